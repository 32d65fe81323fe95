#pragma once

#include "gateway/actor.h"
#include "gateway/executor.h"
#include "gateway/runtime/enginecontext.h"
#include "gateway/sessionhealth.h"
#include "gateway/sessions/sessionregistry.h"

#include <memory>

namespace gatehouse {

/// Judges every minute how the sessions stand, while anything happens; writes down what changed and tells dispatch and
/// a person. What is held stays held until a person resumes it. Dispatch thread.
class HealthWatch
{
public:
    explicit HealthWatch(EngineContext &engine) : m_engine(engine) {}
    ~HealthWatch() { *m_alive = false; }

    void start();
    void stop() { m_timer.reset(); }

private:
    using Figures = QHash<SessionId, HealthFigures>;
    void sleep();
    void look();
    void judge(const Figures &figures);
    void write(SessionId id, const SessionHealth &health);

    EngineContext &m_engine;
    quint64 m_seen = 0;
    std::unique_ptr<Timer> m_timer;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace gatehouse
