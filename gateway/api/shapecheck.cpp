#include "gateway/api/shapecheck.h"

#include "gateway/ids.h"
#include "gateway/timestamp.h"

#include <QtCore/QJsonArray>
#include <QtCore/QRegularExpression>

#include <cmath>

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype problemsMax = 100;
constexpr qsizetype echoedNameMax = 100;

bool isOfType(const QJsonValue &value, const QString &type)
{
    if (type == u"string")
        return value.isString();
    if (type == u"object")
        return value.isObject();
    if (type == u"array")
        return value.isArray();
    if (type == u"boolean")
        return value.isBool();
    if (type == u"null")
        return value.isNull();
    if (!value.isDouble() || !std::isfinite(value.toDouble()))
        return false;
    // 2^53: beyond it a double no longer tells one integer from the next.
    return type != u"integer"
           || (value.toDouble() == std::floor(value.toDouble()) && std::abs(value.toDouble()) <= 9007199254740992.0);
}

QString typesInWords(const QJsonValue &type)
{
    QStringList words;
    for (const QJsonValue &one : type.isArray() ? type.toArray() : QJsonArray{type})
        words += one.toString();
    return words.join(u" or "_s);
}

std::optional<Problem> typeProblem(const QJsonValue &value, const QJsonValue &type, const QString &pointer)
{
    for (const QJsonValue &one : type.isArray() ? type.toArray() : QJsonArray{type}) {
        if (isOfType(value, one.toString()))
            return std::nullopt;
    }
    return Problem{pointer, u"type"_s, u"This must be of type %1."_s.arg(typesInWords(type))};
}

std::optional<Problem> wordProblem(const QJsonValue &value, const QJsonArray &words, const QString &pointer)
{
    if (words.contains(value))
        return std::nullopt;
    QStringList known;
    for (const QJsonValue &word : words) {
        if (word.isString())
            known += word.toString();
    }
    return Problem{pointer, u"word_unknown"_s, u"This must be one of %1."_s.arg(known.join(u", "_s))};
}

std::optional<Problem> textProblem(const QString &text, const QJsonObject &schema, const QString &pointer)
{
    const auto least = schema.value(u"minLength").toInteger();
    if (least > 0 && text.trimmed().size() < least)
        return Problem{pointer, u"empty"_s, u"This must not be empty."_s};
    if (schema.contains(u"maxLength") && text.size() > schema.value(u"maxLength").toInteger())
        return Problem{pointer, u"too_long"_s,
                       u"This may have at most %1 characters."_s.arg(schema.value(u"maxLength").toInteger())};
    if (text.contains(QChar(0)))
        return Problem{pointer, u"character_refused"_s, u"This must not hold the character U+0000."_s};
    if (schema.contains(u"pattern")) {
        const QRegularExpression pattern(schema.value(u"pattern").toString());
        if (!pattern.match(text).hasMatch())
            return schema.value(u"format") == u"uri"_s
                       ? Problem{pointer, u"url_invalid"_s, u"This must be an http or https URL."_s}
                       : Problem{pointer, u"pattern"_s, u"This must match %1."_s.arg(pattern.pattern())};
    }
    if (schema.value(u"format") == u"date-time"_s && !fromRfc3339(text))
        return Problem{pointer, u"time_invalid"_s, u"This must be an RFC 3339 time such as 2026-03-01T10:00:00Z."_s};
    if (schema.contains(u"x-id-kind")
        && !detail::idValue(schema.value(u"x-id-kind").toString().toLatin1().constData(), text))
        return Problem{pointer, u"id_invalid"_s, u"This is not an id of that kind."_s};
    return std::nullopt;
}

std::optional<Problem> rangeProblem(double number, const QJsonObject &schema, const QString &pointer)
{
    const bool low = schema.contains(u"minimum") && number < schema.value(u"minimum").toDouble();
    const bool high = schema.contains(u"maximum") && number > schema.value(u"maximum").toDouble();
    if (!low && !high)
        return std::nullopt;
    return Problem{pointer, u"range"_s,
                   low ? u"This must be at least %1."_s.arg(schema.value(u"minimum").toDouble())
                       : u"This must be at most %1."_s.arg(schema.value(u"maximum").toDouble())};
}

} // namespace

