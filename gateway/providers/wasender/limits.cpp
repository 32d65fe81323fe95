#include "gateway/providers/wasender/limits.h"

namespace gatehouse::wasender {

Pacing pacingOf(WasenderPlan plan)
{
    const QString provider = QStringLiteral("provider");
    Pacing pacing;
    pacing.perMinute = 256;
    // Without a little burst, every wake-up that comes late loses its fraction of the rate.
    pacing.burst = 4;
    // A cap on requests at the same time exists but is not published; the vendor advises 1 to 5 workers a session.
    pacing.inFlight = 4;
    pacing.sources = {{QStringLiteral("per_minute"), provider},  {QStringLiteral("min_gap_ms"), provider},
                      {QStringLiteral("burst"), provider},       {QStringLiteral("in_flight"), provider},
                      {QStringLiteral("jitter"), provider},      {QStringLiteral("warm_up"), provider},
                      {QStringLiteral("pause_after"), provider}, {QStringLiteral("health"), provider}};
    switch (plan) {
    case WasenderPlan::paid:
        break;
    case WasenderPlan::accountProtection: {
        const QString protection = QStringLiteral("account_protection");
        pacing.perMinute = 12;
        pacing.minGapMs = 5000;
        pacing.burst = 1;
        for (const char *name : {"per_minute", "min_gap_ms", "burst"})
            pacing.sources.insert(QLatin1String(name), protection);
        break;
    }
    case WasenderPlan::trial: {
        const QString trial = QStringLiteral("trial");
        pacing.perMinute = 1;
        pacing.perDay = 50;
        pacing.burst = 1;
        for (const char *name : {"per_minute", "per_day", "burst"})
            pacing.sources.insert(QLatin1String(name), trial);
        break;
    }
    }
    return pacing;
}

} // namespace gatehouse::wasender
