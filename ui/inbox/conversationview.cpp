#include "ui/inbox/conversationview.h"

#include "ui/inbox/conversationdelegate.h"
#include "ui/inbox/conversationlistmodel.h"
#include "ui/widgets/newpill.h"
#include "ui/widgets/slimscrollbar.h"

#include <QtGui/QContextMenuEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QScrollBar>

namespace gatehouse::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto aimingTime = 2s; // a hand that moved this lately may be about to click

} // namespace

ConversationView::ConversationView(QWidget *parent) : QListView(parent), m_pill(new NewPill(NewPill::Edge::top, this))
{
    setObjectName(QStringLiteral("conversationList"));
    setAccessibleName(tr("Conversations"));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBar(new SlimScrollBar);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    m_pill->setObjectName(QStringLiteral("newConversationsPill"));
    m_aiming.setObjectName(QStringLiteral("aiming"));
    m_aiming.setSingleShot(true);
    m_aiming.setInterval(aimingTime);
    connect(&m_aiming, &QTimer::timeout, this, &ConversationView::updateHeld);
    connect(m_pill, &QPushButton::clicked, this, &ConversationView::showNewest);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        updateHeld();
        tellVisible();
    });
}

void ConversationView::setConversations(ConversationListModel *model)
{
    m_conversations = model;
    setModel(model);
    connect(model, &ConversationListModel::heldBackChanged, this, &ConversationView::updatePill);
    connect(model, &QAbstractItemModel::modelReset, this, [this] { scrollToTop(); });
}

void ConversationView::tellVisible()
{
    if (!m_conversations)
        return;
    const QModelIndex first = indexAt({1, 1});
    const QModelIndex last = indexAt({1, viewport()->height() - 1});
    m_conversations->setVisibleRows(first.row(), last.isValid() ? last.row() : m_conversations->rowCount() - 1);
}

void ConversationView::updateHeld()
{
    if (!m_conversations)
        return;
    m_conversations->setHeld(verticalScrollBar()->value() > 0 || m_aiming.isActive());
    updatePill();
}

// Not while a hand aims at the top of the list: the pill would come between. The list catches up in a moment.
void ConversationView::updatePill()
{
    m_pill->setCount(verticalScrollBar()->value() > 0 ? m_conversations->heldBack() : 0);
}

void ConversationView::showNewest()
{
    m_aiming.stop();
    scrollToTop();
    updateHeld();
}

void ConversationView::mouseMoveEvent(QMouseEvent *event)
{
    QListView::mouseMoveEvent(event);
    m_aiming.start();
    updateHeld();
}

void ConversationView::leaveEvent(QEvent *event)
{
    QListView::leaveEvent(event);
    m_aiming.stop();
    updateHeld();
}

void ConversationView::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
        return emit entered();
    QListView::keyPressEvent(event);
}

void ConversationView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    tellVisible();
}

void ConversationView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (index.isValid())
        emit menuRequested(index.row(),
                           byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

} // namespace gatehouse::ui
