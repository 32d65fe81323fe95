#pragma once

#include "gateway/timestamp.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

namespace gatehouse::ui {

/// Within a day "now", "4 min", "3 h"; before that the date, with the year when it is another one. Times to come read
/// "in 4 min". Days are those of the local time zone.
[[nodiscard]] QString relativeTime(Timestamp at, Timestamp now, const QLocale &locale = {});
/// The time of day when `at` is today, "Yesterday", the weekday within a week, else the date: for conversation lists.
[[nodiscard]] QString listTime(Timestamp at, Timestamp now, const QLocale &locale = {});
/// Date and time to the second, for tooltips.
[[nodiscard]] QString exactTime(Timestamp at, const QLocale &locale = {});
/// The same moment in the local time zone, to sort by and to write into files.
[[nodiscard]] QDateTime localTime(Timestamp at);
/// Hours and minutes.
[[nodiscard]] QString clockTime(Timestamp at, const QLocale &locale = {});
/// The same with seconds.
[[nodiscard]] QString secondTime(Timestamp at, const QLocale &locale = {});
/// "1 h 42 min", "31 s": a span left or taken; negative counts as none.
[[nodiscard]] QString duration(Milliseconds span);

} // namespace gatehouse::ui
