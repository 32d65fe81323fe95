#pragma once

#include "gateway/sandbox/sandboxincoming.h"
#include "gateway/sandbox/sandboxpairing.h"
#include "gateway/sandbox/sandboxrouter.h"

namespace gatehouse {

/// The control interface for tests and for people at the practice set-up, under `/_sandbox`, on this machine only.
/// README.md beside this file describes it.
class SandboxControlApi
{
public:
    SandboxControlApi(SandboxGround &ground, SandboxPairing &pairing, SandboxSends &sends, SandboxIncoming &incoming);
    void addRoutes(SandboxRouter &router);
    const SandboxAccount &addAccount(const SandboxAccount &account);
    /// Makes an account and its sessions as the body says; also for the program's start.
    [[nodiscard]] QJsonObject createAccount(const QJsonObject &request);

    /// Told when habits were changed.
    std::function<void()> habitsChanged;

private:
    [[nodiscard]] SandboxAnswer stats();
    [[nodiscard]] SandboxAnswer sends(SandboxCall &call);
    [[nodiscard]] SandboxAnswer acknowledged(SandboxCall &call);
    [[nodiscard]] SandboxAnswer accounts();
    [[nodiscard]] SandboxAnswer showFaults(SandboxCall &call);
    [[nodiscard]] SandboxAnswer setFaults(SandboxCall &call);
    [[nodiscard]] SandboxAnswer setHabits(SandboxCall &call);
    [[nodiscard]] SandboxAnswer setUnknownNumbers(SandboxCall &call);
    [[nodiscard]] SandboxAnswer step(SandboxCall &call);
    [[nodiscard]] SandboxAnswer incoming(SandboxCall &call);
    /// Kinds that are no message: nothing when it is one.
    [[nodiscard]] std::optional<SandboxAnswer> otherEvent(const SandboxSession &session, const QString &from,
                                                          const QJsonObject &json);
    [[nodiscard]] SandboxAnswer webhook(SandboxCall &call);
    [[nodiscard]] QJsonObject accountJson(const SandboxAccount &account);
    [[nodiscard]] QJsonObject sendJson(const SandboxSend &send) const;

    SandboxGround &m_ground;
    SandboxPairing &m_pairing;
    SandboxSends &m_sends;
    SandboxIncoming &m_incoming;
    QList<qint64> m_accounts;
};

} // namespace gatehouse
