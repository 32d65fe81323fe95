#include "gateway/outbox/breaker.h"

#include <algorithm>

namespace gatehouse {

namespace {
using namespace std::chrono_literals;
constexpr Breaker::Steady firstWait = 5s;
constexpr Breaker::Steady longestWait = 120s;
} // namespace

bool Breaker::allows(Steady now) const
{
    return closed() || (now >= m_openUntil && !m_probing);
}

bool Breaker::attemptStarted()
{
    if (closed())
        return false;
    m_probing = true;
    return true;
}

void Breaker::notTried(bool probe)
{
    m_probing &= !probe;
}

void Breaker::succeeded()
{
    m_failures = 0;
    m_openings = 0;
    m_probing = false;
    m_openUntil = {};
}

void Breaker::failed(Steady now, bool probe)
{
    const bool wasClosed = closed();
    ++m_failures;
    m_probing &= !probe;
    if (closed() || (!wasClosed && !probe))
        return;
    Steady wait = firstWait;
    for (int i = 0; i < m_openings && wait < longestWait; ++i)
        wait *= 2;
    ++m_openings;
    m_openUntil = now + std::min(wait, longestWait);
}

} // namespace gatehouse
