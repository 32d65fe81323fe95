#pragma once

#include "gateway/inboxdesk.h"
#include "tests/support/desks/answers.h"

#include <QtCore/QHash>

namespace gatehouse::test {

class FakeInboxDesk final : public InboxDesk
{
public:
    explicit FakeInboxDesk(Answers &answers) : m_answers(answers) {}

    Reply<Page<Conversation>> conversations(ConversationQuery query) override
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
    Reply<Conversation> conversation(ConversationId id, std::optional<ClientId> scope) override
    {
        return m_answers.answer<Conversation>(QStringLiteral("conversation"),
                                              [&] { return valueOrNotFound(findVisible(list, id, scope)); });
    }
    Reply<Page<Message>> messages(ConversationId id, PageRequest page, std::optional<ClientId> scope) override
    {
        return m_answers.answer<Page<Message>>(QStringLiteral("conversationMessages"), [&]() -> Result<Page<Message>> {
            if (!findVisible(list, id, scope))
                return notFound();
            return slice(threads.value(id), page);
        });
    }
    Reply<Message> reply(ConversationId id, Content content, Actor actor, std::optional<ClientId> scope) override
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
    Reply<Conversation> change(ConversationId id, ConversationChange change, Actor,
                               std::optional<ClientId> scope) override
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
    Reply<void> markRead(ConversationId id, Actor) override
    {
        return m_answers.answer<void>(QStringLiteral("markRead"), [&]() -> Result<void> {
            Conversation *found = findById(list, id);
            if (!found)
                return notFound();
            found->unread = 0;
            return {};
        });
    }
    void showTyping(ConversationId) override { ++typingShown; }
    Reply<MediaFile> media(MessageId) override
    {
        return m_answers.answer<MediaFile>(QStringLiteral("media"), [&]() -> Result<MediaFile> {
            return file.path.isEmpty() ? Result<MediaFile>(notFound()) : Result<MediaFile>(file);
        });
    }
    Reply<int> unreadTotal(std::optional<ClientId> client) override
    {
        return m_answers.answer<int>(QStringLiteral("unreadTotal"), [&] {
            int total = 0;
            for (const Conversation &entry : list)
                total += !client || entry.client == *client ? entry.unread : 0;
            return total;
        });
    }

    QList<Conversation> list;                      ///< newest first
    QHash<ConversationId, QList<Message>> threads; ///< newest first
    MediaFile file;
    int typingShown = 0;
    qint64 lastId = 4'000'000;

private:
    static bool matches(const Conversation &entry, const ConversationQuery &query)
    {
        return (!query.client || entry.client == *query.client) && (!query.session || entry.session == *query.session)
               && (!query.status || entry.status == *query.status) && (!query.unreadOnly || entry.unread > 0)
               && (query.assignee.isEmpty() || entry.assignee == query.assignee)
               && (query.label.isEmpty() || entry.labels.contains(query.label))
               && (query.text.isEmpty() || entry.title.contains(query.text, Qt::CaseInsensitive)
                   || entry.phone.contains(query.text));
    }

    Answers &m_answers;
};

} // namespace gatehouse::test
