#pragma once

#include "gateway/clock.h"
#include "gateway/ids.h"
#include "gateway/random.h"

#include <mutex>

namespace gatehouse {

/// Makes ids that rise in time and that two gateways can make at once: 41 bits of milliseconds since 2024, 10 bits of
/// gateway, 12 bits of count. Keeps rising when the wall clock steps back, and borrows from the future when more than
/// 4,096 are asked for in a millisecond. Any thread.
class IdMaker
{
public:
    /// `gateway` is this gateway's number, 0 to 1023; `last` the highest id ever stored, so that a restart after the
    /// clock stepped back goes on above it.
    IdMaker(const Clock &clock, int gateway, qint64 last = 0);

    template <typename IdType>
    [[nodiscard]] IdType make()
    {
        return IdType{next()};
    }
    [[nodiscard]] qint64 next();
    /// The lowest id that could have been made at `at`: turns a time into a bound on ids.
    [[nodiscard]] static qint64 floorAt(Timestamp at);
    /// When an id was made.
    [[nodiscard]] static Timestamp timeOf(qint64 id);

private:
    const Clock &m_clock;
    const qint64 m_gatewayBits;
    std::mutex m_mutex;
    qint64 m_lastTick = 0; ///< milliseconds since the epoch above
    int m_count = 0;
};

} // namespace gatehouse
