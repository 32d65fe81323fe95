#include "ui/sessions/sessionactions.h"

#include "ui/async.h"
#include "ui/theme/icons.h"

#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

#include <algorithm>
#include <iterator>
#include <memory>

namespace gatehouse::ui {

namespace {

bool canConnect(const Session &session)
{
    return session.state != SessionState::connected && session.state != SessionState::connecting
           && session.state != SessionState::needsScan;
}

bool canDisconnect(const Session &session)
{
    return session.state == SessionState::connected || session.state == SessionState::connecting
           || session.state == SessionState::needsScan;
}

// The provider restarts only what is connected.
bool canRestart(const Session &session)
{
    return session.state == SessionState::connected;
}

bool canPause(const Session &session)
{
    return !session.paused;
}

bool canResume(const Session &session)
{
    return session.paused;
}

bool canResumeBulk(const Session &session)
{
    return session.health.level != HealthLevel::good;
}

// Without a personal access token the provider would refuse it.
bool canManage(const Session &session)
{
    return session.canManage;
}

bool always(const Session &)
{
    return true;
}

} // namespace

SessionActions::SessionActions(const SessionDesks &desks, std::function<Actor()> actor, QWidget *page)
    : QObject(page), connectSessions(nullptr), m_desks(desks), m_actor(std::move(actor)), m_page(page)
{
    connectSessions = make("connectAction", tr("Connect"), QStringLiteral("link"));
    disconnectSessions = make("disconnectAction", tr("Disconnect"), QStringLiteral("stop"));
    restart = make("restartAction", tr("Restart"), QStringLiteral("undo"));
    pause = make("pauseAction", tr("Pause"), QStringLiteral("pause"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    resume = make("resumeAction", tr("Resume"), QStringLiteral("play"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    resumeBulk = make("resumeBulkAction", tr("Resume campaigns"), QStringLiteral("play"));
    refresh = make("refreshAction", tr("Refresh state"), QStringLiteral("refresh"), QKeySequence(Qt::Key_F5));
    registerWebhook = make("registerAction", tr("Register webhook"), QStringLiteral("connectors"));
    testMessage = make("testAction", tr("Test message…"), QStringLiteral("send"));
    showLog = make("logAction", tr("Log of states…"), QStringLiteral("clock"));
    edit = make("editAction", tr("Edit…"), QStringLiteral("edit"), QKeySequence(Qt::Key_F2));
    remove = make("removeAction", tr("Remove…"), QStringLiteral("trash"));

    SessionDesk &desk = m_desks.sessions;
    run(
        connectSessions, [this, &desk](const Session &s) { return desk.connectSession(s.id, m_actor()); }, canConnect);
    run(disconnectSessions, [this, &desk](const Session &s) { return desk.disconnectSession(s.id, m_actor()); },
        canDisconnect,
        {tr("Disconnect sessions"), [](int count) {
             return tr("Disconnect %Ln session(s)? They neither send nor receive until somebody connects "
                       "them again. What waits for them stays.",
                       nullptr, count);
         }});
    run(restart, [this, &desk](const Session &s) { return desk.restart(s.id, m_actor()); }, canRestart,
        {tr("Restart sessions"), [](int count) {
             return tr("Restart %Ln session(s)? They neither send nor receive until they are connected again, which "
                       "takes a moment. What waits for them stays.",
                       nullptr, count);
         }});
    run(
        pause, [this, &desk](const Session &s) { return desk.pause(s.id, m_actor()); }, canPause);
    run(
        resume, [this, &desk](const Session &s) { return desk.resume(s.id, m_actor()); }, canResume);
    run(
        resumeBulk, [this, &desk](const Session &s) { return desk.resumeBulk(s.id, m_actor()); }, canResumeBulk);
    run(
        refresh, [&desk](const Session &s) { return desk.refresh(s.id); }, always);
    run(
        registerWebhook, [this, &desk](const Session &s) { return desk.registerWebhook(s.id, m_actor()); }, canManage);
    setTargets({});
}

QAction *SessionActions::make(const char *name, const QString &text, const QString &iconName, const QKeySequence &keys)
{
    auto *action = new QAction(icon(iconName), text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_page->addAction(action);
    return action;
}

void SessionActions::run(QAction *action, Call call, Fits fits, const Question &question)
{
    connect(action, &QAction::triggered, this,
            [this, action, question, call = std::move(call), fits = std::move(fits)] {
                QList<Session> sessions;
                std::copy_if(m_targets.cbegin(), m_targets.cend(), std::back_inserter(sessions), fits);
                const auto go = [this, action, call, sessions] { runOn(action, call, sessions); };
                if (question.sentence && sessions.size() > 1)
                    ask(action, question, int(sessions.size()), go);
                else
                    go();
            });
}

void SessionActions::ask(const QAction *action, const Question &question, int count, std::function<void()> go)
{
    auto *box =
        new QMessageBox(QMessageBox::Warning, question.title, question.sentence(count), QMessageBox::Cancel, m_page);
    box->setObjectName(action->objectName() + QStringLiteral("Question"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *yes = box->addButton(action->text(), QMessageBox::DestructiveRole);
    yes->setObjectName(QStringLiteral("questionYes"));
    box->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QPushButton::clicked, this, [go = std::move(go)] { go(); });
    box->open();
}

void SessionActions::runOn(const QAction *action, const Call &call, const QList<Session> &sessions)
{
    struct Round
    {
        qsizetype open;
        QList<SessionRefusal> refusals;
    };
    const auto round = std::make_shared<Round>(Round{sessions.size(), {}});
    const auto answered = [this, round] {
        emit ended();
        if (--round->open == 0 && !round->refusals.isEmpty())
            emit refused(round->refusals);
    };
    for (const Session &session : sessions) {
        emit began();
        whenDone(
            this, call(session),
            [this, action, answered](const Session &after) {
                emit changed(after);
                if (action == registerWebhook)
                    emit webhookRegistered(after);
                answered();
            },
            [session, round, answered](const Failure &failure) {
                round->refusals.append({session, failure});
                answered();
            });
    }
}

void SessionActions::setTargets(const QList<Session> &targets)
{
    m_targets = targets;
    const auto any = [&targets](auto fits) { return std::any_of(targets.cbegin(), targets.cend(), fits); };
    const bool one = targets.size() == 1;
    connectSessions->setEnabled(any(canConnect));
    disconnectSessions->setEnabled(any(canDisconnect));
    restart->setEnabled(any(canRestart));
    pause->setEnabled(any(canPause));
    resume->setEnabled(any(canResume));
    resumeBulk->setEnabled(any(canResumeBulk));
    refresh->setEnabled(!targets.isEmpty());
    const bool reachable = !m_desks.publicUrl.isEmpty();
    registerWebhook->setEnabled(reachable && any(canManage));
    registerWebhook->setToolTip(reachable ? tr("Sets address, secret and events at the provider. Needs a personal "
                                               "access token.")
                                          : tr("Gatehouse has no public address yet: start it with --public-url."));
    testMessage->setEnabled(one);
    showLog->setEnabled(one);
    edit->setEnabled(one);
    remove->setEnabled(!targets.isEmpty());
}

QList<QAction *> SessionActions::inOrder() const
{
    return {connectSessions, disconnectSessions, restart,     refresh, nullptr, pause, resume, resumeBulk,
            nullptr,         registerWebhook,    testMessage, showLog, nullptr, edit,  remove};
}

} // namespace gatehouse::ui
