#pragma once

#include "gateway/api/endpoint.h"

#include <QtCore/QHash>
#include <QtCore/QJsonValue>

#include <string_view>

namespace gatehouse {

/// A query string's parameters, decoded; of a repeated one the last counts. `known` tells where a "+" that was not
/// encoded means itself: people paste phone numbers and times with offsets as they are.
[[nodiscard]] QHash<QString, QString> parseQuery(std::string_view query, const QList<QueryParameter> &known);
/// The parameter as the JSON value that its schema speaks of; text that is no number or truth value stays text.
[[nodiscard]] QJsonValue queryValue(const QString &text, const QJsonObject &schema);

} // namespace gatehouse
