#pragma once

#include "gateway/result.h"
#include "gateway/timestamp.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QJsonValue>

#include <initializer_list>

/// Reading JSON whose shape cannot be relied on: WasenderAPI's documentation, SDKs and deliveries disagree about
/// arrays and objects, numbers and strings. Nothing here fails on a wrong type; it finds nothing instead.
namespace gatehouse::wasender {

/// The JSON value in `bytes`, refused (`unreadable`) when it is longer than `bytesMax`, nested deeper than 64 levels,
/// or no JSON. The depth is looked at before parsing, so that a hostile body costs one pass over it.
[[nodiscard]] Result<QJsonValue> parseJson(const QByteArray &bytes, qsizetype bytesMax);

/// Strings as they are (without U+0000, which no database text column likes), whole numbers as digits, else empty.
[[nodiscard]] QString textOf(const QJsonValue &value);
/// Whole numbers, also written as a string or as protobuf's {low, high} pair.
[[nodiscard]] std::optional<qint64> integerOf(const QJsonValue &value);
/// true, "true" and 1; nothing when it says neither yes nor no.
[[nodiscard]] std::optional<bool> flagOf(const QJsonValue &value);
/// Unix seconds or milliseconds, decided by size, as number or string; or RFC 3339. Nothing outside 2000 to 2100.
[[nodiscard]] std::optional<Timestamp> timeOf(const QJsonValue &value);
/// Bytes as base64: given as base64, as a list of numbers, or as {"0":1,…} or {"type":"Buffer","data":[…]}, the two
/// ways in which JavaScript writes a byte array.
[[nodiscard]] QString base64Of(const QJsonValue &value);

/// An object as a list of one, an array as its objects, anything else as none.
[[nodiscard]] QList<QJsonObject> objectsOf(const QJsonValue &value);
/// The text of the first of these members that has any.
[[nodiscard]] QString firstText(const QJsonObject &object, std::initializer_list<const char *> members);
[[nodiscard]] QJsonValue member(const QJsonObject &object, const char *name);

} // namespace gatehouse::wasender
