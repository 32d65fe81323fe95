#pragma once

#include "gateway/actor.h"
#include "gateway/page.h"
#include "gateway/result.h"
#include "gateway/session.h"

namespace gatehouse {

/// Sessions and their life with the provider. Any thread. Calls that talk to the provider answer when it has
/// answered; failures are then providerUnreachable, providerRefused, providerUnauthorized.
class SessionDesk
{
public:
    virtual ~SessionDesk() = default;
    [[nodiscard]] virtual Reply<Session> add(NewSession session, Actor actor) = 0;
    [[nodiscard]] virtual Reply<Page<Session>> sessions(SessionFilter filter, PageRequest page) = 0;
    [[nodiscard]] virtual Reply<Session> session(SessionId id, std::optional<ClientId> scope = {}) = 0;
    [[nodiscard]] virtual Reply<Session> change(SessionId id, SessionChange change, Actor actor,
                                                std::optional<ClientId> scope = {}) = 0;
    /// Of all of them together: what two of them share counts once. Those that are gone already count nothing.
    [[nodiscard]] virtual Reply<SessionRemoval> removalEffect(QList<SessionId> ids) = 0;
    /// Queued messages are cancelled in the same commit; conversations stay readable.
    [[nodiscard]] virtual Reply<void> remove(SessionId id, Actor actor, std::optional<ClientId> scope = {}) = 0;

    [[nodiscard]] virtual Reply<Session> connectSession(SessionId id, Actor actor,
                                                        std::optional<ClientId> scope = {}) = 0;
    [[nodiscard]] virtual Reply<Session> disconnectSession(SessionId id, Actor actor,
                                                           std::optional<ClientId> scope = {}) = 0;
    [[nodiscard]] virtual Reply<Session> restart(SessionId id, Actor actor) = 0;
    [[nodiscard]] virtual Reply<Session> pause(SessionId id, Actor actor, std::optional<ClientId> scope = {}) = 0;
    [[nodiscard]] virtual Reply<Session> resume(SessionId id, Actor actor, std::optional<ClientId> scope = {}) = 0;
    /// A person has seen why the session's health holds or slows its bulk, and lets it go on: what came before now
    /// counts no more.
    [[nodiscard]] virtual Reply<Session> resumeBulk(SessionId id, Actor actor, std::optional<ClientId> scope = {}) = 0;
    /// The present pairing code, fetched anew when it ran out; `conflict` unless the session needs a scan.
    [[nodiscard]] virtual Reply<PairingCode> pairingCode(SessionId id, std::optional<ClientId> scope = {}) = 0;
    /// Asks the provider for the state now, rather than waiting for a webhook.
    [[nodiscard]] virtual Reply<Session> refresh(SessionId id) = 0;
    /// Sets URL, secret and events at the provider. `conflict` without a public URL or personal access token.
    [[nodiscard]] virtual Reply<Session> registerWebhook(SessionId id, Actor actor) = 0;
    [[nodiscard]] virtual Reply<QList<SessionLogEntry>> log(SessionId id) = 0;
    [[nodiscard]] virtual Reply<QList<SessionCheck>> check(SessionId id) = 0;

    /// The sessions of a provider account. The token is used for this call only and stored nowhere.
    [[nodiscard]] virtual Reply<QList<AccountSession>> accountSessions(QString baseUrl, QByteArray token) = 0;
    /// Brings sessions of an account here; tokens go to the vault.
    [[nodiscard]] virtual Reply<QList<Result<Session>>>
    importSessions(ClientId client, QString baseUrl, QByteArray token, QStringList accountSessionIds, Actor actor) = 0;
    /// Creates a session in the account and brings it here.
    [[nodiscard]] virtual Reply<Session> createInAccount(NewSession session, Actor actor) = 0;
};

} // namespace gatehouse
