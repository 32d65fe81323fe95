#include "gateway/api/campaignjson.h"

#include "gateway/api/apitable.h"
#include "gateway/api/jsonvalues.h"
#include "gateway/api/messagejson.h"
#include "gateway/api/schema.h"

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

QJsonObject countsJson(const CampaignCounts &counts)
{
    return {{u"audience"_s, counts.audience},   {u"waiting"_s, counts.waiting},   {u"sending"_s, counts.sending},
            {u"in_doubt"_s, counts.inDoubt},    {u"accepted"_s, counts.accepted}, {u"sent"_s, counts.sent},
            {u"delivered"_s, counts.delivered}, {u"read"_s, counts.read},         {u"dead"_s, counts.dead},
            {u"cancelled"_s, counts.cancelled}, {u"expired"_s, counts.expired},   {u"suppressed"_s, counts.suppressed},
            {u"replied"_s, counts.replied}};
}

QJsonObject forecastJson(const CampaignForecast &forecast)
{
    return {{u"finishes_at"_s, jsonOrNull(forecast.finishesAt)},
            {u"per_minute"_s, forecast.perMinute},
            {u"binding_limit"_s, jsonOrNull(forecast.bindingLimit)}};
}

QJsonArray curveJson(const QList<CampaignPoint> &curve)
{
    QJsonArray points;
    for (const CampaignPoint &point : curve)
        points.append(QJsonArray{toRfc3339(point.at), point.sent});
    return points;
}

QList<SessionId> sessionsOf(const QJsonObject &json)
{
    QList<SessionId> sessions;
    for (const QJsonValue &text : json.value(u"session_ids").toArray()) {
        if (const auto id = idFromText<SessionId>(text.toString()))
            sessions.append(*id);
    }
    return sessions;
}

std::optional<double> rateOf(const QJsonObject &json)
{
    const QJsonValue rate = json.value(u"rate");
    return rate.isDouble() ? std::optional(rate.toDouble()) : std::nullopt;
}

} // namespace

QStringList campaignStateWords()
{
    QStringList words;
    for (int state = 0; state <= static_cast<int>(CampaignState::cancelled); ++state)
        words += campaignStateName(static_cast<CampaignState>(state));
    return words;
}

QJsonObject campaignJson(const Campaign &campaign)
{
    QJsonArray sessions;
    for (const SessionId session : campaign.sessions)
        sessions.append(toText(session));
    return {{u"id"_s, toText(campaign.id)},
            {u"client_id"_s, toText(campaign.client)},
            {u"name"_s, campaign.name},
            {u"state"_s, campaignStateName(campaign.state)},
            {u"session_ids"_s, sessions},
            {u"content"_s, shownContent(campaign.content)},
            {u"start_at"_s, jsonOrNull(campaign.startAt)},
            {u"time_zone"_s, jsonOrNull(campaign.timeZone)},
            {u"quiet_hours"_s, campaign.quietHours},
            {u"rate"_s, jsonOrNull(campaign.rate)},
            {u"columns"_s, QJsonArray::fromStringList(campaign.columns)},
            {u"counts"_s, countsJson(campaign.counts)},
            {u"forecast"_s, forecastJson(campaign.forecast)},
            {u"created_at"_s, toRfc3339(campaign.createdAt)},
            {u"started_at"_s, jsonOrNull(campaign.startedAt)},
            {u"finished_at"_s, jsonOrNull(campaign.finishedAt)}};
}

QJsonObject progressJson(const CampaignProgress &progress)
{
    return {{u"audience"_s, progress.audience},
            {u"sent"_s, curveJson(progress.sent)},
            {u"planned"_s, curveJson(progress.planned)},
            {u"expected"_s, curveJson(progress.expected)}};
}

QJsonObject campaignLogJson(const CampaignLogEntry &entry)
{
    return {{u"at"_s, toRfc3339(entry.at)},
            {u"what"_s, entry.what},
            {u"detail"_s, entry.detail},
            {u"actor"_s, entry.actor}};
}

QJsonObject audienceJson(const AudienceReport &report)
{
    QJsonArray emptyCells;
    for (const qint64 count : report.emptyCells)
        emptyCells.append(count);
    QJsonArray problems;
    for (const AudienceProblem &problem : report.problems)
        problems.append(
            QJsonObject{{u"row"_s, problem.row}, {u"reason"_s, problem.reason}, {u"value"_s, problem.value}});
    return {{u"rows"_s, report.rows},
            {u"accepted"_s, report.accepted},
            {u"rejected"_s, report.rejected},
            {u"duplicates"_s, report.duplicates},
            {u"suppressed"_s, report.suppressed},
            {u"empty_cells"_s, emptyCells},
            {u"problems"_s, problems}};
}

Result<CampaignDraft> campaignDraftOf(const QJsonObject &json)
{
    const Result<Content> content = contentOf(json.value(u"content").toObject(), u"/content"_s);
    if (!content)
        return content.failure();
    CampaignDraft draft;
    draft.name = json.value(u"name").toString();
    draft.sessions = sessionsOf(json);
    draft.content = *content;
    draft.startAt = timeMember(json, u"start_at");
    draft.timeZone = json.value(u"time_zone").toString();
    draft.quietHours = json.value(u"quiet_hours").toObject();
    draft.rate = rateOf(json);
    return draft;
}

