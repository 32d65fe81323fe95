#include "gateway/vault/vaultfactory.h"

#include "gateway/vault/keychainvault.h"
#include "gateway/vault/sealedfilevault.h"

namespace gatehouse {

std::unique_ptr<Vault> makeVault(VaultKind kind, Executor &executor, const QString &folder, const QByteArray &key)
{
    switch (kind) {
    case VaultKind::keychain:
        return std::make_unique<KeychainVault>(executor);
    case VaultKind::file:
        return std::make_unique<SealedFileVault>(executor, folder, key);
    }
    return nullptr;
}

} // namespace gatehouse
