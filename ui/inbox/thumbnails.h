#pragma once

#include "gateway/inboxdesk.h"

#include <QtCore/QCache>
#include <QtCore/QObject>
#include <QtCore/QSet>
#include <QtGui/QPixmap>

namespace gatehouse::ui {

/// Pictures of messages, scaled. Asked for when a bubble shows; decoded on the global thread pool; kept up to a limit
/// of bytes. Lives in the GUI thread.
class Thumbnails final : public QObject
{
    Q_OBJECT
public:
    static constexpr int sideMax = 280;
    static constexpr qsizetype cacheBytesMax = 48 << 20;

    explicit Thumbnails(InboxDesk &desk, QObject *parent = nullptr);

    /// True for what can have a thumbnail at all: images and stickers, incoming or from a local file.
    [[nodiscard]] static bool shows(const Message &message);
    /// The picture, or a null one: then it is on its way, or `failed` says that it cannot be had.
    [[nodiscard]] QPixmap thumbnail(const Message &message, qreal devicePixelRatio);
    [[nodiscard]] bool failed(MessageId id) const { return m_failed.contains(id); }
    /// Fetches again what failed.
    void retry(const Message &message);

signals:
    void ready(gatehouse::MessageId id);

private:
    void fetch(const Message &message, qreal devicePixelRatio);
    void decode(MessageId id, const QString &path, qreal devicePixelRatio);
    void fail(MessageId id);

    InboxDesk &m_desk;
    QCache<MessageId, QPixmap> m_cache;
    QSet<MessageId> m_underWay;
    QSet<MessageId> m_failed;
};

} // namespace gatehouse::ui
