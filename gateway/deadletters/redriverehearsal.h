#pragma once

#include "gateway/deadletters/letterexaminer.h"
#include "gateway/runtime/enginecontext.h"

#include <QtCore/QHash>
#include <QtCore/QPromise>

#include <memory>

namespace gatehouse {

/// Goes through the letters of a redrive that is only asked about, a piece on a reader at a time, so that neither pages
/// nor writers wait behind a hundred thousand of them. Any thread.
class RedriveRehearsalRun final : public std::enable_shared_from_this<RedriveRehearsalRun>
{
public:
    RedriveRehearsalRun(EngineContext &engine, const LetterExaminer &examiner, RedriveOrder order,
                        std::optional<ClientId> scope);
    [[nodiscard]] Reply<RedriveRehearsal> start();

private:
    void next();
    [[nodiscard]] Result<bool> lookAtSome(Connection &db);
    void look(Connection &db, DeadLetterId id);
    void finish(Result<RedriveRehearsal> answer);

    EngineContext &m_engine;
    const LetterExaminer &m_examiner;
    RedriveOrder m_order;
    std::optional<ClientId> m_scope;
    QPromise<Result<RedriveRehearsal>> m_promise;
    RedriveRehearsal m_answer;
    QHash<QString, qsizetype> m_places; ///< of the reasons in the answer
    qsizetype m_at = 0;                 ///< among the ids named
    DeadLetterId m_after, m_last;       ///< among those of the filter
};

} // namespace gatehouse
