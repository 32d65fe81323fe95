#include "ui/sessions/sessionspage.h"

#include "ui/async.h"
#include "ui/sessions/addsessiondialog.h"
#include "ui/sessions/editsessiondialog.h"
#include "ui/sessions/removaldialog.h"
#include "ui/sessions/sessiondetail.h"
#include "ui/sessions/sessiontable.h"
#include "ui/sessions/sessionwords.h"
#include "ui/sessions/testmessagedialog.h"
#include "ui/theme/icons.h"
#include "ui/widgets/command.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/loadingbar.h"
#include "ui/widgets/logdialog.h"
#include "ui/widgets/primarybutton.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/undobar.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>

#include <algorithm>
#include <utility>

namespace gatehouse::ui {

namespace {

using namespace std::chrono_literals;

constexpr int detailWidth = 346; // a QR picture in its card, with margins

} // namespace

SessionsPage::SessionsPage(const SessionDesks &desks, QWidget *parent)
    : Page(parent)
    , m_desks(desks)
    , m_rows(desks.sessions, desks.clock)
    , m_tools(new QWidget(this))
    , m_standing(new QComboBox)
    , m_search(new QLineEdit)
    , m_actions(new SessionActions(
          desks, [this] { return actor(); }, this))
    , m_loading(new LoadingBar)
    , m_banner(new ErrorBanner)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(QStringLiteral("sessions"), tr("No session yet"),
                             tr("A session is one WhatsApp number, connected through a provider. Its state, its queue "
                                "and its limits appear here.")))
    , m_noMatch(new EmptyState(QStringLiteral("filter"), tr("Nothing matches"),
                               tr("No session has this state and this text.")))
    , m_detail(new SessionDetail(desks, *m_actions))
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_undo(new UndoBar)
{
    setObjectName(QStringLiteral("sessionsPage"));
    m_shown.setSourceModel(&m_rows);
    m_table = new SessionTable(m_rows, m_shown);
    makeTools();
    m_splitter->setObjectName(QStringLiteral("sessionsSplitter"));
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(listSide());
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({900, detailWidth});
    m_detail->setMinimumWidth(detailWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_undo);
    makeCommands();
    wireActions();
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, [this] {
        if (!isVisible())
            return m_second.stop();
        m_rows.refreshTimes();
        m_detail->refreshTimes();
    });
    connect(&m_rows, &SessionsModel::stateChanged, this, &SessionsPage::showState);
    // Hundreds of rows may change with one answer: what stands around them is looked at once.
    m_settle.setSingleShot(true);
    m_settle.setInterval(0);
    connect(&m_settle, &QTimer::timeout, this, &SessionsPage::takeUpdates);
    connect(&m_rows, &SessionsModel::updated, this, [this](SessionId id) {
        m_updated.insert(id);
        m_settle.start();
    });
    connect(&m_rows, &QAbstractItemModel::rowsInserted, this, [this] {
        m_fitWanted = true; // widths follow what there is to read, not each figure that moves
        m_shown.sortAgain();
    });
    connect(m_table, &SessionTable::chosenChanged, this, [this] {
        m_detail->dismissFailure();
        showChosen();
    });
    connect(&m_desks.changes, &ChangeFeed::changed, this, &SessionsPage::takeChanges);
    showState();
}

void SessionsPage::takeChanges(const ChangeSet &changes)
{
    if (!m_asked)
        return;
    if (isVisible())
        return m_rows.take(changes);
    m_missed = m_missed || changes.overflow || changes.counters || !changes.sessions.isEmpty();
}

void SessionsPage::takeUpdates()
{
    if (!isVisible())
        return; // showEvent() comes back to it
    const QSet<SessionId> updated = std::exchange(m_updated, {});
    showState();
    const QList<SessionId> chosen = m_table->chosen();
    const bool concerned =
        std::any_of(chosen.cbegin(), chosen.cend(), [&updated](SessionId id) { return updated.contains(id); });
    if (concerned || m_actions->targets().isEmpty())
        showChosen();
}

void SessionsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (std::exchange(m_missed, false)) {
        ChangeSet everything;
        everything.overflow = true;
        m_rows.take(everything);
    }
    m_settle.start();
}

