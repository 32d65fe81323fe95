#pragma once

#include "gateway/campaigndesk.h"
#include "gateway/changefeed.h"
#include "gateway/clientdesk.h"
#include "gateway/clock.h"
#include "gateway/sessiondesk.h"

namespace gatehouse::ui {

/// What the campaigns page works with; all of it outlives the page.
struct CampaignDesks
{
    CampaignDesk &campaigns;
    ClientDesk &clients;
    SessionDesk &sessions;
    ChangeFeed &changes;
    const Clock &clock;
};

} // namespace gatehouse::ui
