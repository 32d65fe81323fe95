#include "gateway/api/redrivecalls.h"

#include "gateway/api/apicall.h"
#include "gateway/api/apitable.h"
#include "gateway/api/lists.h"
#include "gateway/deadletterdesk.h"

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int idsMax = 1000;
constexpr int canaryMax = 1000;
constexpr double perSecondMin = 0.01;
constexpr double perSecondMax = 100;

QJsonValue canaryJson(const std::optional<RedriveCanary> &canary)
{
    if (!canary)
        return QJsonValue::Null;
    return QJsonObject{{u"size"_s, canary->size}, {u"per_second"_s, canary->perSecond}};
}

QJsonArray refusalsJson(const QList<RedriveRefusals> &refusals)
{
    QJsonArray list;
    for (const RedriveRefusals &group : refusals)
        list.append(QJsonObject{{u"reason"_s, group.reason},
                                {u"count"_s, group.count},
                                {u"example_id"_s, toText(group.example)},
                                {u"detail"_s, jsonOrNull(group.detail)}});
    return list;
}

QJsonObject redriveJson(const Redrive &redrive)
{
    return {{u"redrive_id"_s, toText(redrive.id)},
            {u"state"_s, redriveStateName(redrive.state)},
            {u"reason"_s, jsonOrNull(redrive.reason)},
            {u"cause"_s, jsonOrNull(redrive.cause)},
            {u"count"_s, redrive.count},
            {u"queued"_s, redrive.queued},
            {u"failed"_s, redrive.failed},
            {u"finished"_s, redrive.state == RedriveState::finished},
            {u"counts"_s, QJsonObject{{u"taken"_s, redrive.count},
                                      {u"released"_s, redrive.queued},
                                      {u"accepted"_s, redrive.accepted},
                                      {u"died_again"_s, redrive.diedAgain},
                                      {u"same_cause"_s, redrive.sameCause},
                                      {u"withdrawn"_s, redrive.withdrawn},
                                      {u"failed"_s, redrive.failed},
                                      {u"remaining"_s, redrive.remaining()}}},
            {u"refusals"_s, refusalsJson(redrive.refusals)},
            {u"per_second"_s, redrive.perSecond > 0 ? QJsonValue(redrive.perSecond) : QJsonValue()},
            {u"waits_for"_s, jsonOrNull(redrive.waits)},
            {u"patch"_s, redrive.patch.isEmpty() ? QJsonValue() : QJsonValue(redrive.patch)},
            {u"canary"_s, canaryJson(redrive.canary)},
            {u"started_at"_s, toRfc3339(redrive.startedAt)},
            {u"started_by"_s, redrive.startedBy},
            {u"finished_at"_s, redrive.finishedAt ? QJsonValue(toRfc3339(*redrive.finishedAt)) : QJsonValue()}};
}

QJsonObject rehearsalJson(const RedriveRehearsal &rehearsal)
{
    QJsonValue example;
    if (rehearsal.example)
        example = QJsonObject{
            {u"id"_s, toText(*rehearsal.example)}, {u"before"_s, rehearsal.before}, {u"after"_s, rehearsal.after}};
    return {{u"redrive_id"_s, QJsonValue()}, {u"dry_run"_s, true},
            {u"count"_s, rehearsal.count},   {u"would_go"_s, rehearsal.wouldGo},
            {u"cannot"_s, rehearsal.cannot}, {u"refusals"_s, refusalsJson(rehearsal.refusals)},
            {u"example"_s, example}};
}

QJsonObject canarySchema()
{
    return schema::described(schema::request({{"size", schema::integer(1, canaryMax)},
                                              {"per_second", schema::number(perSecondMin, perSecondMax)}},
                                             {"size", "per_second"}),
                             "The first `size` letters go at `per_second`; the others, faster and faster, when each of "
                             "these ended and none died of its old cause.");
}

QJsonObject filterSchema()
{
    return schema::described(schema::request({{"session_id", schema::id<SessionId>()},
                                              {"client_id", schema::id<ClientId>()},
                                              {"kind", schema::word(deadLetterKindWords())},
                                              {"cause", schema::text(200)},
                                              {"campaign_id", schema::id<CampaignId>()},
                                              {"from", schema::time()},
                                              {"to", schema::time()}}),
                             "Instead of `ids`: all that fit when the call comes, however many.");
}

