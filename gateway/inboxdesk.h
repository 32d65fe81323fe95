#pragma once

#include "gateway/contact.h"
#include "gateway/message.h"
#include "gateway/result.h"

namespace gatehouse {

enum class ConversationKind { person = 0, group = 1, channel = 2 };
enum class ConversationStatus { open = 0, resolved = 1 };

struct Conversation
{
    ConversationId id;
    ClientId client;
    QString clientName;
    SessionId session;
    QString sessionName;
    ConversationKind kind = ConversationKind::person;
    ContactId contact; ///< null for groups and channels
    QString title;     ///< contact's name, else the phone, else the group's subject
    QString name;      ///< contact's name; empty when unknown
    QString phone;     ///< E.164; empty when unknown
    QString chatId;    ///< the provider's id of the chat
    ConversationStatus status = ConversationStatus::open;
    QString assignee;
    QStringList labels;
    int unread = 0;
    bool suppressed = false;                  ///< the person opted out
    std::optional<Timestamp> windowExpiresAt; ///< only where the provider has a reply window
    Timestamp lastAt{};
    std::optional<Message> lastMessage;
};

struct ConversationQuery
{
    std::optional<ClientId> client;
    std::optional<SessionId> session;
    std::optional<ConversationStatus> status;
    bool unreadOnly = false;
    QString assignee;
    QString label;
    QString text; ///< part of name or phone
    PageRequest page;
};

struct ConversationChange
{
    std::optional<ConversationStatus> status;
    std::optional<QString> assignee;
    std::optional<QStringList> labels;
    std::optional<int> unread; ///< 1 marks it as unread, 0 clears the count; the provider is told neither
};

/// A media file that was fetched and decrypted.
struct MediaFile
{
    QString path; ///< below the data folder; copy it, do not move it
    QString mimeType;
    QString fileName;
};

/// The agents' view. Any thread.
class InboxDesk
{
public:
    virtual ~InboxDesk() = default;
    [[nodiscard]] virtual Reply<Page<Conversation>> conversations(ConversationQuery query) = 0;
    [[nodiscard]] virtual Reply<Conversation> conversation(ConversationId id, std::optional<ClientId> scope = {}) = 0;
    /// Newest first.
    [[nodiscard]] virtual Reply<Page<Message>> messages(ConversationId id, PageRequest page,
                                                        std::optional<ClientId> scope = {}) = 0;
    [[nodiscard]] virtual Reply<Message> reply(ConversationId id, Content content, Actor actor,
                                               std::optional<ClientId> scope = {}) = 0;
    [[nodiscard]] virtual Reply<Conversation> change(ConversationId id, ConversationChange change, Actor actor,
                                                     std::optional<ClientId> scope = {}) = 0;
    /// Clears the unread count here and tells the provider (blue ticks), the latter as a best effort.
    [[nodiscard]] virtual Reply<void> markRead(ConversationId id, Actor actor) = 0;
    /// "typing…" at the customer's side, as a best effort.
    virtual void showTyping(ConversationId id) = 0;
    /// Fetches and decrypts an incoming file once, then answers from disk.
    [[nodiscard]] virtual Reply<MediaFile> media(MessageId id) = 0;
    [[nodiscard]] virtual Reply<int> unreadTotal(std::optional<ClientId> client) = 0;
};

} // namespace gatehouse
