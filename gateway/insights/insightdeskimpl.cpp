#include "gateway/insights/insightdeskimpl.h"

#include "gateway/clock.h"
#include "gateway/insights/metricspage.h"
#include "gateway/insights/recorder.h"
#include "gateway/sessions/sessionregistry.h"
#include "gateway/storage/campaignstore.h"
#include "gateway/storage/conversationstore.h"
#include "gateway/storage/deadletterstore.h"
#include "gateway/storage/metricsstore.h"
#include "gateway/storage/readers.h"
#include "gateway/storage/seriesstore.h"

#include <algorithm>
#include <array>

namespace gatehouse {

namespace {

using namespace std::chrono_literals;

constexpr std::array<qint64, 4> steps{10, 60, 3600, 86400};
constexpr qint64 pointsMax = 20'000;

enum class Shape { count, gauge, ratio, percentile };

struct Metric
{
    const char *name;
    Shape shape;
    const char *of;      ///< what is summed
    const char *divisor; ///< ratios
    double share;        ///< percentiles
};
constexpr Metric metrics[] = {
    {"queue_depth", Shape::gauge, "queue_depth", nullptr, 0},
    {"in_doubt", Shape::gauge, "in_doubt", nullptr, 0},
    {"sent", Shape::count, "sent", nullptr, 0},
    {"delivered", Shape::count, "delivered", nullptr, 0},
    {"read", Shape::count, "read", nullptr, 0},
    {"failed", Shape::count, "failed", nullptr, 0},
    {"received", Shape::count, "received", nullptr, 0},
    {"webhooks", Shape::count, "webhooks", nullptr, 0},
    {"dead_letters", Shape::count, "dead_letters", nullptr, 0},
    {"delivery_rate", Shape::ratio, "delivered", "sent", 0},
    {"read_rate", Shape::ratio, "read", "delivered", 0},
    {"webhook_ack_p50", Shape::percentile, "webhook_ack", nullptr, 0.50},
    {"webhook_ack_p95", Shape::percentile, "webhook_ack", nullptr, 0.95},
    {"webhook_ack_p99", Shape::percentile, "webhook_ack", nullptr, 0.99},
    {"send_wait_p50", Shape::percentile, "send_wait", nullptr, 0.50},
    {"send_wait_p95", Shape::percentile, "send_wait", nullptr, 0.95},
    {"send_wait_p99", Shape::percentile, "send_wait", nullptr, 0.99},
};

Result<const Metric *> metricOf(const QString &name)
{
    for (const Metric &metric : metrics) {
        if (name == QLatin1String(metric.name))
            return &metric;
    }
    return Failure::invalid(QStringLiteral("/metric"), QStringLiteral("metric_unknown"),
                            QStringLiteral("There is no series of this name."));
}

Result<Series> build(Connection &db, const SeriesQuery &query, const Metric &metric)
{
    Series series{query.metric, query.step, {}};
    const qint64 millis = query.step.count() * 1000;
    const QString of = QLatin1String(metric.of);
    SeriesQuery plain = query;
    plain.session.reset();
    plain.client.reset();
    plain.lane.reset();
    plain.campaign.reset();
    const auto sampled = SeriesStore::sums(db, QStringLiteral("sampled"), plain);
    const bool percentile = metric.shape == Shape::percentile;
    const auto values = percentile ? QHash<qint64, double>() : SeriesStore::sums(db, of, query);
    const auto divisors = metric.shape == Shape::ratio ? SeriesStore::sums(db, QLatin1String(metric.divisor), query)
                                                       : QHash<qint64, double>();
    const auto spans = percentile ? SeriesStore::histograms(db, of, query) : QHash<qint64, Histogram>();
    for (qint64 at = toMillis(query.from) / millis * millis; at < toMillis(query.to); at += millis) {
        SeriesPoint point{fromMillis(at), std::nullopt};
        switch (metric.shape) {
        case Shape::count:
            // While the program ran, nothing written means nothing happened; while it did not, nobody knows.
            if (values.contains(at) || sampled.contains(at))
                point.value = values.value(at);
            break;
        case Shape::gauge:
            if (const double samples = sampled.value(at); samples > 0)
                point.value = values.value(at) / samples;
            break;
        case Shape::ratio:
            if (const double divisor = divisors.value(at); divisor > 0)
                point.value = std::min(values.value(at) / divisor, 1.0);
            break;
        case Shape::percentile:
            if (const auto span = spans.constFind(at); span != spans.cend())
                point.value = span->percentile(metric.share);
            break;
        }
        series.points.append(point);
    }
    return series;
}

} // namespace

Reply<Series> InsightDeskImpl::series(SeriesQuery query)
{
    const Timestamp now = m_engine.clock.now();
    m_engine.recorder.seriesAsked(m_engine.clock.steady());
    return m_engine.readers.read<Series>([query = std::move(query), now](Connection &db) mutable -> Result<Series> {
        const auto metric = metricOf(query.metric);
        if (!metric)
            return metric.failure();
        // What is old is kept in coarse steps only: finer ones would show gaps where there are none.
        const qint64 wanted = std::max<qint64>(query.step.count(), SeriesStore::finestSince(query.from, now));
        const auto *step =
            std::find_if(steps.begin(), steps.end(), [wanted](qint64 seconds) { return seconds >= wanted; });
        query.step = Seconds(step == steps.end() ? steps.back() : *step);
        const qint64 millis = query.step.count() * 1000;
        query.from = fromMillis(toMillis(query.from) / millis * millis); // the first point is whole, like the others
        if (query.to <= query.from || (query.to - query.from) / query.step > pointsMax)
            return Failure::invalid(QStringLiteral("/from"), QStringLiteral("range"),
                                    QStringLiteral("The range must have between one and %1 steps.").arg(pointsMax));
        return build(db, query, **metric);
    });
}

Reply<Snapshot> InsightDeskImpl::snapshot(std::optional<ClientId> client)
{
    Snapshot now;
    for (const auto &session : m_engine.sessions.all()) {
        if (client && session->client != *client)
            continue;
        ++now.sessions;
        now.sessionsConnected += session->state == SessionState::connected ? 1 : 0;
    }
    const Histogram run = m_engine.recorder.totals().webhookAck;
    now.acksOfRun = {run.percentile(0.50), run.percentile(0.95), run.percentile(0.99)};
    const Timestamp time = m_engine.clock.now();
    return m_engine.readers.read<Snapshot>([now, client, time](Connection &db) mutable -> Result<Snapshot> {
        for (const auto &[lane, state, count] : MetricsStore::open(db, client)) {
            if (state == MessageState::inDoubt) {
                now.inDoubt += count;
                continue;
            }
            now.queued += count;
            now.queuedByLane[static_cast<int>(lane)] += count;
        }
        now.deadLetters = DeadLetterStore::openCount(db, client);
        now.unread = ConversationStore::unreadTotal(db, client);
        now.campaignsAhead = CampaignStore::aheadCount(db, client);
        const Timestamp since = time - 60s;
        now.webhooksPerMinute = SeriesStore::sumSince(db, QStringLiteral("webhooks"), since, client);
        now.sentPerMinute = SeriesStore::sumSince(db, QStringLiteral("sent"), since, client);
        now.deliveredPerMinute = SeriesStore::sumSince(db, QStringLiteral("delivered"), since, client);
        now.failedPerMinute = SeriesStore::sumSince(db, QStringLiteral("failed"), since, client);
        SeriesQuery recent{QStringLiteral("webhook_ack"), time - 300s, time + 10s, Seconds(10), {}, {}, {}, {}};
        Histogram acks;
        for (const Histogram &histogram : SeriesStore::histograms(db, recent.metric, recent))
            acks.merge(histogram);
        now.webhookAckP50 = acks.percentile(0.50);
        now.webhookAckP95 = acks.percentile(0.95);
        now.webhookAckP99 = acks.percentile(0.99);
        return now;
    });
}

Reply<QList<SessionRates>> InsightDeskImpl::sessionRates(Timestamp from, Timestamp to, std::optional<ClientId> client)
{
    QList<SessionRates> sessions;
    for (const auto &session : m_engine.sessions.all()) {
        if (!client || session->client == *client)
            sessions.append({session->id, session->name, 0, 0, 0, 0});
    }
    std::sort(sessions.begin(), sessions.end(),
              [](const SessionRates &a, const SessionRates &b) { return a.name.localeAwareCompare(b.name) < 0; });
    return m_engine.readers.read<QList<SessionRates>>(
        [sessions, from, to](Connection &db) mutable -> Result<QList<SessionRates>> {
            SeriesQuery query{{}, from, to, Seconds(to - from <= 3h ? 10 : 3600), {}, {}, {}, {}};
            const auto fill = [&](const char *metric, qint64 SessionRates::*figure) {
                const auto sums = SeriesStore::sumsBySession(db, QLatin1String(metric), query);
                for (SessionRates &rates : sessions)
                    rates.*figure = static_cast<qint64>(sums.value(rates.session));
            };
            fill("sent", &SessionRates::sent);
            fill("delivered", &SessionRates::delivered);
            fill("read", &SessionRates::read);
            fill("failed", &SessionRates::failed);
            return sessions;
        });
}

Reply<QByteArray> InsightDeskImpl::metrics()
{
    const auto totals = m_engine.recorder.totals();
    const auto sessions = m_engine.sessions.all();
    return m_engine.readers.read<QByteArray>([totals, sessions](Connection &db) -> Result<QByteArray> {
        return MetricsPage::render(MetricsPage::read(db), totals, sessions);
    });
}

} // namespace gatehouse