void addSchemas(ApiTable &table)
{
    const QJsonObject refusals =
        schema::described(schema::list(schema::answer({{"reason", schema::text()},
                                                       {"count", schema::count()},
                                                       {"example_id", schema::id<DeadLetterId>()},
                                                       {"detail", schema::orNull(schema::text())}})),
                          "Letters that cannot go, by reason: they stay dead letters.");
    table.addSchema(
        "Redrive",
        schema::answer(
            {{"redrive_id", schema::id<RedriveId>()},
             {"state",
              schema::word({u"running"_s, u"waiting_for_canary"_s, u"stopped"_s, u"finished"_s, u"cancelled"_s})},
             {"reason", schema::orNull(schema::described(schema::text(), "Why it stopped: `same_cause`, `by_person` or "
                                                                         "`restored_from_backup`."))},
             {"cause", schema::orNull(schema::described(schema::text(), "Which cause came back."))},
             {"count", schema::count()},
             {"queued", schema::count()},
             {"failed", schema::count()},
             {"finished", schema::flag()},
             {"counts", schema::answer({{"taken", schema::count()},
                                        {"released", schema::count()},
                                        {"accepted", schema::count()},
                                        {"died_again", schema::count()},
                                        {"same_cause", schema::count()},
                                        {"withdrawn", schema::count()},
                                        {"failed", schema::count()},
                                        {"remaining", schema::count()}})},
             {"refusals", refusals},
             {"per_second", schema::orNull(schema::number())},
             {"waits_for",
              schema::orNull(schema::described(schema::text(), "`selecting`, `pace`, `canary` or `answers`."))},
             {"patch", schema::orNull(schema::anyObject())},
             {"canary", schema::orNull(schema::answer({{"size", schema::count()}, {"per_second", schema::number()}}))},
             {"started_at", schema::time()},
             {"started_by", schema::text()},
             {"finished_at", schema::orNull(schema::time())}}));
    table.addSchema("RedriveRehearsal",
                    schema::answer({{"redrive_id", schema::orNull(schema::id<RedriveId>())},
                                    {"dry_run", schema::flag()},
                                    {"count", schema::count()},
                                    {"would_go", schema::count()},
                                    {"cannot", schema::count()},
                                    {"refusals", refusals},
                                    {"example", schema::orNull(schema::answer({{"id", schema::id<DeadLetterId>()},
                                                                               {"before", schema::anyObject()},
                                                                               {"after", schema::anyObject()}}))}}));
}

DeadLetterQuery filterFrom(const QJsonObject &json)
{
    DeadLetterQuery query;
    query.client = idMember<ClientId>(json, u"client_id");
    query.session = idMember<SessionId>(json, u"session_id");
    query.campaign = idMember<CampaignId>(json, u"campaign_id");
    if (json.contains(u"kind"))
        query.kind = static_cast<DeadLetterKind>(deadLetterKindWords().indexOf(json.value(u"kind").toString()));
    query.cause = json.value(u"cause").toString();
    query.from = timeMember(json, u"from");
    query.to = timeMember(json, u"to");
    return query;
}

// Nothing when the call was refused already.
std::optional<LetterSelection> lettersOf(const ApiCall::Ptr &call)
{
    const bool named = call->body.contains(u"ids");
    if (named == call->body.contains(u"filter")) {
        call->refuse(Failure::invalid(u"/ids"_s, u"required"_s, u"Either ids or filter is required, not both."_s));
        return std::nullopt;
    }
    LetterSelection letters;
    if (!named) {
        letters.filter = filterFrom(call->body.value(u"filter").toObject());
        if (call->scope() && letters.filter->client.value_or(*call->scope()) != *call->scope()) {
            call->refuseNotFound();
            return std::nullopt;
        }
        if (call->scope())
            letters.filter->client = call->scope();
    }
    for (const QJsonValue &text : call->body.value(u"ids").toArray()) {
        if (const auto id = idFromText<DeadLetterId>(text.toString()))
            letters.ids.append(*id);
    }
    return letters;
}

void requeue(const ApiCall::Ptr &call, DeadLetterDesk &letters)
{
    auto chosen = lettersOf(call);
    if (!chosen)
        return;
    RedriveOrder order{*std::move(chosen), call->body.value(u"patch").toObject(), {}};
    if (const QJsonObject canary = call->body.value(u"canary").toObject(); !canary.isEmpty())
        order.canary = RedriveCanary{canary.value(u"size").toInt(), canary.value(u"per_second").toDouble()};
    if (call->body.value(u"dry_run").toBool())
        return call->answerWith(letters.rehearseRedrive(std::move(order), call->scope()), rehearsalJson);
    call->answerWith(letters.startRedrive(std::move(order), call->actor(), call->scope()), redriveJson);
}

