#include "ui/widgets/primarybutton.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QtGui/QPainter>

namespace gatehouse::ui {

QSize PrimaryButton::sizeHint() const
{
    const QFontMetrics metrics(ui::font(TextSize::body, font(), QFont::DemiBold));
    return {metrics.horizontalAdvance(text()) + 2 * space::l, metrics.height() + space::m};
}

void PrimaryButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = color(isEnabled() ? Role::accent : Role::line, palette());
    if (isEnabled() && (isDown() || underMouse()))
        ground = isDown() ? ground.darker(115) : ground.lighter(110);
    painter.setBrush(ground);
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(rect(), radius::control, radius::control);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(Role::onAccent, palette()), 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5), 2, 2);
    }
    painter.setFont(ui::font(TextSize::body, font(), QFont::DemiBold));
    painter.setPen(color(isEnabled() ? Role::onAccent : Role::textSoft, palette()));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
}

} // namespace gatehouse::ui
