#include "ui/deadletters/doubtspane.h"

#include "ui/deadletters/doubtdetail.h"
#include "ui/theme/theme.h"
#include "ui/widgets/bulkwork.h"
#include "ui/widgets/command.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/label.h"
#include "ui/widgets/primarybutton.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/tablestates.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QSplitter>

#include <memory>

namespace gatehouse::ui {

DoubtsPane::DoubtsPane(const DeadLetterDesks &desks, std::function<Actor()> actor, QWidget *parent)
    : QWidget(parent)
    , m_desks(desks)
    , m_actor(std::move(actor))
    , m_doubts(desks)
    , m_table(new RowTable)
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_states(new TableStates(m_splitter, new EmptyState(QStringLiteral("check"), tr("Nothing is in doubt."),
                                                          tr("Messages appear here when the provider gave no readable "
                                                             "answer and nobody knows whether they went out."))))
    , m_banner(new ErrorBanner)
    , m_sentButton(primaryButton(tr("It was sent")))
    , m_notSentButton(new QPushButton(tr("It was not sent: send it")))
    , m_leftButton(new QPushButton(tr("It was not sent: leave it")))
    , m_stop(new QPushButton(tr("Stop")))
    , m_result(new Label({}, TextSize::body, Role::textSoft))
    , m_detail(new DoubtDetail(desks))
    , m_sent(addCommand(this, QStringLiteral("settleSentCommand"), tr("In doubt: it was sent"),
                        QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { settle(Settlement::sent, chosen()); }))
    , m_notSent(addCommand(this, QStringLiteral("settleNotSentCommand"), tr("In doubt: it was not sent, send it"),
                           QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), [this] { askSend(); }))
    , m_left(addCommand(this, QStringLiteral("settleLeftCommand"), tr("In doubt: it was not sent, leave it"),
                        QKeySequence::Delete, [this] { settle(Settlement::left, chosen()); }))
    , m_selectAll(addCommand(this, QStringLiteral("allDoubts"), tr("Select all messages in doubt"),
                             QKeySequence::SelectAll, [this] {
                                 m_table->selectAll();
                                 m_doubts.loadAll();
                             }))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar());
    column->addWidget(m_banner);
    column->addWidget(m_states, 1);
    m_splitter->setObjectName(QStringLiteral("doubtsSplitter"));
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({840, 368});
    m_detail->setMinimumWidth(260);
    m_table->setObjectName(QStringLiteral("doubtsTable"));
    m_table->setAccessibleName(tr("Messages in doubt"));
    m_table->setRows(&m_doubts, {200, 420});
    connect(m_table, &RowTable::chosenChanged, this, [this] {
        updateActions();
        showChosen();
    });
    connect(m_table, &RowTable::menuRequested, this, &DoubtsPane::showMenu);
    connect(m_table, &RowTable::opened, this, [this](int row) {
        if (const auto &conversation = m_doubts.at(row).conversation)
            emit conversationWanted(*conversation);
    });
    connect(&m_doubts, &PagedTableBase::allLoaded, m_table, &QTableView::selectAll);
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
    m_leftButton->setObjectName(QStringLiteral("settleLeft"));
    m_leftButton->setToolTip(tr("It becomes a dead letter, from which it can still be sent (%1)")
                                 .arg(m_left->shortcut().toString(QKeySequence::NativeText)));
    m_stop->setObjectName(QStringLiteral("stopSettling"));
    m_stop->hide();
    m_result->setObjectName(QStringLiteral("doubtsResult"));
    row->addWidget(m_sentButton);
    row->addWidget(m_notSentButton);
    row->addWidget(m_leftButton);
    row->addWidget(m_result);
    row->addWidget(m_stop);
    row->addStretch(1);
    row->addWidget(
        new Label(tr("Look at the phone: does the message stand in the chat?"), TextSize::body, Role::textSoft));
    connect(m_leftButton, &QPushButton::clicked, m_left, &QAction::trigger);
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
    showChosen(); // what is known of it may have grown
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
    const bool on = !m_work && !m_table->chosenRows().isEmpty();
    for (QPushButton *button : {m_sentButton, m_notSentButton, m_leftButton})
        button->setEnabled(on);
    for (QAction *action : {m_sent, m_notSent, m_left})
        action->setEnabled(on);
}

