#pragma once

#include "gateway/sessiondesk.h"
#include "gateway/sessions/credentialvault.h"
#include "gateway/sessions/pendingreply.h"
#include "gateway/sessions/sessionregistry.h"
#include "gateway/sessions/sessionstates.h"
#include "gateway/storage/sessionstore.h"

#include <QtCore/QHash>

#include <functional>
#include <memory>
#include <vector>

namespace gatehouse {

class DispatchLink;

/// Made once by the gateway.
using Providers = std::vector<std::shared_ptr<const Provider>>;

/// Which sessions there are: rows, tokens in the vault and the registry in memory, changed together. Any thread.
class SessionBook
{
public:
    SessionBook(EngineContext &engine, const DispatchLink &dispatch, const Providers &providers);
    ~SessionBook() { *m_alive = false; }

    /// At the start: every session into the registry. One whose tokens are not to be had comes as `unauthorized`, and
    /// the reason is the answer. `done` runs on the dispatch thread.
    /// A database that does not answer is asked until it does; a vault that does not open is asked every quarter of a
    /// minute, and `told` hears of each session whose tokens are there then.
    void load(UniqueFunction<void(Result<void>)> done);
    void whenTokensCome(std::function<void(SessionId)> told) { m_tokensCame = std::move(told); }
    /// No more questions to the vault.
    void stop() { m_again.reset(); }

    enum class Key { given, comes /**< the account makes it */ };
    /// The input with blanks taken off and the base URL filled in, or all that is wrong with it.
    [[nodiscard]] Result<NewSession> checked(NewSession session, Key key = Key::given) const;
    /// Of a checked one. The id is made by the caller, so that it can stand in addresses before.
    void add(SessionId id, NewSession session, Actor actor, PendingReply<Session> reply);
    void change(SessionId id, SessionChange change, Actor actor, PendingReply<Session> reply);
    void remove(SessionId id, Actor actor, PendingReply<void> reply);
    /// Tokens the provider gave: kept where they differ.
    void keepCredentials(SessionId id, const Credentials &given, UniqueFunction<void(Result<void>)> done);

    void answer(SessionId id, PendingReply<Session> reply) const;
    /// Adds what rows do not hold: pacing, hook path, the next send.
    [[nodiscard]] Session complete(Session session) const;
    [[nodiscard]] std::shared_ptr<const Provider> provider(const QString &name) const
    {
        return m_providers.value(name);
    }
    [[nodiscard]] static QString hookPath(const QString &provider, SessionId id);
    /// Empty: the provider's own. Without slashes at its end, so that one account is not two.
    [[nodiscard]] QString baseUrlOf(const QString &provider, const QString &given) const;

private:
    void loaded(const StoredSession &stored, const Result<Credentials> &credentials);
    void askVaultAgain();
    void vaultAnswered(SessionId id, const Result<Credentials> &credentials);
    [[nodiscard]] SessionRuntime runtimeOf(const StoredSession &stored, const Credentials &credentials) const;
    [[nodiscard]] Result<void> apply(const SessionChange &change, StoredSession &stored) const;
    void write(SessionId id, const SessionChange &change, const std::optional<Credentials> &credentials,
               const Actor &actor, PendingReply<Session> reply);

    EngineContext &m_engine;
    const DispatchLink &m_dispatch;
    QHash<QString, std::shared_ptr<const Provider>> m_providers; ///< by name; constant after making
    CredentialVault m_vault;
    std::function<void(SessionId)> m_tokensCame;
    QList<SessionId> m_behindVault; ///< their tokens could not be read yet; dispatch thread
    std::unique_ptr<Timer> m_again;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

[[nodiscard]] Failure noSession();

} // namespace gatehouse
