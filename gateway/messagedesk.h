#pragma once

#include "gateway/message.h"
#include "gateway/result.h"

namespace gatehouse {

enum class Settlement {
    sent,
    notSent, ///< and is to be sent now
    left     ///< not sent, and not to be sent: a dead letter, from which it can be put back
};

/// Single messages: accept, look up, cancel, resend, settle. Any thread. `scope`, where given, is the one client the
/// caller may see: anything else is `notFound`.
class MessageDesk
{
public:
    virtual ~MessageDesk() = default;
    /// A value means the message is on disk. Failures: validationFailed, notFound (session), conflict (opted out).
    [[nodiscard]] virtual Reply<Message> send(Draft draft, Actor actor, std::optional<ClientId> scope = {}) = 0;
    /// One result for each draft, in order; the good ones are accepted in one commit.
    [[nodiscard]] virtual Reply<QList<Result<Message>>> sendBatch(QList<Draft> drafts, Actor actor,
                                                                  std::optional<ClientId> scope = {}) = 0;
    [[nodiscard]] virtual Reply<MessageDetail> message(MessageId id, std::optional<ClientId> scope = {}) = 0;
    [[nodiscard]] virtual Reply<Page<Message>> messages(MessageQuery query) = 0;
    /// Only before an attempt is under way; else `conflict`.
    [[nodiscard]] virtual Reply<Message> cancel(MessageId id, Actor actor, std::optional<ClientId> scope = {}) = 0;
    /// A new message with the same content, from dead, cancelled or expired; else `conflict`.
    [[nodiscard]] virtual Reply<Message> resend(MessageId id, Actor actor, std::optional<ClientId> scope = {}) = 0;
    /// Ends a doubt: `sent` makes it accepted, `notSent` queues it again, `left` makes it a dead letter with the cause
    /// "left_unsent". Only from in_doubt; else `conflict`.
    [[nodiscard]] virtual Reply<Message> settle(MessageId id, Settlement as, Actor actor,
                                                std::optional<ClientId> scope = {}) = 0;
};

} // namespace gatehouse
