#pragma once

#include "gateway/clientdesk.h"
#include "gateway/storage/transaction.h"

namespace gatehouse {

/// Clients and the hashes of API keys.
class DirectoryStore
{
public:
    static Client addClient(Transaction &tx, const QString &name, const QString &actor);
    [[nodiscard]] static std::optional<Client> client(Connection &db, ClientId id);
    [[nodiscard]] static Result<Page<Client>> clients(Connection &db, const PageRequest &page,
                                                      std::optional<ClientId> scope);
    static bool renameClient(Transaction &tx, ClientId id, const QString &name);
    [[nodiscard]] static bool hasSessions(Connection &db, ClientId id);
    static void removeClient(Transaction &tx, ClientId id);

    static AccessKey addKey(Transaction &tx, const NewAccessKey &key, const QByteArray &hash, const QString &actor);
    [[nodiscard]] static Result<Page<AccessKey>> keys(Connection &db, const PageRequest &page,
                                                      std::optional<ClientId> scope);
    static bool revokeKey(Transaction &tx, AccessKeyId id, const QString &actor, std::optional<ClientId> scope);
    [[nodiscard]] static std::optional<Principal> byHash(Connection &db, const QByteArray &hash);
    [[nodiscard]] static std::optional<Timestamp> lastUsed(Connection &db, AccessKeyId id);
    static void noteUse(Transaction &tx, AccessKeyId id);
    [[nodiscard]] static bool anyKey(Connection &db);
};

} // namespace gatehouse
