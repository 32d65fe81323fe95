#include "gateway/sessions/sessionregistry.h"

namespace gatehouse {

void SessionRegistry::put(SessionRuntime session)
{
    const SessionId id = session.id;
    {
        const std::lock_guard lock(m_mutex);
        m_sessions.insert(id, std::make_shared<const SessionRuntime>(std::move(session)));
    }
    tell(id);
}

void SessionRegistry::change(SessionId id, const std::function<void(SessionRuntime &)> &edit)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto known = m_sessions.find(id);
        if (known == m_sessions.end())
            return;
        auto copy = std::make_shared<SessionRuntime>(**known);
        edit(*copy);
        *known = std::move(copy);
    }
    tell(id);
}

void SessionRegistry::remove(SessionId id)
{
    {
        const std::lock_guard lock(m_mutex);
        m_sessions.remove(id);
    }
    tell(id);
}

SessionRegistry::Snapshot SessionRegistry::find(SessionId id) const
{
    const std::lock_guard lock(m_mutex);
    return m_sessions.value(id);
}

std::vector<SessionRegistry::Snapshot> SessionRegistry::all() const
{
    const std::lock_guard lock(m_mutex);
    return {m_sessions.cbegin(), m_sessions.cend()};
}

void SessionRegistry::listen(Executor &executor, std::function<void(SessionId)> listener)
{
    const std::lock_guard lock(m_mutex);
    m_listeners.emplace_back(&executor, std::make_shared<std::function<void(SessionId)>>(std::move(listener)));
}

void SessionRegistry::tell(SessionId id)
{
    decltype(m_listeners) listeners;
    {
        const std::lock_guard lock(m_mutex);
        listeners = m_listeners;
    }
    for (const auto &[executor, listener] : listeners)
        executor->post([listener, id] { (*listener)(id); });
}

} // namespace gatehouse
