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
        const QString secret = makeKeySecret();
        DirectoryStore::addKey(tx, {QStringLiteral("Administrator"), KeyScope::admin, std::nullopt}, hashOfKey(secret),
                               Actor::engine(QStringLiteral("first-start")).text());
        // Within the piece of work: when the program dies before its commit, the next start finds no key and writes
        // both anew. The other way round would leave a key that nobody knows.
        return writePrivateFile(path, secret.toLatin1() + '\n');
    });
}

Result<void> RunFiles::write(const QString &dataDir, const QUrl &apiUrl, const QUrl &hooksUrl, StorageQueue &storage)
{
    // A few milliseconds before the event loop runs: waiting is in order here.
    Reply<void> reply = keepFirstKey(dataDir, storage);
    reply.waitForFinished();
    if (const auto kept = reply.result(); !kept)
        return kept.failure();
    QSaveFile file(dataDir + QStringLiteral("/gateway.json"));
    const QJsonObject content{{QStringLiteral("api"), apiUrl.toString()},
                              {QStringLiteral("hooks"), hooksUrl.toString()},
                              {QStringLiteral("pid"), QCoreApplication::applicationPid()},
                              {QStringLiteral("version"), QStringLiteral(GATEHOUSE_VERSION)}};
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(content).toJson(QJsonDocument::Compact)) < 0
        || !file.commit())
        return unwritable(file.errorString());
    m_path = file.fileName();
    return {};
}

void RunFiles::remove()
{
    if (!m_path.isEmpty())
        QFile::remove(m_path);
    m_path.clear();
}

} // namespace gatehouse
