#pragma once

#include "gateway/campaigndesk.h"
#include "gateway/storage/connection.h"

namespace gatehouse {

class PhoneNumbers;

/// Files of an audience beside the import itself. Blocking: not on a thread that others wait for.
class AudienceFiles
{
public:
    [[nodiscard]] static Result<CsvInspection> inspect(const PhoneNumbers &phones, const QString &path,
                                                       const CsvMapping &mapping);
    /// All stored problems as CSV (UTF-8 with byte-order mark, so that spreadsheet programs read it right).
    [[nodiscard]] static Result<void> exportProblems(Connection &db, CampaignId campaign, const QString &path);
};

} // namespace gatehouse
