#include "gateway/backup/backupfolder.h"
#include "gateway/storage/database.h"
#include "gateway/storage/databasecheck.h"

#include <QtCore/QFileInfo>

#include <algorithm>

namespace gatehouse {

namespace {

DataFinding look(const QString &path, std::optional<Timestamp> madeAt)
{
    DataFinding finding;
    finding.path = path;
    finding.bytes = QFileInfo(path).size();
    finding.madeAt = madeAt;
    finding.failure = checkWhole(path, finding.damages);
    return finding;
}

} // namespace

bool DataReport::isFine() const
{
    return !restoreUnfinished && !database.failure
           && std::all_of(backups.cbegin(), backups.cend(), [](const DataFinding &each) { return !each.failure; });
}

const DataFinding *DataReport::newestGood() const
{
    const auto good =
        std::find_if(backups.cbegin(), backups.cend(), [](const DataFinding &each) { return !each.failure; });
    return good == backups.cend() ? nullptr : &*good;
}

DataReport checkData(const QString &dataDir)
{
    DataReport report;
    report.restoreUnfinished = QFileInfo::exists(Database::restoringPath(dataDir));
    report.database = look(Database::pathIn(dataDir), std::nullopt);
    for (const BackupFile &backup : BackupFolder(dataDir).list())
        report.backups.append(look(backup.path, backup.madeAt));
    return report;
}

} // namespace gatehouse
