#pragma once

#include "gateway/sandbox/sandboxpairing.h"
#include "gateway/sandbox/sandboxrouter.h"
#include "gateway/sandbox/sandboxsends.h"

namespace gatehouse {

/// Sessions of an account, their lifecycle and their logs: S1 to S15, passkeys, the token check.
class SandboxSessionsApi
{
public:
    SandboxSessionsApi(SandboxGround &ground, SandboxPairing &pairing, SandboxSends &sends, SandboxLimits &limits);
    void addRoutes(SandboxRouter &router);

private:
    using Step = SandboxAnswer (SandboxSessionsApi::*)(SandboxCall &, SandboxSession &);
    void addAccountRoute(SandboxRouter &router, const char *method, const QString &pattern, Step step);
    void addPasskeyRoutes(SandboxRouter &router);
    [[nodiscard]] SandboxAnswer list(SandboxCall &call);
    [[nodiscard]] SandboxAnswer create(SandboxCall &call);
    [[nodiscard]] SandboxAnswer show(SandboxCall &call, SandboxSession &session);
    [[nodiscard]] SandboxAnswer update(SandboxCall &call, SandboxSession &session);
    [[nodiscard]] SandboxAnswer remove(SandboxCall &call, SandboxSession &session);
    [[nodiscard]] SandboxAnswer connect(SandboxCall &call, SandboxSession &session);
    [[nodiscard]] SandboxAnswer qrCode(SandboxCall &call, SandboxSession &session);
    [[nodiscard]] SandboxAnswer passkeyToken(SandboxCall &call, SandboxSession &session);
    [[nodiscard]] SandboxAnswer disconnect(SandboxCall &call, SandboxSession &session);
    [[nodiscard]] SandboxAnswer restart(SandboxCall &call, SandboxSession &session);
    [[nodiscard]] SandboxAnswer renewKey(SandboxCall &call, SandboxSession &session);
    [[nodiscard]] SandboxAnswer messageLog(SandboxCall &call, SandboxSession &session);
    [[nodiscard]] SandboxAnswer sessionLog(SandboxCall &call, SandboxSession &session);
    [[nodiscard]] SandboxAnswer user(SandboxCall &call);
    [[nodiscard]] QJsonObject logLine(const SandboxSession &session, const SandboxSend &send) const;

    SandboxGround &m_ground;
    SandboxPairing &m_pairing;
    SandboxSends &m_sends;
    SandboxLimits &m_limits;
    quint64 m_updates = 0;
    quint64 m_logCalls = 0;
};

} // namespace gatehouse
