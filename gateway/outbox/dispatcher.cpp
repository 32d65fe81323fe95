#include "gateway/outbox/dispatcher.h"

#include "gateway/clock.h"
#include "gateway/storage/readers.h"
#include "gateway/storage/storagequeue.h"

#include <algorithm>

namespace gatehouse {

namespace {

using namespace std::chrono_literals;

// What counts towards sliding limits after a start.
constexpr Milliseconds recentSpan = 61s;
constexpr Milliseconds askAgainAfter = 1s; // of a database that did not answer

std::chrono::nanoseconds intervalOf(std::optional<double> rate)
{
    return std::chrono::nanoseconds(rate && *rate > 0 ? static_cast<qint64>(60e9 / *rate) : 0);
}

struct Restored
{
    QHash<SessionId, OutboxStore::DayCounts> today;
    QList<OutboxStore::RecentAttempt> recent;
};

} // namespace

Dispatcher::Dispatcher(EngineContext &engine, const RetryBook &rules, const PhoneZones &zones, Executor &work,
                       const QString &dataDir)
    : m_engine(engine)
    , m_rules(rules)
    , m_zones(zones)
    , m_preparation(engine, work, dataDir)
    , m_lookups(engine)
    , m_doubts(engine, [this](SessionId session, MessageId message,
                              const QString &ref) { m_lookups.add(session, message, ref); })
    , m_housekeeper(engine, *this)
{}

Dispatcher::~Dispatcher()
{
    *m_alive = false;
}

void Dispatcher::start(SessionTrouble &trouble)
{
    m_trouble = &trouble;
    m_engine.sessions.listen(m_engine.dispatch, [this, alive = m_alive](SessionId session) {
        if (*alive)
            sessionChanged(session);
    });
    m_engine.dispatch.post([this, alive = m_alive] {
        if (*alive && !m_stopping)
            restore();
    });
}

void Dispatcher::restore()
{
    const Timestamp now = m_engine.clock.now();
    QList<SessionId> sessions;
    for (const auto &session : m_engine.sessions.all())
        sessions.append(session->id);
    m_engine.readers.readForSending<Restored>(
        [&clock = m_engine.clock, now, sessions](Connection &db) -> Result<Restored> {
            Restored restored{{}, OutboxStore::recentAttempts(db, clock, recentSpan)};
            for (const SessionId session : sessions)
                restored.today.insert(session, OutboxStore::dayCounts(db, session, now));
            return restored;
        },
        m_engine.dispatch,
        [this, alive = m_alive](Result<Restored> result) {
            if (!*alive)
                return;
            if (result)
                return restored(result->today, result->recent);
            // Without knowing what was sent, nothing may be sent: limits hold over restarts.
            m_housekeeper.stop();
            m_again = m_engine.dispatch.after(askAgainAfter, [this] {
                if (!m_stopping)
                    restore();
            });
        });
}

void Dispatcher::restored(const QHash<SessionId, OutboxStore::DayCounts> &today,
                          const QList<OutboxStore::RecentAttempt> &recent)
{
    const auto steady = m_engine.clock.steady();
    const Timestamp wall = m_engine.clock.now();
    QHash<SessionId, std::vector<Milliseconds>> ages;
    for (const auto &attempt : recent) {
        ages[attempt.session].push_back(attempt.age);
        outbox(attempt.session).restoreRecipient(attempt.recipient, steady - attempt.age);
    }
    for (auto it = today.cbegin(); it != today.cend(); ++it)
        outbox(it.key()).pacer().restore(steady, wall, ages.value(it.key()), it->days,
                                         {it->activeDays, it->lastActiveDay, it->bulk});
    m_started = true;
    m_lookups.resume();
    m_doubts.resume();
    m_housekeeper.run();
    loadCampaigns();
}

void Dispatcher::stop(Task done)
{
    m_engine.dispatch.post([this, done = std::move(done)]() mutable {
        m_stopping = true;
        m_stopped = std::move(done);
        m_lookups.stop();
        m_doubts.stop();
        m_housekeeper.stop();
        for (const auto &[id, outbox] : m_outboxes)
            outbox->stop();
        attemptOver();
    });
}

SessionOutbox &Dispatcher::outbox(SessionId session)
{
    auto &known = m_outboxes[session.value];
    if (!known) {
        OutboxHost &host = *this; // the base is private: only from within is this a host
        known = std::make_unique<SessionOutbox>(m_engine, host, m_preparation, session);
    }
    return *known;
}

void Dispatcher::wake(SessionId session)
{
    m_engine.dispatch.post([this, alive = m_alive, session] {
        if (*alive && m_started && !m_stopping)
            outbox(session).wake();
    });
}

void Dispatcher::sessionChanged(SessionId session)
{
    if (!m_started || m_stopping)
        return;
    const auto known = m_outboxes.find(session.value);
    if (m_engine.sessions.find(session))
        return outbox(session).sessionChanged();
    if (known != m_outboxes.end() && known->second->underWay() == 0)
        m_outboxes.erase(known);
}

void Dispatcher::campaignsChanged()
{
    m_engine.dispatch.post([this, alive = m_alive] {
        if (*alive && m_started && !m_stopping)
            loadCampaigns();
    });
}

void Dispatcher::loadCampaigns()
{
    struct Restarted
    {
        RunningCampaign campaign;
        std::optional<Milliseconds> lastAttemptAge;
    };
    using List = std::vector<Restarted>;
    m_engine.readers.readForSending<List>(
        [&clock = m_engine.clock](Connection &db) -> Result<List> {
            List list;
            for (const RunningCampaign &campaign : OutboxStore::runningCampaigns(db)) {
                list.push_back({campaign, {}});
                if (campaign.rate && *campaign.rate > 0)
                    list.back().lastAttemptAge = OutboxStore::lastAttemptAge(db, campaign.id, *campaign.rate, clock);
            }
            return list;
        },
        m_engine.dispatch,
        [this, alive = m_alive](Result<List> list) {
            if (!*alive || m_stopping)
                return;
            if (!list) {
                m_again = m_engine.dispatch.after(askAgainAfter, [this] { campaignsChanged(); });
                return;
            }
            std::unordered_map<qint64, CampaignGate> campaigns;
            for (const auto &[campaign, lastAttemptAge] : *list) {
                const auto known = m_campaigns.find(campaign.id.value);
                auto next = known == m_campaigns.end() ? resumesAt(campaign.rate, lastAttemptAge) : known->second.next;
                if (known != m_campaigns.end() && known->second.rate != campaign.rate) // corrected: not the old wait
                    next = std::min(next, m_engine.clock.steady() + intervalOf(campaign.rate));
                campaigns.emplace(campaign.id.value,
                                  CampaignGate{campaign.sessions, campaign.rate, next,
                                               CampaignHours(campaign.quietHours, campaign.timeZone, m_zones)});
            }
            m_campaigns = std::move(campaigns);
            for (const auto &session : m_engine.sessions.all())
                outbox(session->id).wake();
        });
}

std::chrono::nanoseconds Dispatcher::resumesAt(std::optional<double> rate,
                                               std::optional<Milliseconds> lastAttemptAge) const
{
    if (!lastAttemptAge)
        return std::chrono::nanoseconds::min();
    return m_engine.clock.steady() - *lastAttemptAge + intervalOf(rate);
}

NextSend Dispatcher::nextSend(SessionId session) const
{
    const std::lock_guard lock(m_shownMutex);
    return m_shown.value(session);
}

QList<CampaignId> Dispatcher::campaignsOf(SessionId session) const
{
    QList<CampaignId> list;
    for (const auto &[id, campaign] : m_campaigns) {
        if (campaign.sessions.contains(session))
            list.append(CampaignId{id});
    }
    std::sort(list.begin(), list.end());
    return list;
}

SendGate Dispatcher::campaignGate(CampaignId campaign, const QString &recipient) const
{
    const auto known = m_campaigns.find(campaign.value);
    // Paused or ended since the window was loaded: its messages wait until the list is read again.
    if (known == m_campaigns.end())
        return {std::chrono::nanoseconds::max()};
    CampaignGate &gate = known->second;
    SendGate result{gate.next};
    const Timestamp wall = m_engine.clock.now();
    if (const Timestamp opens = gate.hours.opensAt(recipient, wall); opens > wall)
        result.notBefore(m_engine.clock.steady() + (opens - wall),
                         gate.hours.byRecipient() ? "recipient_quiet_hours" : "quiet_hours");
    return result;
}

std::optional<Timestamp> Dispatcher::recipientSleepsUntil(CampaignId campaign, const QString &recipient) const
{
    const auto known = m_campaigns.find(campaign.value);
    if (known == m_campaigns.end() || !known->second.hours.byRecipient())
        return std::nullopt;
    const Timestamp wall = m_engine.clock.now();
    const Timestamp opens = known->second.hours.opensAt(recipient, wall);
    return opens > wall ? std::optional(opens) : std::nullopt;
}

void Dispatcher::campaignWent(CampaignId campaign)
{
    const auto known = m_campaigns.find(campaign.value);
    if (known == m_campaigns.end() || !known->second.rate || *known->second.rate <= 0)
        return;
    known->second.next = std::max(known->second.next, m_engine.clock.steady()) + intervalOf(known->second.rate);
}

void Dispatcher::trouble(SessionId session, ErrorClass what, bool stops)
{
    if (m_trouble != nullptr)
        m_trouble->trouble(session, what, stops);
}

RetryBook::Snapshot Dispatcher::retryTable(const QString &provider) const
{
    return m_rules.of(provider);
}

void Dispatcher::acceptedWithoutId(SessionId session, MessageId message, const QString &providerRef)
{
    m_lookups.add(session, message, providerRef);
}

void Dispatcher::fellInDoubt(SessionId session)
{
    m_doubts.arose(session);
}

void Dispatcher::nextSendChanged(SessionId session, const NextSend &next)
{
    const std::lock_guard lock(m_shownMutex);
    m_shown.insert(session, next);
}

void Dispatcher::attemptOver()
{
    if (!m_stopping || !m_stopped)
        return;
    for (const auto &[id, outbox] : m_outboxes) {
        if (outbox->underWay() > 0)
            return;
    }
    std::exchange(m_stopped, nullptr)();
}

} // namespace gatehouse
