#pragma once

#include "gateway/storage/transaction.h"

namespace gatehouse {

/// What a database that was restored from a backup has to know: the backup is older than what was sent since.
class RestoreStore
{
public:
    struct Marked
    {
        qint64 messages = 0;
        qint64 campaigns = 0;
    };
    /// All that waits is in doubt, what would send by itself is paused, and a row says when from what. For a file that
    /// nobody has open: brings it to the present version, writes, closes it in order. Failures: those of the database.
    [[nodiscard]] static Result<Marked> markIn(const QString &path, const QString &backup, Timestamp madeAt,
                                               Timestamp now);
    /// Whether a restore left doubts that nobody settled yet.
    [[nodiscard]] static bool leftDoubts(Connection &db);
};

} // namespace gatehouse
