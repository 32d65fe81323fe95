#pragma once

#include <atomic>

namespace gatehouse {

class ApiTable;
class CampaignDesk;
class InsightDesk;
class SessionDesk;

/// Adds /healthz, /readyz, /metrics, /v1/series, /v1/openapi.json and the schema of problems. `ready` is what /readyz
/// tells; it is kept by reference, as is the table.
void describeSystemCalls(ApiTable &table, InsightDesk &insights, SessionDesk &sessions, CampaignDesk &campaigns,
                         const std::atomic<bool> &ready);

} // namespace gatehouse
