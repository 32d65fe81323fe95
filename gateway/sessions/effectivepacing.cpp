#include "gateway/sessions/effectivepacing.h"

#include <cmath>

namespace gatehouse {

namespace {

template <typename T, typename U>
void replace(T &value, const std::optional<U> &override, const char *name, QJsonObject &sources)
{
    if (!override)
        return;
    value = *override;
    sources.insert(QLatin1String(name), QStringLiteral("session"));
}

template <typename T>
void check(const std::optional<T> &value, double least, double most, const char *name, QList<Problem> &problems)
{
    // Written so that a NaN is refused as well.
    if (!value || (static_cast<double>(*value) >= least && static_cast<double>(*value) <= most))
        return;
    problems.append({QStringLiteral("/pacing/") + QLatin1String(name), QStringLiteral("out_of_range"),
                     QStringLiteral("This member must lie between %1 and %2.").arg(least).arg(most)});
}

} // namespace

Pacing effectivePacing(Pacing provider, const PacingOverrides &overrides)
{
    QJsonObject &sources = provider.sources;
    replace(provider.perMinute, overrides.perMinute, "per_minute", sources);
    replace(provider.perDay, overrides.perDay, "per_day", sources);
    replace(provider.minGapMs, overrides.minGapMs, "min_gap_ms", sources);
    replace(provider.burst, overrides.burst, "burst", sources);
    replace(provider.inFlight, overrides.inFlight, "in_flight", sources);
    replace(provider.jitter, overrides.jitter, "jitter", sources);
    replace(provider.warmUp, overrides.warmUp, "warm_up", sources);
    replace(provider.health, overrides.health, "health", sources);
    replace(provider.pauseAfter, overrides.pauseAfter, "pause_after", sources);
    replace(provider.pauseMs, overrides.pauseMs, "pause_ms", sources);
    return provider;
}

QList<Problem> pacingProblems(const PacingOverrides &overrides)
{
    QList<Problem> problems;
    check(overrides.perMinute, 0.01, 10'000, "per_minute", problems);
    check(overrides.perDay, 1, 10'000'000, "per_day", problems);
    check(overrides.minGapMs, 0, 86'400'000, "min_gap_ms", problems);
    check(overrides.burst, 1, 1000, "burst", problems);
    check(overrides.inFlight, 1, 64, "in_flight", problems);
    check(overrides.jitter, 0, 1, "jitter", problems);
    check(overrides.pauseAfter, 0, 1000, "pause_after", problems);
    check(overrides.pauseMs, 1000, 86'400'000, "pause_ms", problems);
    return problems;
}

} // namespace gatehouse
