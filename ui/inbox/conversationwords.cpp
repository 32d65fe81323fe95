#include "ui/inbox/conversationwords.h"

#include "ui/inbox/messagewords.h"
#include "ui/inbox/threadwords.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/relativetime.h"

namespace gatehouse::ui {

QString ConversationWords::lastLine(const Conversation &conversation)
{
    if (!conversation.lastMessage)
        return {};
    const Message &last = *conversation.lastMessage;
    const QString line = MessageWords::oneLine(last);
    if (conversation.kind == ConversationKind::group && last.direction == Direction::in && !last.contactName.isEmpty())
        return tr("%1: %2", "who wrote in a group, and what").arg(last.contactName, line);
    return line;
}

// A group whose subject the provider has not told yet has its id for a title.
QString ConversationWords::title(const Conversation &conversation)
{
    if (conversation.title != conversation.chatId && !conversation.title.isEmpty())
        return conversation.title;
    const QString digits = conversation.chatId.section(u'@', 0, 0);
    switch (conversation.kind) {
    case ConversationKind::person:
        return conversation.title.isEmpty() ? maskedId(conversation.chatId) : conversation.title;
    case ConversationKind::group:
        return tr("Group …%1", "the end of its id").arg(digits.right(4));
    case ConversationKind::channel:
        return tr("Channel …%1", "the end of its id").arg(digits.right(4));
    }
    Q_UNREACHABLE();
}

QString ConversationWords::hint(const Conversation &conversation)
{
    QStringList lines{isolate(phone(title(conversation)))};
    if (!conversation.phone.isEmpty() && conversation.phone != conversation.title)
        lines += phone(conversation.phone);
    if (conversation.lastMessage) {
        const Message &last = *conversation.lastMessage;
        lines += isolate(lastLine(conversation));
        lines += ThreadWords::stateHint(last);
    }
    lines += tr("%1, session %2").arg(isolate(conversation.clientName), isolate(conversation.sessionName));
    lines.removeDuplicates();
    return lines.join(u'\n');
}

QString ConversationWords::spoken(const Conversation &conversation)
{
    QStringList parts{title(conversation)};
    if (conversation.kind == ConversationKind::group)
        parts += tr("group");
    if (conversation.kind == ConversationKind::channel)
        parts += tr("channel");
    if (conversation.unread > 0)
        parts += tr("%n unread message(s)", nullptr, conversation.unread);
    if (conversation.suppressed)
        parts += tr("opted out");
    if (conversation.status == ConversationStatus::resolved)
        parts += tr("resolved");
    if (conversation.lastMessage) {
        const Message &last = *conversation.lastMessage;
        const QString state = last.direction == Direction::out && !MessageWords::hasFailed(last.state)
                                  ? MessageWords::stateName(last.state)
                                  : QString();
        const ContentKind kind = MessageWords::kindOf(last.content);
        const QString kindName = MessageWords::kindName(kind);
        const QString line = lastLine(conversation);
        for (const QString &part :
             {state, kindName == line || kind == ContentKind::unsupported ? QString() : kindName, line}) {
            if (!part.isEmpty())
                parts += part;
        }
    }
    parts += exactTime(conversation.lastAt);
    parts += tr("%1, session %2").arg(conversation.clientName, conversation.sessionName);
    return parts.join(QStringLiteral(", "));
}

QString ConversationWords::maskedId(const QString &providerId)
{
    const qsizetype at = providerId.indexOf(u'@');
    const QString digits = at < 0 ? providerId : providerId.left(at);
    const QString shown = digits.size() > 8 ? digits.left(4) + u'…' + digits.right(3) : digits;
    return providerId.endsWith(QLatin1String("@lid")) ? tr("LID %1").arg(shown) : tr("WhatsApp ID %1").arg(shown);
}

} // namespace gatehouse::ui
