#include "gateway/clock.h"

#include <QtCore/QSysInfo>

namespace gatehouse {

Timestamp SystemClock::now() const
{
    return std::chrono::floor<Milliseconds>(std::chrono::system_clock::now());
}

std::chrono::nanoseconds SystemClock::steady() const
{
    return std::chrono::steady_clock::now().time_since_epoch();
}

QString SystemClock::boot() const
{
    return QString::fromLatin1(QSysInfo::bootUniqueId());
}

} // namespace gatehouse
