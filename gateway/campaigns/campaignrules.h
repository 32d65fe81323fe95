#pragma once

#include "gateway/result.h"
#include "gateway/storage/campaignstore.h"

namespace gatehouse {

class ContentTemplate;
class SessionRegistry;

/// What must hold for a campaign. Each function names every defect. Any thread.
namespace campaignrules {

/// Members of a draft or a change; members not given are not checked.
[[nodiscard]] Result<void> checkMembers(const SessionRegistry &registry, ClientId client,
                                        const std::optional<QString> &name,
                                        const std::optional<QList<SessionId>> &sessions,
                                        const std::optional<double> &rate, const std::optional<QString> &timeZone,
                                        const std::optional<QJsonObject> &quietHours);
/// Why it cannot start: "audience_empty", "sessions_missing", "session_unknown", "content_missing",
/// "variable_unknown" (one for each, `detail` is the name), or what the provider has against the content. `first` are
/// the cells of the first row.
[[nodiscard]] Result<void> checkStart(const SessionRegistry &registry, const CampaignRow &row,
                                      const QStringList &first);

/// A file of this machine that not the campaign's author named but a row of its table: whoever wrote the table would be
/// sent whatever file they like.
[[nodiscard]] bool namesForeignFile(const Content &written, const Content &rendered);

/// What is wrong with one row's message; of the sessions the first is asked.
[[nodiscard]] QList<Problem> problemsOfRow(const SessionRegistry &registry, const Campaign &campaign, Content rendered);
/// A row whose cells have no more UTF-16 units than this together makes a message as good as the first row's; -1 when
/// each row must be looked at.
[[nodiscard]] qint64 harmlessCellUnits(const Content &content, const ContentTemplate &written);

} // namespace campaignrules

} // namespace gatehouse
