#include "gateway/content.h"

#include "gateway/words.h"

#include <QtCore/QJsonValue>
#include <QtCore/QUrl>

#include <algorithm>
#include <cmath>

namespace gatehouse {

namespace {

constexpr auto mediaWords = words<MediaKind>({
    {MediaKind::image, "image"},
    {MediaKind::video, "video"},
    {MediaKind::audio, "audio"},
    {MediaKind::document, "document"},
    {MediaKind::sticker, "sticker"},
});

// WhatsApp's own limits; every provider has these or smaller ones.
constexpr int textUnitsMax = 4096;
constexpr int captionUnitsMax = 1024;
constexpr int pollOptionsMin = 2;
constexpr int pollOptionsMax = 12;

// Reads members of one JSON object and gathers what is wrong with them.
class Reader
{
public:
    Reader(const QJsonObject &object, QString path, QList<Problem> &problems)
        : m_object(object), m_path(std::move(path)), m_problems(problems)
    {}

    void refuse(const char *member, const char *code, const QString &detail)
    {
        m_problems.append({m_path + u'/' + QLatin1String(member), QLatin1String(code), detail});
    }

    QString text(const char *member, bool required, int unitsMax = 2000)
    {
        const QJsonValue value = m_object.value(QLatin1String(member));
        if (value.isUndefined() || value.isNull()) {
            if (required)
                refuse(member, "required", QStringLiteral("This member is required."));
            return {};
        }
        if (!value.isString()) {
            refuse(member, "type", QStringLiteral("This member must be a string."));
            return {};
        }
        QString text = value.toString();
        if (required && text.trimmed().isEmpty())
            refuse(member, "empty", QStringLiteral("This member must not be empty."));
        if (text.size() > unitsMax)
            refuse(member, "too_long", QStringLiteral("This member may have at most %1 characters.").arg(unitsMax));
        return text;
    }

    double number(const char *member, double least, double most)
    {
        const QJsonValue value = m_object.value(QLatin1String(member));
        if (value.isUndefined()) {
            refuse(member, "required", QStringLiteral("This member is required."));
            return 0;
        }
        if (!value.isDouble() || !std::isfinite(value.toDouble())) {
            refuse(member, "type", QStringLiteral("This member must be a number."));
            return 0;
        }
        if (value.toDouble() < least || value.toDouble() > most)
            refuse(member, "range", QStringLiteral("This member must lie between %1 and %2.").arg(least).arg(most));
        return value.toDouble();
    }

    bool flag(const char *member)
    {
        const QJsonValue value = m_object.value(QLatin1String(member));
        if (!value.isUndefined() && !value.isBool())
            refuse(member, "type", QStringLiteral("This member must be true or false."));
        return value.toBool();
    }

    QStringList texts(const char *member)
    {
        QStringList list;
        const QJsonValue value = m_object.value(QLatin1String(member));
        if (value.isUndefined())
            return list;
        if (!value.isArray()) {
            refuse(member, "type", QStringLiteral("This member must be a list of strings."));
            return list;
        }
        for (const QJsonValue &item : value.toArray()) {
            if (!item.isString() || item.toString().isEmpty()) {
                refuse(member, "type", QStringLiteral("Each item must be a string that is not empty."));
                return list;
            }
            list += item.toString();
        }
        return list;
    }

    QJsonObject object(const char *member) { return m_object.value(QLatin1String(member)).toObject(); }

