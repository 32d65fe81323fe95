#pragma once

#include "gateway/providers/provider.h"
#include "gateway/random.h"

namespace gatehouse {

/// What one answer means by its rule, and how long to wait. Plain arithmetic.
class RetryCourse
{
public:
    struct Verdict
    {
        Attempt::Outcome outcome = Attempt::Outcome::unknown;
        std::optional<Milliseconds> wait; ///< until the next try, for the outcomes retry and notSent
    };
    /// `tries` counted before this answer. `asked`: the provider was, rather than the request refused here.
    [[nodiscard]] static Verdict verdict(const SendAnswer &answer, const RetryRule &rule, int tries, bool asked,
                                         Random &random);
    /// How long to wait before try number `tries` + 1: the provider's word, else exponential with full jitter
    /// (uniform between nothing and the present step), never below a second.
    [[nodiscard]] static Milliseconds wait(const RetryRule &rule, int tries, std::optional<Milliseconds> retryAfter,
                                           Random &random);
};

} // namespace gatehouse
