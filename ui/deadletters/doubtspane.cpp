#include "ui/deadletters/doubtspane.h"

#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/label.h"
#include "ui/widgets/primarybutton.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/tablestates.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>

namespace gatehouse::ui {

DoubtsPane::DoubtsPane(const DeadLetterDesks &desks, std::function<Actor()> actor, QWidget *parent)
    : QWidget(parent)
    , m_desks(desks)
    , m_actor(std::move(actor))
    , m_doubts(desks)
    , m_table(new RowTable)
    , m_states(new TableStates(m_table, new EmptyState(QStringLiteral("check"), tr("Nothing is in doubt."),
                                                       tr("Messages appear here when the provider gave no readable "
                                                          "answer and nobody knows whether they went out."))))
    , m_banner(new ErrorBanner)
    , m_sent(new PrimaryButton(tr("It was sent")))
    , m_notSent(new QPushButton(tr("It was not sent: send it")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar());
    column->addWidget(m_banner);
    column->addWidget(m_states, 1);
    m_table->setObjectName(QStringLiteral("doubtsTable"));
    m_table->setAccessibleName(tr("Messages in doubt"));
    m_table->setRows(&m_doubts, {220, 640});
    connect(m_table, &RowTable::chosenChanged, this, &DoubtsPane::updateActions);
    connect(m_table, &RowTable::menuRequested, this, &DoubtsPane::showMenu);
    connect(m_states, &TableStates::retried, &m_doubts, &DoubtsModel::reload);
    connect(&m_doubts, &PagedTableBase::stateChanged, this, &DoubtsPane::showState);
    connect(&m_doubts, &QAbstractItemModel::rowsInserted, this, &DoubtsPane::showState);
    connect(&m_doubts, &QAbstractItemModel::rowsRemoved, this, &DoubtsPane::showState);
    updateActions();
}

QWidget *DoubtsPane::bar()
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(space::m, space::s, space::m, space::s);
    row->setSpacing(space::s);
    m_sent->setObjectName(QStringLiteral("settleSent"));
    m_notSent->setObjectName(QStringLiteral("settleNotSent"));
    auto *why = new Label(tr("Look at the phone: does the message stand in the chat?"), TextSize::body, Role::textSoft);
    row->addWidget(m_sent);
    row->addWidget(m_notSent);
    row->addWidget(why);
    row->addStretch(1);
    connect(m_sent, &QPushButton::clicked, this, [this] { settle(Settlement::sent); });
    connect(m_notSent, &QPushButton::clicked, this, [this] { settle(Settlement::notSent); });
    return holder;
}

void DoubtsPane::setClient(std::optional<ClientId> client)
{
    m_client = client;
    m_doubts.setClient(client);
}

void DoubtsPane::refresh()
{
    if (m_doubts.state() == TableState::failed)
        return m_doubts.reload();
    m_doubts.refresh();
}

void DoubtsPane::focusTable()
{
    m_table->setFocus(Qt::ShortcutFocusReason);
}

void DoubtsPane::showState()
{
    updateActions();
    if (m_doubts.state() == TableState::failed)
        return m_states->showFailure(m_doubts.failure());
    if (m_doubts.state() == TableState::ready && m_doubts.rowCount() == 0)
        m_states->showEmpty();
    else
        m_states->showTable();
}

void DoubtsPane::updateActions()
{
    const bool any = !m_table->chosenRows().isEmpty();
    m_sent->setEnabled(any);
    m_notSent->setEnabled(any);
}

void DoubtsPane::settle(Settlement as)
{
    m_banner->dismiss();
    m_sent->setEnabled(false);
    m_notSent->setEnabled(false);
    for (const int row : m_table->chosenRows())
        whenDone(
            this, m_desks.messages.settle(m_doubts.at(row).id, as, m_actor(), m_client),
            [this](const Message &) { m_doubts.refresh(); },
            [this](const Failure &failure) {
                m_doubts.refresh();
                updateActions();
                // Somebody or a late webhook was quicker: the row goes, nothing is left to do.
                if (failure.fault != Fault::conflict)
                    m_banner->showFailure(failure);
            });
}

void DoubtsPane::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QPushButton *button : {m_sent, m_notSent}) {
        QAction *action = menu->addAction(button->text());
        action->setEnabled(button->isEnabled());
        connect(action, &QAction::triggered, button, &QPushButton::click);
    }
    m_table->addTableActions(menu);
    menu->popup(at);
}

} // namespace gatehouse::ui
