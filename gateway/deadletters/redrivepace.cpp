#include "gateway/deadletters/redrivepace.h"

#include <algorithm>
#include <cmath>

namespace gatehouse {

using std::chrono::nanoseconds;

namespace {

nanoseconds gapOf(double perSecond)
{
    return nanoseconds(static_cast<qint64>(1e9 / perSecond));
}

} // namespace

RedrivePace::RedrivePace(std::optional<RedriveCanary> canary, bool canaryPassed, nanoseconds now)
    : m_canary(canary), m_passed(canaryPassed), m_rampBegan(now), m_next(now)
{}

double RedrivePace::perSecond(nanoseconds now) const
{
    if (!m_canary)
        return 0;
    if (!m_passed)
        return m_canary->perSecond;
    const double doublings = std::floor(std::chrono::duration<double>(now - m_rampBegan) / doublesAfter);
    return std::min(std::max(perSecondMax, m_canary->perSecond), m_canary->perSecond * std::exp2(doublings));
}

RedrivePace::Verdict RedrivePace::decide(const Counts &counts, nanoseconds now)
{
    const bool inCanary = m_canary && !m_passed;
    const qint64 deathsMax = inCanary ? 0 : counts.ended / endedPerDeath;
    if (counts.remaining == 0) {
        if (counts.underWay == 0)
            return {Act::finish, 0, {}, Waits::nothing};
        return {Act::wait, 0, looksEvery, inCanary ? Waits::canary : Waits::answers};
    }
    if (counts.sameCause > deathsMax)
        return {Act::stop, 0, {}, Waits::nothing};
    if (!m_canary)
        return {Act::release, pieceMax, {}, Waits::nothing};
    if (!m_passed) {
        if (counts.released < m_canary->size)
            return paced(m_canary->size - counts.released, now);
        if (counts.ended < counts.released)
            return {Act::wait, 0, looksEvery, Waits::canary};
        m_passed = true;
        m_rampBegan = now;
        m_next = std::max(m_next, now);
    }
    const qint64 trusted = std::max<qint64>(m_canary->size, counts.ended);
    const qint64 open = counts.released - counts.ended;
    if (open >= trusted)
        return {Act::wait, 0, looksEvery, Waits::answers};
    return paced(trusted - open, now);
}

RedrivePace::Verdict RedrivePace::paced(qint64 most, nanoseconds now) const
{
    if (m_next > now)
        return {Act::wait, 0, m_next - now, Waits::pace};
    const qint64 due = (now - m_next) / gapOf(perSecond(now)) + 1;
    return {Act::release, static_cast<int>(std::min<qint64>({due, most, pieceMax})), {}, Waits::nothing};
}

void RedrivePace::released(int letters, nanoseconds now)
{
    if (!m_canary)
        return;
    // What was missed while the program was busy is caught up with for a second, no more.
    m_next = std::max(m_next, now - std::chrono::seconds(1)) + letters * gapOf(perSecond(now));
}

} // namespace gatehouse
