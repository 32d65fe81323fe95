#pragma once

#include "gateway/ids.h"
#include "gateway/message.h"
#include "gateway/result.h"
#include "gateway/timestamp.h"

namespace gatehouse {

struct SeriesQuery
{
    /// "queue_depth", "sent", "delivered", "read", "failed", "delivery_rate", "read_rate", "webhook_ack_p50|p95|p99",
    /// "send_wait_p50|p95|p99", "dead_letters", "in_doubt", "webhooks"
    QString metric;
    Timestamp from{};
    Timestamp to{};
    Seconds step{10}; ///< 10, 60, 3600 or 86400 s; others are rounded up
    std::optional<SessionId> session;
    std::optional<ClientId> client;
    std::optional<Lane> lane;
    std::optional<CampaignId> campaign;
};

struct SeriesPoint
{
    Timestamp at{};              ///< start of the step
    std::optional<double> value; ///< nothing measured: a gap, not a zero. Counts: per step; times: seconds; rates: 0–1
};

struct Series
{
    QString metric;
    Seconds step{10};
    QList<SeriesPoint> points;
};

/// The figures of this moment, for status line, cards and badges.
struct Snapshot
{
    int sessions = 0;
    int sessionsConnected = 0;
    qint64 queued = 0; ///< scheduled, queued, retrying, sending
    qint64 queuedByLane[laneCount] = {};
    qint64 inDoubt = 0;
    qint64 deadLetters = 0;
    qint64 unread = 0;
    qint64 campaignsAhead = 0; ///< scheduled or running: more may come to the queue
    double webhooksPerMinute = 0;
    double sentPerMinute = 0;
    double deliveredPerMinute = 0;
    double failedPerMinute = 0;
    std::optional<double> webhookAckP50; ///< seconds, over the last 5 minutes
    std::optional<double> webhookAckP95;
    std::optional<double> webhookAckP99;
    struct Acks
    {
        std::optional<double> p50, p95, p99;
    };
    Acks acksOfRun; ///< the same since the program started, of all clients
};

/// Delivery by session over a span.
struct SessionRates
{
    SessionId session;
    QString name;
    qint64 sent = 0;
    qint64 delivered = 0;
    qint64 read = 0;
    qint64 failed = 0;
};

/// What managers look at. Any thread.
class InsightDesk
{
public:
    virtual ~InsightDesk() = default;
    [[nodiscard]] virtual Reply<Series> series(SeriesQuery query) = 0;
    [[nodiscard]] virtual Reply<Snapshot> snapshot(std::optional<ClientId> client = {}) = 0;
    [[nodiscard]] virtual Reply<QList<SessionRates>> sessionRates(Timestamp from, Timestamp to,
                                                                  std::optional<ClientId> client = {}) = 0;
    /// The whole of /metrics, Prometheus text.
    [[nodiscard]] virtual Reply<QByteArray> metrics() = 0;
};

} // namespace gatehouse
