#include "gateway/intake/intake.h"

#include "gateway/storage/deadletterstore.h"
#include "gateway/storage/readers.h"
#include "gateway/storage/sessionstore.h"
#include "gateway/storage/storagequeue.h"

namespace gatehouse {

namespace {
constexpr int resumeAtOnce = 500;
constexpr Milliseconds resumeAgainAfter{1000};
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
        [this, alive = m_alive, after](Result<List> entries) {
            if (!*alive)
                return;
            if (!entries)
                return resumeLater(after, entries.failure());
            if (entries->isEmpty())
                return;
            for (const JournalStore::Entry &entry : std::as_const(*entries))
                resume(entry);
            // Behind these in the queue: a long journal must not lie in memory as a whole.
            m_engine.storage.write([](Transaction &) -> Result<void> { return {}; }, m_engine.replies,
                                   [this, alive, last = entries->last().id](Result<void> done) {
                                       if (!*alive)
                                           return;
                                       if (done)
                                           resume(last);
                                       else
                                           resumeLater(last, done.failure());
                                   });
        });
}

void Intake::resumeLater(WebhookId after, const Failure &why)
{
    if (why.fault == Fault::unavailable)
        return; // the program ends: the next start goes on
    m_engine.dispatch.post([this, alive = m_alive, after] {
        if (!*alive)
            return;
        m_resumeAgain = m_engine.dispatch.after(resumeAgainAfter, [this, after] { resume(after); });
    });
}

void Intake::resume(const JournalStore::Entry &entry)
{
    const auto session = m_engine.sessions.find(entry.session);
    if (session) {
        const auto reading = session->provider->readWebhook(entry.body);
        if (reading)
            return m_applier.apply(session, entry.id, reading->events);
        return bury(entry, QStringLiteral("webhook_unreadable"), reading.failure().detail);
    }
    // Of a session that was removed before it was applied; one of a provider this version does not speak waits.
    bury(entry, QStringLiteral("session_removed"), QStringLiteral("the session was removed before this was applied"));
}

// Acknowledged, so it is not dropped; unreadable, so it is a person's to look at. It stands in nobody's way.
void Intake::bury(const JournalStore::Entry &entry, const QString &cause, const QString &why)
{
    m_engine.storage.write([entry, cause, why](Transaction &tx) -> Result<void> {
        const auto session = SessionStore::owner(tx.db(), entry.session);
        if (!JournalStore::isWaiting(tx.db(), entry.id) || !session)
            return {};
        if (cause == QLatin1String("session_removed") && !session->removed)
            return {};
        JournalStore::setState(tx, entry.id, JournalStore::State::dead);
        DeadLetterStore::addWebhook(tx, session->client, entry.session, entry.provider, entry.id, cause, why,
                                    entry.body);
        return {};
    });
}

} // namespace gatehouse
