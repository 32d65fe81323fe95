#include "gateway/storage/backupcopy.h"

#include <sqlite3.h>

#include <utility>

namespace gatehouse {

Result<std::unique_ptr<BackupCopy>> BackupCopy::begin(const QString &from, const QString &to)
{
    std::unique_ptr<BackupCopy> copy(new BackupCopy);
    auto source = Connection::open(from, Connection::Mode::readOnly);
    if (!source)
        return source.failure();
    copy->m_source = std::move(*source);
    // One reading transaction from beginning to end: without it SQLite begins again whenever somebody has written, and
    // beside a busy gateway would never come to an end.
    copy->m_source->run("BEGIN");
    (void)copy->m_source->integer("SELECT count(*) FROM sqlite_master");
    if (copy->m_source->failure())
        return *copy->m_source->failure();

    const int opened = sqlite3_open_v2(to.toUtf8().constData(), &copy->m_target,
                                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    if (opened != SQLITE_OK)
        return copy->refusal(opened);
    sqlite3_extended_result_codes(copy->m_target, 1);
    // No journal and no sync: a copy that is interrupted is thrown away, and a whole one is synced by its keeper.
    const int prepared =
        sqlite3_exec(copy->m_target, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF", nullptr, nullptr, nullptr);
    if (prepared != SQLITE_OK)
        return copy->refusal(prepared);
    copy->m_backup = sqlite3_backup_init(copy->m_target, "main", copy->m_source->handle(), "main");
    if (copy->m_backup == nullptr)
        return copy->refusal(sqlite3_errcode(copy->m_target));
    return copy;
}

BackupCopy::~BackupCopy()
{
    close();
}

Result<bool> BackupCopy::step(int pages)
{
    const int code = sqlite3_backup_step(m_backup, pages);
    if (code == SQLITE_OK)
        return false;
    if (code != SQLITE_DONE)
        return refusal(code);
    const int finished = sqlite3_backup_finish(std::exchange(m_backup, nullptr));
    if (finished != SQLITE_OK)
        return refusal(finished);
    close();
    return true;
}

Failure BackupCopy::refusal(int code) const
{
    return Connection::failureOf(code, sqlite3_errstr(code));
}

void BackupCopy::close()
{
    if (m_backup != nullptr)
        sqlite3_backup_finish(std::exchange(m_backup, nullptr));
    sqlite3_close(std::exchange(m_target, nullptr));
    if (m_source && m_source->inTransaction()) {
        m_source->clearFailure();
        m_source->run("COMMIT");
    }
    m_source.reset();
}

} // namespace gatehouse
