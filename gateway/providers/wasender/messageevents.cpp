#include "gateway/providers/wasender/content.h"
#include "gateway/providers/wasender/delivery.h"
#include "gateway/providers/wasender/jid.h"
#include "gateway/providers/wasender/json.h"

namespace gatehouse::wasender {

namespace {

/// The message objects of a delivery: `data.messages` as object or array, else `data` itself or each of its items.
/// One page shows the one, the guide the other, an SDK the third.
QList<QJsonObject> messagesOf(const QJsonValue &data)
{
    if (data.isObject() && data.toObject().contains(QLatin1String("messages")))
        return objectsOf(member(data.toObject(), "messages"));
    QList<QJsonObject> messages;
    for (const QJsonObject &item : objectsOf(data)) {
        if (item.contains(QLatin1String("messages")))
            messages += objectsOf(member(item, "messages"));
        else
            messages += item;
    }
    return messages;
}

/// The other side of a private chat.
ProviderIdentity partnerOf(const MessageKey &key)
{
    const QJsonObject &raw = key.raw;
    const QString senderLid = firstText(raw, {"senderLid"});
    // For our own messages the sender could be ourselves: believe these members only where they speak of this chat.
    const bool speaksOfChat = !key.fromMe || lidOf(senderLid) == key.chat;
    const QString cleaned = speaksOfChat ? firstText(raw, {"cleanedSenderPn", "cleanSenderPn"}) : QString();
    ProviderIdentity partner = identityOf(
        {key.chat, speaksOfChat ? firstText(raw, {"senderPn"}) : QString(), e164(cleaned),
         firstText(raw, {"remoteJidAlt"}),
         speaksOfChat || phoneOf(key.chat) == phoneOf(firstText(raw, {"senderPn"})) ? senderLid : QString()});
    if (partner.phone.isEmpty() && partner.lid.isEmpty())
        partner.jid = key.chat;
    return partner;
}

/// The author of a message in a group; a channel has none but itself.
ProviderIdentity authorOf(const MessageKey &key, const QJsonObject &message)
{
    const QJsonObject &raw = key.raw;
    const QString cleaned = firstText(raw, {"cleanedParticipantPn", "cleanParticipantPn"});
    ProviderIdentity author = identityOf({firstText(raw, {"participantPn"}), e164(cleaned),
                                          firstText(raw, {"participant"}), firstText(raw, {"participantAlt"}),
                                          firstText(raw, {"participantLid"}), firstText(message, {"participant"})});
    if (author.phone.isEmpty() && author.lid.isEmpty())
        author.jid = key.chat;
    return author;
}

struct Context
{
    const MessageKey &key;
    ChatKind chatKind;
    std::optional<Timestamp> at;
};

ProviderEvent incoming(const Context &context, const QJsonObject &message, MessageReading reading)
{
    IncomingMessage event;
    event.providerMessageId = context.key.id;
    event.chatId = context.key.chat;
    event.chatKind = context.chatKind;
    event.sender = context.chatKind == ChatKind::person ? partnerOf(context.key) : authorOf(context.key, message);
    event.senderName = firstText(message, {"pushName", "notify", "verifiedBizName"}).simplified().left(255);
    event.content = std::move(reading.content);
    // A correction arrives as a message of its own that points at the one it corrects: agents read what was said
    // first and what holds now.
    event.quotedProviderId = reading.target.isEmpty() ? reading.quotedId : reading.target;
    event.at = context.at;
    return event;
}

ProviderEvent echo(const Context &context, MessageReading reading)
{
    OutgoingEcho event;
    event.providerMessageId = context.key.id;
    event.chatId = context.key.chat;
    event.chatKind = context.chatKind;
    event.recipient =
        context.chatKind == ChatKind::person ? partnerOf(context.key) : ProviderIdentity{{}, context.key.chat, {}};
    event.content = std::move(reading.content);
    event.at = context.at;
    return event;
}

ProviderEvent readOne(const Context &context, const QJsonObject &message)
{
    const MessageKey &key = context.key;
    if (key.id.isEmpty() || key.chat.isEmpty())
        return EventIgnored{QStringLiteral("message_without_key")};
    if (context.chatKind == ChatKind::ignored)
        return EventIgnored{QStringLiteral("broadcast")};
    MessageReading reading = readMessage(message);
    switch (reading.kind) {
    case MessageReading::Kind::content:
        return key.fromMe ? echo(context, std::move(reading)) : incoming(context, message, std::move(reading));
    case MessageReading::Kind::correction:
        if (key.fromMe)
            return EventIgnored{QStringLiteral("own_correction")};
        return incoming(context, message, std::move(reading));
    case MessageReading::Kind::reaction:
        return MessageReaction{reading.target, key.chat, reading.emoji, key.fromMe};
    case MessageReading::Kind::deletion:
        return MessageDeleted{reading.target, key.chat, key.fromMe};
    case MessageReading::Kind::nothing:
        break;
    }
    return EventIgnored{QStringLiteral("message_without_content")};
}

} // namespace

Normalised readMessages(const Delivery &delivery)
{
    Normalised result;
    const QList<QJsonObject> messages = messagesOf(delivery.data);
    for (const QJsonObject &message : messages) {
        const MessageKey key = keyOf(message);
        const auto at = timeOf(member(message, "messageTimestamp"));
        const Context context{key, chatKindOf(key.chat), at ? at : delivery.at};
        result.events += readOne(context, message);
        // One incoming message may come as messages.received, messages-….received and messages.upsert: one identity.
        // A delivery without content gets none of its own, because the same message may follow with its content, once
        // the phone has found the key to it.
        const bool whole = !std::holds_alternative<EventIgnored>(result.events.constLast());
        if (messages.size() == 1 && whole)
            result.identity = QStringLiteral("msg:%1:%2:%3:%4")
                                  .arg(key.fromMe ? QStringLiteral("out") : QStringLiteral("in"), key.chat,
                                       key.fromMe ? QStringLiteral("1") : QStringLiteral("0"), key.id);
    }
    return result;
}

Normalised readDeletions(const Delivery &delivery)
{
    Normalised result;
    const QJsonObject data = delivery.data.toObject();
    const QJsonValue keys = data.contains(QLatin1String("keys")) ? member(data, "keys") : delivery.data;
    for (const QJsonObject &item : objectsOf(keys)) {
        const MessageKey key = keyOf(item);
        if (!key.id.isEmpty())
            result.events += MessageDeleted{key.id, key.chat, key.fromMe};
    }
    return result;
}

Normalised readReactions(const Delivery &delivery)
{
    Normalised result;
    result.mayRecur = true; // given, withdrawn, given again
    const QJsonObject data = delivery.data.toObject();
    const QJsonValue items = data.contains(QLatin1String("reactions")) ? member(data, "reactions") : delivery.data;
    for (const QJsonObject &item : objectsOf(items)) {
        const QJsonObject reaction = member(item, "reaction").toObject();
        const MessageKey outer = keyOf(item);
        const MessageKey inner = keyOf(reaction);
        const QString id = outer.id.isEmpty() ? inner.id : outer.id;
        // The outer key is the message's, the inner one tells who reacted.
        const bool fromMe = inner.fromMeKnown && inner.fromMe;
        if (!id.isEmpty())
            result.events += MessageReaction{id, outer.chat.isEmpty() ? inner.chat : outer.chat,
                                             firstText(reaction, {"text"}), fromMe};
    }
    return result;
}

} // namespace gatehouse::wasender
