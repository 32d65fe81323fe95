#include "ui/inbox/threadview.h"

#include "ui/inbox/threadmodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/newpill.h"
#include "ui/widgets/slimscrollbar.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace gatehouse::ui {

namespace {

constexpr int bottomMargin = space::l;
constexpr int loadOlderWithin = 600; // pixels from the top
constexpr int layoutRoundsMax = 20;  // measured rows change what shows; this settles in two or three

} // namespace

ThreadView::ThreadView(QWidget *parent) : BubbleView(parent), m_pill(new NewPill(NewPill::Edge::bottom, this))
{
    setObjectName(QStringLiteral("threadView"));
    setAccessibleName(tr("Messages"));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBar(new SlimScrollBar);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setVerticalScrollMode(ScrollPerPixel);
    viewport()->setAutoFillBackground(false);
    m_pill->setObjectName(QStringLiteral("newMessagesPill"));
    connect(m_pill, &QPushButton::clicked, this, &ThreadView::toEnd);
}

void ThreadView::setThread(ThreadModel *model, BubbleDelegate *delegate)
{
    setBubbles(model, delegate);
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &, int first, int last) {
        m_heights.remove(first, last - first + 1);
        if (m_anchorRow >= first)
            m_anchorRow = std::max(first - 1, m_anchorRow - (last - first + 1));
        layOut();
    });
    connect(model, &ThreadModel::received, this, [this](int count) {
        if (!m_following)
            m_pill->setCount(m_pill->count() + count);
    });
    connect(model, &ThreadModel::stateChanged, this, [this] { layOut(); });
}

QStyleOptionViewItem ThreadView::optionFor(int row) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = QRect(0, rowTop(row), viewport()->width(), m_heights.height(row));
    option.index = thread()->index(row);
    if (hasFocus() && currentIndex().row() == row)
        option.state |= QStyle::State_HasFocus;
    else
        option.state &= ~QStyle::State_HasFocus;
    return option;
}

// A short thread stands at the bottom, where the next message will be.
int ThreadView::rowTop(int row) const
{
    const int spare = std::max(0, viewport()->height() - m_heights.total() - bottomMargin);
    return m_heights.top(row) - verticalScrollBar()->value() + spare;
}

std::pair<int, int> ThreadView::visibleRows() const
{
    if (m_heights.rows() == 0)
        return {0, -1};
    const int spare = std::max(0, viewport()->height() - m_heights.total() - bottomMargin);
    const int top = verticalScrollBar()->value() - spare;
    return {m_heights.rowAt(top), m_heights.rowAt(top + viewport()->height())};
}

void ThreadView::doItemsLayout()
{
    QAbstractItemView::doItemsLayout();
    layOut();
}

void ThreadView::reset()
{
    QAbstractItemView::reset();
    m_heights.reset(0, 0);
    m_anchorRow = -1;
    m_pill->setCount(0);
    setFollowing(true);
    if (thread())
        rowsInserted({}, 0, thread()->rowCount() - 1);
}

void ThreadView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end);
    if (!thread() || end < start)
        return;
    if (start > m_heights.rows())
        start = m_heights.rows();
    const QStyleOptionViewItem option = [this] {
        QStyleOptionViewItem any;
        initViewItemOption(&any);
        any.rect = QRect(0, 0, viewport()->width(), 0);
        return any;
    }();
    m_heights.insert(start, end - start + 1, 0);
    for (int row = start; row <= end; ++row) {
        m_heights.setMeasured(row, bubbles()->estimatedHeight(option, thread()->index(row)));
        m_heights.forget(row);
    }
    if (m_anchorRow >= start)
        m_anchorRow += end - start + 1;
    layOut();
}

void ThreadView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    QAbstractItemView::dataChanged(topLeft, bottomRight, roles);
    for (int row = topLeft.row(); row <= bottomRight.row() && row < m_heights.rows(); ++row)
        m_heights.forget(row);
    layOut();
}

// Measures what shows and puts the anchor back to where it stood, until nothing moves.
void ThreadView::layOut()
{
    if (!thread() || m_adjusting || m_heights.rows() != thread()->rowCount())
        return;
    QScopedValueRollback<bool> adjusting(m_adjusting, true);
    for (int round = 0; round < layoutRoundsMax; ++round) {
        updateGeometries();
        if (m_following)
            setScroll(verticalScrollBar()->maximum());
        else if (m_anchorRow >= 0 && m_anchorRow < m_heights.rows())
            setScroll(m_heights.top(m_anchorRow) - m_anchorTop);
        if (!measureVisible())
            break;
    }
    takeAnchor();
    viewport()->update();
}

