#pragma once

#include "gateway/ids.h"
#include "gateway/timestamp.h"

#include <QtCore/QJsonObject>
#include <QtCore/QList>

#include <optional>

namespace gatehouse {

/// The numbers are stored.
enum class RedriveState { running = 0, waitingForCanary = 1, stopped = 2, finished = 3, cancelled = 4 };
/// Words of the HTTP interface: "waiting_for_canary" …
[[nodiscard]] QString redriveStateName(RedriveState state);

/// The first letters of a redrive go out slowly; the others follow only when none of these died of its old cause.
struct RedriveCanary
{
    int size = 1;         ///< letters
    double perSecond = 1; ///< letters a second; what follows begins at this rate and grows
    bool operator==(const RedriveCanary &) const = default;
};

/// Letters that cannot go, for one reason.
struct RedriveRefusals
{
    QString reason; ///< stable word: "suppressed", "session_removed", "phone_invalid" …
    qint64 count = 0;
    DeadLetterId example;
    QString detail; ///< English, of the example: for callers of the HTTP interface
};

/// Letters put back to work: an operation that can be watched, stopped and resumed.
struct Redrive
{
    RedriveId id;
    qint64 count = 0;  ///< letters taken
    qint64 queued = 0; ///< released: put back to work so far
    qint64 failed = 0; ///< could not be put back, see `refusals`: they stay dead letters
    RedriveState state = RedriveState::running;
    Timestamp startedAt{};
    QString startedBy; ///< Actor::text()
    std::optional<Timestamp> finishedAt;
    // What became of those released.
    qint64 accepted = 0;
    qint64 diedAgain = 0;
    qint64 sameCause = 0; ///< of these, those that died of their old cause
    qint64 withdrawn = 0; ///< cancelled, expired or opted out before they went
    QString reason;       ///< why it stopped: "same_cause", "by_person", "restored_from_backup"; empty: it did not
    QString cause;        ///< which cause came back
    /// What it waits for: "" nothing, "selecting" (letters are being taken), "pace", "canary" (how the first ones end),
    /// "answers" (how those released end).
    QString waits;
    double perSecond = 0; ///< letters a second at present; 0: without a limit of its own
    QJsonObject patch;    ///< empty: as they are
    std::optional<RedriveCanary> canary;
    QList<RedriveRefusals> refusals; ///< only where one redrive is asked for

    [[nodiscard]] qint64 remaining() const { return count - queued - failed; }
    /// Released, and neither accepted nor ended otherwise.
    [[nodiscard]] qint64 underWay() const { return queued - accepted - diedAgain - withdrawn; }
};

/// What a redrive would do.
struct RedriveRehearsal
{
    qint64 count = 0;
    qint64 wouldGo = 0;
    qint64 cannot = 0;
    QList<RedriveRefusals> refusals;
    std::optional<DeadLetterId> example; ///< of those that would go, or else of those that cannot
    QJsonObject before;                  ///< its payload
    QJsonObject after;                   ///< the same with the patch
};

} // namespace gatehouse
