#include "ui/shell/railbutton.h"

#include "ui/theme/icons.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

namespace gatehouse::ui {

namespace {
constexpr int railWidth = 72;
constexpr int glyphSize = 20;
constexpr int badgeMost = 999;
constexpr int margin = 3; ///< beside the words, within the rail
} // namespace

RailButton::RailButton(const QString &iconName, const QString &title, QWidget *parent)
    : QAbstractButton(parent), m_iconName(iconName), m_title(title)
{
    setCheckable(true);
    setAutoExclusive(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(title);
    setText(title);
}

void RailButton::setBadge(qint64 count, const QString &words)
{
    m_badge = count;
    setAccessibleDescription(count > 0 ? words : QString());
    setToolTip(count > 0 ? tr("%1: %2").arg(m_title, words) : m_title);
    update();
}

RailLabel RailButton::label() const
{
    return RailLabel::fit(m_title, QApplication::font(), railWidth - 2 * margin);
}

QSize RailButton::sizeHint() const
{
    const RailLabel words = label();
    const int text = QFontMetrics(words.font).height() * int(words.lines.size());
    return {railWidth, glyphSize + text + 2 * space::s + space::m};
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect ground = rect().adjusted(2, 2, -2, -2);
    if (isChecked() || underMouse()) {
        QColor fill = color(Role::railActive, palette());
        if (!isChecked())
            fill.setAlphaF(0.5F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(ground, radius::card, radius::card);
    }
    const QColor ink = color(isChecked() ? Role::onRailActive : Role::onRail, palette());
    const RailLabel words = label();
    const int lineHeight = QFontMetrics(words.font).height();
    const int block = glyphSize + space::xs + lineHeight * int(words.lines.size());
    const int top = ground.y() + (ground.height() - block) / 2;
    const QRect iconRect(ground.x() + (ground.width() - glyphSize) / 2, top, glyphSize, glyphSize);
    paintIcon(&painter, iconRect, m_iconName, ink);
    painter.setFont(words.font);
    painter.setPen(ink);
    QRect line(margin, iconRect.bottom() + space::xs, width() - 2 * margin, lineHeight);
    for (const QString &text : words.lines) {
        painter.drawText(line, Qt::AlignCenter, text);
        line.translate(0, lineHeight);
    }
    if (m_badge > 0)
        paintBadge(&painter, iconRect);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ink, 1.5));
        painter.drawRoundedRect(QRectF(ground).adjusted(1, 1, -1, -1), radius::card, radius::card);
    }
}

void RailButton::paintBadge(QPainter *painter, const QRect &iconRect) const
{
    const QString count = m_badge > badgeMost ? QLocale().toString(badgeMost) + u'+' : QLocale().toString(m_badge);
    const QFont small = ui::font(TextSize::caption, QApplication::font(), QFont::DemiBold);
    const QFontMetrics metrics(small);
    const int height = metrics.height() + 1;
    const int width = qMax(height, metrics.horizontalAdvance(count) + space::s);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QRect badge(0, 0, width, height);
    badge.moveCenter(QPoint(mirrored ? iconRect.left() - 1 : iconRect.right() + 4, iconRect.top() + 1));
    // The light scheme's red in both: the rail is dark in both.
    const QColor ground =
        isHighContrast(palette()) ? color(Role::accent, palette()) : color(Role::bad, paletteFor(false));
    painter->setPen(Qt::NoPen);
    painter->setBrush(ground);
    painter->drawRoundedRect(badge, height / 2.0, height / 2.0);
    painter->setFont(small);
    painter->setPen(color(Role::onRailActive, palette()));
    painter->drawText(badge, Qt::AlignCenter, count);
}

} // namespace gatehouse::ui
