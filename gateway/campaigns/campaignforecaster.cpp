#include "gateway/campaigns/campaignforecaster.h"

#include "gateway/campaigns/campaigncourse.h"

#include <algorithm>

namespace gatehouse {

namespace {

double perMinuteNow(const ForecastOrder &order)
{
    double rate = 0;
    for (const ForecastSession &session : order.sessions) {
        if (session.canSend)
            rate += CampaignCourse::perMinute(session.pacing);
    }
    return rate;
}

bool somethingIsStuck(const ForecastOrder &order)
{
    return std::any_of(order.sessions.cbegin(), order.sessions.cend(),
                       [](const ForecastSession &session) { return !session.canSend && session.remaining > 0; });
}

QString rateLimitName(const Pacing &pacing)
{
    // Where the figure comes from says what a person could change about it.
    for (const char *member : {"min_gap_ms", "per_minute"}) {
        if (pacing.sources.value(QLatin1String(member)).toString() == QLatin1String("account_protection"))
            return QStringLiteral("account_protection");
    }
    return QStringLiteral("per_minute");
}

QString limitOf(const ForecastOrder &order, const CampaignCourse &course)
{
    switch (course.lastHeldBy()) {
    case CampaignCourse::Held::byDay:
        return QStringLiteral("daily_cap");
    case CampaignCourse::Held::byWarmUp:
        return QStringLiteral("warm_up");
    case CampaignCourse::Held::byRate:
        break;
    }
    return course.lastSession() < 0 ? QString() : rateLimitName(order.sessions[course.lastSession()].pacing);
}

} // namespace

CampaignForecast CampaignForecaster::forecast(const ForecastOrder &order)
{
    CampaignForecast forecast;
    forecast.perMinute = perMinuteNow(order);
    CampaignCourse course(order, std::nullopt);
    forecast.bindingLimit = limitOf(order, course);
    if (order.rate && *order.rate > 0 && *order.rate < forecast.perMinute) {
        forecast.perMinute = *order.rate;
        CampaignCourse slowed(order, order.rate);
        if (!slowed.end() || (course.end() && *slowed.end() > *course.end()))
            forecast.bindingLimit = QStringLiteral("campaign_rate");
        course = std::move(slowed);
    }
    if (somethingIsStuck(order) || forecast.perMinute <= 0 || !course.end()) {
        forecast.bindingLimit = QStringLiteral("no_session");
        return forecast; // its part waits for a session nobody knows the return of: no date
    }
    forecast.finishesAt = course.end();
    return forecast;
}

QList<CampaignPoint> CampaignForecaster::curve(const ForecastOrder &order)
{
    if (somethingIsStuck(order))
        return {};
    const double most = perMinuteNow(order);
    const CampaignCourse course(order, order.rate && *order.rate > 0 && *order.rate < most ? order.rate : std::nullopt);
    return course.end() ? course.points() : QList<CampaignPoint>();
}

} // namespace gatehouse
