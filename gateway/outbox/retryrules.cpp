#include "gateway/outbox/retryrules.h"

#include <algorithm>

namespace gatehouse {

using namespace std::chrono_literals;

const RetryRule &RetryRules::of(ErrorClass errorClass)
{
    // retries, counts, tries, base, cap, holds session, stops session, breaker
    static constexpr RetryRule rateLimited{true, false, 0, 5s, 300s, true, false, false};
    static constexpr RetryRule pairLimited{true, false, 0, 10s, 600s, false, false, false};
    static constexpr RetryRule providerDown{true, true, 12, 2s, 300s, false, false, true};
    static constexpr RetryRule sessionDown{true, false, 0, 15s, 300s, true, false, false};
    static constexpr RetryRule unauthorized{true, false, 0, 60s, 60s, false, true, false};
    // Never left this machine: the office's line may be down for a night, and nobody's message dies of that.
    static constexpr RetryRule notSent{true, false, 0, 2s, 120s, false, false, true};
    static constexpr RetryRule final{false, true, 1, 0s, 0s, false, false, false};
    static constexpr RetryRule doubtful{false, false, 0, 0s, 0s, false, false, true};
    switch (errorClass) {
    case ErrorClass::rateLimited:
        return rateLimited;
    case ErrorClass::pairLimited:
        return pairLimited;
    case ErrorClass::providerDown:
        return providerDown;
    case ErrorClass::sessionDown:
        return sessionDown;
    case ErrorClass::unauthorized:
        return unauthorized;
    case ErrorClass::notSent:
        return notSent;
    case ErrorClass::unknown:
        return doubtful;
    case ErrorClass::none:
    case ErrorClass::contentRefused:
    case ErrorClass::recipientRefused:
        return final;
    }
    Q_UNREACHABLE();
}

Milliseconds RetryRules::wait(const RetryRule &rule, int tries, std::optional<Milliseconds> retryAfter, Random &random)
{
    if (retryAfter)
        return std::max(*retryAfter, Milliseconds(1000));
    Milliseconds step = rule.base;
    for (int i = 1; i < tries && step < rule.cap; ++i)
        step *= 2;
    step = std::min(step, rule.cap);
    const auto drawn = static_cast<qint64>(random.unit() * static_cast<double>(step.count()));
    return std::max(Milliseconds(drawn), Milliseconds(1000));
}

} // namespace gatehouse
