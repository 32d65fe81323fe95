#include "gateway/api/deadlettercalls.h"

#include "gateway/api/apicall.h"
#include "gateway/api/apitable.h"
#include "gateway/api/lists.h"
#include "gateway/deadletterdesk.h"

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int idsMax = 1000;
const QStringList kindWords{u"message"_s, u"webhook"_s, u"delivery"_s, u"command"_s}; // in the order of DeadLetterKind

QJsonObject letterJson(const DeadLetter &letter)
{
    return {{u"id"_s, toText(letter.id)},
            {u"kind"_s, kindWords.at(static_cast<qsizetype>(letter.kind))},
            {u"client_id"_s, jsonOrNull(letter.client)},
            {u"session_id"_s, jsonOrNull(letter.session)},
            {u"message_id"_s, jsonOrNull(letter.message)},
            {u"campaign_id"_s, jsonOrNull(letter.campaign)},
            {u"provider"_s, jsonOrNull(letter.provider)},
            {u"recipient"_s, jsonOrNull(letter.recipient)},
            {u"cause"_s, letter.cause},
            {u"code"_s, jsonOrNull(letter.code)},
            {u"error"_s, jsonOrNull(letter.error)},
            {u"died_at"_s, toRfc3339(letter.diedAt)},
            {u"attempts"_s, letter.attempts},
            {u"payload"_s, letter.payload},
            {u"lineage"_s, letter.lineage}};
}

QJsonObject groupJson(const DeadLetterGroup &group)
{
    QJsonArray sessions;
    for (const SessionId session : group.sessions)
        sessions.append(toText(session));
    return {{u"cause"_s, group.cause},
            {u"provider"_s, jsonOrNull(group.provider)},
            {u"code"_s, jsonOrNull(group.code)},
            {u"count"_s, group.count},
            {u"first_seen"_s, toRfc3339(group.firstSeen)},
            {u"last_seen"_s, toRfc3339(group.lastSeen)},
            {u"example_id"_s, toText(group.example)},
            {u"sessions"_s, sessions}};
}

QJsonObject redriveJson(const Redrive &redrive)
{
    return {{u"redrive_id"_s, toText(redrive.id)}, {u"count"_s, redrive.count},
            {u"queued"_s, redrive.queued},         {u"failed"_s, redrive.failed},
            {u"finished"_s, redrive.finished},     {u"started_at"_s, toRfc3339(redrive.startedAt)}};
}

void addSchemas(ApiTable &table)
{
    table.addSchema("DeadLetter", schema::answer({{"id", schema::id<DeadLetterId>()},
                                                  {"kind", schema::word(kindWords)},
                                                  {"client_id", schema::orNull(schema::id<ClientId>())},
                                                  {"session_id", schema::orNull(schema::id<SessionId>())},
                                                  {"message_id", schema::orNull(schema::id<MessageId>())},
                                                  {"campaign_id", schema::orNull(schema::id<CampaignId>())},
                                                  {"provider", schema::orNull(schema::text())},
                                                  {"recipient", schema::orNull(schema::text())},
                                                  {"cause", schema::text()},
                                                  {"code", schema::orNull(schema::text())},
                                                  {"error", schema::orNull(schema::text())},
                                                  {"died_at", schema::time()},
                                                  {"attempts", schema::count()},
                                                  {"payload", schema::anyObject()},
                                                  {"lineage", schema::anyObject()}}));
    table.addSchema("DeadLetterGroup", schema::answer({{"cause", schema::text()},
                                                       {"provider", schema::orNull(schema::text())},
                                                       {"code", schema::orNull(schema::text())},
                                                       {"count", schema::count()},
                                                       {"first_seen", schema::time()},
                                                       {"last_seen", schema::time()},
                                                       {"example_id", schema::id<DeadLetterId>()},
                                                       {"sessions", schema::list(schema::id<SessionId>())}}));
    table.addSchema("Redrive", schema::answer({{"redrive_id", schema::id<RedriveId>()},
                                               {"count", schema::count()},
                                               {"queued", schema::count()},
                                               {"failed", schema::count()},
                                               {"finished", schema::flag()},
                                               {"started_at", schema::time()}}));
}

QList<QueryParameter> filterParameters()
{
    return {{"session_id", schema::id<SessionId>()},     {"client_id", schema::id<ClientId>()},
            {"kind", schema::word(kindWords)},           {"cause", schema::text(200)},
            {"campaign_id", schema::id<CampaignId>()},   {"from", schema::time(), "Died at or after."},
            {"to", schema::time(), "Died at or before."}};
}

