#pragma once

#include "gateway/sandbox/sandboxground.h"

namespace gatehouse {

/// The lifecycle of sessions: disconnected, pairing by QR or passkey, connected, logged out, expired.
class SandboxPairing
{
public:
    explicit SandboxPairing(SandboxGround &ground) : m_ground(ground) {}

    /// Answers the `data` of the connect call.
    [[nodiscard]] QJsonObject connect(SandboxSession &session, bool withPasskey);
    /// Somebody scans the code. Only from needScan or needPasskey.
    bool scan(SandboxSession &session);
    void disconnect(SandboxSession &session);
    /// Only from connected.
    bool restart(SandboxSession &session);
    void logOut(SandboxSession &session);
    void expire(SandboxSession &session);
    /// Puts a session straight into a state, without webhooks: for a practice set-up.
    void placeIn(SandboxSession &session, SandboxState state);
    [[nodiscard]] QJsonObject renewPasskey(SandboxSession &session);
    /// One step of a passkey pairing, as its helper program reports it: "confirmation", "fallback_qr".
    void passkeyStage(SandboxSession &session, const QString &stage);

private:
    void enter(SandboxSession &session, SandboxState state);
    void needScan(SandboxSession &session);
    void newQr(SandboxSession &session);
    void renewQrLater(const SandboxSession &session);
    void connectSoon(SandboxSession &session);
    /// Runs `step` later unless the session has gone or moved on by then.
    template <typename Step>
    void later(const SandboxSession &session, Milliseconds delay, Step step)
    {
        m_ground.agenda.in(delay, [this, id = session.id, epoch = session.epoch, step = std::move(step)]() mutable {
            SandboxSession *still = m_ground.registry.session(id);
            if (still != nullptr && still->epoch == epoch)
                step(*still);
        });
    }

    SandboxGround &m_ground;
    quint64 m_codesMade = 0;
};

} // namespace gatehouse
