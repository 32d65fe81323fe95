#pragma once

#include "gateway/content.h"

/// What a WhatsApp message says: the object `message` of WasenderAPI's message object M, which is Baileys' own.
namespace gatehouse::wasender {

struct MessageReading
{
    enum class Kind {
        content,    ///< something a person said
        correction, ///< the same of an earlier message, in new words; `target` is its id
        reaction,   ///< to `target`, with `emoji` (empty: withdrawn)
        deletion,   ///< of `target`
        nothing     ///< keys, settings, votes: of no consequence here
    };
    Kind kind = Kind::nothing;
    Content content;
    QString quotedId; ///< WhatsApp's id of the message that is answered
    QString target;
    QString emoji;
};

[[nodiscard]] MessageReading readMessage(const QJsonObject &messageObject);

} // namespace gatehouse::wasender
