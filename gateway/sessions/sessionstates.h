#pragma once

#include "gateway/actor.h"
#include "gateway/runtime/enginecontext.h"
#include "gateway/session.h"
#include "gateway/task.h"

namespace gatehouse {

/// The one place where a session's state changes, whoever learns of it: row, log, registry and alert go together.
/// Any thread.
class SessionStates
{
public:
    enum class Source {
        answer, ///< the provider said so to a request with the session's token
        webhook ///< may be late or out of order, and says nothing about the token
    };

    explicit SessionStates(EngineContext &engine) : m_engine(engine) {}

    /// `done` runs on the dispatch thread when it is on disk (or was so before); it may be null.
    void report(SessionId id, SessionState state, Source source, const Actor &actor, Task done = {});
    /// A line in the session's log.
    void note(SessionId id, const QString &what, const QString &detail, const Actor &actor);

private:
    EngineContext &m_engine;
};

} // namespace gatehouse
