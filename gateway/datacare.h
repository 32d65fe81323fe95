#pragma once

#include "gateway/result.h"
#include "gateway/timestamp.h"

namespace gatehouse {

class Clock;

/// A copy of the database, made while the engine ran.
struct BackupFile
{
    QString path;
    Timestamp madeAt{};
    qint64 bytes = 0;
};

/// What a check found of one database file.
struct DataFinding
{
    QString path;
    qint64 bytes = 0;
    std::optional<Timestamp> madeAt; ///< of a backup
    std::optional<Failure> failure;  ///< none: it is whole. notFound, dataDamaged, dataNewer, dataReadOnly …
    QStringList damages;             ///< SQLite's words, at most twenty
};

/// What a check found of a data folder.
struct DataReport
{
    DataFinding database;
    QList<DataFinding> backups; ///< newest first
    bool restoreUnfinished = false;
    [[nodiscard]] bool isFine() const;
    /// The newest backup that is whole.
    [[nodiscard]] const DataFinding *newestGood() const;
};

/// What a restore did.
struct RestoreReport
{
    BackupFile backup;
    QStringList damagedBackups; ///< newer ones that were passed over
    QStringList setAside;       ///< where the database that stood there lies now, with what belongs to it
    qint64 messages = 0;        ///< in doubt since
    qint64 campaigns = 0;       ///< paused since
};

/// Looks at every page of the database and of its backups. Changes no file, whoever has it open. Blocks for as long as
/// reading takes.
[[nodiscard]] DataReport checkData(const QString &dataDir);

/// Puts a backup in the place of the database: `which` is "latest" (the newest that is whole), a file, or the name of
/// one in the folder of backups. What stood there is set aside, never deleted. The backup is older than what was sent
/// since: all that waits in it is in doubt afterwards (`restored_from_backup`), and campaigns are paused, so that
/// nothing goes out twice without a person's word. A power loss leaves the old database, the new one, or a folder that
/// is not opened until the restore is repeated. Blocks. Failures: notFound, dataInUse, dataDamaged and dataNewer (the
/// backup), dataReadOnly, diskFull, storageFailed.
[[nodiscard]] Result<RestoreReport> restoreData(const QString &dataDir, const QString &which, const Clock &clock);

} // namespace gatehouse
