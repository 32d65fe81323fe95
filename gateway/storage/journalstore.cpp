#include "gateway/storage/journalstore.h"

namespace gatehouse {

JournalStore::Bulk::Bulk(Transaction &tx)
    : m_tx(tx)
    , m_insert(tx.db(), "INSERT INTO webhook_journal (id, session_id, provider, kind, received_at, body)"
                        " VALUES (?, ?, ?, ?, ?, ?)")
{
    m_insert.set(5, toMillis(tx.now()));
}

WebhookId JournalStore::Bulk::add(SessionId session, const QString &provider, const QString &kind,
                                  const QByteArray &masked)
{
    const auto id = m_tx.makeId<WebhookId>();
    const QByteArray providerUtf8 = provider.toUtf8();
    const QByteArray kindUtf8 = kind.toUtf8();
    m_insert.set(1, id);
    m_insert.set(2, session);
    m_insert.setText(3, providerUtf8);
    m_insert.setText(4, kindUtf8);
    m_insert.setBytes(6, masked);
    m_insert.run();
    return id;
}

void JournalStore::setState(Transaction &tx, WebhookId id, State state)
{
    tx.run("UPDATE webhook_journal SET state = ? WHERE id = ?", state, id);
}

std::optional<Timestamp> JournalStore::waitingSince(Connection &db, WebhookId id)
{
    Query row = db.query("SELECT received_at FROM webhook_journal WHERE id = ? AND state = 0", id);
    return row.next() ? std::optional(row.time(0)) : std::nullopt;
}

bool JournalStore::claim(Transaction &tx, SessionId session, WebhookId id, Timestamp receivedAt,
                         const QString &identity)
{
    tx.tally().webhookCame(session, receivedAt);
    tx.tally().point("webhooks", session, 0, {}, receivedAt, 1);
    tx.changes().sessions.insert(session);
    if (identity.isEmpty())
        return true;
    if (tx.run("INSERT INTO webhook_identities (session_id, identity, webhook_id) VALUES (?, ?, ?)"
               " ON CONFLICT (session_id, identity) DO NOTHING",
               session, identity, id)
        > 0)
        return true;
    const WebhookId first{tx.db().integer("SELECT webhook_id FROM webhook_identities WHERE session_id = ? AND"
                                          " identity = ?",
                                          session, identity)};
    if (first == id)
        return true;
    tx.run("UPDATE webhook_journal SET repeats = repeats + 1 WHERE id = ?", first);
    tx.run("DELETE FROM webhook_journal WHERE id = ?", id);
    return false;
}

std::optional<QByteArray> JournalStore::body(Connection &db, WebhookId id)
{
    Query row = db.query("SELECT body FROM webhook_journal WHERE id = ?", id);
    return row.next() ? std::optional(row.bytes(0)) : std::nullopt;
}

int JournalStore::dropApplied(Transaction &tx, Timestamp before, int limit)
{
    const qint64 end = IdMaker::floorAt(before);
    tx.run(
        "DELETE FROM webhook_identities WHERE webhook_id IN (SELECT id FROM webhook_journal WHERE state = 1 AND id < ?"
        " ORDER BY id LIMIT ?)",
        end, limit);
    return tx.run("DELETE FROM webhook_journal WHERE id IN (SELECT id FROM webhook_journal WHERE state = 1 AND id < ?"
                  " ORDER BY id LIMIT ?)",
                  end, limit);
}

QList<JournalStore::Entry> JournalStore::waiting(Connection &db, WebhookId after, int limit)
{
    QList<Entry> entries;
    Query rows = db.query("SELECT id, session_id, provider, body FROM webhook_journal WHERE state = 0 AND id > ?"
                          " ORDER BY id LIMIT ?",
                          after, limit);
    while (rows.next())
        entries.append({rows.id<WebhookId>(0), rows.id<SessionId>(1), rows.text(2), rows.bytes(3)});
    return entries;
}

WebhookId JournalStore::lastWaiting(Connection &db)
{
    return WebhookId{db.integer("SELECT max(id) FROM webhook_journal WHERE state = 0")};
}

} // namespace gatehouse
