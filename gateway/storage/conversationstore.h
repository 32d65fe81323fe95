#pragma once

#include "gateway/inboxdesk.h"
#include "gateway/storage/transaction.h"

namespace gatehouse {

/// Threads of the inbox.
class ConversationStore
{
public:
    struct Key
    {
        ClientId client;
        SessionId session;
        ConversationKind kind = ConversationKind::person;
        ContactId contact; ///< null for groups and channels
        QString chatId;
        QString title;
    };
    /// The thread, made when there is none. A thread that only automatic messages went to starts resolved: it shows
    /// among the open ones once the customer writes or a person replies.
    static ConversationId ensure(Transaction &tx, const Key &key);
    /// False when no such chat is here yet.
    static bool setTitle(Transaction &tx, SessionId session, const QString &chatId, const QString &title);
    /// A message came or went: it stands in the list's row from now on. Incoming ones count as unread and open the
    /// thread; a person's reply opens it too.
    static void noteMessage(Transaction &tx, ConversationId id, MessageId message, Timestamp at, bool unread,
                            bool open);

    static void change(Transaction &tx, ConversationId id, const ConversationChange &change);
    /// Clears the unread count. Answers the newest incoming message and its chat, for the provider's read receipt;
    /// nothing when there was nothing unread.
    struct Read
    {
        SessionId session;
        QString chat;
        QString providerMessageId;
    };
    static std::optional<Read> markRead(Transaction &tx, ConversationId id);

    [[nodiscard]] static std::optional<Conversation> load(Connection &db, ConversationId id);
    [[nodiscard]] static Result<Page<Conversation>> list(Connection &db, const ConversationQuery &query);
    [[nodiscard]] static qint64 unreadTotal(Connection &db, std::optional<ClientId> client);
};

} // namespace gatehouse
