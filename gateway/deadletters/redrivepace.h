#pragma once

#include "gateway/redrive.h"

#include <chrono>

namespace gatehouse {

/// Decides how many letters of a redrive go now, from counts and times alone: first the canary at its rate, then
/// nothing until each of these ended, then a ramp. The rate doubles up to a bound, and never more is under way than has
/// come to an end, so that a cause that returns meets few letters. Without a canary all go as fast as the disk takes
/// them. Times are of the steady clock.
class RedrivePace
{
public:
    /// Letters a second that no ramp exceeds; the sessions' own pacing comes after it.
    static constexpr double perSecondMax = 100;
    static constexpr std::chrono::seconds doublesAfter{15};
    /// Not one of the canary may die of its old cause. Later one may, and one more for each so many that ended: among
    /// thousands there is always one who left.
    static constexpr qint64 endedPerDeath = 50;
    /// How long until what is waited for is looked at again.
    static constexpr std::chrono::milliseconds looksEvery{500};
    /// Most letters of one piece of work.
    static constexpr int pieceMax = 100;

    /// Of the present round: since the redrive started, or was resumed.
    struct Counts
    {
        qint64 remaining = 0; ///< of all rounds: not released yet
        qint64 underWay = 0;  ///< of all rounds: released and not ended
        qint64 released = 0;
        qint64 ended = 0;
        qint64 sameCause = 0; ///< died of their old cause
    };
    enum class Act {
        release, ///< up to `letters` now
        wait,    ///< for `wait`, or until a letter ended
        stop,    ///< the old cause is back
        finish
    };
    enum class Waits { nothing, pace, canary, answers };
    struct Verdict
    {
        Act act = Act::wait;
        int letters = 0;
        std::chrono::nanoseconds wait{0};
        Waits waits = Waits::nothing;
    };

    /// `canaryPassed`: it had before the program was started again.
    RedrivePace(std::optional<RedriveCanary> canary, bool canaryPassed, std::chrono::nanoseconds now);

    [[nodiscard]] Verdict decide(const Counts &counts, std::chrono::nanoseconds now);
    void released(int letters, std::chrono::nanoseconds now);
    /// Letters a second; 0: no limit.
    [[nodiscard]] double perSecond(std::chrono::nanoseconds now) const;

private:
    [[nodiscard]] Verdict paced(qint64 most, std::chrono::nanoseconds now) const;

    std::optional<RedriveCanary> m_canary;
    bool m_passed;
    std::chrono::nanoseconds m_rampBegan;
    std::chrono::nanoseconds m_next; ///< when the next letter may go
};

} // namespace gatehouse