std::optional<DeadLetterQuery> filterOf(const ApiCall::Ptr &call)
{
    const auto filter = call->clientFilter();
    if (!filter)
        return std::nullopt;
    DeadLetterQuery query;
    query.client = filter->client;
    query.session = call->queryId<SessionId>("session_id");
    query.campaign = call->queryId<CampaignId>("campaign_id");
    if (const QString kind = call->query.value(u"kind"_s); !kind.isEmpty())
        query.kind = static_cast<DeadLetterKind>(kindWords.indexOf(kind));
    query.cause = call->query.value(u"cause"_s);
    query.from = call->queryTime("from");
    query.to = call->queryTime("to");
    query.page = call->page();
    return query;
}

QList<DeadLetterId> idsOf(const QJsonObject &body)
{
    QList<DeadLetterId> ids;
    for (const QJsonValue &text : body.value(u"ids").toArray()) {
        if (const auto id = idFromText<DeadLetterId>(text.toString()))
            ids.append(*id);
    }
    return ids;
}

void addReading(ApiTable &table, DeadLetterDesk &letters)
{
    table.add({.path = "/v1/dead-letters",
               .access = Endpoint::Access::read,
               .summary = "What will not be tried again by itself, newest first.",
               .answer = listAnswer("DeadLetter"),
               .query = listParameters(filterParameters()),
               .handle = [&letters](const ApiCall::Ptr &call) {
                   if (const auto query = filterOf(call))
                       call->answerPage(letters.letters(*query), letterJson);
               }});
    table.add({.path = "/v1/dead-letters/groups",
               .access = Endpoint::Access::read,
               .summary = "Dead letters by cause, provider and code.",
               .answer = schema::answer({{"items", schema::list(schema::ref("DeadLetterGroup"))}}),
               .query = filterParameters(),
               .handle = [&letters](const ApiCall::Ptr &call) {
                   const auto query = filterOf(call);
                   if (!query)
                       return;
                   call->answerWith(letters.groups(*query), [](const QList<DeadLetterGroup> &groups) {
                       QJsonArray items;
                       for (const DeadLetterGroup &group : groups)
                           items.append(groupJson(group));
                       return QJsonObject{{u"items"_s, items}};
                   });
               }});
    table.add({.path = "/v1/dead-letters/{id}",
               .access = Endpoint::Access::read,
               .summary = "A dead letter.",
               .answer = schema::ref("DeadLetter"),
               .handle = withId<DeadLetterId>([&letters](const ApiCall::Ptr &call, DeadLetterId id) {
                   call->answerWith(letters.letter(id, call->scope()), letterJson);
               })});
    table.add({.path = "/v1/redrives/{id}",
               .access = Endpoint::Access::read,
               .summary = "How far a redrive is.",
               .answer = schema::ref("Redrive"),
               .handle = withId<RedriveId>([&letters](const ApiCall::Ptr &call, RedriveId id) {
                   call->answerWith(letters.redrive(id, call->scope()), redriveJson);
               })});
}

void addCommands(ApiTable &table, DeadLetterDesk &letters)
{
    const QJsonObject ids = schema::list(schema::id<DeadLetterId>(), 1, idsMax);
    table.add({.method = "POST",
               .path = "/v1/dead-letters/requeue",
               .access = Endpoint::Access::send,
               .summary = "Puts dead letters back to work.",
               .status = 202,
               .answer = schema::ref("Redrive"),
               .body = schema::request({{"ids", ids}}, {"ids"}),
               .handle =
                   [&letters](const ApiCall::Ptr &call) {
                       call->answerWith(letters.requeue(idsOf(call->body), call->actor(), call->scope()), redriveJson);
                   },
               .again = withMadeId<RedriveId>([&letters](const ApiCall::Ptr &call, RedriveId id) {
                   call->answerWith(letters.redrive(id, call->scope()), redriveJson);
               }),
               .takes = Endpoint::Body::json});
    table.add({.method = "POST",
               .path = "/v1/dead-letters/discard",
               .access = Endpoint::Access::send,
               .summary = "Closes dead letters; they are kept with who did it and why.",
               .status = 202,
               .answer = schema::answer({{"count", schema::count()}}),
               .body = schema::request({{"ids", ids}, {"reason", schema::someText(500)}}, {"ids", "reason"}),
               .handle =
                   [&letters](const ApiCall::Ptr &call) {
                       call->answerWith(letters.discard(idsOf(call->body), call->body.value(u"reason").toString(),
                                                        call->actor(), call->scope()),
                                        [](qint64 count) {
                                            return QJsonObject{{u"count"_s, count}};
                                        });
                   },
               .takes = Endpoint::Body::json});
}

} // namespace

void describeDeadLetterCalls(ApiTable &table, DeadLetterDesk &letters)
{
    addSchemas(table);
    addReading(table, letters);
    addCommands(table, letters);
}

} // namespace gatehouse
