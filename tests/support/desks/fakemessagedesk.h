#pragma once

#include "gateway/messagedesk.h"
#include "tests/support/desks/answers.h"

namespace gatehouse::test {

class FakeMessageDesk final : public MessageDesk
{
public:
    explicit FakeMessageDesk(Answers &answers) : m_answers(answers) {}

    Reply<Message> send(Draft draft, Actor actor, std::optional<ClientId>) override;
    Reply<QList<Result<Message>>> sendBatch(QList<Draft> drafts, Actor actor, std::optional<ClientId>) override;
    Reply<MessageDetail> message(MessageId id, std::optional<ClientId> scope) override;
    Reply<Page<Message>> messages(MessageQuery query) override;
    Reply<Message> cancel(MessageId id, Actor, std::optional<ClientId> scope) override;
    Reply<Message> resend(MessageId id, Actor, std::optional<ClientId> scope) override;
    Reply<Message> settle(MessageId id, Settlement as, Actor, std::optional<ClientId> scope) override;

    QList<Message> list; ///< newest first
    QList<Attempt> attempts;
    QList<TimelineEntry> timeline;
    std::optional<SendWait> waits;
    qint64 lastId = 3'000'000;

private:
    Message insert(const Draft &draft, const Actor &actor);
    Reply<Message> setState(const QString &call, MessageId id, std::optional<ClientId> scope, MessageState state);

    Answers &m_answers;
};

} // namespace gatehouse::test
