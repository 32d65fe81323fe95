#include "gateway/outbox/ramp.h"

#include <cmath>

namespace gatehouse {

void Ramp::begin(Steady now)
{
    m_begin = now;
    m_last.reset();
}

void Ramp::took(Steady now)
{
    if (m_begin)
        m_last = now;
}

// Counted in seconds since the beginning, the share at t is f + (1 - f) t / T. What may have gone by then is its
// integral over the interval, so the next goes where that has grown by one since the last: a quadratic equation, exact
// at any rate, where a wait by the share at its start would overshoot many times at slow ones.
Ramp::Steady Ramp::freeAt(Steady interval) const
{
    if (!m_begin || !m_last)
        return m_begin.value_or(Steady::min());
    using Seconds = std::chrono::duration<double>;
    const double full = Seconds(span).count();
    const double last = Seconds(*m_last - *m_begin).count();
    if (last >= full)
        return Steady::min();
    const double slope = (1 - firstShare) / (2 * full);
    const auto paid = [slope](double t) { return firstShare * t + slope * t * t; };
    const double owed = paid(last) + Seconds(interval).count();
    double at = (std::sqrt(firstShare * firstShare + 4 * slope * owed) - firstShare) / (2 * slope);
    if (at > full)
        at = full + owed - paid(full);
    return *m_begin + std::chrono::duration_cast<Steady>(Seconds(at));
}

} // namespace gatehouse
