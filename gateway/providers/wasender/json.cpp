#include "gateway/providers/wasender/json.h"

#include <QtCore/QJsonDocument>

#include <cmath>

namespace gatehouse::wasender {

namespace {

constexpr int depthMax = 64;

bool tooDeep(const QByteArray &bytes)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > depthMax)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

Failure unreadable(const QString &detail)
{
    return {Fault::unreadable, detail, {}, {}};
}

QByteArray bytesOf(const QJsonArray &numbers)
{
    QByteArray bytes;
    bytes.reserve(numbers.size());
    for (const QJsonValue &number : numbers) {
        const int value = number.toInt(-1);
        if (value < 0 || value > 255)
            return {};
        bytes.append(static_cast<char>(value));
    }
    return bytes;
}

QByteArray bytesOf(const QJsonObject &numbered)
{
    QJsonArray numbers;
    for (qsizetype i = 0; i < numbered.size(); ++i)
        numbers.append(numbered.value(QString::number(i)));
    return bytesOf(numbers);
}

} // namespace

Result<QJsonValue> parseJson(const QByteArray &bytes, qsizetype bytesMax)
{
    if (bytes.size() > bytesMax)
        return unreadable(QStringLiteral("longer than %1 bytes").arg(bytesMax));
    if (tooDeep(bytes))
        return unreadable(QStringLiteral("nested deeper than %1 levels").arg(depthMax));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return unreadable(QStringLiteral("not JSON: %1 at byte %2").arg(error.errorString()).arg(error.offset));
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

QJsonValue member(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name));
}

QString textOf(const QJsonValue &value)
{
    if (value.isString()) {
        QString text = value.toString();
        text.remove(QChar(QChar::Null));
        return text;
    }
    if (value.isDouble()) {
        if (const auto number = integerOf(value))
            return QString::number(*number);
    }
    return {};
}

std::optional<qint64> integerOf(const QJsonValue &value)
{
    if (value.isDouble()) {
        constexpr double exactMax = 9.0e18;
        if (!std::isfinite(value.toDouble()) || std::abs(value.toDouble()) > exactMax)
            return std::nullopt;
        // toInteger() finds nothing in a number with a fraction; that is what is wanted.
        constexpr qint64 none = std::numeric_limits<qint64>::min();
        const qint64 number = value.toInteger(none);
        return number == none ? std::nullopt : std::optional(number);
    }
    if (value.isString()) {
        bool ok = false;
        const qint64 number = value.toString().trimmed().toLongLong(&ok);
        return ok ? std::optional(number) : std::nullopt;
    }
    if (value.isObject() && value.toObject().contains(QLatin1String("low"))) {
        const QJsonObject pair = value.toObject();
        const auto low = static_cast<quint32>(member(pair, "low").toInteger());
        const auto high = static_cast<quint32>(member(pair, "high").toInteger());
        return static_cast<qint64>((static_cast<quint64>(high) << 32) | low);
    }
    return std::nullopt;
}

std::optional<bool> flagOf(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool();
    const QString text = textOf(value).trimmed().toLower();
    if (text == QLatin1String("true") || text == QLatin1String("1"))
        return true;
    if (text == QLatin1String("false") || text == QLatin1String("0"))
        return false;
    return std::nullopt;
}

std::optional<Timestamp> timeOf(const QJsonValue &value)
{
    constexpr qint64 year2000 = 946'684'800'000;
    constexpr qint64 year2100 = 4'102'444'800'000;
    if (const auto number = integerOf(value)) {
        constexpr qint64 firstMilliseconds = 100'000'000'000; // as seconds: the year 5138
        if (*number <= 0 || *number > year2100)
            return std::nullopt;
        const qint64 ms = *number < firstMilliseconds ? *number * 1000 : *number;
        return ms < year2000 || ms > year2100 ? std::nullopt : std::optional(fromMillis(ms));
    }
    return value.isString() ? fromRfc3339(value.toString()) : std::nullopt;
}

QString base64Of(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    QByteArray bytes;
    if (value.isArray()) {
        bytes = bytesOf(value.toArray());
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        const QJsonValue data = member(object, "data");
        bytes = data.isArray() ? bytesOf(data.toArray()) : data.isString() ? QByteArray() : bytesOf(object);
        if (data.isString())
            return data.toString();
    }
    return QString::fromLatin1(bytes.toBase64());
}

QList<QJsonObject> objectsOf(const QJsonValue &value)
{
    if (value.isObject())
        return {value.toObject()};
    QList<QJsonObject> objects;
    for (const QJsonValue &item : value.toArray()) {
        if (item.isObject())
            objects += item.toObject();
    }
    return objects;
}

QString firstText(const QJsonObject &object, std::initializer_list<const char *> members)
{
    for (const char *name : members) {
        if (const QString text = textOf(member(object, name)); !text.isEmpty())
            return text;
    }
    return {};
}

} // namespace gatehouse::wasender
