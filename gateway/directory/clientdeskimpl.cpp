#include "gateway/directory/clientdeskimpl.h"

#include "gateway/clock.h"
#include "gateway/directory/keysecret.h"
#include "gateway/storage/directorystore.h"
#include "gateway/storage/idempotencystore.h"
#include "gateway/storage/readers.h"
#include "gateway/storage/storagequeue.h"

namespace gatehouse {

namespace {

using namespace std::chrono_literals;

constexpr int nameUnitsMax = 200;
// When a key was last used is written at most this often.
constexpr Milliseconds useEvery = 60s;

Failure noClient()
{
    return {Fault::notFound, QStringLiteral("There is no such client."), {}, {}};
}

Result<QString> checkedName(const QString &name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return Failure::invalid(QStringLiteral("/name"), QStringLiteral("empty"),
                                QStringLiteral("This member must not be empty."));
    if (trimmed.size() > nameUnitsMax)
        return Failure::invalid(QStringLiteral("/name"), QStringLiteral("too_long"),
                                QStringLiteral("This member may have at most %1 characters.").arg(nameUnitsMax));
    return trimmed;
}

} // namespace

Reply<Client> ClientDeskImpl::createClient(QString name, Actor actor)
{
    return m_engine.storage.write<Client>(
        [name = std::move(name), actor = std::move(actor)](Transaction &tx) -> Result<Client> {
            const auto checked = checkedName(name);
            if (!checked)
                return checked.failure();
            const Client made = DirectoryStore::addClient(tx, *checked, actor.text());
            IdempotencyStore::note(tx, actor, {toText(made.id)});
            return made;
        });
}

Reply<Page<Client>> ClientDeskImpl::clients(PageRequest page, std::optional<ClientId> scope)
{
    return m_engine.readers.read<Page<Client>>(
        [page = std::move(page), scope](Connection &db) { return DirectoryStore::clients(db, page, scope); });
}

Reply<Client> ClientDeskImpl::client(ClientId id)
{
    return m_engine.readers.read<Client>([id](Connection &db) -> Result<Client> {
        const auto client = DirectoryStore::client(db, id);
        return client ? Result<Client>(*client) : Result<Client>(noClient());
    });
}

Reply<Client> ClientDeskImpl::renameClient(ClientId id, QString name, Actor actor)
{
    Q_UNUSED(actor) // for the audit that comes later
    return m_engine.storage.write<Client>([id, name = std::move(name)](Transaction &tx) -> Result<Client> {
        const auto checked = checkedName(name);
        if (!checked)
            return checked.failure();
        if (!DirectoryStore::renameClient(tx, id, *checked))
            return noClient();
        const auto renamed = DirectoryStore::client(tx.db(), id);
        if (!renamed)
            return Failure{Fault::storageFailed, QStringLiteral("the database did not answer"), {}, {}};
        return *renamed;
    });
}

Reply<void> ClientDeskImpl::removeClient(ClientId id, Actor actor)
{
    Q_UNUSED(actor)
    return m_engine.storage.write<void>([id](Transaction &tx) -> Result<void> {
        if (!DirectoryStore::client(tx.db(), id))
            return noClient();
        if (DirectoryStore::hasSessions(tx.db(), id))
            return Failure{
                Fault::conflict, QStringLiteral("The client still has sessions: remove them first."), {}, {}};
        DirectoryStore::removeClient(tx, id);
        return {};
    });
}

Reply<IssuedAccessKey> ClientDeskImpl::issueKey(NewAccessKey key, Actor actor)
{
    return m_engine.storage.write<IssuedAccessKey>(
        [key = std::move(key), actor = std::move(actor)](Transaction &tx) mutable -> Result<IssuedAccessKey> {
            const auto name = checkedName(key.name);
            if (!name)
                return name.failure();
            key.name = *name;
            if (key.client && !DirectoryStore::client(tx.db(), *key.client))
                return Failure::invalid(QStringLiteral("/client_id"), QStringLiteral("client_unknown"),
                                        QStringLiteral("There is no such client."));
            QString secret = makeKeySecret();
            const AccessKey made = DirectoryStore::addKey(tx, key, hashOfKey(secret), actor.text());
            IdempotencyStore::note(tx, actor, {toText(made.id)});
            return IssuedAccessKey{made, std::move(secret)};
        });
}

Reply<Page<AccessKey>> ClientDeskImpl::keys(PageRequest page, std::optional<ClientId> scope)
{
    return m_engine.readers.read<Page<AccessKey>>(
        [page = std::move(page), scope](Connection &db) { return DirectoryStore::keys(db, page, scope); });
}

Reply<void> ClientDeskImpl::revokeKey(AccessKeyId id, Actor actor, std::optional<ClientId> scope)
{
    return m_engine.storage.write<void>([id, actor = std::move(actor), scope](Transaction &tx) -> Result<void> {
        if (!DirectoryStore::revokeKey(tx, id, actor.text(), scope))
            return Failure{Fault::notFound, QStringLiteral("There is no such key."), {}, {}};
        return {};
    });
}

Reply<Principal> ClientDeskImpl::authenticate(QString secret)
{
    const Timestamp now = m_engine.clock.now();
    return m_engine.readers.read<Principal>([this, now, hash = hashOfKey(secret)](Connection &db) -> Result<Principal> {
        const auto principal = DirectoryStore::byHash(db, hash);
        if (!principal)
            return Failure{Fault::unauthorized, QStringLiteral("This API key is not known."), {}, {}};
        const auto used = DirectoryStore::lastUsed(db, principal->key);
        if (!used || now - *used > useEvery) {
            m_engine.storage.write([key = principal->key](Transaction &tx) -> Result<void> {
                DirectoryStore::noteUse(tx, key);
                return {};
            });
        }
        return *principal;
    });
}

} // namespace gatehouse
