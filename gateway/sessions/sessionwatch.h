#pragma once

#include "gateway/executor.h"
#include "gateway/sessions/sessionregistry.h"
#include "gateway/sessions/sessionstates.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

#include <deque>
#include <memory>

namespace gatehouse {

/// Asks providers how their sessions are: at the start, when something speaks against what is known, and slowly
/// otherwise, because webhooks get lost and many an office machine cannot be reached by any. Dispatch thread, except
/// where said.
class SessionWatch
{
public:
    using Answered = UniqueFunction<void(Result<SessionState>)>;

    SessionWatch(EngineContext &engine, SessionStates &states) : m_engine(engine), m_states(states) {}
    ~SessionWatch() { *m_alive = false; }

    /// Asks for every session, and for each that is added later, then goes on by the clock.
    void start();
    void stop();
    /// Soon, and once for several wishes. Any thread.
    void askSoon(SessionId id);
    /// Now. `done` gets what the provider said, after it is on disk.
    void ask(const SessionRegistry::Snapshot &session, Answered done);
    /// Somebody looks at the pairing code: for a minute, ask often enough that they see the scan succeed.
    void closely(SessionId id);

private:
    using Steady = std::chrono::nanoseconds;
    struct Watched
    {
        std::optional<Steady> askedAt;
        std::optional<Steady> soonAt;
        Steady closelyUntil{};
        bool asking = false;
    };
    [[nodiscard]] Steady dueAt(const SessionRuntime &session, const Watched &watched, Steady now) const;
    void look();
    void lookAt(const QList<SessionId> &due);
    void askNext();
    void arm();

    EngineContext &m_engine;
    SessionStates &m_states;
    QHash<SessionId, Watched> m_watched;
    std::deque<SessionId> m_queue;
    int m_asking = 0;
    bool m_running = false;
    bool m_listening = false;
    Steady m_startedAt{};
    std::unique_ptr<Timer> m_timer;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace gatehouse
