#include "ui/theme/stylepaint.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QWidget>

namespace gatehouse::ui::stylepaint {

namespace {

class Saved
{
public:
    explicit Saved(QPainter *painter) : m_painter(painter)
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
    }
    ~Saved() { m_painter->restore(); }
    Q_DISABLE_COPY_MOVE(Saved)

private:
    QPainter *m_painter;
};

void box(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border, double width = 1.0,
         double corner = radius::control)
{
    const double inset = width / 2.0;
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(border.isValid() ? QPen(border, width) : QPen(Qt::NoPen));
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), corner, corner);
}

bool has(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

/// A step towards the text colour: hover and press need no colours of their own.
QColor towardsText(const QColor &ground, const QPalette &palette, double share)
{
    const QColor text = color(Role::text, palette);
    const auto mix = [share](double from, double to) { return static_cast<float>(from + (to - from) * share); };
    return QColor::fromRgbF(mix(ground.redF(), text.redF()), mix(ground.greenF(), text.greenF()),
                            mix(ground.blueF(), text.blueF()));
}

/// Borders of controls stand out more than hairlines, or a field is not found on its ground.
QColor controlBorder(const QPalette &palette)
{
    return towardsText(color(Role::line, palette), palette, isDark(palette) ? 0.12 : 0.10);
}

} // namespace

bool isPrimary(const QStyleOption *option, const QWidget *widget)
{
    if (widget && widget->property("gatehousePrimary").toBool())
        return true;
    const auto *push = qstyleoption_cast<const QStyleOptionButton *>(option);
    return push && push->features.testFlag(QStyleOptionButton::DefaultButton);
}

void button(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const Saved saved(painter);
    const QPalette &palette = option->palette;
    const auto *push = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool flat = push && push->features.testFlag(QStyleOptionButton::Flat);
    QColor fill = flat ? QColor() : color(Role::raised, palette);
    QColor border = flat ? QColor() : controlBorder(palette);
    if (enabled && isPrimary(option, widget)) {
        fill = color(Role::accent, palette);
        border = fill;
    } else if (has(option, QStyle::State_On)) {
        fill = color(Role::selection, palette);
    }
    if (enabled && has(option, QStyle::State_Sunken))
        fill = towardsText(fill.isValid() ? fill : color(Role::raised, palette), palette, 0.12);
    else if (enabled && has(option, QStyle::State_MouseOver))
        fill = towardsText(fill.isValid() ? fill : color(Role::raised, palette), palette, 0.06);
    box(painter, option->rect, fill, border);
    if (!has(option, QStyle::State_HasFocus))
        return;
    if (enabled && isPrimary(option, widget)) // its ground has the colour of the focus line
        box(painter, option->rect.adjusted(2, 2, -2, -2), QColor(), color(Role::onAccent, palette));
    else
        box(painter, option->rect, QColor(), color(Role::focus, palette), 1.5);
}

void toolButton(QPainter *painter, const QStyleOption *option)
{
    const Saved saved(painter);
    const QPalette &palette = option->palette;
    const bool raised = !has(option, QStyle::State_AutoRaise);
    QColor fill = raised ? color(Role::raised, palette) : QColor();
    if (has(option, QStyle::State_On))
        fill = color(Role::selection, palette);
    if (has(option, QStyle::State_Enabled) && has(option, QStyle::State_Sunken))
        fill = towardsText(color(Role::raised, palette), palette, 0.14);
    else if (has(option, QStyle::State_Enabled) && has(option, QStyle::State_MouseOver))
        fill = towardsText(color(Role::raised, palette), palette, 0.07);
    box(painter, option->rect, fill, raised ? controlBorder(palette) : QColor());
}

void field(QPainter *painter, const QStyleOption *option, bool filled)
{
    const Saved saved(painter);
    const QPalette &palette = option->palette;
    const bool focused = has(option, QStyle::State_HasFocus);
    const QColor ground =
        has(option, QStyle::State_Enabled) ? color(Role::raised, palette) : color(Role::surface, palette);
    box(painter, option->rect, filled ? ground : QColor(),
        focused ? color(Role::focus, palette) : controlBorder(palette), focused ? 1.5 : 1.0);
}

void frame(QPainter *painter, const QStyleOption *option)
{
    const Saved saved(painter);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(color(has(option, QStyle::State_HasFocus) ? Role::focus : Role::line, option->palette));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
}

void focusFrame(QPainter *painter, const QStyleOption *option)
{
    const Saved saved(painter);
    box(painter, option->rect, QColor(), color(Role::focus, option->palette), 1.5);
}

