#include "gateway/campaign.h"
#include "gateway/storage/cursor.h"
#include "gateway/storage/json.h"
#include "gateway/storage/messagestore.h"
#include "gateway/storage/redrivestore.h"

#include <algorithm>

// Questions; what is written stands in messagestore.cpp.
namespace gatehouse {

namespace {

constexpr std::string_view messageColumns =
    "SELECT m.id, m.client_id, m.session_id, m.conversation_id, m.direction, m.contact_id, c.phone, c.name, "
    "m.recipient,"
    " m.lane, m.state, m.content, m.reference, m.metadata, m.campaign_id, m.created_at, m.send_at, m.expires_at,"
    " m.updated_at, m.provider_id, m.error_code, m.error_text, m.author, m.reaction, m.deleted, m.attempts"
    " FROM messages m LEFT JOIN contacts c ON c.id = m.contact_id ";

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

// "422 recipient_not_on_whatsapp: the provider's words"
QString wordsOf(const Attempt &attempt)
{
    QString words = attempt.httpStatus == 0 ? QString() : QString::number(attempt.httpStatus);
    if (!attempt.errorCode.isEmpty())
        words += (words.isEmpty() ? QString() : QStringLiteral(" ")) + attempt.errorCode;
    if (!attempt.error.isEmpty() && attempt.error != attempt.errorCode)
        words += (words.isEmpty() ? QString() : QStringLiteral(": ")) + attempt.error;
    return words;
}

} // namespace

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

std::optional<SendWait> MessageStore::waits(Connection &db, const Message &message)
{
    if (message.state == MessageState::scheduled)
        return SendWait{QStringLiteral("scheduled"), message.sendAt};
    if (message.state != MessageState::queued && message.state != MessageState::retrying)
        return std::nullopt;
    Query row = db.query("SELECT m.due_at, (SELECT what FROM timeline t WHERE t.message_id = m.id AND t.what ="
                         " 'recipient_quiet_hours' ORDER BY t.id DESC LIMIT 1), c.state FROM messages m LEFT JOIN"
                         " campaigns c ON c.id = m.campaign_id WHERE m.id = ?",
                         message.id);
    if (!row.next())
        return std::nullopt;
    if (message.campaign && static_cast<CampaignState>(row.integer(2)) != CampaignState::running)
        return SendWait{QStringLiteral("campaign_paused"), {}};
    if (message.state == MessageState::retrying)
        return SendWait{QStringLiteral("retry"), row.time(0)};
    const QString postponed = row.text(1);
    return postponed.isEmpty() ? SendWait{QStringLiteral("queue"), {}} : SendWait{postponed, row.time(0)};
}

std::optional<MessageDetail> MessageStore::loadDetail(Connection &db, MessageId id)
{
    auto message = load(db, id);
    if (!message)
        return std::nullopt;
    MessageDetail detail{std::move(*message), {}, {}, {}};
    detail.waits = waits(db, detail.message);
    detail.lineage = RedriveStore::lineageOf(db, id);
    Query attempts = db.query("SELECT number, started_at, finished_at, outcome, http_status, error_code, error_text,"
                              " next_at, id FROM attempts WHERE message_id = ? ORDER BY number",
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
        attempt.id = attempts.id<AttemptId>(8);
        detail.attempts.append(attempt);
    }
    detail.timeline.append(
        {detail.message.createdAt,
         detail.message.direction == Direction::in ? QStringLiteral("received") : QStringLiteral("accepted_here"),
         laneName(detail.message.lane)});
    for (const Attempt &attempt : std::as_const(detail.attempts)) {
        // Choosing and the attempt's start are one commit.
        detail.timeline.append({attempt.startedAt, QStringLiteral("chosen"), laneName(detail.message.lane)});
        detail.timeline.append({attempt.startedAt, QStringLiteral("attempt_started"),
                                QString::number(attempt.number) + u' ' + toText(attempt.id)});
        if (attempt.finishedAt)
            detail.timeline.append({*attempt.finishedAt,
                                    QStringLiteral("attempt_") + attemptOutcomeName(attempt.outcome),
                                    wordsOf(attempt)});
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

QStringList MessageStore::textsWrittenAfter(Connection &db, ConversationId conversation, Timestamp at, int limit)
{
    QStringList texts;
    Query rows = db.query("SELECT content FROM messages WHERE conversation_id = ? AND conversation_id <> 0 AND id >= ?"
                          " AND direction = 0 AND created_at > ? ORDER BY id DESC LIMIT ?",
                          conversation, IdMaker::floorAt(at), at, limit);
    while (rows.next()) {
        const Content content = contentFromStored(rows.bytes(0));
        if (const auto *text = std::get_if<TextContent>(&content.body))
            texts += text->text;
    }
    return texts;
}

QString MessageStore::mediaPath(Connection &db, MessageId id)
{
    Query row = db.query("SELECT media_path FROM messages WHERE id = ?", id);
    return row.next() ? row.text(0) : QString();
}

bool MessageStore::fileNeeded(Connection &db, const QString &path, Timestamp finishedBefore)
{
    return db.integer("SELECT EXISTS (SELECT 1 FROM messages m WHERE m.media_path = ? AND m.direction = 1"
                      " AND (m.state < 10 OR m.updated_at >= ? OR EXISTS (SELECT 1 FROM dead_letters d"
                      " WHERE d.message_id = m.id AND d.message_id <> 0 AND d.state = 0)))",
                      path, finishedBefore)
           != 0;
}

} // namespace gatehouse
