#pragma once

#include "gateway/campaign.h"
#include "gateway/session.h"

namespace gatehouse {

/// One session's part of a campaign.
struct ForecastSession
{
    qint64 remaining = 0;
    Pacing pacing;
    int sentToday = 0;
    bool canSend = true; ///< connected and not paused
};

/// When a campaign ends if nothing changes: arithmetic on the sessions' pacing, day by day where there is a cap.
class CampaignForecaster
{
public:
    /// `start` is when sending begins or goes on, not before `now`. `rate` is the campaign's own, a minute.
    [[nodiscard]] static CampaignForecast forecast(Timestamp now, Timestamp start,
                                                   const QList<ForecastSession> &sessions, std::optional<double> rate);
};

} // namespace gatehouse
