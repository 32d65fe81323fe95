#include "gateway/sandbox/sandboxregistry.h"

#include "gateway/sandbox/sandboxchance.h"

#include <algorithm>

namespace gatehouse {

namespace {
constexpr std::size_t logLinesMax = 500;
constexpr quint64 aboutKeys = 0x6b657973;
} // namespace

SandboxRegistry::SandboxRegistry(const Clock &clock, quint64 seed) : m_clock(clock), m_seed(seed) {}

SandboxAccount &SandboxRegistry::addAccount(SandboxAccount account)
{
    account.id = ++m_lastAccount;
    if (account.token.isEmpty())
        account.token = SandboxChance(m_seed, {aboutKeys, ++m_keysMade}).hex(48).toLatin1();
    m_accountByToken.insert(account.token, account.id);
    return m_accounts.insert_or_assign(account.id, std::move(account)).first->second;
}

SandboxSession &SandboxRegistry::addSession(SandboxSession session)
{
    if (session.id == 0)
        session.id = m_lastSession + 1;
    m_lastSession = std::max(m_lastSession, session.id);
    SandboxChance chance(m_seed, {aboutKeys, ++m_keysMade});
    // The lengths of the documentation's samples.
    if (session.apiKey.isEmpty())
        session.apiKey = chance.hex(64).toLatin1();
    if (session.webhookSecret.isEmpty())
        session.webhookSecret = chance.hex(32).toLatin1();
    session.createdAt = session.updatedAt = m_clock.now();
    m_sessionByKey.insert(session.apiKey, session.id);
    return m_sessions.insert_or_assign(session.id, std::move(session)).first->second;
}

void SandboxRegistry::removeSession(qint64 id)
{
    const auto found = m_sessions.find(id);
    if (found == m_sessions.end())
        return;
    m_sessionByKey.remove(found->second.apiKey);
    m_logs.remove(id);
    m_sessions.erase(found);
}

QByteArray SandboxRegistry::renewKey(SandboxSession &session)
{
    m_sessionByKey.remove(session.apiKey);
    session.apiKey = SandboxChance(m_seed, {aboutKeys, ++m_keysMade}).hex(64).toLatin1();
    session.updatedAt = m_clock.now();
    m_sessionByKey.insert(session.apiKey, session.id);
    return session.apiKey;
}

SandboxAccount *SandboxRegistry::accountByToken(const QByteArray &token)
{
    return account(m_accountByToken.value(token));
}

SandboxAccount *SandboxRegistry::account(qint64 id)
{
    const auto found = m_accounts.find(id);
    return found == m_accounts.end() ? nullptr : &found->second;
}

SandboxSession *SandboxRegistry::sessionByKey(const QByteArray &key)
{
    return session(m_sessionByKey.value(key));
}

SandboxSession *SandboxRegistry::session(qint64 id)
{
    const auto found = m_sessions.find(id);
    return found == m_sessions.end() ? nullptr : &found->second;
}

SandboxSession *SandboxRegistry::sessionByPasskey(const QByteArray &token)
{
    const auto found = std::find_if(m_sessions.begin(), m_sessions.end(), [&token](const auto &entry) {
        return !token.isEmpty() && entry.second.passkeyToken == token;
    });
    return found == m_sessions.end() ? nullptr : &found->second;
}

QList<SandboxSession *> SandboxRegistry::sessionsOf(qint64 accountId)
{
    QList<SandboxSession *> found;
    for (auto &[id, session] : m_sessions) {
        if (session.accountId == accountId)
            found += &session;
    }
    return found;
}

QList<SandboxSession *> SandboxRegistry::sessions()
{
    QList<SandboxSession *> found;
    for (auto &[id, session] : m_sessions)
        found += &session;
    return found;
}

void SandboxRegistry::log(const SandboxSession &session, const QString &type)
{
    auto &lines = m_logs[session.id];
    lines.push_back({++m_lastLogLine, type, sandboxStateName(session.state), m_clock.now()});
    if (lines.size() > logLinesMax)
        lines.pop_front();
}

const std::deque<SandboxLogLine> &SandboxRegistry::logOf(qint64 sessionId)
{
    return m_logs[sessionId];
}

} // namespace gatehouse
