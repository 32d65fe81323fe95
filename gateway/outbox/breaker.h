#pragma once

#include "gateway/retryrules.h"

#include <chrono>

namespace gatehouse {

/// Stops a session whose provider keeps failing: after so many failures in a row it opens, lets one probe through
/// when its wait is over, closes on the first success and waits twice as long after each failed probe. Attempts that
/// were under way when it opened say nothing new: their failures do not make the wait longer.
class Breaker
{
public:
    using Steady = std::chrono::nanoseconds;

    /// Holds from the next failure on.
    void setRule(const BreakerRule &rule) { m_rule = rule; }
    /// May an attempt go out? Half open, only one at a time.
    [[nodiscard]] bool allows(Steady now) const;
    /// When `allows` may turn true; the past when it is true.
    [[nodiscard]] Steady opensAt() const { return m_openUntil; }
    [[nodiscard]] bool closed() const { return !m_open; }
    /// Half open, and the probe is under way: its end decides.
    [[nodiscard]] bool probing() const { return m_probing; }
    /// Answers whether this attempt is the probe, for the three below.
    [[nodiscard]] bool attemptStarted();
    /// The attempt that was begun did not go out: nothing was learnt.
    void notTried(bool probe);
    void succeeded();
    void failed(Steady now, bool probe);

private:
    BreakerRule m_rule;
    bool m_open = false;
    int m_failures = 0; ///< in a row
    int m_openings = 0;
    bool m_probing = false;
    Steady m_openUntil{};
};

} // namespace gatehouse
