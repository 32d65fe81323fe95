#include "gateway/storage/earlychanges.h"

#include "gateway/storage/transaction.h"

#include <vector>

namespace gatehouse {

void EarlyChanges::keep(Transaction &tx, SessionId session, const QString &providerId, Kind kind, const QString &value)
{
    if (providerId.isEmpty())
        return;
    tx.run("INSERT INTO early_changes (session_id, provider_id, kind, value, kept_at) VALUES (?, ?, ?, ?, ?)"
           " ON CONFLICT (session_id, provider_id, kind) DO UPDATE SET value = excluded.value,"
           " kept_at = excluded.kept_at",
           session, providerId, kind, value.isNull() ? QStringLiteral("") : value, tx.now());
}

void EarlyChanges::apply(Transaction &tx, const MessageHead &head)
{
    struct Change
    {
        Kind kind;
        QString value;
    };
    std::vector<Change> changes;
    {
        Query rows = tx.query("SELECT kind, value FROM early_changes WHERE session_id = ? AND provider_id = ?"
                              " AND kind <> 5",
                              head.session, head.providerId);
        while (rows.next())
            changes.push_back({static_cast<Kind>(rows.integer(0)), rows.text(1)});
    }
    if (changes.empty())
        return;
    for (const Change &change : changes) {
        switch (change.kind) {
        case Kind::takenBackByWriter:
            // The other side takes back what it wrote, never what was written to it.
            if (head.direction == Direction::in)
                MessageStore::setDeleted(tx, head);
            break;
        case Kind::takenBack:
            MessageStore::setDeleted(tx, head);
            break;
        case Kind::reaction:
            MessageStore::setReaction(tx, head, change.value);
            break;
        case Kind::votes:
            MessageStore::noteLatest(tx, head.id, QStringLiteral("poll_results"), change.value);
            break;
        case Kind::groupName:
            break;
        }
    }
    tx.run("DELETE FROM early_changes WHERE session_id = ? AND provider_id = ? AND kind <> 5", head.session,
           head.providerId);
}

QString EarlyChanges::groupName(Connection &db, SessionId session, const QString &chatId)
{
    Query row = db.query("SELECT value FROM early_changes WHERE session_id = ? AND provider_id = ? AND kind = 5",
                         session, chatId);
    return row.next() ? row.text(0) : QString();
}

int EarlyChanges::drop(Transaction &tx, Timestamp before, int limit)
{
    return tx.run("DELETE FROM early_changes WHERE (session_id, provider_id, kind) IN (SELECT session_id, provider_id,"
                  " kind FROM early_changes WHERE kept_at < ? AND kind <> 5 ORDER BY kept_at LIMIT ?)",
                  before, limit);
}

} // namespace gatehouse
