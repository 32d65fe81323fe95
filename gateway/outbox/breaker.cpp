#include "gateway/outbox/breaker.h"

#include <algorithm>

namespace gatehouse {

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
    m_open = false;
    m_failures = 0;
    m_openings = 0;
    m_probing = false;
    m_openUntil = {};
}

void Breaker::failed(Steady now, bool probe)
{
    ++m_failures;
    m_probing &= !probe;
    if (m_open ? !probe : m_failures < m_rule.failuresMax)
        return;
    m_open = true;
    Steady wait = m_rule.wait;
    for (int i = 0; i < m_openings && wait < m_rule.waitMax; ++i)
        wait *= 2;
    ++m_openings;
    m_openUntil = now + std::min<Steady>(wait, m_rule.waitMax);
}

} // namespace gatehouse
