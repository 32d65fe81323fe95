#pragma once

#include "gateway/timestamp.h"

#include <QtCore/QString>

namespace gatehouse {

/// Time comes in from outside, so that a test can own it. Both functions may be called from any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Wall time: may step back or forth. For what is stored, shown, or due at a time of day.
    [[nodiscard]] virtual Timestamp now() const = 0;
    /// Never steps back, starts anywhere. For spans: pacing, time-outs, histograms.
    [[nodiscard]] virtual std::chrono::nanoseconds steady() const = 0;
    /// Names the span over which `steady` counts on, from one program to the next: the machine's start. Empty where the
    /// system does not say.
    [[nodiscard]] virtual QString boot() const = 0;
};

/// The clock of the machine.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] Timestamp now() const override;
    [[nodiscard]] std::chrono::nanoseconds steady() const override;
    [[nodiscard]] QString boot() const override;
};

} // namespace gatehouse
