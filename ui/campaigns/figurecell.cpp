#include "ui/campaigns/figurecell.h"

#include "ui/widgets/choiceground.h"
#include "ui/widgets/formats.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

#include <algorithm>

namespace gatehouse::ui {

FigureCell::FigureCell(const QString &word, Role role, QWidget *parent) : QAbstractButton(parent), m_role(role)
{
    setText(word);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setValue(0);
}

void FigureCell::setValue(qint64 value)
{
    m_value = value;
    setAccessibleName(tr("%1: %2", "word, figure").arg(text(), number(value)));
    updateGeometry();
    update();
}

QSize FigureCell::sizeHint() const
{
    const QFontMetrics figure(ui::font(TextSize::title, font(), QFont::DemiBold));
    const QFontMetrics caption(ui::font(TextSize::caption, font()));
    const int width = std::max(figure.horizontalAdvance(number(m_value)), caption.horizontalAdvance(text()));
    return {width + 2 * space::m, figure.height() + caption.height() + 2 * space::s + 2};
}

void FigureCell::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChoiceGround(painter, *this, radius::control);
    const QFont figure = ui::font(TextSize::title, font(), QFont::DemiBold);
    const QRect room = rect().adjusted(space::m, space::s, -space::m, -space::s);
    const int along = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    painter.setFont(figure);
    painter.setPen(color(m_value == 0 ? Role::textSoft : m_role, palette()));
    painter.drawText(room, along | Qt::AlignTop, number(m_value));
    painter.setFont(ui::font(TextSize::caption, font()));
    painter.setPen(color(Role::textSoft, palette()));
    painter.drawText(room, along | Qt::AlignBottom, text());
}

} // namespace gatehouse::ui
