#include "gateway/sandbox/sandboxrouter.h"

#include <QtCore/QUrl>

namespace gatehouse {

using namespace Qt::StringLiterals;

void SandboxRouter::add(SandboxRoute route)
{
    QStringList segments = route.pattern.split(u'/');
    m_routes.emplace_back(std::move(route), std::move(segments));
}

std::optional<std::pair<const SandboxRoute *, QStringList>> SandboxRouter::find(const QByteArray &method,
                                                                                const QString &rawPath) const
{
    const QStringList given = rawPath.split(u'/');
    for (const auto &[route, segments] : m_routes) {
        if (route.method != method || segments.size() != given.size())
            continue;
        QStringList captured;
        bool same = true;
        for (qsizetype i = 0; same && i < segments.size(); ++i) {
            if (segments.at(i) == u"{}"_s)
                captured += QUrl::fromPercentEncoding(given.at(i).toUtf8());
            else
                same = segments.at(i) == given.at(i);
        }
        if (same)
            return std::pair(&route, captured);
    }
    return std::nullopt;
}

} // namespace gatehouse
