#include "gateway/deadletters/redrivework.h"

#include "gateway/clock.h"
#include "gateway/intake/applier.h"
#include "gateway/outbox/acceptance.h"
#include "gateway/outbox/dispatchlink.h"
#include "gateway/storage/deadletterstore.h"
#include "gateway/storage/journalstore.h"
#include "gateway/storage/outboxstore.h"

#include <algorithm>

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int selectMax = 1000; // letters taken from a filter in one piece
constexpr int settleMax = 200;  // messages looked at in one piece
constexpr Milliseconds shortest{20};

// Who started it, as stored.
Actor actorFrom(const QString &text)
{
    const QString name = text.section(u':', 1);
    if (text.startsWith(u"api-key:"))
        return {Actor::Kind::apiKey, name};
    if (text.startsWith(u"engine:"))
        return Actor::engine(name);
    return Actor::console(name);
}

QString waitsWord(RedrivePace::Waits waits)
{
    switch (waits) {
    case RedrivePace::Waits::nothing:
        return {};
    case RedrivePace::Waits::pace:
        return u"pace"_s;
    case RedrivePace::Waits::canary:
        return u"canary"_s;
    case RedrivePace::Waits::answers:
        return u"answers"_s;
    }
    Q_UNREACHABLE();
}

RedrivePace::Counts countsOf(const RedriveStore::Work &redrive)
{
    return {redrive.shown.remaining(), redrive.shown.underWay(), redrive.roundReleased, redrive.roundEnded,
            redrive.roundSameCause};
}

bool isOver(const RedriveStore::Work &redrive)
{
    return redrive.shown.state >= RedriveState::stopped;
}

} // namespace

std::optional<Milliseconds> RedriveWork::step(Transaction &tx, RedriveId id)
{
    auto redrive = RedriveStore::work(tx.db(), id);
    if (!redrive)
        return std::nullopt;
    const auto now = m_engine.clock.steady();
    auto found = m_memories.find(id);
    if (found == m_memories.end()) {
        // Found running after a restart with its canary released: that had passed, or it would wait for it.
        const bool passed = redrive->shown.state == RedriveState::running && redrive->shown.canary
                            && redrive->roundReleased >= redrive->shown.canary->size;
        found = m_memories.emplace(id, Memory{RedrivePace(redrive->shown.canary, passed, now), {}, {}}).first;
    }
    Memory &memory = found->second;
    if (redrive->selecting && !isOver(*redrive)) {
        RedriveStore::select(tx, *redrive, selectMax);
        RedriveStore::setPace(tx, *redrive, memory.pace.perSecond(now), u"selecting"_s);
        return shortest;
    }
    if (redrive->shown.underWay() > 0)
        settle(tx, *redrive, memory);
    std::optional<Milliseconds> next;
    if (!isOver(*redrive))
        next = act(tx, *redrive, memory);
    else if (redrive->shown.underWay() > 0)
        next = std::chrono::ceil<Milliseconds>(RedrivePace::looksEvery);
    if (!next)
        m_memories.erase(found);
    return next;
}

void RedriveWork::settle(Transaction &tx, RedriveStore::Work &redrive, Memory &memory)
{
    const auto now = m_engine.clock.steady();
    if (now < memory.settlesAt)
        return;
    memory.settledTo = RedriveStore::settle(tx, redrive, memory.settledTo, settleMax);
    memory.settlesAt = now + RedrivePace::looksEvery / 4;
}

std::optional<Milliseconds> RedriveWork::act(Transaction &tx, RedriveStore::Work &redrive, Memory &memory)
{
    const auto now = m_engine.clock.steady();
    auto verdict = memory.pace.decide(countsOf(redrive), now);
    if (verdict.act == RedrivePace::Act::release) {
        release(tx, redrive, memory, verdict.letters);
        verdict = memory.pace.decide(countsOf(redrive), now);
    }
    switch (verdict.act) {
    case RedrivePace::Act::finish:
        RedriveStore::setPace(tx, redrive, 0, {});
        RedriveStore::setState(tx, redrive, RedriveState::finished);
        return std::nullopt;
    case RedrivePace::Act::stop:
        RedriveStore::setPace(tx, redrive, 0, {});
        RedriveStore::setState(tx, redrive, RedriveState::stopped, u"same_cause"_s,
                               RedriveStore::returnedCause(tx.db(), redrive));
        return redrive.shown.underWay() > 0 ? std::optional(Milliseconds(RedrivePace::looksEvery)) : std::nullopt;
    case RedrivePace::Act::release:
    case RedrivePace::Act::wait:
        break;
    }
    const bool canary = verdict.waits == RedrivePace::Waits::canary;
    const RedriveState state = canary ? RedriveState::waitingForCanary : RedriveState::running;
    if (state != redrive.shown.state)
        RedriveStore::setState(tx, redrive, state);
    RedriveStore::setPace(tx, redrive, memory.pace.perSecond(now), waitsWord(verdict.waits));
    return std::max(shortest, std::chrono::ceil<Milliseconds>(verdict.wait));
}

