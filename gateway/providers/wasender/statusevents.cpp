#include "gateway/providers/wasender/content.h"
#include "gateway/providers/wasender/delivery.h"
#include "gateway/providers/wasender/envelope.h"
#include "gateway/providers/wasender/jid.h"
#include "gateway/providers/wasender/json.h"
#include "gateway/providers/wasender/messagecalls.h"

#include <QtCore/QRegularExpression>

namespace gatehouse::wasender {

namespace {

QString statusIdentity(const StatusChange &change)
{
    QString identity = QStringLiteral("st:%1:%2").arg(change.providerMessageId).arg(static_cast<int>(change.state));
    if (!change.participant.isEmpty())
        identity += u':' + change.participant;
    return identity;
}

StatusChange statusOf(const MessageKey &key, MessageState state, const std::optional<Timestamp> &at)
{
    StatusChange change;
    change.providerMessageId = key.id;
    change.chatId = key.chat;
    change.state = state;
    change.at = at;
    if (state == MessageState::dead)
        change.errorCode = QStringLiteral("delivery_failed");
    return change;
}

Normalised statuses(const QList<StatusChange> &changes, const QString &event)
{
    if (changes.isEmpty())
        return ignored(event);
    Normalised result;
    for (const StatusChange &change : changes)
        result.events += change;
    if (changes.size() == 1)
        result.identity = statusIdentity(changes.first());
    return result;
}

/// Whose receipt, how far, when: {receiptTimestamp} or {readTimestamp}, or an SDK's {status, t}.
StatusChange receiptOf(const MessageKey &key, const QJsonObject &receipt, const std::optional<Timestamp> &deliveredAt)
{
    const auto played = timeOf(member(receipt, "playedTimestamp"));
    const auto read = timeOf(member(receipt, "readTimestamp"));
    const auto received = timeOf(member(receipt, "receiptTimestamp"));
    MessageState state = messageStateOf(member(receipt, "status")).value_or(MessageState::delivered);
    auto at = timeOf(member(receipt, "t"));
    if (played) {
        state = MessageState::played;
        at = played;
    } else if (read) {
        state = MessageState::read;
        at = read;
    } else if (received) {
        at = received;
    }
    StatusChange change = statusOf(key, state, at ? at : deliveredAt);
    const QString participant = firstText(receipt, {"userJid"});
    change.participant = normalJid(participant.isEmpty() ? firstText(key.raw, {"participant"}) : participant);
    return change;
}

/// "Failed to send message: Invalid number JID: +12025550999": the only trace of who it was meant for.
ProviderIdentity recipientIn(const QString &error)
{
    static const QRegularExpression address(
        QStringLiteral(
            "([0-9][0-9\\-]{5,40}@(?:s\\.whatsapp\\.net|c\\.us|lid|g\\.us|newsletter))|\\+?([0-9]{7,15})(?![0-9@])"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = address.match(error.left(2000));
    if (!match.hasMatch())
        return {};
    const QString whole = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
    ProviderIdentity recipient = identityOf({whole});
    if (recipient.phone.isEmpty() && recipient.lid.isEmpty())
        recipient.jid = normalJid(whole);
    return recipient;
}

SendFailed failureOf(const MessageKey &key, const QString &error)
{
    SendFailed failed;
    failed.providerMessageId = key.id;
    failed.recipient = recipientIn(error);
    if (failed.recipient == ProviderIdentity{} && !key.chat.isEmpty()) {
        failed.recipient = identityOf({key.chat});
        if (failed.recipient == ProviderIdentity{})
            failed.recipient.jid = key.chat;
    }
    failed.errorCode = causeOfWords(error);
    if (failed.errorCode.isEmpty())
        failed.errorCode = QStringLiteral("send_failed");
    failed.error = maskedWords(error);
    return failed;
}

OutgoingEcho confirmationOf(const MessageKey &key, const QJsonObject &data, const std::optional<Timestamp> &at)
{
    OutgoingEcho echo;
    echo.providerMessageId = key.id;
    echo.chatId = key.chat;
    echo.chatKind = chatKindOf(key.chat);
    echo.recipient = identityOf({key.chat, firstText(key.raw, {"remoteJidAlt"})});
    if (echo.recipient == ProviderIdentity{})
        echo.recipient.jid = key.chat;
    echo.content = readMessage(data).content;
    echo.confirmsSend = true;
    echo.at = at;
    return echo;
}

} // namespace

Normalised readUpdates(const Delivery &delivery)
{
    QList<StatusChange> changes;
    for (const QJsonObject &item : objectsOf(delivery.data)) {
        const MessageKey key = keyOf(item);
        const QJsonValue update = member(item, "update");
        const auto inner = messageStateOf(update.isObject() ? member(update.toObject(), "status") : update);
        const auto state = inner ? inner : messageStateOf(member(item, "status"));
        // `fromMe` is not looked at: the documentation's own sample has it the wrong way round.
        if (state && !key.id.isEmpty())
            changes += statusOf(key, *state, delivery.at);
    }
    return statuses(changes, delivery.event);
}

Normalised readReceipts(const Delivery &delivery)
{
    QList<StatusChange> changes;
    for (const QJsonObject &item : objectsOf(delivery.data)) {
        const QJsonValue message = member(item, "message");
        for (const QJsonObject &holder : message.isUndefined() ? QList{item} : objectsOf(message)) {
            const MessageKey key = keyOf(holder);
            if (key.id.isEmpty())
                continue;
            for (const QJsonObject &receipt : objectsOf(member(holder, "receipt")))
                changes += receiptOf(key, receipt, delivery.at);
        }
    }
    return statuses(changes, delivery.event);
}

Normalised readSent(const Delivery &delivery)
{
    Normalised result;
    const QList<QJsonObject> items = objectsOf(delivery.data);
    for (const QJsonObject &item : items) {
        const MessageKey key = keyOf(item);
        const QString error = firstText(item, {"error", "message"});
        const bool failed = !flagOf(member(item, "success")).value_or(error.isEmpty() && !key.id.isEmpty());
        if (failed)
            result.events += failureOf(key, error);
        else if (!key.id.isEmpty())
            result.events += confirmationOf(key, item, delivery.at);
        if (items.size() == 1 && !key.id.isEmpty())
            result.identity =
                QStringLiteral("sent:%1:%2").arg(key.id, failed ? QStringLiteral("failed") : QStringLiteral("ok"));
    }
    return result.events.isEmpty() ? ignored(delivery.event) : result;
}

} // namespace gatehouse::wasender
