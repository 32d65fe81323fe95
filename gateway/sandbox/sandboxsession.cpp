#include "gateway/sandbox/sandboxsession.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>
#include <QtCore/QUrl>

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

struct BoolField
{
    QLatin1StringView name;
    bool SandboxSessionSettings::*member;
    bool required;
};
constexpr BoolField boolFields[] = {
    {"account_protection"_L1, &SandboxSessionSettings::accountProtection, true},
    {"log_messages"_L1, &SandboxSessionSettings::logMessages, true},
    {"webhook_enabled"_L1, &SandboxSessionSettings::webhookEnabled, false},
    {"read_incoming_messages"_L1, &SandboxSessionSettings::readIncoming, false},
    {"auto_reject_calls"_L1, &SandboxSessionSettings::autoRejectCalls, false},
    {"ignore_groups"_L1, &SandboxSessionSettings::ignoreGroups, false},
    {"ignore_channels"_L1, &SandboxSessionSettings::ignoreChannels, false},
    {"ignore_broadcasts"_L1, &SandboxSessionSettings::ignoreBroadcasts, false},
    {"always_online"_L1, &SandboxSessionSettings::alwaysOnline, false},
};

struct TextField
{
    QLatin1StringView name;
    QString SandboxSessionSettings::*member;
    bool required;
};
constexpr TextField textFields[] = {
    {"name"_L1, &SandboxSessionSettings::name, true},
    {"phone_number"_L1, &SandboxSessionSettings::phone, true},
    {"webhook_url"_L1, &SandboxSessionSettings::webhookUrl, false},
    {"proxy_url"_L1, &SandboxSessionSettings::proxyUrl, false},
};

void refuse(QJsonObject &errors, QLatin1StringView field, const QString &text)
{
    errors.insert(field, QJsonArray{text});
}

// "account_protection" is "account protection" in Laravel's sentences.
QString spoken(QLatin1StringView field)
{
    return QString(field).replace(u'_', u' ');
}

void takeBool(SandboxSessionSettings &settings, const BoolField &field, const QJsonObject &request, bool creating,
              QJsonObject &errors)
{
    const QJsonValue value = request.value(field.name);
    if (value.isBool())
        settings.*field.member = value.toBool();
    else if (value.isDouble() && (value.toInt(-1) == 0 || value.toInt(-1) == 1))
        settings.*field.member = value.toInt() == 1;
    else if (!value.isUndefined() && !value.isNull())
        refuse(errors, field.name, u"The %1 field must be true or false."_s.arg(spoken(field.name)));
    else if (creating && field.required)
        refuse(errors, field.name, u"The %1 field is required."_s.arg(spoken(field.name)));
}

void takeText(SandboxSessionSettings &settings, const TextField &field, const QJsonObject &request, bool creating,
              QJsonObject &errors)
{
    const QJsonValue value = request.value(field.name);
    if (value.isString() && !(field.required && value.toString().isEmpty()))
        settings.*field.member = value.toString();
    else if (value.isNull() && !field.required)
        (settings.*field.member).clear();
    else if (field.required && (creating || !value.isUndefined()))
        refuse(errors, field.name, u"The %1 field is required."_s.arg(spoken(field.name)));
    else if (!value.isUndefined())
        refuse(errors, field.name, u"The %1 field must be a string."_s.arg(spoken(field.name)));
}

void takeEvents(SandboxSessionSettings &settings, const QJsonValue &value, QJsonObject &errors)
{
    if (value.isUndefined())
        return;
    if (!value.isArray() && !value.isNull())
        return refuse(errors, "webhook_events"_L1, u"The webhook events field must be an array."_s);
    QStringList events;
    const QJsonArray names = value.toArray();
    for (const QJsonValue &name : names) {
        if (!sandboxEventNames().contains(name.toString()))
            return refuse(errors, "webhook_events"_L1, u"The selected webhook events is invalid."_s);
        events += name.toString();
    }
    settings.webhookEvents = events;
}

} // namespace

QString sandboxStateName(SandboxState state)
{
    switch (state) {
    case SandboxState::disconnected:
        return u"disconnected"_s;
    case SandboxState::connecting:
        return u"connecting"_s;
    case SandboxState::needScan:
        return u"need_scan"_s;
    case SandboxState::needPasskey:
        return u"need_passkey"_s;
    case SandboxState::connected:
        return u"connected"_s;
    case SandboxState::loggedOut:
        return u"logged_out"_s;
    case SandboxState::expired:
        return u"expired"_s;
    }
    return {};
}

const QStringList &sandboxEventNames()
{
    static const QStringList names{u"messages.received"_s,
                                   u"messages-personal.received"_s,
                                   u"messages-group.received"_s,
                                   u"messages.upsert"_s,
                                   u"messages-newsletter.received"_s,
                                   u"messages.update"_s,
                                   u"messages.delete"_s,
                                   u"messages.reaction"_s,
                                   u"message.sent"_s,
                                   u"chats.upsert"_s,
                                   u"message-receipt.update"_s,
                                   u"chats.update"_s,
                                   u"chats.delete"_s,
                                   u"contacts.upsert"_s,
                                   u"contacts.update"_s,
                                   u"groups.upsert"_s,
                                   u"groups.update"_s,
                                   u"group-participants.update"_s,
                                   u"call"_s,
                                   u"poll.results"_s,
                                   u"session.status"_s,
                                   u"qrcode.updated"_s,
                                   u"passkey.updated"_s};
    return names;
}

QJsonObject SandboxSessionSettings::apply(const QJsonObject &request, bool creating)
{
    SandboxSessionSettings changed = *this;
    QJsonObject errors;
    for (const TextField &field : textFields)
        takeText(changed, field, request, creating, errors);
    for (const BoolField &field : boolFields)
        takeBool(changed, field, request, creating, errors);
    takeEvents(changed, request.value("webhook_events"_L1), errors);
    if (!changed.webhookUrl.isEmpty()) {
        // The provider demands public HTTPS; the sandbox serves machines that have none.
        const QUrl url(changed.webhookUrl, QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"http"_s && url.scheme() != u"https"_s))
            refuse(errors, "webhook_url"_L1, u"The webhook url field must be a valid URL."_s);
    }
    if (errors.isEmpty())
        *this = changed;
    return errors;
}

QJsonObject SandboxSession::toJson(bool withSecrets) const
{
    const auto second = [](Timestamp at) {
        return QDateTime::fromMSecsSinceEpoch(toMillis(at), Qt::UTC).toString(Qt::ISODate);
    };
    const auto orNull = [](const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    QJsonObject object{
        {u"id"_s, id},
        {u"name"_s, settings.name},
        {u"phone_number"_s, settings.phone},
        {u"status"_s, sandboxStateName(state)},
        {u"account_protection"_s, settings.accountProtection},
        {u"log_messages"_s, settings.logMessages},
        {u"read_incoming_messages"_s, settings.readIncoming},
        {u"webhook_url"_s, orNull(settings.webhookUrl)},
        {u"webhook_enabled"_s, settings.webhookEnabled},
        {u"webhook_events"_s, settings.webhookEvents.isEmpty()
                                  ? QJsonValue()
                                  : QJsonValue(QJsonArray::fromStringList(settings.webhookEvents))},
        {u"created_at"_s, second(createdAt)},
        {u"updated_at"_s, second(updatedAt)},
    };
    if (withSecrets) {
        object.insert(u"api_key"_s, QString::fromLatin1(apiKey));
        object.insert(u"webhook_secret"_s, QString::fromLatin1(webhookSecret));
    }
    return object;
}

} // namespace gatehouse
