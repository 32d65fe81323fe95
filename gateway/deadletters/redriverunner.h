#pragma once

#include "gateway/deadletters/redrivework.h"
#include "gateway/executor.h"

#include <memory>

namespace gatehouse {

/// Keeps the redrives going: a piece of work of each when it is due, in the storage queue's second line, so that nobody
/// waits for them. Dispatch thread.
class RedriveRunner
{
public:
    RedriveRunner(EngineContext &engine, RedriveWork &work) : m_engine(engine), m_work(work) {}
    ~RedriveRunner() { *m_alive = false; }
    /// Takes up what was under way when the program ended.
    void start();
    void stop();
    /// This one has something to do. Any thread.
    void wake(RedriveId id);

private:
    struct Course
    {
        std::chrono::nanoseconds dueAt{0};
        bool idle = false; ///< waits for letters to end: little to look for while nothing is written
        bool woken = true;
        quint64 version = 0; ///< of the database when it looked last
        std::chrono::nanoseconds lookedAt{0};
    };
    void run();
    void step(RedriveId id);
    void sleep();

    EngineContext &m_engine;
    RedriveWork &m_work;
    std::map<RedriveId, Course> m_courses;
    bool m_busy = false;
    bool m_stopped = false;
    std::unique_ptr<Timer> m_timer;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace gatehouse
