#pragma once

#include "gateway/result.h"
#include "gateway/storage/campaignstore.h"

namespace gatehouse::campaignlookup {

[[nodiscard]] inline Failure noCampaign()
{
    return {Fault::notFound, QStringLiteral("There is no such campaign."), {}, {}};
}

[[nodiscard]] inline Failure wrongState(CampaignState state)
{
    return {Fault::conflict, QStringLiteral("The campaign is %1.").arg(campaignStateName(state)), {}, {}};
}

/// The campaign, when the caller may see it.
[[nodiscard]] inline Result<CampaignRow> visible(Connection &db, CampaignId id, std::optional<ClientId> scope = {})
{
    auto row = CampaignStore::load(db, id);
    if (!row || (scope && row->campaign.client != *scope))
        return noCampaign();
    return *std::move(row);
}

/// May still be changed in all its parts.
[[nodiscard]] inline bool isOpen(CampaignState state)
{
    return state == CampaignState::draft || state == CampaignState::scheduled;
}

} // namespace gatehouse::campaignlookup
