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

// What waits for the person and was not written by one.
qint64 endAutomatic(Transaction &tx, ContactId contact, const QString &reason)
{
    return MessageStore::endWaiting(tx, "contact_id = ?1 AND contact_id <> 0 AND despite_opt_out = 0", contact.value,
                                    MessageState::suppressed, QStringLiteral("suppressed"), reason);
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

ContactStore::Bulk::Bulk(Transaction &tx, ClientId client)
    : m_tx(tx)
    , m_client(client)
    , m_insert(tx.db(), "INSERT INTO contacts (id, client_id, phone, name, created_at, updated_at)"
                        " VALUES (?1, ?2, ?3, ?4, ?5, ?5) ON CONFLICT (client_id, phone) WHERE phone <> '' DO NOTHING")
{
    m_insert.set(2, client);
    m_insert.set(5, toMillis(tx.now()));
}

ContactId ContactStore::Bulk::ensure(const QString &phone, const QString &name)
{
    const auto id = m_tx.makeId<ContactId>();
    const QByteArray phoneUtf8 = phone.toUtf8();
    const QByteArray nameUtf8 = name.toUtf8();
    m_insert.set(1, id);
    m_insert.setText(3, phoneUtf8);
    m_insert.setText(4, nameUtf8);
    if (m_insert.run() == 0)
        return ContactStore::ensure(m_tx, m_client, phone, name);
    m_tx.changes().contacts = true;
    return id;
}

ContactId ContactStore::ensure(Transaction &tx, ClientId client, const PersonKey &person, const QString &name)
{
    ContactId id = byPhone(tx.db(), client, person.phone);
    bool byHiddenId = false;
    for (const QString &value : {person.lid, person.jid}) {
        if (id.isNull()) {
            id = byProviderId(tx.db(), client, value);
            byHiddenId = !id.isNull();
        }
    }
    if (id.isNull())
        id = make(tx, client, person.phone, name);
    else
        addName(tx, id, name);
    int learnt = 0;
    if (byHiddenId && !person.phone.isEmpty()) {
        // First met behind a hidden id, now with a number: unless another contact has it already.
        learnt += tx.run("UPDATE contacts SET phone = ?, updated_at = ? WHERE id = ? AND phone = '' AND NOT EXISTS"
                         " (SELECT 1 FROM contacts WHERE client_id = ? AND phone = ?)",
                         person.phone, tx.now(), id, client, person.phone);
    }
    for (const QString &value : {person.lid, person.jid}) {
        if (!value.isEmpty())
            learnt += tx.run("INSERT INTO contact_ids (client_id, value, contact_id) VALUES (?, ?, ?)"
                             " ON CONFLICT (client_id, value) DO UPDATE SET contact_id = excluded.contact_id"
                             " WHERE contact_id <> excluded.contact_id",
                             client, value, id);
    }
    if (learnt > 0)
        spreadSuppression(tx, client, id);
    return id;
}

QStringList ContactStore::namesOf(Connection &db, ClientId client, const PersonKey &person)
{
    QStringList names;
    const auto add = [&names](const QString &name) {
        if (!name.isEmpty() && !names.contains(name))
            names += name;
    };
    for (const QString &name : {person.phone, person.lid, person.jid})
        add(name);
    ContactId contact = byPhone(db, client, person.phone);
    for (const QString &value : {person.lid, person.jid}) {
        if (contact.isNull())
            contact = byProviderId(db, client, value);
    }
    if (contact.isNull())
        return names;
    add(phoneOf(db, contact));
    Query rows = db.query("SELECT value FROM contact_ids WHERE contact_id = ?", contact);
    while (rows.next())
        add(rows.text(0));
    return names;
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

bool ContactStore::isSuppressed(Connection &db, ClientId client, const QString &recipient, ContactId contact)
{
    return db.integer("SELECT EXISTS (SELECT 1 FROM suppressions WHERE client_id = ? AND phone = ?)"
                      " OR EXISTS (SELECT 1 FROM suppressions WHERE contact_id = ? AND contact_id <> 0)",
                      client, recipient, contact)
           != 0;
}

SuppressionId ContactStore::suppress(Transaction &tx, ClientId client, const QString &recipient, ContactId contact,
                                     const QString &reason, const QString &actor, MessageId message, qint64 *ended)
{
    const auto id = tx.makeId<SuppressionId>();
    const int added = tx.run("INSERT INTO suppressions (id, client_id, phone, contact_id, reason, actor, message_id,"
                             " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (client_id, phone) DO NOTHING",
                             id, client, recipient, contact, reason, actor, message, tx.now());
    qint64 count = 0;
    if (!contact.isNull()) {
        count = endAutomatic(tx, contact, reason);
        spreadSuppression(tx, client, contact);
    }
    if (ended != nullptr)
        *ended = count;
    tx.changes().suppressions = true;
    tx.changes().contacts = true;
    return added > 0 ? id : SuppressionId{};
}

void ContactStore::spreadSuppression(Transaction &tx, ClientId client, ContactId contact)
{
    QStringList names;
    {
        Query rows = tx.query("SELECT phone FROM contacts WHERE id = ?1 AND phone <> ''"
                              " UNION SELECT value FROM contact_ids WHERE contact_id = ?1",
                              contact);
        while (rows.next())
            names += rows.text(0);
    }
    for (const QString &name : std::as_const(names))
        tx.run("UPDATE suppressions SET contact_id = ? WHERE client_id = ? AND phone = ? AND contact_id <> ?", contact,
               client, name, contact);
    QString reason;
    QString actor;
    MessageId message;
    Timestamp since{};
    {
        Query row = tx.query("SELECT reason, actor, message_id, created_at FROM suppressions"
                             " WHERE contact_id = ? AND contact_id <> 0 ORDER BY id LIMIT 1",
                             contact);
        if (!row.next())
            return;
        reason = row.text(0);
        actor = row.text(1);
        message = row.id<MessageId>(2);
        since = row.time(3);
    }
    int added = 0;
    for (const QString &name : std::as_const(names)) {
        // Messages are addressed to a phone or a hidden id; a JID is only another way to write one of them.
        if (name.startsWith(u'+') || name.endsWith(QLatin1String("@lid")))
            added += tx.run("INSERT INTO suppressions (id, client_id, phone, contact_id, reason, actor, message_id,"
                            " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (client_id, phone) DO NOTHING",
                            tx.makeId<SuppressionId>(), client, name, contact, reason, actor, message, since);
    }
    if (added == 0)
        return;
    endAutomatic(tx, contact, reason);
    tx.changes().suppressions = true;
    tx.changes().contacts = true;
}

} // namespace gatehouse
