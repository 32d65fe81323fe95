#pragma once

#include "gateway/campaigndesk.h"
#include "gateway/storage/transaction.h"

#include <vector>

namespace gatehouse {

/// One recipient as the file had it.
struct AudienceRow
{
    qint64 row = 0;
    QString phone; ///< E.164
    QString name;
    QString cells; ///< JSON list of strings, one for each column
};

/// A recipient with the message it becomes.
struct MaterialisedRow
{
    AudienceRow recipient;
    ContactId contact;       ///< null: not known yet
    bool suppressed = false; ///< opted out since the import
    SessionId session;
    QByteArray content; ///< rendered, as stored, UTF-8
};

/// What an import found, without its problems.
struct AudienceSummary
{
    QStringList columns;
    AudienceReport report;
};

/// Imported audiences. Each import writes a version of its own beside the present one and takes its place in one
/// commit; other versions are stale and go in pieces.
class AudienceStore
{
public:
    /// How many problems are kept for one import: a file of nothing but broken rows must not fill the disk.
    static constexpr qint64 problemsMax = 100'000;

    static void add(Transaction &tx, CampaignId campaign, qint64 version, const std::vector<AudienceRow> &rows,
                    const QList<AudienceProblem> &problems);
    /// From this commit on the campaign's audience is that of `version`.
    static void adopt(Transaction &tx, CampaignId campaign, qint64 version, const AudienceSummary &summary);
    /// Deletes up to `limit` rows of versions that are not the campaign's; true when there are more.
    static bool dropStale(Transaction &tx, CampaignId campaign, int limit);
    /// Campaigns with stale versions, such as those of an import that the end of the program interrupted.
    [[nodiscard]] static QList<CampaignId> withStale(Connection &db);

    /// The next recipients (none at the end; fewer than `limit` where rows are very long), without session and content,
    /// with what is known of each. It may be overtaken by the time they are written: dispatch looks at opt-outs again
    /// before it sends.
    [[nodiscard]] static std::vector<MaterialisedRow> rows(Connection &db, CampaignId campaign, ClientId client,
                                                           qint64 version, qint64 after, int limit);
    /// The `index`th of the accepted rows, from 0.
    [[nodiscard]] static std::optional<AudienceRow> rowAt(Connection &db, CampaignId campaign, qint64 version,
                                                          qint64 index);
    /// The next recipients whose cells have more than `units` UTF-16 units together, and perhaps others; none at the
    /// end.
    [[nodiscard]] static std::vector<AudienceRow> longRows(Connection &db, CampaignId campaign, qint64 version,
                                                           qint64 after, qint64 units, int limit);
    [[nodiscard]] static AudienceReport report(Connection &db, CampaignId campaign, int problems);
    /// In the order of the file.
    [[nodiscard]] static Result<Page<AudienceProblem>> problems(Connection &db, CampaignId campaign,
                                                                const PageRequest &page);
    [[nodiscard]] static Result<Page<CampaignRecipient>> recipients(Connection &db, CampaignId campaign,
                                                                    const PageRequest &page);
    [[nodiscard]] static QStringList suppressedPhones(Connection &db, ClientId client);

    /// Turns recipients into waiting messages, in the order of the file. `after` is where the last call ended:
    /// nothing is written when the campaign is not there (any more) or is not to be sent; answers whether it was.
    /// Failure: validationFailed "session_unknown" when one of the rows' sessions is gone or another client's.
    [[nodiscard]] static Result<bool> materialise(Transaction &tx, CampaignId campaign, qint64 version, qint64 after,
                                                  const std::vector<MaterialisedRow> &rows);
};

} // namespace gatehouse
