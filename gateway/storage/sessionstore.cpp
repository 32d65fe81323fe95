#include "gateway/storage/sessionstore.h"

#include "gateway/storage/cursor.h"
#include "gateway/storage/healthstore.h"
#include "gateway/storage/json.h"
#include "gateway/storage/likepattern.h"
#include "gateway/storage/messagestore.h"
#include "gateway/storage/outboxstore.h"

#include <algorithm>

namespace gatehouse {

namespace {

constexpr auto columns =
    "SELECT s.id, s.client_id, c.name, s.name, s.provider, s.phone, s.base_url, s.plan, s.state, s.state_since,"
    " s.paused, s.paused_by, s.pacing, s.account_session_id, s.can_manage, s.webhook_url, s.last_webhook_at,"
    " s.created_at FROM sessions s JOIN clients c ON c.id = s.client_id WHERE s.removed_at IS NULL";

template <typename T>
void insertIfSet(QJsonObject &object, const char *name, const std::optional<T> &value)
{
    if (value)
        object.insert(QLatin1String(name), *value);
}

QString storedOverrides(const PacingOverrides &overrides)
{
    QJsonObject object;
    insertIfSet(object, "per_minute", overrides.perMinute);
    insertIfSet(object, "per_day", overrides.perDay);
    insertIfSet(object, "min_gap_ms", overrides.minGapMs);
    insertIfSet(object, "burst", overrides.burst);
    insertIfSet(object, "in_flight", overrides.inFlight);
    insertIfSet(object, "jitter", overrides.jitter);
    insertIfSet(object, "warm_up", overrides.warmUp);
    insertIfSet(object, "health", overrides.health);
    insertIfSet(object, "pause_after", overrides.pauseAfter);
    insertIfSet(object, "pause_ms", overrides.pauseMs);
    return storedObject(object);
}

PacingOverrides overridesFromStored(const QByteArray &bytes)
{
    const QJsonObject object = objectFromStored(bytes);
    const auto real = [&](const char *name) {
        const QJsonValue value = object.value(QLatin1String(name));
        return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
    };
    const auto whole = [&](const char *name) {
        const QJsonValue value = object.value(QLatin1String(name));
        return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
    };
    const auto flag = [&](const char *name) {
        const QJsonValue value = object.value(QLatin1String(name));
        return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
    };
    return {real("per_minute"), whole("per_day"), whole("min_gap_ms"), whole("burst"),       whole("in_flight"),
            real("jitter"),     flag("warm_up"),  flag("health"),      whole("pause_after"), whole("pause_ms")};
}

StoredSession readSession(const Query &row)
{
    StoredSession stored;
    Session &session = stored.session;
    session.id = row.id<SessionId>(0);
    session.client = row.id<ClientId>(1);
    session.clientName = row.text(2);
    session.name = row.text(3);
    session.provider = row.text(4);
    session.phone = row.text(5);
    session.baseUrl = row.text(6);
    session.plan = static_cast<WasenderPlan>(row.integer(7));
    session.state = static_cast<SessionState>(row.integer(8));
    session.stateSince = row.time(9);
    session.paused = row.flag(10);
    session.pausedBy = row.text(11);
    session.overrides = overridesFromStored(row.bytes(12));
    stored.accountSessionId = row.text(13);
    session.canManage = row.flag(14);
    stored.webhookUrl = row.text(15);
    session.lastWebhookAt = row.optionalTime(16);
    session.createdAt = row.time(17);
    return stored;
}

void countMessages(Connection &db, Session &session)
{
    Query row = db.query("SELECT state, sum(current) FROM message_counters WHERE session_id = ? AND state <= ?"
                         " GROUP BY state",
                         session.id, MessageState::inDoubt);
    while (row.next()) {
        const auto count = static_cast<int>(row.integer(1));
        (static_cast<MessageState>(row.integer(0)) == MessageState::inDoubt ? session.inDoubt : session.queued) +=
            count;
    }
}

} // namespace

Result<void> SessionStore::add(Transaction &tx, const StoredSession &stored, const QString &actor)
{
    const Session &session = stored.session;
    if (tx.db().integer("SELECT 1 FROM clients WHERE id = ? AND removed_at IS NULL", session.client) == 0)
        return Failure::invalid(QStringLiteral("/client_id"), QStringLiteral("client_unknown"),
                                QStringLiteral("There is no such client."));
    if (!stored.accountSessionId.isEmpty()
        && byAccount(tx.db(), session.provider, session.baseUrl).contains(stored.accountSessionId))
        return Failure{Fault::conflict, QStringLiteral("This session of the account is here already."), {}, {}};
    tx.run("INSERT INTO sessions (id, client_id, name, provider, phone, base_url, plan, state, state_since, pacing,"
           " account_session_id, can_manage, created_at, created_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
           session.id, session.client, session.name, session.provider, session.phone, session.baseUrl, session.plan,
           session.state, tx.now(), storedOverrides(session.overrides), stored.accountSessionId, session.canManage,
           tx.now(), actor);
    tx.changes().sessions.insert(session.id);
    return {};
}

void SessionStore::change(Transaction &tx, const StoredSession &stored)
{
    const Session &session = stored.session;
    tx.run("UPDATE sessions SET name = ?, phone = ?, base_url = ?, plan = ?, pacing = ?, account_session_id = ?,"
           " can_manage = ? WHERE id = ?",
           session.name, session.phone, session.baseUrl, session.plan, storedOverrides(session.overrides),
           stored.accountSessionId, session.canManage, session.id);
    tx.changes().sessions.insert(session.id);
}

std::optional<StoredSession> SessionStore::load(Connection &db, SessionId id)
{
    std::optional<StoredSession> stored;
    {
        Query row = db.query(std::string(columns) + " AND s.id = ?", id);
        if (!row.next())
            return std::nullopt;
        stored = readSession(row);
    }
    countMessages(db, stored->session);
    stored->session.health = HealthStore::load(db, id);
    return stored;
}

QList<StoredSession> SessionStore::all(Connection &db)
{
    QList<StoredSession> sessions;
    Query rows = db.query(std::string(columns) + " ORDER BY s.id");
    while (rows.next())
        sessions.append(readSession(rows));
    for (StoredSession &stored : sessions)
        stored.session.health = HealthStore::load(db, stored.session.id);
    return sessions;
}

Result<Page<Session>> SessionStore::list(Connection &db, const SessionFilter &filter, const PageRequest &page)
{
    const auto before = cursorId(page.cursor);
    if (!before)
        return before.failure();
    Page<Session> found;
    {
        Query rows =
            db.query(std::string(columns)
                         + " AND s.id < ?1 AND (?2 = 0 OR s.client_id = ?2) AND (?3 = -1 OR s.state = ?3)"
                           " AND (?4 = '' OR s.name LIKE ?4 ESCAPE '\\' OR s.phone LIKE ?4 ESCAPE '\\'"
                           " OR c.name LIKE ?4 ESCAPE '\\') ORDER BY s.id DESC LIMIT ?5",
                     *before, filter.client.value_or(ClientId{}), filter.state ? static_cast<int>(*filter.state) : -1,
                     likePattern(filter.text), page.limit + 1);
        while (rows.next())
            found.items.append(readSession(rows).session);
    }
    closePage(found, page.limit, [](const Session &session) { return session.id.value; });
    for (Session &session : found.items) {
        countMessages(db, session);
        session.health = HealthStore::load(db, session.id);
    }
    return found;
}

bool SessionStore::setState(Transaction &tx, SessionId id, SessionState state)
{
    tx.changes().sessions.insert(id);
    return tx.run("UPDATE sessions SET state = ?, state_since = ? WHERE id = ? AND state <> ? AND removed_at IS NULL",
                  state, tx.now(), id, state)
           > 0;
}

std::optional<SessionState> SessionStore::state(Connection &db, SessionId id)
{
    Query row = db.query("SELECT state FROM sessions WHERE id = ? AND removed_at IS NULL", id);
    return row.next() ? std::optional(static_cast<SessionState>(row.integer(0))) : std::nullopt;
}

void SessionStore::setPaused(Transaction &tx, SessionId id, bool paused, const QString &actor)
{
    tx.run("UPDATE sessions SET paused = ?, paused_by = ? WHERE id = ?", paused, paused ? actor : QString(), id);
    tx.changes().sessions.insert(id);
}

void SessionStore::setWebhookUrl(Transaction &tx, SessionId id, const QString &url)
{
    tx.run("UPDATE sessions SET webhook_url = ? WHERE id = ?", url, id);
    tx.changes().sessions.insert(id);
}

SessionRemoval SessionStore::removalEffect(Connection &db, const QList<SessionId> &ids)
{
    SessionRemoval effect;
    for (const SessionId id : ids) {
        Query rows = db.query("SELECT state, sum(current) FROM message_counters WHERE session_id = ? AND state <= ?"
                              " GROUP BY state",
                              id, MessageState::inDoubt);
        while (rows.next()) {
            const auto state = static_cast<MessageState>(rows.integer(0));
            const auto count = static_cast<int>(rows.integer(1));
            if (state == MessageState::inDoubt)
                effect.inDoubt += count;
            else if (state != MessageState::sending) // what is under way cannot be called back
                effect.queued += count;
        }
        effect.conversations +=
            static_cast<int>(db.integer("SELECT count(*) FROM conversations WHERE session_id = ?", id));
    }
    for (const RunningCampaign &campaign : OutboxStore::runningCampaigns(db)) {
        const bool loses =
            std::any_of(ids.cbegin(), ids.cend(), [&campaign](SessionId id) { return campaign.sessions.contains(id); });
        effect.campaigns += loses ? 1 : 0;
    }
    return effect;
}

void SessionStore::remove(Transaction &tx, SessionId id, const QString &actor)
{
    tx.run("UPDATE sessions SET removed_at = ? WHERE id = ?", tx.now(), id);
    MessageStore::endWaiting(tx, "session_id = ?1", id.value, MessageState::cancelled, QStringLiteral("cancelled"),
                             actor);
    note(tx, id, QStringLiteral("removed"), {}, actor);
    tx.changes().sessions.insert(id);
}

std::optional<SessionStore::Owner> SessionStore::owner(Connection &db, SessionId id)
{
    Query row = db.query("SELECT client_id, removed_at FROM sessions WHERE id = ?", id);
    return row.next() ? std::optional(Owner{row.id<ClientId>(0), !row.isNull(1)}) : std::nullopt;
}

void SessionStore::note(Transaction &tx, SessionId id, const QString &what, const QString &detail, const QString &actor)
{
    tx.run("INSERT INTO session_log (id, session_id, at, what, detail, actor) VALUES (?, ?, ?, ?, ?, ?)",
           tx.makeRowId(), id, tx.now(), what, detail, actor);
}

QList<SessionLogEntry> SessionStore::log(Connection &db, SessionId id, int limit)
{
    QList<SessionLogEntry> entries;
    Query rows = db.query(
        "SELECT at, what, detail, actor FROM session_log WHERE session_id = ? ORDER BY id DESC LIMIT ?", id, limit);
    while (rows.next())
        entries.append({rows.time(0), rows.text(1), rows.text(2), rows.text(3)});
    return entries;
}

QSet<SessionId> SessionStore::heardSince(Connection &db, Timestamp since)
{
    QSet<SessionId> heard;
    Query rows = db.query("SELECT id FROM sessions WHERE removed_at IS NULL AND last_webhook_at >= ?", since);
    while (rows.next())
        heard.insert(rows.id<SessionId>(0));
    return heard;
}

QHash<QString, SessionId> SessionStore::byAccount(Connection &db, const QString &provider, const QString &baseUrl)
{
    QHash<QString, SessionId> sessions;
    Query rows = db.query("SELECT account_session_id, id FROM sessions WHERE removed_at IS NULL AND provider = ?"
                          " AND base_url = ? AND account_session_id <> ''",
                          provider, baseUrl);
    while (rows.next())
        sessions.insert(rows.text(0), rows.id<SessionId>(1));
    return sessions;
}

} // namespace gatehouse
