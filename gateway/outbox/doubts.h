#pragma once

#include "gateway/executor.h"
#include "gateway/runtime/enginecontext.h"
#include "gateway/storage/bridgestore.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

#include <functional>
#include <memory>

namespace gatehouse {

struct SentRecord;

/// Settles messages in doubt by the provider's own record of sends: what stands there was accepted. Asked some time
/// after the doubt arose, for a webhook usually settles it first, and again with growing pauses; what is never found
/// stays with a person. Dispatch thread.
class Doubts
{
public:
    /// `accepted` hears of each message that has a provider's number now, but no WhatsApp id yet.
    using Accepted = std::function<void(SessionId, MessageId, const QString &providerRef)>;
    Doubts(EngineContext &engine, Accepted accepted) : m_engine(engine), m_accepted(std::move(accepted)) {}
    ~Doubts() { *m_alive = false; }

    /// A message of this session came to be in doubt.
    void arose(SessionId session);
    /// At the start: those of the run before.
    void resume();
    void stop();

private:
    struct Look
    {
        SessionId session;
        QList<QList<BridgeStore::Sent>> alike;
        QList<SentRecord> records;
        Timestamp oldest{}; ///< no line before this is of interest
        int page = 1;
    };
    using LookPtr = std::shared_ptr<Look>;
    void askLater(SessionId session);
    void look(SessionId session);
    void readPage(const LookPtr &look);
    void settle(const LookPtr &look);
    /// What a look came to, on the timelines of those it did not settle: evidence for whoever has to.
    void tell(const LookPtr &look, const QString &what, const QString &detail);
    void over(SessionId session);

    EngineContext &m_engine;
    Accepted m_accepted;
    QHash<SessionId, int> m_asked; ///< how often since a doubt arose
    QSet<SessionId> m_again;       ///< a doubt arose while its session was being looked at
    QHash<SessionId, std::shared_ptr<Timer>> m_timers;
    std::unique_ptr<Timer> m_asks; ///< the database did not say what is in doubt
    bool m_stopped = false;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace gatehouse