QString pointerStep(const QString &name)
{
    QString step = name.left(echoedNameMax);
    return step.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

QList<Problem> ShapeCheck::problems(const QJsonValue &value, const QJsonObject &schema, const QString &pointer) const
{
    QList<Problem> found;
    check(value, schema, pointer, found);
    return found;
}

QJsonObject ShapeCheck::resolved(const QJsonObject &schema) const
{
    if (schema.contains(u"$ref"))
        return m_components.value(schema.value(u"$ref").toString().section(u'/', -1)).toObject();
    if (schema.contains(u"anyOf"))
        return resolved(schema.value(u"anyOf").toArray().first().toObject());
    return schema;
}

void ShapeCheck::check(const QJsonValue &value, const QJsonObject &schema, const QString &pointer,
                       QList<Problem> &problems) const
{
    if (problems.size() >= problemsMax)
        return;
    // The only anyOf that the table writes is "this, or null".
    if (schema.contains(u"anyOf") && value.isNull())
        return;
    const QJsonObject rules = resolved(schema);
    std::optional<Problem> problem;
    if (rules.contains(u"type"))
        problem = typeProblem(value, rules.value(u"type"), pointer);
    if (!problem && rules.contains(u"enum"))
        problem = wordProblem(value, rules.value(u"enum").toArray(), pointer);
    if (!problem && value.isString())
        problem = textProblem(value.toString(), rules, pointer);
    if (!problem && value.isDouble())
        problem = rangeProblem(value.toDouble(), rules, pointer);
    if (problem)
        problems.append(*problem);
    else if (value.isObject())
        checkObject(value.toObject(), rules, pointer, problems);
    else if (value.isArray())
        checkList(value.toArray(), rules, pointer, problems);
}

void ShapeCheck::checkObject(const QJsonObject &object, const QJsonObject &schema, const QString &pointer,
                             QList<Problem> &problems) const
{
    const QJsonObject members = schema.value(u"properties").toObject();
    const bool closed = schema.contains(u"additionalProperties") && !schema.value(u"additionalProperties").toBool();
    for (auto it = object.begin(); it != object.end() && problems.size() < problemsMax; ++it) {
        const QString place = pointer + u'/' + pointerStep(it.key());
        if (members.contains(it.key()))
            check(it.value(), members.value(it.key()).toObject(), place, problems);
        else if (closed)
            problems.append(
                {place, u"unknown_member"_s, u"There is no member \"%1\" here."_s.arg(it.key().left(echoedNameMax))});
    }
    for (const QJsonValue &name : schema.value(u"required").toArray()) {
        if (!object.contains(name.toString()))
            problems.append(
                {pointer + u'/' + pointerStep(name.toString()), u"required"_s, u"This member is required."_s});
    }
}

void ShapeCheck::checkList(const QJsonArray &list, const QJsonObject &schema, const QString &pointer,
                           QList<Problem> &problems) const
{
    if (list.size() < schema.value(u"minItems").toInteger())
        problems.append(
            {pointer, u"too_few"_s, u"This needs at least %1 items."_s.arg(schema.value(u"minItems").toInteger())});
    if (schema.contains(u"maxItems") && list.size() > schema.value(u"maxItems").toInteger()) {
        problems.append(
            {pointer, u"too_many"_s, u"This may have at most %1 items."_s.arg(schema.value(u"maxItems").toInteger())});
        return;
    }
    const QJsonObject items = schema.value(u"items").toObject();
    for (qsizetype i = 0; i < list.size() && !items.isEmpty(); ++i)
        check(list.at(i), items, pointer + u'/' + QString::number(i), problems);
}

} // namespace gatehouse
