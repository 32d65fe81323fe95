#include "gateway/storage/seriesstore.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace gatehouse {

namespace {

using namespace std::chrono_literals;

struct Level
{
    qint64 seconds;         ///< this step
    qint64 finer;           ///< what it is summed from
    Milliseconds keepFiner; ///< how long the finer one is kept
};
// 10 s for two days, minutes for two weeks, hours for three years, days for ever.
constexpr std::array levels{Level{60, 10, 48h}, Level{3600, 60, 14 * 24h}, Level{86400, 3600, 3 * 366 * 24h}};

QString rolledUpKey(qint64 seconds)
{
    return QStringLiteral("series_rolled_up_%1").arg(seconds);
}

// Up to when this step is summed.
qint64 doneUpTo(Connection &db, qint64 seconds)
{
    Query row = db.query("SELECT value FROM settings WHERE key = ?", rolledUpKey(seconds));
    return row.next() ? row.text(0).toLongLong() : 0;
}

// Which stored step a part of a range is read from.
struct Piece
{
    qint64 seconds;
    qint64 from;
    qint64 to;
};

// The coarsest step that is fine enough, and for its end, which is not summed yet, the finer ones.
std::vector<Piece> piecesOf(Connection &db, const SeriesQuery &query)
{
    std::vector<Piece> pieces;
    qint64 from = toMillis(query.from);
    const qint64 to = toMillis(query.to);
    for (auto level = levels.rbegin(); level != levels.rend(); ++level) {
        if (level->seconds > query.step.count())
            continue;
        const qint64 done = std::min(doneUpTo(db, level->seconds), to);
        if (done <= from)
            continue;
        pieces.push_back({level->seconds, from, done});
        from = done;
    }
    if (from < to)
        pieces.push_back({seriesStepMillis / 1000, from, to});
    return pieces;
}

// One look-up for each metric, not one row read for each point.
QStringList metricsOf(Connection &db, qint64 step)
{
    QStringList metrics{QStringLiteral("webhook_ack"), QStringLiteral("send_wait")};
    QString last;
    for (;;) {
        Query row = db.query("SELECT min(metric) FROM series WHERE step = ? AND metric > ?", step, last);
        if (!row.next() || row.isNull(0))
            return metrics;
        last = row.text(0);
        metrics += last;
    }
}

void rollUpHistograms(Transaction &tx, const Level &level, qint64 from, qint64 to)
{
    std::map<std::tuple<qint64, QString, int>, Histogram> sums;
    const qint64 millis = level.seconds * 1000;
    {
        for (const QString &metric : {QStringLiteral("webhook_ack"), QStringLiteral("send_wait")}) {
            Query rows = tx.query("SELECT at, metric, lane, buckets FROM histograms WHERE step = ? AND metric = ?"
                                  " AND at >= ? AND at < ?",
                                  level.finer, metric, from, to);
            while (rows.next())
                sums[{rows.integer(0) / millis * millis, rows.text(1), static_cast<int>(rows.integer(2))}].merge(
                    Histogram::fromBytes(rows.bytes(3)));
        }
    }
    for (const auto &[key, histogram] : sums)
        tx.run("INSERT INTO histograms (step, at, metric, lane, buckets) VALUES (?, ?, ?, ?, ?)"
               " ON CONFLICT (step, metric, at, lane) DO UPDATE SET buckets = excluded.buckets",
               level.seconds, std::get<0>(key), std::get<1>(key), std::get<2>(key), histogram.toBytes());
}

} // namespace

