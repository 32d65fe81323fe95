#pragma once

#include "gateway/deadletterdesk.h"
#include "gateway/storage/messagestore.h"

namespace gatehouse {

/// What will not be tried again by itself. Nothing is dropped for age or number.
class DeadLetterStore
{
public:
    static void addMessage(Transaction &tx, const MessageHead &head, const QString &cause, const QString &code,
                           const QString &error, const QString &provider);
    static void addWebhook(Transaction &tx, ClientId client, SessionId session, const QString &provider,
                           WebhookId webhook, const QString &cause, const QString &error, const QByteArray &body);
};

} // namespace gatehouse
