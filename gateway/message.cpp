#include "gateway/message.h"

#include "gateway/words.h"

namespace gatehouse {

namespace {

constexpr auto stateWords = words<MessageState>({
    {MessageState::scheduled, "scheduled"},
    {MessageState::queued, "queued"},
    {MessageState::retrying, "retrying"},
    {MessageState::sending, "sending"},
    {MessageState::inDoubt, "in_doubt"},
    {MessageState::accepted, "accepted"},
    {MessageState::sent, "sent"},
    {MessageState::delivered, "delivered"},
    {MessageState::read, "read"},
    {MessageState::played, "played"},
    {MessageState::dead, "dead"},
    {MessageState::cancelled, "cancelled"},
    {MessageState::expired, "expired"},
    {MessageState::suppressed, "suppressed"},
    {MessageState::received, "received"},
});

constexpr auto laneWords = words<Lane>({
    {Lane::reply, "reply"},
    {Lane::transactional, "transactional"},
    {Lane::automation, "automation"},
    {Lane::campaign, "campaign"},
});

constexpr auto outcomeWords = words<Attempt::Outcome>({
    {Attempt::Outcome::open, "open"},
    {Attempt::Outcome::accepted, "accepted"},
    {Attempt::Outcome::refused, "refused"},
    {Attempt::Outcome::retry, "retry"},
    {Attempt::Outcome::notSent, "not_sent"},
    {Attempt::Outcome::unknown, "unknown"},
});

} // namespace

QString messageStateName(MessageState state)
{
    return stateWords.of(state);
}

std::optional<MessageState> messageStateFromName(QStringView name)
{
    return stateWords.from(name);
}

QString laneName(Lane lane)
{
    return laneWords.of(lane);
}

std::optional<Lane> laneFromName(QStringView name)
{
    return laneWords.from(name);
}

QString attemptOutcomeName(Attempt::Outcome outcome)
{
    return outcomeWords.of(outcome);
}

} // namespace gatehouse
