#pragma once

#include "gateway/campaign.h"
#include "gateway/quiethours.h"
#include "gateway/session.h"

namespace gatehouse {

/// One session's part of a campaign.
struct ForecastSession
{
    qint64 remaining = 0;
    Pacing pacing;
    int sentToday = 0;
    bool canSend = true; ///< connected and not paused
    int bulkToday = 0;   ///< of `sentToday`, those of campaigns: what a warm-up counts
    int daysWarm = 0;    ///< active days before today
};

struct ForecastOrder
{
    Timestamp now{};
    Timestamp start{}; ///< when sending begins or goes on, not before `now`
    QList<ForecastSession> sessions;
    std::optional<double> rate; ///< the campaign's own, a minute
    QuietHours quiet;
};

/// When a campaign ends if nothing changes: from one moment at which something changes (a session is through, a cap is
/// reached, a day begins, quiet hours begin or end) to the next.
class CampaignForecaster
{
public:
    [[nodiscard]] static CampaignForecast forecast(const ForecastOrder &order);
    /// The way there, from 0 to all that remains, at most `CampaignProgress::pointsMax` points; empty without a date.
    [[nodiscard]] static QList<CampaignPoint> curve(const ForecastOrder &order);
};

} // namespace gatehouse
