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

void Breaker::attemptStarted()
{
    m_probing = !closed();
}

void Breaker::succeeded()
{
    m_failures = 0;
    m_openings = 0;
    m_probing = false;
    m_openUntil = {};
}

void Breaker::failed(Steady now)
{
    ++m_failures;
    m_probing = false;
    if (closed())
        return;
    Steady wait = firstWait;
    for (int i = 0; i < m_openings && wait < longestWait; ++i)
        wait *= 2;
    ++m_openings;
    m_openUntil = now + std::min(wait, longestWait);
}

} // namespace gatehouse
