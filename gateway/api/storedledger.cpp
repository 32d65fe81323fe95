#include "gateway/api/storedledger.h"

#include "gateway/storage/idempotencystore.h"
#include "gateway/storage/readers.h"
#include "gateway/storage/storagequeue.h"

namespace gatehouse {

namespace {

constexpr qsizetype digestBytes = 32;

QByteArray keyOf(const Actor &actor)
{
    return actor.idempotency.first(digestBytes);
}

Result<IdempotencyClaim> claimOf(const std::optional<IdempotencyStore::Entry> &entry, const Actor &actor)
{
    if (!entry)
        return IdempotencyClaim{};
    if (entry->request != actor.idempotency.sliced(digestBytes))
        return Failure{Fault::idempotencyMismatch, {}, {}, {}};
    if (entry->status == 0)
        return IdempotencyClaim{IdempotencyClaim::Kind::made, 0, {}, entry->ids};
    return IdempotencyClaim{IdempotencyClaim::Kind::replay, entry->status, entry->answer, {}};
}

void answer(QPromise<Result<IdempotencyClaim>> &promise, Result<IdempotencyClaim> claim)
{
    promise.addResult(std::move(claim));
    promise.finish();
}

} // namespace

Reply<IdempotencyClaim> StoredLedger::claim(Actor actor)
{
    auto promise = std::make_shared<QPromise<Result<IdempotencyClaim>>>();
    promise->start();
    hold(actor, promise);
    return promise->future();
}

void StoredLedger::hold(const Actor &actor, const Promise &promise)
{
    {
        const std::lock_guard lock(m_mutex);
        const QByteArray key = keyOf(actor);
        if (const auto held = m_held.find(key); held != m_held.end()) {
            held->push_back({actor, promise});
            return;
        }
        m_held.insert(key, {});
    }
    look(actor, promise);
}

void StoredLedger::look(const Actor &actor, const Promise &promise)
{
    m_readers
        .read<IdempotencyClaim>([actor](Connection &db) { return claimOf(IdempotencyStore::find(db, actor), actor); })
        .then([this, actor, promise](Result<IdempotencyClaim> claim) {
            // Whoever has nothing left to do does not hold the key.
            if (!claim || claim->kind == IdempotencyClaim::Kind::replay)
                letGo(actor);
            answer(*promise, std::move(claim));
        });
}

Reply<void> StoredLedger::complete(Actor actor, int status, QByteArray body)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    m_storage
        .write<void>([actor, status, body = std::move(body)](Transaction &tx) -> Result<void> {
            IdempotencyStore::complete(tx, actor, status, body);
            return {};
        })
        .then([this, actor, promise](Result<void> written) {
            letGo(actor);
            promise->addResult(std::move(written));
            promise->finish();
        });
    return promise->future();
}

void StoredLedger::abandon(Actor actor)
{
    letGo(actor);
}

// The next in line takes the key over and looks for itself: it finds the answer, or does the work.
void StoredLedger::letGo(const Actor &actor)
{
    Waiter next;
    {
        const std::lock_guard lock(m_mutex);
        const auto held = m_held.find(keyOf(actor));
        if (held == m_held.end())
            return;
        if (held->empty()) {
            m_held.erase(held);
            return;
        }
        next = std::move(held->front());
        held->erase(held->begin());
    }
    look(next.actor, next.promise);
}

} // namespace gatehouse
