#include "gateway/providers/wasender/webhook.h"

#include "gateway/providers/wasender/delivery.h"
#include "gateway/providers/wasender/json.h"
#include "gateway/providers/wasender/limits.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>

#include <sodium.h>

#include <array>

namespace gatehouse::wasender {

namespace {

constexpr qsizetype identityUnitsMax = 200;
constexpr qsizetype kindUnitsMax = 64;

using Reader = Normalised (*)(const Delivery &);

struct Family
{
    const char *event;
    Reader read;
};

constexpr std::array families{
    Family{"messages.received", readMessages},
    Family{"messages-personal.received", readMessages},
    Family{"messages-group.received", readMessages},
    Family{"messages-newsletter.received", readMessages},
    Family{"messages.upsert", readMessages},
    Family{"message.upsert", readMessages}, // the channel page spells it so
    Family{"messages.update", readUpdates},
    Family{"messages.delete", readDeletions},
    Family{"messages.reaction", readReactions},
    Family{"message.sent", readSent},
    Family{"message-receipt.update", readReceipts},
    Family{"contacts.upsert", readContacts},
    Family{"contacts.update", readContacts},
    Family{"groups.upsert", readGroups},
    Family{"groups.update", readGroups},
    Family{"call", readCalls},
    Family{"call.received", readCalls},
    Family{"poll.results", readPoll},
    Family{"session.status", readSessionStatus},
    Family{"qrcode.updated", readPairingCode},
    // chats.*, group-participants.update, passkey.updated and webhook.test change nothing here.
};

bool isCredential(const QString &name)
{
    static constexpr std::array names{"sessionid", "token",    "accesstoken",   "apikey",           "authorization",
                                      "secret",    "password", "webhooksecret", "xwebhooksignature"};
    QString plain = name.toLower();
    plain.remove(u'_').remove(u'-');
    return std::any_of(names.begin(), names.end(), [&](const char *known) { return plain == QLatin1String(known); });
}

/// Cuts out what would let a reader of the journal act as the session. `key` is the session's API key, which some
/// deliveries repeat under other names.
class Masker
{
public:
    explicit Masker(QString key) : m_key(std::move(key)) {}

    QJsonValue masked(const QJsonValue &value) const
    {
        if (value.isObject())
            return masked(value.toObject());
        if (value.isArray()) {
            QJsonArray array;
            for (const QJsonValue &item : value.toArray())
                array.append(masked(item));
            return array;
        }
        constexpr qsizetype keyUnitsMin = 16; // a shorter one may be an ordinary word
        const bool isKey = m_key.size() >= keyUnitsMin && value.isString() && value.toString() == m_key;
        return isKey ? QJsonValue(QStringLiteral("…")) : value;
    }

    QJsonObject masked(const QJsonObject &object) const
    {
        QJsonObject result;
        for (auto it = object.begin(); it != object.end(); ++it)
            result.insert(it.key(), isCredential(it.key()) ? QJsonValue(QStringLiteral("…")) : masked(it.value()));
        return result;
    }

private:
    QString m_key;
};

QString digest(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

Normalised normalised(const Delivery &delivery)
{
    for (const Family &family : families) {
        if (delivery.event == QLatin1String(family.event)) {
            Normalised result = family.read(delivery);
            return result.events.isEmpty() ? ignored(delivery.event) : result;
        }
    }
    return ignored(delivery.event);
}

QString identityOf(const Normalised &result, const WebhookReading &reading, bool timed)
{
    if (!result.identity.isEmpty()) {
        if (result.identity.size() <= identityUnitsMax)
            return result.identity;
        return result.identity.section(u':', 0, 0) + QStringLiteral(":#") + digest(result.identity.toUtf8());
    }
    if (result.mayRecur && !timed)
        return {};
    return QStringLiteral("body:%1:%2").arg(reading.kind, digest(reading.masked));
}

} // namespace

bool signatureValid(const std::function<std::string_view(std::string_view)> &header, const Credentials &credentials)
{
    const std::string_view found = header("x-webhook-signature");
    const QByteArray given = QByteArray(found.data(), static_cast<qsizetype>(found.size())).trimmed();
    const QByteArray expected = credentials.webhookSecret.trimmed();
    // Without a secret of ours nothing can be told apart, so nothing is let in.
    if (expected.isEmpty() || given.isEmpty())
        return false;
    // Digests have one length: the time taken tells neither where they differ nor how long the secret is.
    const QByteArray a = QCryptographicHash::hash(given, QCryptographicHash::Sha256);
    const QByteArray b = QCryptographicHash::hash(expected, QCryptographicHash::Sha256);
    return sodium_memcmp(a.constData(), b.constData(), static_cast<size_t>(a.size())) == 0;
}

Result<WebhookReading> readWebhook(const QByteArray &body)
{
    const auto json = parseJson(body, webhookBytesMax);
    if (!json)
        return json.failure();
    const QJsonObject object = json->toObject();
    Delivery delivery;
    delivery.event = firstText(object, {"event", "type"}).trimmed();
    if (delivery.event.isEmpty())
        return Failure{Fault::unreadable, QStringLiteral("no member named event"), {}, {}};
    delivery.data = member(object, "data");
    delivery.at = timeOf(member(object, "timestamp"));

    WebhookReading reading;
    reading.kind = delivery.event.left(kindUnitsMax);
    const Masker masker(textOf(member(object, "sessionId")));
    reading.masked = QJsonDocument(masker.masked(object)).toJson(QJsonDocument::Compact);
    Normalised result = normalised(delivery);
    reading.identity = identityOf(result, reading, member(object, "timestamp").isUndefined() == false);
    reading.events = std::move(result.events);
    return reading;
}

} // namespace gatehouse::wasender
