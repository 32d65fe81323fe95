#include "gateway/sandbox/sandboxcontent.h"

#include <QtCore/QJsonArray>
#include <QtCore/QUrl>

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

struct MediaField
{
    QLatin1StringView field;
    QLatin1StringView spoken;
    SandboxKind kind;
    QLatin1StringView part;
    QLatin1StringView mimeType;
    QLatin1StringView extensions; ///< empty: any
};
constexpr MediaField mediaFields[] = {
    {"imageUrl"_L1, "image url"_L1, SandboxKind::image, "imageMessage"_L1, "image/jpeg"_L1, " jpg jpeg png "_L1},
    {"videoUrl"_L1, "video url"_L1, SandboxKind::video, "videoMessage"_L1, "video/mp4"_L1, " mp4 3gp 3gpp "_L1},
    {"documentUrl"_L1, "document url"_L1, SandboxKind::document, "documentMessage"_L1, "application/pdf"_L1, ""_L1},
    {"audioUrl"_L1, "audio url"_L1, SandboxKind::audio, "audioMessage"_L1, "audio/ogg; codecs=opus"_L1,
     " aac mp3 ogg oga opus amr m4a "_L1},
    {"stickerUrl"_L1, "sticker url"_L1, SandboxKind::sticker, "stickerMessage"_L1, "image/webp"_L1, " webp "_L1},
};

void refuse(QJsonObject &errors, const QString &field, const QString &text)
{
    errors.insert(field, QJsonArray{text});
}

const MediaField *mediaFieldOf(const QJsonObject &request)
{
    for (const MediaField &media : mediaFields) {
        if (!request.value(media.field).toString().isEmpty())
            return &media;
    }
    return nullptr;
}

void checkMedia(const QJsonObject &request, QJsonObject &errors)
{
    for (const MediaField &media : mediaFields) {
        const QJsonValue value = request.value(media.field);
        if (value.isUndefined() || value.isNull())
            continue;
        const QUrl url(value.toString(), QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty() || !url.scheme().startsWith("http"_L1))
            refuse(errors, media.field, u"The %1 field must be a valid URL."_s.arg(media.spoken));
    }
}

void checkPoll(const QJsonValue &poll, QJsonObject &errors)
{
    if (poll.isUndefined())
        return;
    if (poll["question"_L1].toString().isEmpty())
        refuse(errors, u"poll.question"_s, u"The poll.question field is required."_s);
    const qsizetype options = poll["options"_L1].toArray().size();
    if (options < 2)
        refuse(errors, u"poll.options"_s, u"The poll.options field must have at least 2 items."_s);
    if (options > 12)
        refuse(errors, u"poll.options"_s, u"The poll.options field must not have more than 12 items."_s);
}

void checkCards(const QJsonObject &request, QJsonObject &errors)
{
    const QJsonValue contact = request.value("contact"_L1);
    if (!contact.isUndefined()) {
        for (const QString &field : {u"name"_s, u"phone"_s}) {
            if (contact[field].toString().isEmpty())
                refuse(errors, u"contact."_s + field, u"The contact.%1 field is required."_s.arg(field));
        }
    }
    const QJsonValue location = request.value("location"_L1);
    if (!location.isUndefined()) {
        for (const QString &field : {u"latitude"_s, u"longitude"_s}) {
            if (!location[field].isDouble())
                refuse(errors, u"location."_s + field, u"The location.%1 field must be a number."_s.arg(field));
        }
    }
}

} // namespace

QString sandboxKindName(SandboxKind kind)
{
    switch (kind) {
    case SandboxKind::text:
        return u"text"_s;
    case SandboxKind::image:
        return u"image"_s;
    case SandboxKind::video:
        return u"video"_s;
    case SandboxKind::document:
        return u"document"_s;
    case SandboxKind::audio:
        return u"audio"_s;
    case SandboxKind::sticker:
        return u"sticker"_s;
    case SandboxKind::contact:
        return u"contact"_s;
    case SandboxKind::location:
        return u"location"_s;
    case SandboxKind::poll:
        return u"poll"_s;
    }
    return {};
}

std::optional<SandboxKind> sandboxKindFromName(QStringView name)
{
    using enum SandboxKind;
    for (const SandboxKind kind : {text, image, video, document, audio, sticker, contact, location, poll}) {
        if (name == sandboxKindName(kind))
            return kind;
    }
    return std::nullopt;
}

QString sandboxMediaPart(SandboxKind kind)
{
    for (const MediaField &media : mediaFields) {
        if (media.kind == kind)
            return media.part;
    }
    return {};
}

