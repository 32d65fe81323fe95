#pragma once

#include "gateway/api/idempotencyledger.h"

#include <QtCore/QHash>
#include <QtCore/QPromise>

#include <memory>
#include <mutex>
#include <vector>

namespace gatehouse {

class Readers;
class StorageQueue;

/// The ledger in the database. Which keys are held right now is known in memory only: one program owns the data
/// folder, and after its end nobody holds anything. Any thread; outlives the storage threads' work.
class StoredLedger final : public IdempotencyLedger
{
public:
    StoredLedger(StorageQueue &storage, Readers &readers) : m_storage(storage), m_readers(readers) {}

    [[nodiscard]] Reply<IdempotencyClaim> claim(Actor actor) override;
    [[nodiscard]] Reply<void> complete(Actor actor, int status, QByteArray body) override;
    void abandon(Actor actor) override;

private:
    using Promise = std::shared_ptr<QPromise<Result<IdempotencyClaim>>>;
    struct Waiter
    {
        Actor actor;
        Promise promise;
    };
    void hold(const Actor &actor, const Promise &promise);
    void look(const Actor &actor, const Promise &promise);
    void letGo(const Actor &actor);

    StorageQueue &m_storage;
    Readers &m_readers;
    std::mutex m_mutex;
    QHash<QByteArray, std::vector<Waiter>> m_held; ///< by the key's digest: who waits for it
};

} // namespace gatehouse
