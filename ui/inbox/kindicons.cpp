#include "ui/inbox/kindicons.h"

namespace gatehouse::ui {

QString iconName(ContentKind kind)
{
    switch (kind) {
    case ContentKind::text:
        return {};
    case ContentKind::photo:
    case ContentKind::sticker:
        return QStringLiteral("image");
    case ContentKind::video:
        return QStringLiteral("video");
    case ContentKind::voice:
        return QStringLiteral("audio");
    case ContentKind::document:
        return QStringLiteral("document");
    case ContentKind::location:
        return QStringLiteral("location");
    case ContentKind::contact:
        return QStringLiteral("contact-card");
    case ContentKind::poll:
        return QStringLiteral("poll");
    case ContentKind::unsupported:
        return QStringLiteral("info");
    }
    Q_UNREACHABLE();
}

} // namespace gatehouse::ui
