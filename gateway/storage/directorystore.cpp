#include "gateway/storage/directorystore.h"

#include "gateway/storage/cursor.h"
#include "gateway/words.h"

namespace gatehouse {

namespace {

constexpr auto scopeWords = words<KeyScope>({
    {KeyScope::read, "read"},
    {KeyScope::send, "send"},
    {KeyScope::admin, "admin"},
});

Client readClient(const Query &row)
{
    return {row.id<ClientId>(0), row.text(1), row.time(2)};
}

std::optional<ClientId> clientOf(const Query &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.id<ClientId>(column));
}

} // namespace

Client DirectoryStore::addClient(Transaction &tx, const QString &name, const QString &actor)
{
    const Client client{tx.makeId<ClientId>(), name, tx.now()};
    tx.run("INSERT INTO clients (id, name, created_at, created_by) VALUES (?, ?, ?, ?)", client.id, name, tx.now(),
           actor);
    tx.changes().clients.insert(client.id);
    return client;
}

std::optional<Client> DirectoryStore::client(Connection &db, ClientId id)
{
    Query row = db.query("SELECT id, name, created_at FROM clients WHERE id = ? AND removed_at IS NULL", id);
    return row.next() ? std::optional(readClient(row)) : std::nullopt;
}

Result<Page<Client>> DirectoryStore::clients(Connection &db, const PageRequest &page, std::optional<ClientId> scope)
{
    const auto before = cursorId(page.cursor);
    if (!before)
        return before.failure();
    Page<Client> list;
    Query rows = db.query("SELECT id, name, created_at FROM clients WHERE removed_at IS NULL AND id < ?"
                          " AND (? = 0 OR id = ?) ORDER BY id DESC LIMIT ?",
                          *before, scope.value_or(ClientId{}), scope.value_or(ClientId{}), page.limit + 1);
    while (rows.next())
        list.items.append(readClient(rows));
    closePage(list, page.limit, [](const Client &client) { return client.id.value; });
    return list;
}

bool DirectoryStore::renameClient(Transaction &tx, ClientId id, const QString &name)
{
    tx.changes().clients.insert(id);
    return tx.run("UPDATE clients SET name = ? WHERE id = ? AND removed_at IS NULL", name, id) > 0;
}

bool DirectoryStore::hasSessions(Connection &db, ClientId id)
{
    return db.integer("SELECT 1 FROM sessions WHERE client_id = ? AND removed_at IS NULL LIMIT 1", id) != 0;
}

void DirectoryStore::removeClient(Transaction &tx, ClientId id)
{
    tx.run("UPDATE clients SET removed_at = ? WHERE id = ?", tx.now(), id);
    tx.changes().clients.insert(id);
}

AccessKey DirectoryStore::addKey(Transaction &tx, const NewAccessKey &key, const QByteArray &hash, const QString &actor)
{
    const AccessKey made{tx.makeId<AccessKeyId>(), key.name, key.scope, key.client, tx.now(), {}};
    tx.run("INSERT INTO access_keys (id, name, scope, client_id, hash, created_at, created_by) VALUES (?, ?, ?, ?, ?, "
           "?, ?)",
           made.id, key.name, scopeWords.of(key.scope), key.client, hash, tx.now(), actor);
    return made;
}

Result<Page<AccessKey>> DirectoryStore::keys(Connection &db, const PageRequest &page, std::optional<ClientId> scope)
{
    const auto before = cursorId(page.cursor);
    if (!before)
        return before.failure();
    Page<AccessKey> list;
    Query rows = db.query("SELECT id, name, scope, client_id, created_at, last_used_at FROM access_keys"
                          " WHERE revoked_at IS NULL AND id < ? AND (? = 0 OR client_id = ?) ORDER BY id DESC LIMIT ?",
                          *before, scope.value_or(ClientId{}), scope.value_or(ClientId{}), page.limit + 1);
    while (rows.next())
        list.items.append({rows.id<AccessKeyId>(0), rows.text(1),
                           scopeWords.from(rows.text(2)).value_or(KeyScope::read), clientOf(rows, 3), rows.time(4),
                           rows.optionalTime(5)});
    closePage(list, page.limit, [](const AccessKey &key) { return key.id.value; });
    return list;
}

bool DirectoryStore::revokeKey(Transaction &tx, AccessKeyId id, const QString &actor, std::optional<ClientId> scope)
{
    return tx.run("UPDATE access_keys SET revoked_at = ?, revoked_by = ? WHERE id = ? AND revoked_at IS NULL"
                  " AND (? = 0 OR client_id = ?)",
                  tx.now(), actor, id, scope.value_or(ClientId{}), scope.value_or(ClientId{}))
           > 0;
}

std::optional<Principal> DirectoryStore::byHash(Connection &db, const QByteArray &hash)
{
    Query row =
        db.query("SELECT k.id, k.scope, k.client_id FROM access_keys k LEFT JOIN clients c ON c.id = k.client_id"
                 " WHERE k.hash = ? AND k.revoked_at IS NULL AND c.removed_at IS NULL",
                 hash);
    if (!row.next())
        return std::nullopt;
    return Principal{row.id<AccessKeyId>(0), scopeWords.from(row.text(1)).value_or(KeyScope::read), clientOf(row, 2)};
}

std::optional<Timestamp> DirectoryStore::lastUsed(Connection &db, AccessKeyId id)
{
    Query row = db.query("SELECT last_used_at FROM access_keys WHERE id = ?", id);
    return row.next() ? row.optionalTime(0) : std::nullopt;
}

void DirectoryStore::noteUse(Transaction &tx, AccessKeyId id)
{
    tx.run("UPDATE access_keys SET last_used_at = ? WHERE id = ?", tx.now(), id);
}

bool DirectoryStore::anyKey(Connection &db)
{
    return db.integer("SELECT 1 FROM access_keys LIMIT 1") != 0;
}

} // namespace gatehouse
