#include "gateway/campaigns/campaigncourse.h"

#include "gateway/outbox/warmup.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace gatehouse {

namespace {

constexpr double minuteMillis = 60'000;
constexpr double dayMillis = 86'400'000;
constexpr double daysMax = 3'660; // ten years: beyond that no date is a forecast
constexpr double nothing = 1e-6;  // of a message
// Each moment at which something changes is a step. Many sessions with many caps make many: then the steps become
// longer, and the forecast a little less exact, rather than slow.
constexpr int exactSteps = 2'000;
constexpr int stepsMax = 20'000;
constexpr double coarseStep = 10 * minuteMillis;

double dayEnd(double at)
{
    return (std::floor(at / dayMillis) + 1) * dayMillis;
}

} // namespace

double CampaignCourse::perMinute(const Pacing &pacing)
{
    double rate = pacing.perMinute;
    if (pacing.minGapMs > 0)
        rate = std::min(rate, minuteMillis / pacing.minGapMs);
    // Jitter draws from 0 to `jitter` of the gap, around the middle of it.
    rate /= 1 + pacing.jitter / 2;
    if (pacing.pauseAfter > 0)
        rate = pacing.pauseAfter / (pacing.pauseAfter / rate + pacing.pauseMs / minuteMillis);
    return rate;
}

CampaignCourse::CampaignCourse(const ForecastOrder &order, std::optional<double> rate)
{
    const auto start = static_cast<double>(toMillis(order.start));
    const bool today =
        std::floor(start / dayMillis) == std::floor(static_cast<double>(toMillis(order.now)) / dayMillis);
    for (int i = 0; i < order.sessions.size(); ++i) {
        const ForecastSession &session = order.sessions[i];
        if (!session.canSend || session.remaining <= 0)
            continue;
        Runner runner;
        runner.index = i;
        runner.session = &session;
        runner.rate = perMinute(session.pacing) / minuteMillis;
        runner.left = static_cast<double>(session.remaining);
        runner.daysWarm = session.daysWarm + (!today && session.sentToday > 0 ? 1 : 0);
        runner.activeToday = today && session.sentToday > 0;
        beginDay(runner, today ? session.sentToday : 0, today ? session.bulkToday : 0);
        m_left += runner.left;
        m_runners.push_back(runner);
    }
    run(order, rate);
    m_runners.clear(); // they point into the order
}

void CampaignCourse::beginDay(Runner &runner, double usedOfCap, double usedOfWarmUp)
{
    const Pacing &pacing = runner.session->pacing;
    runner.allowed = std::numeric_limits<double>::infinity();
    if (pacing.perDay) {
        runner.allowed = std::max(0.0, *pacing.perDay - usedOfCap);
        runner.holds = Held::byDay;
    }
    const std::optional<int> warmUp = pacing.warmUp ? WarmUp::cap(runner.daysWarm) : std::nullopt;
    if (warmUp && *warmUp - usedOfWarmUp < runner.allowed) {
        runner.allowed = std::max(0.0, *warmUp - usedOfWarmUp);
        runner.holds = Held::byWarmUp;
    }
}

void CampaignCourse::nextDay()
{
    for (Runner &runner : m_runners) {
        if (runner.allowed <= nothing && runner.left > 0)
            runner.held = runner.holds;
        if (std::exchange(runner.activeToday, false))
            ++runner.daysWarm;
        beginDay(runner, 0, 0);
    }
}

double CampaignCourse::toBoundary(const QuietHours &quiet, double at) const
{
    double boundary = dayEnd(at);
    if (const auto change = quiet.nextChange(fromMillis(static_cast<qint64>(at))))
        boundary = std::min(boundary, static_cast<double>(toMillis(*change)));
    return boundary - at;
}

double CampaignCourse::send(double span, std::optional<double> rate, double least)
{
    const auto active = [](const Runner &runner) { return runner.left > 0 && runner.allowed > nothing; };
    double together = 0;
    for (const Runner &runner : m_runners)
        together += active(runner) ? runner.rate : 0;
    if (together <= 0)
        return 0;
    const double scale = rate ? std::min(1.0, *rate / minuteMillis / together) : 1;
    double next = std::numeric_limits<double>::infinity();
    double last = 0;
    for (const Runner &runner : m_runners) {
        if (!active(runner))
            continue;
        const double through = std::min(runner.left, runner.allowed) / (runner.rate * scale);
        next = std::min(next, through);
        last = std::max(last, through);
    }
    const double took = std::min({std::max(next, least), last, span});
    m_left = 0;
    for (Runner &runner : m_runners) {
        if (!active(runner)) {
            m_left += runner.left;
            continue;
        }
        const double sent = std::min({runner.rate * scale * took, runner.left, runner.allowed});
        runner.left -= sent;
        runner.allowed -= sent;
        runner.activeToday = true;
        m_sent += sent;
        if (runner.left <= nothing) { // what a rounding leaves of a message is none
            runner.left = 0;
            m_lastSession = runner.index;
            m_lastHeldBy = runner.held;
        }
        m_left += runner.left;
    }
    return took;
}

void CampaignCourse::run(const ForecastOrder &order, std::optional<double> rate)
{
    double at = static_cast<double>(toMillis(order.start));
    const double latest = at + daysMax * dayMillis;
    note(at);
    for (int step = 0; m_left > nothing && step < stepsMax && at < latest; ++step) {
        const double span = toBoundary(order.quiet, at);
        const bool quiet = order.quiet.isQuiet(fromMillis(static_cast<qint64>(at)));
        const double took = quiet ? 0 : send(span, rate, step < exactSteps ? 0 : coarseStep);
        // What is left of a rounding is nothing: the boundary is where the day begins.
        const bool over = took <= 0 || took >= span - 0.001;
        if (took > 0)
            note(at + took);
        const double next = over ? at + span : at + took;
        if (m_left > nothing && over && next >= dayEnd(at))
            nextDay();
        if (m_left <= nothing)
            m_end = fromMillis(std::llround(at + took));
        at = next;
        if (took <= 0)
            note(at);
    }
    if (m_way.size() == 1 && m_left <= nothing)
        m_end = order.start; // nothing was left to send
}

void CampaignCourse::note(double at)
{
    m_way.emplace_back(at, m_sent);
}

QList<CampaignPoint> CampaignCourse::points() const
{
    // Thinned by leaving points out, never the first and the last.
    constexpr size_t most = CampaignProgress::pointsMax;
    const size_t every = (m_way.size() + most - 3) / (most - 2);
    QList<CampaignPoint> points;
    for (size_t i = 0; i < m_way.size(); ++i) {
        if (i % std::max<size_t>(every, 1) == 0 || i + 1 == m_way.size())
            points.append({fromMillis(std::llround(m_way[i].first)), std::llround(m_way[i].second)});
    }
    return points;
}

} // namespace gatehouse
