#pragma once

#include "gateway/executor.h"
#include "gateway/intake/applier.h"
#include "gateway/result.h"
#include "gateway/sessions/sessionregistry.h"
#include "gateway/storage/journalstore.h"
#include "gateway/task.h"

namespace gatehouse {

/// Journal first, acknowledge then, apply after that. Any thread.
class Intake
{
public:
    Intake(EngineContext &engine, Applier &applier) : m_engine(engine), m_applier(applier) {}
    ~Intake() { *m_alive = false; }

    enum class Receipt { taken, duplicate, dead };
    using Done = UniqueFunction<void(Result<Receipt>)>;
    /// `done` runs on the replies executor once the journal row is on disk.
    void take(const SessionRegistry::Snapshot &session, WebhookReading reading, Done done);
    /// Signed, but nothing this program understands: kept as a dead letter.
    void takeUnreadable(const SessionRegistry::Snapshot &session, const QByteArray &masked, const QString &why,
                        Done done);
    /// At the start: what was acknowledged and not applied. What cannot be read any more becomes a dead letter.
    void resume(WebhookId after = {});

private:
    void resume(const JournalStore::Entry &entry);
    void resumeLater(WebhookId after, const Failure &why);
    void bury(const JournalStore::Entry &entry, const QString &cause, const QString &why);

    EngineContext &m_engine;
    Applier &m_applier;
    std::unique_ptr<Timer> m_resumeAgain;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace gatehouse
