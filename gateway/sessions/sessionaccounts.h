#pragma once

#include "gateway/sessions/sessionlife.h"

namespace gatehouse {

/// A provider account's sessions: listed, brought here, made. Dispatch thread.
class SessionAccounts
{
public:
    SessionAccounts(EngineContext &engine, SessionBook &book, const SessionLife &life)
        : m_engine(engine), m_book(book), m_life(life)
    {}
    ~SessionAccounts() { *m_alive = false; }

    void list(const QString &baseUrl, const QByteArray &token, PendingReply<QList<AccountSession>> reply);
    void import(ClientId client, const QString &baseUrl, const QByteArray &token, const QStringList &ids,
                const Actor &actor, PendingReply<QList<Result<Session>>> reply);
    void create(NewSession session, const Actor &actor, PendingReply<Session> reply);

private:
    struct Import
    {
        ClientId client;
        ProviderAccess access;
        QStringList rest;
        Actor actor;
        PendingReply<QList<Result<Session>>> reply;
        QList<Result<Session>> done;
    };
    using ImportPtr = std::shared_ptr<Import>;
    [[nodiscard]] Result<ProviderAccess> accountAccess(const QString &baseUrl, const QByteArray &token) const;
    void importNext(const ImportPtr &import);
    void bringHere(const ImportPtr &import, const AccountSessionAccess &found);
    void created(SessionId id, NewSession session, const AccountSessionAccess &found, const Actor &actor,
                 PendingReply<Session> reply);

    EngineContext &m_engine;
    SessionBook &m_book;
    const SessionLife &m_life;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace gatehouse