QString SessionsPage::title() const
{
    return tr("Sessions");
}

QString SessionsPage::iconName() const
{
    return QStringLiteral("sessions");
}

QWidget *SessionsPage::makeTools()
{
    m_tools->setObjectName(QStringLiteral("sessionsTools"));
    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    m_standing->setObjectName(QStringLiteral("standingFilter"));
    m_standing->setAccessibleName(tr("Show sessions in this state"));
    m_standing->addItem(tr("All states"));
    Session connected;
    connected.state = SessionState::connected;
    Session paused = connected;
    paused.paused = true;
    Session slowed = connected;
    slowed.nextSendReason = QStringLiteral("breaker");
    for (const Session &session : {connected, slowed, paused})
        m_standing->addItem(SessionWords::standing(session), SessionWords::standing(session));
    for (const SessionState state :
         {SessionState::needsScan, SessionState::needsCode, SessionState::connecting, SessionState::disconnected,
          SessionState::loggedOut, SessionState::expired, SessionState::unauthorized, SessionState::unknown})
        m_standing->addItem(SessionWords::state(state), SessionWords::state(state));
    m_search->setObjectName(QStringLiteral("sessionSearch"));
    m_search->setPlaceholderText(tr("Filter by name or number"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(220);
    m_search->addAction(icon(QStringLiteral("search"), Role::textSoft), QLineEdit::LeadingPosition)
        ->setText(m_search->placeholderText());
    m_search->installEventFilter(this);
    auto *add = primaryButton(tr("Add session…"));
    add->setObjectName(QStringLiteral("addSession"));
    row->addWidget(m_standing);
    row->addWidget(m_search);
    row->addWidget(add);
    connect(m_standing, &QComboBox::currentIndexChanged, this, [this] {
        m_shown.setStanding(m_standing->currentData().toString());
        showState();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_shown.setText(text.trimmed());
        showState();
    });
    connect(add, &QPushButton::clicked, this, &SessionsPage::addSession);
    return m_tools;
}

QWidget *SessionsPage::listSide()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_banner->setObjectName(QStringLiteral("sessionsBanner"));
    m_empty->setObjectName(QStringLiteral("sessionsEmpty"));
    m_noMatch->setObjectName(QStringLiteral("sessionsNoMatch"));
    m_empty->setAction(tr("Add your first session…"))->setObjectName(QStringLiteral("addFirstSession"));
    m_noMatch->setAction(tr("Show all sessions"))->setObjectName(QStringLiteral("showAllSessions"));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_noMatch);
    column->addWidget(m_loading);
    column->addWidget(m_banner);
    column->addWidget(m_stack, 1);
    connect(m_empty, &EmptyState::triggered, this, &SessionsPage::addSession);
    connect(m_noMatch, &EmptyState::triggered, this, &SessionsPage::clearFilters);
    connect(m_banner, &ErrorBanner::nextStepChosen, &m_rows, &SessionsModel::reload);
    connect(m_table, &SessionTable::opened, this, [this] { editSession(); });
    connect(m_table, &SessionTable::discarded, this, &SessionsPage::removeChosen);
    connect(m_table, &SessionTable::menuRequested, this, &SessionsPage::showMenu);
    return side;
}

