#include "tests/support/desks/fakesessiondesk.h"

#include <algorithm>

namespace gatehouse::test {

template <typename Change>
Reply<Session> FakeSessionDesk::edit(const QString &call, SessionId id, std::optional<ClientId> scope, Change apply)
{
    return m_answers.answer<Session>(call, [&]() -> Result<Session> {
        Session *found = findVisible(list, id, scope);
        if (!found)
            return notFound();
        apply(*found);
        return *found;
    });
}

Reply<Session> FakeSessionDesk::add(NewSession session, Actor)
{
    return m_answers.answer<Session>(QStringLiteral("add"), [&] { return insert(session); });
}

Reply<Page<Session>> FakeSessionDesk::sessions(SessionFilter filter, PageRequest page)
{
    return m_answers.answer<Page<Session>>(QStringLiteral("sessions"), [&] {
        QList<Session> found;
        for (const Session &session : list) {
            if ((!filter.client || session.client == *filter.client)
                && (!filter.state || session.state == *filter.state)
                && (session.name.contains(filter.text, Qt::CaseInsensitive) || session.phone.contains(filter.text)))
                found += session;
        }
        return slice(found, page);
    });
}

Reply<Session> FakeSessionDesk::session(SessionId id, std::optional<ClientId> scope)
{
    return m_answers.answer<Session>(QStringLiteral("session"),
                                     [&] { return valueOrNotFound(findVisible(list, id, scope)); });
}

Reply<Session> FakeSessionDesk::change(SessionId id, SessionChange change, Actor, std::optional<ClientId> scope)
{
    return edit(QStringLiteral("change"), id, scope, [&](Session &session) {
        session.name = change.name.value_or(session.name);
        session.phone = change.phone.value_or(session.phone);
        session.baseUrl = change.baseUrl.value_or(session.baseUrl);
        session.plan = change.plan.value_or(session.plan);
        session.overrides = change.pacing.value_or(session.overrides);
        if (change.credentials)
            lastCredentials = *change.credentials;
    });
}

Reply<SessionRemoval> FakeSessionDesk::removalEffect(QList<SessionId> ids)
{
    return m_answers.answer<SessionRemoval>(QStringLiteral("removalEffect"), [&]() -> Result<SessionRemoval> {
        const bool known = std::any_of(ids.cbegin(), ids.cend(), [this](SessionId id) { return findById(list, id); });
        return known ? Result<SessionRemoval>(removal) : notFound();
    });
}

Reply<void> FakeSessionDesk::remove(SessionId id, Actor, std::optional<ClientId> scope)
{
    return m_answers.answer<void>(QStringLiteral("remove"), [&]() -> Result<void> {
        if (!findVisible(list, id, scope))
            return notFound();
        list.removeIf([id](const Session &session) { return session.id == id; });
        return {};
    });
}

Reply<Session> FakeSessionDesk::connectSession(SessionId id, Actor, std::optional<ClientId> scope)
{
    return edit(QStringLiteral("connectSession"), id, scope, [](Session &s) { s.state = SessionState::needsScan; });
}

Reply<Session> FakeSessionDesk::disconnectSession(SessionId id, Actor, std::optional<ClientId> scope)
{
    return edit(QStringLiteral("disconnectSession"), id, scope,
                [](Session &s) { s.state = SessionState::disconnected; });
}

Reply<Session> FakeSessionDesk::restart(SessionId id, Actor)
{
    return edit(QStringLiteral("restart"), id, {}, [](Session &s) { s.state = SessionState::connecting; });
}

Reply<Session> FakeSessionDesk::pause(SessionId id, Actor actor, std::optional<ClientId> scope)
{
    return edit(QStringLiteral("pause"), id, scope, [&](Session &s) {
        s.paused = true;
        s.pausedBy = actor.name;
    });
}

Reply<Session> FakeSessionDesk::resume(SessionId id, Actor, std::optional<ClientId> scope)
{
    return edit(QStringLiteral("resume"), id, scope, [](Session &s) {
        s.paused = false;
        s.pausedBy.clear();
    });
}

Reply<Session> FakeSessionDesk::resumeBulk(SessionId id, Actor, std::optional<ClientId> scope)
{
    return edit(QStringLiteral("resumeBulk"), id, scope, [](Session &s) { s.health = {}; });
}

Reply<PairingCode> FakeSessionDesk::pairingCode(SessionId id, std::optional<ClientId> scope)
{
    return m_answers.answer<PairingCode>(QStringLiteral("pairingCode"), [&]() -> Result<PairingCode> {
        const Session *found = findVisible(list, id, scope);
        if (!found)
            return notFound();
        return found->state == SessionState::needsScan ? Result<PairingCode>(code) : conflict();
    });
}

Reply<Session> FakeSessionDesk::refresh(SessionId id)
{
    return edit(QStringLiteral("refresh"), id, {}, [](Session &) {});
}

Reply<Session> FakeSessionDesk::registerWebhook(SessionId id, Actor)
{
    return edit(QStringLiteral("registerWebhook"), id, {}, [](Session &) {});
}

Reply<QList<SessionLogEntry>> FakeSessionDesk::log(SessionId)
{
    return m_answers.answer<QList<SessionLogEntry>>(QStringLiteral("log"), [&] { return logEntries; });
}

Reply<QList<SessionCheck>> FakeSessionDesk::check(SessionId)
{
    return m_answers.answer<QList<SessionCheck>>(QStringLiteral("check"), [&] { return checks; });
}

Reply<QList<AccountSession>> FakeSessionDesk::accountSessions(QString, QByteArray token)
{
    lastToken = token;
    return m_answers.answer<QList<AccountSession>>(QStringLiteral("accountSessions"), [&] { return account; });
}

Reply<QList<Result<Session>>> FakeSessionDesk::importSessions(ClientId client, QString baseUrl, QByteArray,
                                                              QStringList ids, Actor)
{
    return m_answers.answer<QList<Result<Session>>>(QStringLiteral("importSessions"), [&] {
        QList<Result<Session>> results;
        for (const AccountSession &entry : account) {
            if (ids.contains(entry.accountSessionId))
                results +=
                    insert({client, entry.name, QStringLiteral("wasender"), entry.phone, baseUrl, entry.plan, {}, {}});
        }
        return results;
    });
}

Reply<Session> FakeSessionDesk::createInAccount(NewSession session, Actor)
{
    return m_answers.answer<Session>(QStringLiteral("createInAccount"), [&] { return insert(session); });
}

Result<Session> FakeSessionDesk::insert(const NewSession &from)
{
    if (from.name.trimmed().isEmpty())
        return Failure::invalid(QStringLiteral("/name"), QStringLiteral("name_missing"), {});
    Session session;
    session.id = SessionId{++lastId};
    session.client = from.client;
    session.name = from.name;
    session.provider = from.provider;
    session.phone = from.phone;
    session.baseUrl = from.baseUrl;
    session.plan = from.plan;
    session.overrides = from.pacing;
    session.state = SessionState::disconnected;
    session.hookPath = QStringLiteral("/hooks/wasender/") + toText(session.id);
    lastCredentials = from.credentials;
    list.prepend(session);
    return session;
}

} // namespace gatehouse::test
