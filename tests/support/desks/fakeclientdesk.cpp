#include "tests/support/desks/fakeclientdesk.h"

namespace gatehouse::test {

Reply<Client> FakeClientDesk::createClient(QString name, Actor)
{
    return m_answers.answer<Client>(QStringLiteral("createClient"), [&]() -> Result<Client> {
        if (name.trimmed().isEmpty())
            return Failure::invalid(QStringLiteral("/name"), QStringLiteral("name_missing"), {});
        list.prepend(Client{ClientId{++lastId}, name, Timestamp{}});
        return list.first();
    });
}

Reply<Page<Client>> FakeClientDesk::clients(PageRequest page, std::optional<ClientId> scope)
{
    return m_answers.answer<Page<Client>>(QStringLiteral("clients"), [&] {
        QList<Client> found = list;
        found.removeIf([scope](const Client &client) { return scope && client.id != *scope; });
        return slice(found, page);
    });
}

Reply<Client> FakeClientDesk::client(ClientId id)
{
    return m_answers.answer<Client>(QStringLiteral("client"), [&] { return valueOrNotFound(findById(list, id)); });
}

Reply<Client> FakeClientDesk::renameClient(ClientId id, QString name, Actor)
{
    return m_answers.answer<Client>(QStringLiteral("renameClient"), [&]() -> Result<Client> {
        Client *found = findById(list, id);
        if (!found)
            return notFound();
        found->name = name;
        return *found;
    });
}

Reply<void> FakeClientDesk::removeClient(ClientId id, Actor)
{
    return m_answers.answer<void>(QStringLiteral("removeClient"), [&]() -> Result<void> {
        return list.removeIf([id](const Client &client) { return client.id == id; }) ? Result<void>() : notFound();
    });
}

Reply<IssuedAccessKey> FakeClientDesk::issueKey(NewAccessKey key, Actor)
{
    return m_answers.answer<IssuedAccessKey>(QStringLiteral("issueKey"), [&]() -> Result<IssuedAccessKey> {
        keyList.prepend(AccessKey{AccessKeyId{++lastId}, key.name, key.scope, key.client, Timestamp{}, {}});
        return IssuedAccessKey{keyList.first(), QStringLiteral("gk_test_%1").arg(lastId)};
    });
}

Reply<Page<AccessKey>> FakeClientDesk::keys(PageRequest page, std::optional<ClientId> scope)
{
    return m_answers.answer<Page<AccessKey>>(QStringLiteral("keys"), [&] {
        QList<AccessKey> found = keyList;
        found.removeIf([scope](const AccessKey &key) { return scope && key.client != scope; });
        return slice(found, page);
    });
}

Reply<void> FakeClientDesk::revokeKey(AccessKeyId id, Actor, std::optional<ClientId> scope)
{
    return m_answers.answer<void>(QStringLiteral("revokeKey"), [&]() -> Result<void> {
        const AccessKey *found = findById(keyList, id);
        if (!found || (scope && found->client != scope))
            return notFound();
        keyList.removeIf([id](const AccessKey &key) { return key.id == id; });
        return {};
    });
}

Reply<Principal> FakeClientDesk::authenticate(QString secret)
{
    return m_answers.answer<Principal>(QStringLiteral("authenticate"), [&]() -> Result<Principal> {
        if (principals.contains(secret))
            return principals.value(secret);
        return Failure{Fault::unauthorized, {}, {}, {}};
    });
}

} // namespace gatehouse::test
