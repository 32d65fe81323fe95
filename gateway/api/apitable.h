#pragma once

#include "gateway/api/endpoint.h"

#include <QtCore/QJsonObject>

#include <string_view>
#include <vector>

namespace gatehouse {

/// Every call of the interface and every named schema, in one place: routing and the OpenAPI document are both read
/// from it, so that they cannot drift. Filled once, then read from any thread.
class ApiTable
{
public:
    void add(Endpoint endpoint);
    void addSchema(const char *name, const QJsonObject &schema);

    /// What a request's first line means. At most one of `endpoint` and `allowed` says something; neither: no such
    /// path.
    struct Match
    {
        const Endpoint *endpoint = nullptr;
        QStringList parts;   ///< what stood in the places of {…}
        QStringList allowed; ///< methods that the path knows, when this one is not among them
    };
    /// HEAD finds the endpoint of GET.
    [[nodiscard]] Match match(std::string_view method, std::string_view path) const;

    [[nodiscard]] const std::vector<Endpoint> &endpoints() const { return m_endpoints; }
    [[nodiscard]] const QJsonObject &schemas() const { return m_schemas; }

private:
    std::vector<Endpoint> m_endpoints;
    QJsonObject m_schemas;
};

} // namespace gatehouse
