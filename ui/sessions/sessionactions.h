#pragma once

#include "ui/sessions/sessiondesks.h"

#include <QtGui/QAction>

#include <functional>

namespace gatehouse::ui {

struct SessionRefusal
{
    Session session;
    Failure failure;
};

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
    QAction *resumeBulk;
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
    /// Of one command, when all its answers are there.
    void refused(const QList<gatehouse::ui::SessionRefusal> &refusals);

private:
    using Call = std::function<Reply<Session>(const Session &)>;
    QAction *make(const char *name, const QString &text, const QString &iconName, const QKeySequence &keys = {});
    using Fits = std::function<bool(const Session &)>;
    struct Question
    {
        QString title;
        std::function<QString(int)> sentence;
    };
    /// With a question, several sessions at once are asked about first.
    void run(QAction *action, Call call, Fits fits, const Question &question = {});
    void ask(const QAction *action, const Question &question, int count, std::function<void()> go);
    void runOn(const QAction *action, const Call &call, const QList<Session> &sessions);

    SessionDesks m_desks;
    std::function<Actor()> m_actor;
    QWidget *m_page;
    QList<Session> m_targets;
};

} // namespace gatehouse::ui
