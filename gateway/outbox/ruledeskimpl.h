#pragma once

#include "gateway/executor.h"
#include "gateway/outbox/retrybook.h"
#include "gateway/ruledesk.h"
#include "gateway/runtime/enginecontext.h"
#include "gateway/task.h"

#include <QtCore/QStringList>

namespace gatehouse {

/// Keeps the tables on disk and in the book alike. Any thread.
class RuleDeskImpl final : public RuleDesk
{
public:
    RuleDeskImpl(EngineContext &engine, RetryBook &book, QStringList providers);
    ~RuleDeskImpl() override { *m_alive = false; }

    /// At the start: what people changed, into the book; a database that does not answer is asked until it does.
    /// `done` runs on the dispatch thread.
    void load(Task done);

    [[nodiscard]] Reply<QList<RetryTable>> retryTables() override;
    [[nodiscard]] Reply<RetryTable> retryTable(QString provider) override;
    [[nodiscard]] Reply<RetryTable> changeRetryTable(QString provider, RetryTableChange change, Actor actor) override;

private:
    EngineContext &m_engine;
    RetryBook &m_book;
    const QStringList m_providers;
    std::unique_ptr<Timer> m_again;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace gatehouse