void discard(const ApiCall::Ptr &call, DeadLetterDesk &letters)
{
    auto chosen = lettersOf(call);
    if (!chosen)
        return;
    const QString reason = call->body.value(u"reason").toString();
    call->answerWith(chosen->filter ? letters.discardMatching(*std::move(chosen->filter), reason, call->actor())
                                    : letters.discard(std::move(chosen->ids), reason, call->actor(), call->scope()),
                     [](qint64 count) {
                         return QJsonObject{{u"count"_s, count}};
                     });
}

void addLetterCommands(ApiTable &table, DeadLetterDesk &letters)
{
    const QJsonObject ids = schema::list(schema::id<DeadLetterId>(), 1, idsMax);
    const QJsonObject patch =
        schema::described(schema::anyObject(), "RFC 7396 JSON Merge Patch on each payload and its `session_id`; the "
                                               "result is checked as POST /v1/messages checks.");
    table.add({.method = "POST",
               .path = "/v1/dead-letters/requeue",
               .access = Endpoint::Access::send,
               .summary = "Puts dead letters back to work; with `dry_run` says what that would do, and does nothing.",
               .status = 202,
               .answer = QJsonObject{{u"anyOf"_s, QJsonArray{schema::ref("Redrive"), schema::ref("RedriveRehearsal")}}},
               .body = schema::request({{"ids", ids},
                                        {"filter", filterSchema()},
                                        {"patch", patch},
                                        {"dry_run", schema::flag()},
                                        {"canary", canarySchema()}}),
               .handle = [&letters](const ApiCall::Ptr &call) { requeue(call, letters); },
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
               .body = schema::request({{"ids", ids}, {"filter", filterSchema()}, {"reason", schema::someText(500)}},
                                       {"reason"}),
               .handle = [&letters](const ApiCall::Ptr &call) { discard(call, letters); },
               .takes = Endpoint::Body::json});
}

using Command = Reply<Redrive> (DeadLetterDesk::*)(RedriveId, Actor, std::optional<ClientId>);

void addCommand(ApiTable &table, DeadLetterDesk &letters, const char *path, const char *summary, Command command)
{
    table.add({.method = "POST",
               .path = path,
               .access = Endpoint::Access::send,
               .summary = summary,
               .status = 202,
               .answer = schema::ref("Redrive"),
               .handle = withId<RedriveId>([&letters, command](const ApiCall::Ptr &call, RedriveId id) {
                   call->answerWith((letters.*command)(id, call->actor(), call->scope()), redriveJson);
               })});
}

} // namespace

QStringList deadLetterKindWords()
{
    return {u"message"_s, u"webhook"_s, u"delivery"_s, u"command"_s};
}

void describeRedriveCalls(ApiTable &table, DeadLetterDesk &letters)
{
    addSchemas(table);
    addLetterCommands(table, letters);
    table.add({.path = "/v1/redrives",
               .access = Endpoint::Access::read,
               .summary = "Redrives, newest first; their refusals stand in the single ones.",
               .answer = listAnswer("Redrive"),
               .query = listParameters(),
               .handle = [&letters](const ApiCall::Ptr &call) {
                   call->answerPage(letters.redrives(call->page(), call->scope()), redriveJson);
               }});
    table.add({.path = "/v1/redrives/{id}",
               .access = Endpoint::Access::read,
               .summary = "How far a redrive is.",
               .answer = schema::ref("Redrive"),
               .handle = withId<RedriveId>([&letters](const ApiCall::Ptr &call, RedriveId id) {
                   call->answerWith(letters.redrive(id, call->scope()), redriveJson);
               })});
    addCommand(table, letters, "/v1/redrives/{id}/stop", "Releases no more until it is resumed.",
               &DeadLetterDesk::stopRedrive);
    addCommand(table, letters, "/v1/redrives/{id}/resume", "Goes on, with a new canary where it had one.",
               &DeadLetterDesk::resumeRedrive);
    addCommand(table, letters, "/v1/redrives/{id}/cancel", "Ends it: what was not released stays a dead letter.",
               &DeadLetterDesk::cancelRedrive);
}

} // namespace gatehouse
