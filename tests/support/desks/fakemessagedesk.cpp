#include "tests/support/desks/fakemessagedesk.h"

namespace gatehouse::test {

Reply<Message> FakeMessageDesk::send(Draft draft, Actor actor, std::optional<ClientId>)
{
    return m_answers.answer<Message>(QStringLiteral("send"), [&] { return insert(draft, actor); });
}

Reply<QList<Result<Message>>> FakeMessageDesk::sendBatch(QList<Draft> drafts, Actor actor, std::optional<ClientId>)
{
    return m_answers.answer<QList<Result<Message>>>(QStringLiteral("sendBatch"), [&] {
        QList<Result<Message>> results;
        for (const Draft &draft : drafts)
            results += Result<Message>(insert(draft, actor));
        return results;
    });
}

Reply<MessageDetail> FakeMessageDesk::message(MessageId id, std::optional<ClientId> scope)
{
    return m_answers.answer<MessageDetail>(QStringLiteral("message"), [&]() -> Result<MessageDetail> {
        const Message *found = findVisible(list, id, scope);
        return found ? Result<MessageDetail>(MessageDetail{*found, attempts, timeline, waits}) : notFound();
    });
}

Reply<Page<Message>> FakeMessageDesk::messages(MessageQuery query)
{
    return m_answers.answer<Page<Message>>(QStringLiteral("messages"), [&] {
        QList<Message> found;
        for (const Message &message : list) {
            if ((!query.state || message.state == *query.state) && (!query.client || message.client == *query.client)
                && (!query.session || message.session == *query.session)
                && (!query.conversation || message.conversation == query.conversation)
                && (!query.campaign || message.campaign == query.campaign))
                found += message;
        }
        return slice(found, query.page);
    });
}

Reply<Message> FakeMessageDesk::cancel(MessageId id, Actor, std::optional<ClientId> scope)
{
    return setState(QStringLiteral("cancel"), id, scope, MessageState::cancelled);
}

Reply<Message> FakeMessageDesk::resend(MessageId id, Actor, std::optional<ClientId> scope)
{
    return setState(QStringLiteral("resend"), id, scope, MessageState::queued);
}

Reply<Message> FakeMessageDesk::settle(MessageId id, Settlement as, Actor, std::optional<ClientId> scope)
{
    return setState(QStringLiteral("settle"), id, scope,
                    as == Settlement::sent   ? MessageState::accepted
                    : as == Settlement::left ? MessageState::dead
                                             : MessageState::queued);
}

Message FakeMessageDesk::insert(const Draft &draft, const Actor &actor)
{
    Message message;
    message.id = MessageId{++lastId};
    message.client = ClientId{1}; // the fake knows no sessions
    message.session = draft.session;
    message.recipient = draft.to;
    message.lane = draft.lane;
    message.content = draft.content;
    message.sendAt = draft.sendAt;
    message.author = actor.text();
    list.prepend(message);
    return message;
}

Reply<Message> FakeMessageDesk::setState(const QString &call, MessageId id, std::optional<ClientId> scope,
                                         MessageState state)
{
    return m_answers.answer<Message>(call, [&]() -> Result<Message> {
        Message *found = findVisible(list, id, scope);
        if (!found)
            return notFound();
        found->state = state;
        return *found;
    });
}

} // namespace gatehouse::test
