#include "ui/widgets/relativetime.h"

#include <QtCore/QCoreApplication>

namespace gatehouse::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::ui::RelativeTime)
};

QString date(const QDateTime &at, const QDateTime &now, const QLocale &locale)
{
    if (at.date().year() != now.date().year())
        return locale.toString(at.date(), QLocale::ShortFormat);
    return locale.toString(at.date(), Text::tr("d MMM", "date without a year, format of QLocale"));
}

} // namespace

QString relativeTime(Timestamp at, Timestamp now, const QLocale &locale)
{
    const bool toCome = at > now;
    const auto span = std::chrono::duration_cast<Seconds>(toCome ? at - now : now - at);
    const int minutes = static_cast<int>(span.count() / 60);
    if (minutes < 1)
        return toCome ? Text::tr("in less than 1 min") : Text::tr("now");
    if (minutes < 60)
        return toCome ? Text::tr("in %n min", nullptr, minutes) : Text::tr("%n min", nullptr, minutes);
    if (minutes < 24 * 60)
        return toCome ? Text::tr("in %n h", nullptr, minutes / 60) : Text::tr("%n h", nullptr, minutes / 60);
    return date(localTime(at), localTime(now), locale);
}

QString listTime(Timestamp at, Timestamp now, const QLocale &locale)
{
    const QDateTime then = localTime(at);
    const QDateTime present = localTime(now);
    const qint64 days = then.date().daysTo(present.date());
    if (days <= 0)
        return locale.toString(then.time(), QLocale::ShortFormat);
    if (days == 1)
        return Text::tr("Yesterday");
    if (days < 7)
        return locale.standaloneDayName(then.date().dayOfWeek(), QLocale::ShortFormat);
    return date(then, present, locale);
}

QString exactTime(Timestamp at, const QLocale &locale)
{
    const QDateTime then = localTime(at);
    return Text::tr("%1, %2", "date, time")
        .arg(locale.toString(then.date(), QLocale::LongFormat), secondTime(at, locale));
}

QDateTime localTime(Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(at));
}

QString clockTime(Timestamp at, const QLocale &locale)
{
    return locale.toString(localTime(at).time(), QLocale::ShortFormat);
}

QString secondTime(Timestamp at, const QLocale &locale)
{
    QString format = locale.timeFormat(QLocale::ShortFormat);
    if (!format.contains(QLatin1String("ss")))
        format.replace(QLatin1String("mm"), QLatin1String("mm:ss"));
    return locale.toString(localTime(at).time(), format);
}

QString duration(Milliseconds span)
{
    const qint64 seconds = std::max<qint64>(0, span.count() / 1000);
    const int minutes = static_cast<int>(seconds / 60);
    if (minutes < 1)
        return Text::tr("%n s", nullptr, static_cast<int>(seconds));
    if (minutes < 60)
        return Text::tr("%n min", nullptr, minutes);
    if (minutes < 24 * 60)
        return Text::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    return Text::tr("%1 d %2 h").arg(minutes / (24 * 60)).arg(minutes / 60 % 24);
}

} // namespace gatehouse::ui
