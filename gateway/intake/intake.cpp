#include "gateway/intake/intake.h"

#include "gateway/storage/deadletterstore.h"
#include "gateway/storage/journalstore.h"
#include "gateway/storage/readers.h"
#include "gateway/storage/storagequeue.h"

namespace gatehouse {

namespace {
constexpr int resumeAtOnce = 500;
} // namespace

void Intake::take(const SessionRegistry::Snapshot &session, WebhookReading reading, Done done)
{
    auto receipt = std::make_shared<Receipt>(Receipt::taken);
    m_engine.storage.write(
        [this, session, receipt, reading = std::move(reading)](Transaction &tx) -> Result<void> {
            const WebhookId id = JournalStore::add(tx, session->id, session->provider->name(), reading.kind,
                                                   reading.identity, reading.masked);
            tx.tally().point("webhooks", session->id, 0, {}, tx.now(), 1);
            if (id.isNull()) {
                *receipt = Receipt::duplicate;
                return {};
            }
            tx.afterCommit([this, session, id, events = reading.events] { m_applier.apply(session, id, events); });
            return {};
        },
        m_engine.replies,
        [receipt, done = std::move(done)](Result<void> outcome) mutable {
            done(outcome ? Result<Receipt>(*receipt) : Result<Receipt>(outcome.failure()));
        });
}

void Intake::takeUnreadable(const SessionRegistry::Snapshot &session, const QByteArray &masked, const QString &why,
                            Done done)
{
    m_engine.storage.write(
        [session, masked, why](Transaction &tx) -> Result<void> {
            const WebhookId id =
                JournalStore::add(tx, session->id, session->provider->name(), QStringLiteral("unreadable"), {}, masked);
            JournalStore::setState(tx, id, JournalStore::State::dead);
            DeadLetterStore::addWebhook(tx, session->client, session->id, session->provider->name(), id,
                                        QStringLiteral("webhook_unreadable"), why, masked);
            return {};
        },
        m_engine.replies,
        [done = std::move(done)](Result<void> outcome) mutable {
            done(outcome ? Result<Receipt>(Receipt::dead) : Result<Receipt>(outcome.failure()));
        });
}

void Intake::resume(WebhookId after)
{
    using List = QList<JournalStore::Entry>;
    m_engine.readers.read<List>(
        [after](Connection &db) -> Result<List> { return JournalStore::waiting(db, after, resumeAtOnce); },
        m_engine.replies,
        [this, alive = m_alive](Result<List> entries) {
            if (!*alive || !entries || entries->isEmpty())
                return;
            for (const JournalStore::Entry &entry : std::as_const(*entries)) {
                const auto session = m_engine.sessions.find(entry.session);
                if (!session)
                    continue; // the session was removed: its rows stay as they are
                if (auto reading = session->provider->readWebhook(entry.body))
                    m_applier.apply(session, entry.id, reading->events);
            }
            resume(entries->last().id);
        });
}

} // namespace gatehouse
