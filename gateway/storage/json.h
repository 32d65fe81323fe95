#pragma once

#include "gateway/content.h"

#include <QtCore/QJsonDocument>

namespace gatehouse {

/// JSON as text in a column: compact.
[[nodiscard]] inline QString storedObject(const QJsonObject &object)
{
    return object.isEmpty() ? QStringLiteral("{}")
                            : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

[[nodiscard]] inline QJsonObject objectFromStored(const QByteArray &bytes)
{
    return QJsonDocument::fromJson(bytes).object();
}

[[nodiscard]] inline QString storedArray(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

[[nodiscard]] inline QJsonArray arrayFromStored(const QByteArray &bytes)
{
    return QJsonDocument::fromJson(bytes).array();
}

[[nodiscard]] inline QString storedContent(const Content &content)
{
    return storedObject(contentToJson(content));
}

[[nodiscard]] inline Content contentFromStored(const QByteArray &bytes)
{
    return contentFromOwnJson(objectFromStored(bytes));
}

} // namespace gatehouse
