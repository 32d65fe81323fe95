#include "gateway/storage/messagestore.h"

#include "gateway/storage/deadletterstore.h"
#include "gateway/storage/json.h"

#include <QtCore/QUrl>

namespace gatehouse {

namespace {

constexpr std::string_view headColumns =
    "SELECT id, client_id, session_id, conversation_id, contact_id, campaign_id, direction, lane, state, recipient,"
    " provider_id, attempts, tries, due_at, expires_at, despite_opt_out FROM messages ";

std::optional<QString> orNull(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

// A local file that goes out is a copy in the data folder (see Acceptance).
QString outgoingFile(const NewMessage &message)
{
    const auto *media = std::get_if<MediaContent>(&message.content.body);
    if (media == nullptr || message.direction != Direction::out || !media->url.startsWith(QLatin1String("file:")))
        return {};
    return QStringLiteral("outgoing/") + QUrl(media->url).fileName();
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
    head.dueAt = row.time(13);
    head.expiresAt = row.optionalTime(14);
    head.despiteOptOut = row.flag(15);
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
           " updated_at, provider_ref, provider_id, author, media_path)"
           " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
           id, message.client, message.session, message.conversation, message.contact, message.campaign,
           message.direction, message.lane, message.state, message.despiteOptOut, message.recipient,
           storedContent(message.content), orNull(message.reference), storedObject(message.metadata), created, due,
           message.sendAt, message.expiresAt, tx.now(), orNull(message.providerRef), orNull(message.providerId),
           message.author, orNull(outgoingFile(message)));
    tx.tally().messagesMoved(message.session, message.campaign, message.lane, std::nullopt, message.state, tx.now());
    MessageHead head;
    head.id = id;
    head.session = message.session;
    head.conversation = message.conversation;
    head.campaign = message.campaign;
    announce(tx, head);
    return id;
}

Message MessageStore::asInserted(Transaction &tx, const NewMessage &row, MessageId id)
{
    Message message;
    message.id = id;
    message.client = row.client;
    message.session = row.session;
    if (!row.conversation.isNull())
        message.conversation = row.conversation;
    message.direction = row.direction;
    message.contact = row.contact;
    if (!row.contact.isNull()) {
        Query person = tx.query("SELECT phone, name FROM contacts WHERE id = ?", row.contact);
        if (person.next()) {
            message.contactPhone = person.text(0);
            message.contactName = person.text(1);
        }
    }
    message.recipient = row.recipient;
    message.lane = row.lane;
    message.state = row.state;
    message.content = row.content;
    message.reference = row.reference;
    message.metadata = row.metadata;
    if (!row.campaign.isNull())
        message.campaign = row.campaign;
    message.createdAt = row.at.value_or(tx.now());
    message.sendAt = row.sendAt;
    message.expiresAt = row.expiresAt;
    message.updatedAt = tx.now();
    message.providerMessageId = row.providerId;
    message.author = row.author;
    return message;
}

MessageStore::Bulk::Bulk(Transaction &tx, ClientId client, CampaignId campaign)
    : m_tx(tx)
    , m_campaign(campaign)
    , m_author(Actor::engine(QStringLiteral("campaign")).text().toUtf8())
    , m_insert(tx.db(), "INSERT INTO messages (id, client_id, session_id, contact_id, campaign_id, direction, lane,"
                        " state, recipient, content, metadata, created_at, due_at, updated_at, author)"
                        " VALUES (?1, ?2, ?3, ?4, ?5, 1, 3, ?6, ?7, ?8, '{}', ?9, ?9, ?9, ?10)")
{
    m_insert.set(2, client);
    m_insert.set(5, campaign);
    m_insert.set(9, toMillis(tx.now()));
    m_insert.setText(10, m_author);
}

MessageId MessageStore::Bulk::add(SessionId session, ContactId contact, const QByteArray &recipient,
                                  const QByteArray &content, MessageState state)
{
    const auto id = m_tx.makeId<MessageId>();
    m_insert.set(1, id);
    m_insert.set(3, session);
    m_insert.set(4, contact);
    m_insert.set(6, static_cast<qint64>(state));
    m_insert.setText(7, recipient);
    m_insert.setText(8, content);
    m_insert.run();
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

bool MessageStore::wasResent(Connection &db, MessageId id)
{
    return db.integer("SELECT 1 FROM timeline WHERE message_id = ? AND what = 'resent' LIMIT 1", id) != 0;
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
    if (!proved && (!ranked || !open || to <= head.state)) {
        // It changes nothing, and was said all the same: once each, or a webhook a hundred times over fills the disk.
        if (ranked && !tx.cause().isEmpty())
            noteLatest(tx, head.id, QStringLiteral("told_") + messageStateName(to), tx.cause());
        return false;
    }
    if (proved) {
        clearError(tx, head.id);
        DeadLetterStore::closeOf(tx, head.id, DeadLetterStore::State::discarded, QStringLiteral("delivered"),
                                 Actor::engine(QStringLiteral("webhook")).text());
    }
    if (head.state == MessageState::inDoubt)
        clearError(tx, head.id);
    move(tx, head, to);
    noteAt(tx, head.id, at, messageStateName(to), tx.cause());
    return true;
}

void MessageStore::note(Transaction &tx, MessageId id, const QString &what, const QString &detail)
{
    noteAt(tx, id, tx.now(), what, detail);
}

void MessageStore::noteLatest(Transaction &tx, MessageId id, const QString &what, const QString &detail)
{
    tx.run("DELETE FROM timeline WHERE message_id = ? AND what = ?", id, what);
    note(tx, id, what, detail);
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
    tx.run("UPDATE messages SET state = ?2, updated_at = ?3" + condition, argument, to, tx.now());
    tx.changes().counters = true;
    tx.changes().overflow |= ended > 500;
    return ended;
}

void MessageStore::noteCampaignAnswer(Transaction &tx, ConversationId conversation, Timestamp at, Milliseconds span)
{
    MessageId message;
    CampaignId campaign;
    {
        Query row = tx.query("SELECT id, campaign_id FROM messages WHERE conversation_id = ? AND conversation_id <> 0"
                             " AND direction = 1 AND campaign_id <> 0 AND state >= 10 AND state < 20"
                             // By when it went out: the last of a campaign may have waited for days.
                             " AND (SELECT max(a.started_at) FROM attempts a WHERE a.message_id = messages.id)"
                             " BETWEEN ? AND ? ORDER BY id DESC LIMIT 1",
                             conversation, at - span, at + std::chrono::seconds(1)); // phones tell whole seconds
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
