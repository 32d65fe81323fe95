#pragma once

#include "gateway/session.h"
#include "ui/sessions/sessiondesks.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QPushButton;

namespace gatehouse::ui {

class Label;
class QrView;

/// The pairing code of a session that needs a scan, with the time it has left and the steps on the phone. Renews itself
/// when the engine has a new code and when the present one runs out, while somebody can see it.
class PairingCard final : public QWidget
{
    Q_OBJECT
public:
    explicit PairingCard(const SessionDesks &desks, QWidget *parent = nullptr);
    /// Nothing: stops asking.
    void setSession(std::optional<SessionId> session);
    /// Brings the countdown up to date and asks for a new code when the present one ran out; a timer calls it each
    /// second.
    void tick();

signals:
    /// The session no longer needs a scan, as far as the engine knows.
    void notNeeded(gatehouse::SessionId session);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *steps();
    void ask();
    void showCode(const PairingCode &code);
    void showFailure(const Failure &failure);

    SessionDesks m_desks;
    std::optional<SessionId> m_session;
    int m_generation = 0;
    bool m_asking = false;
    bool m_failed = false;
    bool m_stale = true; ///< to be asked for when it is seen again
    Timestamp m_expiresAt{};
    Timestamp m_notBefore{}; ///< a code that comes already spent must not make us ask in a circle
    QTimer m_second;
    QrView *m_picture;
    Label *m_countdown;
    QPushButton *m_retry;
};

} // namespace gatehouse::ui
