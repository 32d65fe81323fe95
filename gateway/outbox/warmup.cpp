#include "gateway/outbox/warmup.h"

#include <algorithm>
#include <array>

namespace gatehouse {

namespace {

constexpr std::array caps{20, 36, 65, 117, 210, 378, 680};

} // namespace

std::optional<int> WarmUp::cap(int daysBefore)
{
    return daysBefore < static_cast<int>(caps.size())
               ? std::optional(caps[static_cast<size_t>(std::max(daysBefore, 0))])
               : std::nullopt;
}

void WarmUp::restore(const Known &known, qint64 today)
{
    m_activeDays = known.activeDays;
    m_lastDay = known.lastDay;
    m_bulk = known.lastDay == today ? known.bulkToday : 0;
}

void WarmUp::took(qint64 day, bool bulk)
{
    if (day > m_lastDay) { // a clock that was set back stays in the day it was in
        m_activeDays = daysBefore(day) + 1;
        m_lastDay = day;
        m_bulk = 0;
    }
    m_bulk += bulk ? 1 : 0;
}

void WarmUp::gaveBack(bool bulk)
{
    m_bulk = std::max(0, m_bulk - (bulk ? 1 : 0));
}

int WarmUp::daysBefore(qint64 day) const
{
    if (day <= m_lastDay)
        return std::max(0, m_activeDays - 1);
    return day - m_lastDay > silenceMax ? 0 : m_activeDays;
}

bool WarmUp::isFull(qint64 day, bool halved) const
{
    const std::optional<int> most = cap(daysBefore(day));
    return most && bulkOf(std::max(day, m_lastDay)) >= (halved ? *most / 2 : *most) && day <= m_lastDay;
}

} // namespace gatehouse
