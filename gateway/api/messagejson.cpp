#include "gateway/api/messagejson.h"

#include "gateway/api/jsonvalues.h"

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

QJsonObject attemptJson(const Attempt &attempt)
{
    return {{u"number"_s, attempt.number},
            {u"id"_s, toText(attempt.id)},
            {u"started_at"_s, toRfc3339(attempt.startedAt)},
            {u"finished_at"_s, jsonOrNull(attempt.finishedAt)},
            {u"outcome"_s, attempt.outcome == Attempt::Outcome::open ? QJsonValue()
                                                                     : QJsonValue(attemptOutcomeName(attempt.outcome))},
            {u"http_status"_s, attempt.httpStatus == 0 ? QJsonValue() : QJsonValue(attempt.httpStatus)},
            {u"error"_s, attempt.errorCode.isEmpty() && attempt.error.isEmpty()
                             ? QJsonValue()
                             : QJsonObject{{u"code"_s, attempt.errorCode}, {u"message"_s, attempt.error}}},
            {u"next_at"_s, jsonOrNull(attempt.nextAt)}};
}

} // namespace

QJsonObject personJson(ContactId id, const QString &phone, const QString &name)
{
    return {{u"id"_s, jsonOrNull(id)}, {u"phone"_s, jsonOrNull(phone)}, {u"name"_s, jsonOrNull(name)}};
}

QJsonObject shownContent(const Content &content)
{
    QJsonObject json = contentToJson(content);
    if (json.contains(u"media")) {
        QJsonObject media = json.value(u"media").toObject();
        media.remove(u"origin");
        if (!media.value(u"url").toString().startsWith(u"http", Qt::CaseInsensitive))
            media.remove(u"url");
        json.insert(u"media"_s, media);
    }
    return json;
}

Result<Content> contentOf(const QJsonObject &object, const QString &pointer)
{
    Result<Content> content = contentFromJson(object);
    if (content)
        return content;
    Failure failure = content.failure();
    for (Problem &problem : failure.problems)
        problem.pointer.prepend(pointer);
    return failure;
}

QJsonObject messageJson(const Message &message)
{
    QJsonObject json = shownContent(message.content);
    // `contact` is who the message is with; a contact card that it carries stands beside it.
    if (json.contains(u"contact"))
        json.insert(u"contact_card"_s, json.value(u"contact"));
    json.insert(u"id"_s, toText(message.id));
    json.insert(u"client_id"_s, toText(message.client));
    json.insert(u"session_id"_s, toText(message.session));
    json.insert(u"conversation_id"_s, jsonOrNull(message.conversation));
    json.insert(u"direction"_s, message.direction == Direction::in ? u"in"_s : u"out"_s);
    json.insert(u"contact"_s, personJson(message.contact, message.contactPhone, message.contactName));
    json.insert(u"to"_s, jsonOrNull(message.recipient));
    json.insert(u"lane"_s, laneName(message.lane));
    json.insert(u"state"_s, messageStateName(message.state));
    json.insert(u"reply_to"_s, jsonOrNull(message.content.replyTo));
    json.insert(u"reference"_s, jsonOrNull(message.reference));
    json.insert(u"metadata"_s, message.metadata);
    json.insert(u"campaign_id"_s, jsonOrNull(message.campaign));
    json.insert(u"created_at"_s, toRfc3339(message.createdAt));
    json.insert(u"send_at"_s, jsonOrNull(message.sendAt));
    json.insert(u"expires_at"_s, jsonOrNull(message.expiresAt));
    json.insert(u"updated_at"_s, toRfc3339(message.updatedAt));
    json.insert(u"provider_message_id"_s, jsonOrNull(message.providerMessageId));
    json.insert(u"error"_s, message.error ? QJsonValue(
                                QJsonObject{{u"code"_s, message.error->code}, {u"message"_s, message.error->message}})
                                          : QJsonValue());
    json.insert(u"author"_s, jsonOrNull(message.author));
    json.insert(u"reaction"_s, jsonOrNull(message.reaction));
    json.insert(u"deleted"_s, message.deleted);
    return json;
}

QJsonObject messageDetailJson(const MessageDetail &detail)
{
    QJsonObject json = messageJson(detail.message);
    QJsonArray attempts;
    for (const Attempt &attempt : detail.attempts)
        attempts.append(attemptJson(attempt));
    json.insert(u"attempts"_s, attempts);
    QJsonArray timeline;
    for (const TimelineEntry &entry : detail.timeline)
        timeline.append(QJsonObject{
            {u"at"_s, toRfc3339(entry.at)}, {u"what"_s, entry.what}, {u"detail"_s, jsonOrNull(entry.detail)}});
    json.insert(u"timeline"_s, timeline);
    json.insert(u"lineage"_s, detail.lineage.isEmpty() ? QJsonValue() : QJsonValue(detail.lineage));
    json.insert(u"waits"_s, detail.waits ? QJsonValue(QJsonObject{{u"reason"_s, detail.waits->reason},
                                                                  {u"until"_s, jsonOrNull(detail.waits->until)}})
                                         : QJsonValue());
    return json;
}

} // namespace gatehouse
