#pragma once

#include "gateway/deadletterdesk.h"
#include "gateway/storage/messagestore.h"

namespace gatehouse {

/// What will not be tried again by itself. Nothing is dropped for age or number: a letter that was put back or
/// discarded stays, with who did it and why.
class DeadLetterStore
{
public:
    enum class State { open = 0, requeued = 1, discarded = 2 };

    static void addMessage(Transaction &tx, const MessageHead &head, const QString &cause, const QString &code,
                           const QString &error, const QString &provider);
    static void addWebhook(Transaction &tx, ClientId client, SessionId session, const QString &provider,
                           WebhookId webhook, const QString &cause, const QString &error, const QByteArray &body);

    [[nodiscard]] static Result<Page<DeadLetter>> list(Connection &db, const DeadLetterQuery &query);
    [[nodiscard]] static QList<DeadLetterGroup> groups(Connection &db, const DeadLetterQuery &query);
    [[nodiscard]] static std::optional<DeadLetter> load(Connection &db, DeadLetterId id);
    [[nodiscard]] static qint64 openCount(Connection &db, std::optional<ClientId> client);

    [[nodiscard]] static WebhookId webhookOf(Connection &db, DeadLetterId id);
    /// False when it is not open, or of another client.
    static bool close(Transaction &tx, DeadLetterId id, State state, const QString &reason, const QString &actor,
                      std::optional<ClientId> scope);
    /// Closes the open letters of a message, whatever becomes of it otherwise.
    static void closeOf(Transaction &tx, MessageId message, State state, const QString &reason, const QString &actor);
    /// Takes a discarded one back. `conflict` when its message was sent again since, or came through after all.
    [[nodiscard]] static Result<void> reopen(Transaction &tx, DeadLetterId id);

    static RedriveId addRedrive(Transaction &tx, qint64 count, qint64 queued, qint64 failed, const QString &actor,
                                std::optional<ClientId> scope);
    [[nodiscard]] static std::optional<Redrive> redrive(Connection &db, RedriveId id, std::optional<ClientId> scope);
};

} // namespace gatehouse
