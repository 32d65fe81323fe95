#include "gateway/storage/bridgestore.h"

#include "gateway/storage/earlychanges.h"
#include "gateway/storage/json.h"
#include "gateway/storage/outboxstore.h"

namespace gatehouse {

namespace {

BridgeStore::Sent readSent(const Query &row)
{
    BridgeStore::Sent sent;
    sent.id = row.id<MessageId>(0);
    sent.conversation = row.id<ConversationId>(1);
    sent.recipient = row.text(2);
    sent.content = contentFromStored(row.bytes(3));
    sent.providerRef = row.text(4);
    sent.startedAt = row.time(5);
    sent.inDoubt = static_cast<MessageState>(row.integer(6)) == MessageState::inDoubt;
    return sent;
}

constexpr std::string_view sentColumns =
    "SELECT m.id, m.conversation_id, m.recipient, m.content, m.provider_ref, a.started_at, m.state FROM messages m"
    " JOIN attempts a ON a.message_id = m.id AND a.number = m.attempts ";

} // namespace

void BridgeStore::bridge(Transaction &tx, MessageHead &head, const QString &providerId)
{
    MessageStore::setProviderId(tx, head, providerId);
    head.providerId = providerId;
    takeEarly(tx, head);
}

void BridgeStore::takeEarly(Transaction &tx, MessageHead &head)
{
    EarlyChanges::apply(tx, head);
    if (head.direction != Direction::out)
        return;
    struct Early
    {
        MessageState state;
        Timestamp at;
        QString code, text;
    };
    std::vector<Early> early;
    {
        Query rows = tx.query("SELECT state, at, error_code, error_text FROM early_statuses"
                              " WHERE session_id = ? AND provider_id = ? ORDER BY state",
                              head.session, head.providerId);
        while (rows.next())
            early.push_back({static_cast<MessageState>(rows.integer(0)), rows.time(1), rows.text(2), rows.text(3)});
    }
    if (early.empty())
        return;
    for (const Early &status : early) {
        if (status.state == MessageState::dead) {
            if (head.state == MessageState::accepted)
                OutboxStore::die(tx, head, status.code, {}, status.text, {});
        } else {
            MessageStore::raise(tx, head, status.state, status.at);
        }
    }
    tx.run("DELETE FROM early_statuses WHERE session_id = ? AND provider_id = ?", head.session, head.providerId);
}

void BridgeStore::keepEarly(Transaction &tx, SessionId session, const QString &providerId, MessageState state,
                            Timestamp at, const QString &errorCode, const QString &error)
{
    tx.run("INSERT INTO early_statuses (session_id, provider_id, state, at, error_code, error_text, kept_at)"
           " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (session_id, provider_id, state) DO NOTHING",
           session, providerId, state, at, errorCode, error, tx.now());
}

int BridgeStore::dropEarly(Transaction &tx, Timestamp before, int limit)
{
    return tx.run(
        "DELETE FROM early_statuses WHERE (session_id, provider_id, state) IN (SELECT session_id, provider_id,"
        " state FROM early_statuses WHERE kept_at < ? ORDER BY kept_at LIMIT ?)",
        before, limit);
}

QList<std::pair<SessionId, BridgeStore::Unbridged>> BridgeStore::unbridged(Connection &db, Timestamp since, int limit)
{
    QList<std::pair<SessionId, Unbridged>> list;
    Query rows = db.query("SELECT session_id, id, provider_ref, updated_at FROM messages"
                          " WHERE direction = 1 AND state >= 4 AND state < 20 AND provider_id IS NULL"
                          " AND provider_ref IS NOT NULL AND updated_at > ? LIMIT ?",
                          since, limit);
    while (rows.next())
        list.append({rows.id<SessionId>(0), {rows.id<MessageId>(1), rows.text(2), rows.time(3)}});
    return list;
}

QList<Message> BridgeStore::unbridgedTo(Connection &db, SessionId session, const QStringList &recipients)
{
    QList<MessageId> ids;
    for (const QString &recipient : recipients) {
        if (recipient.isEmpty())
            continue;
        Query rows = db.query("SELECT id FROM messages WHERE session_id = ? AND recipient = ? AND direction = 1"
                              " AND state >= 4 AND state < 20 AND provider_id IS NULL ORDER BY id LIMIT 50",
                              session, recipient);
        while (rows.next())
            ids.append(rows.id<MessageId>(0));
        // Answers may come before the commit of "accepted": what is being sent counts too.
        Query sending =
            db.query("SELECT id FROM messages WHERE session_id = ? AND recipient = ? AND direction = 1"
                     " AND state = 3 AND id IN (SELECT message_id FROM attempts WHERE outcome = 0) LIMIT 50",
                     session, recipient);
        while (sending.next())
            ids.append(sending.id<MessageId>(0));
    }
    return MessageStore::loadAll(db, ids);
}

QList<SessionId> BridgeStore::doubtful(Connection &db)
{
    QList<SessionId> sessions;
    Query rows = db.query("SELECT DISTINCT session_id FROM messages WHERE state = 4");
    while (rows.next())
        sessions.append(rows.id<SessionId>(0));
    return sessions;
}

QList<BridgeStore::Sent> BridgeStore::inDoubt(Connection &db, SessionId session, Timestamp since, int limit)
{
    static const std::string sql =
        std::string(sentColumns) + "WHERE m.session_id = ? AND m.state = 4 AND a.started_at >= ? ORDER BY m.id LIMIT ?";
    QList<Sent> doubts;
    Query rows = db.query(sql, session, since, limit);
    while (rows.next())
        doubts.append(readSent(rows));
    return doubts;
}

QList<BridgeStore::Sent> BridgeStore::acceptedIn(Connection &db, ConversationId conversation, Timestamp since)
{
    static const std::string sql = std::string(sentColumns)
                                   + "WHERE m.conversation_id = ? AND m.conversation_id <> 0 AND m.direction = 1"
                                     " AND m.state >= 10 AND m.state <= 20 AND a.started_at >= ?";
    QList<Sent> list;
    Query rows = db.query(sql, conversation, since);
    while (rows.next())
        list.append(readSent(rows));
    return list;
}

void BridgeStore::accepted(Transaction &tx, MessageHead &head, const SentRecord &record)
{
    if (!record.providerRef.isEmpty())
        tx.run("UPDATE messages SET provider_ref = ? WHERE id = ?", record.providerRef, head.id);
    if (record.state == MessageState::dead)
        return OutboxStore::die(tx, head, QStringLiteral("send_failed"), {}, record.error, {});
    MessageStore::raise(tx, head, MessageState::accepted, tx.now());
    MessageStore::raise(tx, head, record.state, tx.now());
}

} // namespace gatehouse
