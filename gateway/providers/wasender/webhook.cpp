#include "gateway/providers/wasender/webhook.h"

#include "gateway/providers/jsonmask.h"
#include "gateway/providers/wasender/delivery.h"
#include "gateway/providers/wasender/json.h"
#include "gateway/providers/wasender/limits.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>

#include <sodium.h>

#include <algorithm>
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

// As member names of deliveries, without case, '_' and '-'.
bool isCredential(QByteArrayView name)
{
    constexpr std::array<QByteArrayView, 9> names{"sessionid", "token",         "accesstoken",
                                                  "apikey",    "authorization", "secret",
                                                  "password",  "webhooksecret", "xwebhooksignature"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

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

QString kindOf(const QString &event)
{
    return event.left(kindUnitsMax);
}

QString identityOf(const Normalised &result, const Delivery &delivery, const QByteArray &masked, bool timed)
{
    if (!result.identity.isEmpty()) {
        if (result.identity.size() <= identityUnitsMax)
            return result.identity;
        return result.identity.section(u':', 0, 0) + QStringLiteral(":#") + digest(result.identity.toUtf8());
    }
    if (result.mayRecur && !timed)
        return {};
    return QStringLiteral("body:%1:%2").arg(kindOf(delivery.event), digest(masked));
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
    using Digest = std::array<unsigned char, crypto_generichash_BYTES>;
    const auto digestOf = [](const QByteArray &text) {
        Digest digest;
        crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char *>(text.constData()),
                           static_cast<unsigned long long>(text.size()), nullptr, 0);
        return digest;
    };
    const Digest a = digestOf(given);
    const Digest b = digestOf(expected);
    return sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

Result<WebhookEnvelope> openWebhook(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isNull())
        return Failure{Fault::unreadable, QStringLiteral("not JSON"), {}, {}};
    const QString event = firstText(document.object(), {"event", "type"}).trimmed();
    return WebhookEnvelope{event.isEmpty() ? QStringLiteral("unreadable") : kindOf(event),
                           withoutMembers(body, isCredential)};
}

Result<WebhookReading> readWebhook(const QByteArray &masked)
{
    const auto json = parseJson(masked, webhookBytesMax);
    if (!json)
        return json.failure();
    const QJsonObject object = json->toObject();
    Delivery delivery;
    delivery.event = firstText(object, {"event", "type"}).trimmed();
    if (delivery.event.isEmpty())
        return Failure{Fault::unreadable, QStringLiteral("no member named event"), {}, {}};
    delivery.data = member(object, "data");
    delivery.at = timeOf(member(object, "timestamp"));

    Normalised result = normalised(delivery);
    WebhookReading reading;
    reading.identity = identityOf(result, delivery, masked, !member(object, "timestamp").isUndefined());
    reading.events = std::move(result.events);
    return reading;
}

} // namespace gatehouse::wasender
