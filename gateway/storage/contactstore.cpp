#include "gateway/storage/contactstore.h"

#include "gateway/storage/messagestore.h"

namespace gatehouse {

namespace {

ContactId make(Transaction &tx, ClientId client, const QString &phone, const QString &name)
{
    const auto id = tx.makeId<ContactId>();
    tx.run("INSERT INTO contacts (id, client_id, phone, name, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)", id,
           client, phone, name, tx.now(), tx.now());
    tx.changes().contacts = true;
    return id;
}

void addName(Transaction &tx, ContactId id, const QString &name)
{
    if (name.isEmpty())
        return;
    if (tx.run("UPDATE contacts SET name = ?, updated_at = ? WHERE id = ? AND name = ''", name, tx.now(), id) > 0)
        tx.changes().contacts = true;
}

} // namespace

ContactId ContactStore::byPhone(Connection &db, ClientId client, const QString &phone)
{
    if (phone.isEmpty())
        return {};
    return ContactId{
        db.integer("SELECT id FROM contacts WHERE client_id = ? AND phone = ? AND phone <> ''", client, phone)};
}

ContactId ContactStore::byProviderId(Connection &db, ClientId client, const QString &value)
{
    if (value.isEmpty())
        return {};
    return ContactId{db.integer("SELECT contact_id FROM contact_ids WHERE client_id = ? AND value = ?", client, value)};
}

ContactId ContactStore::ensure(Transaction &tx, ClientId client, const QString &phone, const QString &name)
{
    const ContactId known = byPhone(tx.db(), client, phone);
    if (known.isNull())
        return make(tx, client, phone, name);
    addName(tx, known, name);
    return known;
}

ContactId ContactStore::ensureNew(Transaction &tx, ClientId client, const QString &phone, const QString &name)
{
    const auto id = tx.makeId<ContactId>();
    const int added = tx.run("INSERT INTO contacts (id, client_id, phone, name, created_at, updated_at)"
                             " VALUES (?1, ?2, ?3, ?4, ?5, ?5) ON CONFLICT (client_id, phone) WHERE phone <> ''"
                             " DO NOTHING",
                             id, client, phone, name, tx.now());
    if (added == 0)
        return ensure(tx, client, phone, name);
    tx.changes().contacts = true;
    return id;
}

ContactId ContactStore::ensure(Transaction &tx, ClientId client, const PersonKey &person, const QString &name)
{
    ContactId id = byPhone(tx.db(), client, person.phone);
    for (const QString &value : {person.lid, person.jid}) {
        if (id.isNull())
            id = byProviderId(tx.db(), client, value);
    }
    if (id.isNull())
        id = make(tx, client, person.phone, name);
    else
        addName(tx, id, name);
    if (!person.phone.isEmpty()) {
        // First met behind a hidden id, now with a number: unless another contact has it already.
        tx.run("UPDATE contacts SET phone = ?, updated_at = ? WHERE id = ? AND phone = '' AND NOT EXISTS"
               " (SELECT 1 FROM contacts WHERE client_id = ? AND phone = ?)",
               person.phone, tx.now(), id, client, person.phone);
    }
    for (const QString &value : {person.lid, person.jid}) {
        if (!value.isEmpty())
            tx.run("INSERT INTO contact_ids (client_id, value, contact_id) VALUES (?, ?, ?)"
                   " ON CONFLICT (client_id, value) DO NOTHING",
                   client, value, id);
    }
    return id;
}

QString ContactStore::phoneOf(Connection &db, ContactId id)
{
    Query row = db.query("SELECT phone FROM contacts WHERE id = ?", id);
    return row.next() ? row.text(0) : QString();
}

QString ContactStore::nameOf(Connection &db, ContactId id)
{
    Query row = db.query("SELECT name FROM contacts WHERE id = ?", id);
    return row.next() ? row.text(0) : QString();
}

bool ContactStore::isSuppressed(Connection &db, ClientId client, const QString &recipient)
{
    return db.integer("SELECT 1 FROM suppressions WHERE client_id = ? AND phone = ?", client, recipient) != 0;
}

SuppressionId ContactStore::suppress(Transaction &tx, ClientId client, const QString &recipient, ContactId contact,
                                     const QString &reason, const QString &actor, MessageId message, qint64 *ended)
{
    const auto id = tx.makeId<SuppressionId>();
    const int added = tx.run("INSERT INTO suppressions (id, client_id, phone, contact_id, reason, actor, message_id,"
                             " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (client_id, phone) DO NOTHING",
                             id, client, recipient, contact, reason, actor, message, tx.now());
    qint64 count = 0;
    if (!contact.isNull())
        count = MessageStore::endWaiting(tx, "contact_id = ? AND contact_id <> 0 AND lane <> 0 AND despite_opt_out = 0",
                                         contact.value, MessageState::suppressed, QStringLiteral("suppressed"), reason);
    if (ended != nullptr)
        *ended = count;
    tx.changes().suppressions = true;
    tx.changes().contacts = true;
    return added > 0 ? id : SuppressionId{};
}

} // namespace gatehouse
