#pragma once

#include "ui/sessions/checklist.h"
#include "ui/sessions/sessionactions.h"
#include "ui/sessions/sessiondesks.h"

#include <QtWidgets/QWidget>

class QPushButton;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace gatehouse::ui {

class ElidedLabel;
class ErrorBanner;
class HealthBlock;
class Label;
class PairingCard;
class StateDot;

/// All about the chosen session, at the right of the table; for several, how many they are and what can be done.
class SessionDetail final : public QWidget
{
    Q_OBJECT
public:
    SessionDetail(const SessionDesks &desks, SessionActions &actions, QWidget *parent = nullptr);
    void showSessions(const QList<Session> &sessions);
    void showRefusals(const QList<SessionRefusal> &refusals);
    void dismissFailure();
    /// The webhook was just registered, or a test sent: look again.
    void checkAgain();
    void refreshTimes();
    [[nodiscard]] PairingCard *pairing() const { return m_pairing; }

signals:
    void stepChosen(gatehouse::ui::Checklist::Step step);
    void pairingNotNeeded(gatehouse::SessionId session);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *scrolled();
    QWidget *headBlock();
    QWidget *addressBlock();
    QWidget *actionBar();
    QWidget *several();
    void showOne(const Session &session);
    void showLimits(const Session &session);
    void showAddress(const Session &session);
    void showBar(const QList<Session> &sessions);
    void copyAddress();

    SessionDesks m_desks;
    SessionActions &m_actions;
    std::optional<Session> m_session;
    QStackedWidget *m_stack;
    ErrorBanner *m_banner;
    Label *m_name;
    Label *m_line;
    StateDot *m_dot;
    Label *m_since;
    Label *m_advice;
    Label *m_next;
    PairingCard *m_pairing;
    Checklist *m_checklist;
    HealthBlock *m_health;
    QWidget *m_limits;
    QVBoxLayout *m_limitsColumn;
    Label *m_address;
    QToolButton *m_copy;
    Label *m_count;
    QPushButton *m_first;
    QPushButton *m_second;
    QPushButton *m_more;
    QWidget *m_bar;
};

} // namespace gatehouse::ui
