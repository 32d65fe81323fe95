#include "gateway/providers/wasender/content.h"

#include "gateway/providers/wasender/jid.h"
#include "gateway/providers/wasender/json.h"
#include "gateway/providers/wasender/vcard.h"

#include <array>
#include <cmath>

namespace gatehouse::wasender {

namespace {

constexpr int wrappersMax = 8;
constexpr int textUnitsMax = 65'536; // WhatsApp's own limit for what a person types
constexpr int pollOptionsMax = 64;

struct MediaPart
{
    const char *name;
    MediaKind kind;
};
constexpr std::array mediaParts{
    MediaPart{"imageMessage", MediaKind::image},       MediaPart{"videoMessage", MediaKind::video},
    MediaPart{"ptvMessage", MediaKind::video},         MediaPart{"audioMessage", MediaKind::audio},
    MediaPart{"documentMessage", MediaKind::document}, MediaPart{"stickerMessage", MediaKind::sticker},
};

/// A member that holds text, in an answer that a customer gave by tapping.
struct TapPart
{
    const char *name;
    std::initializer_list<const char *> texts;
};

QJsonObject part(const QJsonObject &message, const char *name)
{
    return member(message, name).toObject();
}

/// Takes the wrappers off: each is {"…Message": {"message": {…}}}.
QJsonObject unwrapped(QJsonObject message, bool &viewOnce)
{
    static constexpr std::array wrappers{
        "ephemeralMessage",           "viewOnceMessage",      "viewOnceMessageV2",      "viewOnceMessageV2Extension",
        "documentWithCaptionMessage", "editedMessage",        "keepInChatMessage",      "deviceSentMessage",
        "groupMentionedMessage",      "lottieStickerMessage", "associatedChildMessage", "botInvokeMessage"};
    for (int depth = 0; depth < wrappersMax; ++depth) {
        QJsonObject inner;
        for (const char *name : wrappers) {
            inner = part(part(message, name), "message");
            if (!inner.isEmpty()) {
                viewOnce = viewOnce || QLatin1String(name).startsWith(QLatin1String("viewOnce"));
                break;
            }
        }
        if (inner.isEmpty())
            inner = part(message, "message");
        if (inner.isEmpty())
            return message;
        message = inner;
    }
    return message;
}

MediaContent mediaOf(const QJsonObject &media, MediaKind kind)
{
    MediaContent content;
    content.kind = kind;
    content.caption = textOf(member(media, "caption")).left(textUnitsMax);
    content.fileName = firstText(media, {"fileName", "title"}).left(255);
    content.mimeType = textOf(member(media, "mimetype")).left(255);
    content.bytes = std::max<qint64>(integerOf(member(media, "fileLength")).value_or(0), 0);
    for (const char *name : {"url", "directPath", "mimetype", "fileName"}) {
        if (const QString text = textOf(member(media, name)); !text.isEmpty())
            content.origin.insert(QLatin1String(name), text);
    }
    for (const char *name : {"mediaKey", "fileSha256", "fileEncSha256"}) {
        if (const QString bytes = base64Of(member(media, name)); !bytes.isEmpty())
            content.origin.insert(QLatin1String(name), bytes);
    }
    if (content.bytes > 0)
        content.origin.insert(QStringLiteral("fileLength"), QString::number(content.bytes));
    return content;
}

ContactContent contactOf(const QJsonObject &contact)
{
    const VCard card = readVCard(textOf(member(contact, "vcard")));
    const QString name = firstText(contact, {"displayName"});
    return {(name.isEmpty() ? card.name : name).left(255), card.phone};
}

std::optional<ContactContent> contactsOf(const QJsonObject &array)
{
    std::optional<ContactContent> all;
    for (const QJsonObject &contact : objectsOf(member(array, "contacts"))) {
        const ContactContent one = contactOf(contact);
        if (!all) {
            all = one;
            continue;
        }
        // A message shows one contact; the names of the others must not vanish.
        all->name = (all->name + QStringLiteral(", ") + one.name).left(255);
        if (all->phone.isEmpty())
            all->phone = one.phone;
    }
    return all;
}

std::optional<LocationContent> locationOf(const QJsonObject &location)
{
    const double latitude = member(location, "degreesLatitude").toDouble(std::nan(""));
    const double longitude = member(location, "degreesLongitude").toDouble(std::nan(""));
    if (!(std::abs(latitude) <= 90 && std::abs(longitude) <= 180))
        return std::nullopt;
    return LocationContent{latitude, longitude, firstText(location, {"name", "caption"}).left(255),
                           textOf(member(location, "address")).left(255)};
}

std::optional<PollContent> pollOf(const QJsonObject &message)
{
    for (const char *name : {"pollCreationMessage", "pollCreationMessageV2", "pollCreationMessageV3",
                             "pollCreationMessageV4", "pollCreationMessageV5"}) {
        const QJsonObject poll = part(message, name);
        if (poll.isEmpty())
            continue;
        PollContent content;
        content.question = textOf(member(poll, "name")).left(textUnitsMax);
        for (const QJsonObject &option : objectsOf(member(poll, "options"))) {
            if (content.options.size() < pollOptionsMax)
                content.options += textOf(member(option, "optionName"));
        }
        content.multiSelect = integerOf(member(poll, "selectableOptionsCount")).value_or(1) != 1;
        return content;
    }
    return std::nullopt;
}

/// What a customer chose from buttons and lists is an answer in words.
QString tappedText(const QJsonObject &message)
{
    static const std::array taps{
        TapPart{"buttonsResponseMessage", {"selectedDisplayText", "selectedButtonId"}},
        TapPart{"templateButtonReplyMessage", {"selectedDisplayText", "selectedId"}},
        TapPart{"listResponseMessage", {"title", "description"}},
    };
    for (const TapPart &tap : taps) {
        const QJsonObject object = part(message, tap.name);
        if (const QString text = firstText(object, tap.texts); !text.isEmpty())
            return text;
    }
    return textOf(member(part(part(message, "interactiveResponseMessage"), "body"), "text"));
}

/// Members that stand beside what is said, and say nothing themselves.
bool isCompanion(const QString &name)
{
    static const std::array names{"messageContextInfo",
                                  "senderKeyDistributionMessage",
                                  "fastRatchetKeySenderKeyDistributionMessage",
                                  "contextInfo",
                                  "pollUpdateMessage",
                                  "protocolMessage",
                                  "encReactionMessage",
                                  "encCommentMessage",
                                  "call",
                                  "chat"};
    return std::any_of(names.begin(), names.end(), [&](const char *known) { return name == QLatin1String(known); });
}

QString strangeKind(const QJsonObject &message)
{
    for (auto it = message.begin(); it != message.end(); ++it) {
        if (!isCompanion(it.key()) && !it.value().isNull())
            return it.key().left(64);
    }
    return {};
}

MessageReading said(decltype(Content::body) body)
{
    MessageReading reading;
    reading.kind = MessageReading::Kind::content;
    reading.content.body = std::move(body);
    return reading;
}

QString quotedIdOf(const QJsonObject &message)
{
    for (auto it = message.begin(); it != message.end(); ++it) {
        const QString id = textOf(member(part(it.value().toObject(), "contextInfo"), "stanzaId"));
        if (!id.isEmpty())
            return id;
    }
    return {};
}

MessageReading readPlain(const QJsonObject &message, const QString &unifiedText)
{
    if (const QString text = textOf(member(message, "conversation")); !text.isEmpty())
        return said(TextContent{text.left(textUnitsMax)});
    if (const QString text = textOf(member(part(message, "extendedTextMessage"), "text")); !text.isEmpty())
        return said(TextContent{text.left(textUnitsMax)});
    for (const MediaPart &media : mediaParts) {
        if (const QJsonObject object = part(message, media.name); !object.isEmpty()) {
            MessageReading reading = said(mediaOf(object, media.kind));
            reading.content.viewOnce = flagOf(member(object, "viewOnce")).value_or(false);
            return reading;
        }
    }
    if (const QJsonObject contact = part(message, "contactMessage"); !contact.isEmpty())
        return said(contactOf(contact));
    if (const auto contact = contactsOf(part(message, "contactsArrayMessage")))
        return said(*contact);
    for (const char *name : {"locationMessage", "liveLocationMessage"}) {
        if (const auto location = locationOf(part(message, name)))
            return said(*location);
    }
    if (const auto poll = pollOf(message))
        return said(*poll);
    if (const QString text = tappedText(message); !text.isEmpty())
        return said(TextContent{text.left(textUnitsMax)});
    if (!unifiedText.isEmpty())
        return said(TextContent{unifiedText.left(textUnitsMax)});
    if (const QString kind = strangeKind(message); !kind.isEmpty())
        return said(UnsupportedContent{kind});
    return {};
}

MessageReading readProtocol(const QJsonObject &protocol)
{
    MessageReading reading;
    reading.target = textOf(member(part(protocol, "key"), "id"));
    // Baileys writes the type as a number; other writers of the same protobuf use its name.
    const QString type = textOf(member(protocol, "type"));
    bool viewOnce = false;
    const QJsonObject edited = unwrapped(part(protocol, "editedMessage"), viewOnce);
    if (!edited.isEmpty() && !reading.target.isEmpty()) {
        MessageReading words = readPlain(edited, {});
        if (words.kind == MessageReading::Kind::content) {
            words.kind = MessageReading::Kind::correction;
            words.target = reading.target;
            return words;
        }
    }
    const bool revoked =
        type == QLatin1String("0") || type == QLatin1String("REVOKE") || (type.isEmpty() && edited.isEmpty());
    if (revoked && !reading.target.isEmpty())
        reading.kind = MessageReading::Kind::deletion;
    return reading;
}

} // namespace

MessageReading readMessage(const QJsonObject &messageObject)
{
    const QString unifiedText = textOf(member(messageObject, "messageBody"));
    const QJsonValue whole = member(messageObject, "message");
    if (whole.isString())
        return whole.toString().isEmpty() ? MessageReading{} : said(TextContent{textOf(whole).left(textUnitsMax)});
    bool viewOnce = false;
    const QJsonObject message = unwrapped(whole.toObject(), viewOnce);
    if (const QJsonObject reaction = part(message, "reactionMessage"); !reaction.isEmpty()) {
        MessageReading reading;
        reading.target = textOf(member(part(reaction, "key"), "id"));
        reading.emoji = textOf(member(reaction, "text"));
        reading.kind = reading.target.isEmpty() ? MessageReading::Kind::nothing : MessageReading::Kind::reaction;
        return reading;
    }
    if (const QJsonObject protocol = part(message, "protocolMessage"); !protocol.isEmpty()) {
        if (MessageReading reading = readProtocol(protocol); reading.kind != MessageReading::Kind::nothing)
            return reading;
    }
    MessageReading reading = readPlain(message, unifiedText);
    reading.content.viewOnce = reading.content.viewOnce || viewOnce;
    if (reading.kind == MessageReading::Kind::content)
        reading.quotedId = quotedIdOf(message);
    return reading;
}

} // namespace gatehouse::wasender
