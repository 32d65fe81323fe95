#pragma once

#include "gateway/timestamp.h"

#include <array>

namespace gatehouse::ui {

/// What the charts look back over.
enum class TimeRange { quarterHour, hour, day, week };
inline constexpr std::array allTimeRanges{TimeRange::quarterHour, TimeRange::hour, TimeRange::day, TimeRange::week};

[[nodiscard]] QString rangeTitle(TimeRange range);
/// Stable word, for what is remembered.
[[nodiscard]] QString rangeName(TimeRange range);
[[nodiscard]] Seconds spanOf(TimeRange range);
/// Chosen so that a line has at most 1,500 points.
[[nodiscard]] Seconds stepOf(TimeRange range);
/// Rates of ten seconds jump about: what was sent in one step is delivered in the next.
[[nodiscard]] Seconds rateStepOf(TimeRange range);
/// Short ranges follow by the second step, long ones need not.
[[nodiscard]] Seconds refreshOf(TimeRange range);

} // namespace gatehouse::ui
