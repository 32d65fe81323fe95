#pragma once

#include "ui/sessions/sessiondesks.h"

#include <QtGui/QAction>

#include <functional>

namespace gatehouse::ui {

/// What can be done with the chosen sessions: one list for the detail pane's buttons, the context menu and the
/// keyboard.
class SessionActions final : public QObject
{
    Q_OBJECT
public:
    SessionActions(const SessionDesks &desks, std::function<Actor()> actor, QWidget *page);
    /// Enables what their states allow.
    void setTargets(const QList<Session> &targets);
    [[nodiscard]] const QList<Session> &targets() const { return m_targets; }

    QAction *connectSessions;
    QAction *disconnectSessions;
    QAction *restart;
    QAction *pause;
    QAction *resume;
    QAction *refresh;
    QAction *registerWebhook;
    QAction *testMessage; ///< the page opens its dialog; so for log, edit and remove
    QAction *showLog;
    QAction *edit;
    QAction *remove;
    /// All of them in the order of a menu; nullptr is a separator.
    [[nodiscard]] QList<QAction *> inOrder() const;

signals:
    void began();
    void ended();
    void changed(const gatehouse::Session &session);
    void webhookRegistered(const gatehouse::Session &session);
    void refused(const gatehouse::Session &session, const gatehouse::Failure &failure);

private:
    using Call = std::function<Reply<Session>(const Session &)>;
    QAction *make(const char *name, const QString &text, const QString &iconName, const QKeySequence &keys = {});
    void run(QAction *action, Call call, std::function<bool(const Session &)> fits);

    SessionDesks m_desks;
    std::function<Actor()> m_actor;
    QWidget *m_page;
    QList<Session> m_targets;
};

} // namespace gatehouse::ui
