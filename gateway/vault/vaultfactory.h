#pragma once

#include "gateway/executor.h"
#include "gateway/settings.h"
#include "gateway/vault.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <memory>

namespace gatehouse {

/// The vault that was asked for. Nothing is opened yet: read any name to see whether it can be reached (vaultMissing
/// is a yes). `executor`'s thread must have a Qt event loop.
/// `folder` and `key` concern the file vault only; `key` is what GATEHOUSE_VAULT_KEY holds, empty for FOLDER/vault.key.
[[nodiscard]] std::unique_ptr<Vault> makeVault(VaultKind kind, Executor &executor, const QString &folder,
                                               const QByteArray &key);

} // namespace gatehouse
