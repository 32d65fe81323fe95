#include "gateway/timestamp.h"

#include <QtCore/QDateTime>

namespace gatehouse {

QString toRfc3339(Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(at), Qt::UTC).toString(Qt::ISODateWithMs);
}

std::optional<Timestamp> fromRfc3339(QStringView text)
{
    // Qt reads local times and bare dates as well; RFC 3339 demands a time and an offset.
    if (text.size() < 20 || (!text.contains(u'T') && !text.contains(u't')))
        return std::nullopt;
    const QChar last = text.back();
    const bool offset = last == u'Z' || last == u'z' || text.sliced(text.size() - 6, 1).contains(u'+')
                        || text.sliced(text.size() - 6, 1).contains(u'-');
    if (!offset)
        return std::nullopt;
    const QDateTime parsed = QDateTime::fromString(text.toString().toUpper(), Qt::ISODateWithMs);
    if (!parsed.isValid())
        return std::nullopt;
    return fromMillis(parsed.toMSecsSinceEpoch());
}

} // namespace gatehouse
