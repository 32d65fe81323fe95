#pragma once

#include "gateway/storage/connection.h"

struct sqlite3_backup;

namespace gatehouse {

/// A copy of a database that is in use, of one moment, made in steps: whoever writes waits for none of them. The
/// write-ahead log grows while it is made. Used on one thread.
class BackupCopy
{
public:
    /// The copy shows the database as it is now. `to` must not exist. Failures: those of a connection.
    [[nodiscard]] static Result<std::unique_ptr<BackupCopy>> begin(const QString &from, const QString &to);
    /// Given up unless it was done: the file is the caller's to remove.
    ~BackupCopy();

    /// At most so many pages more. True when it is done and closed: what is left is to sync it.
    [[nodiscard]] Result<bool> step(int pages);

private:
    BackupCopy() = default;
    [[nodiscard]] Failure refusal(int code) const;
    void close();

    std::unique_ptr<Connection> m_source;
    sqlite3 *m_target = nullptr;
    sqlite3_backup *m_backup = nullptr;
};

} // namespace gatehouse
