#include "gateway/runtime/runfiles.h"

#include "gateway/directory/keysecret.h"
#include "gateway/storage/directorystore.h"
#include "gateway/storage/storagequeue.h"
#include "gateway/vault/fileprivacy.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSaveFile>

#include <utility>

namespace gatehouse {

namespace {

Failure unwritable(const QString &why)
{
    return {Fault::dataReadOnly, why, {}, {}};
}

} // namespace

Reply<void> RunFiles::keepFirstKey(const QString &dataDir, StorageQueue &storage)
{
    return storage.write<void>([path = dataDir + QStringLiteral("/admin.key")](Transaction &tx) -> Result<void> {
        if (DirectoryStore::anyKey(tx.db()))
            return {};
        if (tx.db().failure()) // it could not be asked: a new key would take the place of one that is in use
            return *tx.db().failure();
        const QString secret = makeKeySecret();
        DirectoryStore::addKey(tx, {QStringLiteral("Administrator"), KeyScope::admin, std::nullopt}, hashOfKey(secret),
                               Actor::engine(QStringLiteral("first-start")).text());
        // Within the piece of work: when the program dies before its commit, the next start finds no key and writes
        // both anew. The other way round would leave a key that nobody knows.
        return writePrivateFile(path, secret.toLatin1() + '\n');
    });
}

Result<void> RunFiles::keepFirstKeyNow(const QString &dataDir, StorageQueue &storage)
{
    Reply<void> reply = keepFirstKey(dataDir, storage);
    reply.waitForFinished();
    return reply.result();
}

RunFiles::RunFiles(const QString &dataDir) : m_path(dataDir + QStringLiteral("/gateway.json")) {}

void RunFiles::removeStale()
{
    QFile::remove(m_path);
}

Result<void> RunFiles::tell(const QUrl &apiUrl, const QUrl &hooksUrl)
{
    const std::lock_guard lock(m_mutex);
    if (m_over)
        return {};
    QSaveFile file(m_path);
    const QJsonObject content{{QStringLiteral("api"), apiUrl.toString()},
                              {QStringLiteral("hooks"), hooksUrl.toString()},
                              {QStringLiteral("pid"), QCoreApplication::applicationPid()},
                              {QStringLiteral("version"), QStringLiteral(GATEHOUSE_VERSION)}};
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(content).toJson(QJsonDocument::Compact)) < 0
        || !file.commit())
        return unwritable(file.errorString());
    m_told = true;
    return {};
}

void RunFiles::remove()
{
    const std::lock_guard lock(m_mutex);
    m_over = true;
    if (std::exchange(m_told, false))
        QFile::remove(m_path);
}

} // namespace gatehouse
