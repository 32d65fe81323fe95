#include "gateway/outbox/retrycourse.h"

#include <algorithm>

namespace gatehouse {

using Outcome = Attempt::Outcome;

RetryCourse::Verdict RetryCourse::verdict(const SendAnswer &answer, const RetryRule &rule, int tries, bool asked,
                                          Random &random)
{
    const bool forNow = answer.outcome == Outcome::retry || answer.outcome == Outcome::notSent;
    const bool forGood =
        answer.outcome == Outcome::refused && asked
        && (answer.errorClass == ErrorClass::contentRefused || answer.errorClass == ErrorClass::recipientRefused);
    if (!forNow && !forGood)
        return {answer.outcome, {}};
    const int tried = tries + (rule.counts ? 1 : 0);
    if (!rule.retries || (rule.counts && tried >= rule.triesMax))
        return {Outcome::refused, {}}; // dead, with the last error as its cause
    return {forGood ? Outcome::retry : answer.outcome, wait(rule, std::max(tried, 1), answer.retryAfter, random)};
}

Milliseconds RetryCourse::wait(const RetryRule &rule, int tries, std::optional<Milliseconds> retryAfter, Random &random)
{
    constexpr Milliseconds least{1000};
    if (retryAfter)
        return std::max(*retryAfter, least);
    Milliseconds step = rule.wait;
    for (int i = 1; i < tries && step < rule.waitMax; ++i)
        step *= 2;
    step = std::min(step, rule.waitMax);
    const auto drawn = static_cast<qint64>(random.unit() * static_cast<double>(step.count()));
    return std::max(Milliseconds(drawn), least);
}

} // namespace gatehouse
