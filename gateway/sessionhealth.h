#pragma once

#include "gateway/timestamp.h"

#include <QtCore/QList>

namespace gatehouse {

/// What happened to a session in the last 24 hours, as far as it says how well its number is liked. Sends of the last
/// hour are not judged by what came of them: people have not had the time.
struct HealthFigures
{
    double sent = 0;       ///< accepted by the provider
    double judged = 0;     ///< of these, before the last hour
    double judgedBulk = 0; ///< of these, the lanes automation and campaign
    double delivered = 0;
    double failed = 0; ///< refused, or failed after acceptance
    double received = 0;
    double optOuts = 0;
    double disconnects = 0;
    double refusals = 0; ///< logged out, token refused
};

/// A sign that WhatsApp or the people written to do not like what comes.
struct HealthSign
{
    QString code;     ///< "disconnects", "refusals", "failed", "undelivered", "opt_outs", "few_replies"
    double value = 0; ///< a count for the first two, else a share from 0 to 1
    double limit = 0; ///< from where on it is a sign
    int points = 0;   ///< taken off the score
    bool operator==(const HealthSign &) const = default;
};

/// The numbers are stored.
enum class HealthLevel {
    good = 0,   ///< 80 and more: bulk at its full pace
    slowed = 1, ///< 50 to 79: bulk at half its pace, half the caps of a day
    held = 2    ///< below 50: no bulk until a person resumes it
};
[[nodiscard]] QString healthLevelName(HealthLevel level);

/// How a session stands, 100 being the best.
struct SessionHealth
{
    int score = 100;
    HealthLevel level = HealthLevel::good;
    QList<HealthSign> signs;        ///< heaviest first
    std::optional<Timestamp> since; ///< of the level; nothing when it was never judged
    bool operator==(const SessionHealth &) const = default;
};

/// The judgement itself: figures of practitioners, not WhatsApp's, which publishes none. Plain arithmetic; `since` is
/// left empty.
[[nodiscard]] SessionHealth judgedHealth(const HealthFigures &figures);

} // namespace gatehouse
