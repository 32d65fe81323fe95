#include "ui/inbox/thumbnails.h"

#include "ui/async.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QUrl>
#include <QtGui/QImageReader>

namespace gatehouse::ui {

namespace {

constexpr int underWayMax = 6; // a fast scroll past hundreds of pictures fetches those that are still seen

// Runs on a thread of the pool: no QPixmap here.
Result<QImage> readScaled(const QString &path, int side)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true); // a customer's file may carry any ending
    const QSize size = reader.size();
    if (size.isValid() && (size.width() > side || size.height() > side))
        reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QImage image = reader.read();
    if (image.isNull())
        return Failure{Fault::unreadable, reader.errorString(), {}, {}};
    if (image.width() > side || image.height() > side)
        image = image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return image;
}

} // namespace

Thumbnails::Thumbnails(InboxDesk &desk, QObject *parent) : QObject(parent), m_desk(desk), m_cache(cacheBytesMax) {}

bool Thumbnails::shows(const Message &message)
{
    const auto *media = std::get_if<MediaContent>(&message.content.body);
    if (!media || message.deleted || (media->kind != MediaKind::image && media->kind != MediaKind::sticker))
        return false;
    return message.direction == Direction::in || media->url.startsWith(QLatin1String("file:"));
}

QPixmap Thumbnails::thumbnail(const Message &message, qreal devicePixelRatio)
{
    if (const QPixmap *known = m_cache.object(message.id))
        return *known;
    if (shows(message) && !m_failed.contains(message.id) && !m_underWay.contains(message.id)
        && m_underWay.size() < underWayMax)
        fetch(message, devicePixelRatio);
    return {};
}

void Thumbnails::retry(const Message &message)
{
    m_failed.remove(message.id);
    emit ready(message.id);
}

void Thumbnails::fetch(const Message &message, qreal devicePixelRatio)
{
    const MessageId id = message.id;
    m_underWay.insert(id);
    const auto &media = std::get<MediaContent>(message.content.body);
    if (message.direction == Direction::out)
        return decode(id, QUrl(media.url).toLocalFile(), devicePixelRatio);
    whenDone(
        this, m_desk.media(id),
        [this, id, devicePixelRatio](const MediaFile &file) { decode(id, file.path, devicePixelRatio); },
        [this, id](const Failure &) { fail(id); });
}

void Thumbnails::decode(MessageId id, const QString &path, qreal devicePixelRatio)
{
    const int side = qRound(sideMax * devicePixelRatio);
    whenDone(
        this, QtConcurrent::run([path, side] { return readScaled(path, side); }),
        [this, id, devicePixelRatio](const QImage &image) {
            m_underWay.remove(id);
            auto *pixmap = new QPixmap(QPixmap::fromImage(image));
            pixmap->setDevicePixelRatio(devicePixelRatio);
            m_cache.insert(id, pixmap, image.sizeInBytes());
            emit ready(id);
        },
        [this, id](const Failure &) { fail(id); });
}

void Thumbnails::fail(MessageId id)
{
    m_underWay.remove(id);
    m_failed.insert(id);
    emit ready(id);
}

} // namespace gatehouse::ui
