#pragma once

#include "gateway/sessions/sessionlife.h"

namespace gatehouse {

/// Walks through what makes a session ready, in the order shown: token, number, webhook, a webhook that came back.
/// Dispatch thread.
class SessionChecks
{
public:
    SessionChecks(EngineContext &engine, SessionWatch &watch, const SessionLife &life)
        : m_engine(engine), m_watch(watch), m_life(life)
    {}
    ~SessionChecks() { *m_alive = false; }

    void run(const SessionRegistry::Snapshot &session, PendingReply<QList<SessionCheck>> reply);

private:
    struct Walk
    {
        SessionRegistry::Snapshot session;
        PendingReply<QList<SessionCheck>> reply;
        QList<SessionCheck> steps;

        void add(const char *step, SessionCheck::State state, const QString &detail = {})
        {
            steps.append({QLatin1String(step), state, detail});
        }
    };
    using WalkPtr = std::shared_ptr<Walk>;
    void token(const WalkPtr &walk);
    void number(const WalkPtr &walk);
    void webhook(const WalkPtr &walk);
    void webhookBack(const WalkPtr &walk);

    EngineContext &m_engine;
    SessionWatch &m_watch;
    const SessionLife &m_life;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace gatehouse
