#include "gateway/api/deadlettercalls.h"

#include "gateway/api/apicall.h"
#include "gateway/api/apitable.h"
#include "gateway/api/lists.h"
#include "gateway/api/redrivecalls.h"
#include "gateway/deadletterdesk.h"

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

QJsonObject letterJson(const DeadLetter &letter)
{
    return {{u"id"_s, toText(letter.id)},
            {u"kind"_s, deadLetterKindName(letter.kind)},
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

void addSchemas(ApiTable &table)
{
    table.addSchema("DeadLetter", schema::answer({{"id", schema::id<DeadLetterId>()},
                                                  {"kind", schema::word(deadLetterKindWords())},
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
}

QList<QueryParameter> filterParameters()
{
    return {{"session_id", schema::id<SessionId>()},       {"client_id", schema::id<ClientId>()},
            {"kind", schema::word(deadLetterKindWords())}, {"cause", schema::text(200)},
            {"campaign_id", schema::id<CampaignId>()},     {"from", schema::time(), "Died at or after."},
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
        query.kind = static_cast<DeadLetterKind>(deadLetterKindWords().indexOf(kind));
    query.cause = call->query.value(u"cause"_s);
    query.from = call->queryTime("from");
    query.to = call->queryTime("to");
    query.page = call->page();
    return query;
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
}

} // namespace

void describeDeadLetterCalls(ApiTable &table, DeadLetterDesk &letters)
{
    addSchemas(table);
    addReading(table, letters);
    describeRedriveCalls(table, letters);
}

} // namespace gatehouse
