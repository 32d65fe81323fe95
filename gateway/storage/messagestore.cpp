#include "gateway/storage/messagestore.h"

#include "gateway/storage/cursor.h"
#include "gateway/storage/deadletterstore.h"
#include "gateway/storage/json.h"

#include <algorithm>

namespace gatehouse {

namespace {

constexpr std::string_view messageColumns =
    "SELECT m.id, m.client_id, m.session_id, m.conversation_id, m.direction, m.contact_id, c.phone, c.name, "
    "m.recipient,"
    " m.lane, m.state, m.content, m.reference, m.metadata, m.campaign_id, m.created_at, m.send_at, m.expires_at,"
    " m.updated_at, m.provider_id, m.error_code, m.error_text, m.author, m.reaction, m.deleted, m.attempts"
    " FROM messages m LEFT JOIN contacts c ON c.id = m.contact_id ";

constexpr std::string_view headColumns =
    "SELECT id, client_id, session_id, conversation_id, contact_id, campaign_id, direction, lane, state, recipient,"
    " provider_id, attempts, tries FROM messages ";

std::optional<QString> orNull(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

Message readMessage(const Query &row)
{
    Message message;
    message.id = row.id<MessageId>(0);
    message.client = row.id<ClientId>(1);
    message.session = row.id<SessionId>(2);
    if (row.integer(3) != 0)
        message.conversation = row.id<ConversationId>(3);
    message.direction = static_cast<Direction>(row.integer(4));
    message.contact = row.id<ContactId>(5);
    message.contactPhone = row.text(6);
    message.contactName = row.text(7);
    message.recipient = row.text(8);
    message.lane = static_cast<Lane>(row.integer(9));
    message.state = static_cast<MessageState>(row.integer(10));
    message.content = contentFromStored(row.bytes(11));
    message.reference = row.text(12);
    message.metadata = objectFromStored(row.bytes(13));
    if (row.integer(14) != 0)
        message.campaign = row.id<CampaignId>(14);
    message.createdAt = row.time(15);
    message.sendAt = row.optionalTime(16);
    message.expiresAt = row.optionalTime(17);
    message.updatedAt = row.time(18);
    message.providerMessageId = row.text(19);
    if (!row.isNull(20))
        message.error = MessageError{row.text(20), row.text(21)};
    message.author = row.text(22);
    message.reaction = row.text(23);
    message.deleted = row.flag(24);
    message.attemptCount = static_cast<int>(row.integer(25));
    return message;
}

std::optional<MessageHead> readHead(Query row)
{
    if (!row.next())
        return std::nullopt;
    MessageHead head;
    head.id = row.id<MessageId>(0);
    head.client = row.id<ClientId>(1);
    head.session = row.id<SessionId>(2);
    head.conversation = row.id<ConversationId>(3);
    head.contact = row.id<ContactId>(4);
    head.campaign = row.id<CampaignId>(5);
    head.direction = static_cast<Direction>(row.integer(6));
    head.lane = static_cast<Lane>(row.integer(7));
    head.state = static_cast<MessageState>(row.integer(8));
    head.recipient = row.text(9);
    head.providerId = row.text(10);
    head.attempts = static_cast<int>(row.integer(11));
    head.tries = static_cast<int>(row.integer(12));
    return head;
}

} // namespace

MessageId MessageStore::insert(Transaction &tx, const NewMessage &message)
{
    const MessageId id = message.id.isNull() ? tx.makeId<MessageId>() : message.id;
    const Timestamp created = message.at.value_or(tx.now());
    const Timestamp due = message.sendAt.value_or(tx.now());
    tx.run("INSERT INTO messages (id, client_id, session_id, conversation_id, contact_id, campaign_id, direction, lane,"
           " state, despite_opt_out, recipient, content, reference, metadata, created_at, due_at, send_at, expires_at,"
           " updated_at, provider_ref, provider_id, author)"
           " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
           id, message.client, message.session, message.conversation, message.contact, message.campaign,
           message.direction, message.lane, message.state, message.despiteOptOut, message.recipient,
           storedContent(message.content), orNull(message.reference), storedObject(message.metadata), created, due,
           message.sendAt, message.expiresAt, tx.now(), orNull(message.providerRef), orNull(message.providerId),
           message.author);
    tx.tally().messagesMoved(message.session, message.campaign, message.lane, std::nullopt, message.state, tx.now());
    MessageHead head;
    head.id = id;
    head.session = message.session;
    head.conversation = message.conversation;
    head.campaign = message.campaign;
    announce(tx, head);
    return id;
}

MessageStore::Bulk::Bulk(Transaction &tx, ClientId client, CampaignId campaign)
    : m_tx(tx), m_client(client), m_campaign(campaign), m_author(Actor::engine(QStringLiteral("campaign")).text())
{}

MessageId MessageStore::Bulk::add(SessionId session, ContactId contact, const QString &recipient,
                                  const QString &content, MessageState state)
{
    const auto id = m_tx.makeId<MessageId>();
    m_tx.run("INSERT INTO messages (id, client_id, session_id, contact_id, campaign_id, direction, lane, state,"
             " recipient, content, metadata, created_at, due_at, updated_at, author)"
             " VALUES (?1, ?2, ?3, ?4, ?5, 1, 3, ?6, ?7, ?8, '{}', ?9, ?9, ?9, ?10)",
             id, m_client, session, contact, m_campaign, state, recipient, content, m_tx.now(), m_author);
    ++m_added[{session, state}];
    return id;
}

MessageStore::Bulk::~Bulk()
{
    for (const auto &[kind, count] : m_added) {
        const auto &[session, state] = kind;
        m_tx.tally().messagesMoved(session, m_campaign, Lane::campaign, std::nullopt, state, m_tx.now(), count);
        m_tx.changes().sessions.insert(session);
    }
    m_tx.changes().campaigns.insert(m_campaign);
    m_tx.changes().counters = true;
    m_tx.changes().overflow = true; // too many to name: a page asks again for what it shows
}

std::optional<MessageHead> MessageStore::head(Connection &db, MessageId id)
{
    static const std::string sql = std::string(headColumns) + "WHERE id = ?";
    return readHead(db.query(sql, id));
}

std::optional<MessageHead> MessageStore::byProviderId(Connection &db, SessionId session, const QString &providerId)
{
    static const std::string sql = std::string(headColumns) + "WHERE session_id = ? AND provider_id = ? LIMIT 1";
    return readHead(db.query(sql, session, providerId));
}

std::optional<Message> MessageStore::load(Connection &db, MessageId id)
{
    static const std::string sql = std::string(messageColumns) + "WHERE m.id = ?";
    Query row = db.query(sql, id);
    return row.next() ? std::optional(readMessage(row)) : std::nullopt;
}

QList<Message> MessageStore::loadAll(Connection &db, const QList<MessageId> &ids)
{
    QList<Message> messages;
    for (const MessageId id : ids) {
        if (auto message = load(db, id))
            messages.append(std::move(*message));
    }
    return messages;
}

std::optional<MessageDetail> MessageStore::loadDetail(Connection &db, MessageId id)
{
    auto message = load(db, id);
    if (!message)
        return std::nullopt;
    MessageDetail detail{std::move(*message), {}, {}};
    Query attempts = db.query("SELECT number, started_at, finished_at, outcome, http_status, error_code, error_text,"
                              " next_at FROM attempts WHERE message_id = ? ORDER BY number",
                              id);
    while (attempts.next()) {
        Attempt attempt;
        attempt.number = static_cast<int>(attempts.integer(0));
        attempt.startedAt = attempts.time(1);
        attempt.finishedAt = attempts.optionalTime(2);
        attempt.outcome = static_cast<Attempt::Outcome>(attempts.integer(3));
        attempt.httpStatus = static_cast<int>(attempts.integer(4));
        attempt.errorCode = attempts.text(5);
        attempt.error = attempts.text(6);
        attempt.nextAt = attempts.optionalTime(7);
        detail.attempts.append(attempt);
    }
    detail.timeline.append(
        {detail.message.createdAt,
         detail.message.direction == Direction::in ? QStringLiteral("received") : QStringLiteral("accepted_here"),
         laneName(detail.message.lane)});
    for (const Attempt &attempt : std::as_const(detail.attempts)) {
        detail.timeline.append({attempt.startedAt, QStringLiteral("attempt_started"), QString::number(attempt.number)});
        if (attempt.finishedAt)
            detail.timeline.append({*attempt.finishedAt,
                                    QStringLiteral("attempt_") + attemptOutcomeName(attempt.outcome),
                                    attempt.error.isEmpty() ? attempt.errorCode : attempt.error});
    }
    Query entries = db.query("SELECT at, what, detail FROM timeline WHERE message_id = ? ORDER BY id", id);
    while (entries.next())
        detail.timeline.append({entries.time(0), entries.text(1), entries.text(2)});
    std::stable_sort(detail.timeline.begin(), detail.timeline.end(),
                     [](const TimelineEntry &a, const TimelineEntry &b) { return a.at < b.at; });
    return detail;
}

Result<Page<Message>> MessageStore::list(Connection &db, const MessageQuery &query)
{
    const auto before = cursorId(query.page.cursor);
    if (!before)
        return before.failure();
    // Conditions are spelled out only for what is asked, so that each question finds its index.
    std::string sql(messageColumns);
    sql += "WHERE m.id < ?1 AND (?2 = 0 OR m.client_id = ?2)";
    sql += query.session ? " AND m.session_id = ?3" : " AND ?3 = 0";
    // A literal, and doubts by the name of their index: bound, a partial index is never considered.
    sql +=
        query.state ? " AND ?4 >= 0 AND m.state = " + std::to_string(static_cast<int>(*query.state)) : " AND ?4 = -1";
    if (query.state == MessageState::inDoubt)
        sql.replace(sql.find("FROM messages m "), 16, "FROM messages m INDEXED BY messages_in_doubt ");
    sql += query.direction ? " AND m.direction = ?5" : " AND ?5 = -1";
    sql += query.lane ? " AND m.lane = ?6" : " AND ?6 = -1";
    sql += query.campaign ? " AND m.campaign_id = ?7 AND m.campaign_id <> 0" : " AND ?7 = 0";
    sql += query.conversation ? " AND m.conversation_id = ?8 AND m.conversation_id <> 0" : " AND ?8 = 0";
    const auto contactId = idFromText<ContactId>(query.contact);
    if (query.contact.isEmpty())
        sql += " AND ?9 = ''";
    else if (contactId)
        sql += " AND m.contact_id = ?9";
    else
        sql += " AND m.contact_id IN (SELECT id FROM contacts WHERE phone = ?9)";
    sql += query.reference.isEmpty() ? " AND ?10 = ''" : " AND m.reference = ?10";
    sql += " ORDER BY m.id DESC LIMIT ?11";
    const QString contact = contactId ? QString::number(contactId->value) : query.contact;
    Query rows = db.query(
        sql, *before, query.client.value_or(ClientId{}), query.session.value_or(SessionId{}),
        query.state ? static_cast<int>(*query.state) : -1, query.direction ? static_cast<int>(*query.direction) : -1,
        query.lane ? static_cast<int>(*query.lane) : -1, query.campaign.value_or(CampaignId{}),
        query.conversation.value_or(ConversationId{}), contact, query.reference, query.page.limit + 1);
    Page<Message> page;
    while (rows.next())
        page.items.append(readMessage(rows));
    closePage(page, query.page.limit, [](const Message &message) { return message.id.value; });
    return page;
}

void MessageStore::move(Transaction &tx, MessageHead &head, MessageState to)
{
    tx.run("UPDATE messages SET state = ?, updated_at = ? WHERE id = ?", to, tx.now(), head.id);
    tx.tally().messagesMoved(head.session, head.campaign, head.lane, head.state, to, tx.now());
    const bool doubt = to == MessageState::inDoubt || head.state == MessageState::inDoubt;
    tx.changes().doubts |= doubt;
    head.state = to;
    announce(tx, head);
}

bool MessageStore::raise(Transaction &tx, MessageHead &head, MessageState to, Timestamp at)
{
    const bool ranked = to >= MessageState::accepted && to <= MessageState::played;
    // A message that is still being sent, or in doubt, is raised too: a webhook proves that the provider has it.
    const bool open = head.state == MessageState::sending || head.state == MessageState::inDoubt
                      || (head.state >= MessageState::accepted && head.state <= MessageState::played);
    // A phone that has the message overrules an earlier "failed".
    const bool proved = head.state == MessageState::dead && ranked && to >= MessageState::delivered;
    if (!proved && (!ranked || !open || to <= head.state))
        return false;
    if (proved) {
        clearError(tx, head.id);
        DeadLetterStore::closeOf(tx, head.id, DeadLetterStore::State::discarded, QStringLiteral("delivered"),
                                 Actor::engine(QStringLiteral("webhook")).text());
    }
    move(tx, head, to);
    noteAt(tx, head.id, at, messageStateName(to), {});
    return true;
}

void MessageStore::note(Transaction &tx, MessageId id, const QString &what, const QString &detail)
{
    noteAt(tx, id, tx.now(), what, detail);
}

void MessageStore::noteAt(Transaction &tx, MessageId id, Timestamp at, const QString &what, const QString &detail)
{
    tx.run("INSERT INTO timeline (id, message_id, at, what, detail) VALUES (?, ?, ?, ?, ?)", tx.makeRowId(), id, at,
           what, detail);
}

void MessageStore::setError(Transaction &tx, MessageId id, const QString &code, const QString &text)
{
    tx.run("UPDATE messages SET error_code = ?, error_text = ? WHERE id = ?", code, text, id);
}

void MessageStore::clearError(Transaction &tx, MessageId id)
{
    tx.run("UPDATE messages SET error_code = NULL, error_text = NULL WHERE id = ?", id);
}

void MessageStore::setProviderId(Transaction &tx, const MessageHead &head, const QString &providerId)
{
    tx.run("UPDATE messages SET provider_id = ? WHERE id = ?", providerId, head.id);
    announce(tx, head);
}

void MessageStore::setReaction(Transaction &tx, const MessageHead &head, const QString &emoji)
{
    tx.run("UPDATE messages SET reaction = ? WHERE id = ?", orNull(emoji), head.id);
    announce(tx, head);
}

void MessageStore::setDeleted(Transaction &tx, const MessageHead &head)
{
    tx.run("UPDATE messages SET deleted = 1 WHERE id = ?", head.id);
    announce(tx, head);
}

qint64 MessageStore::endWaiting(Transaction &tx, std::string_view where, qint64 argument, MessageState to,
                                const QString &timelineWord, const QString &detail)
{
    // Figures first, from the rows as they are; then all rows in one statement. "state < 4" is what the partial indexes
    // are declared with: SQLite does not infer it from "state < 3".
    const std::string condition = " WHERE direction = 1 AND state < 4 AND state < 3 AND " + std::string(where);
    qint64 ended = 0;
    {
        Query groups = tx.query("SELECT session_id, campaign_id, lane, state, count(*) FROM messages" + condition
                                    + " GROUP BY session_id, campaign_id, lane, state",
                                argument);
        while (groups.next()) {
            const qint64 count = groups.integer(4);
            const auto campaign = groups.id<CampaignId>(1);
            tx.tally().messagesMoved(groups.id<SessionId>(0), campaign, static_cast<Lane>(groups.integer(2)),
                                     static_cast<MessageState>(groups.integer(3)), to, tx.now(), count);
            tx.changes().sessions.insert(groups.id<SessionId>(0));
            if (!campaign.isNull())
                tx.changes().campaigns.insert(campaign);
            ended += count;
        }
    }
    if (ended == 0)
        return 0;
    {
        std::vector<qint64> messages;
        messages.reserve(static_cast<size_t>(ended));
        Query rows = tx.query("SELECT id FROM messages" + condition, argument);
        while (rows.next())
            messages.push_back(rows.integer(0));
        for (const qint64 message : messages)
            note(tx, MessageId{message}, timelineWord, detail);
    }
    tx.run("UPDATE messages SET state = " + std::to_string(static_cast<int>(to))
               + ", updated_at = " + std::to_string(toMillis(tx.now())) + condition,
           argument);
    tx.changes().counters = true;
    tx.changes().overflow |= ended > 500;
    return ended;
}

void MessageStore::noteCampaignAnswer(Transaction &tx, ConversationId conversation, Timestamp since)
{
    MessageId message;
    CampaignId campaign;
    {
        Query row = tx.query("SELECT id, campaign_id FROM messages WHERE conversation_id = ? AND conversation_id <> 0"
                             " AND id > ? AND direction = 1 AND campaign_id <> 0 AND state >= 10 AND state < 20"
                             " ORDER BY id DESC LIMIT 1",
                             conversation, IdMaker::floorAt(since));
        if (!row.next())
            return;
        message = row.id<MessageId>(0);
        campaign = row.id<CampaignId>(1);
    }
    if (tx.db().integer("SELECT 1 FROM timeline WHERE message_id = ? AND what = 'answered'", message) != 0)
        return;
    note(tx, message, QStringLiteral("answered"));
    tx.run("UPDATE campaigns SET replied = replied + 1 WHERE id = ?", campaign);
    tx.changes().campaigns.insert(campaign);
}

void MessageStore::setMediaPath(Transaction &tx, MessageId id, const QString &path)
{
    tx.run("UPDATE messages SET media_path = ? WHERE id = ?", path, id);
}

QString MessageStore::mediaPath(Connection &db, MessageId id)
{
    Query row = db.query("SELECT media_path FROM messages WHERE id = ?", id);
    return row.next() ? row.text(0) : QString();
}

void MessageStore::announce(Transaction &tx, const MessageHead &head)
{
    ChangeSet &changes = tx.changes();
    changes.messages.insert(head.id);
    changes.sessions.insert(head.session);
    if (!head.conversation.isNull())
        changes.conversations.insert(head.conversation);
    if (!head.campaign.isNull())
        changes.campaigns.insert(head.campaign);
    changes.counters = true;
}

} // namespace gatehouse
