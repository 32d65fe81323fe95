#pragma once

#include "gateway/ids.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

#include <initializer_list>
#include <utility>

/// Words to write JSON Schema with (the part that ShapeCheck knows): what a request may hold and what an answer holds.
/// The same objects check requests and stand in the OpenAPI document.
namespace gatehouse::schema {

using Members = std::initializer_list<std::pair<const char *, QJsonObject>>;

[[nodiscard]] QJsonObject text(int unitsMax = 2000);
[[nodiscard]] QJsonObject someText(int unitsMax = 2000); ///< not empty
[[nodiscard]] QJsonObject time();
[[nodiscard]] QJsonObject phone();
[[nodiscard]] QJsonObject url(); ///< http or https
[[nodiscard]] QJsonObject word(const QStringList &words);
[[nodiscard]] QJsonObject integer(qint64 least, qint64 most);
[[nodiscard]] QJsonObject count();
[[nodiscard]] QJsonObject number(double least, double most);
[[nodiscard]] QJsonObject number();
[[nodiscard]] QJsonObject flag();
[[nodiscard]] QJsonObject anyObject();
[[nodiscard]] QJsonObject anyValue();
[[nodiscard]] QJsonObject list(const QJsonObject &items, int least = 0, int most = -1);
[[nodiscard]] QJsonObject ref(const char *component);
[[nodiscard]] QJsonObject orNull(QJsonObject schema);
[[nodiscard]] QJsonObject described(QJsonObject schema, const char *description);

/// A request's body: other members are refused.
[[nodiscard]] QJsonObject request(Members members, std::initializer_list<const char *> required = {});
/// An answer: all members are always there; a later version may add others.
[[nodiscard]] QJsonObject answer(Members members);
/// An answer of which only `required` are always there.
[[nodiscard]] QJsonObject answer(Members members, std::initializer_list<const char *> required);

[[nodiscard]] QJsonObject idOfKind(const char *prefix);
template <typename IdType>
[[nodiscard]] QJsonObject id()
{
    return idOfKind(detail::TagOf<IdType>::type::prefix);
}

} // namespace gatehouse::schema
