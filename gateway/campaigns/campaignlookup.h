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

/// Planned, refused at its start, and never begun since: Resume is its start.
[[nodiscard]] inline bool wasRefused(const Campaign &campaign)
{
    return campaign.state == CampaignState::paused && !campaign.startedAt;
}

/// May still be changed in all its parts.
[[nodiscard]] inline bool isOpen(const Campaign &campaign)
{
    return campaign.state == CampaignState::draft || campaign.state == CampaignState::scheduled || wasRefused(campaign);
}

} // namespace gatehouse::campaignlookup
