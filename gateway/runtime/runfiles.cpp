#include "gateway/runtime/runfiles.h"

#include "gateway/clientdesk.h"
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

Result<void> RunFiles::write(const QString &dataDir, const QUrl &apiUrl, const QUrl &hooksUrl, ClientDesk &clients)
{
    const QString keyPath = dataDir + QStringLiteral("/admin.key");
    if (!QFile::exists(keyPath)) {
        // A few milliseconds at the very first start, before the event loop runs: waiting is in order here.
        Reply<IssuedAccessKey> reply =
            clients.issueKey({QStringLiteral("Administrator"), KeyScope::admin, std::nullopt},
                             Actor::engine(QStringLiteral("first-start")));
        reply.waitForFinished();
        const auto key = reply.result();
        if (!key)
            return key.failure();
        if (const auto written = writePrivateFile(keyPath, key->secret.toLatin1() + '\n'); !written)
            return written.failure();
    }
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
