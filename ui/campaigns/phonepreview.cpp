#include "ui/campaigns/phonepreview.h"

#include "ui/inbox/textblock.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>

namespace gatehouse::ui {

namespace {
constexpr int corner = 22;
constexpr int attachmentHeight = 72;
} // namespace

PhonePreview::PhonePreview(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("phonePreview"));
    setMinimumSize(220, 240);
    setMaximumHeight(440);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PhonePreview::setMessage(const QString &sender, const QString &text, const QString &attachment)
{
    m_sender = sender;
    m_text = text;
    m_attachment = attachment;
    setAccessibleName(tr("Preview of the message"));
    setAccessibleDescription(attachment.isEmpty() ? text : attachment + u'\n' + text);
    update();
}

void PhonePreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF screen = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(color(Role::line, palette()));
    painter.setBrush(color(Role::surface, palette()));
    painter.drawRoundedRect(screen, corner, corner);
    if (m_text.isEmpty() && m_attachment.isEmpty()) {
        painter.setPen(color(Role::textSoft, palette()));
        painter.drawText(rect().adjusted(space::xl, 0, -space::xl, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("The message will stand here as a reader sees it."));
        return;
    }
    const int widest = width() - 2 * space::l - 2 * space::m - space::xl;
    const QFont bold = ui::font(TextSize::body, font(), QFont::DemiBold);
    TextBlock text(parseChatMarkup(m_text), font(), color(Role::accent, palette()));
    text.layOut(widest);
    const int senderHeight = m_sender.isEmpty() ? 0 : QFontMetrics(bold).height() + 2;
    const int senderWidth = std::min(widest, QFontMetrics(bold).horizontalAdvance(m_sender) + 2);
    const int attached = m_attachment.isEmpty() ? 0 : attachmentHeight + space::s;
    const int inner = std::max({text.size().width(), senderWidth, attached ? widest : 0});
    const QSize size(inner + 2 * space::m, senderHeight + attached + text.size().height() + 2 * space::s);
    // The newest stands at the bottom, as on a phone; of a long text the beginning shows.
    const int top = std::max(space::l, height() - space::l - size.height());
    const QRect bubble(isRightToLeft() ? width() - space::l - size.width() : space::l, top, size.width(),
                       size.height());
    QPainterPath clip;
    clip.addRoundedRect(screen.adjusted(1, 1, -1, -1), corner - 1, corner - 1);
    painter.setClipPath(clip);
    painter.setPen(color(Role::line, palette()));
    painter.setBrush(color(Role::inBubble, palette()));
    painter.drawRoundedRect(QRectF(bubble).adjusted(0.5, 0.5, -0.5, -0.5), radius::bubble, radius::bubble);
    int y = bubble.y() + space::s;
    if (senderHeight > 0) {
        painter.setFont(bold);
        painter.setPen(color(Role::text, palette()));
        painter.drawText(QRect(bubble.x() + space::m, y, inner, senderHeight), Qt::AlignVCenter | Qt::AlignLeading,
                         QFontMetrics(bold).elidedText(m_sender, Qt::ElideRight, inner));
        y += senderHeight;
    }
    if (attached > 0) {
        const QRect picture(bubble.x() + space::m, y, inner, attachmentHeight);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Role::line, palette()));
        painter.drawRoundedRect(picture, radius::control, radius::control);
        painter.setFont(ui::font(TextSize::caption, font()));
        painter.setPen(color(Role::text, palette()));
        painter.drawText(picture.adjusted(space::s, space::s, -space::s, -space::s), Qt::AlignCenter | Qt::TextWordWrap,
                         m_attachment);
        y += attached;
    }
    text.draw(&painter, QPoint(bubble.x() + space::m, y), color(Role::text, palette()));
}

} // namespace gatehouse::ui
