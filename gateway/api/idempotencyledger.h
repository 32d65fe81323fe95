#pragma once

#include "gateway/actor.h"
#include "gateway/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

namespace gatehouse {

/// What is known of an Idempotency-Key.
struct IdempotencyClaim
{
    enum class Kind {
        fresh,  ///< nothing: the caller now does the work, then calls complete() or abandon()
        replay, ///< the first answer: `status` and `body`
        made    ///< the first request made `ids`, but its answer was lost in a crash; the caller completes it
    };
    Kind kind = Kind::fresh;
    int status = 0;
    QByteArray body; ///< as given to complete()
    QStringList ids;
};

/// Remembers for at least seven days what was answered under an Idempotency-Key. The key and who gave it are in the
/// Actor (see IdempotencyMark). Any thread.
///
/// Why nothing is made twice: what creates writes the key down with the new ids in the same transaction
/// (IdempotencyStore::note). A crash before that commit leaves neither, a crash after it leaves both, and then the
/// next claim answers `made`.
class IdempotencyLedger
{
public:
    virtual ~IdempotencyLedger() = default;
    /// While another request holds the key the answer waits for that one's end. Failure: idempotencyMismatch when the
    /// key came before with another request.
    [[nodiscard]] virtual Reply<IdempotencyClaim> claim(Actor actor) = 0;
    /// Keeps the answer and lets those who wait have it.
    [[nodiscard]] virtual Reply<void> complete(Actor actor, int status, QByteArray body) = 0;
    /// The work was refused and changed nothing: the key is free again.
    virtual void abandon(Actor actor) = 0;
};

} // namespace gatehouse
