#pragma once

#include "gateway/session.h"
#include "gateway/vault.h"

namespace gatehouse {

/// A session's tokens as one secret of the vault, "session/se_…". Answers on the vault's executor.
class CredentialVault
{
public:
    explicit CredentialVault(Vault &vault) : m_vault(vault) {}

    void read(SessionId id, UniqueFunction<void(Result<Credentials>)> done);
    /// One answer for each, in order.
    void readAll(const QList<SessionId> &ids, UniqueFunction<void(QList<Result<Credentials>>)> done);
    void write(SessionId id, const Credentials &credentials, UniqueFunction<void(Result<void>)> done);
    void remove(SessionId id, UniqueFunction<void(Result<void>)> done);

private:
    Vault &m_vault;
};

/// `given` over `present`, member by member: an empty one stays as it was.
[[nodiscard]] Credentials merged(Credentials present, const Credentials &given);

} // namespace gatehouse
