#include "tests/bench/yearsofuse.h"

#include "gateway/clock.h"
#include "gateway/runtime/idmaker.h"
#include "gateway/storage/database.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <sqlite3.h>

namespace gatehouse::test {

using namespace Qt::StringLiterals;

namespace {

// @now and @first: milliseconds; @epoch: where ids begin; @step: between messages; @messages; @people; @waiting: the
// first of those still to be sent. `n` counts a thing.
constexpr const char *numbers =
    "WITH RECURSIVE numbers(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < @count) ";

struct Step
{
    const char *count; ///< of `numbers`; null: none needed
    const char *sql;
};

constexpr Step steps[] = {
    {nullptr,
     "CREATE TEMP TABLE lines AS SELECT row_number() OVER (ORDER BY id) - 1 AS place, id, client_id FROM sessions"},
    {nullptr, "CREATE UNIQUE INDEX temp.lines_by_place ON lines(place)"},
    {"@people",
     "INSERT INTO contacts (id, client_id, phone, name, created_at, updated_at)"
     " SELECT ((@first - @epoch) << 22) + n, (SELECT id FROM clients), '+55119' || printf('%08d', 10000000 + n),"
     " 'Customer ' || n, @first, @first FROM numbers"},
    {"@people",
     "INSERT INTO conversations (id, client_id, session_id, kind, contact_id, chat_id, title, status, last_at,"
     " created_at, last_message_id) SELECT ((@first - @epoch) << 22) + n, l.client_id, l.id, 0,"
     " ((@first - @epoch) << 22) + numbers.n, '55119' || printf('%08d', 10000000 + numbers.n)"
     " || '@s.whatsapp.net', '', 0, @now - n * 1000, @first, 0 FROM numbers JOIN lines l"
     " ON l.place = numbers.n % (SELECT count(*) FROM lines)"},
    // Two campaigns: one is over, one runs.
    {"2", "INSERT INTO campaigns (id, client_id, name, state, sessions, content, created_at, created_by, started_at)"
          " SELECT ((@first - @epoch) << 22) + n, (SELECT id FROM clients), 'Campaign ' || n, CASE n WHEN 0 THEN 4 "
          "ELSE 2 END,"
          " @lines, '{\"type\":\"text\",\"text\":\"Hello\"}', @first, 'console',"
          " @first FROM numbers"},
    {"@messages",
     "INSERT INTO messages (id, client_id, session_id, conversation_id, contact_id, campaign_id, direction, lane, "
     "state,"
     " recipient, content, created_at, due_at, updated_at, attempts, tries, provider_ref, provider_id, error_code, "
     "author)"
     " SELECT id, client_id, session, person, person, CASE lane WHEN 3 THEN ((@first - @epoch) << 22) + (n >= @waiting)"
     " ELSE 0 END, state <> 30, lane, state, recipient, '{\"text\":\"Hello customer ' || n || ', your order ' || "
     "(48000 + n)"
     " || ' is on its way and will be with you on Thursday.\",\"type\":\"text\"}', at,"
     " CASE state WHEN 0 THEN @now + 86400000 WHEN 2 THEN @now + 3600000 ELSE at END, at, sent, sent,"
     " CASE WHEN sent THEN 1000000 + n END, CASE WHEN state BETWEEN 11 AND 14 OR state = 30 THEN printf('3EB0%016X', "
     "n) END,"
     " CASE state WHEN 20 THEN 'recipient_not_on_whatsapp' WHEN 4 THEN 'result_unknown' END, 'console'"
     " FROM (SELECT n, at, ((at - @epoch) << 22) AS id, state, lane, state = 4 OR state BETWEEN 10 AND 20 AS sent,"
     "  ((@first - @epoch) << 22) + p AS person, '+55119' || printf('%08d', 10000000 + p) AS recipient,"
     "  l.id AS session, l.client_id FROM (SELECT n, @first + 1000 + n * @step AS at, n * 7919 % @people AS p,"
     "   CASE WHEN n < @waiting THEN CASE WHEN n % 100 < 15 THEN 30 WHEN n % 100 < 55 THEN 13 WHEN n % 100 < 85 THEN 12"
     "    WHEN n % 100 < 93 THEN 11 WHEN n % 100 < 94 THEN 10 WHEN n % 100 < 96 THEN 20 WHEN n % 100 < 97 THEN 21"
     "    WHEN n % 100 < 98 THEN 22 WHEN n % 100 < 99 THEN 23 ELSE 14 END"
     "   ELSE CASE WHEN n % 100 < 93 THEN 1 WHEN n % 100 < 96 THEN 2 WHEN n % 100 < 98 THEN 0 ELSE 4 END END AS state,"
     "   CASE WHEN n < @waiting THEN CASE n % 3 WHEN 0 THEN 3 ELSE n % 2 END ELSE CASE WHEN n % 5 THEN 3 ELSE 1 END "
     "END AS lane"
     "   FROM numbers) JOIN lines l ON l.place = p % (SELECT count(*) FROM lines))"},
    {nullptr, "UPDATE messages SET lane = 0, campaign_id = 0 WHERE direction = 0"},
    {nullptr,
     "INSERT INTO attempts (id, message_id, session_id, number, started_at, finished_at, outcome, http_status)"
     " SELECT id, id, session_id, 1, created_at, created_at + 150, CASE state WHEN 4 THEN 5 WHEN 20 THEN 2 ELSE 1 END,"
     " CASE state WHEN 4 THEN 0 WHEN 20 THEN 422 ELSE 200 END FROM messages WHERE attempts > 0"},
    {nullptr, "INSERT INTO timeline (id, message_id, at, what) SELECT id, id, created_at, 'accepted' FROM messages"
              " WHERE direction = 1"},
    {nullptr,
     "INSERT INTO webhook_journal (id, session_id, provider, kind, received_at, state, body) SELECT id + 1,"
     " session_id, 'wasender', 'messages.update', created_at + 900, 1, '{\"event\":\"messages.update\",\"sessionId\":"
     " \"masked\",\"data\":{\"update\":{\"status\":3},\"key\":{\"id\":\"' || provider_id || '\",\"fromMe\":true,"
     "\"remoteJid\":\"55119@s.whatsapp.net\"}}}' FROM messages WHERE provider_id IS NOT NULL AND id % 5 < 2"},
    {nullptr, "INSERT INTO webhook_identities (session_id, identity, webhook_id) SELECT session_id, 'm:' || id, id"
              " FROM webhook_journal"},
    {nullptr,
     "INSERT INTO dead_letters (id, kind, client_id, session_id, message_id, campaign_id, provider, recipient, cause,"
     " attempts, payload, died_at) SELECT id, 0, client_id, session_id, id, campaign_id, 'wasender', recipient,"
     " 'recipient_not_on_whatsapp', 1, content, created_at FROM messages WHERE state = 20"},
    {nullptr,
     "INSERT INTO campaign_recipients (campaign_id, version, row, phone, name, cells, message_id) SELECT campaign_id,"
     " 0, row_number() OVER (PARTITION BY campaign_id ORDER BY id), recipient, '', '[]', id FROM messages"
     " WHERE campaign_id <> 0"},
    {nullptr,
     "UPDATE campaigns SET (audience_rows, materialised_row) = (SELECT count(*), max(row) FROM campaign_recipients r"
     " WHERE r.campaign_id = campaigns.id)"},
    {nullptr, "INSERT INTO message_counters (session_id, campaign_id, lane, state, current, entered) SELECT session_id,"
              " campaign_id, lane, state, count(*), count(*) FROM messages GROUP BY 1, 2, 3, 4"},
    {nullptr,
     "INSERT INTO attempt_counters (session_id, outcome, total) SELECT session_id, outcome, count(*) FROM attempts"
     " GROUP BY 1, 2"},
    {nullptr, "INSERT INTO session_days (session_id, day, attempts) SELECT session_id, started_at / 86400000, count(*)"
              " FROM attempts GROUP BY 1, 2 ON CONFLICT (session_id, day) DO UPDATE SET attempts = excluded.attempts"},
    {"@people / 10",
     "INSERT INTO suppressions (id, client_id, phone, contact_id, reason, actor, created_at)"
     " SELECT ((@first - @epoch) << 22) + n, (SELECT id FROM clients), '+5521' || printf('%09d', n), 0, 'stop',"
     " 'engine:stop', @first FROM numbers"},
    {"720", "INSERT INTO series (step, at, metric, session_id, lane, campaign_id, value) SELECT 3600,"
            " @now / 3600000 * 3600000 - n * 3600000, metric, l.id, 3, 0, 40 FROM numbers, lines l,"
            " (SELECT 'sent' AS metric UNION SELECT 'delivered') WHERE 1 ON CONFLICT DO NOTHING"},
    {"1440",
     "INSERT INTO series (step, at, metric, session_id, lane, campaign_id, value) SELECT 60,"
     " @now / 60000 * 60000 - n * 60000, 'sent', l.id, 3, 0, 1 FROM numbers, lines l WHERE 1 ON CONFLICT DO NOTHING"},
    {nullptr,
     "INSERT INTO settings (key, value) VALUES ('series_rolled_up_60', @now / 60000 * 60000),"
     " ('series_rolled_up_3600', @now / 3600000 * 3600000), ('series_rolled_up_86400', @now / 86400000 * 86400000)"
     " ON CONFLICT (key) DO UPDATE SET value = excluded.value"},
};

void run(sqlite3 *db, const QByteArray &sql)
{
    char *error = nullptr;
    if (sqlite3_exec(db, sql.constData(), nullptr, nullptr, &error) != SQLITE_OK)
        qFatal("the database cannot be filled: %s in %s", error, sql.constData());
}

// As a campaign names them.
QByteArray sessionsOf(sqlite3 *db)
{
    QJsonArray sessions;
    sqlite3_stmt *query = nullptr;
    if (sqlite3_prepare_v2(db, "SELECT id FROM sessions ORDER BY id", -1, &query, nullptr) != SQLITE_OK)
        qFatal("the sessions cannot be read: %s", sqlite3_errmsg(db));
    while (sqlite3_step(query) == SQLITE_ROW)
        sessions.append(toText(SessionId{sqlite3_column_int64(query, 0)}));
    sqlite3_finalize(query);
    return QJsonDocument(sessions).toJson(QJsonDocument::Compact);
}

} // namespace

void fillWithYearsOfUse(const QString &folder, int messages)
{
    constexpr qint64 month = qint64(30) * 86'400'000;
    const Timestamp now = SystemClock().now();
    const qint64 first = toMillis(now) - month;
    sqlite3 *db = nullptr;
    if (sqlite3_open(Database::pathIn(folder).toUtf8().constData(), &db) != SQLITE_OK)
        qFatal("the database cannot be filled: %s", sqlite3_errmsg(db));
    const QByteArray lines = sessionsOf(db);
    const auto fill = [&](QByteArray sql) {
        sql.replace("@now", QByteArray::number(toMillis(now)))
            .replace("@first", QByteArray::number(first))
            .replace("@epoch", QByteArray::number(toMillis(now) - (IdMaker::floorAt(now) >> 22)))
            .replace("@step", QByteArray::number((month - 120'000) / messages))
            .replace("@messages", QByteArray::number(messages))
            .replace("@people", QByteArray::number(messages / 20))
            .replace("@waiting", QByteArray::number(messages - messages / 16))
            .replace("@lines", "'" + lines + "'");
        return sql;
    };
    run(db, "PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; BEGIN");
    for (const Step &step : steps) {
        QByteArray sql = step.sql;
        if (step.count != nullptr) {
            // The recursion stands before the SELECT it serves.
            sql = QByteArray(numbers).replace("@count", step.count) + sql;
        }
        run(db, fill(sql));
    }
    run(db, "COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
    sqlite3_close(db);
}

} // namespace gatehouse::test
