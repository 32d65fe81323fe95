#pragma once

#include "gateway/campaigndesk.h"
#include "gateway/storage/transaction.h"

#include <QtCore/QHash>

namespace gatehouse {

/// A campaign with what the engine keeps beside what is shown.
struct CampaignRow
{
    Campaign campaign;
    qint64 audienceVersion = 0; ///< 0: none imported yet
    qint64 audienceRows = 0;
    qint64 materialisedRow = 0; ///< file row up to which recipients are messages
    QString createdBy;
};

/// What the campaigns' watch has to do, and when to look again.
struct CampaignWork
{
    QList<CampaignId> due;         ///< scheduled, and the time has come
    QList<CampaignId> materialise; ///< started, and not all recipients are messages yet
    QList<CampaignId> finished;    ///< running, and nothing is left to send or to settle
    QList<CampaignId> leftovers;   ///< cancelled, and messages still wait
    bool running = false;          ///< some campaign may finish by itself
    std::optional<Timestamp> nextStart;
};

/// Campaigns and their states. Functions taking a Connection may be used on readers.
class CampaignStore
{
public:
    static CampaignId insert(Transaction &tx, ClientId client, const CampaignDraft &draft, const Actor &actor);
    /// Nothing when there is none or it was removed.
    [[nodiscard]] static std::optional<CampaignRow> load(Connection &db, CampaignId id);
    [[nodiscard]] static Result<Page<CampaignRow>> list(Connection &db, const CampaignQuery &query);
    static void change(Transaction &tx, CampaignId id, const CampaignChange &change);
    /// Also writes when it started or ended.
    /// Whether the file of that name, one of `CampaignMedia`, may still go out or be looked at: of a campaign that is
    /// Scheduled or running: what may still bring messages.
    [[nodiscard]] static qint64 aheadCount(Connection &db, std::optional<ClientId> client);
    /// not over, that ended since `before`, or of which a message waits or may be put back.
    [[nodiscard]] static bool fileNeeded(Connection &db, const QString &name, Timestamp before);
    static void setState(Transaction &tx, CampaignId id, CampaignState state);
    static void remove(Transaction &tx, CampaignId id);
    /// A line of its log: stable word and data.
    static void note(Transaction &tx, CampaignId id, const QString &what, const Actor &actor,
                     const QString &detail = {});
    [[nodiscard]] static Result<Page<CampaignLogEntry>> log(Connection &db, CampaignId id, const PageRequest &page);
    /// Those of its sessions that are there and belong to its client.
    [[nodiscard]] static QList<SessionId> liveSessions(Connection &db, const CampaignRow &row);
    /// How many of the audience each session still has to send; those that are no messages yet are shared evenly.
    [[nodiscard]] static QHash<SessionId, qint64> remaining(Connection &db, const CampaignRow &row);

    /// What the provider accepted by when, rising, at most `limit` points.
    [[nodiscard]] static QList<CampaignPoint> sentOverTime(Connection &db, const CampaignRow &row, int limit);
    /// The forecast as it is when it starts; the first one stays.
    static void plan(Transaction &tx, CampaignId id, const QList<CampaignPoint> &curve);
    [[nodiscard]] static QList<CampaignPoint> planned(Connection &db, CampaignId id);

    [[nodiscard]] static CampaignWork work(Connection &db, Timestamp now);
    /// Cancels at most `limit` of what waits in a cancelled campaign; true when there is more.
    static bool cancelWaiting(Transaction &tx, const CampaignRow &row, int limit);

private:
    static void announce(Transaction &tx, CampaignId id);
};

} // namespace gatehouse
