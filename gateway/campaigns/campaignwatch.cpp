#include "gateway/campaigns/campaignwatch.h"

#include "gateway/campaigns/campaignoutlook.h"
#include "gateway/clock.h"
#include "gateway/outbox/dispatchlink.h"
#include "gateway/storage/changehub.h"
#include "gateway/storage/readers.h"
#include "gateway/storage/storagequeue.h"

#include <algorithm>

namespace gatehouse {

namespace {

using namespace std::chrono_literals;

constexpr Milliseconds completionInterval = 5s; // how late a finished campaign may be called completed
constexpr Milliseconds startIntervalMax = 60s;  // the wall clock may be set: a far start is looked at again
constexpr int cancelledPerCommit = 2000;
constexpr int droppedPerCommit = 5000;

} // namespace

CampaignWatch::CampaignWatch(EngineContext &engine, DispatchLink &dispatch, Executor &work,
                             const CampaignOutlook &outlook, CampaignStarter &starter)
    : m_engine(engine)
    , m_dispatch(dispatch)
    , m_work(work)
    , m_outlook(outlook)
    , m_starter(starter)
    , m_materialiser(engine, dispatch, work)
{}

void CampaignWatch::stop()
{
    *m_alive = false;
    m_timer.reset();
    m_materialiser.stop();
}

void CampaignWatch::look()
{
    if (!*m_alive)
        return;
    if (m_looking) {
        m_again = true;
        return;
    }
    m_looking = true;
    m_timer.reset();
    m_quiet = false;
    m_seen = m_engine.storage.version(); // before it is read: what is written meanwhile is looked at again
    m_lookedAt = m_engine.clock.steady();
    m_engine.readers.read<CampaignWork>(
        [now = m_engine.clock.now()](Connection &db) -> Result<CampaignWork> { return CampaignStore::work(db, now); },
        m_work,
        [this, alive = m_alive](Result<CampaignWork> work) {
            if (!*alive)
                return;
            m_looking = false;
            if (work)
                take(*work);
            else
                lookIn(completionInterval);
            if (std::exchange(m_again, false))
                look();
        });
}

// By the timer: where nothing was written and nothing is due, nothing is asked.
void CampaignWatch::glance()
{
    const bool due = m_nextStart && *m_nextStart <= m_engine.clock.now();
    const bool fresh = m_engine.clock.steady() - m_lookedAt < startIntervalMax;
    if (m_quiet && !due && fresh && !m_looking && m_seen == m_engine.storage.version())
        return lookIn(completionInterval);
    look();
}

void CampaignWatch::take(const CampaignWork &work)
{
    m_quiet = work.due.isEmpty() && work.materialise.isEmpty() && work.finished.isEmpty() && work.leftovers.isEmpty();
    m_nextStart = work.nextStart;
    for (const CampaignId campaign : work.due)
        begin(campaign);
    for (const CampaignId campaign : work.materialise)
        m_materialiser.start(campaign);
    for (const CampaignId campaign : work.finished)
        complete(campaign);
    for (const CampaignId campaign : work.leftovers)
        cancelWaiting(campaign);
    if (work.running || !work.due.isEmpty() || !work.materialise.isEmpty())
        lookIn(completionInterval);
    else // also without a start in sight: a dead letter put back sets an ended campaign running
        lookIn(work.nextStart ? std::clamp<Milliseconds>(*work.nextStart - m_engine.clock.now(), 0ms, startIntervalMax)
                              : startIntervalMax);
}

void CampaignWatch::lookIn(Milliseconds delay)
{
    m_timer = m_work.after(delay, [this, alive = m_alive] {
        if (*alive)
            glance();
    });
}

void CampaignWatch::begin(CampaignId campaign)
{
    if (m_beginning.contains(campaign))
        return;
    m_beginning.insert(campaign);
    m_engine.readers.read<std::optional<CampaignRow>>(
        [campaign](Connection &db) -> Result<std::optional<CampaignRow>> { return CampaignStore::load(db, campaign); },
        m_work,
        [this, alive = m_alive, campaign](Result<std::optional<CampaignRow>> row) {
            if (!*alive)
                return;
            if (!row || !*row) {
                m_beginning.remove(campaign);
                return;
            }
            m_starter.check(**row, [this, alive, campaign](Result<CampaignStarter::Checked> checked) {
                if (*alive)
                    start(campaign, std::move(checked));
            });
        });
}

// What held when it was planned may not hold any more (a session removed, a file gone): a person decides then.
void CampaignWatch::start(CampaignId campaign, Result<CampaignStarter::Checked> checked)
{
    auto started = std::make_shared<bool>(false);
    auto refused = std::make_shared<bool>(false);
    auto order = std::make_shared<const Result<CampaignStarter::Checked>>(std::move(checked));
    m_engine.storage.write(
        [campaign, started, refused, order, outlook = &m_outlook](Transaction &tx) -> Result<void> {
            const auto row = CampaignStore::load(tx.db(), campaign);
            if (!row || row->campaign.state != CampaignState::scheduled
                || row->campaign.startAt.value_or(tx.now()) > tx.now())
                return {};
            const Actor engine = Actor::engine(QStringLiteral("campaigns"));
            if (!*order) {
                *refused = true;
                CampaignStore::setState(tx, campaign, CampaignState::paused);
                const QList<Problem> &problems = order->failure().problems;
                CampaignStore::note(tx, campaign, QStringLiteral("not_started"), engine,
                                    problems.isEmpty() ? QString() : problems.first().code);
                return {};
            }
            if (const auto adopted = CampaignStarter::adopt(tx, *row, **order); !adopted)
                return adopted; // changed in between: looked at again
            *started = true;
            CampaignStore::setState(tx, campaign, CampaignState::running);
            CampaignStore::note(tx, campaign, QStringLiteral("started"), engine);
            CampaignStore::plan(tx, campaign, outlook->curve(tx.db(), *row));
            return {};
        },
        m_work,
        [this, alive = m_alive, campaign, started, refused, order](Result<void> outcome) {
            if (!*alive)
                return;
            m_beginning.remove(campaign);
            if (*order && !(outcome && *started))
                m_starter.forget(**order);
            if (outcome && *refused)
                m_engine.changes.alert(QStringLiteral("campaign_not_started"), {});
            m_dispatch.campaignsChanged();
            if (outcome)
                look();
        });
}

void CampaignWatch::complete(CampaignId campaign)
{
    m_engine.storage.write(
        [campaign](Transaction &tx) -> Result<void> {
            const auto row = CampaignStore::load(tx.db(), campaign);
            if (!row || row->campaign.state != CampaignState::running)
                return {};
            const CampaignCounts &counts = row->campaign.counts;
            if (counts.waiting + counts.sending + counts.inDoubt == 0) { // a doubt settled as not sent brings it back
                CampaignStore::setState(tx, campaign, CampaignState::completed);
                CampaignStore::note(tx, campaign, QStringLiteral("completed"),
                                    Actor::engine(QStringLiteral("campaigns")));
            }
            return {};
        },
        m_work,
        [this, alive = m_alive](const Result<void> &) {
            if (*alive)
                m_dispatch.campaignsChanged();
        });
}

void CampaignWatch::cancelWaiting(CampaignId campaign)
{
    if (m_ending.contains(campaign))
        return;
    m_ending.insert(campaign);
    auto more = std::make_shared<bool>(false);
    m_engine.storage.write(
        [campaign, more](Transaction &tx) -> Result<void> {
            const auto row = CampaignStore::load(tx.db(), campaign);
            *more = row && row->campaign.state == CampaignState::cancelled
                    && CampaignStore::cancelWaiting(tx, *row, cancelledPerCommit);
            return {};
        },
        m_work,
        [this, alive = m_alive, campaign, more](Result<void> outcome) {
            if (!*alive)
                return;
            m_ending.remove(campaign);
            if (!outcome)
                lookIn(completionInterval); // a full disk: looked at again
            else if (*more)
                cancelWaiting(campaign);
        });
}

void CampaignWatch::tidy()
{
    m_engine.readers.read<QList<CampaignId>>(
        [](Connection &db) -> Result<QList<CampaignId>> { return AudienceStore::withStale(db); }, m_work,
        [this, alive = m_alive](Result<QList<CampaignId>> campaigns) {
            if (!*alive || !campaigns)
                return;
            for (const CampaignId campaign : *campaigns)
                dropStale(campaign);
        });
}

void CampaignWatch::dropStale(CampaignId campaign)
{
    if (m_importing.contains(campaign))
        return;
    auto more = std::make_shared<bool>(false);
    m_engine.storage.write(
        [campaign, more](Transaction &tx) -> Result<void> {
            *more = AudienceStore::dropStale(tx, campaign, droppedPerCommit);
            return {};
        },
        m_work,
        [this, alive = m_alive, campaign, more](Result<void> outcome) {
            if (*alive && outcome && *more)
                dropStale(campaign);
        });
}

} // namespace gatehouse
