#include "gateway/deadletters/deadletterdeskimpl.h"

#include "gateway/intake/applier.h"
#include "gateway/outbox/dispatchlink.h"
#include "gateway/sessions/sessionregistry.h"
#include "gateway/storage/deadletterstore.h"
#include "gateway/storage/idempotencystore.h"
#include "gateway/storage/journalstore.h"
#include "gateway/storage/outboxstore.h"
#include "gateway/storage/readers.h"
#include "gateway/storage/storagequeue.h"

namespace gatehouse {

namespace {

Failure noLetter()
{
    return {Fault::notFound, QStringLiteral("There is no such dead letter."), {}, {}};
}

// The database failed within the piece of work; the queue says how.
Failure noAnswer()
{
    return {Fault::storageFailed, QStringLiteral("the database did not answer"), {}, {}};
}

} // namespace

DeadLetterDeskImpl::DeadLetterDeskImpl(EngineContext &engine, DispatchLink &dispatch, Applier &applier)
    : m_engine(engine), m_dispatch(dispatch), m_applier(applier)
{}

Reply<Page<DeadLetter>> DeadLetterDeskImpl::letters(DeadLetterQuery query)
{
    return m_engine.readers.read<Page<DeadLetter>>(
        [query = std::move(query)](Connection &db) { return DeadLetterStore::list(db, query); });
}

Reply<QList<DeadLetterGroup>> DeadLetterDeskImpl::groups(DeadLetterQuery query)
{
    return m_engine.readers.read<QList<DeadLetterGroup>>(
        [query = std::move(query)](Connection &db) -> Result<QList<DeadLetterGroup>> {
            return DeadLetterStore::groups(db, query);
        });
}

Reply<DeadLetter> DeadLetterDeskImpl::letter(DeadLetterId id, std::optional<ClientId> scope)
{
    return m_engine.readers.read<DeadLetter>([id, scope](Connection &db) -> Result<DeadLetter> {
        auto letter = DeadLetterStore::load(db, id);
        if (!letter || (scope && letter->client != *scope))
            return noLetter();
        return *std::move(letter);
    });
}

Reply<Redrive> DeadLetterDeskImpl::requeue(QList<DeadLetterId> ids, Actor actor, std::optional<ClientId> scope)
{
    return m_engine.storage.write<Redrive>([this, ids = std::move(ids), actor = std::move(actor),
                                            scope](Transaction &tx) -> Result<Redrive> {
        qint64 queued = 0;
        for (const DeadLetterId id : ids) {
            const auto letter = DeadLetterStore::load(tx.db(), id);
            const bool mine = letter && (!scope || letter->client == *scope);
            if (mine && requeueOne(tx, *letter, actor))
                ++queued;
        }
        const qint64 count = ids.size();
        const RedriveId redrive = DeadLetterStore::addRedrive(tx, count, queued, count - queued, actor.text(), scope);
        IdempotencyStore::note(tx, actor, {toText(redrive)});
        tx.afterCommit([this] { m_dispatch.campaignsChanged(); });
        const auto made = DeadLetterStore::redrive(tx.db(), redrive, scope);
        return made ? Result<Redrive>(*made) : Result<Redrive>(noAnswer());
    });
}

bool DeadLetterDeskImpl::requeueOne(Transaction &tx, const DeadLetter &letter, const Actor &actor)
{
    // Only what can be put back is closed: the others stay where they are.
    if (letter.kind == DeadLetterKind::message && letter.message) {
        auto head = MessageStore::head(tx.db(), *letter.message);
        if (!head || head->state != MessageState::dead || !m_engine.sessions.find(head->session)
            || !OutboxStore::canQueueAgain(tx.db(), *head)
            || !DeadLetterStore::close(tx, letter.id, DeadLetterStore::State::requeued, {}, actor.text(), {}))
            return false;
        MessageStore::note(tx, head->id, QStringLiteral("requeued"), actor.text());
        if (OutboxStore::queueAgain(tx, *head))
            tx.afterCommit([this, session = head->session] { m_dispatch.wake(session); });
        return true;
    }
    if (letter.kind != DeadLetterKind::webhook)
        return false;
    const auto session = m_engine.sessions.find(letter.session);
    if (!session)
        return false;
    const WebhookId webhook = DeadLetterStore::webhookOf(tx.db(), letter.id);
    const auto body = JournalStore::body(tx.db(), webhook);
    if (!body)
        return false;
    // A later version may understand it.
    if (!session->provider->readWebhook(*body)
        || !DeadLetterStore::close(tx, letter.id, DeadLetterStore::State::requeued, {}, actor.text(), {}))
        return false;
    JournalStore::setState(tx, webhook, JournalStore::State::waiting);
    tx.afterCommit([this, session, webhook, masked = *body] { m_applier.apply(session, webhook, masked); });
    return true;
}

Reply<Redrive> DeadLetterDeskImpl::redrive(RedriveId id, std::optional<ClientId> scope)
{
    return m_engine.readers.read<Redrive>([id, scope](Connection &db) -> Result<Redrive> {
        const auto redrive = DeadLetterStore::redrive(db, id, scope);
        return redrive ? Result<Redrive>(*redrive)
                       : Result<Redrive>(Failure{Fault::notFound, QStringLiteral("There is no such redrive."), {}, {}});
    });
}

Reply<qint64> DeadLetterDeskImpl::discard(QList<DeadLetterId> ids, QString reason, Actor actor,
                                          std::optional<ClientId> scope)
{
    return m_engine.storage.write<qint64>([ids = std::move(ids), reason = std::move(reason), actor = std::move(actor),
                                           scope](Transaction &tx) -> Result<qint64> {
        qint64 discarded = 0;
        for (const DeadLetterId id : ids) {
            const auto letter = DeadLetterStore::load(tx.db(), id);
            if (!letter
                || !DeadLetterStore::close(tx, id, DeadLetterStore::State::discarded, reason, actor.text(), scope))
                continue;
            ++discarded;
            if (letter->message)
                MessageStore::note(tx, *letter->message, QStringLiteral("discarded"), actor.text());
        }
        return discarded;
    });
}

Reply<qint64> DeadLetterDeskImpl::restore(QList<DeadLetterId> ids, Actor actor)
{
    return m_engine.storage.write<qint64>(
        [ids = std::move(ids), actor = std::move(actor)](Transaction &tx) -> Result<qint64> {
            qint64 restored = 0;
            std::optional<Failure> refused;
            for (const DeadLetterId id : ids) {
                if (const auto reopened = DeadLetterStore::reopen(tx, id); !reopened) {
                    refused = reopened.failure();
                    continue;
                }
                ++restored;
                const auto letter = DeadLetterStore::load(tx.db(), id);
                if (letter && letter->message)
                    MessageStore::note(tx, *letter->message, QStringLiteral("restored"), actor.text());
            }
            if (restored == 0 && refused && refused->fault == Fault::conflict)
                return *refused;
            return restored;
        });
}

} // namespace gatehouse
