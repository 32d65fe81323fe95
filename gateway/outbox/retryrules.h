#pragma once

#include "gateway/providers/provider.h"
#include "gateway/random.h"

namespace gatehouse {

/// What follows from an error of one class.
struct RetryRule
{
    bool retries = false; ///< false: dead at once
    bool counts = false;  ///< does it count towards `triesMax`?
    int triesMax = 0;
    Milliseconds base{0};      ///< first wait; doubles with each try
    Milliseconds cap{0};       ///< longest wait
    bool holdsSession = false; ///< the whole session waits, not this message alone
    bool stopsSession = false; ///< nothing more goes out until a person acted
    bool opensBreaker = false; ///< counts towards the session's breaker
};

/// The table of retry rules and the arithmetic of waits.
class RetryRules
{
public:
    [[nodiscard]] static const RetryRule &of(ErrorClass errorClass);
    /// How long to wait before try number `tries` + 1: the provider's word, else exponential with full jitter
    /// (uniform between nothing and the present step), never below a second.
    [[nodiscard]] static Milliseconds wait(const RetryRule &rule, int tries, std::optional<Milliseconds> retryAfter,
                                           Random &random);
};

} // namespace gatehouse
