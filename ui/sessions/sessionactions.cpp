#include "ui/sessions/sessionactions.h"

#include "ui/async.h"
#include "ui/theme/icons.h"

#include <QtWidgets/QWidget>

#include <algorithm>

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
    refresh = make("refreshAction", tr("Refresh state"), QStringLiteral("refresh"), QKeySequence(Qt::Key_F5));
    registerWebhook = make("registerAction", tr("Register webhook"), QStringLiteral("connectors"));
    testMessage = make("testAction", tr("Test message…"), QStringLiteral("send"));
    showLog = make("logAction", tr("Log of states…"), QStringLiteral("clock"));
    edit = make("editAction", tr("Edit…"), QStringLiteral("edit"), QKeySequence(Qt::Key_F2));
    remove = make("removeAction", tr("Remove…"), QStringLiteral("trash"));

    SessionDesk &desk = m_desks.sessions;
    run(
        connectSessions, [this, &desk](const Session &s) { return desk.connectSession(s.id, m_actor()); }, canConnect);
    run(
        disconnectSessions, [this, &desk](const Session &s) { return desk.disconnectSession(s.id, m_actor()); },
        canDisconnect);
    run(
        restart, [this, &desk](const Session &s) { return desk.restart(s.id, m_actor()); }, canRestart);
    run(
        pause, [this, &desk](const Session &s) { return desk.pause(s.id, m_actor()); }, canPause);
    run(
        resume, [this, &desk](const Session &s) { return desk.resume(s.id, m_actor()); }, canResume);
    run(
        refresh, [&desk](const Session &s) { return desk.refresh(s.id); }, always);
    run(
        registerWebhook, [this, &desk](const Session &s) { return desk.registerWebhook(s.id, m_actor()); }, always);
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

void SessionActions::run(QAction *action, Call call, std::function<bool(const Session &)> fits)
{
    connect(action, &QAction::triggered, this, [this, action, call = std::move(call), fits = std::move(fits)] {
        for (const Session &session : std::as_const(m_targets)) {
            if (!fits(session))
                continue;
            emit began();
            whenDone(
                this, call(session),
                [this, action](const Session &after) {
                    emit ended();
                    emit changed(after);
                    if (action == registerWebhook)
                        emit webhookRegistered(after);
                },
                [this, session](const Failure &failure) {
                    emit ended();
                    emit refused(session, failure);
                });
        }
    });
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
    refresh->setEnabled(!targets.isEmpty());
    const bool reachable = !m_desks.publicUrl.isEmpty();
    registerWebhook->setEnabled(reachable && any([](const Session &s) { return s.canManage; }));
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
    return {connectSessions, disconnectSessions, restart,     refresh, nullptr, pause, resume,
            nullptr,         registerWebhook,    testMessage, showLog, nullptr, edit,  remove};
}

} // namespace gatehouse::ui
