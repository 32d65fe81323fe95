#include "gateway/storage/cursor.h"
#include "gateway/storage/deadletterstore.h"
#include "gateway/storage/json.h"

// Questions; what is written stands in deadletterstore.cpp.
namespace gatehouse {

namespace {

constexpr std::string_view columns =
    "SELECT d.id, d.kind, d.client_id, d.session_id, s.name, d.provider, d.message_id, d.campaign_id, k.name,"
    " d.recipient, d.cause, d.code, d.error, d.died_at, d.attempts, d.payload, d.lineage FROM dead_letters d"
    " LEFT JOIN sessions s ON s.id = d.session_id LEFT JOIN campaigns k ON k.id = d.campaign_id ";

// One place for what a question leaves open: absent conditions are written so that their argument still counts.
std::string conditions(const DeadLetterQuery &query)
{
    std::string sql = "WHERE d.state = 0 AND d.id < ?1";
    sql += query.client ? " AND d.client_id = ?2" : " AND ?2 = 0";
    sql += query.session ? " AND d.session_id = ?3" : " AND ?3 = 0";
    sql += query.campaign ? " AND d.campaign_id = ?4" : " AND ?4 = 0";
    sql += query.kind ? " AND d.kind = ?5" : " AND ?5 = -1";
    sql += query.cause.isEmpty() ? " AND ?6 = ''" : " AND d.cause = ?6";
    sql += " AND d.died_at >= ?7 AND d.died_at <= ?8";
    return sql;
}

Query ask(Connection &db, const std::string &sql, const DeadLetterQuery &query, qint64 before, int limit)
{
    return db.query(sql, before, query.client.value_or(ClientId{}), query.session.value_or(SessionId{}),
                    query.campaign.value_or(CampaignId{}), query.kind ? static_cast<int>(*query.kind) : -1, query.cause,
                    query.from.value_or(Timestamp{}), query.to.value_or(fromMillis(std::numeric_limits<qint64>::max())),
                    limit);
}

DeadLetter readLetter(const Query &row)
{
    DeadLetter letter;
    letter.id = row.id<DeadLetterId>(0);
    letter.kind = static_cast<DeadLetterKind>(row.integer(1));
    letter.client = row.id<ClientId>(2);
    letter.session = row.id<SessionId>(3);
    letter.sessionName = row.text(4);
    letter.provider = row.text(5);
    if (row.integer(6) != 0)
        letter.message = row.id<MessageId>(6);
    if (row.integer(7) != 0)
        letter.campaign = row.id<CampaignId>(7);
    letter.campaignName = row.text(8);
    letter.recipient = row.text(9);
    letter.cause = row.text(10);
    letter.code = row.text(11);
    letter.error = row.text(12);
    letter.diedAt = row.time(13);
    letter.attempts = static_cast<int>(row.integer(14));
    letter.payload = objectFromStored(row.bytes(15));
    letter.lineage = objectFromStored(row.bytes(16));
    return letter;
}

} // namespace

Result<Page<DeadLetter>> DeadLetterStore::list(Connection &db, const DeadLetterQuery &query)
{
    const auto before = cursorId(query.page.cursor);
    if (!before)
        return before.failure();
    Page<DeadLetter> page;
    Query rows = ask(db, std::string(columns) + conditions(query) + " ORDER BY d.id DESC LIMIT ?9", query, *before,
                     query.page.limit + 1);
    while (rows.next())
        page.items.append(readLetter(rows));
    closePage(page, query.page.limit, [](const DeadLetter &letter) { return letter.id.value; });
    return page;
}

QList<DeadLetterGroup> DeadLetterStore::groups(Connection &db, const DeadLetterQuery &query)
{
    QList<DeadLetterGroup> groups;
    Query rows =
        ask(db,
            "SELECT d.cause, d.provider, d.code, count(*), min(d.died_at), max(d.died_at), max(d.id),"
            " group_concat(DISTINCT d.session_id) FROM dead_letters d "
                + conditions(query) + " GROUP BY d.cause, d.provider, d.code ORDER BY count(*) DESC, d.cause LIMIT ?9",
            query, std::numeric_limits<qint64>::max(), 1000);
    while (rows.next()) {
        DeadLetterGroup group;
        group.cause = rows.text(0);
        group.provider = rows.text(1);
        group.code = rows.text(2);
        group.count = rows.integer(3);
        group.firstSeen = rows.time(4);
        group.lastSeen = rows.time(5);
        group.example = rows.id<DeadLetterId>(6);
        for (const QString &session : rows.text(7).split(u',', Qt::SkipEmptyParts))
            group.sessions.append(SessionId{session.toLongLong()});
        groups.append(group);
    }
    return groups;
}

std::optional<DeadLetter> DeadLetterStore::load(Connection &db, DeadLetterId id)
{
    static const std::string sql = std::string(columns) + "WHERE d.id = ?";
    Query row = db.query(sql, id);
    return row.next() ? std::optional(readLetter(row)) : std::nullopt;
}

WebhookId DeadLetterStore::webhookOf(Connection &db, DeadLetterId id)
{
    return WebhookId{db.integer("SELECT webhook_id FROM dead_letters WHERE id = ?", id)};
}

qint64 DeadLetterStore::openCount(Connection &db, std::optional<ClientId> client)
{
    if (client)
        return db.integer("SELECT count(*) FROM dead_letters WHERE state = 0 AND client_id = ?", *client);
    return db.integer("SELECT count(*) FROM dead_letters WHERE state = 0");
}

DeadLetterStore::Extent DeadLetterStore::extent(Connection &db, const DeadLetterQuery &query)
{
    Query row = ask(db, "SELECT count(*), max(d.id) FROM dead_letters d " + conditions(query) + " LIMIT ?9", query,
                    std::numeric_limits<qint64>::max(), 1);
    return row.next() ? Extent{row.integer(0), row.id<DeadLetterId>(1)} : Extent{};
}

QList<DeadLetterStore::Choice> DeadLetterStore::choose(Connection &db, const DeadLetterQuery &query, DeadLetterId after,
                                                       DeadLetterId last, int limit)
{
    QList<Choice> choices;
    Query rows = db.query("SELECT d.id, d.cause FROM dead_letters d " + conditions(query)
                              + " AND d.id > ?9 ORDER BY d.id LIMIT ?10",
                          last.value + 1, query.client.value_or(ClientId{}), query.session.value_or(SessionId{}),
                          query.campaign.value_or(CampaignId{}), query.kind ? static_cast<int>(*query.kind) : -1,
                          query.cause, query.from.value_or(Timestamp{}),
                          query.to.value_or(fromMillis(std::numeric_limits<qint64>::max())), after, limit);
    while (rows.next())
        choices.append({rows.id<DeadLetterId>(0), rows.text(1)});
    return choices;
}

DeadLetterId DeadLetterStore::last(Connection &db)
{
    return DeadLetterId{db.integer("SELECT max(id) FROM dead_letters")};
}

bool DeadLetterStore::isOpen(Connection &db, DeadLetterId id)
{
    return db.integer("SELECT 1 FROM dead_letters WHERE id = ? AND state = 0", id) != 0;
}

} // namespace gatehouse
