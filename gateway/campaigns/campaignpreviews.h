#pragma once

#include "gateway/campaign.h"
#include "gateway/message.h"
#include "gateway/result.h"

namespace gatehouse {

class Connection;
struct AudienceRow;
struct CampaignRow;

/// A campaign's content with the values of one row. On a reading thread.
namespace campaignpreviews {

/// Row `index` of the accepted ones; without an audience the text as written, with every variable missing.
[[nodiscard]] Result<CampaignPreview> preview(Connection &db, const CampaignRow &row, qint64 index,
                                              const Content &content);
/// The message of a test: first row, first session. Failure: validationFailed without a session.
[[nodiscard]] Result<Draft> testDraft(Connection &db, const CampaignRow &row, const QString &phone);
[[nodiscard]] QStringList cellsOf(const AudienceRow &row);
/// Empty without an audience.
[[nodiscard]] QStringList firstCells(Connection &db, const CampaignRow &row);

} // namespace campaignpreviews

} // namespace gatehouse
