#include "gateway/sessions/sessiondeskimpl.h"

#include "gateway/runtime/idmaker.h"
#include "gateway/storage/healthstore.h"
#include "gateway/storage/readers.h"
#include "gateway/storage/storagequeue.h"

namespace gatehouse {

namespace {

constexpr int logEntriesMax = 500;

bool mayTouch(const SessionRegistry::Snapshot &session, std::optional<ClientId> scope)
{
    return session && (!scope || session->client == *scope);
}

} // namespace

SessionDeskImpl::SessionDeskImpl(EngineContext &engine, const DispatchLink &dispatch, const Providers &providers,
                                 QUrl publicUrl)
    : m_engine(engine)
    , m_states(engine)
    , m_book(engine, dispatch, providers)
    , m_watch(engine, m_states)
    , m_health(engine)
    , m_life(engine, m_book, m_states, m_watch, std::move(publicUrl))
    , m_checks(engine, m_watch, m_life)
    , m_accounts(engine, m_book, m_life)
{}

SessionDeskImpl::~SessionDeskImpl()
{
    *m_alive = false;
}

void SessionDeskImpl::load(UniqueFunction<void(Result<void>)> done)
{
    m_book.whenTokensCome([this](SessionId id) { m_watch.askSoon(id); });
    m_book.load(std::move(done));
}

void SessionDeskImpl::start()
{
    m_engine.dispatch.post([this, alive = m_alive] {
        if (!*alive)
            return;
        m_watch.start();
        m_health.start();
    });
}

void SessionDeskImpl::stop()
{
    m_engine.dispatch.post([this, alive = m_alive] {
        if (!*alive)
            return;
        m_watch.stop();
        m_health.stop();
        m_book.stop();
    });
}

template <typename T, typename F>
Reply<T> SessionDeskImpl::onDispatch(F work)
{
    const PendingReply<T> reply(m_engine.replies);
    m_engine.dispatch.post([alive = m_alive, reply, work = std::move(work)]() mutable {
        if (*alive)
            work(reply);
    });
    return reply.future();
}

template <typename T, typename F>
Reply<T> SessionDeskImpl::withSession(SessionId id, std::optional<ClientId> scope, F work)
{
    return onDispatch<T>([this, id, scope, work = std::move(work)](const PendingReply<T> &reply) mutable {
        const auto session = m_engine.sessions.find(id);
        if (!mayTouch(session, scope))
            return reply.give(noSession());
        work(session, reply);
    });
}

// Which there are -------------------------------------------------------------------------------------------------

Reply<Session> SessionDeskImpl::add(NewSession session, Actor actor)
{
    return onDispatch<Session>([this, session = std::move(session), actor](const PendingReply<Session> &reply) mutable {
        auto checked = m_book.checked(std::move(session));
        if (!checked)
            return reply.give(checked.failure());
        m_book.add(m_engine.ids.make<SessionId>(), *std::move(checked), actor, reply);
    });
}

Reply<Page<Session>> SessionDeskImpl::sessions(SessionFilter filter, PageRequest page)
{
    return m_engine.readers.read<Page<Session>>(
        [this, filter = std::move(filter), page = std::move(page)](Connection &db) -> Result<Page<Session>> {
            auto found = SessionStore::list(db, filter, page);
            if (!found)
                return found;
            for (Session &session : found->items)
                session = m_book.complete(std::move(session));
            return found;
        });
}

Reply<Session> SessionDeskImpl::session(SessionId id, std::optional<ClientId> scope)
{
    return m_engine.readers.read<Session>([this, id, scope](Connection &db) -> Result<Session> {
        const auto stored = SessionStore::load(db, id);
        if (!stored || (scope && stored->session.client != *scope))
            return noSession();
        return m_book.complete(stored->session);
    });
}

Reply<Session> SessionDeskImpl::change(SessionId id, SessionChange change, Actor actor, std::optional<ClientId> scope)
{
    return withSession<Session>(id, scope,
                                [this, change = std::move(change), actor](const auto &session, const auto &reply) {
                                    m_book.change(session->id, change, actor, reply);
                                    if (change.credentials || change.baseUrl)
                                        m_watch.askSoon(session->id);
                                });
}

Reply<SessionRemoval> SessionDeskImpl::removalEffect(QList<SessionId> ids)
{
    return m_engine.readers.read<SessionRemoval>(
        [ids = std::move(ids)](Connection &db) mutable -> Result<SessionRemoval> {
            ids.removeIf([&db](SessionId id) { return !SessionStore::state(db, id); });
            if (ids.isEmpty())
                return noSession();
            return SessionStore::removalEffect(db, ids);
        });
}

Reply<void> SessionDeskImpl::remove(SessionId id, Actor actor, std::optional<ClientId> scope)
{
    return withSession<void>(
        id, scope, [this, actor](const auto &session, const auto &reply) { m_book.remove(session->id, actor, reply); });
}

Reply<Session> SessionDeskImpl::setPaused(SessionId id, bool paused, Actor actor, std::optional<ClientId> scope)
{
    return m_engine.storage.write<Session>([this, id, paused, actor, scope](Transaction &tx) -> Result<Session> {
        auto stored = SessionStore::load(tx.db(), id);
        if (!stored || (scope && stored->session.client != *scope))
            return noSession();
        if (stored->session.paused == paused)
            return m_book.complete(stored->session);
        SessionStore::setPaused(tx, id, paused, actor.text());
        SessionStore::note(tx, id, paused ? QStringLiteral("paused") : QStringLiteral("resumed"), {}, actor.text());
        tx.afterCommit([this, id, paused] {
            m_engine.sessions.change(id, [paused](SessionRuntime &session) { session.paused = paused; });
        });
        stored->session.paused = paused;
        stored->session.pausedBy = paused ? actor.text() : QString();
        return m_book.complete(stored->session);
    });
}

Reply<Session> SessionDeskImpl::pause(SessionId id, Actor actor, std::optional<ClientId> scope)
{
    return setPaused(id, true, std::move(actor), scope);
}

Reply<Session> SessionDeskImpl::resume(SessionId id, Actor actor, std::optional<ClientId> scope)
{
    return setPaused(id, false, std::move(actor), scope);
}

Reply<Session> SessionDeskImpl::resumeBulk(SessionId id, Actor actor, std::optional<ClientId> scope)
{
    return m_engine.storage.write<Session>([this, id, actor, scope](Transaction &tx) -> Result<Session> {
        auto stored = SessionStore::load(tx.db(), id);
        if (!stored || (scope && stored->session.client != *scope))
            return noSession();
        HealthStore::judgeFromNow(tx, id);
        SessionStore::note(tx, id, QStringLiteral("bulk_resumed"), {}, actor.text());
        stored->session.health = HealthStore::load(tx.db(), id);
        tx.afterCommit([this, id, health = stored->session.health] {
            m_engine.sessions.change(id, [&health](SessionRuntime &session) { session.health = health; });
        });
        return m_book.complete(stored->session);
    });
}

Reply<QList<SessionLogEntry>> SessionDeskImpl::log(SessionId id)
{
    using Entries = QList<SessionLogEntry>;
    return m_engine.readers.read<Entries>([id](Connection &db) -> Result<Entries> {
        if (!SessionStore::state(db, id))
            return noSession();
        return SessionStore::log(db, id, logEntriesMax);
    });
}

// With the provider -----------------------------------------------------------------------------------------------

Reply<Session> SessionDeskImpl::connectSession(SessionId id, Actor actor, std::optional<ClientId> scope)
{
    return withSession<Session>(
        id, scope, [this, actor](const auto &session, const auto &reply) { m_life.connect(session, actor, reply); });
}

Reply<Session> SessionDeskImpl::disconnectSession(SessionId id, Actor actor, std::optional<ClientId> scope)
{
    return withSession<Session>(
        id, scope, [this, actor](const auto &session, const auto &reply) { m_life.disconnect(session, actor, reply); });
}

Reply<Session> SessionDeskImpl::restart(SessionId id, Actor actor)
{
    return withSession<Session>(
        id, {}, [this, actor](const auto &session, const auto &reply) { m_life.restart(session, actor, reply); });
}

Reply<PairingCode> SessionDeskImpl::pairingCode(SessionId id, std::optional<ClientId> scope)
{
    return withSession<PairingCode>(
        id, scope, [this](const auto &session, const auto &reply) { m_life.pairingCode(session, reply); });
}

Reply<Session> SessionDeskImpl::refresh(SessionId id)
{
    return withSession<Session>(id, {},
                                [this](const auto &session, const auto &reply) { m_life.refresh(session, reply); });
}

Reply<Session> SessionDeskImpl::registerWebhook(SessionId id, Actor actor)
{
    return withSession<Session>(id, {}, [this, actor](const auto &session, const auto &reply) {
        m_life.registerWebhook(session, actor, reply);
    });
}

Reply<QList<SessionCheck>> SessionDeskImpl::check(SessionId id)
{
    return withSession<QList<SessionCheck>>(
        id, {}, [this](const auto &session, const auto &reply) { m_checks.run(session, reply); });
}

Reply<QList<AccountSession>> SessionDeskImpl::accountSessions(QString baseUrl, QByteArray token)
{
    return onDispatch<QList<AccountSession>>(
        [this, baseUrl, token](const auto &reply) { m_accounts.list(baseUrl, token, reply); });
}

Reply<QList<Result<Session>>> SessionDeskImpl::importSessions(ClientId client, QString baseUrl, QByteArray token,
                                                              QStringList accountSessionIds, Actor actor)
{
    return onDispatch<QList<Result<Session>>>(
        [this, client, baseUrl, token, accountSessionIds, actor](const auto &reply) {
            m_accounts.import(client, baseUrl, token, accountSessionIds, actor, reply);
        });
}

Reply<Session> SessionDeskImpl::createInAccount(NewSession session, Actor actor)
{
    return onDispatch<Session>([this, session, actor](const auto &reply) { m_accounts.create(session, actor, reply); });
}

// What others tell ------------------------------------------------------------------------------------------------

void SessionDeskImpl::trouble(SessionId session, ErrorClass what, bool stops)
{
    if (what == ErrorClass::unauthorized)
        m_states.report(session, SessionState::unauthorized, SessionStates::Source::answer,
                        Actor::engine(QStringLiteral("dispatch")));
    else if (stops)
        stopByRule(session, what);
    if (what == ErrorClass::sessionDown)
        m_watch.askSoon(session);
}

// As if a person had paused it, with the reason in its log: whoever resumes it has seen why.
void SessionDeskImpl::stopByRule(SessionId session, ErrorClass what)
{
    m_engine.storage.write([this, session, what](Transaction &tx) -> Result<void> {
        const auto stored = SessionStore::load(tx.db(), session);
        if (!stored || stored->session.paused)
            return {};
        const QString actor = Actor::engine(QStringLiteral("retry-rule")).text();
        SessionStore::setPaused(tx, session, true, actor);
        SessionStore::note(tx, session, QStringLiteral("stopped_by_rule"), errorClassName(what), actor);
        tx.afterCommit([this, session] {
            m_engine.sessions.change(session, [](SessionRuntime &runtime) { runtime.paused = true; });
            m_engine.changes.alert(QStringLiteral("session_stopped_by_rule"), session);
        });
        return {};
    });
}

void SessionDeskImpl::stateReported(SessionId session, SessionState state)
{
    m_states.report(session, state, SessionStates::Source::webhook, Actor::engine(QStringLiteral("webhook")));
    // Webhooks overtake each other: what holds, the provider says.
    m_watch.askSoon(session);
}

void SessionDeskImpl::pairingCodeReported(SessionId session, const QString &code)
{
    m_engine.dispatch.post([this, alive = m_alive, session, code] {
        if (*alive)
            m_life.renewed(session, code);
    });
}

} // namespace gatehouse
