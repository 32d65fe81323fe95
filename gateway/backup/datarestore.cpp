#include "gateway/backup/backupfolder.h"
#include "gateway/backup/durable.h"
#include "gateway/clock.h"
#include "gateway/storage/database.h"
#include "gateway/storage/databasecheck.h"
#include "gateway/storage/restorestore.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QStorageInfo>

#include <array>

namespace gatehouse {

namespace {

// What SQLite keeps beside a database.
const std::array<QString, 3> companions{QStringLiteral("-wal"), QStringLiteral("-shm"), QStringLiteral("-journal")};

void removeWithCompanions(const QString &path)
{
    QFile::remove(path);
    for (const QString &companion : companions)
        QFile::remove(path + companion);
}

Result<BackupFile> namedBackup(const QString &dataDir, const QString &which)
{
    QFileInfo file(which);
    if (!file.isFile())
        file.setFile(BackupFolder(dataDir).path() + u'/' + which);
    if (!file.isFile())
        return Failure{Fault::notFound, which, {}, {}};
    QStringList damages;
    if (const auto failure = checkWhole(file.absoluteFilePath(), damages))
        return *failure;
    const auto written = fromMillis(file.lastModified().toMSecsSinceEpoch());
    return BackupFile{file.absoluteFilePath(), BackupFolder::timeOf(file.fileName()).value_or(written), file.size()};
}

Result<BackupFile> latestBackup(const QString &dataDir, QStringList &damaged)
{
    for (const BackupFile &backup : BackupFolder(dataDir).list()) {
        QStringList damages;
        if (!checkWhole(backup.path, damages))
            return backup;
        damaged.append(backup.path);
    }
    return Failure{Fault::notFound, BackupFolder(dataDir).path(), {}, {}};
}

// A whole new database beside the old one, with the doubts written down: nothing is touched if this fails.
Result<RestoreStore::Marked> prepare(const BackupFile &backup, const QString &place, Timestamp now)
{
    removeWithCompanions(place);
    // A copy that somebody took of a running program's files has its last commits in the log beside it.
    for (const QString &part : {QString(), companions[0]}) {
        QFile copy(backup.path + part);
        if (!part.isEmpty() && copy.size() == 0)
            continue;
        if (!copy.copy(place + part)) {
            const bool full = QStorageInfo(QFileInfo(place).path()).bytesAvailable() < copy.size();
            return Failure{full ? Fault::diskFull : Fault::dataReadOnly, copy.errorString(), {}, {}};
        }
        QFile::setPermissions(place + part, QFile::permissions(place + part) | QFile::ReadOwner | QFile::WriteOwner);
    }
    auto marked = RestoreStore::markIn(place, QFileInfo(backup.path).fileName(), backup.madeAt, now);
    if (!marked)
        return marked.failure();
    // Closed in order: what was written lies in the one file.
    if (QFileInfo(place + companions[0]).size() > 0)
        return Failure{Fault::storageFailed, QStringLiteral("the copy could not be closed"), {}, {}};
    for (const QString &companion : companions)
        QFile::remove(place + companion);
    if (const auto synced = durable::syncFile(place); !synced)
        return synced.failure();
    return marked;
}

Result<QStringList> setAside(const QString &dataDir, Timestamp now)
{
    const QString database = Database::pathIn(dataDir);
    QString aside;
    do {
        aside = QStringLiteral("%1/gatehouse-set-aside-%2.db").arg(dataDir, BackupFolder::stampOf(now));
        now += std::chrono::seconds(1);
    } while (QFileInfo::exists(aside) || QFileInfo::exists(aside + companions[0]));
    QStringList moved;
    for (const QString &companion : {QString(), companions[0], companions[1], companions[2]}) {
        if (!QFileInfo::exists(database + companion))
            continue;
        if (const auto renamed = durable::replaceFile(database + companion, aside + companion); !renamed)
            return renamed.failure();
        moved.append(aside + companion);
    }
    return moved;
}

} // namespace

Result<RestoreReport> restoreData(const QString &dataDir, const QString &which, const Clock &clock)
{
    RestoreReport report;
    if (!QFileInfo(dataDir).isDir())
        return Failure{Fault::notFound, dataDir, {}, {}};
    const auto lock = Database::lock(dataDir);
    if (!lock)
        return lock.failure();
    const auto backup =
        which == QLatin1String("latest") ? latestBackup(dataDir, report.damagedBackups) : namedBackup(dataDir, which);
    if (!backup)
        return backup.failure();
    report.backup = *backup;

    const QString preparing = Database::pathIn(dataDir) + QStringLiteral(".preparing");
    const auto marked = prepare(*backup, preparing, clock.now());
    if (!marked) {
        removeWithCompanions(preparing);
        return marked.failure();
    }
    report.messages = marked->messages;
    report.campaigns = marked->campaigns;

    // From this name on the folder is not opened until the new database is in its place: a start in between would find
    // none and begin an empty one.
    const QString restoring = Database::restoringPath(dataDir);
    if (const auto begun = durable::replaceFile(preparing, restoring); !begun)
        return begun.failure();
    if (const auto kept = durable::syncFolder(dataDir); !kept)
        return kept.failure();
    const auto moved = setAside(dataDir, clock.now());
    if (!moved)
        return moved.failure();
    report.setAside = *moved;
    if (const auto installed = durable::replaceFile(restoring, Database::pathIn(dataDir)); !installed)
        return installed.failure();
    if (const auto kept = durable::syncFolder(dataDir); !kept)
        return kept.failure();
    return report;
}

} // namespace gatehouse
