#pragma once

#include "gateway/inboxdesk.h"
#include "tests/support/desks/answers.h"

#include <QtCore/QHash>

namespace gatehouse::test {

class FakeInboxDesk final : public InboxDesk
{
public:
    explicit FakeInboxDesk(Answers &answers) : m_answers(answers) {}

    Reply<Page<Conversation>> conversations(ConversationQuery query) override;
    Reply<Conversation> conversation(ConversationId id, std::optional<ClientId> scope) override;
    Reply<Page<Message>> messages(ConversationId id, PageRequest page, std::optional<ClientId> scope) override;
    Reply<Message> reply(ConversationId id, Content content, Actor actor, std::optional<ClientId> scope) override;
    Reply<Conversation> change(ConversationId id, ConversationChange change, Actor,
                               std::optional<ClientId> scope) override;
    Reply<void> markRead(ConversationId id, Actor) override;
    void showTyping(ConversationId) override;
    Reply<MediaFile> media(MessageId) override;
    Reply<int> unreadTotal(std::optional<ClientId> client) override;

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
