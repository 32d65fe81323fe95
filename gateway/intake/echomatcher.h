#pragma once

#include "gateway/message.h"
#include "gateway/providers/providerevent.h"

namespace gatehouse {

/// Which of our messages a webhook without our id speaks of. Plain decisions over candidates of one recipient.
class EchoMatcher
{
public:
    struct Match
    {
        std::optional<MessageId> message;
        bool ambiguous = false; ///< several would fit and it matters which: somebody else must tell
    };
    /// A message of our own number was seen. Same content is needed. Of several the oldest is taken (ids are given in
    /// the order of sending), but a message in doubt is settled only when it alone fits.
    [[nodiscard]] static Match sent(const QList<Message> &candidates, const Content &content);
    /// A send to this recipient failed: the one that was lately accepted, when no other may be meant. Where several
    /// may, nobody is called dead: the look-up of each tells, and a wrong guess would be sent twice once it is put
    /// back.
    [[nodiscard]] static Match failed(const QList<Message> &candidates, Timestamp now);
    /// The same for a reader on the other side: texts alike but for spaces at the ends, media by kind and caption.
    [[nodiscard]] static bool sameContent(const Content &ours, const Content &seen);
};

} // namespace gatehouse