void SessionsPage::makeCommands()
{
    m_commands += addCommand(this, QStringLiteral("addSessionCommand"), tr("Add session"), QKeySequence::New,
                             [this] { addSession(); });
    m_commands += addCommand(this, QStringLiteral("filterSessions"), tr("Filter sessions"), QKeySequence::Find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    for (QAction *action : m_actions->inOrder()) {
        if (action)
            m_commands += action;
    }
}

void SessionsPage::wireActions()
{
    connect(m_actions, &SessionActions::began, this, [this] {
        m_detail->dismissFailure();
        m_loading->begin();
    });
    connect(m_actions, &SessionActions::ended, m_loading, &LoadingBar::end);
    connect(m_actions, &SessionActions::changed, &m_rows, &SessionsModel::upsert);
    connect(m_actions, &SessionActions::refused, m_detail, &SessionDetail::showRefusals);
    connect(m_actions, &SessionActions::webhookRegistered, m_detail, &SessionDetail::checkAgain);
    connect(m_actions->edit, &QAction::triggered, this, [this] { editSession(); });
    connect(m_actions->remove, &QAction::triggered, this, &SessionsPage::removeChosen);
    connect(m_actions->showLog, &QAction::triggered, this, [this] { openLog(m_actions->targets().first()); });
    connect(m_actions->testMessage, &QAction::triggered, this,
            [this] { openDialog(new TestMessageDialog(m_desks, m_actions->targets().first(), actor(), this)); });
    connect(m_detail, &SessionDetail::stepChosen, this, &SessionsPage::takeStep);
    connect(m_detail, &SessionDetail::pairingNotNeeded, this, [this](SessionId id) {
        ChangeSet changes;
        changes.sessions.insert(id);
        m_rows.take(changes);
    });
}

void SessionsPage::openLog(const Session &session)
{
    auto *dialog = new LogDialog(QStringLiteral("sessionLog"), tr("Log of %1").arg(isolate(session.name)), this);
    connect(dialog, &LogDialog::wanted, dialog, [this, dialog, id = session.id] {
        whenDone(
            dialog, m_desks.sessions.log(id),
            [this, dialog](const QList<SessionLogEntry> &entries) {
                QList<LogDialog::Line> lines;
                for (const SessionLogEntry &entry : entries)
                    lines.append({SessionWords::ago(entry.at, m_desks.clock.now()), exactTime(entry.at),
                                  SessionWords::logLine(entry), entry.actor});
                dialog->showLines(lines);
            },
            [dialog](const Failure &failure) { dialog->showFailure(failure); });
    });
    openDialog(dialog);
}

void SessionsPage::openDialog(QDialog *dialog)
{
    dialog->open();
}

void SessionsPage::takeStep(Checklist::Step step)
{
    switch (step) {
    case Checklist::Step::editToken:
        return editSession("sessionApiKey");
    case Checklist::Step::editNumber:
        return editSession("sessionPhone");
    case Checklist::Step::registerWebhook:
        return m_actions->registerWebhook->trigger();
    case Checklist::Step::sendTest:
        return m_actions->testMessage->trigger();
    case Checklist::Step::copyAddress:
        return;
    }
}

void SessionsPage::setClient(std::optional<ClientId> client)
{
    m_client = client;
    m_asked = true;
    m_rows.setClient(client);
}

void SessionsPage::activated()
{
    if (!m_asked)
        setClient({});
    m_rows.refreshTimes();
    m_second.start();
    if (m_stack->currentWidget() == m_table)
        m_table->setFocus(Qt::OtherFocusReason);
}

void SessionsPage::open(const QString &what)
{
    if (what == QLatin1String("new"))
        return addSession();
    const auto id = idFromText<SessionId>(what);
    if (!id)
        return;
    m_wanted.reset();
    if (m_rows.find(*id))
        return chooseShown(*id);
    if (m_rows.state() != SessionsModel::State::loading)
        return lookElsewhere(*id);
    m_wanted = id;
    m_wantedAnywhere = true;
}

void SessionsPage::chooseShown(SessionId id)
{
    if (!m_shown.mapFromSource(m_rows.index(m_rows.rowOf(id), 0)).isValid())
        clearFilters();
    m_table->choose(id);
}

// Not among those listed: another client's, or newer than the list.
void SessionsPage::lookElsewhere(SessionId id)
{
    whenDone(
        this, m_desks.sessions.session(id),
        [this](const Session &session) {
            if (m_client && session.client != *m_client) {
                m_wanted = session.id;
                m_wantedAnywhere = false; // it is that client's: nowhere else to look
                return emit clientWanted(session.client);
            }
            m_rows.upsert(session);
            chooseShown(session.id);
        },
        [this](const Failure &failure) { m_banner->showFailure(failure); });
}

void SessionsPage::showState()
{
    const bool loading = m_rows.state() == SessionsModel::State::loading && m_asked;
    if (loading != m_loadingShown) {
        m_loadingShown = loading;
        loading ? m_loading->begin() : m_loading->end();
    }
    if (m_rows.state() == SessionsModel::State::failed)
        m_banner->showFailure(m_rows.failure(), tr("Try again"));
    else
        m_banner->dismiss();
    const bool ready = m_rows.state() == SessionsModel::State::ready;
    if (ready && m_rows.rowCount() == 0)
        m_stack->setCurrentWidget(m_empty);
    else if (ready && m_shown.rowCount() == 0)
        m_stack->setCurrentWidget(m_noMatch);
    else
        m_stack->setCurrentWidget(m_table);
    m_detail->setVisible(m_stack->currentWidget() == m_table && !m_table->chosen().isEmpty());
    if (!ready)
        return;
    if (m_fitWanted && isVisible() && m_rows.rowCount() > 0) {
        m_fitWanted = false;
        m_table->fitColumns();
    }
    // Once: a wish that this list cannot fulfil must not move the choice some time later.
    if (const auto wanted = std::exchange(m_wanted, std::nullopt)) {
        if (m_rows.find(*wanted))
            return chooseShown(*wanted);
        if (m_wantedAnywhere)
            lookElsewhere(*wanted);
    }
    if (m_shown.rowCount() > 0 && !m_table->currentIndex().isValid()) {
        m_table->chooseRow(0);
    }
}

void SessionsPage::showChosen()
{
    QList<Session> chosen;
    for (const SessionId id : m_table->chosen()) {
        if (const Session *session = m_rows.find(id))
            chosen += *session;
    }
    m_actions->setTargets(chosen);
    m_detail->showSessions(chosen);
    m_detail->setVisible(m_stack->currentWidget() == m_table && !chosen.isEmpty());
}

void SessionsPage::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("sessionMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : m_actions->inOrder()) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    m_table->addTableActions(menu);
    menu->popup(at);
}

void SessionsPage::addSession()
{
    auto *dialog = new AddSessionDialog(m_desks, m_client, actor(), this);
    connect(dialog, &AddSessionDialog::added, this, [this](const Session &session) {
        clearFilters();
        if (!m_client || session.client == *m_client)
            m_rows.upsert(session);
        m_table->choose(session.id);
    });
    dialog->open();
}

void SessionsPage::editSession(const char *field)
{
    if (m_actions->targets().size() != 1)
        return;
    auto *dialog = new EditSessionDialog(m_desks, m_actions->targets().first(), actor(), this);
    connect(dialog, &EditSessionDialog::saved, this, [this](const Session &session) {
        m_rows.upsert(session);
        m_detail->checkAgain();
    });
    dialog->open();
    if (auto *wanted = field ? dialog->findChild<QWidget *>(QLatin1String(field)) : nullptr)
        wanted->setFocus(Qt::OtherFocusReason);
}

void SessionsPage::removeChosen()
{
    if (m_actions->targets().isEmpty())
        return;
    auto *dialog = new RemovalDialog(m_desks, m_actions->targets(), actor(), this);
    connect(dialog, &RemovalDialog::removed, &m_rows, &SessionsModel::remove);
    dialog->show();
}

void SessionsPage::clearFilters()
{
    m_standing->setCurrentIndex(0);
    m_search->clear();
}

bool SessionsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape)
            m_search->clear();
        if (key == Qt::Key_Escape || key == Qt::Key_Down || key == Qt::Key_Return) {
            m_table->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

QJsonObject SessionsPage::memory() const
{
    // Not sizes(): those of a pane that is hidden just now are none.
    QJsonObject memory{{QStringLiteral("splitter"), QString::fromLatin1(m_splitter->saveState().toBase64())},
                       {QStringLiteral("table"), m_table->memory()}};
    if (const Session *session = m_table->current())
        memory.insert(QStringLiteral("session"), toText(session->id));
    return memory;
}

void SessionsPage::remember(const QJsonObject &memory)
{
    m_splitter->restoreState(QByteArray::fromBase64(memory.value(QLatin1String("splitter")).toString().toLatin1()));
    m_table->remember(memory.value(QLatin1String("table")).toObject());
    m_wanted = idFromText<SessionId>(memory.value(QLatin1String("session")).toString());
    m_wantedAnywhere = false;
}

} // namespace gatehouse::ui
