#include "ui/inbox/conversationview.h"

#include "ui/inbox/conversationdelegate.h"
#include "ui/inbox/conversationlistmodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/slimscrollbar.h"

#include <QtGui/QContextMenuEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>

namespace gatehouse::ui {

ConversationView::ConversationView(QWidget *parent) : QListView(parent), m_pill(new QPushButton(this))
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
    m_pill->setIcon(icon(QStringLiteral("chevron-up")));
    m_pill->hide();
    connect(m_pill, &QPushButton::clicked, this, &ConversationView::scrollToTop);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (m_conversations)
            m_conversations->setHeld(value > 0);
        tellVisible();
    });
}

void ConversationView::setConversations(ConversationListModel *model)
{
    m_conversations = model;
    setModel(model);
    connect(model, &ConversationListModel::heldBackChanged, this, &ConversationView::showWaiting);
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

void ConversationView::showWaiting(int count)
{
    m_pill->setVisible(count > 0);
    m_pill->setText(tr("%n new", nullptr, count));
    placePill();
}

void ConversationView::placePill()
{
    m_pill->resize(m_pill->sizeHint());
    m_pill->move((viewport()->width() - m_pill->width()) / 2, space::s);
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
    placePill();
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
