#pragma once

#include "gateway/providers/provider.h"
#include "gateway/storage/messagestore.h"

namespace gatehouse {

/// From our messages to WhatsApp's ids of them: providers answer a number of their own, webhooks know only WhatsApp's
/// id, and either may come first or not at all.
class BridgeStore
{
public:
    /// WhatsApp's id becomes known: statuses that came early are applied.
    static void bridge(Transaction &tx, MessageHead &head, const QString &providerId);
    /// A message with WhatsApp's id came in or was typed on the phone: what was told of it before is applied.
    static void takeEarly(Transaction &tx, MessageHead &head);
    /// A status for an id that no message here has yet: kept until one has.
    static void keepEarly(Transaction &tx, SessionId session, const QString &providerId, MessageState state,
                          Timestamp at, const QString &errorCode = {}, const QString &error = {});
    /// Forgets the oldest kept before; answers how many.
    static int dropEarly(Transaction &tx, Timestamp before, int limit);

    /// Accepted messages whose WhatsApp id is not known.
    struct Unbridged
    {
        MessageId id;
        QString providerRef;
        Timestamp acceptedAt{};
    };
    [[nodiscard]] static QList<std::pair<SessionId, Unbridged>> unbridged(Connection &db, Timestamp since, int limit);
    /// Such messages to one recipient, oldest first, with their content: candidates for a webhook without our id.
    [[nodiscard]] static QList<Message> unbridgedTo(Connection &db, SessionId session, const QStringList &recipients);

    /// A message that went out, or may have.
    struct Sent
    {
        MessageId id;
        ConversationId conversation;
        QString recipient;
        Content content;
        QString providerRef;
        Timestamp startedAt{}; ///< of its last attempt
        bool inDoubt = false;
    };
    /// Sessions that have messages in doubt.
    [[nodiscard]] static QList<SessionId> doubtful(Connection &db);
    [[nodiscard]] static QList<Sent> inDoubt(Connection &db, SessionId session, Timestamp since, int limit);
    /// What the provider took for this conversation since.
    [[nodiscard]] static QList<Sent> acceptedIn(Connection &db, ConversationId conversation, Timestamp since);
    /// A doubt is over: the provider's record has it.
    static void accepted(Transaction &tx, MessageHead &head, const SentRecord &record);
};

} // namespace gatehouse