Result<CampaignChange> campaignChangeOf(const QJsonObject &json)
{
    CampaignChange change;
    change.name = textMember(json, u"name");
    if (json.contains(u"session_ids"))
        change.sessions = sessionsOf(json);
    if (json.contains(u"content")) {
        const Result<Content> content = contentOf(json.value(u"content").toObject(), u"/content"_s);
        if (!content)
            return content.failure();
        change.content = *content;
    }
    if (json.contains(u"start_at"))
        change.startAt = timeMember(json, u"start_at");
    change.timeZone = textMember(json, u"time_zone");
    if (json.contains(u"quiet_hours"))
        change.quietHours = json.value(u"quiet_hours").toObject();
    if (json.contains(u"rate"))
        change.rate = rateOf(json);
    return change;
}

void addCampaignSchemas(ApiTable &table)
{
    const QJsonObject sessions = schema::list(schema::id<SessionId>(), 1, 1000);
    const QJsonObject startAt = schema::orNull(schema::time());
    const QJsonObject zone = schema::orNull(schema::text(100));
    const QJsonObject hour = schema::described(schema::text(5), "By the wall clock, such as 21:00.");
    const QJsonObject quiet = schema::orNull(schema::request(
        {{"from", hour},
         {"to", hour},
         {"by", schema::described(schema::word({u"recipient"_s, u"campaign"_s}),
                                  "Whose clock: that of each recipient (several zones: quiet in none of them), or that "
                                  "of time_zone. Recipients' when time_zone is absent.")},
         {"closed_days", schema::list(schema::word({u"monday"_s, u"tuesday"_s, u"wednesday"_s, u"thursday"_s,
                                                    u"friday"_s, u"saturday"_s, u"sunday"_s}))}}));
    const QJsonObject rate = schema::described(schema::orNull(schema::number(0.01, 1'000'000)), "Messages a minute.");
    table.addSchema(
        "NewCampaign",
        schema::request({{"client_id", schema::described(schema::id<ClientId>(), "The sessions' client when absent.")},
                         {"name", schema::someText(200)},
                         {"session_ids", sessions},
                         {"content", schema::ref("Content")},
                         {"start_at", startAt},
                         {"time_zone", zone},
                         {"quiet_hours", quiet},
                         {"rate", rate}},
                        {"name", "session_ids", "content"}));
    table.addSchema("CampaignChange", schema::request({{"name", schema::someText(200)},
                                                       {"session_ids", sessions},
                                                       {"content", schema::ref("Content")},
                                                       {"start_at", startAt},
                                                       {"time_zone", zone},
                                                       {"quiet_hours", quiet},
                                                       {"rate", rate}}));
    table.addSchema("CampaignCounts", schema::answer({{"audience", schema::count()},
                                                      {"waiting", schema::count()},
                                                      {"sending", schema::count()},
                                                      {"in_doubt", schema::count()},
                                                      {"accepted", schema::count()},
                                                      {"sent", schema::count()},
                                                      {"delivered", schema::count()},
                                                      {"read", schema::count()},
                                                      {"dead", schema::count()},
                                                      {"cancelled", schema::count()},
                                                      {"expired", schema::count()},
                                                      {"suppressed", schema::count()},
                                                      {"replied", schema::count()}}));
    table.addSchema("CampaignForecast", schema::answer({{"finishes_at", schema::orNull(schema::time())},
                                                        {"per_minute", schema::number()},
                                                        {"binding_limit", schema::orNull(schema::text())}}));
    table.addSchema("Campaign", schema::answer({{"id", schema::id<CampaignId>()},
                                                {"client_id", schema::id<ClientId>()},
                                                {"name", schema::text()},
                                                {"state", schema::word(campaignStateWords())},
                                                {"session_ids", schema::list(schema::id<SessionId>())},
                                                {"content", schema::ref("ShownContent")},
                                                {"start_at", startAt},
                                                {"time_zone", zone},
                                                {"quiet_hours", schema::anyObject()},
                                                {"rate", schema::orNull(schema::number())},
                                                {"columns", schema::list(schema::text())},
                                                {"counts", schema::ref("CampaignCounts")},
                                                {"forecast", schema::ref("CampaignForecast")},
                                                {"created_at", schema::time()},
                                                {"started_at", schema::orNull(schema::time())},
                                                {"finished_at", schema::orNull(schema::time())}}));
    const QJsonObject curve = schema::list(schema::list(schema::anyValue(), 2, 2));
    table.addSchema(
        "CampaignProgress",
        schema::answer({{"audience", schema::count()}, {"sent", curve}, {"planned", curve}, {"expected", curve}}));
    table.addSchema(
        "CampaignLogEntry",
        schema::answer(
            {{"at", schema::time()}, {"what", schema::text()}, {"detail", schema::text()}, {"actor", schema::text()}}));
    table.addSchema("AudienceProblem",
                    schema::answer({{"row", schema::count()}, {"reason", schema::text()}, {"value", schema::text()}}));
    table.addSchema("AudienceReport", schema::answer({{"rows", schema::count()},
                                                      {"accepted", schema::count()},
                                                      {"rejected", schema::count()},
                                                      {"duplicates", schema::count()},
                                                      {"suppressed", schema::count()},
                                                      {"empty_cells", schema::list(schema::count())},
                                                      {"problems", schema::list(schema::ref("AudienceProblem"))}}));
}

} // namespace gatehouse
