#include "gateway/deadletters/redriverehearsal.h"

#include "gateway/clock.h"
#include "gateway/storage/deadletterstore.h"
#include "gateway/storage/readers.h"

#include <QtCore/QSet>

#include <algorithm>

namespace gatehouse {

namespace {
constexpr int pieceMax = 500;
}

RedriveRehearsalRun::RedriveRehearsalRun(EngineContext &engine, const LetterExaminer &examiner, RedriveOrder order,
                                         std::optional<ClientId> scope)
    : m_engine(engine), m_examiner(examiner), m_order(std::move(order)), m_scope(scope)
{
    QSet<DeadLetterId> known;
    m_order.letters.ids.removeIf([&known](DeadLetterId id) {
        const bool again = known.contains(id);
        known.insert(id);
        return again;
    });
}

Reply<RedriveRehearsal> RedriveRehearsalRun::start()
{
    Reply<RedriveRehearsal> reply = m_promise.future();
    m_promise.start();
    next();
    return reply;
}

void RedriveRehearsalRun::next()
{
    auto self = shared_from_this();
    m_engine.readers.read<bool>([self](Connection &db) { return self->lookAtSome(db); }, m_engine.replies,
                                [self](const Result<bool> &more) {
                                    if (!more)
                                        self->finish(more.failure());
                                    else if (*more)
                                        self->next();
                                    else
                                        self->finish(std::move(self->m_answer));
                                });
}

Result<bool> RedriveRehearsalRun::lookAtSome(Connection &db)
{
    if (!m_order.letters.filter) {
        const QList<DeadLetterId> ids = m_order.letters.ids.mid(m_at, pieceMax);
        for (const DeadLetterId id : ids)
            look(db, id);
        m_at += ids.size();
        return m_at < m_order.letters.ids.size();
    }
    if (m_last.isNull())
        m_last = DeadLetterStore::last(db);
    const auto choices = DeadLetterStore::choose(db, *m_order.letters.filter, m_after, m_last, pieceMax);
    for (const auto &choice : choices)
        look(db, choice.id);
    if (!choices.isEmpty())
        m_after = choices.last().id;
    return choices.size() == pieceMax;
}

void RedriveRehearsalRun::look(Connection &db, DeadLetterId id)
{
    const auto found = m_examiner.examine(db, id, m_order.patch, m_scope, m_engine.clock.now());
    const bool goes = found.reason.isEmpty();
    const bool firstToGo = goes && m_answer.wouldGo == 0;
    ++m_answer.count;
    ++(goes ? m_answer.wouldGo : m_answer.cannot);
    if (firstToGo || (!m_answer.example && !found.before.isEmpty())) {
        m_answer.example = id;
        m_answer.before = found.before;
        m_answer.after = found.after;
    }
    if (goes)
        return;
    const auto place = m_places.constFind(found.reason);
    if (place != m_places.constEnd()) {
        ++m_answer.refusals[*place].count;
        return;
    }
    m_places.insert(found.reason, m_answer.refusals.size());
    m_answer.refusals.append({found.reason, 1, id, found.detail});
}

void RedriveRehearsalRun::finish(Result<RedriveRehearsal> answer)
{
    if (answer)
        std::sort(answer->refusals.begin(), answer->refusals.end(),
                  [](const RedriveRefusals &one, const RedriveRefusals &other) { return one.count > other.count; });
    m_promise.addResult(std::move(answer));
    m_promise.finish();
}

} // namespace gatehouse
