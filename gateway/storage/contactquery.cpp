#include "gateway/storage/contactstore.h"
#include "gateway/storage/cursor.h"
#include "gateway/storage/json.h"
#include "gateway/storage/likepattern.h"

// Lists and single acts on contacts and suppressions; meeting people in messages stands in contactstore.cpp.
namespace gatehouse {

namespace {

constexpr std::string_view columns =
    "SELECT c.id, c.client_id, c.phone, c.name, c.attributes, c.consent, c.created_at, c.updated_at,"
    " EXISTS (SELECT 1 FROM suppressions x WHERE x.contact_id = c.id AND x.contact_id <> 0)"
    " OR EXISTS (SELECT 1 FROM suppressions y WHERE y.client_id = c.client_id AND y.phone = c.phone AND c.phone <> '')"
    " FROM contacts c ";
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
    sql += query.name.isEmpty() ? " AND ?5 = ''" : " AND c.name LIKE ?5 ESCAPE '\\'";
    sql += query.phone.isEmpty() ? " AND ?6 = ''" : " AND c.phone = ?6";
    sql += " ORDER BY c.id DESC LIMIT ?4";
    Page<Contact> page;
    {
        Query rows = db.query(sql, *before, query.client.value_or(ClientId{}), likePattern(query.text),
                              query.page.limit + 1, likePattern(query.name), query.phone);
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
    if (change.phone) {
        // Before: an opt-out of the old phone becomes the person's. After: it holds for the new one.
        const ClientId client{tx.db().integer("SELECT client_id FROM contacts WHERE id = ?", id)};
        spreadSuppression(tx, client, id);
        tx.run("UPDATE contacts SET phone = ? WHERE id = ?", *change.phone, id);
        spreadSuppression(tx, client, id);
    }
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

Result<Page<Suppression>> ContactStore::suppressions(Connection &db, const SuppressionQuery &query)
{
    const auto before = cursorId(query.page.cursor);
    if (!before)
        return before.failure();
    Page<Suppression> list;
    // A person has a row for each name they can be written to by; listed is the phone's, or else the first.
    Query rows = db.query(
        std::string(suppressionColumns)
            + "AS s WHERE id < ? AND (? = 0 OR client_id = ?) AND NOT EXISTS (SELECT 1 FROM suppressions o"
              " WHERE o.contact_id = s.contact_id AND o.contact_id <> 0 AND o.id <> s.id AND"
              " CASE WHEN substr(o.phone, 1, 1) = '+' THEN 1 ELSE 0 END * 2 + CASE WHEN o.id < s.id THEN 1 ELSE 0 END"
              " > CASE WHEN substr(s.phone, 1, 1) = '+' THEN 1 ELSE 0 END * 2 + CASE WHEN s.id < o.id THEN 1 ELSE 0 "
              "END) AND (? = '' OR phone = ?) AND (? = '' OR reason = ?)"
              " ORDER BY id DESC LIMIT ?",
        *before, query.client.value_or(ClientId{}), query.client.value_or(ClientId{}), query.phone, query.phone,
        query.reason, query.reason, query.page.limit + 1);
    while (rows.next())
        list.items.append(readSuppression(rows));
    closePage(list, query.page.limit, [](const Suppression &suppression) { return suppression.id.value; });
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
    ContactId contact;
    {
        Query row = tx.query("SELECT contact_id FROM suppressions WHERE id = ? AND (? = 0 OR client_id = ?)", id,
                             scope.value_or(ClientId{}), scope.value_or(ClientId{}));
        if (!row.next())
            return false;
        contact = row.id<ContactId>(0);
    }
    tx.run("DELETE FROM suppressions WHERE id = ?", id);
    tx.run("DELETE FROM suppressions WHERE contact_id = ? AND contact_id <> 0", contact);
    tx.changes().suppressions = true;
    tx.changes().contacts = true;
    return true;
}

bool ContactStore::optIn(Transaction &tx, ClientId client, const QString &recipient, ContactId contact)
{
    tx.changes().suppressions = true;
    tx.changes().contacts = true;
    const int ofRecipient =
        tx.run("DELETE FROM suppressions WHERE client_id = ? AND phone = ? AND reason = 'opt_out'", client, recipient);
    const int ofPerson =
        tx.run("DELETE FROM suppressions WHERE contact_id = ? AND contact_id <> 0 AND reason = 'opt_out'", contact);
    return ofRecipient + ofPerson > 0;
}

} // namespace gatehouse
