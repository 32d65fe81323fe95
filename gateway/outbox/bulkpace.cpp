#include "gateway/outbox/bulkpace.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace gatehouse {

namespace {

// Somebody who pauses to look at something and goes on has not let a backlog grow.
constexpr BulkPace::Steady pauseMin = std::chrono::seconds(60);
// Resuming wakes the session; this is only so that it is not shown as idle.
constexpr BulkPace::Steady lookAgainAfter = std::chrono::hours(1);

} // namespace

void BulkPace::setPacing(const Pacing &pacing)
{
    m_pacing = pacing;
}

void BulkPace::follow(SessionState state, bool paused, Steady now)
{
    // `unknown` is what nobody has said yet, not a break.
    if (state == SessionState::connected && std::exchange(m_wasDown, false))
        m_ramp.begin(now);
    m_wasDown |= state != SessionState::connected && state != SessionState::unknown;
    if (paused && !m_pausedSince)
        m_pausedSince = now;
    if (!paused && m_pausedSince && now - *std::exchange(m_pausedSince, {}) > pauseMin)
        m_ramp.begin(now);
}

BulkPace::Steady BulkPace::interval() const
{
    const double byRate = 60e9 / std::max(m_pacing.perMinute, 0.01);
    return Steady(static_cast<qint64>(std::max(byRate, m_pacing.minGapMs * 1e6)));
}

SendGate BulkPace::gate(Steady now) const
{
    SendGate gate{Steady::min()};
    gate.notBefore(m_ramp.freeAt(interval()), "ramp_up");
    if (!m_pacing.health)
        return gate;
    switch (m_health) {
    case HealthLevel::good:
        break;
    case HealthLevel::slowed: // half the pace
        if (m_last != Steady::min())
            gate.notBefore(m_last + 2 * interval(), "health");
        break;
    case HealthLevel::held:
        gate = {now + lookAgainAfter, "health_held", true};
        break;
    }
    return gate;
}

// Bell-shaped around the middle of [0, 1): the sum of three.
double BulkPace::bell()
{
    return (m_random.unit() + m_random.unit() + m_random.unit()) / 3;
}

void BulkPace::took(Steady now, bool campaign)
{
    m_ramp.took(now);
    m_last = now;
    if (!campaign)
        return;
    if (m_pacing.jitter > 0) // so that bulk sending has no constant period
        m_campaign = {now + Steady(std::llround(double(interval().count()) * (1 + m_pacing.jitter * bell())))};
    if (m_pacing.pauseAfter > 0)
        pauseAfterBurst(now);
    m_lastCampaign = now;
}

// Practitioners quote "one to five minutes after every 20 to 40": a third around the number, two thirds around the
// length. A silence as long as a pause is one.
void BulkPace::pauseAfterBurst(Steady now)
{
    const Milliseconds pause(std::llround(m_pacing.pauseMs * (1.0 / 3 + bell() * 4 / 3)));
    if (m_lastCampaign != Steady::min() && now - m_lastCampaign >= Milliseconds(m_pacing.pauseMs))
        m_burst = 0;
    if (m_burst == 0)
        m_burstMax = std::max(1, int(std::lround(m_pacing.pauseAfter * (2.0 / 3 + m_random.unit() * 2 / 3))));
    if (++m_burst < m_burstMax)
        return;
    m_burst = 0;
    m_campaign.notBefore(now + pause, "burst_pause");
}

} // namespace gatehouse
