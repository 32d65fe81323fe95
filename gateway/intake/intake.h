#pragma once

#include "gateway/executor.h"
#include "gateway/intake/applier.h"
#include "gateway/result.h"
#include "gateway/sessions/sessionregistry.h"
#include "gateway/storage/journalstore.h"
#include "gateway/task.h"

#include <mutex>
#include <vector>

namespace gatehouse {

/// Journal first, acknowledge then, apply after that. Any thread.
///
/// What comes while the journal is being written is written next, as one piece. Applying takes many times as long as
/// acknowledging and runs behind it; of what waits for that only so much lies in memory, the rest is read back from
/// the journal.
class Intake
{
public:
    Intake(EngineContext &engine, Applier &applier) : m_engine(engine), m_applier(applier) {}
    ~Intake() { *m_alive = false; }

    using Done = UniqueFunction<void(Result<void>)>;
    /// `done` runs on the storage thread once the journal row is on disk, or on the replies executor with the failure;
    /// it must return at once.
    void take(const SessionRegistry::Snapshot &session, WebhookEnvelope envelope, Done done);
    /// At the start: what was acknowledged and not applied. What cannot be read any more becomes a dead letter.
    /// `caughtUp` runs on the dispatch executor when all that lay there is applied: a STOP that was acknowledged before
    /// the program died comes before what it stops.
    void resume(Task caughtUp);

private:
    struct Delivery
    {
        SessionRegistry::Snapshot session;
        WebhookEnvelope envelope;
        Done done;
        WebhookId webhook = {};
    };
    using Deliveries = std::vector<Delivery>;
    [[nodiscard]] Deliveries takeWaiting();
    void journal(Transaction &tx, const std::shared_ptr<Deliveries> &deliveries);
    void applyOrLeave(const Delivery &delivery);
    void readBack(WebhookId after);
    void readBackBehind(WebhookId after);
    void endReadingBack(WebhookId last);
    void resume(const JournalStore::Entry &entry);
    void tellCaughtUp(const QList<JournalStore::Entry> &next);
    void resumeLater(WebhookId after, const Failure &why);
    void bury(const JournalStore::Entry &entry);

    EngineContext &m_engine;
    Applier &m_applier;
    std::mutex m_mutex;
    Deliveries m_waiting; ///< for the journal; under m_mutex
    bool m_writing = false;
    bool m_readingBack = true; ///< from the start until the journal has been read once; storage thread
    Task m_caughtUp;
    std::optional<WebhookId> m_lastAtStart;
    std::unique_ptr<Timer> m_resumeAgain;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace gatehouse
