#pragma once

#include "gateway/ids.h"
#include "gateway/timestamp.h"

#include <QtCore/QJsonObject>
#include <QtCore/QJsonValue>

#include <optional>

namespace gatehouse {

// How values stand in the HTTP interface's JSON: absent is null, never an empty string or a missing member.

[[nodiscard]] inline QJsonValue jsonOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

[[nodiscard]] inline QJsonValue jsonOrNull(std::optional<Timestamp> at)
{
    return at ? QJsonValue(toRfc3339(*at)) : QJsonValue();
}

template <typename Number>
requires std::is_arithmetic_v<Number>
[[nodiscard]] QJsonValue jsonOrNull(std::optional<Number> number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

template <typename Tag>
[[nodiscard]] QJsonValue jsonOrNull(Id<Tag> id)
{
    return jsonOrNull(toText(id));
}

template <typename Tag>
[[nodiscard]] QJsonValue jsonOrNull(std::optional<Id<Tag>> id)
{
    return id ? jsonOrNull(*id) : QJsonValue();
}

/// A member that is a time; nothing when it is absent or null. Its form was checked by ShapeCheck.
[[nodiscard]] inline std::optional<Timestamp> timeMember(const QJsonObject &object, QStringView name)
{
    return fromRfc3339(object.value(name).toString());
}

template <typename IdType>
[[nodiscard]] std::optional<IdType> idMember(const QJsonObject &object, QStringView name)
{
    return idFromText<IdType>(object.value(name).toString());
}

[[nodiscard]] inline std::optional<QString> textMember(const QJsonObject &object, QStringView name)
{
    return object.contains(name) ? std::optional(object.value(name).toString()) : std::nullopt;
}

} // namespace gatehouse
