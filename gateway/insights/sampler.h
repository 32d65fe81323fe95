#pragma once

#include "gateway/executor.h"
#include "gateway/insights/recorder.h"
#include "gateway/runtime/enginecontext.h"

#include <memory>
#include <optional>
#include <vector>

namespace gatehouse {

/// Every ten seconds: gauges are sampled, measured spans are written, finished steps are rolled up. While nothing
/// happens and nobody looks, the samples of a minute are written at once, so that an idle program lets the disk sleep.
/// Dispatch thread.
class Sampler
{
public:
    explicit Sampler(EngineContext &engine) : m_engine(engine) {}
    ~Sampler() { *m_alive = false; }
    void start();
    void stop();

private:
    void sleep();
    void sample();
    void write(const Recorder::Spell &spell, std::optional<Timestamp> at);

    EngineContext &m_engine;
    std::optional<quint64> m_seen;      ///< the storage's version that the last sample showed
    std::optional<Timestamp> m_written; ///< the last sample
    std::vector<Timestamp> m_alike;     ///< samples since, which show the same
    std::unique_ptr<Timer> m_timer;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace gatehouse
