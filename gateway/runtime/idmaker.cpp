#include "gateway/runtime/idmaker.h"

#include <algorithm>

namespace gatehouse {

namespace {
using namespace std::chrono;
constexpr qint64 epochMillis = sys_time<milliseconds>(sys_days(year(2024) / January / 1)).time_since_epoch().count();
constexpr int countBits = 12;
constexpr int gatewayBits = 10;
constexpr int countsPerTick = 1 << countBits;
} // namespace

IdMaker::IdMaker(const Clock &clock, int gateway, qint64 last)
    : m_clock(clock)
    , m_gatewayBits(qint64(gateway & ((1 << gatewayBits) - 1)) << countBits)
    , m_lastTick(last > 0 ? (last >> (countBits + gatewayBits)) + 1 : 0)
{}

qint64 IdMaker::next()
{
    const qint64 tick = toMillis(m_clock.now()) - epochMillis;
    const std::lock_guard lock(m_mutex);
    if (tick > m_lastTick) {
        m_lastTick = tick;
        m_count = 0;
    } else if (m_count == countsPerTick) {
        ++m_lastTick;
        m_count = 0;
    }
    return m_lastTick << (countBits + gatewayBits) | m_gatewayBits | m_count++;
}

qint64 IdMaker::floorAt(Timestamp at)
{
    return std::max<qint64>(toMillis(at) - epochMillis, 0) << (countBits + gatewayBits);
}

Timestamp IdMaker::timeOf(qint64 id)
{
    return fromMillis((id >> (countBits + gatewayBits)) + epochMillis);
}

} // namespace gatehouse
