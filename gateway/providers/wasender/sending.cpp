#include "gateway/providers/wasender/sending.h"

#include "gateway/providers/wasender/envelope.h"
#include "gateway/providers/wasender/jid.h"
#include "gateway/providers/wasender/json.h"
#include "gateway/providers/wasender/request.h"

namespace gatehouse::wasender {

namespace {

Failure unsupported(const QString &pointer)
{
    return Failure::invalid(pointer, QStringLiteral("content_unsupported"),
                            QStringLiteral("WasenderAPI does not send content of this kind."));
}

QString urlMember(MediaKind kind)
{
    switch (kind) {
    case MediaKind::image:
        return QStringLiteral("imageUrl");
    case MediaKind::video:
        return QStringLiteral("videoUrl");
    case MediaKind::audio:
        return QStringLiteral("audioUrl"); // arrives as a voice note
    case MediaKind::document:
        return QStringLiteral("documentUrl");
    case MediaKind::sticker:
        return QStringLiteral("stickerUrl");
    }
    Q_UNREACHABLE();
}

void insertIfSet(QJsonObject &object, const char *name, const QString &value)
{
    if (!value.isEmpty())
        object.insert(QLatin1String(name), value);
}

/// Adds the members of one kind of content; the failure names the member that cannot be sent.
struct BodyWriter
{
    QJsonObject &body;

