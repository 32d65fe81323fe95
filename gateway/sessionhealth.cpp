#include "gateway/sessionhealth.h"

#include <algorithm>
#include <array>

namespace gatehouse {

namespace {

constexpr int slowedBelow = 80;
constexpr int heldBelow = 50;

struct Step
{
    double limit;
    double least; ///< how many there must be of what is judged
    int points;
};

// The worse step first.
void judge(SessionHealth &health, const char *code, double value, double count, std::initializer_list<Step> steps)
{
    for (const Step &step : steps) {
        if (value < step.limit || count < step.least)
            continue;
        health.signs.append({QLatin1String(code), value, step.limit, step.points});
        health.score = std::max(0, health.score - step.points);
        return;
    }
}

double share(double part, double whole)
{
    return whole > 0 ? std::clamp(part / whole, 0.0, 1.0) : 0;
}

} // namespace

QString healthLevelName(HealthLevel level)
{
    switch (level) {
    case HealthLevel::good:
        return QStringLiteral("good");
    case HealthLevel::slowed:
        return QStringLiteral("slowed");
    case HealthLevel::held:
        return QStringLiteral("held");
    }
    Q_UNREACHABLE();
}

SessionHealth judgedHealth(const HealthFigures &figures)
{
    SessionHealth health;
    judge(health, "disconnects", figures.disconnects, figures.disconnects, {{5, 5, 60}, {3, 3, 25}});
    judge(health, "refusals", figures.refusals, figures.refusals, {{2, 2, 60}, {1, 1, 25}});
    const double tried = figures.sent + figures.failed;
    judge(health, "failed", share(figures.failed, tried), figures.failed, {{0.5, 20, 45}, {0.2, 5, 25}});
    // A customer's "stop" answers what was sent to many: a share of all that was sent.
    judge(health, "opt_outs", share(figures.optOuts, figures.sent), figures.optOuts, {{0.05, 10, 60}, {0.02, 3, 25}});
    // Where no tick and no answer ever comes, webhooks do not come, and nothing can be said.
    if (figures.delivered > 0)
        judge(health, "undelivered", 1 - share(figures.delivered, figures.judged), figures.judged,
              {{0.6, 20, 45}, {0.3, 20, 25}});
    if (figures.received > 0)
        judge(health, "few_replies", 1 - share(figures.received, figures.judgedBulk), figures.judgedBulk,
              {{0.95, 100, 25}});
    health.level = health.score < heldBelow     ? HealthLevel::held
                   : health.score < slowedBelow ? HealthLevel::slowed
                                                : HealthLevel::good;
    std::stable_sort(health.signs.begin(), health.signs.end(),
                     [](const HealthSign &a, const HealthSign &b) { return a.points > b.points; });
    return health;
}

} // namespace gatehouse
