#include "ui/inbox/bubbleview.h"

#include "ui/inbox/threadmodel.h"
#include "ui/inbox/threadwords.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QToolTip>

#include <algorithm>

namespace gatehouse::ui {

BubbleView::BubbleView(QWidget *parent) : QListView(parent)
{
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
}

void BubbleView::setBubbles(ThreadModel *model, BubbleDelegate *delegate)
{
    m_thread = model;
    m_bubbles = delegate;
    setItemDelegate(delegate);
    setModel(model);
}

QModelIndex BubbleView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    Q_UNUSED(modifiers)
    const int rows = m_thread->rowCount();
    if (rows == 0)
        return {};
    const int now = currentIndex().isValid() ? currentIndex().row() : rows;
    const int screen = std::max(1, rowsOnScreen() - 2);
    int row = now;
    switch (action) {
    case MoveUp:
    case MoveLeft:
    case MovePrevious:
        row = now - 1;
        break;
    case MoveDown:
    case MoveRight:
    case MoveNext:
        row = now + 1;
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = rows - 1;
        break;
    case MovePageUp:
        row = now - screen;
        break;
    case MovePageDown:
        row = now + screen;
        break;
    }
    return m_thread->index(std::clamp(row, 0, rows - 1));
}

BubbleHit BubbleView::hitAt(const QPoint &point) const
{
    const QModelIndex index = indexAt(point);
    if (!index.isValid())
        return {};
    const QStyleOptionViewItem option = optionFor(index.row());
    return m_bubbles->hit(option, index, point - option.rect.topLeft());
}

void BubbleView::mouseMoveEvent(QMouseEvent *event)
{
    QListView::mouseMoveEvent(event);
    const BubbleHit hit = hitAt(event->pos());
    const bool hand = hit.action || hit.thumbnail || !hit.link.isEmpty();
    viewport()->setCursor(hand ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void BubbleView::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() != Qt::LeftButton || !index.isValid())
        return;
    const BubbleHit hit = hitAt(event->pos());
    if (hit.action)
        emit actionTriggered(*hit.action, index.row());
    else if (hit.thumbnail)
        emit pictureOpened(index.row());
    else if (!hit.link.isEmpty())
        emit linkActivated(hit.link);
}

void BubbleView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return emit left();
    if (event->matches(QKeySequence::Copy)) {
        event->ignore(); // the page copies the message's text, not what is read aloud
        return;
    }
    // Buttons within a bubble have no focus of their own: Enter offers the same as a menu.
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid())
        return requestMenu(currentIndex(), viewport()->mapToGlobal(visualRect(currentIndex()).center()));
    QListView::keyPressEvent(event);
}

void BubbleView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    requestMenu(index, byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void BubbleView::requestMenu(const QModelIndex &index, const QPoint &globalPos)
{
    setCurrentIndex(index);
    emit menuRequested(index.row(), globalPos);
}

QString BubbleView::hintAt(const QPoint &point) const
{
    const QModelIndex index = indexAt(point);
    if (!index.isValid() || !m_thread->at(index.row()).message)
        return {};
    const BubbleHit hit = hitAt(point);
    if (hit.action)
        return ThreadWords::meaning(*hit.action);
    return hit.state ? ThreadWords::stateHint(*m_thread->at(index.row()).message) : hit.link;
}

bool BubbleView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QListView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), hintAt(help->pos()), viewport());
    return true;
}

} // namespace gatehouse::ui
