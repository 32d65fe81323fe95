#pragma once

#include "gateway/clientdesk.h"
#include "gateway/runtime/enginecontext.h"

namespace gatehouse {

/// Clients and keys. Any thread.
class ClientDeskImpl final : public ClientDesk
{
public:
    explicit ClientDeskImpl(EngineContext &engine) : m_engine(engine) {}

    [[nodiscard]] Reply<Client> createClient(QString name, Actor actor) override;
    [[nodiscard]] Reply<Page<Client>> clients(PageRequest page, std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<Client> client(ClientId id) override;
    [[nodiscard]] Reply<Client> renameClient(ClientId id, QString name, Actor actor) override;
    [[nodiscard]] Reply<void> removeClient(ClientId id, Actor actor) override;

    [[nodiscard]] Reply<IssuedAccessKey> issueKey(NewAccessKey key, Actor actor) override;
    [[nodiscard]] Reply<Page<AccessKey>> keys(PageRequest page, std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<void> revokeKey(AccessKeyId id, Actor actor, std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<Principal> authenticate(QString secret) override;

private:
    EngineContext &m_engine;
};

} // namespace gatehouse