bool ThreadView::measureVisible()
{
    const auto [first, last] = visibleRows();
    bool changed = false;
    for (int row = first; row <= last; ++row) {
        if (m_heights.isMeasured(row))
            continue;
        const int before = m_heights.height(row);
        m_heights.setMeasured(row, bubbles()->sizeHint(optionFor(row), thread()->index(row)).height());
        changed |= m_heights.height(row) != before;
    }
    return changed;
}

void ThreadView::setScroll(int value)
{
    verticalScrollBar()->setValue(value);
}

// The first row that shows whole: what a person reads next.
void ThreadView::takeAnchor()
{
    const auto [first, last] = visibleRows();
    m_anchorRow = last < first ? -1 : first;
    if (m_anchorRow >= 0 && m_anchorRow < last && rowTop(m_anchorRow) < 0)
        ++m_anchorRow;
    m_anchorTop = m_anchorRow < 0 ? 0 : m_heights.top(m_anchorRow) - verticalScrollBar()->value();
}

void ThreadView::updateGeometries()
{
    QScopedValueRollback<bool> adjusting(m_adjusting, true);
    const int height = m_heights.rows() == 0 ? 0 : m_heights.total() + bottomMargin;
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(space::xl);
}

void ThreadView::scrollContentsBy(int dx, int dy)
{
    Q_UNUSED(dx)
    Q_UNUSED(dy)
    viewport()->update();
    if (m_adjusting || !thread())
        return;
    // A person scrolled: this place is the anchor from now on.
    const bool atEnd = verticalScrollBar()->value() >= verticalScrollBar()->maximum() - 2;
    setFollowing(atEnd);
    takeAnchor();
    layOut();
    loadOlderIfNear();
}

void ThreadView::setFollowing(bool following)
{
    if (following)
        m_pill->setCount(0);
    if (m_following == following)
        return;
    m_following = following;
    emit atEndChanged(following);
}

void ThreadView::loadOlderIfNear()
{
    if (verticalScrollBar()->value() < loadOlderWithin && thread()->canLoadOlder())
        thread()->loadOlder();
}

void ThreadView::toEnd()
{
    setFollowing(true);
    layOut();
}

void ThreadView::showRow(int row)
{
    if (row < 0 || row >= m_heights.rows())
        return;
    setFollowing(false);
    m_anchorRow = row;
    m_anchorTop = space::l;
    layOut();
    setFollowing(verticalScrollBar()->value() >= verticalScrollBar()->maximum() - 2);
}

void ThreadView::forgetWidth()
{
    m_width = viewport()->width();
    m_heights.forgetAll();
}

void ThreadView::refreshRow(MessageId id)
{
    bubbles()->forgetLayout(id);
    if (const int row = thread()->rowOf(id); row >= 0)
        m_heights.forget(row);
    layOut();
}

void ThreadView::refreshRows()
{
    if (!bubbles())
        return;
    bubbles()->forgetLayouts();
    forgetWidth();
    layOut();
}

void ThreadView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    if (m_width != viewport()->width())
        forgetWidth();
    layOut();
}

QRect ThreadView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_heights.rows())
        return {};
    return {0, rowTop(index.row()), viewport()->width(), m_heights.height(index.row())};
}

QModelIndex ThreadView::indexAt(const QPoint &point) const
{
    if (!thread() || m_heights.rows() == 0)
        return {};
    const int y = point.y() - rowTop(0);
    const int row = m_heights.rowAt(y);
    const bool inside = y >= 0 && y < m_heights.total();
    return inside ? thread()->index(row) : QModelIndex();
}

void ThreadView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    Q_UNUSED(hint)
    const QRect rect = visualRect(index);
    if (rect.isNull() || (rect.top() >= 0 && rect.bottom() <= viewport()->height()))
        return;
    const int value = verticalScrollBar()->value();
    setScroll(rect.top() < 0 ? value + rect.top() : value + std::min(rect.top(), rect.bottom() - viewport()->height()));
}

int ThreadView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

int ThreadView::rowsOnScreen() const
{
    const auto [first, last] = visibleRows();
    return last - first + 1;
}

void ThreadView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), color(Role::surface, palette()));
    const auto [first, last] = visibleRows();
    for (int row = first; row <= last; ++row) {
        const QStyleOptionViewItem option = optionFor(row);
        if (option.rect.intersects(event->rect()))
            itemDelegate()->paint(&painter, option, option.index);
    }
}

void ThreadView::changeEvent(QEvent *event)
{
    BubbleView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::LocaleChange)
        refreshRows();
}

} // namespace gatehouse::ui
