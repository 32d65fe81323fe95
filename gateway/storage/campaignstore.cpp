#include "gateway/storage/campaignstore.h"

#include "gateway/storage/cursor.h"
#include "gateway/storage/json.h"
#include "gateway/storage/messagestore.h"

#include <array>

namespace gatehouse {

namespace {

constexpr std::string_view columns =
    "SELECT id, client_id, name, state, sessions, content, start_at, time_zone, quiet_hours, rate, columns,"
    " audience_version, audience_rows, materialised_row, replied, created_at, created_by, started_at, finished_at"
    " FROM campaigns ";

QString storedSessions(const QList<SessionId> &sessions)
{
    QJsonArray array;
    for (const SessionId session : sessions)
        array.append(toText(session));
    return storedArray(array);
}

CampaignRow readRow(const Query &row)
{
    CampaignRow result;
    Campaign &campaign = result.campaign;
    campaign.id = row.id<CampaignId>(0);
    campaign.client = row.id<ClientId>(1);
    campaign.name = row.text(2);
    campaign.state = static_cast<CampaignState>(row.integer(3));
    for (const QJsonValue &session : arrayFromStored(row.bytes(4))) {
        if (const auto id = idFromText<SessionId>(session.toString()))
            campaign.sessions.append(*id);
    }
    campaign.content = contentFromStored(row.bytes(5));
    campaign.startAt = row.optionalTime(6);
    campaign.timeZone = row.text(7);
    campaign.quietHours = objectFromStored(row.bytes(8));
    if (!row.isNull(9))
        campaign.rate = row.real(9);
    for (const QJsonValue &column : arrayFromStored(row.bytes(10)))
        campaign.columns += column.toString();
    result.audienceVersion = row.integer(11);
    result.audienceRows = row.integer(12);
    result.materialisedRow = row.integer(13);
    campaign.counts.replied = row.integer(14);
    campaign.createdAt = row.time(15);
    result.createdBy = row.text(16);
    campaign.startedAt = row.optionalTime(17);
    campaign.finishedAt = row.optionalTime(18);
    return result;
}

qint64 &countOf(CampaignCounts &counts, MessageState state)
{
    switch (state) {
    case MessageState::scheduled:
    case MessageState::queued:
    case MessageState::retrying:
    case MessageState::received: // never of a campaign
        return counts.waiting;
    case MessageState::sending:
        return counts.sending;
    case MessageState::inDoubt:
        return counts.inDoubt;
    case MessageState::accepted:
        return counts.accepted;
    case MessageState::sent:
        return counts.sent;
    case MessageState::delivered:
        return counts.delivered;
    case MessageState::read:
    case MessageState::played:
        return counts.read;
    case MessageState::dead:
        return counts.dead;
    case MessageState::cancelled:
        return counts.cancelled;
    case MessageState::expired:
        return counts.expired;
    case MessageState::suppressed:
        return counts.suppressed;
    }
    return counts.waiting;
}

// Messages are counted by the tally; recipients that are none yet wait, or were cancelled with the campaign.
void readCounts(Connection &db, CampaignRow &row)
{
    CampaignCounts &counts = row.campaign.counts;
    counts.audience = row.audienceRows;
    qint64 messages = 0;
    Query rows = db.query("SELECT state, sum(current) FROM message_counters WHERE campaign_id = ? AND campaign_id <> 0"
                          " GROUP BY state",
                          row.campaign.id);
    while (rows.next()) {
        countOf(counts, static_cast<MessageState>(rows.integer(0))) += rows.integer(1);
        messages += rows.integer(1);
    }
    const qint64 others = std::max<qint64>(row.audienceRows - messages, 0);
    (row.campaign.state == CampaignState::cancelled ? counts.cancelled : counts.waiting) += others;
}

} // namespace

void CampaignStore::announce(Transaction &tx, CampaignId id)
{
    tx.changes().campaigns.insert(id);
}

CampaignId CampaignStore::insert(Transaction &tx, ClientId client, const CampaignDraft &draft, const Actor &actor)
{
    const auto id = tx.makeId<CampaignId>();
    tx.run("INSERT INTO campaigns (id, client_id, name, state, sessions, content, start_at, time_zone, quiet_hours,"
           " rate, created_at, created_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
           id, client, draft.name, CampaignState::draft, storedSessions(draft.sessions), storedContent(draft.content),
           draft.startAt, draft.timeZone, storedObject(draft.quietHours), draft.rate, tx.now(), actor.text());
    announce(tx, id);
    return id;
}

std::optional<CampaignRow> CampaignStore::load(Connection &db, CampaignId id)
{
    static const std::string sql = std::string(columns) + "WHERE id = ? AND removed_at IS NULL";
    Query row = db.query(sql, id);
    if (!row.next())
        return std::nullopt;
    CampaignRow campaign = readRow(row);
    readCounts(db, campaign);
    return campaign;
}

Result<Page<CampaignRow>> CampaignStore::list(Connection &db, const CampaignQuery &query)
{
    const auto before = cursorId(query.page.cursor);
    if (!before)
        return before.failure();
    static const std::string sql = std::string(columns)
                                   + "WHERE id < ?1 AND removed_at IS NULL AND (?2 = 0 OR client_id = ?2)"
                                     " AND (?3 = -1 OR state = ?3) ORDER BY id DESC LIMIT ?4";
    Page<CampaignRow> page;
    {
        Query rows = db.query(sql, *before, query.client.value_or(ClientId{}),
                              query.state ? static_cast<int>(*query.state) : -1, query.page.limit + 1);
        while (rows.next())
            page.items.append(readRow(rows));
    }
    closePage(page, query.page.limit, [](const CampaignRow &row) { return row.campaign.id.value; });
    for (CampaignRow &row : page.items)
        readCounts(db, row);
    return page;
}

void CampaignStore::change(Transaction &tx, CampaignId id, const CampaignChange &change)
{
    if (change.name)
        tx.run("UPDATE campaigns SET name = ? WHERE id = ?", *change.name, id);
    if (change.sessions)
        tx.run("UPDATE campaigns SET sessions = ? WHERE id = ?", storedSessions(*change.sessions), id);
    if (change.content)
        tx.run("UPDATE campaigns SET content = ? WHERE id = ?", storedContent(*change.content), id);
    if (change.startAt)
        tx.run("UPDATE campaigns SET start_at = ? WHERE id = ?", *change.startAt, id);
    if (change.timeZone)
        tx.run("UPDATE campaigns SET time_zone = ? WHERE id = ?", *change.timeZone, id);
    if (change.quietHours)
        tx.run("UPDATE campaigns SET quiet_hours = ? WHERE id = ?", storedObject(*change.quietHours), id);
    if (change.rate)
        tx.run("UPDATE campaigns SET rate = ? WHERE id = ?", *change.rate, id);
    announce(tx, id);
}

bool CampaignStore::fileNeeded(Connection &db, const QString &name, Timestamp before)
{
    return db.integer("SELECT 1 FROM campaigns c WHERE instr(c.content, ?1) > 0 AND ("
                      " (c.finished_at IS NULL AND c.removed_at IS NULL)"
                      " OR max(coalesce(c.finished_at, 0), coalesce(c.removed_at, 0)) >= ?2"
                      " OR EXISTS (SELECT 1 FROM message_counters k WHERE k.campaign_id = c.id AND k.campaign_id <> 0"
                      "  AND k.state < 5 AND k.current > 0)"
                      " OR EXISTS (SELECT 1 FROM dead_letters d WHERE d.campaign_id = c.id AND d.state = 0)) LIMIT 1",
                      name, before)
           != 0;
}

void CampaignStore::setState(Transaction &tx, CampaignId id, CampaignState state)
{
    tx.run("UPDATE campaigns SET state = ? WHERE id = ?", state, id);
    if (state == CampaignState::running)
        tx.run("UPDATE campaigns SET started_at = ? WHERE id = ? AND started_at IS NULL", tx.now(), id);
    if (state == CampaignState::completed || state == CampaignState::cancelled)
        tx.run("UPDATE campaigns SET finished_at = ? WHERE id = ?", tx.now(), id);
    announce(tx, id);
}

void CampaignStore::remove(Transaction &tx, CampaignId id)
{
    // The audience goes in pieces afterwards (AudienceStore::dropStale): no version is kept of a removed campaign.
    tx.run("UPDATE campaigns SET removed_at = ?, audience_version = 0 WHERE id = ?", tx.now(), id);
    announce(tx, id);
}

void CampaignStore::note(Transaction &tx, CampaignId id, const QString &what, const Actor &actor, const QString &detail)
{
    tx.run("INSERT INTO campaign_log (id, campaign_id, at, what, detail, actor) VALUES (?, ?, ?, ?, ?, ?)",
           tx.makeRowId(), id, tx.now(), what, detail, actor.text());
}

Result<Page<CampaignLogEntry>> CampaignStore::log(Connection &db, CampaignId id, const PageRequest &request)
{
    const auto before = cursorId(request.cursor);
    if (!before)
        return before.failure();
    Page<CampaignLogEntry> page;
    QList<qint64> ids;
    Query rows = db.query("SELECT id, at, what, detail, actor FROM campaign_log WHERE campaign_id = ? AND id < ?"
                          " ORDER BY id DESC LIMIT ?",
                          id, *before, request.limit + 1);
    while (rows.next()) {
        ids.append(rows.integer(0));
        page.items.append({rows.time(1), rows.text(2), rows.text(3), rows.text(4)});
    }
    if (page.items.size() > request.limit) {
        page.items.removeLast();
        page.nextCursor = QString::number(ids[request.limit - 1], 36);
    }
    return page;
}

QList<SessionId> CampaignStore::liveSessions(Connection &db, const CampaignRow &row)
{
    QList<SessionId> live;
    for (const SessionId session : row.campaign.sessions) {
        if (db.integer("SELECT 1 FROM sessions WHERE id = ? AND client_id = ? AND removed_at IS NULL", session,
                       row.campaign.client)
            != 0)
            live.append(session);
    }
    return live;
}

QHash<SessionId, qint64> CampaignStore::remaining(Connection &db, const CampaignRow &row)
{
    QHash<SessionId, qint64> remaining;
    qint64 messages = 0;
    Query rows = db.query("SELECT session_id, state, sum(current) FROM message_counters WHERE campaign_id = ?"
                          " AND campaign_id <> 0 GROUP BY session_id, state",
                          row.campaign.id);
    while (rows.next()) {
        messages += rows.integer(2);
        if (rows.integer(1) < static_cast<qint64>(MessageState::inDoubt))
            remaining[rows.id<SessionId>(0)] += rows.integer(2);
    }
    const qint64 others = std::max<qint64>(row.audienceRows - messages, 0);
    const auto sessions = static_cast<qint64>(row.campaign.sessions.size());
    for (qint64 i = 0; i < sessions; ++i)
        remaining[row.campaign.sessions[i]] += others / sessions + (i < others % sessions ? 1 : 0);
    return remaining;
}

QList<CampaignPoint> CampaignStore::sentOverTime(Connection &db, const CampaignRow &row, int limit)
{
    QList<CampaignPoint> curve;
    if (!row.campaign.startedAt)
        return curve;
    curve.append({*row.campaign.startedAt, 0});
    qint64 first = 0;
    qint64 last = 0;
    {
        Query ends = db.query("SELECT min(at), max(at) FROM campaign_progress WHERE campaign_id = ?", row.campaign.id);
        if (!ends.next() || ends.isNull(0))
            return curve;
        first = ends.integer(0);
        last = ends.integer(1);
    }
    // One span more than there are, for the rounding at both ends, and the start is a point of its own.
    const qint64 minutes = (last - first) / 60'000 + 1;
    const qint64 span = (minutes + limit - 4) / std::max(limit - 3, 1) * 60'000;
    qint64 sent = 0;
    Query rows = db.query("SELECT max(at), sum(sent) FROM campaign_progress WHERE campaign_id = ? GROUP BY at / ?"
                          " ORDER BY 1",
                          row.campaign.id, std::max<qint64>(span, 60'000));
    while (rows.next()) {
        // By the end of its minute; a dead message that was put back may have been accepted twice.
        sent = std::min(sent + rows.integer(1), row.audienceRows);
        curve.append({fromMillis(rows.integer(0) + 60'000), sent});
    }
    return curve;
}

void CampaignStore::plan(Transaction &tx, CampaignId id, const QList<CampaignPoint> &curve)
{
    QJsonArray stored;
    for (const CampaignPoint &point : curve)
        stored.append(QJsonArray{toMillis(point.at), point.sent});
    tx.run("UPDATE campaigns SET planned = ? WHERE id = ? AND planned = '[]'", storedArray(stored), id);
}

QList<CampaignPoint> CampaignStore::planned(Connection &db, CampaignId id)
{
    QList<CampaignPoint> curve;
    Query row = db.query("SELECT planned FROM campaigns WHERE id = ?", id);
    if (!row.next())
        return curve;
    for (const QJsonValue &point : arrayFromStored(row.bytes(0))) {
        const QJsonArray pair = point.toArray();
        curve.append({fromMillis(pair.at(0).toInteger()), pair.at(1).toInteger()});
    }
    return curve;
}

CampaignWork CampaignStore::work(Connection &db, Timestamp now)
{
    CampaignWork work;
    static const std::string sql =
        std::string(columns) + "WHERE removed_at IS NULL AND state IN (1, 2, 3, 5) ORDER BY id";
    QList<CampaignRow> rows;
    {
        Query query = db.query(sql);
        while (query.next())
            rows.append(readRow(query));
    }
    for (CampaignRow &row : rows) {
        const Campaign &campaign = row.campaign;
        readCounts(db, row);
        const CampaignCounts &counts = campaign.counts;
        const qint64 messages = db.integer(
            "SELECT sum(current) FROM message_counters WHERE campaign_id = ? AND campaign_id <> 0", campaign.id);
        switch (campaign.state) {
        case CampaignState::scheduled:
            if (campaign.startAt.value_or(now) <= now)
                work.due.append(campaign.id);
            else if (!work.nextStart || *campaign.startAt < *work.nextStart)
                work.nextStart = campaign.startAt;
            break;
        case CampaignState::running:
            work.running = true;
            if (messages < row.audienceRows)
                work.materialise.append(campaign.id);
            else if (counts.waiting + counts.sending + counts.inDoubt == 0)
                work.finished.append(campaign.id);
            break;
        case CampaignState::paused:
            // Refused at its planned start, it has queued nothing and may still be changed.
            if (campaign.startedAt && messages < row.audienceRows)
                work.materialise.append(campaign.id);
            break;
        case CampaignState::cancelled:
            if (counts.waiting > 0)
                work.leftovers.append(campaign.id);
            break;
        case CampaignState::draft:
        case CampaignState::completed:
            break;
        }
    }
    return work;
}

bool CampaignStore::cancelWaiting(Transaction &tx, const CampaignRow &row, int limit)
{
    // By session, because that is what the index of waiting messages begins with: no piece of work looks at what
    // earlier ones have ended.
    for (const SessionId session : row.campaign.sessions) {
        const std::string where = "id IN (SELECT id FROM messages WHERE session_id = " + std::to_string(session.value)
                                  + " AND lane = 3 AND campaign_id = ?1 AND state < 4 AND state < 3 LIMIT "
                                  + std::to_string(limit) + ")";
        if (MessageStore::endWaiting(tx, where, row.campaign.id.value, MessageState::cancelled,
                                     QStringLiteral("cancelled"), QStringLiteral("campaign"))
            > 0)
            return true;
    }
    return false;
}

qint64 CampaignStore::aheadCount(Connection &db, std::optional<ClientId> client)
{
    return db.integer("SELECT count(*) FROM campaigns WHERE state IN (?, ?) AND (? = 0 OR client_id = ?)",
                      CampaignState::scheduled, CampaignState::running, client.value_or(ClientId{}),
                      client.value_or(ClientId{}));
}

} // namespace gatehouse
