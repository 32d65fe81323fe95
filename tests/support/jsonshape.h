#pragma once

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

namespace gatehouse::test {

/// What of `value` does not fit `schema` of `document` (an OpenAPI document), one line each; empty when all fits.
/// Written apart from the engine's own check, and stricter: a member that the schema does not name is a mistake too,
/// so that no answer grows without its description.
[[nodiscard]] QStringList misfits(const QJsonValue &value, const QJsonObject &schema, const QJsonObject &document,
                                  const QString &place = {});

} // namespace gatehouse::test
