#include "gateway/storage/deadletterstore.h"

#include "gateway/storage/json.h"
#include "gateway/storage/redrivestore.h"

namespace gatehouse {

void DeadLetterStore::addMessage(Transaction &tx, const MessageHead &head, const QString &cause, const QString &code,
                                 const QString &error, const QString &provider)
{
    const auto message = MessageStore::load(tx.db(), head.id);
    if (!message)
        return;
    QJsonObject payload = contentToJson(message->content);
    payload.insert(QStringLiteral("to"), message->recipient);
    QString providerName = provider;
    if (providerName.isEmpty()) {
        Query row = tx.query("SELECT provider FROM sessions WHERE id = ?", head.session);
        if (row.next())
            providerName = row.text(0);
    }
    // Out again after a letter: this one says from where and how often. Those of before redrives had a lineage go by
    // their number.
    QJsonObject lineage = RedriveStore::lineageOf(tx.db(), head.id);
    if (lineage.isEmpty()) {
        lineage.insert(QStringLiteral("generation"), 1);
        Query earlier =
            tx.query("SELECT count(*), max(id) FROM dead_letters WHERE message_id = ? AND message_id <> 0", head.id);
        if (earlier.next() && earlier.integer(0) > 0) {
            lineage.insert(QStringLiteral("generation"), earlier.integer(0) + 1);
            lineage.insert(QStringLiteral("from"), toText(earlier.id<DeadLetterId>(1)));
        }
    }
    tx.run("INSERT INTO dead_letters (id, kind, client_id, session_id, message_id, campaign_id, provider, recipient,"
           " cause, code, error, attempts, payload, lineage, died_at)"
           " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
           tx.makeId<DeadLetterId>(), DeadLetterKind::message, head.client, head.session, head.id, head.campaign,
           providerName, head.recipient, cause, code, error, message->attemptCount, storedObject(payload),
           storedObject(lineage), tx.now());
    RedriveStore::noteDeath(tx, head.id, cause);
    tx.tally().point("dead_letters", head.session, static_cast<int>(head.lane), head.campaign, tx.now(), 1);
    tx.changes().deadLetters = true;
}

void DeadLetterStore::addWebhook(Transaction &tx, ClientId client, SessionId session, const QString &provider,
                                 WebhookId webhook, const QString &cause, const QString &error, const QByteArray &body)
{
    QJsonObject payload = objectFromStored(body);
    if (payload.isEmpty())
        payload.insert(QStringLiteral("raw"), QString::fromUtf8(body.left(65536)));
    tx.run("INSERT INTO dead_letters (id, kind, client_id, session_id, webhook_id, provider, cause, error, payload,"
           " died_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
           tx.makeId<DeadLetterId>(), DeadLetterKind::webhook, client, session, webhook, provider, cause, error,
           storedObject(payload), tx.now());
    tx.tally().point("dead_letters", session, 0, {}, tx.now(), 1);
    tx.changes().deadLetters = true;
}

bool DeadLetterStore::close(Transaction &tx, DeadLetterId id, State state, const QString &reason, const QString &actor,
                            std::optional<ClientId> scope)
{
    const int closed =
        tx.run("UPDATE dead_letters SET state = ?, closed_at = ?, closed_by = ?, closed_reason = ?"
               " WHERE id = ? AND state = 0 AND (? = 0 OR client_id = ?)",
               state, tx.now(), actor, reason, id, scope.value_or(ClientId{}), scope.value_or(ClientId{}));
    tx.changes().deadLetters = true;
    return closed > 0;
}

void DeadLetterStore::closeOf(Transaction &tx, MessageId message, State state, const QString &reason,
                              const QString &actor)
{
    if (tx.run("UPDATE dead_letters SET state = ?, closed_at = ?, closed_by = ?, closed_reason = ?"
               " WHERE message_id = ? AND message_id <> 0 AND state = 0",
               state, tx.now(), actor, reason, message)
        > 0)
        tx.changes().deadLetters = true;
}

Result<void> DeadLetterStore::reopen(Transaction &tx, DeadLetterId id)
{
    MessageId message;
    {
        Query row = tx.query("SELECT message_id FROM dead_letters WHERE id = ? AND state = ?", id, State::discarded);
        if (!row.next())
            return Failure{Fault::notFound, QStringLiteral("There is no such discarded letter."), {}, {}};
        message = row.id<MessageId>(0);
    }
    if (!message.isNull()) {
        // Open, the letter could be requeued: whatever brought the text on its way since would be doubled by that.
        const auto head = MessageStore::head(tx.db(), message);
        if (!head || head->state != MessageState::dead)
            return Failure{Fault::conflict, QStringLiteral("The message is not dead any more."), {}, {}};
        if (MessageStore::wasResent(tx.db(), message))
            return Failure{Fault::conflict, QStringLiteral("The message was sent again meanwhile."), {}, {}};
    }
    tx.run("UPDATE dead_letters SET state = 0, closed_at = NULL, closed_by = NULL, closed_reason = NULL WHERE id = ?",
           id);
    tx.changes().deadLetters = true;
    return {};
}

} // namespace gatehouse
