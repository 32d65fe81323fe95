#include "gateway/actor.h"

namespace gatehouse {

QString Actor::text() const
{
    switch (kind) {
    case Kind::console:
        return name.isEmpty() ? QStringLiteral("console") : QStringLiteral("console:") + name;
    case Kind::apiKey:
        return QStringLiteral("api-key:") + name;
    case Kind::engine:
        return QStringLiteral("engine:") + name;
    }
    Q_UNREACHABLE();
}

} // namespace gatehouse