void SeriesStore::sample(Transaction &tx, Timestamp at)
{
    const qint64 bucket = toMillis(at) / seriesStepMillis * seriesStepMillis;
    tx.run("INSERT INTO series (step, at, metric, session_id, lane, campaign_id, value) VALUES (10, ?, 'sampled', 0, 0,"
           " 0, 1) ON CONFLICT (step, metric, at, session_id, lane, campaign_id) DO NOTHING",
           bucket);
    tx.run("INSERT INTO series (step, at, metric, session_id, lane, campaign_id, value)"
           " SELECT 10, ?, 'queue_depth', session_id, lane, campaign_id, sum(current) FROM message_counters"
           " WHERE state < 4 AND state < 5 AND current <> 0 GROUP BY session_id, lane, campaign_id"
           " ON CONFLICT (step, metric, at, session_id, lane, campaign_id) DO NOTHING",
           bucket);
    tx.run("INSERT INTO series (step, at, metric, session_id, lane, campaign_id, value)"
           " SELECT 10, ?, 'in_doubt', session_id, lane, campaign_id, sum(current) FROM message_counters"
           " WHERE state = 4 AND state < 5 AND current <> 0 GROUP BY session_id, lane, campaign_id"
           " ON CONFLICT (step, metric, at, session_id, lane, campaign_id) DO NOTHING",
           bucket);
}

void SeriesStore::repeatSample(Transaction &tx, Timestamp from, Timestamp at)
{
    const auto bucketOf = [](Timestamp time) { return toMillis(time) / seriesStepMillis * seriesStepMillis; };
    tx.run("INSERT INTO series (step, at, metric, session_id, lane, campaign_id, value)"
           " SELECT 10, ?, metric, session_id, lane, campaign_id, value FROM series"
           " WHERE step = 10 AND metric IN ('sampled', 'queue_depth', 'in_doubt') AND at = ?"
           " ON CONFLICT (step, metric, at, session_id, lane, campaign_id) DO NOTHING",
           bucketOf(at), bucketOf(from));
}

void SeriesStore::addHistogram(Transaction &tx, const char *metric, int lane, Timestamp at, const Histogram &histogram)
{
    if (histogram.count() == 0)
        return;
    const qint64 bucket = toMillis(at) / seriesStepMillis * seriesStepMillis;
    const QString name = QLatin1String(metric);
    Histogram sum = histogram;
    {
        Query row = tx.query("SELECT buckets FROM histograms WHERE step = 10 AND metric = ? AND at = ? AND lane = ?",
                             name, bucket, lane);
        if (row.next())
            sum.merge(Histogram::fromBytes(row.bytes(0)));
    }
    tx.run("INSERT INTO histograms (step, at, metric, lane, buckets) VALUES (10, ?, ?, ?, ?)"
           " ON CONFLICT (step, metric, at, lane) DO UPDATE SET buckets = excluded.buckets",
           bucket, name, lane, sum.toBytes());
}

void SeriesStore::rollUp(Transaction &tx, Timestamp now)
{
    for (const Level &level : levels) {
        const qint64 millis = level.seconds * 1000;
        // A step is summed once it is over, with half a step of grace for what commits late.
        const qint64 upTo = (toMillis(now) - seriesStepMillis) / millis * millis;
        qint64 from = doneUpTo(tx.db(), level.seconds);
        if (from == 0)
            from = tx.db().integer("SELECT min(at) FROM series WHERE step = ?", level.finer) / millis * millis;
        if (upTo <= from)
            continue;
        // By metric, as the key goes: without it each minute would read all that the finer step holds.
        const QStringList metrics = metricsOf(tx.db(), level.finer);
        for (const QString &metric : metrics)
            tx.run(
                "INSERT INTO series (step, at, metric, session_id, lane, campaign_id, value)"
                " SELECT ?, at / ? * ?, metric, session_id, lane, campaign_id, sum(value) FROM series"
                " WHERE step = ? AND metric = ? AND at >= ? AND at < ? GROUP BY 2, session_id, lane, campaign_id"
                " ON CONFLICT (step, metric, at, session_id, lane, campaign_id) DO UPDATE SET value = excluded.value",
                level.seconds, millis, millis, level.finer, metric, from, upTo);
        rollUpHistograms(tx, level, from, upTo);
        tx.run("INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
               rolledUpKey(level.seconds), QString::number(upTo));
        if (upTo / 3'600'000 == from / 3'600'000)
            continue; // dropping once an hour is enough
        const qint64 keepFrom = toMillis(now - level.keepFiner);
        for (const QString &metric : metrics) {
            tx.run("DELETE FROM series WHERE step = ? AND metric = ? AND at < ?", level.finer, metric, keepFrom);
            tx.run("DELETE FROM histograms WHERE step = ? AND metric = ? AND at < ?", level.finer, metric, keepFrom);
        }
    }
}

