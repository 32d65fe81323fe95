#include "gateway/outbox/ruledeskimpl.h"

#include "gateway/storage/readers.h"
#include "gateway/storage/retryrulestore.h"
#include "gateway/storage/storagequeue.h"

namespace gatehouse {

namespace {

constexpr Milliseconds askAgainAfter{1000}; // of a database that did not answer

Failure noProvider()
{
    return {Fault::notFound, QStringLiteral("There is no provider of this name."), {}, {}};
}

} // namespace

RuleDeskImpl::RuleDeskImpl(EngineContext &engine, RetryBook &book, QStringList providers)
    : m_engine(engine), m_book(book), m_providers(std::move(providers))
{}

void RuleDeskImpl::load(Task done)
{
    using Tables = QList<RetryTable>;
    m_engine.readers.read<Tables>(
        [providers = m_providers](Connection &db) -> Result<Tables> {
            Tables tables;
            for (const QString &provider : providers)
                tables.append(RetryRuleStore::load(db, provider));
            return tables;
        },
        m_engine.dispatch,
        [this, alive = m_alive, done = std::move(done)](Result<Tables> tables) mutable {
            if (!*alive)
                return;
            if (!tables && tables.failure().fault != Fault::unavailable) {
                m_again = m_engine.dispatch.after(askAgainAfter,
                                                  [this, done = std::move(done)]() mutable { load(std::move(done)); });
                return;
            }
            for (const RetryTable &table : tables ? *tables : Tables())
                m_book.put(table);
            done();
        });
}

Reply<QList<RetryTable>> RuleDeskImpl::retryTables()
{
    return m_engine.readers.read<QList<RetryTable>>([this](Connection &) -> Result<QList<RetryTable>> {
        QList<RetryTable> tables;
        for (const QString &provider : m_providers)
            tables.append(*m_book.of(provider));
        return tables;
    });
}

Reply<RetryTable> RuleDeskImpl::retryTable(QString provider)
{
    return m_engine.readers.read<RetryTable>([this, provider = std::move(provider)](Connection &) {
        return m_providers.contains(provider) ? Result<RetryTable>(*m_book.of(provider))
                                              : Result<RetryTable>(noProvider());
    });
}

Reply<RetryTable> RuleDeskImpl::changeRetryTable(QString provider, RetryTableChange change, Actor actor)
{
    return m_engine.storage.write<RetryTable>([this, provider = std::move(provider), change = std::move(change),
                                               actor = std::move(actor)](Transaction &tx) -> Result<RetryTable> {
        if (!m_providers.contains(provider))
            return noProvider();
        auto table = changedTable(RetryRuleStore::load(tx.db(), provider), change);
        if (!table)
            return table;
        RetryRuleStore::write(tx, *table, actor.text());
        tx.changes().retryRules = true;
        tx.afterCommit([this, changed = *table] { m_book.put(changed); });
        return table;
    });
}

} // namespace gatehouse
