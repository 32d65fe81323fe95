#pragma once

#include "gateway/intake/sessionevents.h"
#include "gateway/outbox/dispatcher.h"
#include "gateway/sessions/healthwatch.h"
#include "gateway/sessions/sessionaccounts.h"
#include "gateway/sessions/sessionchecks.h"

namespace gatehouse {

/// Sessions, for whoever asks; hears of their troubles from dispatch and of their changes from webhooks. Holds no
/// logic: the book knows which there are, life, accounts and checks speak with the provider, the watch keeps states
/// true. Any thread; the parts work on the dispatch thread.
class SessionDeskImpl final : public SessionDesk, public SessionTrouble, public SessionEvents
{
public:
    /// `publicUrl`: where providers reach the hooks listener; empty when they do not.
    SessionDeskImpl(EngineContext &engine, const DispatchLink &dispatch, const Providers &providers, QUrl publicUrl);
    ~SessionDeskImpl() override;

    /// Fills the registry; `done` runs on the dispatch thread. Then `start`, once dispatch and intake run.
    void load(UniqueFunction<void(Result<void>)> done);
    void start();
    /// No more questions by the clock.
    void stop();

    [[nodiscard]] Reply<Session> add(NewSession session, Actor actor) override;
    [[nodiscard]] Reply<Page<Session>> sessions(SessionFilter filter, PageRequest page) override;
    [[nodiscard]] Reply<Session> session(SessionId id, std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<Session> change(SessionId id, SessionChange change, Actor actor,
                                        std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<SessionRemoval> removalEffect(QList<SessionId> ids) override;
    [[nodiscard]] Reply<void> remove(SessionId id, Actor actor, std::optional<ClientId> scope) override;

    [[nodiscard]] Reply<Session> connectSession(SessionId id, Actor actor, std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<Session> disconnectSession(SessionId id, Actor actor, std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<Session> restart(SessionId id, Actor actor) override;
    [[nodiscard]] Reply<Session> pause(SessionId id, Actor actor, std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<Session> resume(SessionId id, Actor actor, std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<Session> resumeBulk(SessionId id, Actor actor, std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<PairingCode> pairingCode(SessionId id, std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<Session> refresh(SessionId id) override;
    [[nodiscard]] Reply<Session> registerWebhook(SessionId id, Actor actor) override;
    [[nodiscard]] Reply<QList<SessionLogEntry>> log(SessionId id) override;
    [[nodiscard]] Reply<QList<SessionCheck>> check(SessionId id) override;

    [[nodiscard]] Reply<QList<AccountSession>> accountSessions(QString baseUrl, QByteArray token) override;
    [[nodiscard]] Reply<QList<Result<Session>>> importSessions(ClientId client, QString baseUrl, QByteArray token,
                                                               QStringList accountSessionIds, Actor actor) override;
    [[nodiscard]] Reply<Session> createInAccount(NewSession session, Actor actor) override;

    void trouble(SessionId session, ErrorClass what, bool stops) override;
    void stateReported(SessionId session, SessionState state) override;
    void pairingCodeReported(SessionId session, const QString &code) override;

private:
    void stopByRule(SessionId session, ErrorClass what);
    template <typename T, typename F>
    [[nodiscard]] Reply<T> onDispatch(F work);
    template <typename T, typename F>
    [[nodiscard]] Reply<T> withSession(SessionId id, std::optional<ClientId> scope, F work);
    [[nodiscard]] Reply<Session> setPaused(SessionId id, bool paused, Actor actor, std::optional<ClientId> scope);

    EngineContext &m_engine;
    SessionStates m_states;
    SessionBook m_book;
    SessionWatch m_watch;
    HealthWatch m_health;
    SessionLife m_life;
    SessionChecks m_checks;
    SessionAccounts m_accounts;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace gatehouse
