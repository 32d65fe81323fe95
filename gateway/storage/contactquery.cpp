#include "gateway/storage/contactstore.h"
#include "gateway/storage/cursor.h"
#include "gateway/storage/json.h"

// Lists and single acts on contacts and suppressions; meeting people in messages stands in contactstore.cpp.
namespace gatehouse {

namespace {

constexpr std::string_view columns =
    "SELECT c.id, c.client_id, c.phone, c.name, c.attributes, c.consent, c.created_at, c.updated_at,"
    " EXISTS (SELECT 1 FROM suppressions x WHERE x.client_id = c.client_id AND (x.contact_id = c.id OR"
    "         (c.phone <> '' AND x.phone = c.phone))) FROM contacts c ";
constexpr std::string_view suppressionColumns =
    "SELECT id, client_id, phone, reason, actor, created_at FROM suppressions ";

Contact readContact(const Query &row)
{
    Contact contact;
    contact.id = row.id<ContactId>(0);
    contact.client = row.id<ClientId>(1);
    contact.phone = row.text(2);
    contact.name = row.text(3);
    contact.attributes = objectFromStored(row.bytes(4));
    contact.consent = objectFromStored(row.bytes(5));
    contact.createdAt = row.time(6);
    contact.updatedAt = row.time(7);
    contact.suppressed = row.flag(8);
    return contact;
}

Suppression readSuppression(const Query &row)
{
    return {row.id<SuppressionId>(0), row.id<ClientId>(1), row.text(2), row.text(3), row.text(4), row.time(5)};
}

void addProviderIds(Connection &db, Contact &contact)
{
    Query rows = db.query("SELECT value FROM contact_ids WHERE contact_id = ? ORDER BY value", contact.id);
    while (rows.next())
        contact.providerIds += rows.text(0);
}

} // namespace

std::optional<Contact> ContactStore::load(Connection &db, ContactId id)
{
    static const std::string sql = std::string(columns) + "WHERE c.id = ?";
    std::optional<Contact> contact;
    {
        Query row = db.query(sql, id);
        if (row.next())
            contact = readContact(row);
    }
    if (contact)
        addProviderIds(db, *contact);
    return contact;
}

Result<Page<Contact>> ContactStore::list(Connection &db, const ContactQuery &query)
{
    const auto before = cursorId(query.page.cursor);
    if (!before)
        return before.failure();
    std::string sql(columns);
    sql += "WHERE c.id < ?1";
    sql += query.client ? " AND c.client_id = ?2" : " AND ?2 = 0";
    sql += query.text.isEmpty() ? " AND ?3 = ''" : " AND (c.name LIKE ?3 ESCAPE '\\' OR c.phone LIKE ?3 ESCAPE '\\')";
    sql += " ORDER BY c.id DESC LIMIT ?4";
    QString pattern = query.text;
    pattern.replace(u'\\', QStringLiteral("\\\\"))
        .replace(u'%', QStringLiteral("\\%"))
        .replace(u'_', QStringLiteral("\\_"));
    Page<Contact> page;
    {
        Query rows = db.query(sql, *before, query.client.value_or(ClientId{}),
                              pattern.isEmpty() ? pattern : u'%' + pattern + u'%', query.page.limit + 1);
        while (rows.next())
            page.items.append(readContact(rows));
    }
    closePage(page, query.page.limit, [](const Contact &contact) { return contact.id.value; });
    for (Contact &contact : page.items)
        addProviderIds(db, contact);
    return page;
}

ContactId ContactStore::add(Transaction &tx, const NewContact &contact)
{
    const auto id = tx.makeId<ContactId>();
    tx.run("INSERT INTO contacts (id, client_id, phone, name, attributes, consent, created_at, updated_at)"
           " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
           id, contact.client, contact.phone, contact.name, storedObject(contact.attributes),
           storedObject(contact.consent), tx.now(), tx.now());
    tx.changes().contacts = true;
    return id;
}

void ContactStore::change(Transaction &tx, ContactId id, const ContactChange &change)
{
    if (change.phone)
        tx.run("UPDATE contacts SET phone = ? WHERE id = ?", *change.phone, id);
    if (change.name)
        tx.run("UPDATE contacts SET name = ? WHERE id = ?", *change.name, id);
    if (change.attributes)
        tx.run("UPDATE contacts SET attributes = ? WHERE id = ?", storedObject(*change.attributes), id);
    if (change.consent)
        tx.run("UPDATE contacts SET consent = ? WHERE id = ?", storedObject(*change.consent), id);
    tx.run("UPDATE contacts SET updated_at = ? WHERE id = ?", tx.now(), id);
    Query threads = tx.query("SELECT id FROM conversations WHERE contact_id = ? AND contact_id <> 0", id);
    while (threads.next())
        tx.changes().conversations.insert(threads.id<ConversationId>(0));
    tx.changes().contacts = true;
}

bool ContactStore::hasWaiting(Connection &db, ContactId id)
{
    return db.integer("SELECT 1 FROM messages WHERE contact_id = ? AND contact_id <> 0 AND state < 4 LIMIT 1", id) != 0;
}

void ContactStore::remove(Transaction &tx, ContactId id)
{
    // A suppression outlives the contact: it is keyed by the phone and must hold when the person is imported again.
    tx.run("UPDATE suppressions SET contact_id = 0 WHERE contact_id = ?", id);
    tx.run("DELETE FROM contact_ids WHERE contact_id = ?", id);
    tx.run("DELETE FROM contacts WHERE id = ?", id);
    tx.changes().contacts = true;
}

Result<Page<Suppression>> ContactStore::suppressions(Connection &db, std::optional<ClientId> client,
                                                     const PageRequest &page)
{
    const auto before = cursorId(page.cursor);
    if (!before)
        return before.failure();
    Page<Suppression> list;
    Query rows =
        db.query(std::string(suppressionColumns) + "WHERE id < ? AND (? = 0 OR client_id = ?) ORDER BY id DESC LIMIT ?",
                 *before, client.value_or(ClientId{}), client.value_or(ClientId{}), page.limit + 1);
    while (rows.next())
        list.items.append(readSuppression(rows));
    closePage(list, page.limit, [](const Suppression &suppression) { return suppression.id.value; });
    return list;
}

std::optional<Suppression> ContactStore::suppression(Connection &db, SuppressionId id)
{
    Query row = db.query(std::string(suppressionColumns) + "WHERE id = ?", id);
    return row.next() ? std::optional(readSuppression(row)) : std::nullopt;
}

std::optional<Suppression> ContactStore::suppressionOf(Connection &db, ClientId client, const QString &recipient)
{
    Query row = db.query(std::string(suppressionColumns) + "WHERE client_id = ? AND phone = ?", client, recipient);
    return row.next() ? std::optional(readSuppression(row)) : std::nullopt;
}

bool ContactStore::unsuppress(Transaction &tx, SuppressionId id, std::optional<ClientId> scope)
{
    tx.changes().suppressions = true;
    tx.changes().contacts = true;
    return tx.run("DELETE FROM suppressions WHERE id = ? AND (? = 0 OR client_id = ?)", id, scope.value_or(ClientId{}),
                  scope.value_or(ClientId{}))
           > 0;
}

bool ContactStore::optIn(Transaction &tx, ClientId client, const QString &recipient)
{
    tx.changes().suppressions = true;
    return tx.run("DELETE FROM suppressions WHERE client_id = ? AND phone = ? AND reason = 'opt_out'", client,
                  recipient)
           > 0;
}

} // namespace gatehouse
