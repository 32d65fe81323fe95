#include "ui/widgets/choiceground.h"

#include "ui/theme/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractButton>

namespace gatehouse::ui {

void paintChoiceGround(QPainter &painter, const QAbstractButton &button, int radius)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ground = QRectF(button.rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (button.isCheckable() && (button.isChecked() || button.underMouse())) {
        QColor tint = color(Role::selection, button.palette());
        tint.setAlphaF(button.isChecked() ? 1.0F : 0.5F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tint);
        painter.drawRoundedRect(ground, radius, radius);
    }
    if (button.hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(Role::focus, button.palette()), 1));
        painter.drawRoundedRect(ground, radius, radius);
    }
}

} // namespace gatehouse::ui