    void onlyMembers(std::initializer_list<const char *> known)
    {
        for (auto it = m_object.begin(); it != m_object.end(); ++it) {
            const bool found = std::any_of(known.begin(), known.end(),
                                           [&](const char *name) { return it.key() == QLatin1String(name); });
            if (!found)
                m_problems.append({m_path + u'/' + it.key(), QStringLiteral("unknown_member"),
                                   QStringLiteral("There is no member of this name.")});
        }
    }

private:
    const QJsonObject &m_object;
    QString m_path;
    QList<Problem> &m_problems;
};

MediaContent readMedia(const QJsonObject &object, QList<Problem> &problems)
{
    Reader reader(object, QStringLiteral("/media"), problems);
    reader.onlyMembers({"url", "kind", "caption", "file_name", "mime_type", "bytes", "origin"});
    MediaContent media;
    media.origin = reader.object("origin");
    media.url = reader.text("url", media.origin.isEmpty());
    const QUrl url(media.url, QUrl::StrictMode);
    if (!media.url.isEmpty()
        && (!url.isValid()
            || !QStringList{QStringLiteral("https"), QStringLiteral("http"), QStringLiteral("file")}.contains(
                url.scheme())))
        reader.refuse("url", "url_invalid", QStringLiteral("This member must be an http or https URL."));
    const QString kind = reader.text("kind", true);
    if (const auto known = mediaKindFromName(kind))
        media.kind = *known;
    else if (!kind.isEmpty())
        reader.refuse("kind", "kind_unknown",
                      QStringLiteral("This member must be image, video, audio, document or sticker."));
    media.caption = reader.text("caption", false, captionUnitsMax);
    media.fileName = reader.text("file_name", false, 255);
    media.mimeType = reader.text("mime_type", false);
    media.bytes = object.value(QLatin1String("bytes")).toInteger();
    return media;
}

PollContent readPoll(const QJsonObject &object, QList<Problem> &problems)
{
    Reader reader(object, QStringLiteral("/poll"), problems);
    reader.onlyMembers({"question", "options", "multi_select"});
    PollContent poll;
    poll.question = reader.text("question", true, 255);
    poll.options = reader.texts("options");
    if (poll.options.size() < pollOptionsMin || poll.options.size() > pollOptionsMax)
        reader.refuse("options", "range",
                      QStringLiteral("A poll has %1 to %2 options.").arg(pollOptionsMin).arg(pollOptionsMax));
    poll.multiSelect = reader.flag("multi_select");
    return poll;
}

void insertIfSet(QJsonObject &object, const char *member, const QString &value)
{
    if (!value.isEmpty())
        object.insert(QLatin1String(member), value);
}

struct BodyToJson
{
    QJsonObject &object;

