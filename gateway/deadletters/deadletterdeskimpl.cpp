#include "gateway/deadletters/deadletterdeskimpl.h"

#include "gateway/deadletters/redriverehearsal.h"
#include "gateway/storage/idempotencystore.h"
#include "gateway/storage/readers.h"
#include "gateway/storage/storagequeue.h"

#include <QtCore/QPromise>

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

Failure noRedrive()
{
    return {Fault::notFound, QStringLiteral("There is no such redrive."), {}, {}};
}

Failure wrongState(const RedriveStore::Work &redrive)
{
    return {Fault::conflict, QStringLiteral("The redrive is %1.").arg(redriveStateName(redrive.shown.state)), {}, {}};
}

constexpr int discardedAtOnce = 500;

// False when it is not open, or of another client.
bool discardOne(Transaction &tx, DeadLetterId id, const QString &reason, const Actor &actor,
                std::optional<ClientId> scope)
{
    const auto letter = DeadLetterStore::load(tx.db(), id);
    if (!letter || !DeadLetterStore::close(tx, id, DeadLetterStore::State::discarded, reason, actor.text(), scope))
        return false;
    if (letter->message)
        MessageStore::note(tx, *letter->message, QStringLiteral("discarded"), actor.text());
    return true;
}

} // namespace

struct DeadLetterDeskImpl::Discarding
{
    DeadLetterQuery query;
    QString reason;
    Actor actor;
    DeadLetterId after, last;
    qint64 count = 0;
    bool over = false;
    QPromise<Result<qint64>> promise;
};

DeadLetterDeskImpl::DeadLetterDeskImpl(EngineContext &engine, DispatchLink &dispatch, Applier &applier,
                                       const Acceptance &acceptance)
    : m_engine(engine)
    , m_examiner(engine.sessions, acceptance)
    , m_work(engine, dispatch, applier, m_examiner)
    , m_runner(engine, m_work)
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

Reply<Redrive> DeadLetterDeskImpl::startRedrive(RedriveOrder order, Actor actor, std::optional<ClientId> scope)
{
    if (scope && order.letters.filter)
        order.letters.filter->client = *scope;
    if (!order.letters.filter)
        return m_engine.storage.write<Redrive>([this, order = std::move(order), actor = std::move(actor),
                                                scope](Transaction &tx) { return write(tx, order, actor, scope, {}); });
    // Counted on a reader: among a hundred thousand that takes longer than writers should wait.
    auto promise = std::make_shared<QPromise<Result<Redrive>>>();
    Reply<Redrive> reply = promise->future();
    promise->start();
    const DeadLetterQuery filter = *order.letters.filter;
    m_engine.readers.read<DeadLetterStore::Extent>(
        [filter](Connection &db) -> Result<DeadLetterStore::Extent> { return DeadLetterStore::extent(db, filter); },
        m_engine.replies,
        [this, promise, order = std::move(order), actor = std::move(actor),
         scope](const Result<DeadLetterStore::Extent> &extent) mutable {
            if (!extent) {
                promise->addResult(Result<Redrive>(extent.failure()));
                promise->finish();
                return;
            }
            auto made = std::make_shared<std::optional<Redrive>>();
            m_engine.storage.write(
                [this, order = std::move(order), actor = std::move(actor), scope, extent = *extent,
                 made](Transaction &tx) -> Result<void> {
                    auto redrive = write(tx, order, actor, scope, extent);
                    if (!redrive)
                        return redrive.failure();
                    *made = *std::move(redrive);
                    return {};
                },
                m_engine.replies,
                [promise, made](const Result<void> &done) {
                    promise->addResult(done ? Result<Redrive>(**made) : Result<Redrive>(done.failure()));
                    promise->finish();
                });
        });
    return reply;
}

Result<Redrive> DeadLetterDeskImpl::write(Transaction &tx, const RedriveOrder &order, const Actor &actor,
                                          std::optional<ClientId> scope, const DeadLetterStore::Extent &extent)
{
    const RedriveId id = RedriveStore::add(tx, order, actor.text(), scope, extent.count, extent.last);
    IdempotencyStore::note(tx, actor, {toText(id)});
    m_work.step(tx, id);
    tx.afterCommit([this, id] { m_runner.wake(id); });
    const auto made = RedriveStore::redrive(tx.db(), id, scope);
    return made ? Result<Redrive>(*made) : Result<Redrive>(noAnswer());
}

Reply<RedriveRehearsal> DeadLetterDeskImpl::rehearseRedrive(RedriveOrder order, std::optional<ClientId> scope)
{
    if (scope && order.letters.filter)
        order.letters.filter->client = *scope;
    return std::make_shared<RedriveRehearsalRun>(m_engine, m_examiner, std::move(order), scope)->start();
}

Reply<Redrive> DeadLetterDeskImpl::redrive(RedriveId id, std::optional<ClientId> scope)
{
    return m_engine.readers.read<Redrive>([id, scope](Connection &db) -> Result<Redrive> {
        const auto redrive = RedriveStore::redrive(db, id, scope);
        return redrive ? Result<Redrive>(*redrive) : Result<Redrive>(noRedrive());
    });
}

