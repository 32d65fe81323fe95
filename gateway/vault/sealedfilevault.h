#pragma once

#include "gateway/executor.h"
#include "gateway/vault.h"

#include <memory>

namespace gatehouse {

/// The vault for machines without a keychain: all secrets in FOLDER/vault.sealed, encrypted with a key that is given,
/// or else lies in FOLDER/vault.key (mode 0600, made at the first use). A file that is damaged or does not open with
/// the key answers vaultUnreachable to everything and is never written over.
class SealedFileVault final : public Vault
{
public:
    /// `key` is 32 bytes in base64 or hexadecimal, or any passphrase; empty for the one in the folder.
    SealedFileVault(Executor &executor, const QString &folder, const QByteArray &key);
    ~SealedFileVault() override;
    void read(const QString &name, UniqueFunction<void(Result<QByteArray>)> done) override;
    /// The file is opened once for all of them.
    void readAll(const QStringList &names, UniqueFunction<void(QList<Result<QByteArray>>)> done) override;
    void write(const QString &name, const QByteArray &secret, UniqueFunction<void(Result<void>)> done) override;
    void remove(const QString &name, UniqueFunction<void(Result<void>)> done) override;

private:
    class Store;
    Executor &m_executor;
    std::shared_ptr<Store> m_store;
};

} // namespace gatehouse
