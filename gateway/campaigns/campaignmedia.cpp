#include "gateway/campaigns/campaignmedia.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QUrl>
#include <QtCore/QUuid>

namespace gatehouse {

namespace {

MediaContent *fileOf(Content &content)
{
    auto *media = std::get_if<MediaContent>(&content.body);
    return media != nullptr && media->url.startsWith(QLatin1String("file:")) ? media : nullptr;
}

Failure refusal(const QString &code, const QString &detail)
{
    return Failure::invalid(QStringLiteral("/content/media/url"), code, detail);
}

} // namespace

bool CampaignMedia::isKept(const QString &path) const
{
    return QFileInfo(path).absolutePath() == QDir(m_folder).absolutePath();
}

Result<Content> CampaignMedia::keep(Content content, const BytesMax &bytesMax) const
{
    MediaContent *media = fileOf(content);
    if (media == nullptr)
        return content;
    const QFileInfo file(QUrl(media->url).toLocalFile());
    if (!file.isFile() || !file.isReadable())
        return refusal(QStringLiteral("media_unreadable"), QStringLiteral("The file cannot be read."));
    if (file.size() > bytesMax(media->kind))
        return refusal(QStringLiteral("media_too_large"),
                       QStringLiteral("The file is larger than WhatsApp takes of its kind."));
    if (isKept(file.filePath()))
        return content;
    const QString kept = m_folder + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces) + u'.' + file.suffix();
    // Under its last name only when it is whole: a copy that the end of the program cut short is never sent.
    const QString part = kept + QStringLiteral(".part");
    if (!QDir().mkpath(m_folder) || !QFile::copy(file.filePath(), part) || QFileInfo(part).size() != file.size()
        || !QFile::rename(part, kept)) {
        QFile::remove(part);
        return Failure{Fault::diskFull, QStringLiteral("the file could not be copied into the data folder"), {}, {}};
    }
    if (media->fileName.isEmpty())
        media->fileName = file.fileName();
    media->url = QUrl::fromLocalFile(kept).toString();
    return content;
}

void CampaignMedia::forget(const Content &kept) const
{
    const auto *media = std::get_if<MediaContent>(&kept.body);
    if (media != nullptr && isKept(QUrl(media->url).toLocalFile()))
        QFile::remove(QUrl(media->url).toLocalFile());
}

} // namespace gatehouse
