#include "gateway/campaigns/campaignoutlook.h"

#include "gateway/campaigns/campaignforecaster.h"
#include "gateway/clock.h"
#include "gateway/outbox/dispatchlink.h"
#include "gateway/sessions/sessionregistry.h"
#include "gateway/storage/campaignstore.h"

#include <algorithm>

namespace gatehouse {

namespace {

bool hasEnded(CampaignState state)
{
    return state == CampaignState::completed || state == CampaignState::cancelled;
}

// All that will not be sent any more counts as handled, or the curve would never reach its end.
qint64 stillToSend(const CampaignCounts &counts)
{
    return counts.waiting + counts.sending;
}

} // namespace

Timestamp CampaignOutlook::begins(const Campaign &campaign) const
{
    const Timestamp now = m_engine.clock.now();
    const bool open = campaign.state == CampaignState::draft || campaign.state == CampaignState::scheduled;
    return open ? std::max(campaign.startAt.value_or(now), now) : now;
}

ForecastOrder CampaignOutlook::order(Connection &db, const CampaignRow &row) const
{
    const Campaign &campaign = row.campaign;
    ForecastOrder order{
        m_engine.clock.now(), begins(campaign), {}, campaign.rate, QuietHours(campaign.quietHours, campaign.timeZone)};
    const QHash<SessionId, qint64> remaining = CampaignStore::remaining(db, row);
    for (const SessionId id : campaign.sessions) {
        const auto session = m_engine.sessions.find(id);
        if (!session)
            continue;
        const NextSend next = m_dispatch.nextSend(id);
        Pacing pacing = session->pacing;
        const bool minds = pacing.health;
        if (minds && session->health.level == HealthLevel::slowed)
            pacing.perMinute /= 2;
        const bool held = session->paused || (minds && session->health.level == HealthLevel::held);
        order.sessions.append({remaining.value(id), pacing, next.sentToday,
                               session->state == SessionState::connected && !held, next.bulkToday, next.daysWarm});
    }
    return order;
}

Campaign CampaignOutlook::shown(Connection &db, CampaignRow row) const
{
    if (!hasEnded(row.campaign.state))
        row.campaign.forecast = CampaignForecaster::forecast(order(db, row));
    return std::move(row.campaign);
}

QList<CampaignPoint> CampaignOutlook::curve(Connection &db, const CampaignRow &row) const
{
    const Campaign &campaign = row.campaign;
    const qint64 left = stillToSend(campaign.counts);
    if (hasEnded(campaign.state) || left == 0)
        return {};
    QList<CampaignPoint> curve = CampaignForecaster::curve(order(db, row));
    for (CampaignPoint &point : curve)
        point.sent += campaign.counts.audience - left;
    return curve;
}

CampaignProgress CampaignOutlook::progress(Connection &db, const CampaignRow &row) const
{
    CampaignProgress progress;
    progress.audience = row.audienceRows;
    progress.planned = CampaignStore::planned(db, row.campaign.id);
    progress.sent = CampaignStore::sentOverTime(db, row, CampaignProgress::pointsMax - 1);
    const Timestamp until = row.campaign.finishedAt.value_or(m_engine.clock.now());
    for (CampaignPoint &point : progress.sent)
        point.at = std::min(point.at, until); // the last span is not over yet
    if (!progress.sent.isEmpty() && progress.sent.last().at < until)
        progress.sent.append({until, progress.sent.last().sent}); // level since then
    progress.expected = curve(db, row);
    // One curve to the eye: it goes on from where the other one is.
    if (!progress.sent.isEmpty() && !progress.expected.isEmpty()) {
        const qint64 shift = progress.expected.first().sent - progress.sent.last().sent;
        for (CampaignPoint &point : progress.expected)
            point.sent -= shift;
    }
    return progress;
}

} // namespace gatehouse
