#pragma once

#include "ui/sessions/checklist.h"
#include "ui/sessions/sessiondesks.h"

#include <QtWidgets/QWidget>

class QPushButton;
class QVBoxLayout;

namespace gatehouse::ui {

class ErrorBanner;
class Label;
class PairingCard;

/// What became of it: the sessions that are here now, what was refused, and for a single one what is left to do.
class ResultStep final : public QWidget
{
    Q_OBJECT
public:
    ResultStep(const SessionDesks &desks, Actor actor, QWidget *parent = nullptr);
    void showResults(const QList<Session> &sessions, const QStringList &refusals);
    void takeFocus();

signals:
    void changed(const gatehouse::Session &session);

private:
    void showSession(const Session &session);
    void askSession();
    void run(const Reply<Session> &reply);
    void takeStep(Checklist::Step step);

    SessionDesks m_desks;
    Actor m_actor;
    std::optional<Session> m_session;
    Label *m_title;
    Label *m_lines;
    Label *m_refusals;
    ErrorBanner *m_error;
    QPushButton *m_connect;
    PairingCard *m_pairing;
    Checklist *m_checklist;
};

} // namespace gatehouse::ui
