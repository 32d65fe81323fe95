#pragma once

#include "gateway/timestamp.h"

#include <QtCore/QList>
#include <QtCore/QString>

namespace gatehouse::ui {

/// What a chart's values are.
enum class ChartUnit { count, perMinute, seconds, share };

/// A place on an axis with its words.
struct ChartTick
{
    double at = 0;
    QString words;
};

[[nodiscard]] QString chartValue(double value, ChartUnit unit);
/// Few round values from zero to at least `top`; the last one is the axis' end.
[[nodiscard]] QList<ChartTick> valueTicks(double top, ChartUnit unit);
/// Few round local times between both; `at` in ms.
[[nodiscard]] QList<ChartTick> timeTicks(Timestamp from, Timestamp to);

} // namespace gatehouse::ui
