#include "gateway/quiethours.h"

#include <QtCore/QJsonArray>

#include <algorithm>
#include <vector>

namespace gatehouse {

namespace {

using namespace Qt::StringLiterals;

const std::array dayWords{u"monday"_s, u"tuesday"_s,  u"wednesday"_s, u"thursday"_s,
                          u"friday"_s, u"saturday"_s, u"sunday"_s};
constexpr qint64 dayMillis = 86'400'000;
const QString recipientWord = u"recipient"_s;
const QString campaignWord = u"campaign"_s;

QTime timeOf(const QJsonObject &stored, QLatin1String member)
{
    return QTime::fromString(stored.value(member).toString(), u"HH:mm"_s);
}

Problem problem(const QString &pointer, const QString &code, const QString &detail)
{
    return {pointer, code, detail};
}

void checkHours(QList<Problem> &problems, const QJsonObject &stored)
{
    const QString invalid = u"quiet_hours_invalid"_s;
    for (auto member = stored.begin(); member != stored.end(); ++member) {
        if (member.key() != "from"_L1 && member.key() != "to"_L1 && member.key() != "closed_days"_L1
            && member.key() != "by"_L1)
            problems += problem(u"/quiet_hours/"_s + member.key(), invalid, u"There is no such member."_s);
    }
    const bool hours = stored.contains("from"_L1) || stored.contains("to"_L1);
    for (const auto member : {"from"_L1, "to"_L1}) {
        if (hours && !timeOf(stored, member).isValid())
            problems += problem(u"/quiet_hours/"_s + member, invalid, u"This must be a time like 21:00."_s);
    }
    if (hours && timeOf(stored, "from"_L1).isValid() && timeOf(stored, "from"_L1) == timeOf(stored, "to"_L1))
        problems += problem(u"/quiet_hours/to"_s, u"quiet_hours_always"_s, u"The quiet hours must have an end."_s);
    const QString by = stored.value("by"_L1).toString(recipientWord);
    if (by != recipientWord && by != campaignWord)
        problems += problem(u"/quiet_hours/by"_s, invalid, u"This must be recipient or campaign."_s);
    const QJsonArray days = stored.value("closed_days"_L1).toArray();
    QStringList named;
    for (const QJsonValue &day : days) {
        if (std::find(dayWords.begin(), dayWords.end(), day.toString()) == dayWords.end())
            problems += problem(u"/quiet_hours/closed_days"_s, invalid, u"These must be days from monday to sunday."_s);
        else if (!named.contains(day.toString()))
            named += day.toString();
    }
    if (named.size() == 7)
        problems += problem(u"/quiet_hours/closed_days"_s, u"quiet_hours_always"_s, u"One day must be open."_s);
}

} // namespace

QuietHours::QuietHours(const QJsonObject &stored, const QString &timeZone)
    : m_zone(timeZone.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(timeZone.toUtf8()))
{
    if (QList<Problem> problems = check(stored, timeZone); !problems.isEmpty())
        return;
    m_from = timeOf(stored, "from"_L1);
    m_to = timeOf(stored, "to"_L1);
    for (const QJsonValue &day : stored.value("closed_days"_L1).toArray()) {
        const auto word = std::find(dayWords.begin(), dayWords.end(), day.toString());
        m_closedDays[static_cast<size_t>(word - dayWords.begin())] = true;
    }
}

QList<Problem> QuietHours::check(const std::optional<QJsonObject> &stored, const std::optional<QString> &timeZone)
{
    QList<Problem> problems;
    if (timeZone && !timeZone->isEmpty() && !QTimeZone(timeZone->toUtf8()).isValid())
        problems += problem(u"/time_zone"_s, u"time_zone_unknown"_s, u"There is no such time zone."_s);
    if (stored && !stored->isEmpty())
        checkHours(problems, *stored);
    return problems;
}

bool QuietHours::byRecipient(const QJsonObject &stored, const QString &timeZone)
{
    const QString by = stored.value("by"_L1).toString();
    return by == recipientWord || (by != campaignWord && timeZone.isEmpty());
}

bool QuietHours::isQuiet(Timestamp at) const
{
    if (isNever())
        return false;
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(toMillis(at), m_zone);
    if (m_closedDays[static_cast<size_t>(local.date().dayOfWeek() - 1)])
        return true;
    if (!m_from.isValid())
        return false;
    const QTime time = local.time();
    return m_from < m_to ? time >= m_from && time < m_to : time >= m_from || time < m_to;
}

// All moments at which it might change are tried: each hour named, on the days around, with either offset of a zone
// that is about to change it, and the moment of that change itself (an hour that is skipped begins there).
std::optional<Timestamp> QuietHours::nextChange(Timestamp at) const
{
    if (isNever())
        return std::nullopt;
    constexpr qint64 daysAhead = 8; // six closed days, and a part of two more
    const qint64 now = toMillis(at);
    const qint64 end = now + daysAhead * dayMillis;
    const auto utc = [](qint64 millis) { return QDateTime::fromMSecsSinceEpoch(millis, QTimeZone::utc()); };
    std::vector<qint64> moments;
    for (const qint64 offset : {m_zone.offsetFromUtc(utc(now)) * 1000LL, m_zone.offsetFromUtc(utc(end)) * 1000LL}) {
        const qint64 midnight = (now + offset) / dayMillis * dayMillis - offset;
        for (qint64 day = 0; day <= daysAhead; ++day) {
            moments.push_back(midnight + day * dayMillis);
            for (const QTime &time : {m_from, m_to}) {
                if (time.isValid())
                    moments.push_back(midnight + day * dayMillis + time.msecsSinceStartOfDay());
            }
        }
    }
    if (m_zone.hasTransitions()) {
        if (const auto transition = m_zone.nextTransition(utc(now)); transition.atUtc.isValid())
            moments.push_back(transition.atUtc.toMSecsSinceEpoch());
    }
    std::sort(moments.begin(), moments.end());
    const bool quiet = isQuiet(at);
    for (const qint64 moment : moments) {
        if (moment > now && moment <= end && isQuiet(fromMillis(moment)) != quiet)
            return fromMillis(moment);
    }
    return std::nullopt;
}

Timestamp QuietHours::opensAt(Timestamp at) const
{
    return isQuiet(at) ? nextChange(at).value_or(at) : at;
}

} // namespace gatehouse