qint64 SeriesStore::finestSince(Timestamp from, Timestamp now)
{
    qint64 step = seriesStepMillis / 1000;
    for (const Level &level : levels) {
        if (from < now - level.keepFiner)
            step = level.seconds;
    }
    return step;
}

QHash<qint64, double> SeriesStore::sums(Connection &db, const QString &metric, const SeriesQuery &query)
{
    const qint64 millis = query.step.count() * 1000;
    std::string sql = "SELECT at / ?1 * ?1, sum(value) FROM series WHERE step = ?2 AND metric = ?3 AND at >= ?4"
                      " AND at < ?5";
    sql += query.session ? " AND session_id = ?6" : " AND ?6 = 0";
    sql += query.client ? " AND session_id IN (SELECT id FROM sessions WHERE client_id = ?7)" : " AND ?7 = 0";
    sql += query.lane ? " AND lane = ?8" : " AND ?8 = -1";
    sql += query.campaign ? " AND campaign_id = ?9" : " AND ?9 = 0";
    sql += " GROUP BY 1";
    QHash<qint64, double> sums;
    for (const Piece &piece : piecesOf(db, query)) {
        Query rows = db.query(sql, millis, piece.seconds, metric, piece.from, piece.to,
                              query.session.value_or(SessionId{}), query.client.value_or(ClientId{}),
                              query.lane ? static_cast<int>(*query.lane) : -1, query.campaign.value_or(CampaignId{}));
        while (rows.next())
            sums[rows.integer(0)] += rows.real(1);
    }
    return sums;
}

QHash<SessionId, double> SeriesStore::sumsBySession(Connection &db, const QString &metric, const SeriesQuery &query)
{
    QHash<SessionId, double> sums;
    const SessionId session = query.session.value_or(SessionId{});
    const int lane = query.lane ? static_cast<int>(*query.lane) : -1;
    for (const Piece &piece : piecesOf(db, query)) {
        Query rows = db.query("SELECT session_id, sum(value) FROM series WHERE step = ? AND metric = ? AND at >= ?"
                              " AND at < ? AND (? = 0 OR session_id = ?) AND (? = -1 OR lane = ?) GROUP BY session_id",
                              piece.seconds, metric, piece.from, piece.to, session, session, lane, lane);
        while (rows.next())
            sums[rows.id<SessionId>(0)] += rows.real(1);
    }
    return sums;
}

QHash<qint64, Histogram> SeriesStore::histograms(Connection &db, const QString &metric, const SeriesQuery &query)
{
    const qint64 millis = query.step.count() * 1000;
    const int lane = query.lane ? static_cast<int>(*query.lane) : -1;
    QHash<qint64, Histogram> merged;
    for (const Piece &piece : piecesOf(db, query)) {
        Query rows = db.query("SELECT at, buckets FROM histograms WHERE step = ? AND metric = ? AND at >= ? AND at < ?"
                              " AND (? = -1 OR lane = ?)",
                              piece.seconds, metric, piece.from, piece.to, lane, lane);
        while (rows.next())
            merged[rows.integer(0) / millis * millis].merge(Histogram::fromBytes(rows.bytes(1)));
    }
    return merged;
}

double SeriesStore::sumSince(Connection &db, const QString &metric, Timestamp since, std::optional<ClientId> client)
{
    Query row = db.query("SELECT sum(value) FROM series WHERE step = 10 AND metric = ? AND at >= ?"
                         " AND (? = 0 OR session_id IN (SELECT id FROM sessions WHERE client_id = ?))",
                         metric, since, client.value_or(ClientId{}), client.value_or(ClientId{}));
    return row.next() ? row.real(0) : 0;
}

} // namespace gatehouse
