#pragma once

#include <QtCore/QString>

namespace gatehouse {

class ApiTable;
class CampaignDesk;
class SessionDesk;

/// Adds /v1/campaigns. `uploadDir`: where an audience's file lies while it is imported.
void describeCampaignCalls(ApiTable &table, CampaignDesk &campaigns, SessionDesk &sessions, QString uploadDir);

} // namespace gatehouse
