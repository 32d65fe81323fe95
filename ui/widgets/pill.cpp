#include "ui/widgets/pill.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>

namespace gatehouse::ui {

Pill::Pill(const QString &text, Role role, Shape shape, QWidget *parent)
    : QWidget(parent), m_text(text), m_role(role), m_shape(shape)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
}

void Pill::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Pill::setRole(Role role)
{
    m_role = role;
    update();
}

QSize Pill::sizeHint() const
{
    return sizeFor(m_text, m_shape, font());
}

QSize Pill::sizeFor(const QString &text, Shape shape, const QFont &base)
{
    const QFontMetrics metrics(ui::font(TextSize::caption, base));
    const int height = metrics.height() + space::xs;
    const int width = metrics.horizontalAdvance(text) + 2 * (shape == Shape::tag ? space::s - 2 : space::xs + 1);
    return {shape == Shape::count ? qMax(width, height) : width, height};
}

void Pill::paint(QPainter *painter, const QRect &rect, const QString &text, Role role, Shape shape,
                 const QPalette &palette, const QFont &base)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool filled = shape == Shape::count;
    // A tint of the role: its colour thinned over the ground, so that its own text keeps 4.5:1 on it.
    QColor ground = color(role, palette);
    if (!filled)
        ground.setAlphaF(isDark(palette) ? 0.10F : 0.08F);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ground);
    const double corner = filled ? rect.height() / 2.0 : radius::control;
    painter->drawRoundedRect(rect, corner, corner);
    painter->setFont(ui::font(TextSize::caption, base, filled ? QFont::DemiBold : QFont::Normal));
    painter->setPen(filled ? color(Role::onAccent, palette) : color(role, palette));
    painter->drawText(rect, Qt::AlignCenter, text);
    painter->restore();
}

void Pill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, rect(), m_text, m_role, m_shape, palette(), font());
}

} // namespace gatehouse::ui
