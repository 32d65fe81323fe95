#pragma once

#include "gateway/random.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QString>

#include <vector>

struct sqlite3_file;

namespace gatehouse::test {

/// The disk under SQLite's files, as it is on a bad day: it may be full, it may stop in the middle of anything, and
/// when the power goes, what was not synced may be there, missing or torn. Becomes SQLite's default VFS while it lives;
/// the files themselves are real. One thread.
class FaultyDisk
{
public:
    struct Change
    {
        qint64 offset = 0;
        QByteArray before; ///< what stood there
        QByteArray after;
        qint64 sizeBefore = 0;
        qint64 truncatedTo = -1; ///< a truncation, not a write
    };

    FaultyDisk();
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk &) = delete;
    FaultyDisk &operator=(const FaultyDisk &) = delete;

    /// The program is dead: nothing is written any more, and whoever tries is told so.
    void stop() { m_stopped = true; }
    /// The same at the `write`th write from now on, which is torn.
    void stopAtWrite(int write) { m_writesLeft = write; }
    [[nodiscard]] bool isStopped() const { return m_stopped; }
    /// The power was gone, not the program alone: of what was not synced, chance leaves some. After all files were
    /// closed.
    void loseTail(Random &chance);
    /// The machine is on again.
    void restart();

    void setFull(bool full) { m_full = full; }
    /// One write fails, the `write`th from now.
    void failOnce(int write) { m_failAt = write; }
    /// One sync fails, the `sync`th from now: what was written before it may not be on the disk.
    void failSyncOnce(int sync) { m_failSyncAt = sync; }
    /// A defect: sync is answered at once and means nothing.
    void setSyncIgnored(bool ignored) { m_syncIgnored = ignored; }

    [[nodiscard]] qint64 writes() const { return m_writes; }
    [[nodiscard]] qint64 syncs() const { return m_syncs; }

private:
    friend struct FaultyFile;
    /// SQLITE_OK, or why not; `torn` means half of it is written.
    [[nodiscard]] int admit(bool &torn);
    void note(const QString &path, Change change) { m_unsynced[path].push_back(std::move(change)); }
    void synced(const QString &path);
    [[nodiscard]] bool admitSync();

    bool m_stopped = false;
    bool m_full = false;
    bool m_syncIgnored = false;
    int m_writesLeft = -1;
    int m_failAt = -1;
    int m_failSyncAt = -1;
    qint64 m_writes = 0;
    qint64 m_syncs = 0;
    QHash<QString, std::vector<Change>> m_unsynced;
};

} // namespace gatehouse::test
