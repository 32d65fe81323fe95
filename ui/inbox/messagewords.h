#pragma once

#include "gateway/message.h"

#include <QtCore/QCoreApplication>

namespace gatehouse::ui {

/// What stands beside an outgoing message: a shape, never a colour alone.
enum class Tick { none, waiting, sent, delivered, read, doubt, failed };

/// What kind of thing a message carries, as the icon before its one line.
enum class ContentKind { text, photo, video, voice, document, sticker, location, contact, poll, unsupported };

/// Messages in words, for lists, bubbles and screen readers. Any thread after the translators are installed.
class MessageWords
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::ui::MessageWords)
public:
    [[nodiscard]] static ContentKind kindOf(const Content &content);
    /// "Photo", "Voice note" …; empty for text.
    [[nodiscard]] static QString kindName(ContentKind kind);
    /// One line for a list: the text or caption without marks, else the kind; the reason for what failed.
    [[nodiscard]] static QString oneLine(const Message &message);
    /// The same for a quotation: without what became of the message.
    [[nodiscard]] static QString quotation(const Message &message);

    [[nodiscard]] static Tick tickOf(const Message &message);
    /// "Delivered", "Waits to be sent" …; empty for an incoming message.
    [[nodiscard]] static QString stateName(MessageState state);
    /// "campaign", "automatic" …; empty for a person's answer, which needs no word.
    [[nodiscard]] static QString laneName(Lane lane);
    /// Why it was not delivered, as a sentence.
    [[nodiscard]] static QString failureReason(const Message &message);
    [[nodiscard]] static bool hasFailed(MessageState state);
};

} // namespace gatehouse::ui
