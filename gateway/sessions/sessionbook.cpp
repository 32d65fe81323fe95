#include "gateway/sessions/sessionbook.h"

#include "gateway/outbox/dispatchlink.h"
#include "gateway/runtime/idmaker.h"
#include "gateway/sessions/effectivepacing.h"
#include "gateway/sessions/sessioninput.h"
#include "gateway/storage/changehub.h"
#include "gateway/storage/idempotencystore.h"
#include "gateway/storage/readers.h"
#include "gateway/storage/storagequeue.h"

namespace gatehouse {

namespace {

constexpr Milliseconds readAgainAfter{1'000};
// A keychain opens when its person has logged in or typed a password: soon after the start, or not at all today.
constexpr Milliseconds vaultAgainAfter{15'000};

} // namespace

SessionBook::SessionBook(EngineContext &engine, const DispatchLink &dispatch, const Providers &providers)
    : m_engine(engine), m_dispatch(dispatch), m_vault(engine.vault)
{
    for (const auto &provider : providers)
        m_providers.insert(provider->name(), provider);
}

Failure noSession()
{
    return {Fault::notFound, QStringLiteral("There is no such session."), {}, {}};
}

QString SessionBook::hookPath(const QString &provider, SessionId id)
{
    return QStringLiteral("/hooks/%1/%2").arg(provider, toText(id));
}

QString SessionBook::baseUrlOf(const QString &provider, const QString &given) const
{
    QString url = given.trimmed();
    if (url.isEmpty()) {
        const auto known = m_providers.value(provider);
        url = known ? known->defaultBaseUrl().toString() : QString();
    }
    while (url.endsWith(u'/'))
        url.chop(1);
    return url;
}

// At the start ----------------------------------------------------------------------------------------------------

void SessionBook::load(UniqueFunction<void(Result<void>)> done)
{
    using Sessions = QList<StoredSession>;
    m_engine.readers.read<Sessions>(
        [](Connection &db) -> Result<Sessions> { return SessionStore::all(db); }, m_engine.dispatch,
        [this, done = std::move(done)](Result<Sessions> all) mutable {
            if (!all) {
                // Without its sessions the program could neither send nor know whose a webhook is.
                if (all.failure().fault == Fault::unavailable)
                    return done(all.failure());
                m_again = m_engine.dispatch.after(readAgainAfter,
                                                  [this, done = std::move(done)]() mutable { load(std::move(done)); });
                return;
            }
            // Made by a version that knew more providers: left alone.
            all->removeIf(
                [this](const StoredSession &stored) { return !m_providers.contains(stored.session.provider); });
            QList<SessionId> ids;
            for (const StoredSession &stored : std::as_const(*all))
                ids += stored.session.id;
            m_vault.readAll(ids, [this, all = *std::move(all),
                                  done = std::move(done)](const QList<Result<Credentials>> &credentials) mutable {
                Result<void> outcome;
                for (qsizetype i = 0; i < all.size(); ++i) {
                    if (!credentials.at(i) && outcome)
                        outcome = credentials.at(i).failure();
                    loaded(all.at(i), credentials.at(i));
                }
                askVaultAgain();
                done(std::move(outcome));
            });
        });
}

void SessionBook::loaded(const StoredSession &stored, const Result<Credentials> &credentials)
{
    SessionRuntime runtime = runtimeOf(stored, credentials ? *credentials : Credentials{});
    const SessionId id = runtime.id;
    if (!credentials) {
        const bool lost = credentials.failure().fault == Fault::vaultMissing;
        runtime.state = SessionState::unauthorized;
        runtime.trouble = lost ? QStringLiteral("tokens_missing") : QStringLiteral("vault_unreachable");
        if (!lost)
            m_behindVault.append(id);
    }
    const QString trouble = runtime.trouble;
    m_engine.sessions.put(std::move(runtime));
    if (credentials || stored.session.state == SessionState::unauthorized)
        return;
    m_engine.storage.write([this, id, trouble](Transaction &tx) -> Result<void> {
        SessionStore::setState(tx, id, SessionState::unauthorized);
        SessionStore::note(tx, id, QStringLiteral("state"), trouble, Actor::engine(QStringLiteral("vault")).text());
        tx.afterCommit([this, id] { m_engine.changes.alert(QStringLiteral("session_unauthorized"), id); });
        return {};
    });
}

void SessionBook::askVaultAgain()
{
    if (m_behindVault.isEmpty())
        return;
    m_again = m_engine.dispatch.after(vaultAgainAfter, [this] {
        for (const SessionId id : std::exchange(m_behindVault, {}))
            m_vault.read(id, [this, alive = m_alive, id](const Result<Credentials> &credentials) {
                if (*alive)
                    vaultAnswered(id, credentials);
            });
    });
}

void SessionBook::vaultAnswered(SessionId id, const Result<Credentials> &credentials)
{
    const auto known = m_engine.sessions.find(id);
    if (!known || known->trouble.isEmpty())
        return; // removed, or given new tokens meanwhile
    if (!credentials && credentials.failure().fault != Fault::vaultMissing) {
        m_behindVault.append(id);
        return askVaultAgain();
    }
    m_engine.sessions.change(id, [&credentials](SessionRuntime &session) {
        session.trouble = credentials ? QString() : QStringLiteral("tokens_missing");
        if (!credentials)
            return;
        const QString account = session.access.credentials.accountSessionId;
        session.access.credentials = *credentials;
        session.access.credentials.accountSessionId = account;
    });
    m_engine.storage.write([id, came = bool(credentials)](Transaction &tx) -> Result<void> {
        SessionStore::note(tx, id, QStringLiteral("state"),
                           came ? QStringLiteral("vault_opened") : QStringLiteral("tokens_missing"),
                           Actor::engine(QStringLiteral("vault")).text());
        tx.changes().sessions.insert(id);
        return {};
    });
    if (credentials && m_tokensCame)
        m_tokensCame(id);
}

SessionRuntime SessionBook::runtimeOf(const StoredSession &stored, const Credentials &credentials) const
{
    const Session &session = stored.session;
    SessionRuntime runtime;
    runtime.id = session.id;
    runtime.client = session.client;
    runtime.name = session.name;
    runtime.phone = session.phone;
    runtime.provider = m_providers.value(session.provider);
    runtime.access = {QUrl(session.baseUrl), credentials};
    runtime.access.credentials.accountSessionId = stored.accountSessionId;
    runtime.state = session.state;
    runtime.paused = session.paused;
    runtime.pacing = effectivePacing(runtime.provider->pacing(session.plan), session.overrides);
    runtime.health = session.health;
    return runtime;
}

// Commands --------------------------------------------------------------------------------------------------------

Result<NewSession> SessionBook::checked(NewSession session, Key key) const
{
    session.name = session.name.trimmed();
    session.phone = session.phone.trimmed();
    QList<Problem> problems;
    checkSessionName(session.name, problems);
    checkSessionPhone(session.phone, problems);
    if (!m_providers.contains(session.provider)) {
        problems.append({QStringLiteral("/provider"), QStringLiteral("provider_unknown"),
                         QStringLiteral("There is no provider of this name.")});
    } else {
        session.baseUrl = baseUrlOf(session.provider, session.baseUrl);
        checkBaseUrl(session.baseUrl, problems);
    }
    if (key == Key::given && session.credentials.apiKey.trimmed().isEmpty())
        problems.append({QStringLiteral("/credentials/api_key"), QStringLiteral("required"),
                         QStringLiteral("This member is required.")});
    problems += pacingProblems(session.pacing);
    if (const auto fine = refusedFor(problems); !fine)
        return fine.failure();
    return session;
}

void SessionBook::add(SessionId id, NewSession session, Actor actor, PendingReply<Session> reply)
{
    StoredSession stored;
    stored.session.id = id;
    stored.session.client = session.client;
    stored.session.name = session.name;
    stored.session.provider = session.provider;
    stored.session.phone = session.phone;
    stored.session.baseUrl = session.baseUrl;
    stored.session.plan = session.plan;
    stored.session.overrides = session.pacing;
    stored.accountSessionId = session.credentials.accountSessionId;
    stored.session.canManage = !session.credentials.personalAccessToken.isEmpty() && !stored.accountSessionId.isEmpty();
    // Vault first: a secret without a row harms nobody, a row without its secret cannot send.
    m_vault.write(
        id, session.credentials, [this, stored, credentials = session.credentials, actor, reply](Result<void> kept) {
            if (!kept)
                return reply.give(kept.failure());
            m_engine.storage.write(
                [this, stored, credentials, actor](Transaction &tx) -> Result<void> {
                    if (const auto added = SessionStore::add(tx, stored, actor.text()); !added)
                        return added.failure();
                    SessionStore::note(tx, stored.session.id, QStringLiteral("created"), {}, actor.text());
                    IdempotencyStore::note(tx, actor, {toText(stored.session.id)});
                    tx.afterCommit(
                        [this, runtime = runtimeOf(stored, credentials)] { m_engine.sessions.put(runtime); });
                    return {};
                },
                m_engine.dispatch,
                [this, id = stored.session.id, reply](Result<void> added) {
                    if (added)
                        return answer(id, reply);
                    m_vault.remove(id, [reply, failure = added.failure()](Result<void>) { reply.give(failure); });
                });
        });
}

Result<void> SessionBook::apply(const SessionChange &change, StoredSession &stored) const
{
    Session &session = stored.session;
    QList<Problem> problems;
    if (change.name) {
        session.name = change.name->trimmed();
        checkSessionName(session.name, problems);
    }
    if (change.phone) {
        session.phone = change.phone->trimmed();
        checkSessionPhone(session.phone, problems);
    }
    if (change.baseUrl) {
        session.baseUrl = baseUrlOf(session.provider, *change.baseUrl);
        checkBaseUrl(session.baseUrl, problems);
    }
    if (change.pacing) {
        session.overrides = *change.pacing;
        problems += pacingProblems(session.overrides);
    }
    session.plan = change.plan.value_or(session.plan);
    return refusedFor(problems);
}

void SessionBook::change(SessionId id, SessionChange change, Actor actor, PendingReply<Session> reply)
{
    m_engine.readers.read<StoredSession>(
        [id](Connection &db) -> Result<StoredSession> {
            auto stored = SessionStore::load(db, id);
            return stored ? Result<StoredSession>(*std::move(stored)) : Result<StoredSession>(noSession());
        },
        m_engine.dispatch,
        [this, id, change = std::move(change), actor, reply](Result<StoredSession> stored) {
            const auto known = m_engine.sessions.find(id);
            if (!stored || !known)
                return reply.give(noSession());
            if (const auto fine = apply(change, *stored); !fine)
                return reply.give(fine.failure());
            // What is in the vault cannot be seen: written now, the one token would take the place of all.
            if (change.credentials && known->trouble == QLatin1String("vault_unreachable"))
                return reply.give(Failure{
                    Fault::vaultUnreachable, QStringLiteral("the session's tokens cannot be read yet"), {}, {}});
            if (!change.credentials)
                return write(id, change, std::nullopt, actor, reply);
            Credentials credentials = merged(known->access.credentials, *change.credentials);
            m_vault.write(id, credentials, [this, id, change, credentials, actor, reply](Result<void> kept) {
                if (!kept)
                    return reply.give(kept.failure());
                write(id, change, credentials, actor, reply);
            });
        });
}

// The change is made to the row as it is now: a keychain may have kept one change waiting while another was made.
void SessionBook::write(SessionId id, const SessionChange &change, const std::optional<Credentials> &credentials,
                        const Actor &actor, PendingReply<Session> reply)
{
    m_engine.storage.write(
        [this, id, change, credentials, actor](Transaction &tx) -> Result<void> {
            auto stored = SessionStore::load(tx.db(), id);
            if (!stored)
                return noSession();
            if (const auto fine = apply(change, *stored); !fine)
                return fine;
            if (credentials) {
                stored->accountSessionId = credentials->accountSessionId;
                if (!credentials->apiKey.isEmpty()) // else they could not be read, and say nothing of what there is
                    stored->session.canManage =
                        !credentials->personalAccessToken.isEmpty() && !stored->accountSessionId.isEmpty();
            }
            SessionStore::change(tx, *stored);
            SessionStore::note(tx, id, QStringLiteral("changed"), {}, actor.text());
            tx.afterCommit([this, credentials, changed = runtimeOf(*stored, credentials.value_or(Credentials{}))] {
                // State and pause may have changed meanwhile, and are nobody's to set here.
                m_engine.sessions.change(changed.id, [&changed, &credentials](SessionRuntime &session) {
                    session.name = changed.name;
                    session.phone = changed.phone;
                    session.access.baseUrl = changed.access.baseUrl;
                    if (credentials)
                        session.access.credentials = changed.access.credentials;
                    if (credentials && !credentials->apiKey.isEmpty())
                        session.trouble.clear();
                    session.pacing = changed.pacing;
                });
            });
            return {};
        },
        m_engine.dispatch,
        [this, id, reply](Result<void> written) {
            if (written)
                answer(id, reply);
            else
                reply.give(written.failure());
        });
}

void SessionBook::keepCredentials(SessionId id, const Credentials &given, UniqueFunction<void(Result<void>)> done)
{
    const auto known = m_engine.sessions.find(id);
    if (!known)
        return done(noSession());
    Credentials all = merged(known->access.credentials, given);
    m_vault.write(id, all, [this, id, all, done = std::move(done)](Result<void> kept) mutable {
        if (kept)
            m_engine.sessions.change(id, [&all](SessionRuntime &session) { session.access.credentials = all; });
        done(std::move(kept));
    });
}

void SessionBook::remove(SessionId id, Actor actor, PendingReply<void> reply)
{
    m_engine.storage.write(
        [this, id, actor = std::move(actor)](Transaction &tx) -> Result<void> {
            if (!SessionStore::state(tx.db(), id))
                return noSession();
            SessionStore::remove(tx, id, actor.text());
            tx.afterCommit([this, id] { m_engine.sessions.remove(id); });
            return {};
        },
        m_engine.dispatch,
        [this, id, reply](Result<void> removed) {
            if (!removed)
                return reply.give(removed.failure());
            // The session is gone either way; a vault that does not open keeps a secret nothing refers to.
            m_vault.remove(id, [reply](Result<void>) { reply.give({}); });
        });
}

// Answers ---------------------------------------------------------------------------------------------------------

Session SessionBook::complete(Session session) const
{
    session.hookPath = hookPath(session.provider, session.id);
    if (const auto known = m_providers.value(session.provider))
        session.pacing = effectivePacing(known->pacing(session.plan), session.overrides);
    if (const auto runtime = m_engine.sessions.find(session.id))
        session.trouble = runtime->trouble;
    const NextSend next = m_dispatch.nextSend(session.id);
    session.nextSendAt = next.at;
    session.nextSendReason = next.reason;
    session.sentToday = next.sentToday;
    return session;
}

void SessionBook::answer(SessionId id, PendingReply<Session> reply) const
{
    m_engine.readers.read<Session>(
        [this, id](Connection &db) -> Result<Session> {
            const auto stored = SessionStore::load(db, id);
            return stored ? Result<Session>(complete(stored->session)) : Result<Session>(noSession());
        },
        m_engine.replies, [reply](Result<Session> session) { reply.give(std::move(session)); });
}

} // namespace gatehouse
