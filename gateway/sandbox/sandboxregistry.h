#pragma once

#include "gateway/clock.h"
#include "gateway/sandbox/sandboxsession.h"

#include <QtCore/QHash>
#include <QtCore/QList>

#include <deque>
#include <map>

namespace gatehouse {

/// One line of a session's log.
struct SandboxLogLine
{
    qint64 id = 0;
    QString type; ///< "status_change", "session_restarted"
    QString status;
    Timestamp at;
};

/// Accounts and their sessions, found by token, key and id. Pointers stay good until the thing is removed.
class SandboxRegistry
{
public:
    SandboxRegistry(const Clock &clock, quint64 seed);

    /// Empty token: one is made. The id is given.
    SandboxAccount &addAccount(SandboxAccount account);
    /// Missing id, key and secret are made.
    SandboxSession &addSession(SandboxSession session);
    void removeSession(qint64 id);
    [[nodiscard]] QByteArray renewKey(SandboxSession &session);

    [[nodiscard]] SandboxAccount *accountByToken(const QByteArray &token);
    [[nodiscard]] SandboxAccount *account(qint64 id);
    [[nodiscard]] SandboxSession *sessionByKey(const QByteArray &key);
    [[nodiscard]] SandboxSession *session(qint64 id);
    [[nodiscard]] SandboxSession *sessionByPasskey(const QByteArray &token);
    [[nodiscard]] QList<SandboxSession *> sessionsOf(qint64 accountId);
    [[nodiscard]] QList<SandboxSession *> sessions();

    void log(const SandboxSession &session, const QString &type);
    /// Oldest first; the last 500 are kept.
    [[nodiscard]] const std::deque<SandboxLogLine> &logOf(qint64 sessionId);

private:
    const Clock &m_clock;
    const quint64 m_seed;
    qint64 m_lastAccount = 0;
    qint64 m_lastSession = 40;
    qint64 m_lastLogLine = 900;
    quint64 m_keysMade = 0;
    std::map<qint64, SandboxAccount> m_accounts;
    std::map<qint64, SandboxSession> m_sessions;
    QHash<QByteArray, qint64> m_accountByToken;
    QHash<QByteArray, qint64> m_sessionByKey;
    QHash<qint64, std::deque<SandboxLogLine>> m_logs;
};

} // namespace gatehouse
