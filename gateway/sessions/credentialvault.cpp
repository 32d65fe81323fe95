#include "gateway/sessions/credentialvault.h"

#include <QtCore/QJsonDocument>

namespace gatehouse {

namespace {

QString nameOf(SessionId id)
{
    return QStringLiteral("session/") + toText(id);
}

QByteArray toSecret(const Credentials &credentials)
{
    const QJsonObject object{
        {QStringLiteral("api_key"), QString::fromUtf8(credentials.apiKey)},
        {QStringLiteral("webhook_secret"), QString::fromUtf8(credentials.webhookSecret)},
        {QStringLiteral("personal_access_token"), QString::fromUtf8(credentials.personalAccessToken)},
        {QStringLiteral("account_session_id"), credentials.accountSessionId}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Credentials fromSecret(const QByteArray &secret)
{
    const QJsonObject object = QJsonDocument::fromJson(secret).object();
    const auto text = [&](const char *name) { return object.value(QLatin1String(name)).toString(); };
    return {text("api_key").toUtf8(), text("webhook_secret").toUtf8(), text("personal_access_token").toUtf8(),
            text("account_session_id")};
}

} // namespace

void CredentialVault::read(SessionId id, UniqueFunction<void(Result<Credentials>)> done)
{
    m_vault.read(nameOf(id), [done = std::move(done)](Result<QByteArray> secret) mutable {
        if (secret)
            done(fromSecret(*secret));
        else
            done(secret.failure());
    });
}

void CredentialVault::readAll(const QList<SessionId> &ids, UniqueFunction<void(QList<Result<Credentials>>)> done)
{
    QStringList names;
    for (const SessionId id : ids)
        names += nameOf(id);
    m_vault.readAll(names, [done = std::move(done)](const QList<Result<QByteArray>> &secrets) mutable {
        QList<Result<Credentials>> credentials;
        for (const Result<QByteArray> &secret : secrets)
            credentials += secret ? Result<Credentials>(fromSecret(*secret)) : Result<Credentials>(secret.failure());
        done(std::move(credentials));
    });
}

void CredentialVault::write(SessionId id, const Credentials &credentials, UniqueFunction<void(Result<void>)> done)
{
    m_vault.write(nameOf(id), toSecret(credentials), std::move(done));
}

void CredentialVault::remove(SessionId id, UniqueFunction<void(Result<void>)> done)
{
    m_vault.remove(nameOf(id), std::move(done));
}

Credentials merged(Credentials present, const Credentials &given)
{
    if (!given.apiKey.isEmpty())
        present.apiKey = given.apiKey;
    if (!given.webhookSecret.isEmpty())
        present.webhookSecret = given.webhookSecret;
    if (!given.personalAccessToken.isEmpty())
        present.personalAccessToken = given.personalAccessToken;
    if (!given.accountSessionId.isEmpty())
        present.accountSessionId = given.accountSessionId;
    return present;
}

} // namespace gatehouse
