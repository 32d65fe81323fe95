#pragma once

#include "gateway/storage/messagestore.h"

namespace gatehouse {

/// What a webhook tells of a message or group that is not here yet, kept until it is: webhooks come in any order.
class EarlyChanges
{
public:
    enum class Kind { takenBackByWriter = 1, takenBack, reaction, votes, groupName };

    /// The latest of a kind counts.
    static void keep(Transaction &tx, SessionId session, const QString &providerId, Kind kind, const QString &value);
    /// The message with that id is here now: what was kept for it is applied and forgotten.
    static void apply(Transaction &tx, const MessageHead &head);
    /// Empty when it was never told.
    [[nodiscard]] static QString groupName(Connection &db, SessionId session, const QString &chatId);
    /// Forgets the oldest kept before, but no names of groups; answers how many.
    static int drop(Transaction &tx, Timestamp before, int limit);
};

} // namespace gatehouse
