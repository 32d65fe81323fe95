#pragma once

#include <chrono>
#include <optional>

namespace gatehouse {

/// After a break (connected again, resumed, started, the provider answers again) bulk does not flush what piled up: it
/// begins at a tenth of the allowed rate and grows evenly to all of it within a minute, as practitioners advise for
/// numbers that come back. Plain arithmetic on steady times.
class Ramp
{
public:
    using Steady = std::chrono::nanoseconds;
    static constexpr Steady span = std::chrono::seconds(60);
    static constexpr double firstShare = 0.1;

    /// A break ended now.
    void begin(Steady now);
    /// When the next one may go of a lane that sends one each `interval` at its full rate; the past after the ramp.
    [[nodiscard]] Steady freeAt(Steady interval) const;
    /// One went out.
    void took(Steady now);

private:
    std::optional<Steady> m_begin; ///< nothing: no break yet
    std::optional<Steady> m_last;  ///< the last that went since
};

} // namespace gatehouse
