#pragma once

#include "gateway/result.h"
#include "gateway/storage/campaignstore.h"

namespace gatehouse {

class SessionRegistry;

/// What must hold for a campaign. Each function names every defect. Any thread.
namespace campaignrules {

/// Name, sessions and rate of a draft or a change; members not given are not checked.
[[nodiscard]] Result<void> checkMembers(const SessionRegistry &registry, ClientId client,
                                        const std::optional<QString> &name,
                                        const std::optional<QList<SessionId>> &sessions,
                                        const std::optional<double> &rate);
/// Why it cannot start: "audience_empty", "sessions_missing", "session_unknown", "content_missing",
/// "variable_unknown" (one for each, `detail` is the name), or what the provider has against the content. `first` are
/// the cells of the first row.
[[nodiscard]] Result<void> checkStart(const SessionRegistry &registry, const CampaignRow &row,
                                      const QStringList &first);

} // namespace campaignrules

} // namespace gatehouse
