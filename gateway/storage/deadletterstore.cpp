#include "gateway/storage/deadletterstore.h"

#include "gateway/storage/json.h"

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
    tx.run("INSERT INTO dead_letters (id, kind, client_id, session_id, message_id, campaign_id, provider, recipient,"
           " cause, code, error, attempts, payload, died_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
           tx.makeId<DeadLetterId>(), DeadLetterKind::message, head.client, head.session, head.id, head.campaign,
           providerName, head.recipient, cause, code, error, message->attemptCount, storedObject(payload), tx.now());
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

} // namespace gatehouse
