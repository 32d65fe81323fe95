#include "ui/insights/chartscale.h"

#include "ui/widgets/formats.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>

#include <algorithm>
#include <cmath>

namespace gatehouse::ui {

namespace {

using namespace std::chrono_literals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::ui::ChartScale)
};

constexpr int valueSteps = 3;
constexpr qint64 dayMillis = 86'400'000;

/// 1, 2 or 5 times a power of ten, at least `least`.
double roundStep(double least)
{
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= least * 0.999)
            return factor * power;
    }
    return 10.0 * power;
}

qint64 timeStep(Milliseconds span)
{
    for (const Milliseconds step : {Milliseconds(5min), Milliseconds(15min), Milliseconds(1h), Milliseconds(6h)}) {
        if (span / step <= 4)
            return step.count();
    }
    return dayMillis;
}

} // namespace

QString chartValue(double value, ChartUnit unit)
{
    switch (unit) {
    case ChartUnit::count:
        return number(qRound64(value));
    case ChartUnit::perMinute:
        return value > 0 && value < 10 ? QLocale().toString(value, 'f', value == std::floor(value) ? 0 : 1)
                                       : number(qRound64(value));
    case ChartUnit::seconds:
        return value == 0 ? number(0) : shortSpan(value);
    case ChartUnit::share:
        return percent(value, {}, value == 1.0 || value == 0.0 || value == 0.5 ? 0 : 1);
    }
    Q_UNREACHABLE();
}

QList<ChartTick> valueTicks(double top, ChartUnit unit)
{
    double step = 1.0;
    switch (unit) {
    case ChartUnit::count:
    case ChartUnit::perMinute:
        step = roundStep(std::max(top / valueSteps, 1.0));
        break;
    case ChartUnit::seconds:
        step = roundStep(std::max(top / valueSteps, 0.001));
        break;
    case ChartUnit::share:
        step = 0.5; // the whole is the measure, whatever the line does
        top = 1.0;
        break;
    }
    QList<ChartTick> ticks;
    int i = 0;
    do
        ticks += ChartTick{step * i, chartValue(step * i, unit)};
    while (step * i++ < top * 0.999);
    if (ticks.size() < 2)
        ticks += ChartTick{step, chartValue(step, unit)};
    return ticks;
}

QList<ChartTick> timeTicks(Timestamp from, Timestamp to)
{
    const qint64 step = timeStep(to - from);
    const qint64 offset = QDateTime::fromMSecsSinceEpoch(toMillis(from)).offsetFromUtc() * 1000LL;
    const qint64 first = (toMillis(from) + offset + step - 1) / step * step - offset;
    QList<ChartTick> ticks;
    for (qint64 at = first; at <= toMillis(to); at += step) {
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(at);
        ticks += ChartTick{double(at), step == dayMillis ? QLocale().toString(
                                           local, Text::tr("ddd d", "weekday and day, format of QLocale"))
                                                         : QLocale().toString(local.time(), QLocale::ShortFormat)};
    }
    return ticks;
}

} // namespace gatehouse::ui
