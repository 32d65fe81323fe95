#include "gateway/api/openapi.h"

#include "gateway/api/apitable.h"
#include "gateway/api/schema.h"

#include <QtCore/QJsonArray>
#include <QtCore/QRegularExpression>

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

QJsonObject content(const char *type, const QJsonObject &schema)
{
    return {{QLatin1String(type), QJsonObject{{u"schema"_s, schema}}}};
}

QString accessName(Endpoint::Access access)
{
    switch (access) {
    case Endpoint::Access::open:
        return u"none"_s;
    case Endpoint::Access::loopback:
        return u"none from this machine, else read without a client"_s;
    case Endpoint::Access::read:
        return u"read"_s;
    case Endpoint::Access::send:
        return u"send"_s;
    case Endpoint::Access::admin:
        return u"admin"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject parameter(const char *place, const QString &name, bool required, const QJsonObject &schema,
                      const char *description)
{
    QJsonObject result{
        {u"name"_s, name}, {u"in"_s, QLatin1String(place)}, {u"required"_s, required}, {u"schema"_s, schema}};
    if (*description != '\0')
        result.insert(u"description"_s, QString::fromUtf8(description));
    return result;
}

QJsonArray parameters(const Endpoint &endpoint)
{
    QJsonArray result;
    static const QRegularExpression place(u"\\{([a-z_]+)\\}"_s);
    for (auto it = place.globalMatch(QLatin1String(endpoint.path)); it.hasNext();)
        result.append(parameter("path", it.next().captured(1), true, schema::text(64), ""));
    for (const QueryParameter &query : endpoint.query)
        result.append(parameter("query", QLatin1String(query.name), query.required, query.schema, query.description));
    if (endpoint.again)
        result.append(parameter("header", u"Idempotency-Key"_s, false, schema::someText(255),
                                "The same key and body give the first answer again, for at least seven days."));
    return result;
}

QJsonObject responses(const Endpoint &endpoint)
{
    QJsonObject good{{u"description"_s, QString::fromUtf8(endpoint.summary)}};
    if (!endpoint.answer.isEmpty()) {
        QJsonObject types = content(endpoint.answerType, endpoint.answer);
        if (*endpoint.otherAnswerType != '\0')
            types.insert(QLatin1String(endpoint.otherAnswerType), QJsonObject());
        good.insert(u"content"_s, types);
    }
    if (endpoint.again)
        good.insert(u"headers"_s,
                    QJsonObject{{u"Idempotency-Replayed"_s, QJsonObject{{u"schema"_s, schema::word({u"true"_s})}}}});
    return {{QString::number(endpoint.status), good},
            {u"default"_s, QJsonObject{{u"description"_s, u"A problem: `code` says which."_s},
                                       {u"content"_s, content("application/problem+json", schema::ref("Problem"))}}}};
}

QJsonObject operation(const Endpoint &endpoint)
{
    const QString name = QLatin1String(endpoint.method).toString().toLower() + QLatin1String(endpoint.path);
    QJsonObject result{
        {u"summary"_s, QString::fromUtf8(endpoint.summary)},
        {u"operationId"_s, QString(name).replace(QRegularExpression(u"[^a-z0-9]+"_s), u"_"_s)},
        {u"x-scope"_s, accessName(endpoint.access)},
        {u"responses"_s, responses(endpoint)},
    };
    if (const QJsonArray list = parameters(endpoint); !list.isEmpty())
        result.insert(u"parameters"_s, list);
    if (endpoint.access == Endpoint::Access::open)
        result.insert(u"security"_s, QJsonArray());
    if (endpoint.access == Endpoint::Access::loopback)
        result.insert(u"security"_s, QJsonArray{QJsonObject(), QJsonObject{{u"key"_s, QJsonArray()}}});
    if (endpoint.takes == Endpoint::Body::json)
        result.insert(u"requestBody"_s,
                      QJsonObject{{u"required"_s, true}, {u"content"_s, content("application/json", endpoint.body)}});
    if (endpoint.takes == Endpoint::Body::csv)
        result.insert(u"requestBody"_s,
                      QJsonObject{{u"required"_s, true},
                                  {u"content"_s, content("text/csv", QJsonObject{{u"type"_s, u"string"_s}})}});
    return result;
}

} // namespace

QJsonObject openApiDocument(const ApiTable &table)
{
    QJsonObject paths;
    for (const Endpoint &endpoint : table.endpoints()) {
        const QLatin1String path(endpoint.path);
        QJsonObject item = paths.value(path).toObject();
        item.insert(QLatin1String(endpoint.method).toString().toLower(), operation(endpoint));
        paths.insert(path, item);
    }
    const QJsonObject key{{u"type"_s, u"http"_s},
                          {u"scheme"_s, u"bearer"_s},
                          {u"description"_s, u"An API key. Scopes: read, send (includes read), admin (includes send). "
                                             "A key bound to a client sees nothing of other clients."_s}};
    return {{u"openapi"_s, u"3.1.0"_s},
            {u"info"_s, QJsonObject{{u"title"_s, u"Gatehouse"_s},
                                    {u"version"_s, QStringLiteral(GATEHOUSE_VERSION)},
                                    {u"summary"_s, u"The HTTP interface of a Gatehouse gateway."_s},
                                    {u"license"_s, QJsonObject{{u"name"_s, u"GPL-3.0-or-later"_s},
                                                               {u"identifier"_s, u"GPL-3.0-or-later"_s}}}}},
            {u"security"_s, QJsonArray{QJsonObject{{u"key"_s, QJsonArray()}}}},
            {u"paths"_s, paths},
            {u"components"_s,
             QJsonObject{{u"schemas"_s, table.schemas()}, {u"securitySchemes"_s, QJsonObject{{u"key"_s, key}}}}}};
}

} // namespace gatehouse
