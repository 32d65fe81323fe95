#include "ui/widgets/filtertab.h"

#include "ui/theme/theme.h"

#include <QtGui/QPainter>

namespace gatehouse::ui {

FilterTab::FilterTab(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

QSize FilterTab::sizeHint() const
{
    const QFontMetrics metrics(ui::font(TextSize::body, font(), QFont::Medium));
    return {metrics.horizontalAdvance(text()) + 2 * space::s, metrics.height() + space::s};
}

void FilterTab::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ground = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isChecked() || underMouse()) {
        QColor tint = color(Role::selection, palette());
        tint.setAlphaF(isChecked() ? 1.0F : 0.5F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tint);
        painter.drawRoundedRect(ground, radius::control, radius::control);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(Role::focus, palette()), 1));
        painter.drawRoundedRect(ground, radius::control, radius::control);
    }
    painter.setFont(ui::font(TextSize::body, font(), isChecked() ? QFont::Medium : QFont::Normal));
    painter.setPen(color(isChecked() ? Role::text : Role::textSoft, palette()));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
}

} // namespace gatehouse::ui
