#pragma once

#include "gateway/inbox/mediakeeper.h"
#include "gateway/inboxdesk.h"

namespace gatehouse {

class Submission;

/// The agents' view. Any thread.
class InboxDeskImpl final : public InboxDesk
{
public:
    InboxDeskImpl(EngineContext &engine, Submission &submission, const QString &dataDir);

    [[nodiscard]] Reply<Page<Conversation>> conversations(ConversationQuery query) override;
    [[nodiscard]] Reply<Conversation> conversation(ConversationId id, std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<Page<Message>> messages(ConversationId id, PageRequest page,
                                                std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<Message> reply(ConversationId id, Content content, Actor actor,
                                       std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<Conversation> change(ConversationId id, ConversationChange change, Actor actor,
                                             std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<void> markRead(ConversationId id, Actor actor) override;
    void showTyping(ConversationId id) override;
    [[nodiscard]] Reply<MediaFile> media(MessageId id) override;
    [[nodiscard]] Reply<int> unreadTotal(std::optional<ClientId> client) override;

private:
    EngineContext &m_engine;
    Submission &m_submission;
    MediaKeeper m_media;
};

} // namespace gatehouse
