#include "ui/widgets/slimscrollbar.h"

#include "ui/theme/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyleOptionSlider>

namespace gatehouse::ui {

namespace {

constexpr int thickness = 10;

} // namespace

SlimScrollBar::SlimScrollBar(QWidget *parent) : QScrollBar(Qt::Vertical, parent)
{
    setAttribute(Qt::WA_Hover);
}

QSize SlimScrollBar::sizeHint() const
{
    return {thickness, QScrollBar::sizeHint().height()};
}

void SlimScrollBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    // The parent view's own ground, so that the bar is no column of another colour.
    const QWidget *view = parentWidget() ? parentWidget()->parentWidget() : nullptr;
    const bool onSurface = view && view->objectName() == QLatin1String("threadView");
    painter.fillRect(rect(), color(onSurface ? Role::surface : Role::raised, palette()));
    if (minimum() == maximum())
        return;
    // The handle stands where the style would put it: that is where a press takes hold of it.
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect slider = style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, this);
    QColor handle = color(Role::textSoft, palette());
    handle.setAlphaF(underMouse() || isSliderDown() ? 0.55F : 0.30F);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(handle);
    const QRectF shown(2, slider.y() + 1, width() - 4, slider.height() - 2);
    painter.drawRoundedRect(shown, shown.width() / 2, shown.width() / 2);
}

} // namespace gatehouse::ui
