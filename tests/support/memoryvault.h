#pragma once

#include "gateway/executor.h"
#include "gateway/vault.h"

#include <QtCore/QHash>

namespace gatehouse::test {

/// The vault's in-memory twin; `locked` makes it unreachable.
class MemoryVault final : public Vault
{
public:
    explicit MemoryVault(Executor &executor) : m_executor(executor) {}

    void read(const QString &name, UniqueFunction<void(Result<QByteArray>)> done) override
    {
        m_executor.post([this, name, done = std::move(done)]() mutable {
            if (locked)
                done(Failure{Fault::vaultUnreachable, QStringLiteral("locked"), {}, {}});
            else if (!secrets.contains(name))
                done(Failure{Fault::vaultMissing, name, {}, {}});
            else
                done(secrets.value(name));
        });
    }
    void write(const QString &name, const QByteArray &secret, UniqueFunction<void(Result<void>)> done) override
    {
        m_executor.post([this, name, secret, done = std::move(done)]() mutable {
            if (locked)
                return done(Failure{Fault::vaultUnreachable, QStringLiteral("locked"), {}, {}});
            secrets.insert(name, secret);
            done({});
        });
    }
    void remove(const QString &name, UniqueFunction<void(Result<void>)> done) override
    {
        m_executor.post([this, name, done = std::move(done)]() mutable {
            if (locked)
                return done(Failure{Fault::vaultUnreachable, QStringLiteral("locked"), {}, {}});
            secrets.remove(name);
            done({});
        });
    }

    QHash<QString, QByteArray> secrets;
    bool locked = false;

private:
    Executor &m_executor;
};

} // namespace gatehouse::test
