#pragma once

#include "ui/sessions/sessiondesks.h"

#include <QtWidgets/QDialog>

class QPushButton;
class QVBoxLayout;

namespace gatehouse::ui {

class ErrorBanner;
class Label;

/// Says what removing the sessions would do before it can be done.
class RemovalDialog final : public QDialog
{
    Q_OBJECT
public:
    RemovalDialog(const SessionDesks &desks, const QList<Session> &sessions, Actor actor, QWidget *parent);

signals:
    void removed(gatehouse::SessionId session);

private:
    void askEffect();
    void showEffect(const SessionRemoval &effect);
    void removeAll();
    void removeNext();

    SessionDesks m_desks;
    QList<Session> m_sessions;
    Actor m_actor;
    Label *m_effect;
    ErrorBanner *m_error;
    QPushButton *m_remove;
};

} // namespace gatehouse::ui