    Result<void> operator()(const TextContent &text) const
    {
        body.insert(QLatin1String("text"), text.text);
        return {};
    }
    Result<void> operator()(const MediaContent &media) const
    {
        const QUrl url(media.url, QUrl::StrictMode);
        if (!url.isValid() || (url.scheme() != QLatin1String("https") && url.scheme() != QLatin1String("http")))
            return Failure::invalid(QStringLiteral("/media/url"), QStringLiteral("url_invalid"),
                                    QStringLiteral("WasenderAPI fetches media by a public URL."));
        // WhatsApp has no caption for these; sending it would lose the words without a trace.
        const bool captionless = media.kind == MediaKind::audio || media.kind == MediaKind::sticker;
        if (captionless && !media.caption.isEmpty())
            return Failure::invalid(QStringLiteral("/media/caption"), QStringLiteral("caption_unsupported"),
                                    QStringLiteral("Audio and stickers carry no caption."));
        body.insert(urlMember(media.kind), media.url);
        insertIfSet(body, "text", media.caption);
        if (media.kind == MediaKind::document)
            insertIfSet(body, "fileName", media.fileName);
        return {};
    }
    Result<void> operator()(const LocationContent &location) const
    {
        QJsonObject member{{QStringLiteral("latitude"), location.latitude},
                           {QStringLiteral("longitude"), location.longitude}};
        insertIfSet(member, "name", location.name);
        insertIfSet(member, "address", location.address);
        body.insert(QLatin1String("location"), member);
        return {};
    }
    Result<void> operator()(const ContactContent &contact) const
    {
        body.insert(QLatin1String("contact"),
                    QJsonObject{{QStringLiteral("name"), contact.name}, {QStringLiteral("phone"), contact.phone}});
        return {};
    }
    Result<void> operator()(const PollContent &poll) const
    {
        body.insert(QLatin1String("poll"),
                    QJsonObject{{QStringLiteral("question"), poll.question},
                                {QStringLiteral("options"), QJsonArray::fromStringList(poll.options)},
                                {QStringLiteral("multiSelect"), poll.multiSelect}});
        return {};
    }
    Result<void> operator()(const TemplateContent &) const { return unsupported(QStringLiteral("/template")); }
    Result<void> operator()(const UnsupportedContent &) const { return unsupported(QString()); }
};

bool mayBeViewOnce(const Content &content)
{
    const auto *media = std::get_if<MediaContent>(&content.body);
    return media && media->kind != MediaKind::document && media->kind != MediaKind::sticker;
}

Result<QJsonArray> mentionedJids(const QStringList &phones)
{
    QJsonArray jids;
    for (qsizetype i = 0; i < phones.size(); ++i) {
        const QString phone = phoneOf(phones[i]);
        if (phone.isEmpty())
            return Failure::invalid(QStringLiteral("/mentions/%1").arg(i), QStringLiteral("phone_invalid"),
                                    QStringLiteral("A mention is a phone number."));
        jids.append(userJid(phone));
    }
    return jids;
}

Result<void> writeExtras(const SendOrder &order, const QString &recipient, QJsonObject &body)
{
    if (order.content.viewOnce) {
        if (!mayBeViewOnce(order.content))
            return Failure::invalid(QStringLiteral("/view_once"), QStringLiteral("view_once_unsupported"),
                                    QStringLiteral("Only images, videos and audio can be seen once."));
        body.insert(QLatin1String("viewOnce"), true);
    }
    if (!order.content.mentions.isEmpty()) {
        if (chatKindOf(recipient) != ChatKind::group)
            return Failure::invalid(QStringLiteral("/mentions"), QStringLiteral("mentions_groups_only"),
                                    QStringLiteral("Mentions work in groups only."));
        auto jids = mentionedJids(order.content.mentions);
        if (!jids)
            return jids.failure();
        body.insert(QLatin1String("mentions"), *jids);
    }
    // replyTo takes WasenderAPI's own integer. Incoming messages have none that is documented: their answer goes out
    // without the quote, because the words matter more than the frame around them.
    bool isNumber = false;
    const qint64 quoted = order.quotedRef.toLongLong(&isNumber);
    if (isNumber && quoted > 0)
        body.insert(QLatin1String("replyTo"), quoted);
    return {};
}

SendAnswer accepted(const Envelope &envelope, const QJsonObject &data)
{
    SendAnswer answer;
    answer.outcome = Attempt::Outcome::accepted;
    answer.errorClass = ErrorClass::none;
    answer.httpStatus = envelope.status;
    answer.providerRef = firstText(data, {"msgId", "msg_id"});
    answer.providerMessageId = textOf(member(member(data, "key").toObject(), "id"));
    return answer;
}

Attempt::Outcome outcomeOf(ErrorClass errorClass)
{
    switch (errorClass) {
    case ErrorClass::none:
        return Attempt::Outcome::accepted;
    case ErrorClass::rateLimited:
    case ErrorClass::pairLimited:
    case ErrorClass::providerDown:
    case ErrorClass::sessionDown:
    case ErrorClass::unauthorized:
        return Attempt::Outcome::retry;
    case ErrorClass::contentRefused:
    case ErrorClass::recipientRefused:
        return Attempt::Outcome::refused;
    case ErrorClass::notSent:
        return Attempt::Outcome::notSent;
    case ErrorClass::unknown:
        return Attempt::Outcome::unknown;
    }
    Q_UNREACHABLE();
}

SendAnswer refused(const Envelope &envelope, const Refusal &refusal)
{
    SendAnswer answer;
    answer.outcome = outcomeOf(refusal.errorClass);
    answer.errorClass = refusal.errorClass;
    answer.httpStatus = envelope.status;
    answer.code = refusal.code;
    answer.words = maskedWords(envelope.words);
    if (answer.outcome == Attempt::Outcome::retry)
        answer.retryAfter = envelope.wait;
    return answer;
}

/// Whether the server may have taken the message in spite of this status. A gateway in front of the API answers 502
/// and 504 for requests that the API goes on with, and an exception (500) may come after the message was queued. Only
/// the API's own words, "success": false, tell that it was not; for 503 any words of its do, because that status means
/// that the request was not handled.
bool mayHaveBeenTaken(const Envelope &envelope)
{
    if (envelope.saysNo)
        return false;
    if (envelope.status == 503)
        return envelope.words.isEmpty();
    return envelope.status == 408 || envelope.status >= 500;
}

SendAnswer unclear(const Envelope &envelope)
{
    return refused(envelope,
                   {ErrorClass::unknown, envelope.status < 300 ? QStringLiteral("answer_unreadable")
                                                               : QStringLiteral("http_%1").arg(envelope.status)});
}

} // namespace

Result<HttpRequest> sendRequest(const ProviderAccess &access, const SendOrder &order)
{
    const auto recipient = recipientOf(order.recipient);
    if (!recipient)
        return Failure::invalid(QStringLiteral("/to"), QStringLiteral("recipient_invalid"),
                                QStringLiteral("This is neither a phone number nor a group or channel."));
    QJsonObject body{{QStringLiteral("to"), *recipient}};
    if (const auto written = std::visit(BodyWriter{body}, order.content.body); !written)
        return written.failure();
    if (const auto written = writeExtras(order, *recipient, body); !written)
        return written.failure();
    return sessionRequest(access, "POST", "/send-message", body);
}

SendAnswer readSend(const HttpOutcome &outcome)
{
    SendAnswer answer;
    answer.words = maskedWords(outcome.error);
    switch (outcome.kind) {
    case HttpOutcome::Kind::notSent:
        answer.outcome = Attempt::Outcome::notSent;
        answer.errorClass = ErrorClass::notSent;
        answer.code = QStringLiteral("not_sent");
        return answer;
    case HttpOutcome::Kind::unknown:
        answer.code = QStringLiteral("no_answer");
        return answer;
    case HttpOutcome::Kind::answered:
        break;
    }
    const Envelope envelope = readEnvelope(outcome.response);
    if (envelope.succeeded()) {
        const QJsonObject data = member(envelope.body, "data").toObject();
        if (envelope.saysYes || data.contains(QLatin1String("msgId")))
            return accepted(envelope, data);
    }
    // A 2xx without a word of the API's (empty, or a page of something in between) proves neither.
    if ((envelope.status < 300 && !envelope.saysNo) || mayHaveBeenTaken(envelope))
        return unclear(envelope);
    return refused(envelope, refusalOf(envelope));
}

} // namespace gatehouse::wasender
