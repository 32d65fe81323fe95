#include "gateway/sessions/sessionlife.h"

#include "gateway/sessions/providercalls.h"
#include "gateway/storage/changehub.h"
#include "gateway/storage/storagequeue.h"

namespace gatehouse {

using Source = SessionStates::Source;

Result<void> SessionLife::manageable(const SessionRuntime &session)
{
    const Credentials &credentials = session.access.credentials;
    if (credentials.personalAccessToken.isEmpty() || credentials.accountSessionId.isEmpty())
        return Failure{Fault::conflict,
                       QStringLiteral("This needs the account's personal access token and its number for the session."),
                       {},
                       {}};
    return {};
}

QString SessionLife::webhookUrl(const QString &provider, SessionId session) const
{
    if (m_publicUrl.isEmpty())
        return {};
    QString base = m_publicUrl.toString();
    while (base.endsWith(u'/'))
        base.chop(1);
    return base + SessionBook::hookPath(provider, session);
}

void SessionLife::connect(const SessionRegistry::Snapshot &session, const Actor &actor, PendingReply<Session> reply)
{
    if (const auto fine = manageable(*session); !fine)
        return reply.give(fine.failure());
    callProvider(m_engine, session->provider->connectSession(session->access),
                 [this, alive = m_alive, session, actor, reply](Result<ConnectAnswer> answer) {
                     if (!*alive)
                         return;
                     if (!answer)
                         return reply.give(answer.failure());
                     m_states.note(session->id, QStringLiteral("connect"), sessionStateName(answer->state), actor);
                     connected(session, *answer, reply);
                 });
}

void SessionLife::connected(const SessionRegistry::Snapshot &session, const ConnectAnswer &answer,
                            PendingReply<Session> reply)
{
    const SessionId id = session->id;
    if (!answer.pairingCode.isEmpty()) {
        m_codes.keep(id, answer.pairingCode, session->provider->pairingCodeLifetime());
        m_engine.changes.pairingCodeRenewed(id);
        m_watch.closely(id);
    }
    // "Already initialised or connecting", says WasenderAPI under the word CONNECTED: the status knows which.
    if (answer.state == SessionState::connected || answer.state == SessionState::unknown)
        return confirm(id, reply);
    m_states.report(id, answer.state, Source::answer, Actor::engine(QStringLiteral("connect")),
                    [this, alive = m_alive, id, reply] {
                        if (*alive)
                            m_book.answer(id, reply);
                    });
}

void SessionLife::confirm(SessionId id, PendingReply<Session> reply)
{
    const auto session = m_engine.sessions.find(id);
    if (!session)
        return reply.give(noSession());
    // The command itself was carried out; a status that cannot be had now is asked for again by the watch.
    m_watch.ask(session, [this, alive = m_alive, id, reply](const Result<SessionState> &) {
        if (*alive)
            m_book.answer(id, reply);
    });
}

void SessionLife::disconnect(const SessionRegistry::Snapshot &session, const Actor &actor, PendingReply<Session> reply)
{
    if (const auto fine = manageable(*session); !fine)
        return reply.give(fine.failure());
    callProvider(m_engine, session->provider->disconnectSession(session->access),
                 [this, alive = m_alive, id = session->id, actor, reply](const Result<bool> &done) {
                     if (!*alive)
                         return;
                     if (!done)
                         return reply.give(done.failure());
                     m_codes.drop(id);
                     m_states.report(id, SessionState::disconnected, Source::answer, actor, [this, alive, id, reply] {
                         if (*alive)
                             m_book.answer(id, reply);
                     });
                 });
}

void SessionLife::restart(const SessionRegistry::Snapshot &session, const Actor &actor, PendingReply<Session> reply)
{
    if (const auto fine = manageable(*session); !fine)
        return reply.give(fine.failure());
    callProvider(m_engine, session->provider->restartSession(session->access),
                 [this, alive = m_alive, id = session->id, actor, reply](const Result<bool> &done) {
                     if (!*alive)
                         return;
                     if (!done)
                         return reply.give(done.failure());
                     m_states.note(id, QStringLiteral("restart"), {}, actor);
                     confirm(id, reply);
                 });
}

void SessionLife::refresh(const SessionRegistry::Snapshot &session, PendingReply<Session> reply)
{
    m_watch.ask(session, [this, alive = m_alive, id = session->id, reply](const Result<SessionState> &state) {
        if (!*alive)
            return;
        if (!state)
            return reply.give(state.failure());
        m_book.answer(id, reply);
    });
}

// Pairing ---------------------------------------------------------------------------------------------------------

void SessionLife::pairingCode(const SessionRegistry::Snapshot &session, PendingReply<PairingCode> reply)
{
    if (session->state != SessionState::needsScan)
        return reply.give(Failure{
            Fault::conflict, QStringLiteral("The session is %1.").arg(sessionStateName(session->state)), {}, {}});
    m_watch.closely(session->id);
    if (const auto code = m_codes.of(session->id))
        return reply.give(*code);
    if (const auto fine = manageable(*session); !fine)
        return reply.give(fine.failure());
    auto &waiting = m_waitingForCode[session->id];
    waiting.append(reply);
    if (waiting.size() == 1)
        fetchCode(session);
}

void SessionLife::fetchCode(const SessionRegistry::Snapshot &session)
{
    callProvider(m_engine, session->provider->pairingCode(session->access),
                 [this, alive = m_alive, session](const Result<QString> &text) {
                     if (!*alive)
                         return;
                     const auto waiting = m_waitingForCode.take(session->id);
                     if (!text) {
                         m_watch.askSoon(session->id); // perhaps it was scanned meanwhile
                         for (const auto &reply : waiting)
                             reply.give(text.failure());
                         return;
                     }
                     const PairingCode code =
                         m_codes.keep(session->id, *text, session->provider->pairingCodeLifetime());
                     for (const auto &reply : waiting)
                         reply.give(code);
                 });
}

void SessionLife::renewed(SessionId id, const QString &code)
{
    const auto session = m_engine.sessions.find(id);
    if (!session)
        return;
    m_codes.keep(id, code, session->provider->pairingCodeLifetime());
    m_engine.changes.pairingCodeRenewed(id);
    // A code means that a scan is needed, unless it is a late one: the provider tells.
    if (session->state != SessionState::needsScan)
        m_watch.askSoon(id);
}

// Webhook ---------------------------------------------------------------------------------------------------------

void SessionLife::registerWebhook(const SessionRegistry::Snapshot &session, const Actor &actor,
                                  PendingReply<Session> reply)
{
    const QString url = webhookUrl(session->provider->name(), session->id);
    if (url.isEmpty())
        return reply.give(
            Failure{Fault::conflict, QStringLiteral("The gateway has no public URL (--public-url)."), {}, {}});
    if (const auto fine = manageable(*session); !fine)
        return reply.give(fine.failure());
    auto call = session->provider->registerWebhook(session->access, url);
    if (!call)
        return reply.give(
            Failure{Fault::conflict, QStringLiteral("This provider's webhooks are set by hand."), {}, {}});
    callProvider(m_engine, *std::move(call),
                 [this, alive = m_alive, session, url, actor, reply](const Result<AccountSessionAccess> &access) {
                     if (!*alive)
                         return;
                     if (!access)
                         return reply.give(access.failure());
                     webhookRegistered(session, url, actor, *access, reply);
                 });
}

void SessionLife::webhookRegistered(const SessionRegistry::Snapshot &session, const QString &url, const Actor &actor,
                                    const AccountSessionAccess &access, PendingReply<Session> reply)
{
    // The secret alone: the session's key is what it was, and the account's number as well.
    Credentials given;
    given.webhookSecret = access.credentials.webhookSecret;
    m_book.keepCredentials(
        session->id, given,
        [this, alive = m_alive, id = session->id, url, warning = access.warning, actor, reply](Result<void> kept) {
            if (!*alive)
                return;
            if (!kept)
                return reply.give(kept.failure());
            m_engine.storage.write(
                [id, url, warning, actor](Transaction &tx) -> Result<void> {
                    SessionStore::setWebhookUrl(tx, id, url);
                    SessionStore::note(tx, id, QStringLiteral("webhook_registered"), url, actor.text());
                    if (!warning.isEmpty())
                        SessionStore::note(tx, id, QStringLiteral("webhook_warning"), warning, actor.text());
                    return {};
                },
                m_engine.dispatch,
                [this, alive, id, reply](Result<void> written) {
                    if (!*alive)
                        return;
                    if (!written)
                        return reply.give(written.failure());
                    m_book.answer(id, reply);
                });
        });
}

} // namespace gatehouse
