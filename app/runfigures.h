#pragma once

#include "gateway/timestamp.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace gatehouse {
struct Snapshot;
}

namespace gatehouse::app {

/// What a run did so far, out of the gateway's own metrics.
struct RunFigures
{
    qint64 sent = 0;
    qint64 delivered = 0;
    qint64 read = 0;
    qint64 answered = 0; ///< messages that customers wrote
    qint64 retried = 0;  ///< attempts that are made again
    qint64 dead = 0;
    qint64 inDoubt = 0;
    bool operator==(const RunFigures &) const = default;

    /// Sums `gatehouse_messages_total` by state, `gatehouse_attempts_total`, `gatehouse_dead_letters` and
    /// `gatehouse_in_doubt` over all their labels. Lines that are not of these are passed over.
    [[nodiscard]] static RunFigures fromMetrics(const QByteArray &prometheusText);
    /// The difference to the run's beginning: the counters live as long as the data.
    [[nodiscard]] RunFigures since(const RunFigures &start) const;
};

/// "[#####.....]  62 %  1,204 sent, 801 waiting".
[[nodiscard]] QString progressLine(const RunFigures &done, qint64 waiting);
/// The printed report of --until-idle.
[[nodiscard]] QString runReport(const RunFigures &done, const Snapshot &now, Milliseconds took);

} // namespace gatehouse::app