    void operator()(const TextContent &text) const { object.insert(QLatin1String("text"), text.text); }
    void operator()(const MediaContent &media) const
    {
        QJsonObject member{{QStringLiteral("kind"), mediaKindName(media.kind)}};
        insertIfSet(member, "url", media.url);
        insertIfSet(member, "caption", media.caption);
        insertIfSet(member, "file_name", media.fileName);
        insertIfSet(member, "mime_type", media.mimeType);
        if (media.bytes > 0)
            member.insert(QLatin1String("bytes"), media.bytes);
        if (!media.origin.isEmpty())
            member.insert(QLatin1String("origin"), media.origin);
        object.insert(QLatin1String("media"), member);
    }
    void operator()(const LocationContent &location) const
    {
        QJsonObject member{{QStringLiteral("latitude"), location.latitude},
                           {QStringLiteral("longitude"), location.longitude}};
        insertIfSet(member, "name", location.name);
        insertIfSet(member, "address", location.address);
        object.insert(QLatin1String("location"), member);
    }
    void operator()(const ContactContent &contact) const
    {
        object.insert(QLatin1String("contact"),
                      QJsonObject{{QStringLiteral("name"), contact.name}, {QStringLiteral("phone"), contact.phone}});
    }
    void operator()(const PollContent &poll) const
    {
        object.insert(QLatin1String("poll"),
                      QJsonObject{{QStringLiteral("question"), poll.question},
                                  {QStringLiteral("options"), QJsonArray::fromStringList(poll.options)},
                                  {QStringLiteral("multi_select"), poll.multiSelect}});
    }
    void operator()(const TemplateContent &content) const
    {
        object.insert(QLatin1String("template"), QJsonObject{{QStringLiteral("name"), content.name},
                                                             {QStringLiteral("language"), content.language},
                                                             {QStringLiteral("components"), content.components}});
    }
    void operator()(const UnsupportedContent &content) const
    {
        object.insert(QLatin1String("unsupported"), content.kind);
    }
};

} // namespace

QString mediaKindName(MediaKind kind)
{
    return mediaWords.of(kind);
}

std::optional<MediaKind> mediaKindFromName(QStringView name)
{
    return mediaWords.from(name);
}

namespace {

Content readContent(const QJsonObject &object, QList<Problem> &problems)
{
    static const QStringList bodies{QStringLiteral("text"),       QStringLiteral("media"), QStringLiteral("location"),
                                    QStringLiteral("contact"),    QStringLiteral("poll"),  QStringLiteral("template"),
                                    QStringLiteral("unsupported")};
    QStringList present;
    for (const QString &name : bodies) {
        if (!object.contains(name))
            continue;
        present += name;
        const bool textual = name == QLatin1String("text") || name == QLatin1String("unsupported");
        if (!textual && !object.value(name).isObject())
            problems.append({u'/' + name, QStringLiteral("type"), QStringLiteral("This member must be an object.")});
    }
    if (present.isEmpty())
        problems.append({{},
                         QStringLiteral("content_missing"),
                         QStringLiteral("One of text, media, location, contact, poll, template is required.")});
    if (present.size() > 1)
        problems.append({{},
                         QStringLiteral("content_several"),
                         QStringLiteral("Only one of %1 may be given.").arg(present.join(QStringLiteral(", ")))});

    Content content;
    Reader reader(object, {}, problems);
    for (const QString &name : present) {
        const QJsonObject member = object.value(name).toObject();
        if (name == QLatin1String("text")) {
            content.body = TextContent{reader.text("text", true, textUnitsMax)};
        } else if (name == QLatin1String("media")) {
            content.body = readMedia(member, problems);
        } else if (name == QLatin1String("location")) {
            Reader inner(member, QStringLiteral("/location"), problems);
            inner.onlyMembers({"latitude", "longitude", "name", "address"});
            content.body = LocationContent{inner.number("latitude", -90, 90), inner.number("longitude", -180, 180),
                                           inner.text("name", false), inner.text("address", false)};
        } else if (name == QLatin1String("contact")) {
            Reader inner(member, QStringLiteral("/contact"), problems);
            inner.onlyMembers({"name", "phone"});
            content.body = ContactContent{inner.text("name", true), inner.text("phone", true)};
        } else if (name == QLatin1String("poll")) {
            content.body = readPoll(member, problems);
        } else if (name == QLatin1String("template")) {
            Reader inner(member, QStringLiteral("/template"), problems);
            inner.onlyMembers({"name", "language", "components"});
            content.body = TemplateContent{inner.text("name", true), inner.text("language", true),
                                           member.value(QLatin1String("components")).toArray()};
        } else {
            content.body = UnsupportedContent{object.value(name).toString()};
        }
    }
    if (const QString quoted = reader.text("reply_to", false); !quoted.isEmpty()) {
        content.replyTo = idFromText<MessageId>(quoted);
        if (!content.replyTo)
            reader.refuse("reply_to", "id_invalid", QStringLiteral("This member must be the id of a message."));
    }
    content.mentions = reader.texts("mentions");
    content.viewOnce = reader.flag("view_once");
    return content;
}

} // namespace

Result<Content> contentFromJson(const QJsonObject &object)
{
    QList<Problem> problems;
    Content content = readContent(object, problems);
    if (!problems.isEmpty())
        return Failure{Fault::validationFailed, problems.first().detail, problems, {}};
    return content;
}

Content contentFromOwnJson(const QJsonObject &object)
{
    QList<Problem> overlooked;
    return readContent(object, overlooked);
}

QJsonObject contentToJson(const Content &content)
{
    QJsonObject object;
    std::visit(BodyToJson{object}, content.body);
    if (content.replyTo)
        object.insert(QLatin1String("reply_to"), toText(*content.replyTo));
    if (!content.mentions.isEmpty())
        object.insert(QLatin1String("mentions"), QJsonArray::fromStringList(content.mentions));
    if (content.viewOnce)
        object.insert(QLatin1String("view_once"), true);
    return object;
}

QString contentSummary(const Content &content)
{
    struct Summary
    {
        QString operator()(const TextContent &text) const { return text.text; }
        QString operator()(const MediaContent &media) const
        {
            return media.caption.isEmpty() ? media.fileName : media.caption;
        }
        QString operator()(const LocationContent &location) const { return location.name; }
        QString operator()(const ContactContent &contact) const { return contact.name; }
        QString operator()(const PollContent &poll) const { return poll.question; }
        QString operator()(const TemplateContent &content) const { return content.name; }
        QString operator()(const UnsupportedContent &) const { return {}; }
    };
    return std::visit(Summary{}, content.body).simplified().left(200);
}

} // namespace gatehouse
