#pragma once

#include "gateway/messagedesk.h"
#include "gateway/runtime/enginecontext.h"

namespace gatehouse {

class Acceptance;
class DispatchLink;
class Submission;

/// Single messages, for whoever asks. Any thread.
class MessageDeskImpl final : public MessageDesk
{
public:
    MessageDeskImpl(EngineContext &engine, DispatchLink &dispatch, const Acceptance &acceptance,
                    Submission &submission);

    [[nodiscard]] Reply<Message> send(Draft draft, Actor actor, std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<QList<Result<Message>>> sendBatch(QList<Draft> drafts, Actor actor,
                                                          std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<MessageDetail> message(MessageId id, std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<Page<Message>> messages(MessageQuery query) override;
    [[nodiscard]] Reply<Message> cancel(MessageId id, Actor actor, std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<Message> resend(MessageId id, Actor actor, std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<Message> settle(MessageId id, Settlement as, Actor actor,
                                        std::optional<ClientId> scope) override;

private:
    void completeWait(MessageDetail &detail) const;

    EngineContext &m_engine;
    DispatchLink &m_dispatch;
    const Acceptance &m_acceptance;
    Submission &m_submission;
};

} // namespace gatehouse
