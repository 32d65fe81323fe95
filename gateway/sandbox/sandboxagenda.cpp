#include "gateway/sandbox/sandboxagenda.h"

#include <algorithm>

namespace gatehouse {

SandboxAgenda::SandboxAgenda(const Clock &clock, Executor &executor) : m_clock(clock), m_executor(executor) {}

void SandboxAgenda::in(Milliseconds delay, Task task)
{
    m_entries.emplace(std::pair(m_clock.steady() + std::max(delay, Milliseconds(0)), ++m_lastNumber), std::move(task));
    arm();
}

void SandboxAgenda::arm()
{
    if (m_entries.empty() || m_entries.begin()->first.first >= m_armedFor)
        return;
    m_armedFor = m_entries.begin()->first.first;
    const auto wait = std::chrono::ceil<Milliseconds>(m_armedFor - m_clock.steady());
    m_timer = m_executor.after(std::max(wait, Milliseconds(0)), [this] { runDue(); });
}

void SandboxAgenda::runDue()
{
    // Only what was due when the timer fired: an entry that enters itself again at once must not hold the thread.
    const auto until = m_clock.steady();
    const quint64 newest = m_lastNumber;
    auto next = m_entries.begin();
    while (next != m_entries.end() && next->first.first <= until) {
        if (next->first.second > newest) {
            ++next;
            continue;
        }
        auto node = m_entries.extract(next);
        node.mapped()();
        next = m_entries.begin();
    }
    m_armedFor = std::chrono::nanoseconds::max();
    arm();
}

} // namespace gatehouse
