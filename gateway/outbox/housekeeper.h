#pragma once

#include "gateway/executor.h"
#include "gateway/outbox/dispatchlink.h"
#include "gateway/runtime/enginecontext.h"

#include <memory>

namespace gatehouse {

/// Scheduled messages whose time has come become queued, those past their end expire. Where nothing was written and
/// nothing is due, nothing is asked: an idle program leaves the disk alone. Dispatch thread.
class Housekeeper
{
public:
    Housekeeper(EngineContext &engine, DispatchLink &dispatch) : m_engine(engine), m_dispatch(dispatch) {}
    ~Housekeeper() { *m_alive = false; }
    void run();
    void stop() { m_timer.reset(); }

private:
    [[nodiscard]] Milliseconds stepBack();
    void sleep();

    EngineContext &m_engine;
    DispatchLink &m_dispatch;
    std::optional<Milliseconds> m_offset; ///< of the wall clock from the steady one, at the last look
    Milliseconds m_step{0};               ///< back, and not written yet
    std::chrono::nanoseconds m_lookedAt{0};
    std::optional<quint64> m_seen;   ///< version of the database at the last look
    std::optional<Timestamp> m_next; ///< what is due first, as of then
    std::unique_ptr<Timer> m_timer;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace gatehouse
