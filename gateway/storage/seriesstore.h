#pragma once

#include "gateway/insightdesk.h"
#include "gateway/insights/histogram.h"
#include "gateway/storage/transaction.h"

namespace gatehouse {

/// The points of the charts. All values are sums, so a coarser step is the sum of its finer ones; a gauge is its
/// samples' sum divided by how many samples there were.
class SeriesStore
{
public:
    /// One sample of every gauge, at the ten-second step of `at`.
    static void sample(Transaction &tx, Timestamp at);
    /// What was sampled at `from` held at `at` too.
    static void repeatSample(Transaction &tx, Timestamp from, Timestamp at);
    static void addHistogram(Transaction &tx, const char *metric, int lane, Timestamp at, const Histogram &histogram);
    /// Sums finished minutes, hours and days, and drops what is too fine for its age. Cheap when there is nothing.
    static void rollUp(Transaction &tx, Timestamp now);

    /// The finest step (seconds) of which everything since `from` is still kept.
    [[nodiscard]] static qint64 finestSince(Timestamp from, Timestamp now);
    /// Over the whole range of the query, of all sessions at once: asked one by one, hundreds of sessions take minutes.
    /// Of the filters, session and lane count.
    [[nodiscard]] static QHash<SessionId, double> sumsBySession(Connection &db, const QString &metric,
                                                                const SeriesQuery &query);
    /// Sums by step. `lane` and others as in the query; steps without any row are absent.
    [[nodiscard]] static QHash<qint64, double> sums(Connection &db, const QString &metric, const SeriesQuery &query);
    [[nodiscard]] static QHash<qint64, Histogram> histograms(Connection &db, const QString &metric,
                                                             const SeriesQuery &query);
    [[nodiscard]] static double sumSince(Connection &db, const QString &metric, Timestamp since,
                                         std::optional<ClientId> client);
};

} // namespace gatehouse
