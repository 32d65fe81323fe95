#include "gateway/outbox/sessionoutbox.h"

#include "gateway/storage/readers.h"
#include "gateway/storage/storagequeue.h"

#include <algorithm>
#include <utility>

namespace gatehouse {

namespace {

using namespace std::chrono_literals;

constexpr Milliseconds writeAgainAfter{1000};
constexpr Milliseconds waitLookedAtAfter{60'000};
constexpr qsizetype passedOverMax = 500;

struct Loaded
{
    QList<ReadyMessage> messages;
    std::optional<Timestamp> nextDue;
};

} // namespace

SessionOutbox::SessionOutbox(EngineContext &engine, OutboxHost &host, SendPreparation &preparation, SessionId session)
    : m_engine(engine), m_host(host), m_preparation(preparation), m_session(session), m_bulk(engine.random)
{
    followSession();
}

SessionOutbox::~SessionOutbox()
{
    *m_alive = false;
}

void SessionOutbox::restoreRecipient(const QString &recipient, Steady at)
{
    m_pairs.restore(recipient, at);
}

void SessionOutbox::wake()
{
    m_stale = true;
    pump();
}

void SessionOutbox::sessionChanged()
{
    followSession();
    wake();
}

void SessionOutbox::followSession()
{
    const auto runtime = m_engine.sessions.find(m_session);
    if (!runtime)
        return;
    m_pacer.setPacing(runtime->pacing);
    m_bulk.setPacing(runtime->pacing);
    m_bulk.setHealth(runtime->health.level);
    m_pacer.setHalved(runtime->pacing.health && runtime->health.level != HealthLevel::good);
    m_bulk.follow(runtime->state, runtime->paused, m_engine.clock.steady());
}

void SessionOutbox::stop()
{
    m_stopped = true;
    m_timer.reset();
}

void SessionOutbox::load()
{
    m_stale = false;
    m_loading = true;
    const Timestamp now = m_engine.clock.now();
    const QList<CampaignId> campaigns = m_host.campaignsOf(m_session);
    const QStringList passedOver = m_passedOver;
    const int limit = m_read ? SendWindow::perLane : SendWindow::firstPerLane;
    m_engine.readers.readForSending<Loaded>(
        [session = m_session, campaigns, now, passedOver, limit](Connection &db) -> Result<Loaded> {
            return Loaded{OutboxStore::window(db, session, campaigns, now, limit, passedOver),
                          OutboxStore::nextDue(db, session, campaigns, now)};
        },
        m_engine.dispatch,
        [this, alive = m_alive, limit](Result<Loaded> result) {
            if (!*alive)
                return;
            if (result)
                loaded(std::move(result->messages), limit, result->nextDue);
            else
                loaded(result.failure(), limit, std::nullopt);
        });
}

void SessionOutbox::loaded(Result<QList<ReadyMessage>> messages, int limit, std::optional<Timestamp> nextDue)
{
    m_loading = false;
    if (!messages) {
        // The database does not answer: ask again, the messages wait where they are.
        m_stale = true;
        m_timer = m_engine.dispatch.after(writeAgainAfter, [this] { pump(); });
        return;
    }
    m_read = true;
    m_nextDue = nextDue;
    const bool slept = postponed(*messages);
    m_window.fill(*std::move(messages), limit);
    if (slept)
        return; // read again when that is written: others may wait behind them
    if (!std::exchange(m_started, true) && !(m_window.isEmpty(Lane::automation) && m_window.isEmpty(Lane::campaign)))
        m_bulk.resume(m_engine.clock.steady());
    // Where messages come in faster than they can be read, each load is out of date before anything is chosen from it:
    // once is waited for, so that a reply takes the next slot; then something goes.
    m_staleLoads = m_stale ? m_staleLoads + 1 : 0;
    if (m_staleLoads > 1) {
        m_staleLoads = 0;
        m_fresh = true;
    }
    pump();
    m_fresh = false;
}

// Whoever sleeps now is taken out of the way in the database, with the hour in the message's timeline: a campaign may
// have thousands of them before the first who is awake.
bool SessionOutbox::postponed(QList<ReadyMessage> &messages)
{
    QList<std::pair<MessageId, Timestamp>> asleep;
    for (const ReadyMessage &message : std::as_const(messages)) {
        if (message.campaign.isNull())
            continue;
        if (const auto until = m_host.recipientSleepsUntil(message.campaign, message.recipient))
            asleep.append({message.id, *until});
    }
    if (asleep.isEmpty())
        return false;
    m_loading = true;
    m_engine.storage.write(
        [asleep](Transaction &tx) -> Result<void> {
            OutboxStore::postpone(tx, asleep, QStringLiteral("recipient_quiet_hours"));
            return {};
        },
        m_engine.dispatch,
        [this, alive = m_alive](Result<void> written) {
            if (!*alive)
                return;
            m_loading = false;
            m_stale = true;
            if (written)
                return pump();
            m_timer = m_engine.dispatch.after(writeAgainAfter, [this] { pump(); });
        });
    return true;
}

// A lane whose whole window goes to people who have had their ten messages of this minute: others may wait behind
// them in the database. They are read past those people until the first of them may be written to again.
bool SessionOutbox::passOver(Steady now)
{
    QStringList people;
    Steady until = Steady::max();
    for (size_t lane = 0; lane < laneCount; ++lane) {
        if (!m_window.hasMore(static_cast<Lane>(lane)))
            continue;
        const QStringList waiting = m_window.recipients(static_cast<Lane>(lane));
        const bool all = !waiting.isEmpty()
                         && std::all_of(waiting.cbegin(), waiting.cend(),
                                        [&](const QString &person) { return m_pairs.freeAt(person, now) > now; });
        if (!all)
            continue;
        for (const QString &person : waiting)
            until = std::min(until, m_pairs.freeAt(person, now));
        people += waiting;
    }
    people.removeDuplicates();
    if (people.isEmpty() || m_passedOver.size() + people.size() > passedOverMax)
        return false;
    m_passedOver += people;
    m_passedOverUntil = m_passedOver.size() == people.size() ? until : std::min(m_passedOverUntil, until);
    return true;
}

SessionOutbox::BulkGates SessionOutbox::bulkGates(Steady now) const
{
    BulkGates gates{m_bulk.gate(now), m_bulk.campaignGate()};
    const Pacer::Slot slot = m_pacer.bulkSlot(now, m_engine.clock.now());
    gates.campaign.notBefore(slot.at, slot.limit == Pacer::Limit::warmUp ? "warm_up" : "daily_cap");
    return gates;
}

// When this message may go as far as the person, the campaign and the care for bulk are concerned.
SendGate SessionOutbox::gateOf(const ReadyMessage &message, Steady now, const BulkGates &gates) const
{
    SendGate gate{m_pairs.freeAt(message.recipient, now)};
    if (message.isBulk())
        gate.notBefore(gates.bulk);
    if (message.lane != Lane::campaign)
        return gate;
    gate.notBefore(gates.campaign);
    if (!message.campaign.isNull())
        gate.notBefore(m_host.campaignGate(message.campaign, message.recipient));
    return gate;
}

void SessionOutbox::pump()
{
    if (m_stopped || m_pumping)
        return;
    m_pumping = true;
    struct Guard
    {
        bool &flag;
        ~Guard() { flag = false; }
    } guard{m_pumping};

    for (;;) {
        const auto session = m_engine.sessions.find(m_session);
        if (!session)
            return;
        if (session->paused)
            return show("paused");
        if (session->state != SessionState::connected)
            return show("not_connected");
        if (m_underWay >= std::max(session->pacing.inFlight, 1))
            return show("now");
        const Steady now = m_engine.clock.steady();
        const Timestamp wall = m_engine.clock.now();
        m_stale |= m_nextDue && *m_nextDue <= wall;
        if (!m_passedOver.isEmpty() && m_passedOverUntil <= now) {
            m_passedOver.clear();
            m_stale = true;
            m_fresh = false;
        }
        if (m_stale && !m_loading && !std::exchange(m_fresh, false))
            load();
        if (m_loading)
            return;
        LaneChooser::Waiting waiting{};
        std::array<size_t, laneCount> candidates{};
        SendGate blocked{Steady::max()};
        LaneGates lanes;
        lanes.fill(blocked);
        const auto gate = [this, now, gates = bulkGates(now)](const ReadyMessage &message) {
            return gateOf(message, now, gates);
        };
        for (size_t lane = 0; lane < laneCount; ++lane) {
            if (const auto index = m_window.candidate(static_cast<Lane>(lane), now, gate, lanes[lane])) {
                waiting[lane] = true;
                candidates[lane] = *index;
                lanes[lane] = SendGate{Steady::max()};
            } else if (lanes[lane].at < blocked.at) {
                blocked = lanes[lane];
            }
        }
        // Half open: the one that tries whether the provider is back is the most valuable, whoever's turn it is.
        const auto lane = m_breaker.closed() ? m_chooser.choose(waiting) : LaneChooser::first(waiting);
        if (!lane) {
            if (m_stale || passOver(now)) {
                load();
                return;
            }
            if (!m_passedOver.isEmpty() && m_passedOverUntil < blocked.at)
                return pumpAt({m_passedOverUntil}, &lanes);
            if (blocked.at != Steady::max())
                return pumpAt(blocked, &lanes);
            if (m_nextDue) {
                m_timer = m_engine.dispatch.after(std::max(*m_nextDue - wall, Milliseconds(1)), [this] { wake(); });
                return show("idle", m_nextDue);
            }
            return show("idle");
        }
        if (m_breaker.probing())
            return show("breaker"); // its end comes back here
        if (!m_breaker.allows(now))
            return pumpAt({m_breaker.opensAt(), "breaker"}, &lanes);
        const Pacer::Slot slot =
            m_pacer.next(now, wall, *lane == Lane::reply ? Pacer::Asker::reply : Pacer::Asker::others);
        if (slot.at > now) {
            const bool protection = session->pacing.sources.value(QStringLiteral("min_gap_ms")).toString()
                                    == QLatin1String("account_protection");
            const char *reason = slot.limit == Pacer::Limit::day        ? "daily_cap"
                                 : slot.limit == Pacer::Limit::provider ? "provider_wait"
                                 : protection                           ? "account_protection"
                                                                        : "rate";
            return pumpAt({slot.at, reason}, &lanes);
        }

        ReadyMessage message = m_window.take(*lane, candidates[static_cast<size_t>(*lane)]);
        m_stale |= m_window.runDry(*lane);
        m_fresh = false;
        m_chooser.went(*lane, waiting);
        begin(std::move(message), session);
    }
}

void SessionOutbox::pumpAt(const SendGate &gate, const LaneGates *lanes)
{
    const Steady now = m_engine.clock.steady();
    const auto delay = std::chrono::ceil<Milliseconds>(std::max(gate.at - now, Steady(0)));
    // A held timer would be replaced by an equal one at each wake: cheap, and never late. A wait for an hour of the day
    // is looked at again before, because the wall clock may be set and the machine may sleep; and what becomes due
    // meanwhile in another lane does not wait for this one.
    const Timestamp wall = m_engine.clock.now();
    Milliseconds look = std::min(delay, waitLookedAtAfter);
    if (m_nextDue)
        look = std::min(look, std::max(*m_nextDue - wall, Milliseconds(1)));
    m_timer = m_engine.dispatch.after(look, [this] { pump(); });
    show(gate.reason, gate.untilSomebodyActs ? std::nullopt : std::optional(wall + delay), lanes);
}

void SessionOutbox::show(const char *reason, std::optional<Timestamp> at, const LaneGates *lanes)
{
    const Timestamp wall = m_engine.clock.now();
    const Steady now = m_engine.clock.steady();
    NextSend next{at, QLatin1String(reason), m_pacer.sentToday(wall), m_pacer.bulkToday(wall), m_pacer.daysWarm(wall),
                  {}};
    next.lanes.fill({next.reason, at});
    for (size_t lane = 0; lanes != nullptr && lane < laneCount; ++lane) {
        const SendGate &own = (*lanes)[lane];
        if (own.at == Steady::max() || own.at <= now)
            continue;
        next.lanes[lane] = {QLatin1String(own.reason), {}};
        if (!own.untilSomebodyActs)
            next.lanes[lane].until = wall + std::chrono::ceil<Milliseconds>(own.at - now);
    }
    if (next == m_shown)
        return;
    m_shown = next;
    m_host.nextSendChanged(m_session, next);
}

} // namespace gatehouse
