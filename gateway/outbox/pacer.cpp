#include "gateway/outbox/pacer.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace gatehouse {

namespace {

using namespace std::chrono_literals;

// The provider counts when a request arrives, we when it leaves: a little more than its minute and its gap, so that
// two requests which draw closer on the way are not refused.
constexpr Pacer::Steady minuteSpan = 60s + 250ms;
constexpr Milliseconds gapGuard{40};
// Timers and commits make every slot a little late. Up to this much is caught up, or a session would lose a percent
// of its rate to the accuracy of timers.
constexpr Pacer::Steady latenessCredit = 200ms;
// One place of a minute is kept for replies where that costs the others less than a hundredth.
constexpr size_t sharedMinuteMin = 100;
constexpr qint64 dayMillis = 86'400'000;
constexpr size_t daysKept = 4;

qint64 dayOf(Timestamp wall)
{
    return toMillis(wall) / dayMillis;
}

} // namespace

Pacer::Pacer(const Pacing &pacing) : m_pacing(pacing) {}

void Pacer::setPacing(const Pacing &pacing)
{
    m_pacing = pacing;
    // A rate that was corrected upwards does not keep the wait of the old one.
    if (m_lastSend != Steady::min())
        m_rateClock = std::min(m_rateClock, m_lastSend + std::max(m_pacing.burst, 1) * interval());
}

void Pacer::restore(Steady steady, Timestamp wall, const std::vector<Milliseconds> &ages, Days days,
                    const WarmUp::Known &warmUp)
{
    m_minute.clear();
    for (const Milliseconds age : ages) {
        m_minute.push_back(steady - age);
        m_lastSend = std::max(m_lastSend, steady - Steady(age));
    }
    if (!ages.empty())
        m_rateClock = m_lastSend + interval();
    m_days = std::move(days);
    m_warmUp.restore(warmUp, dayOf(wall));
}

Pacer::Steady Pacer::interval() const
{
    return m_pacing.perMinute > 0 ? Steady(static_cast<qint64>(60e9 / m_pacing.perMinute)) : Steady(60s);
}

Pacer::Slot Pacer::next(Steady steady, Timestamp wall, Asker asker) const
{
    const bool reply = asker == Asker::reply;
    Slot slot{steady, Limit::none};
    const auto later = [&slot](Steady at, Limit limit) {
        if (at > slot.at)
            slot = {at, limit};
    };
    const int ahead = std::max((reply ? m_pacing.burst : m_pacing.burst - 1) - 1, 0);
    later(m_rateClock - ahead * interval() - std::min(latenessCredit, interval() / 2), Limit::rate);
    if (m_pacing.minGapMs > 0 && m_lastSend != Steady::min())
        later(m_lastSend + Milliseconds(m_pacing.minGapMs) + gapGuard, Limit::gap);
    const auto wholeMinute = static_cast<size_t>(std::max(1.0, std::floor(m_pacing.perMinute)));
    const size_t minuteMax = !reply && wholeMinute >= sharedMinuteMin ? wholeMinute - 1 : wholeMinute;
    if (m_minute.size() >= minuteMax)
        later(m_minute[m_minute.size() - minuteMax] + minuteSpan, Limit::minute);
    later(m_heldUntil, Limit::provider);
    if (m_pacing.perDay && sentToday(wall) >= *m_pacing.perDay)
        later(steady + Milliseconds((dayOf(wall) + 1) * dayMillis - toMillis(wall)), Limit::day);
    return slot;
}

Pacer::Slot Pacer::bulkSlot(Steady steady, Timestamp wall) const
{
    const qint64 day = dayOf(wall);
    const Steady tomorrow = steady + Milliseconds((day + 1) * dayMillis - toMillis(wall));
    if (m_pacing.warmUp && m_warmUp.isFull(day, m_halved))
        return {tomorrow, Limit::warmUp};
    if (m_halved && m_pacing.perDay && m_warmUp.bulkOf(day) >= std::max(1, *m_pacing.perDay / 2))
        return {tomorrow, Limit::day};
    return {Steady::min(), Limit::none};
}

quint64 Pacer::take(Steady steady, Timestamp wall, bool bulk)
{
    m_rateBefore = m_rateClock;
    m_lastSendBefore = m_lastSend;
    // Falls behind by at most the credit: an idle hour does not save up a flood.
    m_rateClock = std::max(m_rateClock, steady - std::min(latenessCredit, interval() / 2)) + interval();
    m_lastSend = steady;
    while (!m_minute.empty() && m_minute.front() + minuteSpan <= steady)
        m_minute.pop_front();
    m_minute.push_back(steady);
    m_takenOn = dayOf(wall);
    ++m_days[m_takenOn];
    // Several days are kept: a clock that is set over midnight and back must not begin the day's count anew.
    while (m_days.size() > daysKept)
        m_days.erase(m_days.begin()->first == m_takenOn ? std::prev(m_days.end()) : m_days.begin());
    m_warmUp.took(m_takenOn, bulk);
    return ++m_takes;
}

void Pacer::giveBack(quint64 ticket, bool bulk)
{
    m_warmUp.gaveBack(bulk);
    if (const auto day = m_days.find(m_takenOn); day != m_days.end())
        day->second = std::max(0, day->second - 1);
    if (ticket != m_takes)
        return; // others went out since: the slot is gone
    m_minute.pop_back();
    m_rateClock = m_rateBefore;
    m_lastSend = m_lastSendBefore;
}

void Pacer::holdUntil(Steady until)
{
    m_heldUntil = std::max(m_heldUntil, until);
}

int Pacer::sentToday(Timestamp wall) const
{
    const auto day = m_days.find(dayOf(wall));
    return day == m_days.end() ? 0 : day->second;
}

int Pacer::bulkToday(Timestamp wall) const
{
    return m_warmUp.bulkOf(dayOf(wall));
}

int Pacer::daysWarm(Timestamp wall) const
{
    return m_warmUp.daysBefore(dayOf(wall));
}

} // namespace gatehouse
