#pragma once

#include "gateway/actor.h"
#include "gateway/storage/transaction.h"

#include <QtCore/QStringList>

namespace gatehouse {

/// What was made and answered under an Idempotency-Key. An actor's mark is 64 bytes: a digest of caller and key, then
/// one of the request.
class IdempotencyStore
{
public:
    /// To be called by whatever creates something for an actor, in the same piece of work: a repeat after a crash then
    /// finds what the first request made. A batch gives an entry for each of its items, empty for those refused. Does
    /// nothing when the actor brought no key.
    static void note(Transaction &tx, const Actor &actor, const QStringList &ids);

    struct Entry
    {
        QByteArray request; ///< digest
        int status = 0;     ///< 0: made, but the answer was never kept
        QByteArray answer;
        QStringList ids; ///< when status is 0
    };
    [[nodiscard]] static std::optional<Entry> find(Connection &db, const Actor &actor);
    static void complete(Transaction &tx, const Actor &actor, int status, const QByteArray &answer);
    /// Forgets the oldest from before; answers how many.
    static int purge(Transaction &tx, Timestamp before, int limit);
};

} // namespace gatehouse
