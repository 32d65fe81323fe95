#include "gateway/storage/outboxstore.h"

#include "gateway/storage/attemptages.h"

#include "gateway/campaign.h"
#include "gateway/storage/bridgestore.h"
#include "gateway/storage/contactstore.h"
#include "gateway/storage/conversationstore.h"
#include "gateway/storage/deadletterstore.h"
#include "gateway/storage/json.h"

#include <algorithm>

namespace gatehouse {

namespace {

constexpr std::string_view readyColumns =
    "SELECT id, client_id, lane, campaign_id, recipient, content, due_at, tries, despite_opt_out FROM messages"
    " WHERE session_id = ? AND lane = ? AND campaign_id = ? AND state < 4 AND state <> 3 AND due_at <= ?";
constexpr std::string_view readyOrder = " ORDER BY due_at, id LIMIT ?";

void readWindow(QList<ReadyMessage> &list, Connection &db, SessionId session, Lane lane, CampaignId campaign,
                Timestamp now, int limit, const QString &without)
{
    static const std::string all = std::string(readyColumns) + std::string(readyOrder);
    static const std::string others =
        std::string(readyColumns) + " AND recipient NOT IN (SELECT value FROM json_each(?))" + std::string(readyOrder);
    Query rows = without.isEmpty() ? db.query(all, session, lane, campaign, now, limit)
                                   : db.query(others, session, lane, campaign, now, without, limit);
    while (rows.next())
        list.append({rows.id<MessageId>(0),
                     rows.id<ClientId>(1),
                     static_cast<Lane>(rows.integer(2)),
                     rows.id<CampaignId>(3),
                     rows.text(4),
                     contentFromStored(rows.bytes(5)),
                     {},
                     rows.time(6),
                     static_cast<int>(rows.integer(7)),
                     rows.integer(8) != 0});
}

// What a commit between choosing and now may have changed: each ends the attempt before it begins.
bool mayStart(Transaction &tx, const MessageHead &head, SessionId session)
{
    if (tx.db().integer("SELECT paused FROM sessions WHERE id = ? AND removed_at IS NULL", session) != 0)
        return false;
    if (!head.campaign.isNull()
        && tx.db().integer("SELECT state FROM campaigns WHERE id = ?", head.campaign)
               != static_cast<qint64>(CampaignState::running))
        return false;
    return true;
}

void openConversation(Transaction &tx, const MessageHead &head)
{
    const ConversationId conversation = ConversationStore::ensure(
        tx, {head.client, head.session, ConversationKind::person, head.contact, head.recipient, {}});
    tx.run("UPDATE messages SET conversation_id = ? WHERE id = ?", conversation, head.id);
    ConversationStore::noteMessage(tx, conversation, head.id, tx.now(), false, false);
}

} // namespace

QList<ReadyMessage> OutboxStore::window(Connection &db, SessionId session, const QList<CampaignId> &campaigns,
                                        Timestamp now, int limit, const QStringList &without)
{
    QList<ReadyMessage> list;
    const QString left = without.isEmpty() ? QString() : storedArray(QJsonArray::fromStringList(without));
    for (int lane = 0; lane < laneCount; ++lane)
        readWindow(list, db, session, static_cast<Lane>(lane), CampaignId{}, now, limit, left);
    for (const CampaignId campaign : campaigns)
        readWindow(list, db, session, Lane::campaign, campaign, now, limit, left);
    for (ReadyMessage &message : list) {
        if (!message.content.replyTo)
            continue;
        Query row = db.query("SELECT provider_ref FROM messages WHERE id = ? AND session_id = ?",
                             *message.content.replyTo, session);
        if (row.next())
            message.quotedRef = row.text(0);
    }
    return list;
}

void OutboxStore::postpone(Transaction &tx, const QList<std::pair<MessageId, Timestamp>> &messages, const QString &why)
{
    for (const auto &[id, until] : messages) {
        if (tx.run("UPDATE messages SET due_at = ? WHERE id = ? AND state < 4 AND state <> 3 AND due_at < ?", until, id,
                   until)
            > 0)
            MessageStore::note(tx, id, why, toRfc3339(until));
        tx.changes().messages.insert(id);
    }
}

void OutboxStore::clockWentBack(Transaction &tx, Milliseconds step)
{
    // Reads every open row once: clocks are set rarely.
    tx.run("UPDATE messages SET due_at = ? WHERE state < 4 AND state <> 3 AND state = ? AND due_at > ?", tx.now(),
           MessageState::queued, tx.now());
    tx.run("UPDATE messages SET due_at = due_at - ? WHERE state < 4 AND state <> 3 AND state = ? AND due_at > ?",
           static_cast<qint64>(step.count()), MessageState::retrying, tx.now());
}

std::optional<Timestamp> OutboxStore::nextDue(Connection &db, SessionId session, const QList<CampaignId> &campaigns,
                                              Timestamp now)
{
    std::optional<Timestamp> next;
    const auto look = [&](Lane lane, CampaignId campaign) {
        Query row = db.query("SELECT due_at FROM messages WHERE session_id = ? AND lane = ? AND campaign_id = ?"
                             " AND state < 4 AND state <> 3 AND due_at > ? ORDER BY due_at LIMIT 1",
                             session, lane, campaign, now);
        if (row.next() && (!next || row.time(0) < *next))
            next = row.time(0);
    };
    for (int lane = 0; lane < laneCount; ++lane)
        look(static_cast<Lane>(lane), CampaignId{});
    for (const CampaignId campaign : campaigns)
        look(Lane::campaign, campaign);
    return next;
}

std::optional<Milliseconds> OutboxStore::lastAttemptAge(Connection &db, CampaignId campaign, double rate,
                                                        const Clock &clock)
{
    // Newest first: the look ends with the campaign's last one, and goes no further back than its pause reaches.
    constexpr double minuteMillis = 60'000;
    const AttemptAges ages(db, clock);
    Query row = db.query("SELECT a.id, a.started_at, a.started_steady FROM attempts a JOIN messages m"
                         " ON m.id = a.message_id WHERE a.id > ? AND m.campaign_id = ? ORDER BY a.id DESC LIMIT 1",
                         ages.lastBefore(Milliseconds(static_cast<qint64>(minuteMillis / rate))), campaign);
    return row.next() ? std::optional(ages.of(row, 0)) : std::nullopt;
}

QList<RunningCampaign> OutboxStore::runningCampaigns(Connection &db)
{
    QList<RunningCampaign> list;
    Query rows = db.query("SELECT id, sessions, rate, quiet_hours, time_zone FROM campaigns WHERE state = ?"
                          " AND removed_at IS NULL ORDER BY id",
                          CampaignState::running);
    while (rows.next()) {
        RunningCampaign campaign{rows.id<CampaignId>(0), {}, {}, objectFromStored(rows.bytes(3)), rows.text(4)};
        for (const QJsonValue &session : arrayFromStored(rows.bytes(1))) {
            if (const auto id = idFromText<SessionId>(session.toString()))
                campaign.sessions.append(*id);
        }
        if (!rows.isNull(2))
            campaign.rate = rows.real(2);
        list.append(campaign);
    }
    return list;
}

OutboxStore::Start OutboxStore::startAttempt(Transaction &tx, const ReadyMessage &message, SessionId session)
{
    auto head = MessageStore::head(tx.db(), message.id);
    if (!head || head->session != session || head->state > MessageState::retrying || !mayStart(tx, *head, session))
        return {};
    if (head->dueAt > tx.now())
        return {};
    if (head->expiresAt && *head->expiresAt <= tx.now()) {
        MessageStore::move(tx, *head, MessageState::expired);
        MessageStore::note(tx, head->id, QStringLiteral("expired"));
        return {};
    }
    if (!head->despiteOptOut && ContactStore::isSuppressed(tx.db(), head->client, head->recipient, head->contact)) {
        MessageStore::move(tx, *head, MessageState::suppressed);
        MessageStore::note(tx, head->id, QStringLiteral("suppressed"));
        return {};
    }
    if (head->conversation.isNull() && !head->contact.isNull())
        openConversation(tx, *head);
    const Start start{tx.makeId<AttemptId>(), head->attempts + 1,
                      std::chrono::duration<double>(tx.now() - head->dueAt).count()};
    tx.run("INSERT INTO attempts (id, message_id, session_id, number, started_at, started_steady)"
           " VALUES (?, ?, ?, ?, ?, ?)",
           start.attempt, head->id, session, start.number, tx.now(),
           qint64(std::chrono::floor<Milliseconds>(tx.steady()).count()));
    tx.run("UPDATE messages SET attempts = ? WHERE id = ?", start.number, head->id);
    MessageStore::move(tx, *head, MessageState::sending);
    tx.tally().attemptStarted(session, head->lane, tx.now());
    return start;
}

void OutboxStore::finishAttempt(Transaction &tx, MessageId message, AttemptId attempt, const SendAnswer &answer,
                                bool counts, std::optional<Timestamp> retryAt, const QString &provider)
{
    tx.run("UPDATE attempts SET finished_at = ?, outcome = ?, http_status = ?, error_code = ?, error_text = ?,"
           " next_at = ? WHERE id = ?",
           tx.now(), answer.outcome, answer.httpStatus, answer.code, answer.words, retryAt, attempt);
    auto head = MessageStore::head(tx.db(), message);
    if (!head)
        return;
    tx.tally().attemptEnded(head->session, answer.outcome);
    if (!answer.providerRef.isEmpty())
        tx.run("UPDATE messages SET provider_ref = ? WHERE id = ?", answer.providerRef, message);
    // A webhook may have been quicker than the answer: then the message is further than this, and stays so.
    const bool stillSending = head->state == MessageState::sending;
    if (counts)
        tx.run("UPDATE messages SET tries = tries + 1 WHERE id = ?", message);

    switch (answer.outcome) {
    case Attempt::Outcome::accepted:
        if (stillSending || head->state == MessageState::inDoubt)
            MessageStore::move(tx, *head, MessageState::accepted);
        MessageStore::clearError(tx, message);
        if (!answer.providerMessageId.isEmpty())
            BridgeStore::bridge(tx, *head, answer.providerMessageId);
        return;
    case Attempt::Outcome::refused:
        if (stillSending)
            die(tx, *head, answer.code, QString::number(answer.httpStatus), answer.words, provider);
        return;
    case Attempt::Outcome::retry:
    case Attempt::Outcome::notSent:
        if (!stillSending)
            return;
        MessageStore::setError(tx, message, answer.code, answer.words);
        if (!takesMessages(tx.db(), head->session)) // removed meanwhile: it would wait for ever
            return MessageStore::move(tx, *head, MessageState::cancelled);
        tx.run("UPDATE messages SET due_at = ? WHERE id = ?", retryAt.value_or(tx.now()), message);
        MessageStore::move(tx, *head, MessageState::retrying);
        return;
    case Attempt::Outcome::unknown:
    case Attempt::Outcome::open:
        if (!stillSending)
            return;
        MessageStore::setError(tx, message, QStringLiteral("result_unknown"), answer.words);
        MessageStore::move(tx, *head, MessageState::inDoubt);
        return;
    }
}

void OutboxStore::finishUnsent(Transaction &tx, MessageId message, const SendAnswer &answer, bool counts,
                               std::optional<Timestamp> retryAt, const QString &provider)
{
    auto head = MessageStore::head(tx.db(), message);
    if (!head || head->state > MessageState::retrying)
        return;
    if (counts)
        tx.run("UPDATE messages SET tries = tries + 1 WHERE id = ?", message);
    if (answer.outcome == Attempt::Outcome::refused)
        return die(tx, *head, answer.code, {}, answer.words, provider);
    tx.run("UPDATE messages SET due_at = ? WHERE id = ?", retryAt.value_or(tx.now()), message);
    MessageStore::setError(tx, message, answer.code, answer.words);
    if (head->state != MessageState::retrying)
        MessageStore::move(tx, *head, MessageState::retrying);
}

qint64 OutboxStore::recover(Transaction &tx)
{
    std::vector<std::pair<AttemptId, MessageId>> open;
    {
        Query rows = tx.query("SELECT id, message_id FROM attempts WHERE outcome = 0");
        while (rows.next())
            open.emplace_back(rows.id<AttemptId>(0), rows.id<MessageId>(1));
    }
    SendAnswer interrupted;
    interrupted.outcome = Attempt::Outcome::unknown;
    interrupted.code = QStringLiteral("interrupted");
    interrupted.words = QStringLiteral("the program ended while the request was under way");
    for (const auto &[attempt, message] : open)
        finishAttempt(tx, message, attempt, interrupted, false, std::nullopt, {});
    return static_cast<qint64>(open.size());
}

QList<OutboxStore::RecentAttempt> OutboxStore::recentAttempts(Connection &db, const Clock &clock, Milliseconds span)
{
    const AttemptAges ages(db, clock);
    QList<RecentAttempt> list;
    Query rows = db.query("SELECT a.session_id, a.id, a.started_at, a.started_steady, m.recipient FROM attempts a"
                          " JOIN messages m ON m.id = a.message_id WHERE a.id > ? ORDER BY a.id",
                          ages.lastBefore(span));
    while (rows.next())
        list.append({rows.id<SessionId>(0), ages.of(rows, 1), rows.text(4)});
    return list;
}

OutboxStore::DayCounts OutboxStore::dayCounts(Connection &db, SessionId session, Timestamp day)
{
    constexpr qint64 silenceMax = 3; // as WarmUp has it
    constexpr int daysAsked = 16;    // more than any warm-up takes
    DayCounts counts;
    const qint64 today = toMillis(day) / dayMillis;
    qint64 later = today;
    Query rows = db.query("SELECT day, attempts, campaign_attempts FROM session_days WHERE session_id = ? AND day <= ?"
                          " ORDER BY day DESC LIMIT ?",
                          session, today, daysAsked);
    while (rows.next() && later - rows.integer(0) <= silenceMax) {
        later = rows.integer(0);
        ++counts.activeDays;
        counts.lastActiveDay = std::max(counts.lastActiveDay, later);
        if (later == today)
            counts.bulk = static_cast<int>(rows.integer(2));
    }
    constexpr qint64 daysAbout = 2; // no clock is corrected by more
    Query about = db.query("SELECT day, attempts FROM session_days WHERE session_id = ? AND day BETWEEN ? AND ?",
                           session, today - daysAbout, today + daysAbout);
    while (about.next())
        counts.days.emplace(about.integer(0), static_cast<int>(about.integer(1)));
    return counts;
}

void OutboxStore::die(Transaction &tx, MessageHead &head, const QString &cause, const QString &code,
                      const QString &error, const QString &provider)
{
    MessageStore::setError(tx, head.id, cause, error);
    MessageStore::move(tx, head, MessageState::dead);
    DeadLetterStore::addMessage(tx, head, cause, code, error, provider);
}

bool OutboxStore::canQueueAgain(Connection &db, const MessageHead &head)
{
    return takesMessages(db, head.session)
           && (head.campaign.isNull()
               || db.integer("SELECT 1 FROM campaigns WHERE id = ? AND state <> ? AND removed_at IS NULL",
                             head.campaign, CampaignState::cancelled)
                      != 0);
}

bool OutboxStore::queueAgain(Transaction &tx, MessageHead &head)
{
    if (!canQueueAgain(tx.db(), head)) {
        MessageStore::move(tx, head, MessageState::cancelled);
        return false;
    }
    if (!head.campaign.isNull()) {
        tx.run("UPDATE campaigns SET state = ?, finished_at = NULL WHERE id = ? AND state = ?", CampaignState::running,
               head.campaign, CampaignState::completed);
    }
    // A new attempt gets ids of its own: webhooks for the old one must not be taken for it.
    if (!head.providerId.isEmpty())
        MessageStore::note(tx, head.id, QStringLiteral("earlier_id"), head.providerId);
    tx.run("UPDATE messages SET due_at = ?, tries = 0, provider_id = NULL, provider_ref = NULL WHERE id = ?", tx.now(),
           head.id);
    head.providerId.clear();
    MessageStore::clearError(tx, head.id);
    MessageStore::move(tx, head, MessageState::queued);
    return true;
}

bool OutboxStore::takesMessages(Connection &db, SessionId session)
{
    return db.integer("SELECT 1 FROM sessions WHERE id = ? AND removed_at IS NULL", session) != 0;
}

QSet<SessionId> OutboxStore::promoteDue(Transaction &tx)
{
    std::vector<MessageId> due;
    {
        Query rows = tx.query("SELECT id FROM messages WHERE state = 0 AND due_at <= ? LIMIT 1000", tx.now());
        while (rows.next())
            due.push_back(rows.id<MessageId>(0));
    }
    QSet<SessionId> sessions;
    for (const MessageId id : due) {
        if (auto head = MessageStore::head(tx.db(), id)) {
            MessageStore::move(tx, *head, MessageState::queued);
            sessions.insert(head->session);
        }
    }
    return sessions;
}

qint64 OutboxStore::expireDue(Transaction &tx)
{
    std::vector<MessageId> due;
    {
        Query rows = tx.query("SELECT id FROM messages WHERE state < 4 AND expires_at IS NOT NULL AND state <> 3"
                              " AND expires_at <= ? LIMIT 1000",
                              tx.now());
        while (rows.next())
            due.push_back(rows.id<MessageId>(0));
    }
    for (const MessageId id : due) {
        if (auto head = MessageStore::head(tx.db(), id)) {
            MessageStore::move(tx, *head, MessageState::expired);
            MessageStore::note(tx, id, QStringLiteral("expired"));
        }
    }
    return static_cast<qint64>(due.size());
}

std::optional<Timestamp> OutboxStore::nextHousekeeping(Connection &db)
{
    std::optional<Timestamp> next;
    const auto consider = [&next](Query row) {
        if (row.next() && !row.isNull(0) && (!next || row.time(0) < *next))
            next = row.time(0);
    };
    consider(db.query("SELECT due_at FROM messages WHERE state = 0 ORDER BY due_at LIMIT 1"));
    consider(db.query("SELECT expires_at FROM messages WHERE state < 4 AND expires_at IS NOT NULL AND state <> 3"
                      " ORDER BY expires_at LIMIT 1"));
    return next;
}

} // namespace gatehouse
