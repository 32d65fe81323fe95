#include "ui/inbox/newpill.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QtCore/QEvent>

namespace gatehouse::ui {

NewPill::NewPill(Edge edge, QWidget *list) : QPushButton(list), m_edge(edge)
{
    setCursor(Qt::PointingHandCursor);
    setIcon(ui::icon(edge == Edge::top ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down")));
    list->installEventFilter(this);
    hide();
}

void NewPill::setCount(int count)
{
    m_count = count;
    setText(tr("%n new", nullptr, count));
    setVisible(count > 0);
    place();
}

bool NewPill::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        place();
    return QPushButton::eventFilter(watched, event);
}

void NewPill::place()
{
    resize(sizeHint());
    const QSize list = parentWidget()->size();
    move((list.width() - width()) / 2, m_edge == Edge::top ? space::s : list.height() - height() - space::m);
}

} // namespace gatehouse::ui
