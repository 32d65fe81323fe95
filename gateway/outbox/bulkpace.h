#pragma once

#include "gateway/outbox/ramp.h"
#include "gateway/outbox/sendgate.h"
#include "gateway/random.h"
#include "gateway/session.h"

#include <optional>

namespace gatehouse {

/// What holds a session's bulk (the lanes automation and campaign) back beyond the pacing that all its messages share:
/// the ramp after a break, a health that is not good, and for campaigns the random delay and the pauses after bursts.
/// Plain arithmetic on steady times.
class BulkPace
{
public:
    using Steady = std::chrono::nanoseconds;

    explicit BulkPace(Random &random) : m_random(random) {}

    void setPacing(const Pacing &pacing);
    void setHealth(HealthLevel level) { m_health = level; }
    /// How the session stands now: a connection that comes back and a pause of more than a minute that ends are breaks.
    void follow(SessionState state, bool paused, Steady now);
    /// A break ended that `follow` does not see: the program started with a backlog, the provider answers again.
    void resume(Steady now) { m_ramp.begin(now); }

    /// When the next one of either lane may go, and why not before.
    [[nodiscard]] SendGate gate(Steady now) const;
    /// The same for what else holds the lane `campaign`.
    [[nodiscard]] SendGate campaignGate() const { return m_campaign; }
    void took(Steady now, bool campaign);

private:
    [[nodiscard]] Steady interval() const;
    [[nodiscard]] double bell();
    void pauseAfterBurst(Steady now);

    Random &m_random;
    Pacing m_pacing;
    HealthLevel m_health = HealthLevel::good;
    Ramp m_ramp;
    Steady m_last{Steady::min()}; ///< of either lane
    bool m_wasDown = false;
    std::optional<Steady> m_pausedSince;
    SendGate m_campaign{Steady::min()};
    int m_burst = 0;    ///< campaign messages since the last pause
    int m_burstMax = 0; ///< drawn anew for each burst
    Steady m_lastCampaign{Steady::min()};
};

} // namespace gatehouse
