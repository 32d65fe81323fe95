#include "gateway/api/systemcalls.h"

#include "gateway/api/apicall.h"
#include "gateway/api/apitable.h"
#include "gateway/api/lists.h"
#include "gateway/api/messagejson.h"
#include "gateway/api/openapi.h"
#include "gateway/campaigndesk.h"
#include "gateway/insightdesk.h"
#include "gateway/sessiondesk.h"

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

const QStringList metricWords{u"queue_depth"_s,     u"sent"_s,
                              u"delivered"_s,       u"read"_s,
                              u"failed"_s,          u"delivery_rate"_s,
                              u"read_rate"_s,       u"webhook_ack_p50"_s,
                              u"webhook_ack_p95"_s, u"webhook_ack_p99"_s,
                              u"send_wait_p50"_s,   u"send_wait_p95"_s,
                              u"send_wait_p99"_s,   u"dead_letters"_s,
                              u"in_doubt"_s,        u"webhooks"_s};

QJsonObject seriesJson(const Series &series)
{
    QJsonArray points;
    for (const SeriesPoint &point : series.points)
        points.append(QJsonArray{toRfc3339(point.at), jsonOrNull(point.value)});
    return {{u"metric"_s, series.metric}, {u"step"_s, qint64(series.step.count())}, {u"points"_s, points}};
}

/// Percentiles are kept for the gateway as a whole: a filter that changes nothing would be a lie.
bool allowsFilters(const ApiCall::Ptr &call, const QString &metric)
{
    const bool ofWebhooks = metric.startsWith(u"webhook_ack_");
    if (!ofWebhooks && !metric.startsWith(u"send_wait_"))
        return true;
    if (call->scope()) {
        call->refuse({Fault::forbidden, u"This series is of all clients together."_s, {}, {}});
        return false;
    }
    for (const auto &filter : {u"session_id"_s, u"client_id"_s, u"campaign_id"_s, u"lane"_s}) {
        if (call->query.contains(filter) && (ofWebhooks || filter != u"lane")) {
            call->refuse(Failure::invalid(u'/' + filter, u"not_of_this_metric"_s,
                                          u"This series is kept for the gateway as a whole."_s));
            return false;
        }
    }
    return true;
}

void answerSeries(const ApiCall::Ptr &call, InsightDesk &insights)
{
    SeriesQuery query;
    query.metric = call->query.value(u"metric"_s);
    if (!allowsFilters(call, query.metric))
        return;
    query.from = call->queryTime("from").value_or(Timestamp());
    query.to = call->queryTime("to").value_or(Timestamp());
    query.step = Seconds(call->query.value(u"step"_s, u"60"_s).toInt());
    query.session = call->queryId<SessionId>("session_id");
    query.client = call->scope() ? call->scope() : call->queryId<ClientId>("client_id");
    query.lane = laneFromName(call->query.value(u"lane"_s));
    query.campaign = call->queryId<CampaignId>("campaign_id");
    call->answerWith(insights.series(query), seriesJson);
}

// Charts of a session or campaign are drawn for those who may see it.
void askForSeries(const ApiCall::Ptr &call, InsightDesk &insights, SessionDesk &sessions, CampaignDesk &campaigns)
{
    const auto client = call->queryId<ClientId>("client_id");
    if (call->scope() && client && *client != *call->scope())
        return call->refuseNotFound();
    if (!call->scope())
        return answerSeries(call, insights);
    const auto checkCampaign = [call, &insights, &campaigns] {
        const auto campaign = call->queryId<CampaignId>("campaign_id");
        if (!campaign)
            return answerSeries(call, insights);
        call->awaitValue(campaigns.campaign(*campaign, call->scope()),
                         [call, &insights](const Campaign &) { answerSeries(call, insights); });
    };
    const auto session = call->queryId<SessionId>("session_id");
    if (!session)
        return checkCampaign();
    call->awaitValue(sessions.session(*session, call->scope()), [checkCampaign](const Session &) { checkCampaign(); });
}

void addHealth(ApiTable &table, const std::atomic<bool> &ready)
{
    const QJsonObject status = schema::answer({{"status", schema::text()}});
    table.add({.path = "/healthz",
               .access = Endpoint::Access::open,
               .summary = "The program runs.",
               .answer = status,
               .handle = [](const ApiCall::Ptr &call) {
                   call->answer(200, {{u"status"_s, u"ok"_s}});
               }});
    table.add({.path = "/readyz",
               .access = Endpoint::Access::open,
               .summary = "The gateway takes work; 503 while it starts or stops.",
               .answer = status,
               .handle = [&ready](const ApiCall::Ptr &call) {
                   if (ready)
                       call->answer(200, {{u"status"_s, u"ready"_s}});
                   else
                       call->refuse({Fault::unavailable, u"The gateway is starting or stopping."_s, {}, {}});
               }});
}

} // namespace

void describeSystemCalls(ApiTable &table, InsightDesk &insights, SessionDesk &sessions, CampaignDesk &campaigns,
                         const std::atomic<bool> &ready)
{
    table.addSchema("ProblemDetail", schema::answer({{"pointer", schema::described(schema::text(), "JSON pointer")},
                                                     {"code", schema::text()},
                                                     {"detail", schema::text()}}));
    table.addSchema("Problem", schema::answer({{"type", schema::text()},
                                               {"title", schema::text()},
                                               {"status", schema::integer(400, 599)},
                                               {"code", schema::described(schema::text(), "Stable: switch on this.")},
                                               {"detail", schema::text()},
                                               {"errors", schema::list(schema::ref("ProblemDetail"))}},
                                              {"type", "title", "status", "code"}));
    addHealth(table, ready);
    table.add({.path = "/metrics",
               .access = Endpoint::Access::loopback,
               .summary = "Counters and histograms as Prometheus text.",
               .answer = QJsonObject{{u"type"_s, u"string"_s}},
               .handle =
                   [&insights](const ApiCall::Ptr &call) {
                       call->awaitValue(insights.metrics(), [call](const QByteArray &text) {
                           call->answerBytes(200, "text/plain; version=0.0.4; charset=utf-8", text);
                       });
                   },
               .answerType = "text/plain"});
    table.add({.path = "/v1/series",
               .access = Endpoint::Access::read,
               .summary = "Points of a chart. A step without measurement has the value null.",
               .answer = schema::answer({{"metric", schema::text()},
                                         {"step", schema::count()},
                                         {"points", schema::list(schema::list(schema::anyValue(), 2, 2))}}),
               .query = {{"metric", schema::word(metricWords), "", true},
                         {"from", schema::time(), "", true},
                         {"to", schema::time(), "", true},
                         {"step", schema::integer(1, 86'400), "Seconds: 10, 60, 3600 or 86400; others are rounded up."},
                         {"session_id", schema::id<SessionId>()},
                         {"client_id", schema::id<ClientId>()},
                         {"lane", schema::word(laneWords())},
                         {"campaign_id", schema::id<CampaignId>()}},
               .handle = [&insights, &sessions, &campaigns](const ApiCall::Ptr &call) {
                   askForSeries(call, insights, sessions, campaigns);
               }});
    table.add({.path = "/v1/openapi.json",
               .access = Endpoint::Access::open, // says nothing about anybody's data
               .summary = "This description.",
               .answer = schema::anyObject(),
               .handle = [&table](const ApiCall::Ptr &call) { call->answer(200, openApiDocument(table)); }});
}

} // namespace gatehouse
