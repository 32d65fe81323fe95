#pragma once

#include "gateway/executor.h"
#include "gateway/runtime/enginecontext.h"

#include <memory>

namespace gatehouse {

/// Every ten seconds: gauges are sampled, measured spans are written, finished steps are rolled up. Dispatch thread.
class Sampler
{
public:
    explicit Sampler(EngineContext &engine) : m_engine(engine) {}
    ~Sampler() { *m_alive = false; }
    void start();
    void stop() { m_timer.reset(); }

private:
    void sleep();
    void sample();

    EngineContext &m_engine;
    std::unique_ptr<Timer> m_timer;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace gatehouse
