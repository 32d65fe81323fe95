#pragma once

#include "gateway/clock.h"
#include "gateway/executor.h"

#include <deque>
#include <functional>
#include <map>

namespace gatehouse::test {

/// A clock and an executor in the test's hand: nothing happens until the test says so, and then in a fixed order.
/// Everything runs on the test's own thread; any number of parts share one.
class VirtualTime final : public Clock, public Executor
{
public:
    explicit VirtualTime(Timestamp start = fromMillis(1'772'359'200'000)) : m_now(start) {}
    ~VirtualTime() override;

    [[nodiscard]] Timestamp now() const override { return m_now + m_wallOffset; }
    [[nodiscard]] std::chrono::nanoseconds steady() const override { return m_now.time_since_epoch(); }
    [[nodiscard]] QString boot() const override { return QString::number(m_boots); }

    void post(Task task) override { m_posted.push_back(std::move(task)); }
    [[nodiscard]] std::unique_ptr<Timer> after(Milliseconds delay, Task task) override;

    /// Runs all that is posted, and what that posts, without moving the clock.
    void settle();
    /// Runs as many posted tasks, and what they post after them. False when there were fewer.
    bool step(int tasks);
    /// What is posted never runs: the program dies here.
    void drop();
    /// Moves the clock by `span`, running each timer at its time, and settles.
    void advance(Milliseconds span);
    /// Settles, then jumps from timer to timer until `done` holds or `limit` has passed. True when it held.
    bool runUntil(const std::function<bool()> &done, Milliseconds limit = Milliseconds(86'400'000));
    /// The wall clock steps, the steady one does not.
    void stepWall(Milliseconds by) { m_wallOffset += by; }
    /// The machine starts anew: what the steady clock said before means nothing to who asks after it.
    void bootAgain() { ++m_boots; }

private:
    class Handle;
    bool runNextTimer(Timestamp until);

    Timestamp m_now;
    Milliseconds m_wallOffset{0};
    int m_boots = 1;
    std::deque<Task> m_posted;
    quint64 m_lastNumber = 0;
    std::map<std::pair<Timestamp, quint64>, Task> m_timers;
    std::shared_ptr<VirtualTime *> m_self = std::make_shared<VirtualTime *>(this);
};

} // namespace gatehouse::test
