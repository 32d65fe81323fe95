#pragma once

#include "gateway/campaign.h"
#include "gateway/message.h"
#include "gateway/page.h"
#include "gateway/result.h"

#include <atomic>
#include <functional>
#include <memory>

class QIODevice;

namespace gatehouse {

/// Tells how far an import is and carries the wish to stop. Shared between the caller and the engine; any thread.
struct ImportProgress
{
    std::atomic<qint64> bytesRead{0};
    std::atomic<qint64> bytesTotal{0};
    std::atomic<qint64> rows{0};
    std::atomic<bool> cancelled{false};
};

struct CampaignQuery
{
    std::optional<ClientId> client;
    std::optional<CampaignState> state;
    PageRequest page;
};

/// Campaigns from file to the last tick. Any thread.
class CampaignDesk
{
public:
    virtual ~CampaignDesk() = default;
    [[nodiscard]] virtual Reply<Campaign> create(ClientId client, CampaignDraft draft, Actor actor) = 0;
    [[nodiscard]] virtual Reply<Page<Campaign>> campaigns(CampaignQuery query) = 0;
    [[nodiscard]] virtual Reply<Campaign> campaign(CampaignId id, std::optional<ClientId> scope = {}) = 0;
    /// `conflict` once it runs, except for name and rate.
    [[nodiscard]] virtual Reply<Campaign> change(CampaignId id, CampaignChange change, Actor actor,
                                                 std::optional<ClientId> scope = {}) = 0;
    /// Only drafts and finished ones; messages that were sent stay in their conversations.
    [[nodiscard]] virtual Reply<void> remove(CampaignId id, Actor actor, std::optional<ClientId> scope = {}) = 0;

    /// Who did what with it.
    [[nodiscard]] virtual Reply<Page<CampaignLogEntry>> log(CampaignId id, PageRequest page,
                                                            std::optional<ClientId> scope = {}) = 0;

    /// Looks at the beginning of a file without changing anything. Failure: unreadable.
    [[nodiscard]] virtual Reply<CsvInspection> inspect(QString path, CsvMapping mapping = {}) = 0;
    /// Replaces the audience with the file's rows, read as a stream in its own thread. Rows that are good are kept
    /// whatever the others are. Failures: unreadable, cancelled (the audience is then as it was), conflict.
    [[nodiscard]] virtual Reply<AudienceReport> importAudience(CampaignId id, QString path, CsvMapping mapping,
                                                               std::shared_ptr<ImportProgress> progress, Actor actor,
                                                               std::optional<ClientId> scope = {}) = 0;
    /// The last import's report; zeros before one.
    [[nodiscard]] virtual Reply<AudienceReport> audience(CampaignId id) = 0;
    [[nodiscard]] virtual Reply<Page<AudienceProblem>> problems(CampaignId id, PageRequest page) = 0;
    /// Writes all problems as CSV.
    [[nodiscard]] virtual Reply<void> exportProblems(CampaignId id, QString path) = 0;
    /// Row `index` (from 0, among the accepted) with `content` rendered; the campaign's own content when absent.
    [[nodiscard]] virtual Reply<CampaignPreview> preview(CampaignId id, qint64 index,
                                                         std::optional<Content> content = {}) = 0;
    [[nodiscard]] virtual Reply<Page<CampaignRecipient>> recipients(CampaignId id, PageRequest page) = 0;
    /// Sent over time beside the forecast; as cheap for a large campaign as for a small one.
    [[nodiscard]] virtual Reply<CampaignProgress> progress(CampaignId id, std::optional<ClientId> scope = {}) = 0;
    /// One message to one number, rendered with the first row, in lane transactional.
    [[nodiscard]] virtual Reply<Message> sendTest(CampaignId id, QString phone, Actor actor) = 0;

    /// Now, or at `startAt`, after a look at every row. validationFailed names unknown variables, a missing audience or
    /// session, a file that cannot be read, and rows whose message could not be sent ("rows_refused", `detail` is how
    /// many, then the first of them with pointers /audience/rows/N).
    [[nodiscard]] virtual Reply<Campaign> start(CampaignId id, Actor actor, std::optional<ClientId> scope = {}) = 0;
    [[nodiscard]] virtual Reply<Campaign> pause(CampaignId id, Actor actor, std::optional<ClientId> scope = {}) = 0;
    [[nodiscard]] virtual Reply<Campaign> resume(CampaignId id, Actor actor, std::optional<ClientId> scope = {}) = 0;
    /// What waits is cancelled; what is under way is not recalled.
    [[nodiscard]] virtual Reply<Campaign> cancel(CampaignId id, Actor actor, std::optional<ClientId> scope = {}) = 0;
};

} // namespace gatehouse
