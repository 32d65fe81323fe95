#include "gateway/campaigns/campaignforecaster.h"

#include <algorithm>
#include <cmath>

namespace gatehouse {

namespace {

constexpr double minuteMillis = 60'000;
constexpr qint64 dayMillis = 86'400'000;
constexpr int daysMax = 3'660; // ten years: beyond that no date is a forecast

// What the session can send in a minute, over a long time.
double perMinute(const Pacing &pacing)
{
    double rate = pacing.perMinute;
    if (pacing.minGapMs > 0)
        rate = std::min(rate, minuteMillis / pacing.minGapMs);
    // Jitter draws from 0 to `jitter` of the gap, around the middle of it.
    return rate / (1 + pacing.jitter / 2);
}

struct Finish
{
    std::optional<Timestamp> at;
    bool capBinds = false;
};

Finish finishOf(const ForecastSession &session, Timestamp now, Timestamp start)
{
    const double rate = perMinute(session.pacing);
    if (rate <= 0)
        return {};
    auto left = static_cast<double>(session.remaining);
    double at = static_cast<double>(toMillis(start));
    if (!session.pacing.perDay)
        return {fromMillis(static_cast<qint64>(at + left / rate * minuteMillis)), false};
    const bool today = toMillis(start) / dayMillis == toMillis(now) / dayMillis;
    double allowed = *session.pacing.perDay - (today ? session.sentToday : 0);
    bool capBinds = false;
    for (int day = 0; day < daysMax; ++day) {
        const double dayEnd = (std::floor(at / dayMillis) + 1) * dayMillis;
        const double possible = rate * (dayEnd - at) / minuteMillis;
        const double sent = std::min(possible, std::max(allowed, 0.0));
        if (sent >= left)
            return {fromMillis(static_cast<qint64>(at + left / rate * minuteMillis)), capBinds};
        capBinds = capBinds || allowed < possible;
        left -= sent;
        at = dayEnd;
        allowed = *session.pacing.perDay;
    }
    return {std::nullopt, true};
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

} // namespace

CampaignForecast CampaignForecaster::forecast(Timestamp now, Timestamp start, const QList<ForecastSession> &sessions,
                                              std::optional<double> rate)
{
    CampaignForecast forecast;
    qint64 total = 0;
    bool stuck = false;
    std::optional<Timestamp> last;
    for (const ForecastSession &session : sessions) {
        total += session.remaining;
        if (session.canSend)
            forecast.perMinute += perMinute(session.pacing);
        else if (session.remaining > 0)
            stuck = true;
    }
    for (const ForecastSession &session : sessions) {
        if (session.remaining == 0 || !session.canSend)
            continue;
        const Finish finish = finishOf(session, now, start);
        if (!finish.at)
            stuck = true;
        if (finish.at && (!last || *finish.at > *last)) {
            last = finish.at;
            forecast.bindingLimit = finish.capBinds ? QStringLiteral("daily_cap") : rateLimitName(session.pacing);
        }
    }
    if (rate && *rate > 0 && *rate < forecast.perMinute) {
        const Timestamp byRate = start + Milliseconds(std::llround(double(total) / *rate * minuteMillis));
        forecast.perMinute = *rate;
        if (last && byRate > *last) {
            last = byRate;
            forecast.bindingLimit = QStringLiteral("campaign_rate");
        }
    }
    if (stuck || forecast.perMinute <= 0) {
        forecast.bindingLimit = QStringLiteral("no_session");
        return forecast; // its part waits for a session nobody knows the return of: no date
    }
    forecast.finishesAt = last.value_or(start);
    return forecast;
}

} // namespace gatehouse
