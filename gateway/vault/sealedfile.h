#pragma once

#include "gateway/result.h"
#include "gateway/vault/vaultkey.h"

#include <QtCore/QByteArray>
#include <QtCore/QMap>
#include <QtCore/QString>

namespace gatehouse {

using Secrets = QMap<QString, QByteArray>; ///< by name

/// The sealed form of all secrets: a mark with the version, salt, nonce, and a JSON object under XChaCha20-Poly1305,
/// which also covers what stands before it. Every sealing takes a new nonce and keeps the salt.
struct SealedFile
{
    [[nodiscard]] static Result<Secrets> open(const QByteArray &sealed, VaultKey &key);
    /// `previous` is what this replaces; its salt goes on, so that a passphrase is hashed once a run.
    [[nodiscard]] static Result<QByteArray> seal(const Secrets &secrets, VaultKey &key, const QByteArray &previous);
};

/// Overwrites the secrets before they go. What Qt copied on its way here is out of reach.
void wipe(Secrets &secrets);

} // namespace gatehouse
