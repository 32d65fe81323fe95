#include "gateway/storage/idempotencystore.h"

namespace gatehouse {

namespace {

constexpr qsizetype digestBytes = 32;

qint64 accessKeyOf(const Actor &actor)
{
    return idFromText<AccessKeyId>(actor.name).value_or(AccessKeyId{}).value;
}

QString keyOf(const Actor &actor)
{
    return QString::fromLatin1(actor.idempotency.first(digestBytes).toHex());
}

QByteArray requestOf(const Actor &actor)
{
    return actor.idempotency.sliced(digestBytes);
}

} // namespace

void IdempotencyStore::note(Transaction &tx, const Actor &actor, const QStringList &ids)
{
    if (actor.idempotency.size() <= digestBytes)
        return;
    // No ON CONFLICT: a second request under the key must take back what it made.
    tx.run("INSERT INTO idempotency (key_id, idempotency_key, body_hash, status, answer, created_at)"
           " VALUES (?, ?, ?, 0, ?, ?)",
           accessKeyOf(actor), keyOf(actor), requestOf(actor), ids.join(u'\n').toUtf8(), tx.now());
}

std::optional<IdempotencyStore::Entry> IdempotencyStore::find(Connection &db, const Actor &actor)
{
    Query row = db.query("SELECT body_hash, status, answer FROM idempotency WHERE key_id = ? AND idempotency_key = ?",
                         accessKeyOf(actor), keyOf(actor));
    if (!row.next())
        return std::nullopt;
    Entry entry{row.bytes(0), static_cast<int>(row.integer(1)), row.bytes(2), {}};
    if (entry.status == 0)
        entry.ids = QString::fromUtf8(entry.answer).split(u'\n');
    return entry;
}

void IdempotencyStore::complete(Transaction &tx, const Actor &actor, int status, const QByteArray &answer)
{
    tx.run("INSERT INTO idempotency (key_id, idempotency_key, body_hash, status, answer, created_at)"
           " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (key_id, idempotency_key)"
           " DO UPDATE SET status = excluded.status, answer = excluded.answer",
           accessKeyOf(actor), keyOf(actor), requestOf(actor), status, answer, tx.now());
}

int IdempotencyStore::purge(Transaction &tx, Timestamp before, int limit)
{
    return tx.run("DELETE FROM idempotency WHERE (key_id, idempotency_key) IN (SELECT key_id, idempotency_key"
                  " FROM idempotency WHERE created_at < ? ORDER BY created_at LIMIT ?)",
                  before, limit);
}

} // namespace gatehouse
