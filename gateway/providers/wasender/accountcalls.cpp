#include "gateway/providers/wasender/accountcalls.h"

#include "gateway/providers/wasender/envelope.h"
#include "gateway/providers/wasender/jid.h"
#include "gateway/providers/wasender/json.h"
#include "gateway/providers/wasender/request.h"
#include "gateway/providers/wasender/sessioncalls.h"

namespace gatehouse::wasender {

namespace {

AccountSession sessionOf(const QJsonObject &line)
{
    AccountSession session;
    session.accountSessionId = textOf(member(line, "id"));
    session.name = textOf(member(line, "name"));
    session.phone = e164(textOf(member(line, "phone_number")));
    session.state = sessionStateOf(textOf(member(line, "status")));
    session.plan = flagOf(member(line, "account_protection")).value_or(false) ? WasenderPlan::accountProtection
                                                                              : WasenderPlan::paid;
    session.webhookUrl = textOf(member(line, "webhook_url"));
    return session;
}

Result<QList<AccountSession>> readList(const HttpOutcome &outcome)
{
    const auto body = successBody(outcome);
    if (!body)
        return body.failure();
    const QJsonValue data = member(*body, "data");
    QList<AccountSession> sessions;
    for (const QJsonObject &line : objectsOf(data.isArray() ? data : member(data.toObject(), "data"))) {
        if (AccountSession session = sessionOf(line); !session.accountSessionId.isEmpty())
            sessions += std::move(session);
    }
    return sessions;
}

std::function<Result<AccountSessionAccess>(const HttpOutcome &)> reader(const QByteArray &personalAccessToken)
{
    return [personalAccessToken](const HttpOutcome &outcome) -> Result<AccountSessionAccess> {
        const auto body = successBody(outcome);
        if (!body)
            return body.failure();
        const QJsonObject data = member(*body, "data").toObject();
        AccountSessionAccess found{sessionOf(data), {}, {}};
        if (found.session.accountSessionId.isEmpty())
            return Failure{Fault::providerUnknown, QStringLiteral("answer without a session"), {}, {}};
        found.credentials.apiKey = textOf(member(data, "api_key")).toUtf8();
        found.credentials.webhookSecret = textOf(member(data, "webhook_secret")).toUtf8();
        found.credentials.personalAccessToken = personalAccessToken;
        found.credentials.accountSessionId = found.session.accountSessionId;
        found.warning = textOf(member(*body, "warning")); // "… but failed to sync webhook settings: …"
        return found;
    };
}

QJsonObject webhookSettings(const QString &webhookUrl)
{
    return {{QStringLiteral("webhook_url"), webhookUrl},
            {QStringLiteral("webhook_enabled"), true},
            {QStringLiteral("webhook_events"), QJsonArray::fromStringList(subscribedEvents())}};
}

} // namespace

QStringList subscribedEvents()
{
    // messages.upsert repeats what messages.received says, but only it shows what is typed on the phone.
    return {QStringLiteral("messages.received"),
            QStringLiteral("message.sent"),
            QStringLiteral("messages.update"),
            QStringLiteral("messages.upsert"),
            QStringLiteral("messages.reaction"),
            QStringLiteral("messages.delete"),
            QStringLiteral("message-receipt.update"),
            QStringLiteral("session.status"),
            QStringLiteral("qrcode.updated"),
            QStringLiteral("poll.results"),
            QStringLiteral("contacts.upsert"),
            QStringLiteral("contacts.update"),
            QStringLiteral("groups.upsert"),
            QStringLiteral("groups.update"),
            QStringLiteral("call")};
}

std::optional<ProviderCall<QList<AccountSession>>> accountSessions(const ProviderAccess &access)
{
    if (access.credentials.personalAccessToken.isEmpty())
        return std::nullopt;
    return ProviderCall<QList<AccountSession>>{accountRequest(access, "GET", "/whatsapp-sessions"), readList};
}

std::optional<ProviderCall<AccountSessionAccess>> accountSession(const ProviderAccess &access,
                                                                 const QString &accountSessionId)
{
    if (access.credentials.personalAccessToken.isEmpty())
        return std::nullopt;
    // Only this answer has the key and the secret; the list leaves them out.
    return ProviderCall<AccountSessionAccess>{
        accountRequest(access, "GET", "/whatsapp-sessions/" + segment(accountSessionId)),
        reader(access.credentials.personalAccessToken)};
}

std::optional<ProviderCall<AccountSessionAccess>> createAccountSession(const ProviderAccess &access,
                                                                       const RemoteSessionSettings &settings)
{
    if (access.credentials.personalAccessToken.isEmpty())
        return std::nullopt;
    // Without kept texts the message log has neither recipient nor content, and messages in doubt could not be settled.
    QJsonObject body{{QStringLiteral("name"), settings.name},
                     {QStringLiteral("phone_number"), settings.phone},
                     {QStringLiteral("account_protection"), settings.plan == WasenderPlan::accountProtection},
                     {QStringLiteral("log_messages"), true}};
    if (!settings.webhookUrl.isEmpty()) {
        const QJsonObject webhook = webhookSettings(settings.webhookUrl);
        for (auto it = webhook.begin(); it != webhook.end(); ++it)
            body.insert(it.key(), it.value());
    }
    return ProviderCall<AccountSessionAccess>{accountRequest(access, "POST", "/whatsapp-sessions", body),
                                              reader(access.credentials.personalAccessToken)};
}

std::optional<ProviderCall<AccountSessionAccess>> registerWebhook(const ProviderAccess &access,
                                                                  const QString &webhookUrl)
{
    const Credentials &credentials = access.credentials;
    if (credentials.personalAccessToken.isEmpty() || credentials.accountSessionId.isEmpty())
        return std::nullopt;
    const QByteArray path = "/whatsapp-sessions/" + segment(access.credentials.accountSessionId);
    return ProviderCall<AccountSessionAccess>{accountRequest(access, "PUT", path, webhookSettings(webhookUrl)),
                                              reader(access.credentials.personalAccessToken)};
}

} // namespace gatehouse::wasender
