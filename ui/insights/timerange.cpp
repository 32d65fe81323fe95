#include "ui/insights/timerange.h"

#include <QtCore/QCoreApplication>

namespace gatehouse::ui {

namespace {

using namespace std::chrono_literals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::ui::TimeRange)
};

} // namespace

QString rangeTitle(TimeRange range)
{
    switch (range) {
    case TimeRange::quarterHour:
        return Text::tr("15 min");
    case TimeRange::hour:
        return Text::tr("1 h");
    case TimeRange::day:
        return Text::tr("24 h");
    case TimeRange::week:
        return Text::tr("7 days");
    }
    Q_UNREACHABLE();
}

QString rangeName(TimeRange range)
{
    switch (range) {
    case TimeRange::quarterHour:
        return QStringLiteral("15min");
    case TimeRange::hour:
        return QStringLiteral("1h");
    case TimeRange::day:
        return QStringLiteral("24h");
    case TimeRange::week:
        return QStringLiteral("7d");
    }
    Q_UNREACHABLE();
}

Seconds spanOf(TimeRange range)
{
    switch (range) {
    case TimeRange::quarterHour:
        return 15min;
    case TimeRange::hour:
        return 1h;
    case TimeRange::day:
        return 24h;
    case TimeRange::week:
        return 7 * 24h;
    }
    Q_UNREACHABLE();
}

Seconds stepOf(TimeRange range)
{
    switch (range) {
    case TimeRange::quarterHour:
    case TimeRange::hour:
        return 10s;
    case TimeRange::day:
        return 60s;
    case TimeRange::week:
        return 3600s;
    }
    Q_UNREACHABLE();
}

Seconds rateStepOf(TimeRange range)
{
    switch (range) {
    case TimeRange::quarterHour:
    case TimeRange::hour:
        return 60s;
    case TimeRange::day:
    case TimeRange::week:
        return 3600s;
    }
    Q_UNREACHABLE();
}

Seconds refreshOf(TimeRange range)
{
    switch (range) {
    case TimeRange::quarterHour:
    case TimeRange::hour:
        return 5s;
    case TimeRange::day:
    case TimeRange::week:
        return 60s;
    }
    Q_UNREACHABLE();
}

} // namespace gatehouse::ui
