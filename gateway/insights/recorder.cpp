#include "gateway/insights/recorder.h"

#include <algorithm>

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

bool Recorder::Spell::isEmpty() const
{
    return webhookAck.count() == 0
           && std::all_of(sendWait.begin(), sendWait.end(), [](const Histogram &lane) { return lane.count() == 0; });
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
