#pragma once

#include "gateway/executor.h"
#include "gateway/outbox/dispatchlink.h"
#include "gateway/runtime/enginecontext.h"

#include <memory>

namespace gatehouse {

/// Scheduled messages whose time has come become queued, those past their end expire. Dispatch thread.
class Housekeeper
{
public:
    Housekeeper(EngineContext &engine, DispatchLink &dispatch) : m_engine(engine), m_dispatch(dispatch) {}
    ~Housekeeper() { *m_alive = false; }
    void run();
    void stop() { m_timer.reset(); }

private:
    void sleep(std::optional<Timestamp> next);

    EngineContext &m_engine;
    DispatchLink &m_dispatch;
    std::unique_ptr<Timer> m_timer;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace gatehouse
