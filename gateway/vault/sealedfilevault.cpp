#include "gateway/vault/sealedfilevault.h"

#include "gateway/vault/fileprivacy.h"
#include "gateway/vault/sealedfile.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <sodium.h>

#include <optional>

namespace gatehouse {

// Lives on the executor. Nothing but the key stays in memory between two calls.
class SealedFileVault::Store
{
public:
    Store(const QString &folder, const QByteArray &key)
        : m_folder(folder), m_path(QDir(folder).filePath(QStringLiteral("vault.sealed")))
    {
        if (!key.isEmpty())
            m_key.emplace(key);
    }

    QList<Result<QByteArray>> read(const QStringList &names)
    {
        const auto opened = open();
        QList<Result<QByteArray>> answers;
        answers.reserve(names.size());
        for (const QString &name : names)
            answers.append(opened ? secretOf(opened->secrets, name) : Result<QByteArray>(opened.failure()));
        return answers;
    }

    Result<void> write(const QString &name, const QByteArray &secret)
    {
        auto opened = open();
        if (!opened)
            return opened.failure();
        opened->secrets.insert(name, QByteArray(secret.constData(), secret.size()));
        return save(*opened);
    }

    Result<void> remove(const QString &name)
    {
        auto opened = open();
        if (!opened)
            return opened.failure();
        if (opened->secrets.remove(name) == 0)
            return {};
        return save(*opened);
    }

private:
    struct Opened
    {
        Opened(QByteArray sealedBytes, Secrets all) : sealed(std::move(sealedBytes)), secrets(std::move(all)) {}
        Opened(Opened &&) = default;
        Opened &operator=(Opened &&) = default;
        ~Opened() { wipe(secrets); }
        QByteArray sealed;
        Secrets secrets;
    };

    static Result<QByteArray> secretOf(const Secrets &secrets, const QString &name)
    {
        const auto found = secrets.constFind(name);
        if (found == secrets.constEnd())
            return Failure{Fault::vaultMissing, name, {}, {}};
        return QByteArray(found->constData(), found->size()); // the map's own bytes are wiped
    }

    Result<Opened> open()
    {
        if (sodium_init() < 0)
            return unreachable(QStringLiteral("libsodium does not start"));
        QFile file(m_path);
        QByteArray sealed;
        if (file.exists()) {
            if (!file.open(QIODevice::ReadOnly))
                return unreachable(QStringLiteral("vault.sealed cannot be read: %1").arg(file.errorString()));
            sealed = file.readAll();
        }
        if (!m_key) {
            auto key = VaultKey::fromFolder(m_folder, sealed.isEmpty());
            if (!key)
                return key.failure();
            m_key.emplace(std::move(*key));
        }
        auto secrets = SealedFile::open(sealed, *m_key);
        if (!secrets)
            return secrets.failure();
        return Opened(std::move(sealed), std::move(*secrets));
    }

    Result<void> save(const Opened &opened)
    {
        const auto sealed = SealedFile::seal(opened.secrets, *m_key, opened.sealed);
        if (!sealed)
            return sealed.failure();
        if (const auto written = writePrivateFile(m_path, *sealed); !written)
            return unreachable(written.failure().detail);
        return {};
    }

    static Failure unreachable(const QString &detail) { return {Fault::vaultUnreachable, detail, {}, {}}; }

    const QString m_folder;
    const QString m_path;
    std::optional<VaultKey> m_key;
};

SealedFileVault::SealedFileVault(Executor &executor, const QString &folder, const QByteArray &key)
    : m_executor(executor), m_store(std::make_shared<Store>(folder, key))
{}

SealedFileVault::~SealedFileVault() = default;

void SealedFileVault::read(const QString &name, UniqueFunction<void(Result<QByteArray>)> done)
{
    m_executor.post(
        [store = m_store, name, done = std::move(done)]() mutable { done(store->read(QStringList{name}).first()); });
}

void SealedFileVault::readAll(const QStringList &names, UniqueFunction<void(QList<Result<QByteArray>>)> done)
{
    m_executor.post([store = m_store, names, done = std::move(done)]() mutable { done(store->read(names)); });
}

void SealedFileVault::write(const QString &name, const QByteArray &secret, UniqueFunction<void(Result<void>)> done)
{
    m_executor.post(
        [store = m_store, name, secret, done = std::move(done)]() mutable { done(store->write(name, secret)); });
}

void SealedFileVault::remove(const QString &name, UniqueFunction<void(Result<void>)> done)
{
    m_executor.post([store = m_store, name, done = std::move(done)]() mutable { done(store->remove(name)); });
}

} // namespace gatehouse