QJsonObject sandboxSendRefusals(const QJsonObject &request)
{
    QJsonObject errors;
    if (request.value("to"_L1).toString().isEmpty())
        refuse(errors, u"to"_s, u"The to field is required."_s);
    const QJsonValue text = request.value("text"_L1);
    const bool card = request.contains("contact"_L1) || request.contains("location"_L1) || request.contains("poll"_L1);
    if (!text.isUndefined() && !text.isNull() && !text.isString())
        refuse(errors, u"text"_s, u"The text field must be a string."_s);
    else if (text.toString().isEmpty() && mediaFieldOf(request) == nullptr && !card)
        refuse(errors, u"text"_s, u"The text field is required when no media is present."_s);
    checkMedia(request, errors);
    checkPoll(request.value("poll"_L1), errors);
    checkCards(request, errors);
    const QJsonValue replyTo = request.value("replyTo"_L1);
    if (!replyTo.isUndefined() && !replyTo.isNull() && !replyTo.isDouble())
        refuse(errors, u"replyTo"_s, u"The reply to field must be an integer."_s);
    if (request.contains("mentions"_L1) && !request.value("mentions"_L1).isArray())
        refuse(errors, u"mentions"_s, u"The mentions field must be an array."_s);
    return errors;
}

SandboxKind sandboxKindOf(const QJsonObject &request)
{
    if (const MediaField *media = mediaFieldOf(request))
        return media->kind;
    if (request.contains("contact"_L1))
        return SandboxKind::contact;
    if (request.contains("location"_L1))
        return SandboxKind::location;
    return request.contains("poll"_L1) ? SandboxKind::poll : SandboxKind::text;
}

QString sandboxFileUrl(const QJsonObject &request)
{
    const MediaField *media = mediaFieldOf(request);
    return media == nullptr ? QString() : request.value(media->field).toString();
}

qint64 sandboxSentBytesMax(SandboxKind kind)
{
    switch (kind) {
    case SandboxKind::image:
        return 5LL << 20;
    case SandboxKind::video:
        return 50LL << 20;
    case SandboxKind::audio:
        return 16LL << 20;
    case SandboxKind::sticker:
        return 100LL << 10;
    default:
        return 100LL << 20;
    }
}

QString sandboxFileDefect(SandboxKind kind, const QString &url)
{
    const QString name = QUrl(url).fileName();
    if (!name.contains(u'.'))
        return {};
    const QString extension = name.section(u'.', -1).toLower();
    for (const MediaField &media : mediaFields) {
        if (media.kind == kind && !media.extensions.isEmpty() && !media.extensions.contains(u' ' + extension + u' '))
            return u"Unsupported file type .%1 for %2"_s.arg(extension, sandboxKindName(kind));
    }
    return {};
}

QJsonObject sandboxWhatsAppMessage(const QJsonObject &request, const QJsonObject &quoted)
{
    const QString text = request.value("text"_L1).toString();
    if (const MediaField *media = mediaFieldOf(request)) {
        QJsonObject part{{u"url"_s, request.value(media->field)}, {u"mimetype"_s, QString(media->mimeType)}};
        if (!text.isEmpty())
            part.insert("caption"_L1, text);
        if (media->kind == SandboxKind::document)
            part.insert("fileName"_L1, request.value("fileName"_L1).toString(u"document.pdf"_s));
        if (!quoted.isEmpty())
            part.insert("contextInfo"_L1, quoted);
        const QJsonObject message{{QString(media->part), part}};
        const bool once = request.value("viewOnce"_L1).toBool();
        return once ? QJsonObject{{u"viewOnceMessageV2"_s, QJsonObject{{u"message"_s, message}}}} : message;
    }
    if (const QJsonValue contact = request.value("contact"_L1); contact.isObject()) {
        const QString name = contact["name"_L1].toString();
        const QString phone = contact["phone"_L1].toString();
        return {{u"contactMessage"_s,
                 QJsonObject{{u"displayName"_s, name},
                             {u"vcard"_s,
                              u"BEGIN:VCARD\nVERSION:3.0\nFN:%1\nTEL;type=CELL:%2\nEND:VCARD"_s.arg(name, phone)}}}};
    }
    if (const QJsonValue place = request.value("location"_L1); place.isObject()) {
        return {{u"locationMessage"_s, QJsonObject{{u"degreesLatitude"_s, place["latitude"_L1]},
                                                   {u"degreesLongitude"_s, place["longitude"_L1]},
                                                   {u"name"_s, place["name"_L1].toString()},
                                                   {u"address"_s, place["address"_L1].toString()}}}};
    }
    if (const QJsonValue poll = request.value("poll"_L1); poll.isObject()) {
        QJsonArray options;
        const QJsonArray names = poll["options"_L1].toArray();
        for (const QJsonValue &name : names)
            options += QJsonObject{{u"optionName"_s, name.toString()}};
        return {{u"pollCreationMessage"_s,
                 QJsonObject{{u"name"_s, poll["question"_L1].toString()}, {u"options"_s, options}}}};
    }
    if (!quoted.isEmpty())
        return {{u"extendedTextMessage"_s, QJsonObject{{u"text"_s, text}, {u"contextInfo"_s, quoted}}}};
    return {{u"conversation"_s, text}};
}

} // namespace gatehouse
