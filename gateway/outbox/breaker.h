#pragma once

#include "gateway/timestamp.h"

#include <chrono>

namespace gatehouse {

/// Stops a session whose provider keeps failing: after five failures in a row it opens, lets one probe through when
/// its wait is over, closes on the first success and waits twice as long after each failed probe.
class Breaker
{
public:
    using Steady = std::chrono::nanoseconds;

    /// May an attempt go out? Half open, only one at a time.
    [[nodiscard]] bool allows(Steady now) const;
    /// When `allows` may turn true; the past when it is true.
    [[nodiscard]] Steady opensAt() const { return m_openUntil; }
    [[nodiscard]] bool closed() const { return m_failures < failuresMax; }
    void attemptStarted();
    /// The attempt that was begun did not go out: nothing was learnt.
    void notTried() { m_probing = false; }
    void succeeded();
    void failed(Steady now);

private:
    static constexpr int failuresMax = 5;
    int m_failures = 0;
    int m_openings = 0;
    bool m_probing = false;
    Steady m_openUntil{};
};

} // namespace gatehouse
