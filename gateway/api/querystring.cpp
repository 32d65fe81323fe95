#include "gateway/api/querystring.h"

#include <algorithm>

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

QString decoded(QByteArrayView part, bool plusIsPlus)
{
    QByteArray bytes = part.toByteArray();
    if (!plusIsPlus)
        bytes.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(bytes));
}

} // namespace

QHash<QString, QString> parseQuery(std::string_view query, const QList<QueryParameter> &known)
{
    QHash<QString, QString> result;
    const QByteArray whole(query.data(), static_cast<qsizetype>(query.size()));
    for (const QByteArray &pair : whole.split('&')) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const QString name = decoded(equals < 0 ? pair : pair.left(equals), false);
        const bool plusIsPlus = std::any_of(known.begin(), known.end(), [&](const QueryParameter &one) {
            const QString format = one.schema.value(u"format").toString();
            return name == QLatin1String(one.name) && (format == u"phone" || format == u"date-time");
        });
        result.insert(name, equals < 0 ? QString() : decoded(QByteArrayView(pair).sliced(equals + 1), plusIsPlus));
    }
    return result;
}

QJsonValue queryValue(const QString &text, const QJsonObject &schema)
{
    const QString type = schema.value(u"type").toString();
    if (type == u"integer") {
        bool good = false;
        const qint64 number = text.toLongLong(&good);
        return good ? QJsonValue(number) : QJsonValue(text);
    }
    if (type == u"boolean" && (text == u"true" || text == u"false"))
        return text == u"true";
    return text;
}

} // namespace gatehouse
