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

QString redriveStateName(RedriveState state)
{
    static constexpr auto stateWords = words<RedriveState>({
        {RedriveState::running, "running"},
        {RedriveState::waitingForCanary, "waiting_for_canary"},
        {RedriveState::stopped, "stopped"},
        {RedriveState::finished, "finished"},
        {RedriveState::cancelled, "cancelled"},
    });
    return stateWords.of(state);
}

} // namespace gatehouse
