#include "gateway/storage/audiencestore.h"

#include "gateway/storage/campaignstore.h"
#include "gateway/storage/contactstore.h"
#include "gateway/storage/cursor.h"
#include "gateway/storage/json.h"
#include "gateway/storage/messagestore.h"

#include <QtCore/QSet>

#include <algorithm>
#include <numeric>

namespace gatehouse {

namespace {

constexpr qsizetype unitsMax = 4 << 20; // of rows as long as they may be, so many are read at once and no more

// Lists in the order of the file: the cursor is the last row seen, and nothing at the beginning.
Result<qint64> cursorRow(const QString &cursor)
{
    return cursor.isEmpty() ? Result<qint64>(-1) : cursorId(cursor);
}

// Chosen a moment ago on another thread: a session may have been removed since, and its messages would wait for ever.
Result<void> checkSessions(Connection &db, ClientId client, const std::vector<MaterialisedRow> &rows)
{
    QSet<SessionId> checked;
    for (const MaterialisedRow &row : rows) {
        if (checked.contains(row.session))
            continue;
        checked.insert(row.session);
        if (db.integer("SELECT 1 FROM sessions WHERE id = ? AND client_id = ? AND removed_at IS NULL", row.session,
                       client)
            == 0)
            return Failure::invalid(QStringLiteral("/session_ids"), QStringLiteral("session_unknown"),
                                    QStringLiteral("The client has no such session."));
    }
    return {};
}

// A number as wide as any id: writing the message's id over it later does not make the row longer, and no page of the
// audience has to be split for it.
constexpr qint64 noMessageYet = -(1LL << 62);

std::vector<ContactId> contactsOf(Transaction &tx, ClientId client, const std::vector<MaterialisedRow> &rows)
{
    std::vector<size_t> byPhone(rows.size());
    std::iota(byPhone.begin(), byPhone.end(), size_t(0));
    std::sort(byPhone.begin(), byPhone.end(),
              [&rows](size_t a, size_t b) { return rows[a].recipient.phone < rows[b].recipient.phone; });
    std::vector<ContactId> contacts(rows.size());
    ContactStore::Bulk bulk(tx, client);
    for (const size_t i : byPhone) {
        const MaterialisedRow &row = rows[i];
        contacts[i] = row.contact.isNull() ? bulk.ensure(row.recipient.phone, row.recipient.name) : row.contact;
    }
    return contacts;
}

} // namespace

void AudienceStore::add(Transaction &tx, CampaignId campaign, qint64 version, const std::vector<AudienceRow> &rows,
                        const QList<AudienceProblem> &problems)
{
    RepeatedStatement insert(tx.db(), "INSERT INTO campaign_recipients (campaign_id, version, row, phone, name, cells,"
                                      " message_id) VALUES (?, ?, ?, ?, ?, ?, ?)");
    insert.set(1, campaign);
    insert.set(2, version);
    insert.set(7, noMessageYet);
    for (const AudienceRow &row : rows) {
        const QByteArray phone = row.phone.toUtf8();
        const QByteArray name = row.name.toUtf8();
        const QByteArray cells = row.cells.toUtf8();
        insert.set(3, row.row);
        insert.setText(4, phone);
        insert.setText(5, name);
        insert.setText(6, cells);
        insert.run();
    }
    for (const AudienceProblem &problem : problems)
        tx.run("INSERT INTO campaign_problems (campaign_id, version, row, reason, value) VALUES (?, ?, ?, ?, ?)"
               " ON CONFLICT (campaign_id, version, row, reason) DO NOTHING",
               campaign, version, problem.row, problem.reason, problem.value);
}

void AudienceStore::adopt(Transaction &tx, CampaignId campaign, qint64 version, const AudienceSummary &summary)
{
    const AudienceReport &report = summary.report;
    QJsonArray emptyCells;
    for (const qint64 count : report.emptyCells)
        emptyCells.append(count);
    const QJsonObject stored{{QStringLiteral("rows"), report.rows},
                             {QStringLiteral("empty_cells"), emptyCells},
                             {QStringLiteral("accepted"), report.accepted},
                             {QStringLiteral("rejected"), report.rejected},
                             {QStringLiteral("duplicates"), report.duplicates},
                             {QStringLiteral("suppressed"), report.suppressed}};
    tx.run("UPDATE campaigns SET audience_version = ?, audience_rows = ?, materialised_row = 0, columns = ?,"
           " import_report = ? WHERE id = ?",
           version, report.accepted, storedArray(QJsonArray::fromStringList(summary.columns)), storedObject(stored),
           campaign);
    tx.changes().campaigns.insert(campaign);
}

bool AudienceStore::dropStale(Transaction &tx, CampaignId campaign, int limit)
{
    const qint64 kept = tx.db().integer("SELECT audience_version FROM campaigns WHERE id = ?", campaign);
    const auto drop = [&](const std::string &table) {
        // Versions rise, so a stale one is the least or the greatest.
        qint64 stale = 0;
        for (const char *end : {"min", "max"}) {
            const qint64 version = tx.db().integer(
                "SELECT " + std::string(end) + "(version) FROM " + table + " WHERE campaign_id = ?", campaign);
            if (version != 0 && version != kept)
                stale = version;
        }
        if (stale == 0)
            return false;
        tx.run("DELETE FROM " + table
                   + " WHERE campaign_id = ?1 AND version = ?2 AND row <= (SELECT max(row) FROM (SELECT row FROM "
                   + table + " WHERE campaign_id = ?1 AND version = ?2 ORDER BY row LIMIT ?3))",
               campaign, stale, limit);
        return true;
    };
    return drop("campaign_recipients") || drop("campaign_problems");
}

QList<CampaignId> AudienceStore::withStale(Connection &db)
{
    QList<CampaignId> list;
    Query rows = db.query(
        "SELECT id FROM campaigns c WHERE"
        " coalesce((SELECT min(version) FROM campaign_recipients r WHERE r.campaign_id = c.id), audience_version)"
        "   <> audience_version"
        " OR coalesce((SELECT max(version) FROM campaign_recipients r WHERE r.campaign_id = c.id), audience_version)"
        "   <> audience_version"
        " OR coalesce((SELECT min(version) FROM campaign_problems r WHERE r.campaign_id = c.id), audience_version)"
        "   <> audience_version"
        " OR coalesce((SELECT max(version) FROM campaign_problems r WHERE r.campaign_id = c.id), audience_version)"
        "   <> audience_version");
    while (rows.next())
        list.append(rows.id<CampaignId>(0));
    return list;
}

std::vector<MaterialisedRow> AudienceStore::rows(Connection &db, CampaignId campaign, ClientId client, qint64 version,
                                                 qint64 after, int limit)
{
    std::vector<MaterialisedRow> list;
    Query rows = db.query("SELECT r.row, r.phone, r.name, r.cells, c.id, s.id FROM campaign_recipients r"
                          " LEFT JOIN contacts c ON c.client_id = ?1 AND c.phone = r.phone AND c.phone <> ''"
                          " LEFT JOIN suppressions s ON s.client_id = ?1 AND s.phone = r.phone"
                          " WHERE r.campaign_id = ?2 AND r.version = ?3 AND r.row > ?4 ORDER BY r.row LIMIT ?5",
                          client, campaign, version, after, limit);
    for (qsizetype units = 0; units < unitsMax && rows.next();) {
        MaterialisedRow row;
        row.recipient = {rows.integer(0), rows.text(1), rows.text(2), rows.text(3)};
        row.contact = rows.id<ContactId>(4);
        row.suppressed = !rows.isNull(5);
        units += row.recipient.cells.size();
        list.push_back(std::move(row));
    }
    return list;
}

std::optional<AudienceRow> AudienceStore::rowAt(Connection &db, CampaignId campaign, qint64 version, qint64 index)
{
    Query rows = db.query("SELECT row, phone, name, cells FROM campaign_recipients WHERE campaign_id = ? AND"
                          " version = ? ORDER BY row LIMIT 1 OFFSET ?",
                          campaign, version, index);
    if (!rows.next())
        return std::nullopt;
    return AudienceRow{rows.integer(0), rows.text(1), rows.text(2), rows.text(3)};
}

std::vector<AudienceRow> AudienceStore::longRows(Connection &db, CampaignId campaign, qint64 version, qint64 after,
                                                 qint64 units, int limit)
{
    std::vector<AudienceRow> list;
    // length() counts code points, of which each is one unit or two.
    Query rows = db.query("SELECT row, phone, name, cells FROM campaign_recipients WHERE campaign_id = ? AND"
                          " version = ? AND row > ? AND length(cells) * 2 > ? ORDER BY row LIMIT ?",
                          campaign, version, after, units, limit);
    for (qsizetype read = 0; read < unitsMax && rows.next();) {
        list.push_back({rows.integer(0), rows.text(1), rows.text(2), rows.text(3)});
        read += list.back().cells.size();
    }
    return list;
}

AudienceReport AudienceStore::report(Connection &db, CampaignId campaign, int problems)
{
    AudienceReport report;
    {
        Query row = db.query("SELECT import_report FROM campaigns WHERE id = ?", campaign);
        if (!row.next())
            return report;
        const QJsonObject stored = objectFromStored(row.bytes(0));
        report.rows = stored.value(QLatin1String("rows")).toInteger();
        report.accepted = stored.value(QLatin1String("accepted")).toInteger();
        report.rejected = stored.value(QLatin1String("rejected")).toInteger();
        report.duplicates = stored.value(QLatin1String("duplicates")).toInteger();
        report.suppressed = stored.value(QLatin1String("suppressed")).toInteger();
        for (const QJsonValue &count : stored.value(QLatin1String("empty_cells")).toArray())
            report.emptyCells.append(count.toInteger());
    }
    PageRequest page;
    page.limit = problems;
    if (auto first = AudienceStore::problems(db, campaign, page))
        report.problems = std::move(first->items);
    return report;
}

Result<Page<AudienceProblem>> AudienceStore::problems(Connection &db, CampaignId campaign, const PageRequest &request)
{
    const auto after = cursorRow(request.cursor);
    if (!after)
        return after.failure();
    Page<AudienceProblem> page;
    // A row may have two problems; a page never ends between them, so that the row alone is a good cursor.
    Query rows = db.query("SELECT row, reason, value FROM campaign_problems WHERE campaign_id = ?1 AND version ="
                          " (SELECT audience_version FROM campaigns WHERE id = ?1) AND row > ?2 ORDER BY row, reason",
                          campaign, *after);
    while (rows.next()) {
        const qint64 row = rows.integer(0);
        if (page.items.size() >= request.limit && row != page.items.last().row) {
            page.nextCursor = QString::number(page.items.last().row, 36);
            break;
        }
        page.items.append({row, rows.text(1), rows.text(2)});
    }
    return page;
}

Result<Page<CampaignRecipient>> AudienceStore::recipients(Connection &db, CampaignId campaign,
                                                          const PageRequest &request)
{
    const auto after = cursorRow(request.cursor);
    if (!after)
        return after.failure();
    Page<CampaignRecipient> page;
    Query rows = db.query("SELECT r.row, r.phone, r.name, r.message_id, m.state, m.error_code"
                          " FROM campaign_recipients r LEFT JOIN messages m ON m.id = r.message_id"
                          " WHERE r.campaign_id = ?1 AND r.version ="
                          " (SELECT audience_version FROM campaigns WHERE id = ?1) AND r.row > ?2"
                          " ORDER BY r.row LIMIT ?3",
                          campaign, *after, request.limit + 1);
    while (rows.next()) {
        CampaignRecipient recipient{rows.integer(0), rows.text(1), rows.text(2), {}, QStringLiteral("waiting"), {}};
        if (!rows.isNull(4)) {
            recipient.message = rows.id<MessageId>(3);
            recipient.state = messageStateName(static_cast<MessageState>(rows.integer(4)));
            recipient.error = rows.text(5);
        }
        page.items.append(recipient);
    }
    closePage(page, request.limit, [](const CampaignRecipient &recipient) { return recipient.row; });
    return page;
}

QStringList AudienceStore::suppressedPhones(Connection &db, ClientId client)
{
    QStringList phones;
    Query rows = db.query("SELECT phone FROM suppressions WHERE client_id = ?", client);
    while (rows.next())
        phones += rows.text(0);
    return phones;
}

Result<bool> AudienceStore::materialise(Transaction &tx, CampaignId campaign, qint64 version, qint64 after,
                                        const std::vector<MaterialisedRow> &rows)
{
    ClientId client;
    {
        Query row = tx.query("SELECT client_id FROM campaigns WHERE id = ? AND removed_at IS NULL AND state IN (2, 3)"
                             " AND audience_version = ? AND materialised_row = ?",
                             campaign, version, after);
        if (!row.next())
            return false;
        client = row.id<ClientId>(0);
    }
    if (const auto good = checkSessions(tx.db(), client, rows); !good)
        return good.failure();
    const std::vector<ContactId> contacts = contactsOf(tx, client, rows);
    MessageStore::Bulk messages(tx, client, campaign);
    RepeatedStatement link(tx.db(), "UPDATE campaign_recipients SET message_id = ?1 WHERE campaign_id = ?2"
                                    " AND version = ?3 AND row = ?4");
    link.set(2, campaign);
    link.set(3, version);
    for (size_t i = 0; i < rows.size(); ++i) {
        const MaterialisedRow &row = rows[i];
        // The conversation is opened when the message goes out.
        const MessageId id = messages.add(row.session, contacts[i], row.recipient.phone.toUtf8(), row.content,
                                          row.suppressed ? MessageState::suppressed : MessageState::queued);
        link.set(1, id);
        link.set(4, row.recipient.row);
        link.run();
    }
    if (!rows.empty())
        tx.run("UPDATE campaigns SET materialised_row = ? WHERE id = ?", rows.back().recipient.row, campaign);
    tx.changes().campaigns.insert(campaign);
    return true;
}

} // namespace gatehouse
