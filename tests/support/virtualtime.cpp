#include "tests/support/virtualtime.h"

namespace gatehouse::test {

class VirtualTime::Handle final : public Timer
{
public:
    Handle(std::weak_ptr<VirtualTime *> time, std::pair<Timestamp, quint64> key) : m_time(std::move(time)), m_key(key)
    {}
    ~Handle() override
    {
        if (const auto time = m_time.lock()) {
            auto node =
                (*time)->m_timers.extract(m_key); // destroyed outside of the map: its captures may cancel others
        }
    }

private:
    std::weak_ptr<VirtualTime *> m_time;
    std::pair<Timestamp, quint64> m_key;
};

VirtualTime::~VirtualTime()
{
    // Dropped work may hold timers of its own.
    while (!m_timers.empty() || !m_posted.empty()) {
        auto timers = std::move(m_timers);
        auto posted = std::move(m_posted);
        m_timers.clear();
        m_posted.clear();
    }
}

std::unique_ptr<Timer> VirtualTime::after(Milliseconds delay, Task task)
{
    const std::pair key(m_now + std::max(delay, Milliseconds(0)), ++m_lastNumber);
    m_timers.emplace(key, std::move(task));
    return std::make_unique<Handle>(m_self, key);
}

bool VirtualTime::step(int tasks)
{
    for (; tasks > 0 && !m_posted.empty(); --tasks) {
        Task task = std::move(m_posted.front());
        m_posted.pop_front();
        task();
    }
    return tasks == 0;
}

void VirtualTime::drop()
{
    while (!m_posted.empty()) {
        const auto posted = std::move(m_posted); // destroyed outside of the queue: what goes may post again
        m_posted.clear();
    }
}

void VirtualTime::settle()
{
    while (!m_posted.empty()) {
        Task task = std::move(m_posted.front());
        m_posted.pop_front();
        task();
    }
}

bool VirtualTime::runNextTimer(Timestamp until)
{
    if (m_timers.empty() || m_timers.begin()->first.first > until)
        return false;
    auto node = m_timers.extract(m_timers.begin());
    m_now = std::max(m_now, node.key().first);
    node.mapped()();
    settle();
    return true;
}

void VirtualTime::advance(Milliseconds span)
{
    settle();
    const Timestamp until = m_now + span;
    while (runNextTimer(until)) {}
    m_now = until;
}

bool VirtualTime::runUntil(const std::function<bool()> &done, Milliseconds limit)
{
    settle();
    const Timestamp until = m_now + limit;
    while (!done()) {
        if (!runNextTimer(until))
            return done();
    }
    return true;
}

} // namespace gatehouse::test
