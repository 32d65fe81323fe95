#include "gateway/storage/conversationstore.h"

#include "gateway/storage/earlychanges.h"
#include "gateway/storage/json.h"
#include "gateway/storage/likepattern.h"
#include "gateway/storage/messagestore.h"

namespace gatehouse {

namespace {

constexpr std::string_view columns =
    "SELECT v.id, v.client_id, k.name, v.session_id, s.name, v.kind, v.contact_id, v.title, c.name, c.phone, v.chat_id,"
    " v.status, v.assignee, v.labels, v.unread, v.window_expires_at, v.last_at, v.last_message_id,"
    " EXISTS (SELECT 1 FROM suppressions x WHERE x.client_id = v.client_id"
    "         AND x.phone = CASE WHEN c.phone <> '' THEN c.phone ELSE v.chat_id END)"
    " OR EXISTS (SELECT 1 FROM suppressions y WHERE y.contact_id = v.contact_id AND y.contact_id <> 0)"
    " FROM conversations v JOIN clients k ON k.id = v.client_id JOIN sessions s ON s.id = v.session_id"
    " LEFT JOIN contacts c ON c.id = v.contact_id ";

Conversation readConversation(const Query &row)
{
    Conversation conversation;
    conversation.id = row.id<ConversationId>(0);
    conversation.client = row.id<ClientId>(1);
    conversation.clientName = row.text(2);
    conversation.session = row.id<SessionId>(3);
    conversation.sessionName = row.text(4);
    conversation.kind = static_cast<ConversationKind>(row.integer(5));
    conversation.contact = row.id<ContactId>(6);
    conversation.name = row.text(8);
    conversation.phone = row.text(9);
    conversation.chatId = row.text(10);
    for (const QString &title : {row.text(8), row.text(7), conversation.phone, conversation.chatId}) {
        if (conversation.title.isEmpty())
            conversation.title = title;
    }
    conversation.status = static_cast<ConversationStatus>(row.integer(11));
    conversation.assignee = row.text(12);
    for (const QJsonValue &label : arrayFromStored(row.bytes(13)))
        conversation.labels += label.toString();
    conversation.unread = static_cast<int>(row.integer(14));
    conversation.windowExpiresAt = row.optionalTime(15);
    conversation.lastAt = row.time(16);
    conversation.suppressed = row.flag(18);
    return conversation;
}

constexpr Milliseconds arrivalTolerance{60'000};

// Order is by time of the last message, so the cursor holds that time and the id, which breaks ties.
struct Position
{
    qint64 at = std::numeric_limits<qint64>::max();
    qint64 id = std::numeric_limits<qint64>::max();
};

Result<Position> positionOf(const QString &cursor)
{
    if (cursor.isEmpty())
        return Position{};
    const QStringList parts = cursor.split(u'.');
    bool goodAt = false;
    bool goodId = false;
    if (parts.size() == 2) {
        const Position position{parts[0].toLongLong(&goodAt, 36), parts[1].toLongLong(&goodId, 36)};
        if (goodAt && goodId)
            return position;
    }
    return Failure::invalid(QStringLiteral("/cursor"), QStringLiteral("cursor_invalid"),
                            QStringLiteral("This cursor does not come from an earlier page."));
}

} // namespace

ConversationId ConversationStore::ensure(Transaction &tx, const Key &key)
{
    const ConversationId known{
        key.contact.isNull()
            ? tx.db().integer("SELECT id FROM conversations WHERE session_id = ? AND chat_id = ? AND contact_id = 0",
                              key.session, key.chatId)
            : tx.db().integer(
                "SELECT id FROM conversations WHERE session_id = ? AND contact_id = ? AND contact_id <> 0", key.session,
                key.contact)};
    if (!known.isNull())
        return known;
    const auto id = tx.makeId<ConversationId>();
    const QString title = key.title.isEmpty() && key.contact.isNull()
                              ? EarlyChanges::groupName(tx.db(), key.session, key.chatId)
                              : key.title;
    tx.run("INSERT INTO conversations (id, client_id, session_id, kind, contact_id, chat_id, title, status, last_at,"
           " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
           id, key.client, key.session, key.kind, key.contact, key.chatId, title, ConversationStatus::resolved,
           tx.now(), tx.now());
    tx.changes().conversations.insert(id);
    return id;
}

bool ConversationStore::setTitle(Transaction &tx, SessionId session, const QString &chatId, const QString &title)
{
    const ConversationId id{tx.db().integer(
        "SELECT id FROM conversations WHERE session_id = ? AND chat_id = ? AND contact_id = 0", session, chatId)};
    if (id.isNull())
        return false;
    if (tx.run("UPDATE conversations SET title = ? WHERE id = ? AND title IS NOT ?", title, id, title) > 0)
        tx.changes().conversations.insert(id);
    return true;
}

void ConversationStore::noteMessage(Transaction &tx, ConversationId id, MessageId message, Timestamp at, bool unread,
                                    bool open)
{
    // Webhooks may come late: a message that is hours older does not take the newest one's place. One that is seconds
    // older does: providers give times in whole seconds, and what arrives is what the agent should see.
    const Timestamp tolerated = at + arrivalTolerance;
    // The first message of a conversation made for it, and those of one moment: the orders by time stay as they are.
    const bool sameMoment =
        tx.run("UPDATE conversations SET last_message_id = ? WHERE id = ? AND last_at = ?", message, id, at) > 0;
    if (!sameMoment)
        tx.run("UPDATE conversations SET last_message_id = ?, last_at = CASE WHEN last_at > ? THEN last_at ELSE ? END"
               " WHERE id = ? AND (last_message_id = 0 OR last_at <= ?)",
               message, at, at, id, tolerated);
    if (unread)
        tx.run("UPDATE conversations SET unread = unread + 1 WHERE id = ?", id);
    if (open)
        tx.run("UPDATE conversations SET status = ? WHERE id = ? AND status <> ?", ConversationStatus::open, id,
               ConversationStatus::open);
    tx.changes().conversations.insert(id);
}

void ConversationStore::change(Transaction &tx, ConversationId id, const ConversationChange &change)
{
    if (change.status)
        tx.run("UPDATE conversations SET status = ? WHERE id = ?", *change.status, id);
    if (change.assignee)
        tx.run("UPDATE conversations SET assignee = ? WHERE id = ?", *change.assignee, id);
    if (change.labels)
        tx.run("UPDATE conversations SET labels = ? WHERE id = ?",
               storedArray(QJsonArray::fromStringList(*change.labels)), id);
    if (change.unread)
        tx.run("UPDATE conversations SET unread = ? WHERE id = ?", *change.unread, id);
    tx.changes().conversations.insert(id);
}

std::optional<ConversationStore::Read> ConversationStore::markRead(Transaction &tx, ConversationId id)
{
    if (tx.run("UPDATE conversations SET unread = 0 WHERE id = ? AND unread > 0", id) == 0)
        return std::nullopt;
    tx.changes().conversations.insert(id);
    // The chat as the provider names it in its webhooks; the phone where a thread was begun by us and has no name yet.
    Query row = tx.query("SELECT v.session_id, v.chat_id, c.phone, m.provider_id FROM conversations v JOIN messages m"
                         " ON m.conversation_id = v.id LEFT JOIN contacts c ON c.id = v.contact_id"
                         " WHERE v.id = ? AND m.conversation_id <> 0 AND m.direction = 0 ORDER BY m.id DESC LIMIT 1",
                         id);
    if (!row.next() || row.isNull(3))
        return std::nullopt;
    return Read{row.id<SessionId>(0), row.text(1).isEmpty() ? row.text(2) : row.text(1), row.text(3)};
}

std::optional<Conversation> ConversationStore::load(Connection &db, ConversationId id)
{
    static const std::string sql = std::string(columns) + "WHERE v.id = ?";
    std::optional<Conversation> conversation;
    MessageId last;
    {
        Query row = db.query(sql, id);
        if (!row.next())
            return std::nullopt;
        conversation = readConversation(row);
        last = row.id<MessageId>(17);
    }
    conversation->lastMessage = MessageStore::load(db, last);
    return conversation;
}

Result<Page<Conversation>> ConversationStore::list(Connection &db, const ConversationQuery &query)
{
    const auto position = positionOf(query.page.cursor);
    if (!position)
        return position.failure();
    std::string sql(columns);
    sql += "WHERE (v.last_at < ?1 OR (v.last_at = ?1 AND v.id < ?2))";
    sql += query.client ? " AND v.client_id = ?3" : " AND ?3 = 0";
    sql += query.session ? " AND v.session_id = ?4" : " AND ?4 = 0";
    sql += query.status ? " AND v.status = ?5" : " AND ?5 = -1";
    sql += query.unreadOnly ? " AND v.unread > 0" : "";
    sql += query.assignee.isEmpty() ? " AND ?6 = ''" : " AND v.assignee = ?6";
    sql +=
        query.label.isEmpty() ? " AND ?7 = ''" : " AND EXISTS (SELECT 1 FROM json_each(v.labels) l WHERE l.value = ?7)";
    sql += query.text.isEmpty()
               ? " AND ?8 = ''"
               : " AND (c.name LIKE ?8 ESCAPE '\\' OR c.phone LIKE ?8 ESCAPE '\\' OR v.title LIKE ?8 ESCAPE '\\')";
    sql += " ORDER BY v.last_at DESC, v.id DESC LIMIT ?9";
    Page<Conversation> page;
    QList<MessageId> lastIds;
    {
        Query rows = db.query(sql, position->at, position->id, query.client.value_or(ClientId{}),
                              query.session.value_or(SessionId{}), query.status ? static_cast<int>(*query.status) : -1,
                              query.assignee, query.label, likePattern(query.text), query.page.limit + 1);
        while (rows.next()) {
            page.items.append(readConversation(rows));
            lastIds.append(rows.id<MessageId>(17));
        }
    }
    if (page.items.size() > query.page.limit) {
        page.items.removeLast();
        const Conversation &last = page.items.last();
        page.nextCursor = QString::number(toMillis(last.lastAt), 36) + u'.' + QString::number(last.id.value, 36);
    }
    for (qsizetype i = 0; i < page.items.size(); ++i)
        page.items[i].lastMessage = MessageStore::load(db, lastIds[i]);
    return page;
}

qint64 ConversationStore::unreadTotal(Connection &db, std::optional<ClientId> client)
{
    if (client)
        return db.integer("SELECT count(*) FROM conversations WHERE unread > 0 AND client_id = ?", *client);
    return db.integer("SELECT count(*) FROM conversations WHERE unread > 0");
}

} // namespace gatehouse
