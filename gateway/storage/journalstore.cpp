#include "gateway/storage/journalstore.h"

namespace gatehouse {

WebhookId JournalStore::add(Transaction &tx, SessionId session, const QString &provider, const QString &kind,
                            const QString &identity, const QByteArray &masked)
{
    const auto id = tx.makeId<WebhookId>();
    const QString key = identity.isEmpty() ? toText(id) : identity;
    tx.tally().webhookCame(session, tx.now()); // one row a session and commit, however many come
    tx.changes().sessions.insert(session);
    const int added = tx.run("INSERT INTO webhook_journal (id, session_id, provider, kind, identity, received_at, body)"
                             " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (session_id, identity) DO NOTHING",
                             id, session, provider, kind, key, tx.now(), masked);
    if (added > 0)
        return id;
    tx.run("UPDATE webhook_journal SET repeats = repeats + 1 WHERE session_id = ? AND identity = ?", session, key);
    return {};
}

void JournalStore::setState(Transaction &tx, WebhookId id, State state)
{
    tx.run("UPDATE webhook_journal SET state = ? WHERE id = ?", state, id);
}

bool JournalStore::isWaiting(Connection &db, WebhookId id)
{
    return db.integer("SELECT 1 FROM webhook_journal WHERE id = ? AND state = 0", id) != 0;
}

std::optional<QByteArray> JournalStore::body(Connection &db, WebhookId id)
{
    Query row = db.query("SELECT body FROM webhook_journal WHERE id = ?", id);
    return row.next() ? std::optional(row.bytes(0)) : std::nullopt;
}

int JournalStore::dropApplied(Transaction &tx, Timestamp before, int limit)
{
    return tx.run("DELETE FROM webhook_journal WHERE id IN (SELECT id FROM webhook_journal WHERE state = 1 AND id < ?"
                  " ORDER BY id LIMIT ?)",
                  IdMaker::floorAt(before), limit);
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

} // namespace gatehouse
