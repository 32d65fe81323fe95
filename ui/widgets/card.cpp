#include "ui/widgets/card.h"

#include "ui/theme/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse::ui {

Card::Card(QWidget *parent) : QFrame(parent), m_body(new QVBoxLayout(this))
{
    m_body->setContentsMargins(space::l, space::m, space::l, space::l);
    m_body->setSpacing(space::s);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(Role::line, palette()));
    painter.setBrush(color(Role::raised, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::card, radius::card);
}

} // namespace gatehouse::ui
