#pragma once

#include "gateway/task.h"
#include "gateway/timestamp.h"

#include <memory>

namespace gatehouse {

/// Cancels its timer when it goes, unless the timer has run. Use on the executor's own thread.
class Timer
{
public:
    virtual ~Timer() = default;
};

/// Where work runs. Tasks of one executor never overlap and keep their order: what an executor owns needs no lock.
/// In the program each is a thread; in a test all are one virtual clock in the test's own thread.
class Executor
{
public:
    virtual ~Executor() = default;
    /// From any thread, returns at once. After the executor was stopped the task is destroyed unrun.
    virtual void post(Task task) = 0;
    /// From any thread: runs `task` once `delay` has passed on the steady clock. Keep the handle: dropping it cancels.
    [[nodiscard]] virtual std::unique_ptr<Timer> after(Milliseconds delay, Task task) = 0;
};

} // namespace gatehouse
