#include "gateway/backup/backupfolder.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QRegularExpression>
#include <QtCore/QTimeZone>

#include <algorithm>

namespace gatehouse {

namespace {

const QString stampFormat = QStringLiteral("yyyyMMdd-HHmmss");

QDateTime utc(Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(at), QTimeZone::utc());
}

} // namespace

BackupFolder::BackupFolder(const QString &dataDir) : m_path(dataDir + QStringLiteral("/backups")) {}

QString BackupFolder::stampOf(Timestamp at)
{
    return utc(at).toString(stampFormat);
}

std::optional<Timestamp> BackupFolder::timeOf(const QString &fileName)
{
    static const QRegularExpression name(QStringLiteral("^gatehouse-(\\d{8}-\\d{6})\\.db$"));
    const auto match = name.match(fileName);
    if (!match.hasMatch())
        return std::nullopt;
    QDateTime at = QDateTime::fromString(match.captured(1), stampFormat);
    at.setTimeZone(QTimeZone::utc());
    return at.isValid() ? std::optional(fromMillis(at.toMSecsSinceEpoch())) : std::nullopt;
}

QList<BackupFile> BackupFolder::list() const
{
    QList<BackupFile> list;
    const auto files = QDir(m_path).entryInfoList({QStringLiteral("gatehouse-*.db")}, QDir::Files);
    for (const QFileInfo &file : files) {
        if (const auto at = timeOf(file.fileName()))
            list.append({file.absoluteFilePath(), *at, file.size()});
    }
    std::sort(list.begin(), list.end(), [](const BackupFile &a, const BackupFile &b) { return a.madeAt > b.madeAt; });
    return list;
}

QString BackupFolder::placeFor(Timestamp at) const
{
    for (;; at += std::chrono::seconds(1)) {
        const QString place = QStringLiteral("%1/gatehouse-%2.db").arg(m_path, stampOf(at));
        if (!QFileInfo::exists(place))
            return place;
    }
}

void BackupFolder::removePartial() const
{
    QDir folder(m_path);
    const auto names = folder.entryList({QStringLiteral("gatehouse-*.db.partial*")}, QDir::Files);
    for (const QString &name : names)
        folder.remove(name);
}

void BackupFolder::prune(int keep) const
{
    const QList<BackupFile> all = list();
    for (qsizetype i = keep; i < all.size(); ++i)
        QFile::remove(all[i].path);
}

} // namespace gatehouse
