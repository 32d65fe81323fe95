#pragma once

#include "gateway/result.h"

#include <QtCore/QJsonObject>

namespace gatehouse {

/// What goes wrong in the sandbox, and which of the provider's documented and observed variants it speaks. Members
/// are chances from 0 to 1 unless their name ends in a unit. The wire name of a member is its name in snake_case.
struct SandboxFaults
{
    // Webhooks on their way
    double dropWebhook = 0;
    double delayWebhook = 0;
    double delayWebhookMs = 5'000; ///< how long a delayed one waits
    double duplicateWebhook = 0;
    double duplicateCopies = 1; ///< extra copies of a duplicated one
    double reorderWebhook = 0;  ///< held back until the session's next one has gone
    double wrongSignature = 0;
    double missingSignature = 0;
    double garbledWebhook = 0; ///< cut in the middle: not JSON

    // Webhooks in other shapes
    double lidOnly = 0;             ///< share of senders whose number WhatsApp hides: no senderPn, no cleanedSenderPn
    double upsertAsObject = 0;      ///< data.messages of messages.upsert as one object
    double updateAsArray = 0;       ///< data of messages.update and message-receipt.update as an array
    double statusWords = 0;         ///< "delivered" instead of 3
    double bareMessages = 0;        ///< the message directly under data, without "messages"
    double callReceivedName = 0;    ///< the event "call" as "call.received"
    double idForJid = 0;            ///< contacts and groups with "id" instead of "jid"
    double cleanSenderSpelling = 0; ///< cleanSenderPn instead of cleanedSenderPn
    double noSessionId = 0;
    double noPushName = 0;

    // Requests
    double errorBefore = 0;   ///< 500, 502 or 503 to a send, nothing accepted
    double errorAfter = 0;    ///< 500, 502 or 503 to a send that was accepted
    double silenceAfter = 0;  ///< no answer to a send that was accepted
    double resetBefore = 0;   ///< connection closed without an answer, nothing accepted
    double resetAfter = 0;    ///< connection closed without an answer, send accepted
    double garbledAnswer = 0; ///< 200 with a page of HTML to a send that was accepted
    double rateStorm = 0;     ///< 429 though the limits would allow the send
    double lookupError = 0;   ///< 503 to message info and message logs
    double latencyMs = 0;     ///< before every answer
    double latencyJitterMs = 0;

    // Sends
    double unknownNumber = 0;  ///< share of numbers that are not on WhatsApp, always the same ones: 422
    double failLater = 0;      ///< accepted, then message.sent with success:false and no key
    double failUnseen = 0;     ///< accepted, then failed without any webhook
    double neverDelivered = 0; ///< stays at "sent"

    // Sessions
    double webhookSyncFails = 0; ///< PUT of a session answers with a warning

    bool operator==(const SandboxFaults &) const = default;

    /// Sets one member by its wire name. Failure: validationFailed (no such name, or no value it can have).
    [[nodiscard]] Result<void> set(const QString &name, double value);
    /// Sets each member that `object` names; all or none.
    [[nodiscard]] Result<void> apply(const QJsonObject &object);
    [[nodiscard]] QJsonObject toJson() const;
};

} // namespace gatehouse
