#include "gateway/insights/recorder.h"

namespace gatehouse {

void Recorder::webhookAcknowledged(double seconds)
{
    const std::lock_guard lock(m_mutex);
    m_totals.webhookAck.add(seconds);
    m_spell.webhookAck.add(seconds);
}

void Recorder::sendWaited(Lane lane, double seconds)
{
    const auto index = static_cast<size_t>(lane);
    const std::lock_guard lock(m_mutex);
    m_totals.sendWait[index].add(seconds);
    m_spell.sendWait[index].add(seconds);
}

void Recorder::webhook(const QString &provider, const QString &result)
{
    const std::lock_guard lock(m_mutex);
    ++m_totals.webhooks[{provider, result}];
    ++m_spell.webhooks;
}

Recorder::Totals Recorder::totals() const
{
    const std::lock_guard lock(m_mutex);
    return m_totals;
}

Recorder::Spell Recorder::takeSpell()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_spell, {});
}

} // namespace gatehouse
