#include "gateway/api/messagecalls.h"

#include "gateway/api/apicall.h"
#include "gateway/api/apitable.h"
#include "gateway/api/lists.h"
#include "gateway/api/messagejson.h"
#include "gateway/api/shapecheck.h"
#include "gateway/messagedesk.h"

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int batchMax = 1000;

// `json` has the shape of MessageDraft.
Result<Draft> draftOf(const QJsonObject &json, const QString &pointer)
{
    const Result<Content> content = contentOf(json, pointer);
    if (!content)
        return content.failure();
    Draft draft;
    draft.content = *content;
    draft.session = idMember<SessionId>(json, u"session_id").value_or(SessionId());
    draft.to = json.value(u"to").toString();
    draft.lane = laneFromName(json.value(u"lane").toString()).value_or(Lane::transactional);
    draft.sendAt = timeMember(json, u"send_at");
    draft.expiresAt = timeMember(json, u"expires_at");
    draft.reference = json.value(u"reference").toString();
    draft.metadata = json.value(u"metadata").toObject();
    return draft;
}

QJsonObject detailAsMessage(const MessageDetail &detail)
{
    return messageJson(detail.message);
}

void send(const ApiCall::Ptr &call, MessageDesk &messages)
{
    const Result<Draft> draft = draftOf(call->body, {});
    if (!draft)
        return call->refuse(draft.failure());
    call->answerWith(messages.send(*draft, call->actor(), call->scope()), messageJson);
}

// Each item stands or falls alone: one that is wrong in itself is answered with its problem, and the desk sees the
// rest.
void sendBatch(const ApiCall::Ptr &call, MessageDesk &messages, const ApiTable &table)
{
    const ShapeCheck shape(table.schemas());
    QJsonArray items;
    QList<qsizetype> places;
    QList<Draft> drafts;
    const QJsonArray given = call->body.value(u"messages").toArray();
    for (qsizetype i = 0; i < given.size(); ++i) {
        const QString pointer = u"/messages/%1"_s.arg(i);
        const QList<Problem> problems = shape.problems(given.at(i), schema::ref("MessageDraft"), pointer);
        const Result<Draft> draft =
            problems.isEmpty() ? draftOf(given.at(i).toObject(), pointer)
                               : Result<Draft>(Failure{Fault::validationFailed, problems.first().detail, problems, {}});
        items.append(draft ? QJsonValue() : QJsonValue(problemJson(draft.failure())));
        if (draft) {
            places.append(i);
            drafts.append(*draft);
        }
    }
    if (drafts.isEmpty())
        return call->answer(202, {{u"items"_s, items}});
    call->awaitValue(messages.sendBatch(std::move(drafts), call->actor(), call->scope()),
                     [call, items, places](const QList<Result<Message>> &results) mutable {
                         for (qsizetype i = 0; i < results.size(); ++i)
                             items[places.at(i)] =
                                 results.at(i) ? messageJson(*results.at(i)) : problemJson(results.at(i).failure());
                         call->answer(202, {{u"items"_s, items}});
                     });
}

QJsonObject lostRefusal()
{
    return problemJson({Fault::conflict,
                        u"It was refused when this request came first, and the answer was lost. Send it again under "
                        "another Idempotency-Key."_s,
                        {},
                        {}});
}

// Asks for one message after the other: this path is taken once after a crash.
void answerBatchAgain(const ApiCall::Ptr &call, MessageDesk &messages, const QStringList &ids, QJsonArray items)
{
    const auto place = items.size();
    if (place == call->body.value(u"messages").toArray().size())
        return call->answer(202, {{u"items"_s, items}});
    const auto id = idFromText<MessageId>(ids.value(place));
    if (!id) {
        items.append(lostRefusal());
        return answerBatchAgain(call, messages, ids, items);
    }
    call->await(messages.message(*id, call->scope()),
                [call, &messages, ids, items](const Result<MessageDetail> &found) mutable {
                    items.append(found ? messageJson(found->message) : problemJson(found.failure()));
                    answerBatchAgain(call, messages, ids, items);
                });
}

// The ids that were noted are those of the good items, in order; the shape tells where they stood.
void batchAgain(const ApiCall::Ptr &call, MessageDesk &messages, const ApiTable &table)
{
    const ShapeCheck shape(table.schemas());
    QStringList ids;
    qsizetype taken = 0;
    const QJsonArray given = call->body.value(u"messages").toArray();
    for (const QJsonValue &item : given) {
        const bool reachedTheDesk =
            shape.problems(item, schema::ref("MessageDraft")).isEmpty() && draftOf(item.toObject(), {});
        ids += reachedTheDesk ? call->madeBefore.value(taken++) : QString();
    }
    answerBatchAgain(call, messages, ids, {});
}

void list(const ApiCall::Ptr &call, MessageDesk &messages)
{
    const auto filter = call->clientFilter();
    if (!filter)
        return;
    MessageQuery query;
    query.client = filter->client;
    query.session = call->queryId<SessionId>("session_id");
    query.state = messageStateFromName(call->query.value(u"state"_s));
    query.lane = laneFromName(call->query.value(u"lane"_s));
    if (const QString direction = call->query.value(u"direction"_s); !direction.isEmpty())
        query.direction = direction == u"in" ? Direction::in : Direction::out;
    query.campaign = call->queryId<CampaignId>("campaign_id");
    query.conversation = call->queryId<ConversationId>("conversation_id");
    query.contact = call->query.value(u"contact"_s);
    query.reference = call->query.value(u"reference"_s);
    query.page = call->page();
    call->answerPage(messages.messages(query), messageJson);
}

