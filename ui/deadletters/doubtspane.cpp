#include "ui/deadletters/doubtspane.h"

#include "ui/theme/theme.h"
#include "ui/widgets/command.h"
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
    , m_sentButton(primaryButton(tr("It was sent")))
    , m_notSentButton(new QPushButton(tr("It was not sent: send it")))
    , m_sent(addCommand(this, QStringLiteral("settleSentCommand"), tr("In doubt: it was sent"),
                        QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { settle(Settlement::sent); }))
    , m_notSent(addCommand(this, QStringLiteral("settleNotSentCommand"), tr("In doubt: it was not sent, send it"),
                           QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return),
                           [this] { settle(Settlement::notSent); }))
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
    connect(m_table, &RowTable::opened, this, [this](int row) {
        if (const auto &conversation = m_doubts.at(row).conversation)
            emit conversationWanted(*conversation);
    });
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
    m_sentButton->setObjectName(QStringLiteral("settleSent"));
    m_notSentButton->setObjectName(QStringLiteral("settleNotSent"));
    m_sentButton->setToolTip(tr("%1 (%2)", "what a button does, its key")
                                 .arg(m_sentButton->text(), m_sent->shortcut().toString(QKeySequence::NativeText)));
    m_notSentButton->setToolTip(
        tr("%1 (%2)", "what a button does, its key")
            .arg(m_notSentButton->text(), m_notSent->shortcut().toString(QKeySequence::NativeText)));
    auto *why = new Label(tr("Look at the phone: does the message stand in the chat?"), TextSize::body, Role::textSoft);
    row->addWidget(m_sentButton);
    row->addWidget(m_notSentButton);
    row->addWidget(why);
    row->addStretch(1);
    connect(m_sentButton, &QPushButton::clicked, m_sent, &QAction::trigger);
    connect(m_notSentButton, &QPushButton::clicked, m_notSent, &QAction::trigger);
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
    // A row to settle is at hand for the keyboard.
    if (m_doubts.state() == TableState::ready && m_doubts.rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->chooseRow(0);
}

void DoubtsPane::updateActions()
{
    enable(!m_table->chosenRows().isEmpty());
}

void DoubtsPane::enable(bool on)
{
    m_sentButton->setEnabled(on);
    m_notSentButton->setEnabled(on);
    m_sent->setEnabled(on);
    m_notSent->setEnabled(on);
}

void DoubtsPane::settle(Settlement as)
{
    m_banner->dismiss();
    enable(false);
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
    menu->addActions({m_sent, m_notSent});
    m_table->addTableActions(menu);
    menu->popup(at);
}

} // namespace gatehouse::ui