QList<MessageId> DoubtsPane::chosen() const
{
    QList<MessageId> ids;
    for (const int row : m_table->chosenRows())
        ids += m_doubts.at(row).id;
    return ids;
}

// The one the keyboard stands on, of however many are chosen.
void DoubtsPane::showChosen()
{
    const QList<int> rows = m_table->chosenRows();
    if (rows.isEmpty())
        return m_detail->clear();
    const int current = m_table->currentIndex().row();
    m_detail->show(m_doubts.at(rows.contains(current) ? current : rows.first()));
}

void DoubtsPane::askSend()
{
    const QList<MessageId> ids = chosen();
    const int count = int(ids.size());
    if (count < 2)
        return settle(Settlement::notSent, ids);
    auto *question = new QMessageBox(
        QMessageBox::Question, tr("Send messages in doubt"),
        tr("Send %Ln message(s) that are in doubt? Whoever received the first one gets it twice.", nullptr, count),
        QMessageBox::Cancel, this);
    question->setObjectName(QStringLiteral("sendDoubtsQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    auto *yes = question->addButton(tr("Send"), QMessageBox::AcceptRole);
    yes->setObjectName(QStringLiteral("questionYes"));
    question->setDefaultButton(QMessageBox::Cancel);
    // What was chosen when it was asked: rows that come or go meanwhile change nothing.
    connect(yes, &QPushButton::clicked, this, [this, ids] { settle(Settlement::notSent, ids); });
    question->open();
}

void DoubtsPane::settle(Settlement as, const QList<MessageId> &ids)
{
    if (ids.isEmpty() || m_work)
        return;
    struct Sum
    {
        qsizetype open = 0;
        qsizetype done = 0;
        qsizetype late = 0; ///< somebody or a webhook was quicker
        std::optional<Failure> failure;
    };
    m_banner->dismiss();
    auto sum = std::make_shared<Sum>();
    auto *bulk = new BulkWork(ids.size(), this);
    m_work = bulk;
    m_result->clear();
    updateActions(); // nothing else until the answers are here: twice is not meant twice
    connect(m_stop, &QPushButton::clicked, bulk, &BulkWork::stop);
    connect(bulk, &BulkWork::progressed, this, [this](qsizetype done, qsizetype all) {
        const QLocale locale;
        m_result->setText(tr("Settling: %1 of %2").arg(locale.toString(qint64(done)), locale.toString(qint64(all))));
        m_stop->show();
    });
    connect(bulk, &BulkWork::failed, this, [this](const Failure &failure) { m_banner->showFailure(failure); });
    connect(bulk, &BulkWork::finished, this, [this, sum, many = ids.size() > 1] {
        m_work->deleteLater();
        m_work = nullptr;
        m_stop->hide();
        m_doubts.refresh();
        updateActions();
        if (many || sum->late > 0)
            settled(sum->done, sum->late);
    });
    bulk->start([this, ids, as, sum, bulk](qsizetype from, qsizetype count) {
        sum->open = count;
        const auto one = [sum, bulk] {
            if (--sum->open > 0)
                return;
            if (sum->failure)
                bulk->fail(*sum->failure);
            else
                bulk->pieceDone();
        };
        for (const MessageId id : ids.mid(from, count))
            whenDone(
                bulk, m_desks.messages.settle(id, as, m_actor(), m_client),
                [sum, one](const Message &) {
                    ++sum->done;
                    one();
                },
                [sum, one](const Failure &failure) {
                    if (failure.fault == Fault::conflict)
                        ++sum->late;
                    else
                        sum->failure = failure;
                    one();
                });
    });
}

void DoubtsPane::settled(qsizetype count, qsizetype late)
{
    QString words = tr("%Ln message(s) settled", nullptr, int(count));
    if (late > 0)
        words += QStringLiteral(" · ") + tr("%Ln settled already", nullptr, int(late));
    m_result->setText(words);
}

void DoubtsPane::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_sent, m_notSent, m_left});
    m_table->addTableActions(menu);
    menu->popup(at);
}

} // namespace gatehouse::ui