void checkBox(QPainter *painter, const QStyleOption *option, bool round)
{
    const Saved saved(painter);
    const QPalette &palette = option->palette;
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On);
    const bool partly = has(option, QStyle::State_NoChange);
    const QColor mark = color(enabled ? Role::accent : Role::textSoft, palette);
    const QColor border = on || partly ? mark : color(Role::textSoft, palette);
    const int size = qMin(option->rect.width(), option->rect.height());
    QRect square(0, 0, size, size);
    square.moveCenter(option->rect.center());
    box(painter, square, on && !round ? mark : color(Role::raised, palette), border, 1.2, round ? size / 2.0 : 3.0);
    if (has(option, QStyle::State_HasFocus))
        box(painter, square, QColor(), color(Role::focus, palette), 1.8, round ? size / 2.0 : 3.0);
    if (on && round) {
        painter->setBrush(mark);
        painter->setPen(Qt::NoPen);
        painter->drawEllipse(QRectF(square).adjusted(4, 4, -4, -4));
    } else if (on) {
        paintIcon(painter, square.adjusted(1, 1, -1, -1), QStringLiteral("check"), color(Role::onAccent, palette));
    } else if (partly) {
        painter->fillRect(square.adjusted(4, size / 2 - 1, -4, -(size / 2 - 1)), mark);
    }
}

void headerSection(QPainter *painter, const QStyleOption *option)
{
    QColor ground = color(Role::raised, option->palette);
    if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
        ground = towardsText(ground, option->palette, 0.04);
    painter->fillRect(option->rect, ground);
    const QRect bottom(option->rect.left(), option->rect.bottom(), option->rect.width(), 1);
    painter->fillRect(bottom, color(Role::line, option->palette));
}

void tab(QPainter *painter, const QStyleOptionTab *option)
{
    const Saved saved(painter);
    const bool selected = has(option, QStyle::State_Selected);
    if (selected || has(option, QStyle::State_MouseOver)) {
        QRect ground = option->rect.adjusted(2, 3, -2, -3);
        QColor fill = color(Role::selection, option->palette);
        if (!selected)
            fill.setAlphaF(0.5F);
        box(painter, ground, fill, QColor());
    }
    if (has(option, QStyle::State_HasFocus))
        box(painter, option->rect.adjusted(2, 3, -2, -3), QColor(), color(Role::focus, option->palette), 1.5);
}

void comboBox(QPainter *painter, const QStyleOptionComboBox *option, const QRect &arrow)
{
    const Saved saved(painter);
    const QPalette &palette = option->palette;
    const bool enabled = has(option, QStyle::State_Enabled);
    QColor fill = color(enabled ? Role::raised : Role::surface, palette);
    if (enabled && !option->editable && has(option, QStyle::State_MouseOver))
        fill = towardsText(fill, palette, 0.05);
    const bool focused = has(option, QStyle::State_HasFocus);
    if (option->frame)
        box(painter, option->rect, fill, focused ? color(Role::focus, palette) : controlBorder(palette),
            focused ? 1.5 : 1.0);
    QRect chevron(0, 0, 14, 14);
    chevron.moveCenter(arrow.center());
    paintIcon(painter, chevron, QStringLiteral("chevron-down"), color(enabled ? Role::text : Role::textSoft, palette));
}

void scrollBar(QPainter *painter, const QStyleOptionSlider *option, const QRect &handle)
{
    const Saved saved(painter);
    const QPalette &palette = option->palette;
    const bool active = option->activeSubControls.testFlag(QStyle::SC_ScrollBarSlider)
                        && (has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken));
    if (option->minimum == option->maximum)
        return;
    const QColor fill = towardsText(color(Role::line, palette), palette, active ? 0.45 : 0.22);
    const bool upright = option->orientation == Qt::Vertical;
    const QRect thumb = upright ? handle.adjusted(3, 1, -3, -1) : handle.adjusted(1, 3, -1, -3);
    box(painter, thumb, fill, QColor(), 1.0, qMin(thumb.width(), thumb.height()) / 2.0);
}

void progress(QPainter *painter, const QStyleOptionProgressBar *option)
{
    const Saved saved(painter);
    QRect track = option->rect;
    track.setHeight(6);
    track.moveCenter(option->rect.center());
    box(painter, track, color(Role::line, option->palette), QColor(), 1.0, 3.0);
    const double span = option->maximum - option->minimum;
    if (span <= 0)
        return;
    QRect part = track;
    part.setWidth(qRound(track.width() * (option->progress - option->minimum) / span));
    if (part.width() > 0)
        box(painter, QStyle::visualRect(option->direction, track, part), color(Role::accent, option->palette), QColor(),
            1.0, 3.0);
}

void splitter(QPainter *painter, const QStyleOption *option)
{
    painter->fillRect(option->rect,
                      color(has(option, QStyle::State_MouseOver) ? Role::accent : Role::line, option->palette));
}

} // namespace gatehouse::ui::stylepaint
