#include "ui/inbox/sameshown.h"

#include <tuple>

namespace gatehouse::ui {

bool sameShown(const Message &a, const Message &b)
{
    const auto parts = [](const Message &m) {
        return std::tie(m.id, m.state, m.updatedAt, m.attemptCount, m.deleted, m.reaction, m.contactName,
                        m.contactPhone, m.author, m.providerMessageId, m.sendAt, m.conversation, m.content);
    };
    if (parts(a) != parts(b) || a.error.has_value() != b.error.has_value())
        return false;
    return !a.error || (a.error->code == b.error->code && a.error->message == b.error->message);
}

bool sameShown(const Conversation &a, const Conversation &b)
{
    const auto parts = [](const Conversation &c) {
        return std::tie(c.id, c.lastAt, c.unread, c.status, c.suppressed, c.windowExpiresAt, c.title, c.phone,
                        c.clientName, c.sessionName, c.kind, c.contact, c.chatId, c.assignee, c.labels);
    };
    if (parts(a) != parts(b) || a.lastMessage.has_value() != b.lastMessage.has_value())
        return false;
    return !a.lastMessage || sameShown(*a.lastMessage, *b.lastMessage);
}

bool sameShown(const Contact &a, const Contact &b)
{
    const auto parts = [](const Contact &c) {
        return std::tie(c.id, c.phone, c.name, c.attributes, c.consent, c.providerIds, c.suppressed, c.createdAt);
    };
    return parts(a) == parts(b);
}

} // namespace gatehouse::ui