void addSending(ApiTable &table, MessageDesk &messages)
{
    table.add({.method = "POST",
               .path = "/v1/messages",
               .access = Endpoint::Access::send,
               .summary = "Accepts a message: it is on disk when the answer comes.",
               .status = 202,
               .answer = schema::ref("Message"),
               .body = schema::ref("MessageDraft"),
               .handle = [&messages](const ApiCall::Ptr &call) { send(call, messages); },
               .again = withMadeId<MessageId>([&messages](const ApiCall::Ptr &call, MessageId id) {
                   call->answerWith(messages.message(id, call->scope()), detailAsMessage);
               }),
               .takes = Endpoint::Body::json});
    table.add(
        {.method = "POST",
         .path = "/v1/messages/batch",
         .access = Endpoint::Access::send,
         .summary = "Accepts up to 1,000 messages in one commit; each item of the answer is a message or a problem.",
         .status = 202,
         .answer = schema::answer(
             {{"items",
               schema::list(QJsonObject{{u"anyOf"_s, QJsonArray{schema::ref("Message"), schema::ref("Problem")}}})}}),
         .body = schema::request(
             {{"messages", schema::described(schema::list(schema::anyValue(), 1, batchMax),
                                             "Each as in POST /v1/messages; one that is not is answered with its "
                                             "problem and holds up no other.")}},
             {"messages"}),
         .handle = [&messages, &table](const ApiCall::Ptr &call) { sendBatch(call, messages, table); },
         .again = [&messages, &table](const ApiCall::Ptr &call) { batchAgain(call, messages, table); },
         .takes = Endpoint::Body::json,
         .bytesMax = 8u << 20}); // a thousand of the longest texts
}

void addReading(ApiTable &table, MessageDesk &messages)
{
    table.add({.path = "/v1/messages",
               .access = Endpoint::Access::read,
               .summary = "Messages, newest first.",
               .answer = listAnswer("Message"),
               .query = listParameters({{"session_id", schema::id<SessionId>()},
                                        {"client_id", schema::id<ClientId>()},
                                        {"state", schema::word(messageStateWords())},
                                        {"direction", schema::word({u"in"_s, u"out"_s})},
                                        {"lane", schema::word(laneWords())},
                                        {"campaign_id", schema::id<CampaignId>()},
                                        {"conversation_id", schema::id<ConversationId>()},
                                        {"contact", schema::phone(), "A contact's id or phone."},
                                        {"reference", schema::text(200)}}),
               .handle = [&messages](const ApiCall::Ptr &call) { list(call, messages); }});
    table.add({.path = "/v1/messages/{id}",
               .access = Endpoint::Access::read,
               .summary = "A message with its attempts and timeline.",
               .answer = schema::ref("MessageDetail"),
               .handle = withId<MessageId>([&messages](const ApiCall::Ptr &call, MessageId id) {
                   call->answerWith(messages.message(id, call->scope()), messageDetailJson);
               })});
}

void addCommands(ApiTable &table, MessageDesk &messages)
{
    table.add({.method = "POST",
               .path = "/v1/messages/{id}/cancel",
               .access = Endpoint::Access::send,
               .summary = "Cancels a message before an attempt is under way.",
               .status = 202,
               .answer = schema::ref("Message"),
               .handle = withId<MessageId>([&messages](const ApiCall::Ptr &call, MessageId id) {
                   call->answerWith(messages.cancel(id, call->actor(), call->scope()), messageJson);
               })});
    table.add({.method = "POST",
               .path = "/v1/messages/{id}/resend",
               .access = Endpoint::Access::send,
               .summary = "Accepts a new message with the content of one that is dead, cancelled or expired.",
               .status = 202,
               .answer = schema::ref("Message"),
               .handle = withId<MessageId>([&messages](const ApiCall::Ptr &call, MessageId id) {
                   call->answerWith(messages.resend(id, call->actor(), call->scope()), messageJson);
               }),
               .again = withMadeId<MessageId>([&messages](const ApiCall::Ptr &call, MessageId id) {
                   call->answerWith(messages.message(id, call->scope()), detailAsMessage);
               })});
    table.add({.method = "POST",
               .path = "/v1/messages/{id}/settle",
               .access = Endpoint::Access::send,
               .summary =
                   "Ends a doubt: `sent` makes the message accepted, `not_sent` queues it again, `left` makes it a"
                   " dead letter.",
               .status = 202,
               .answer = schema::ref("Message"),
               .body = schema::request({{"as", schema::word({u"sent"_s, u"not_sent"_s, u"left"_s})}}, {"as"}),
               .handle = withId<MessageId>([&messages](const ApiCall::Ptr &call, MessageId id) {
                   const QString as = call->body.value(u"as").toString();
                   const Settlement settlement = as == u"sent"   ? Settlement::sent
                                                 : as == u"left" ? Settlement::left
                                                                 : Settlement::notSent;
                   call->answerWith(messages.settle(id, settlement, call->actor(), call->scope()), messageJson);
               }),
               .takes = Endpoint::Body::json});
}

} // namespace

void describeMessageCalls(ApiTable &table, MessageDesk &messages)
{
    addMessageSchemas(table);
    addSending(table, messages);
    addReading(table, messages);
    addCommands(table, messages);
}

} // namespace gatehouse