Reply<Page<Redrive>> DeadLetterDeskImpl::redrives(PageRequest page, std::optional<ClientId> scope)
{
    return m_engine.readers.read<Page<Redrive>>(
        [page = std::move(page), scope](Connection &db) { return RedriveStore::list(db, page, scope); });
}

Reply<Redrive> DeadLetterDeskImpl::change(RedriveId id, std::optional<ClientId> scope, Change work)
{
    return m_engine.storage.write<Redrive>(
        [this, id, scope, work = std::move(work)](Transaction &tx) -> Result<Redrive> {
            auto redrive = RedriveStore::work(tx.db(), id);
            if (!redrive || (scope && redrive->scope != scope))
                return noRedrive();
            if (const auto changed = work(tx, *redrive); !changed)
                return changed.failure();
            m_work.forget(id);
            tx.afterCommit([this, id] { m_runner.wake(id); });
            const auto now = RedriveStore::redrive(tx.db(), id, scope);
            return now ? Result<Redrive>(*now) : Result<Redrive>(noAnswer());
        });
}

Reply<Redrive> DeadLetterDeskImpl::stopRedrive(RedriveId id, Actor, std::optional<ClientId> scope)
{
    return change(id, scope, [](Transaction &tx, RedriveStore::Work &redrive) -> Result<void> {
        if (redrive.shown.state > RedriveState::waitingForCanary)
            return wrongState(redrive);
        RedriveStore::setPace(tx, redrive, 0, {});
        RedriveStore::setState(tx, redrive, RedriveState::stopped, QStringLiteral("by_person"));
        return {};
    });
}

Reply<Redrive> DeadLetterDeskImpl::resumeRedrive(RedriveId id, Actor, std::optional<ClientId> scope)
{
    return change(id, scope, [](Transaction &tx, RedriveStore::Work &redrive) -> Result<void> {
        if (redrive.shown.state != RedriveState::stopped)
            return wrongState(redrive);
        RedriveStore::resume(tx, redrive);
        return {};
    });
}

Reply<Redrive> DeadLetterDeskImpl::cancelRedrive(RedriveId id, Actor, std::optional<ClientId> scope)
{
    return change(id, scope, [](Transaction &tx, RedriveStore::Work &redrive) -> Result<void> {
        if (redrive.shown.state >= RedriveState::finished)
            return wrongState(redrive);
        RedriveStore::setPace(tx, redrive, 0, {});
        RedriveStore::setState(tx, redrive, RedriveState::cancelled, redrive.shown.reason, redrive.shown.cause);
        return {};
    });
}

Reply<qint64> DeadLetterDeskImpl::discard(QList<DeadLetterId> ids, QString reason, Actor actor,
                                          std::optional<ClientId> scope)
{
    return m_engine.storage.write<qint64>([ids = std::move(ids), reason = std::move(reason), actor = std::move(actor),
                                           scope](Transaction &tx) -> Result<qint64> {
        qint64 discarded = 0;
        for (const DeadLetterId id : ids)
            discarded += discardOne(tx, id, reason, actor, scope) ? 1 : 0;
        return discarded;
    });
}

Reply<qint64> DeadLetterDeskImpl::discardMatching(DeadLetterQuery query, QString reason, Actor actor)
{
    auto discarding = std::make_shared<Discarding>();
    discarding->query = std::move(query);
    discarding->reason = std::move(reason);
    discarding->actor = std::move(actor);
    Reply<qint64> reply = discarding->promise.future();
    discarding->promise.start();
    discardSome(discarding);
    return reply;
}

// A piece after the other, each on disk: dying in between leaves the rest open, and asking again goes on.
void DeadLetterDeskImpl::discardSome(const std::shared_ptr<Discarding> &discarding)
{
    auto piece = std::make_shared<Discarding>();
    piece->query = discarding->query;
    m_engine.storage.write(
        [discarding, piece](Transaction &tx) -> Result<void> {
            piece->last = discarding->last;
            if (piece->last.isNull())
                piece->last = DeadLetterStore::last(tx.db());
            const auto choices =
                DeadLetterStore::choose(tx.db(), piece->query, discarding->after, piece->last, discardedAtOnce);
            for (const auto &choice : choices)
                piece->count += discardOne(tx, choice.id, discarding->reason, discarding->actor, {}) ? 1 : 0;
            piece->over = choices.size() < discardedAtOnce;
            if (!choices.isEmpty())
                piece->after = choices.last().id;
            return {};
        },
        m_engine.replies,
        [this, discarding, piece](const Result<void> &done) {
            if (done) {
                discarding->count += piece->count;
                discarding->after = piece->after;
                discarding->last = piece->last;
                if (!piece->over)
                    return discardSome(discarding);
            }
            discarding->promise.addResult(done ? Result<qint64>(discarding->count) : Result<qint64>(done.failure()));
            discarding->promise.finish();
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
