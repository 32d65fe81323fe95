#pragma once

#include "gateway/campaign.h"
#include "gateway/runtime/enginecontext.h"

namespace gatehouse {

class Connection;
class DispatchLink;
struct CampaignRow;
struct ForecastOrder;

/// How a campaign will go on: its forecast from the sessions as they are now, and its curves. Any thread.
class CampaignOutlook
{
public:
    CampaignOutlook(EngineContext &engine, const DispatchLink &dispatch) : m_engine(engine), m_dispatch(dispatch) {}

    /// The campaign as the desks give it out.
    [[nodiscard]] Campaign shown(Connection &db, CampaignRow row) const;
    [[nodiscard]] CampaignProgress progress(Connection &db, const CampaignRow &row) const;
    /// From now, or from its planned start, to the end; empty without a date.
    [[nodiscard]] QList<CampaignPoint> curve(Connection &db, const CampaignRow &row) const;

private:
    [[nodiscard]] ForecastOrder order(Connection &db, const CampaignRow &row) const;
    [[nodiscard]] Timestamp begins(const Campaign &campaign) const;

    EngineContext &m_engine;
    const DispatchLink &m_dispatch;
};

} // namespace gatehouse
