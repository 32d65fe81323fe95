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

    /// How many open ones fit, and the last of them.
    struct Extent
    {
        qint64 count = 0;
        DeadLetterId last;
    };
    [[nodiscard]] static Extent extent(Connection &db, const DeadLetterQuery &query);
    struct Choice
    {
        DeadLetterId id;
        QString cause;
    };
    /// The open ones that fit, after `after` up to `last`, oldest first.
    [[nodiscard]] static QList<Choice> choose(Connection &db, const DeadLetterQuery &query, DeadLetterId after,
                                              DeadLetterId last, int limit);
    /// The newest of all, open or not.
    [[nodiscard]] static DeadLetterId last(Connection &db);
    [[nodiscard]] static bool isOpen(Connection &db, DeadLetterId id);

    [[nodiscard]] static WebhookId webhookOf(Connection &db, DeadLetterId id);
    /// False when it is not open, or of another client.
    static bool close(Transaction &tx, DeadLetterId id, State state, const QString &reason, const QString &actor,
                      std::optional<ClientId> scope);
    /// Closes the open letters of a message, whatever becomes of it otherwise.
    static void closeOf(Transaction &tx, MessageId message, State state, const QString &reason, const QString &actor);
    /// Takes a discarded one back. `conflict` when its message was sent again since, or came through after all.
    [[nodiscard]] static Result<void> reopen(Transaction &tx, DeadLetterId id);
};

} // namespace gatehouse
