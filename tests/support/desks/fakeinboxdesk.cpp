#include "tests/support/desks/fakeinboxdesk.h"

namespace gatehouse::test {

Reply<Page<Conversation>> FakeInboxDesk::conversations(ConversationQuery query)
{
    return m_answers.answer<Page<Conversation>>(QStringLiteral("conversations"), [&] {
        QList<Conversation> found;
        for (const Conversation &entry : list) {
            if (matches(entry, query))
                found += entry;
        }
        return slice(found, query.page);
    });
}

Reply<Conversation> FakeInboxDesk::conversation(ConversationId id, std::optional<ClientId> scope)
{
    return m_answers.answer<Conversation>(QStringLiteral("conversation"),
                                          [&] { return valueOrNotFound(findVisible(list, id, scope)); });
}

Reply<Page<Message>> FakeInboxDesk::messages(ConversationId id, PageRequest page, std::optional<ClientId> scope)
{
    return m_answers.answer<Page<Message>>(QStringLiteral("conversationMessages"), [&]() -> Result<Page<Message>> {
        if (!findVisible(list, id, scope))
            return notFound();
        return slice(threads.value(id), page);
    });
}

Reply<Message> FakeInboxDesk::reply(ConversationId id, Content content, Actor actor, std::optional<ClientId> scope)
{
    return m_answers.answer<Message>(QStringLiteral("reply"), [&]() -> Result<Message> {
        Conversation *found = findVisible(list, id, scope);
        if (!found)
            return notFound();
        Message message;
        message.id = MessageId{++lastId};
        message.client = found->client;
        message.session = found->session;
        message.conversation = id;
        message.lane = Lane::reply;
        message.content = content;
        message.author = actor.text();
        message.createdAt = message.updatedAt = found->lastAt;
        threads[id].prepend(message);
        found->lastMessage = message;
        return message;
    });
}

Reply<Conversation> FakeInboxDesk::change(ConversationId id, ConversationChange change, Actor,
                                          std::optional<ClientId> scope)
{
    return m_answers.answer<Conversation>(QStringLiteral("changeConversation"), [&]() -> Result<Conversation> {
        Conversation *found = findVisible(list, id, scope);
        if (!found)
            return notFound();
        found->status = change.status.value_or(found->status);
        found->assignee = change.assignee.value_or(found->assignee);
        found->labels = change.labels.value_or(found->labels);
        found->unread = change.unread.value_or(found->unread);
        return *found;
    });
}

Reply<void> FakeInboxDesk::markRead(ConversationId id, Actor)
{
    return m_answers.answer<void>(QStringLiteral("markRead"), [&]() -> Result<void> {
        Conversation *found = findById(list, id);
        if (!found)
            return notFound();
        found->unread = 0;
        return {};
    });
}

void FakeInboxDesk::showTyping(ConversationId)
{
    ++typingShown;
}

Reply<MediaFile> FakeInboxDesk::media(MessageId)
{
    return m_answers.answer<MediaFile>(QStringLiteral("media"), [&]() -> Result<MediaFile> {
        return file.path.isEmpty() ? Result<MediaFile>(notFound()) : Result<MediaFile>(file);
    });
}

Reply<int> FakeInboxDesk::unreadTotal(std::optional<ClientId> client)
{
    return m_answers.answer<int>(QStringLiteral("unreadTotal"), [&] {
        int total = 0;
        for (const Conversation &entry : list)
            total += !client || entry.client == *client ? entry.unread : 0;
        return total;
    });
}

} // namespace gatehouse::test
