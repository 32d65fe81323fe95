#include "gateway/intake/intake.h"

#include "gateway/storage/deadletterstore.h"
#include "gateway/storage/readers.h"
#include "gateway/storage/sessionstore.h"
#include "gateway/storage/storagequeue.h"

namespace gatehouse {

namespace {
constexpr int readBackAtOnce = 500;
constexpr int waitingInMemoryMax = 2'000;
constexpr Milliseconds resumeAgainAfter{1000};
} // namespace

void Intake::take(const SessionRegistry::Snapshot &session, WebhookEnvelope envelope, Done done)
{
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back({session, std::move(envelope), std::move(done)});
        first = !std::exchange(m_writing, true);
    }
    if (!first)
        return;
    auto deliveries = std::make_shared<Deliveries>();
    m_engine.storage.write(
        [this, deliveries](Transaction &tx) -> Result<void> {
            *deliveries = takeWaiting();
            journal(tx, deliveries);
            return {};
        },
        m_engine.replies,
        [this, deliveries](Result<void> outcome) {
            if (outcome)
                return;
            if (deliveries->empty())
                *deliveries = takeWaiting(); // the queue is closed: nobody ran it
            for (Delivery &delivery : *deliveries)
                delivery.done(outcome);
        });
}

Intake::Deliveries Intake::takeWaiting()
{
    Deliveries deliveries;
    const std::lock_guard lock(m_mutex);
    deliveries.swap(m_waiting);
    m_writing = false;
    return deliveries;
}

void Intake::journal(Transaction &tx, const std::shared_ptr<Deliveries> &deliveries)
{
    JournalStore::Bulk bulk(tx);
    for (Delivery &delivery : *deliveries) {
        const SessionRuntime &session = *delivery.session;
        delivery.webhook =
            bulk.add(session.id, session.provider->name(), delivery.envelope.kind, delivery.envelope.masked);
    }
    tx.afterCommit([this, deliveries] {
        for (Delivery &delivery : *deliveries)
            delivery.done({});
        for (const Delivery &delivery : *deliveries)
            applyOrLeave(delivery);
    });
}

// On the storage thread, as is the end of reading back: so none falls between memory and journal.
void Intake::applyOrLeave(const Delivery &delivery)
{
    if (m_readingBack)
        return;
    if (m_applier.waiting() < waitingInMemoryMax)
        return m_applier.apply(delivery.session, delivery.webhook, delivery.envelope.masked);
    m_readingBack = true;
    readBackBehind(WebhookId{delivery.webhook.value - 1});
}

void Intake::resume(Task caughtUp)
{
    m_caughtUp = std::move(caughtUp);
    readBack({});
}

void Intake::readBack(WebhookId after)
{
    struct Look
    {
        QList<JournalStore::Entry> entries;
        WebhookId last;
    };
    m_engine.readers.read<Look>(
        [after](Connection &db) -> Result<Look> {
            return Look{JournalStore::waiting(db, after, readBackAtOnce), JournalStore::lastWaiting(db)};
        },
        m_engine.replies,
        [this, alive = m_alive, after](Result<Look> look) {
            if (!*alive)
                return;
            if (!look)
                return resumeLater(after, look.failure());
            if (!m_lastAtStart)
                m_lastAtStart = look->last;
            tellCaughtUp(look->entries);
            if (look->entries.isEmpty())
                return endReadingBack(after);
            for (const JournalStore::Entry &entry : std::as_const(look->entries))
                resume(entry);
            readBackBehind(look->entries.last().id);
        });
}

// Reading goes on behind what was applied: whatever comes before these is done.
void Intake::tellCaughtUp(const QList<JournalStore::Entry> &next)
{
    if (!m_caughtUp || (!next.isEmpty() && next.first().id <= *m_lastAtStart))
        return;
    m_engine.dispatch.post([this, alive = m_alive, caughtUp = std::exchange(m_caughtUp, {})]() mutable {
        if (*alive)
            caughtUp();
    });
}

// Behind what waits already: a long journal must not lie in memory as a whole.
void Intake::readBackBehind(WebhookId after)
{
    m_engine.storage.writeLater([](Transaction &) -> Result<void> { return {}; }, m_engine.replies,
                                [this, alive = m_alive, after](Result<void> done) {
                                    if (!*alive)
                                        return;
                                    if (done)
                                        readBack(after);
                                    else
                                        resumeLater(after, done.failure());
                                });
}

void Intake::endReadingBack(WebhookId last)
{
    auto ended = std::make_shared<bool>(false);
    m_engine.storage.write(
        [this, last, ended](Transaction &tx) -> Result<void> {
            *ended = JournalStore::waiting(tx.db(), last, 1).isEmpty();
            m_readingBack = !*ended;
            return {};
        },
        m_engine.replies,
        [this, alive = m_alive, last, ended](Result<void> done) {
            if (!*alive)
                return;
            if (!done)
                resumeLater(last, done.failure());
            else if (!*ended)
                readBack(last);
        });
}

void Intake::resumeLater(WebhookId after, const Failure &why)
{
    if (why.fault == Fault::unavailable)
        return; // the program ends: the next start goes on
    m_engine.dispatch.post([this, alive = m_alive, after] {
        if (!*alive)
            return;
        m_resumeAgain = m_engine.dispatch.after(resumeAgainAfter, [this, after] { readBack(after); });
    });
}

void Intake::resume(const JournalStore::Entry &entry)
{
    if (const auto session = m_engine.sessions.find(entry.session))
        m_applier.apply(session, entry.id, entry.body);
    else // of a session that was removed before this was applied; one of a provider this version does not speak waits
        bury(entry);
}

// Acknowledged, so it is not dropped; nobody's any more, so it is a person's to look at.
void Intake::bury(const JournalStore::Entry &entry)
{
    m_engine.storage.write([entry](Transaction &tx) -> Result<void> {
        const auto session = SessionStore::owner(tx.db(), entry.session);
        if (!JournalStore::waitingSince(tx.db(), entry.id) || !session || !session->removed)
            return {};
        JournalStore::setState(tx, entry.id, JournalStore::State::dead);
        DeadLetterStore::addWebhook(tx, session->client, entry.session, entry.provider, entry.id,
                                    QStringLiteral("session_removed"),
                                    QStringLiteral("the session was removed before this was applied"), entry.body);
        return {};
    });
}

} // namespace gatehouse
