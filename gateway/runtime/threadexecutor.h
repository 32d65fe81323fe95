#pragma once

#include "gateway/executor.h"

#include <QtCore/QString>

namespace gatehouse {

/// A thread with a Qt event loop, so that what needs one (network access, timers) can live on it. Tasks that were
/// posted together run together: one wake-up for many. The destructor runs what was posted before it, then joins.
class ThreadExecutor final : public Executor
{
public:
    explicit ThreadExecutor(const QString &name);
    ~ThreadExecutor() override;
    void post(Task task) override;
    [[nodiscard]] std::unique_ptr<Timer> after(Milliseconds delay, Task task) override;
    /// Runs what was posted before, then ends the thread; later posts are dropped. Called by the destructor.
    void stop();

private:
    class Loop;
    std::shared_ptr<Loop> m_loop;
};

} // namespace gatehouse
