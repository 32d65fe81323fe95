#include "gateway/deadletterdesk.h"

#include "gateway/words.h"

namespace gatehouse {

QString deadLetterKindName(DeadLetterKind kind)
{
    static constexpr auto kindWords = words<DeadLetterKind>({
        {DeadLetterKind::message, "message"},
        {DeadLetterKind::webhook, "webhook"},
        {DeadLetterKind::delivery, "delivery"},
        {DeadLetterKind::command, "command"},
    });
    return kindWords.of(kind);
}

} // namespace gatehouse
