#pragma once

#include "gateway/sessions/pairingcodes.h"
#include "gateway/sessions/sessionbook.h"
#include "gateway/sessions/sessionwatch.h"

#include <QtCore/QUrl>

namespace gatehouse {

/// What a person does to a session at its provider: connect, pair, disconnect, restart, webhook. Dispatch thread.
class SessionLife
{
public:
    SessionLife(EngineContext &engine, SessionBook &book, SessionStates &states, SessionWatch &watch, QUrl publicUrl)
        : m_engine(engine)
        , m_book(book)
        , m_states(states)
        , m_watch(watch)
        , m_publicUrl(std::move(publicUrl))
        , m_codes(engine.clock)
    {}
    ~SessionLife() { *m_alive = false; }

    void connect(const SessionRegistry::Snapshot &session, const Actor &actor, PendingReply<Session> reply);
    void disconnect(const SessionRegistry::Snapshot &session, const Actor &actor, PendingReply<Session> reply);
    void restart(const SessionRegistry::Snapshot &session, const Actor &actor, PendingReply<Session> reply);
    void refresh(const SessionRegistry::Snapshot &session, PendingReply<Session> reply);
    void pairingCode(const SessionRegistry::Snapshot &session, PendingReply<PairingCode> reply);
    void registerWebhook(const SessionRegistry::Snapshot &session, const Actor &actor, PendingReply<Session> reply);

    /// A webhook brought a new code.
    void renewed(SessionId session, const QString &code);
    /// Where the provider is to send webhooks of a session; empty without a public URL.
    [[nodiscard]] QString webhookUrl(const QString &provider, SessionId session) const;
    /// Conflict without a personal access token and the account's number for the session.
    [[nodiscard]] static Result<void> manageable(const SessionRuntime &session);

private:
    void connected(const SessionRegistry::Snapshot &session, const ConnectAnswer &answer, PendingReply<Session> reply);
    void webhookRegistered(const SessionRegistry::Snapshot &session, const QString &url, const Actor &actor,
                           const AccountSessionAccess &access, PendingReply<Session> reply);
    void fetchCode(const SessionRegistry::Snapshot &session);
    void confirm(SessionId id, PendingReply<Session> reply);

    EngineContext &m_engine;
    SessionBook &m_book;
    SessionStates &m_states;
    SessionWatch &m_watch;
    const QUrl m_publicUrl;
    PairingCodes m_codes;
    QHash<SessionId, QList<PendingReply<PairingCode>>> m_waitingForCode;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace gatehouse
