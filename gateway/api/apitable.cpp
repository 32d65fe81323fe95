#include "gateway/api/apitable.h"

namespace gatehouse {

namespace {

std::string_view takeStep(std::string_view &path)
{
    const std::size_t end = path.find('/');
    const std::string_view step = path.substr(0, end);
    path = end == std::string_view::npos ? std::string_view() : path.substr(end + 1);
    return step;
}

// Whether `path` has the form of `pattern`; `parts` is then what stood in its {…}.
bool fits(std::string_view pattern, std::string_view path, QStringList &parts)
{
    QStringList found;
    for (;;) {
        const bool patternLast = pattern.find('/') == std::string_view::npos;
        const bool pathLast = path.find('/') == std::string_view::npos;
        const std::string_view wanted = takeStep(pattern);
        const std::string_view step = takeStep(path);
        if (patternLast != pathLast)
            return false;
        if (wanted.starts_with('{')) {
            if (step.empty())
                return false;
            found += QString::fromLatin1(step.data(), static_cast<qsizetype>(step.size()));
        } else if (wanted != step) {
            return false;
        }
        if (patternLast)
            break;
    }
    parts = found;
    return true;
}

} // namespace

void ApiTable::add(Endpoint endpoint)
{
    m_endpoints.push_back(std::move(endpoint));
}

void ApiTable::addSchema(const char *name, const QJsonObject &schema)
{
    Q_ASSERT(!m_schemas.contains(QLatin1String(name)));
    m_schemas.insert(QLatin1String(name), schema);
}

ApiTable::Match ApiTable::match(std::string_view method, std::string_view path) const
{
    if (method == "HEAD")
        method = "GET";
    Match result;
    std::string_view known; // a path of fixed words goes before one with places: /dead-letters/groups is not an id
    for (const Endpoint &endpoint : m_endpoints) {
        QStringList parts;
        const std::string_view pattern(endpoint.path);
        if (!fits(pattern, path, parts))
            continue;
        if (!known.empty() && known != pattern) {
            if (known.find('{') == std::string_view::npos)
                continue;
            if (pattern.find('{') != std::string_view::npos)
                continue;
            result = {};
        }
        known = pattern;
        if (method == endpoint.method) {
            result.endpoint = &endpoint;
            result.parts = parts;
        }
        result.allowed += QLatin1String(endpoint.method);
    }
    if (result.endpoint != nullptr)
        result.allowed.clear();
    else if (result.allowed.contains(QLatin1String("GET")))
        result.allowed += QStringLiteral("HEAD");
    return result;
}

} // namespace gatehouse
