#pragma once

#include "gateway/result.h"
#include "gateway/timestamp.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonObject>
#include <QtCore/QTimeZone>

#include <array>
#include <optional>

namespace gatehouse {

/// When a campaign keeps still: hours by the wall clock of a time zone, over midnight or not, and whole days of the
/// week. Stored as `{"from":"21:00","to":"08:00","closed_days":["sunday"],"by":"recipient"}`; empty means never.
/// Answers to people and single messages do not ask it. By the wall clock also on the days when it is put forward or
/// back. Plain value.
class QuietHours
{
public:
    QuietHours() = default; ///< never quiet
    /// An empty `timeZone` is the machine's. What cannot be read is never quiet: `check` has refused it before.
    QuietHours(const QJsonObject &stored, const QString &timeZone);

    /// What is wrong with it, with pointers /quiet_hours/… and /time_zone: "quiet_hours_invalid",
    /// "quiet_hours_always", "time_zone_unknown".
    [[nodiscard]] static QList<Problem> check(const std::optional<QJsonObject> &stored,
                                              const std::optional<QString> &timeZone);

    /// Whether the clock meant is that of each recipient ("by": "recipient") rather than that of `timeZone` ("by":
    /// "campaign"). Without the word: where no time zone is named.
    [[nodiscard]] static bool byRecipient(const QJsonObject &stored, const QString &timeZone);

    [[nodiscard]] bool isQuiet(Timestamp at) const;
    /// When it becomes quiet, or ends to be, next after `at`; nothing when it never does.
    [[nodiscard]] std::optional<Timestamp> nextChange(Timestamp at) const;
    /// `at` itself, or the end of the quiet spell it lies in.
    [[nodiscard]] Timestamp opensAt(Timestamp at) const;

private:
    [[nodiscard]] bool isNever() const { return !m_from.isValid() && m_closedDays == std::array<bool, 7>{}; }

    QTime m_from; ///< invalid: only whole days
    QTime m_to;
    std::array<bool, 7> m_closedDays{}; ///< Monday first
    QTimeZone m_zone;
};

} // namespace gatehouse
