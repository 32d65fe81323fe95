#pragma once

#include "gateway/campaign.h"

namespace gatehouse {

class ApiTable;

[[nodiscard]] QJsonObject campaignJson(const Campaign &campaign);
/// Points as [time, sent].
[[nodiscard]] QJsonObject progressJson(const CampaignProgress &progress);
[[nodiscard]] QJsonObject campaignLogJson(const CampaignLogEntry &entry);
[[nodiscard]] QJsonObject audienceJson(const AudienceReport &report);
/// Reads what has the shape of the schema NewCampaign or CampaignChange.
[[nodiscard]] Result<CampaignDraft> campaignDraftOf(const QJsonObject &json);
[[nodiscard]] Result<CampaignChange> campaignChangeOf(const QJsonObject &json);
[[nodiscard]] QStringList campaignStateWords();
void addCampaignSchemas(ApiTable &table);

} // namespace gatehouse
