#pragma once

#include <QtCore/QJsonObject>

namespace gatehouse {

class ApiTable;

/// The OpenAPI 3.1 document of the interface, made from the table that requests are routed and checked by.
[[nodiscard]] QJsonObject openApiDocument(const ApiTable &table);

} // namespace gatehouse
