#pragma once

#include "gateway/deadletterdesk.h"
#include "gateway/deadletters/letterexaminer.h"
#include "gateway/deadletters/redriverunner.h"
#include "gateway/deadletters/redrivework.h"
#include "gateway/runtime/enginecontext.h"
#include "gateway/storage/deadletterstore.h"

#include <functional>

namespace gatehouse {

class Acceptance;
class Applier;
class DispatchLink;

/// What failed for good, for whoever asks. Any thread.
class DeadLetterDeskImpl final : public DeadLetterDesk
{
public:
    DeadLetterDeskImpl(EngineContext &engine, DispatchLink &dispatch, Applier &applier, const Acceptance &acceptance);
    /// Redrives that were under way go on. Dispatch thread, both.
    void begin() { m_runner.start(); }
    void stop() { m_runner.stop(); }

    [[nodiscard]] Reply<Page<DeadLetter>> letters(DeadLetterQuery query) override;
    [[nodiscard]] Reply<QList<DeadLetterGroup>> groups(DeadLetterQuery query) override;
    [[nodiscard]] Reply<DeadLetter> letter(DeadLetterId id, std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<Redrive> startRedrive(RedriveOrder order, Actor actor, std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<RedriveRehearsal> rehearseRedrive(RedriveOrder order, std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<Redrive> redrive(RedriveId id, std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<Page<Redrive>> redrives(PageRequest page, std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<Redrive> stopRedrive(RedriveId id, Actor actor, std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<Redrive> resumeRedrive(RedriveId id, Actor actor, std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<Redrive> cancelRedrive(RedriveId id, Actor actor, std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<qint64> discard(QList<DeadLetterId> ids, QString reason, Actor actor,
                                        std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<qint64> discardMatching(DeadLetterQuery query, QString reason, Actor actor) override;
    [[nodiscard]] Reply<qint64> restore(QList<DeadLetterId> ids, Actor actor) override;

private:
    struct Discarding;
    using Change = std::function<Result<void>(Transaction &, RedriveStore::Work &)>;
    [[nodiscard]] Result<Redrive> write(Transaction &tx, const RedriveOrder &order, const Actor &actor,
                                        std::optional<ClientId> scope, const DeadLetterStore::Extent &extent);
    [[nodiscard]] Reply<Redrive> change(RedriveId id, std::optional<ClientId> scope, Change work);
    void discardSome(const std::shared_ptr<Discarding> &discarding);

    EngineContext &m_engine;
    LetterExaminer m_examiner;
    RedriveWork m_work;
    RedriveRunner m_runner;
};

} // namespace gatehouse
