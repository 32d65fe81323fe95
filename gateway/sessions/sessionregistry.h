#pragma once

#include "gateway/executor.h"
#include "gateway/providers/provider.h"

#include <QtCore/QHash>

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace gatehouse {

/// A session as the engine works with it: a snapshot that never changes; a change makes a new one.
struct SessionRuntime
{
    SessionId id;
    ClientId client;
    QString name;
    QString phone;
    std::shared_ptr<const Provider> provider;
    ProviderAccess access; ///< with tokens: in memory only
    QString trouble;       ///< as in Session
    SessionState state = SessionState::unknown;
    bool paused = false;
    Pacing pacing;
    SessionHealth health;
};

/// All sessions in memory: what dispatch, intake and the desks look at without asking the database. Any thread.
class SessionRegistry
{
public:
    using Snapshot = std::shared_ptr<const SessionRuntime>;

    /// Adds or replaces, then tells the listeners.
    void put(SessionRuntime session);
    /// Changes one in place and tells the listeners; does nothing when it is gone.
    void change(SessionId id, const std::function<void(SessionRuntime &)> &edit);
    void remove(SessionId id);
    [[nodiscard]] Snapshot find(SessionId id) const;
    [[nodiscard]] std::vector<Snapshot> all() const;

    /// `listener` runs on `executor` after each change, until the program ends. Both must outlive the registry.
    void listen(Executor &executor, std::function<void(SessionId)> listener);

private:
    void tell(SessionId id);

    mutable std::mutex m_mutex;
    QHash<SessionId, Snapshot> m_sessions;
    std::vector<std::pair<Executor *, std::shared_ptr<std::function<void(SessionId)>>>> m_listeners;
};

} // namespace gatehouse
