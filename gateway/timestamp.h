#pragma once

#include <QtCore/QString>

#include <chrono>
#include <optional>

namespace gatehouse {

/// Wall time in UTC, to the millisecond: what is stored and shown.
using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;
using Milliseconds = std::chrono::milliseconds;
using Seconds = std::chrono::seconds;

[[nodiscard]] inline qint64 toMillis(Timestamp at) noexcept
{
    return at.time_since_epoch().count();
}
[[nodiscard]] inline Timestamp fromMillis(qint64 ms) noexcept
{
    return Timestamp(Milliseconds(ms));
}

/// RFC 3339 in UTC with milliseconds, "2026-03-01T10:00:00.000Z".
[[nodiscard]] QString toRfc3339(Timestamp at);
/// Reads RFC 3339 with any offset; nothing when it is not one.
[[nodiscard]] std::optional<Timestamp> fromRfc3339(QStringView text);

} // namespace gatehouse
