#include "tests/support/jsonshape.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <cmath>

namespace gatehouse::test {

using namespace Qt::StringLiterals;

namespace {

QString typeOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return u"null"_s;
    case QJsonValue::Bool:
        return u"boolean"_s;
    case QJsonValue::Double:
        return std::floor(value.toDouble()) == value.toDouble() ? u"integer"_s : u"number"_s;
    case QJsonValue::String:
        return u"string"_s;
    case QJsonValue::Array:
        return u"array"_s;
    case QJsonValue::Object:
        return u"object"_s;
    case QJsonValue::Undefined:
        return u"undefined"_s;
    }
    Q_UNREACHABLE();
}

bool typeFits(const QJsonValue &value, const QJsonValue &wanted)
{
    const QString type = typeOf(value);
    for (const QJsonValue &one : wanted.isArray() ? wanted.toArray() : QJsonArray{wanted}) {
        if (one.toString() == type || (one.toString() == u"number" && type == u"integer"))
            return true;
    }
    return false;
}

QStringList scalarMisfits(const QJsonValue &value, const QJsonObject &schema, const QString &place)
{
    QStringList found;
    const QString text = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    if (schema.contains(u"enum"_s) && !schema.value(u"enum"_s).toArray().contains(value))
        found += place + u": not a word of the enum: "_s + text;
    if (value.isDouble() && schema.contains(u"minimum"_s) && value.toDouble() < schema.value(u"minimum"_s).toDouble())
        found += place + u": below the minimum: "_s + text;
    if (value.isDouble() && schema.contains(u"maximum"_s) && value.toDouble() > schema.value(u"maximum"_s).toDouble())
        found += place + u": above the maximum: "_s + text;
    if (!value.isString())
        return found;
    if (schema.contains(u"maxLength"_s) && value.toString().size() > schema.value(u"maxLength"_s).toInt())
        found += place + u": too long"_s;
    if (value.toString().size() < schema.value(u"minLength"_s).toInt())
        found += place + u": too short"_s;
    if (schema.value(u"format"_s) == u"date-time"_s
        && (!value.toString().endsWith(u'Z') || !QDateTime::fromString(value.toString(), Qt::ISODateWithMs).isValid()))
        found += place + u": not an RFC 3339 time in UTC: "_s + text;
    if (schema.contains(u"x-id-kind"_s) && !value.toString().startsWith(schema.value(u"x-id-kind"_s).toString() + u'_'))
        found += place + u": not an id of its kind: "_s + text;
    return found;
}

QStringList objectMisfits(const QJsonObject &object, const QJsonObject &schema, const QJsonObject &document,
                          const QString &place)
{
    QStringList found;
    for (const QJsonValue &name : schema.value(u"required"_s).toArray()) {
        if (!object.contains(name.toString()))
            found += place + u'/' + name.toString() + u": missing"_s;
    }
    const QJsonObject members = schema.value(u"properties"_s).toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (members.contains(it.key()))
            found += misfits(it.value(), members.value(it.key()).toObject(), document, place + u'/' + it.key());
        else if (!schema.value(u"additionalProperties"_s).toBool(false))
            found += place + u'/' + it.key() + u": not in the schema"_s;
    }
    return found;
}

} // namespace

QStringList misfits(const QJsonValue &value, const QJsonObject &schema, const QJsonObject &document,
                    const QString &place)
{
    if (schema.contains(u"$ref"_s)) {
        const QString name = schema.value(u"$ref"_s).toString().section(u'/', -1);
        const QJsonObject schemas = document.value(u"components"_s).toObject().value(u"schemas"_s).toObject();
        if (!schemas.contains(name))
            return {place + u": no schema is called "_s + name};
        return misfits(value, schemas.value(name).toObject(), document, place);
    }
    if (schema.contains(u"anyOf"_s)) {
        QStringList found;
        for (const QJsonValue &one : schema.value(u"anyOf"_s).toArray()) {
            const QStringList misfit = misfits(value, one.toObject(), document, place);
            if (misfit.isEmpty())
                return {};
            found += misfit;
        }
        return found;
    }
    if (schema.contains(u"type"_s) && !typeFits(value, schema.value(u"type"_s)))
        return {place + u": is of type "_s + typeOf(value)};
    QStringList found = scalarMisfits(value, schema, place);
    if (value.isObject() && schema.contains(u"type"_s))
        found += objectMisfits(value.toObject(), schema, document, place);
    const QJsonObject items = schema.value(u"items"_s).toObject();
    for (qsizetype i = 0; value.isArray() && i < value.toArray().size(); ++i)
        found += misfits(value.toArray().at(i), items, document, place + u'/' + QString::number(i));
    return found;
}

} // namespace gatehouse::test