void RedriveWork::release(Transaction &tx, RedriveStore::Work &redrive, Memory &memory, int most)
{
    // Those that cannot go take no place of those that can, but a piece of work ends with them too.
    int released = 0;
    for (int looked = 0; released < most && looked < RedrivePace::pieceMax;) {
        const auto letters =
            RedriveStore::waiting(tx.db(), redrive.shown.id, std::min(most - released, RedrivePace::pieceMax - looked));
        if (letters.isEmpty() || tx.db().failure())
            break;
        for (const RedriveStore::Letter &letter : letters)
            released += releaseOne(tx, redrive, letter) ? 1 : 0;
        looked += static_cast<int>(letters.size());
    }
    memory.pace.released(released, m_engine.clock.steady());
}

bool RedriveWork::releaseOne(Transaction &tx, RedriveStore::Work &redrive, const RedriveStore::Letter &letter)
{
    auto found = m_examiner.examine(tx.db(), letter.id, redrive.shown.patch, redrive.scope, tx.now());
    const auto whole = DeadLetterStore::load(tx.db(), letter.id);
    if (!found.reason.isEmpty() || !whole) {
        RedriveStore::refuse(tx, redrive, letter, found.reason, found.detail);
        return false;
    }
    const Actor actor = actorFrom(redrive.shown.startedBy);
    MessageId message;
    if (whole->kind == DeadLetterKind::message) {
        message = queue(tx, redrive, *whole, found, actor);
        if (message.isNull()) {
            RedriveStore::refuse(tx, redrive, letter, found.reason, found.detail);
            return false;
        }
    } else {
        JournalStore::setState(tx, found.webhook, JournalStore::State::waiting);
        tx.afterCommit([this, session = found.session, webhook = found.webhook, body = found.body] {
            m_applier.apply(session, webhook, body);
        });
    }
    DeadLetterStore::close(tx, letter.id, DeadLetterStore::State::requeued, {}, actor.text(), {});
    RedriveStore::release(tx, redrive, letter, message, found.webhook);
    return true;
}

MessageId RedriveWork::queue(Transaction &tx, const RedriveStore::Work &redrive, const DeadLetter &letter,
                             LetterExamination &found, const Actor &actor)
{
    MessageHead &head = *found.head;
    MessageId out = head.id;
    SessionId session = head.session;
    if (found.draft) {
        // A message of its own: the one that died keeps what it said.
        const auto accepted = Acceptance::accept(tx, *found.draft, actor);
        if (!accepted) {
            found.reason = u"not_accepted"_s;
            found.detail = accepted.failure().detail;
            return {};
        }
        out = accepted->id;
        session = accepted->session;
        MessageStore::note(tx, head.id, u"resent"_s, toText(out));
        MessageStore::note(tx, out, u"resend_of"_s, toText(head.id));
    } else {
        MessageStore::note(tx, head.id, u"requeued"_s, actor.text());
        if (!head.campaign.isNull())
            tx.afterCommit([this] { m_dispatch.campaignsChanged(); }); // it may run again
        if (!OutboxStore::queueAgain(tx, head)) {
            found.reason = u"session_removed"_s;
            return {};
        }
    }
    const QString editor = found.draft ? actor.text() : letter.lineage.value(u"edited_by").toString();
    RedriveStore::setLineage(tx, out, letter.id, letter.lineage.value(u"generation").toInt(1) + 1, redrive.shown.id,
                             editor);
    tx.afterCommit([this, session] { m_dispatch.wake(session); });
    return out;
}

} // namespace gatehouse
