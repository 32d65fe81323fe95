#include "gateway/sandbox/sandboxwebhook.h"

#include <QtCore/QJsonDocument>

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

// Seconds in most events, milliseconds in these; none at all in the two of the lifecycle.
const QStringList &inMilliseconds()
{
    static const QStringList names{u"messages.update"_s, u"message-receipt.update"_s, u"passkey.updated"_s,
                                   u"poll.results"_s};
    return names;
}

bool withoutTime(const QString &event)
{
    return event == u"session.status"_s || event == u"qrcode.updated"_s;
}

QJsonObject renamed(QJsonObject object, QLatin1StringView from, QLatin1StringView to)
{
    if (object.contains(from))
        object.insert(to, object.take(from));
    return object;
}

QJsonValue statusInWords(const QJsonValue &data)
{
    static const QStringList words{u"error"_s, u"pending"_s, u"sent"_s, u"delivered"_s, u"read"_s, u"played"_s};
    QJsonObject object = data.toObject();
    QJsonObject update = object.value("update"_L1).toObject();
    update.insert("status"_L1, words.value(update.value("status"_L1).toInt()));
    object.insert("update"_L1, update);
    return object;
}

QJsonValue otherSpelling(QJsonValue data, QLatin1StringView from, QLatin1StringView to)
{
    QJsonObject object = data.toObject();
    const QJsonValue held = object.value("messages"_L1);
    const bool list = held.isArray();
    QJsonObject message = list ? held.toArray().at(0).toObject() : held.toObject();
    message.insert("key"_L1, renamed(message.value("key"_L1).toObject(), from, to));
    object.insert("messages"_L1, list ? QJsonValue(QJsonArray{message}) : QJsonValue(message));
    return object;
}

QJsonValue idsForJids(const QJsonValue &data)
{
    QJsonArray changed;
    const QJsonArray items = data.toArray();
    for (const QJsonValue &item : items)
        changed += renamed(item.toObject(), "jid"_L1, "id"_L1);
    return changed;
}

QJsonValue bare(const QJsonValue &data)
{
    const QJsonValue held = data.toObject().value("messages"_L1);
    return held.isArray() ? held.toArray().at(0) : held;
}

// The disagreements between documentation, SDK types and field reports, one after the other.
void vary(QString &event, QJsonValue &data, const SandboxFaults &faults, SandboxChance &chance)
{
    const bool carriesMessage = data.isObject() && data.toObject().contains("messages"_L1);
    if (carriesMessage && chance.happens(faults.cleanSenderSpelling))
        data = otherSpelling(data, "cleanedSenderPn"_L1, "cleanSenderPn"_L1);
    if (event == u"messages.upsert"_s && chance.happens(faults.upsertAsObject))
        data = QJsonObject{{u"messages"_s, bare(data)}};
    if (carriesMessage && chance.happens(faults.bareMessages))
        data = bare(data);
    if (event == u"messages.update"_s && chance.happens(faults.statusWords))
        data = statusInWords(data);
    if (event == u"messages.update"_s && chance.happens(faults.updateAsArray))
        data = QJsonArray{data};
    if (event == u"message-receipt.update"_s && chance.happens(faults.updateAsArray))
        data = QJsonArray{data.toObject().value("message"_L1)};
    if ((event.startsWith("contacts."_L1) || event.startsWith("groups."_L1)) && chance.happens(faults.idForJid))
        data = idsForJids(data);
    if (event == u"call"_s && chance.happens(faults.callReceivedName))
        event = u"call.received"_s;
}

} // namespace

QByteArray sandboxWebhookBody(const SandboxWebhook &webhook, const SandboxSession &session, const SandboxFaults &faults,
                              SandboxChance chance, Timestamp now)
{
    QString event = webhook.event;
    QJsonValue data = webhook.data;
    vary(event, data, faults, chance);
    QJsonObject body{{u"event"_s, event}, {u"data"_s, data}};
    if (!withoutTime(webhook.event)) {
        const qint64 ms = toMillis(now);
        body.insert("timestamp"_L1, inMilliseconds().contains(webhook.event) ? ms : ms / 1'000);
    }
    // The session's key, of all things: so it is documented, and so it is seen in the field.
    if (!chance.happens(faults.noSessionId))
        body.insert("sessionId"_L1, QString::fromLatin1(session.apiKey));
    QByteArray bytes = QJsonDocument(body).toJson(QJsonDocument::Compact);
    if (chance.happens(faults.garbledWebhook))
        bytes.truncate(bytes.size() * 2 / 3);
    return bytes;
}

} // namespace gatehouse
