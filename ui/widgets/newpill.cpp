#include "ui/widgets/newpill.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QAbstractScrollArea>

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
    // Over the rows: a table's heading stays free. Not a child of the viewport, which takes its children along when it
    // scrolls.
    const auto *area = qobject_cast<QAbstractScrollArea *>(parentWidget());
    const QRect list = area == nullptr ? parentWidget()->rect() : area->viewport()->geometry();
    move(list.left() + (list.width() - width()) / 2,
         m_edge == Edge::top ? list.top() + space::s : list.bottom() + 1 - height() - space::m);
}

} // namespace gatehouse::ui
