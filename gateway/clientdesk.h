#pragma once

#include "gateway/actor.h"
#include "gateway/client.h"
#include "gateway/page.h"
#include "gateway/result.h"

namespace gatehouse {

struct NewAccessKey
{
    QString name;
    KeyScope scope = KeyScope::read;
    std::optional<ClientId> client;
};

/// A key just made: `secret` is shown this once and kept nowhere.
struct IssuedAccessKey
{
    AccessKey key;
    QString secret;
};

/// Clients and the keys of the HTTP interface. Any thread.
class ClientDesk
{
public:
    virtual ~ClientDesk() = default;
    [[nodiscard]] virtual Reply<Client> createClient(QString name, Actor actor) = 0;
    [[nodiscard]] virtual Reply<Page<Client>> clients(PageRequest page, std::optional<ClientId> scope = {}) = 0;
    [[nodiscard]] virtual Reply<Client> client(ClientId id) = 0;
    [[nodiscard]] virtual Reply<Client> renameClient(ClientId id, QString name, Actor actor) = 0;
    /// `conflict` while the client still has sessions.
    [[nodiscard]] virtual Reply<void> removeClient(ClientId id, Actor actor) = 0;

    [[nodiscard]] virtual Reply<IssuedAccessKey> issueKey(NewAccessKey key, Actor actor) = 0;
    [[nodiscard]] virtual Reply<Page<AccessKey>> keys(PageRequest page, std::optional<ClientId> scope = {}) = 0;
    /// Takes effect at once: the next request with it is refused.
    [[nodiscard]] virtual Reply<void> revokeKey(AccessKeyId id, Actor actor, std::optional<ClientId> scope = {}) = 0;
    /// Who presents this key; `unauthorized` when nobody does.
    [[nodiscard]] virtual Reply<Principal> authenticate(QString secret) = 0;
};

} // namespace gatehouse
