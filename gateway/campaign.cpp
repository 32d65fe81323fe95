#include "gateway/campaign.h"

#include "gateway/words.h"

namespace gatehouse {

namespace {
constexpr auto stateWords = words<CampaignState>({
    {CampaignState::draft, "draft"},
    {CampaignState::scheduled, "scheduled"},
    {CampaignState::running, "running"},
    {CampaignState::paused, "paused"},
    {CampaignState::completed, "completed"},
    {CampaignState::cancelled, "cancelled"},
});
} // namespace

QString campaignStateName(CampaignState state)
{
    return stateWords.of(state);
}

std::optional<CampaignState> campaignStateFromName(QStringView name)
{
    return stateWords.from(name);
}

} // namespace gatehouse
