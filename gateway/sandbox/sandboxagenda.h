#pragma once

#include "gateway/clock.h"
#include "gateway/executor.h"

#include <map>

namespace gatehouse {

/// What the sandbox will do later: any number of entries behind one timer of the executor. Entries are not cancelled;
/// each looks up what it is about when its time comes. Lives on the executor's thread.
class SandboxAgenda
{
public:
    SandboxAgenda(const Clock &clock, Executor &executor);
    void in(Milliseconds delay, Task task);
    [[nodiscard]] std::size_t waiting() const { return m_entries.size(); }

private:
    void arm();
    void runDue();

    const Clock &m_clock;
    Executor &m_executor;
    quint64 m_lastNumber = 0;
    std::map<std::pair<std::chrono::nanoseconds, quint64>, Task> m_entries;
    std::unique_ptr<Timer> m_timer;
    std::chrono::nanoseconds m_armedFor = std::chrono::nanoseconds::max();
};

} // namespace gatehouse
