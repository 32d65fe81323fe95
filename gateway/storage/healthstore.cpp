#include "gateway/storage/healthstore.h"

#include "gateway/session.h"
#include "gateway/storage/json.h"
#include "gateway/storage/seriesstore.h"

#include <QtCore/QJsonArray>

#include <algorithm>

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

using namespace std::chrono_literals;

constexpr Milliseconds span = 24h;
constexpr Milliseconds notJudgedYet = 1h;
constexpr Seconds step{3600}; // the coarsest that a range allows: few rows, whatever was sent

using Figures = QHash<SessionId, HealthFigures>;
using Lanes = QList<Lane>;

// All sessions at once, or one since a time of its own.
class Reading
{
public:
    Reading(Connection &db, Timestamp from, Timestamp now, std::optional<SessionId> only)
        : m_db(db), m_from(from), m_now(now), m_only(only)
    {}

    void series(double HealthFigures::*member, const char *metric, Timestamp to, const Lanes &lanes = {})
    {
        if (to <= m_from)
            return;
        SeriesQuery query;
        query.from = m_from;
        query.to = to;
        query.step = step;
        query.session = m_only;
        const auto add = [&] {
            const auto sums = SeriesStore::sumsBySession(m_db, QLatin1String(metric), query);
            for (auto sum = sums.cbegin(); sum != sums.cend(); ++sum)
                take(sum.key(), member, *sum);
        };
        if (lanes.isEmpty())
            return add();
        for (const Lane lane : lanes) {
            query.lane = lane;
            add();
        }
    }
    void optOuts()
    {
        Query rows = m_db.query("SELECT m.session_id, count(*) FROM suppressions s JOIN messages m ON m.id ="
                                " s.message_id WHERE s.id >= ? AND s.created_at >= ? GROUP BY m.session_id",
                                IdMaker::floorAt(m_from), m_from);
        while (rows.next())
            take(rows.id<SessionId>(0), &HealthFigures::optOuts, rows.real(1));
    }
    void states()
    {
        Query rows = m_db.query("SELECT session_id, detail FROM session_log WHERE id >= ? AND at >= ? AND what ="
                                " 'state' AND actor LIKE 'engine:%' AND actor <> 'engine:vault'",
                                IdMaker::floorAt(m_from), m_from);
        while (rows.next()) {
            const auto state = sessionStateFromName(rows.text(1));
            if (state == SessionState::disconnected)
                take(rows.id<SessionId>(0), &HealthFigures::disconnects, 1);
            else if (state == SessionState::loggedOut || state == SessionState::unauthorized)
                take(rows.id<SessionId>(0), &HealthFigures::refusals, 1);
        }
    }
    void all()
    {
        const Lanes bulk{Lane::automation, Lane::campaign};
        series(&HealthFigures::sent, "sent", m_now);
        series(&HealthFigures::judged, "sent", m_now - notJudgedYet);
        series(&HealthFigures::judgedBulk, "sent", m_now - notJudgedYet, bulk);
        series(&HealthFigures::delivered, "delivered", m_now);
        series(&HealthFigures::failed, "failed", m_now);
        series(&HealthFigures::received, "received", m_now);
        optOuts();
        states();
    }
    Figures figures;

private:
    void take(SessionId session, double HealthFigures::*member, double value)
    {
        if (!m_only || *m_only == session)
            figures[session].*member += value;
    }

    Connection &m_db;
    const Timestamp m_from;
    const Timestamp m_now;
    const std::optional<SessionId> m_only;
};

QString stored(const QList<HealthSign> &signs)
{
    QJsonArray array;
    for (const HealthSign &sign : signs)
        array.append(QJsonObject{
            {u"code"_s, sign.code}, {u"value"_s, sign.value}, {u"limit"_s, sign.limit}, {u"points"_s, sign.points}});
    return storedArray(array);
}

} // namespace

QHash<SessionId, HealthFigures> HealthStore::figures(Connection &db, Timestamp now)
{
    Reading everybody(db, now - span, now, {});
    everybody.all();
    QList<std::pair<SessionId, Timestamp>> seen;
    {
        Query rows = db.query("SELECT session_id, judged_from FROM session_health WHERE judged_from > ?", now - span);
        while (rows.next())
            seen.append({rows.id<SessionId>(0), rows.time(1)});
    }
    for (const auto &[session, from] : std::as_const(seen)) {
        Reading one(db, from, now, session);
        one.all();
        everybody.figures.insert(session, one.figures.value(session));
    }
    return everybody.figures;
}

SessionHealth HealthStore::load(Connection &db, SessionId session)
{
    SessionHealth health;
    Query row = db.query("SELECT score, level, signs, since FROM session_health WHERE session_id = ?", session);
    if (!row.next())
        return health;
    health.score = static_cast<int>(row.integer(0));
    health.level = static_cast<HealthLevel>(std::clamp<qint64>(row.integer(1), 0, 2));
    for (const QJsonValue &sign : arrayFromStored(row.bytes(2)))
        health.signs.append(
            {sign[u"code"].toString(), sign[u"value"].toDouble(), sign[u"limit"].toDouble(), sign[u"points"].toInt()});
    health.since = row.time(3);
    return health;
}

bool HealthStore::write(Transaction &tx, SessionId session, const SessionHealth &health)
{
    const SessionHealth before = load(tx.db(), session);
    const auto same = [](const HealthSign &a, const HealthSign &b) { return a.code == b.code && a.points == b.points; };
    if (before.since && before.level == health.level
        && std::equal(before.signs.cbegin(), before.signs.cend(), health.signs.cbegin(), health.signs.cend(), same))
        return false;
    const bool turned = before.level != health.level;
    const Timestamp since = turned || !before.since ? tx.now() : *before.since;
    tx.run("INSERT INTO session_health (session_id, score, level, signs, since) VALUES (?, ?, ?, ?, ?)"
           " ON CONFLICT (session_id) DO UPDATE SET score = excluded.score, level = excluded.level,"
           " signs = excluded.signs, since = excluded.since",
           session, health.score, health.level, stored(health.signs), since);
    tx.changes().sessions.insert(session);
    return turned;
}

void HealthStore::judgeFromNow(Transaction &tx, SessionId session)
{
    tx.run(
        "INSERT INTO session_health (session_id, score, level, signs, since, judged_from) VALUES (?, 100, 0, '[]', ?,"
        " ?) ON CONFLICT (session_id) DO UPDATE SET score = 100, level = 0, signs = '[]', since = excluded.since,"
        " judged_from = excluded.judged_from",
        session, tx.now(), tx.now());
    tx.changes().sessions.insert(session);
}

} // namespace gatehouse
