#include "gateway/api/schema.h"

namespace gatehouse::schema {

using namespace Qt::StringLiterals;

namespace {

QJsonObject object(Members members, const QJsonArray &required)
{
    QJsonObject properties;
    for (const auto &[name, schema] : members)
        properties.insert(QLatin1String(name), schema);
    QJsonObject result{{u"type"_s, u"object"_s}, {u"properties"_s, properties}};
    if (!required.isEmpty())
        result.insert(u"required"_s, required);
    return result;
}

QJsonArray names(std::initializer_list<const char *> required)
{
    QJsonArray result;
    for (const char *name : required)
        result.append(QLatin1String(name));
    return result;
}

} // namespace

QJsonObject text(int unitsMax)
{
    return {{u"type"_s, u"string"_s}, {u"maxLength"_s, unitsMax}};
}

QJsonObject someText(int unitsMax)
{
    return {{u"type"_s, u"string"_s}, {u"minLength"_s, 1}, {u"maxLength"_s, unitsMax}};
}

QJsonObject time()
{
    return {{u"type"_s, u"string"_s}, {u"format"_s, u"date-time"_s}};
}

QJsonObject phone()
{
    return {{u"type"_s, u"string"_s},
            {u"format"_s, u"phone"_s},
            {u"maxLength"_s, 100},
            {u"description"_s, u"E.164: + and digits"_s}};
}

QJsonObject url()
{
    // Local files (file://) belong to the console: a caller of the interface must not reach this machine's disk.
    return {{u"type"_s, u"string"_s},
            {u"format"_s, u"uri"_s},
            {u"pattern"_s, u"^[hH][tT][tT][pP][sS]?://[^/]"_s},
            {u"maxLength"_s, 2000}};
}

QJsonObject word(const QStringList &words)
{
    return {{u"type"_s, u"string"_s}, {u"enum"_s, QJsonArray::fromStringList(words)}};
}

QJsonObject integer(qint64 least, qint64 most)
{
    return {{u"type"_s, u"integer"_s}, {u"minimum"_s, least}, {u"maximum"_s, most}};
}

QJsonObject count()
{
    return {{u"type"_s, u"integer"_s}, {u"minimum"_s, 0}};
}

QJsonObject number(double least, double most)
{
    return {{u"type"_s, u"number"_s}, {u"minimum"_s, least}, {u"maximum"_s, most}};
}

QJsonObject number()
{
    return {{u"type"_s, u"number"_s}};
}

QJsonObject flag()
{
    return {{u"type"_s, u"boolean"_s}};
}

QJsonObject anyObject()
{
    return {{u"type"_s, u"object"_s}, {u"additionalProperties"_s, true}};
}

QJsonObject anyValue()
{
    return {};
}

QJsonObject list(const QJsonObject &items, int least, int most)
{
    QJsonObject result{{u"type"_s, u"array"_s}, {u"items"_s, items}};
    if (least > 0)
        result.insert(u"minItems"_s, least);
    if (most >= 0)
        result.insert(u"maxItems"_s, most);
    return result;
}

QJsonObject ref(const char *component)
{
    return {{u"$ref"_s, u"#/components/schemas/"_s + QLatin1String(component)}};
}

QJsonObject orNull(QJsonObject schema)
{
    if (schema.contains(u"$ref"_s))
        return {{u"anyOf"_s, QJsonArray{schema, QJsonObject{{u"type"_s, u"null"_s}}}}};
    schema.insert(u"type"_s, QJsonArray{schema.value(u"type"_s), u"null"_s});
    if (schema.contains(u"enum"_s)) {
        QJsonArray words = schema.value(u"enum"_s).toArray();
        words.append(QJsonValue());
        schema.insert(u"enum"_s, words);
    }
    return schema;
}

QJsonObject described(QJsonObject schema, const char *description)
{
    schema.insert(u"description"_s, QString::fromUtf8(description));
    return schema;
}

QJsonObject request(Members members, std::initializer_list<const char *> required)
{
    QJsonObject result = object(members, names(required));
    result.insert(u"additionalProperties"_s, false);
    return result;
}

QJsonObject answer(Members members)
{
    QJsonArray required;
    for (const auto &[name, schema] : members)
        required.append(QLatin1String(name));
    return object(members, required);
}

QJsonObject answer(Members members, std::initializer_list<const char *> required)
{
    return object(members, names(required));
}

QJsonObject idOfKind(const char *prefix)
{
    return {{u"type"_s, u"string"_s}, {u"x-id-kind"_s, QLatin1String(prefix)}};
}

} // namespace gatehouse::schema
