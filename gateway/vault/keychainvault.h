#pragma once

#include "gateway/executor.h"
#include "gateway/vault.h"

#include <memory>

namespace gatehouse {

/// The desktop's keychain. One call at a time, in order: a keychain that asks its user for a password would otherwise
/// ask once for each. Calls wait as long as the user takes.
/// QtKeychain keeps one queue for the whole process, on the thread that used it first (0.13: once that thread has
/// ended, every later job hangs). So all keychain vaults of a process share one executor.
class KeychainVault final : public Vault
{
public:
    /// `executor`'s thread must have a Qt event loop. `service` is the name under which the keychain shows the entries.
    explicit KeychainVault(Executor &executor, const QString &service = QStringLiteral("Gatehouse"));
    /// Calls that still wait are answered with vaultUnreachable.
    ~KeychainVault() override;
    void read(const QString &name, UniqueFunction<void(Result<QByteArray>)> done) override;
    void write(const QString &name, const QByteArray &secret, UniqueFunction<void(Result<void>)> done) override;
    void remove(const QString &name, UniqueFunction<void(Result<void>)> done) override;

private:
    class Clerk;
    Executor &m_executor;
    std::shared_ptr<Clerk> m_clerk;
};

} // namespace gatehouse
