#include "gateway/providers/wasender/delivery.h"
#include "gateway/providers/wasender/jid.h"
#include "gateway/providers/wasender/json.h"
#include "gateway/providers/wasender/sessioncalls.h"

namespace gatehouse::wasender {

Normalised ignored(const QString &what)
{
    return {{EventIgnored{what.left(64)}}, {}, false};
}

MessageKey keyOf(const QJsonObject &holder)
{
    MessageKey key;
    const QJsonValue inner = member(holder, "key");
    key.raw = inner.isObject() ? inner.toObject() : holder;
    key.id = textOf(member(key.raw, "id"));
    if (key.id.isEmpty())
        key.id = textOf(member(holder, "id"));
    QString chat = firstText(key.raw, {"remoteJid"});
    if (chat.isEmpty())
        chat = firstText(holder, {"remoteJid"});
    // Bare digits beside "addressingMode": "lid" are a hidden user's, not a phone's.
    if (!chat.contains(u'@') && textOf(member(key.raw, "addressingMode")) == QLatin1String("lid") && !chat.isEmpty())
        chat += QStringLiteral("@lid");
    key.chat = normalJid(chat);
    const auto fromMe = flagOf(member(key.raw, "fromMe"));
    key.fromMeKnown = fromMe.has_value();
    key.fromMe = fromMe.value_or(false);
    return key;
}

Normalised readContacts(const Delivery &delivery)
{
    Normalised result;
    result.mayRecur = true; // a name that changes and changes back
    const QJsonObject data = delivery.data.toObject();
    const QJsonValue items = data.contains(QLatin1String("contacts")) ? member(data, "contacts") : delivery.data;
    for (const QJsonObject &item : objectsOf(items)) {
        ContactSeen contact;
        contact.person = identityOf({firstText(item, {"jid"}), firstText(item, {"id"}), firstText(item, {"lid"}),
                                     firstText(item, {"phoneNumber"})});
        contact.name = firstText(item, {"name", "notify", "verifiedName"}).simplified().left(255);
        const bool ties = !contact.person.phone.isEmpty() && !contact.person.lid.isEmpty();
        const bool known = !contact.person.phone.isEmpty() || !contact.person.lid.isEmpty();
        if (ties || (known && !contact.name.isEmpty()))
            result.events += contact;
    }
    return result.events.isEmpty() ? ignored(delivery.event) : result;
}

Normalised readGroups(const Delivery &delivery)
{
    Normalised result;
    result.mayRecur = true;
    const QJsonObject data = delivery.data.toObject();
    const QJsonValue items = data.contains(QLatin1String("groups")) ? member(data, "groups") : delivery.data;
    for (const QJsonObject &item : objectsOf(items)) {
        const QString chat = normalJid(firstText(item, {"jid", "id"}));
        const QString subject = firstText(item, {"subject", "name"}).simplified().left(255);
        if (!subject.isEmpty() && chatKindOf(chat) == ChatKind::group)
            result.events += GroupSeen{chat, subject};
    }
    return result.events.isEmpty() ? ignored(delivery.event) : result;
}

Normalised readCalls(const Delivery &delivery)
{
    Normalised result;
    QList<QJsonObject> calls;
    for (const QJsonObject &item : objectsOf(delivery.data)) {
        const QJsonValue inner = member(item, "call");
        calls += inner.isUndefined() ? QList{item} : objectsOf(inner);
    }
    for (const QJsonObject &call : calls) {
        const QString id = firstText(call, {"id", "callId"});
        const QString status = firstText(call, {"status"}).left(64);
        const ProviderIdentity caller =
            identityOf({firstText(call, {"from"}), firstText(call, {"callerPn"}), firstText(call, {"chatId"})});
        if (id.isEmpty() && caller == ProviderIdentity{})
            continue;
        result.events += CallSeen{caller, id, status};
        if (calls.size() == 1 && !id.isEmpty())
            result.identity = QStringLiteral("call:%1:%2").arg(id, status);
    }
    return result.events.isEmpty() ? ignored(delivery.event) : result;
}

Normalised readPoll(const Delivery &delivery)
{
    Normalised result;
    result.mayRecur = true; // votes are taken back and given again
    for (const QJsonObject &item : objectsOf(delivery.data)) {
        const MessageKey key = keyOf(item);
        const QJsonValue votes = member(item, "pollResult");
        if (!key.id.isEmpty() && votes.isArray())
            result.events += PollVotes{key.id, key.chat, votes.toArray()};
    }
    return result.events.isEmpty() ? ignored(delivery.event) : result;
}

Normalised readSessionStatus(const Delivery &delivery)
{
    const QString word =
        delivery.data.isString() ? delivery.data.toString() : firstText(delivery.data.toObject(), {"status", "state"});
    const SessionState state = sessionStateOf(word);
    Normalised result = ignored(delivery.event);
    if (state != SessionState::unknown)
        result.events = {SessionStateChange{state}};
    // Today's deliveries have no time in them: "connected" after a night is the same bytes as the evening before.
    result.mayRecur = true;
    return result;
}

Normalised readPairingCode(const Delivery &delivery)
{
    const QString code = delivery.data.isString() ? delivery.data.toString()
                                                  : firstText(delivery.data.toObject(), {"qr", "qrCode", "qrcode"});
    if (code.isEmpty() || code.startsWith(QLatin1String("data:")))
        return ignored(delivery.event);
    return {{PairingCodeRenewed{code}}, {}, false};
}

} // namespace gatehouse::wasender
