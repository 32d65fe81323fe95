#include "gateway/sandbox/sandboxcall.h"

#include <QtCore/QJsonDocument>

#include <algorithm>

namespace gatehouse {

using namespace Qt::StringLiterals;

qint64 SandboxCall::number(const QString &name, qint64 fallback, qint64 low, qint64 high) const
{
    bool ok = false;
    const qint64 value = query.queryItemValue(name).toLongLong(&ok);
    return std::clamp(ok ? value : fallback, low, high);
}

SandboxAnswer SandboxAnswer::data(const QJsonValue &data)
{
    return flat({{u"success"_s, true}, {u"data"_s, data}});
}

SandboxAnswer SandboxAnswer::flat(const QJsonObject &object, int status)
{
    SandboxAnswer answer;
    answer.status = status;
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return answer;
}

SandboxAnswer SandboxAnswer::success(QJsonObject object)
{
    object.insert("success"_L1, true);
    return flat(object);
}

SandboxAnswer SandboxAnswer::refused(int status, const QString &message)
{
    return flat({{u"success"_s, false}, {u"message"_s, message}}, status);
}

SandboxAnswer SandboxAnswer::invalid(const QJsonObject &errors)
{
    return flat({{u"success"_s, false}, {u"message"_s, u"Validation failed"_s}, {u"errors"_s, errors}}, 422);
}

SandboxAnswer SandboxAnswer::failed(int status, const QString &error)
{
    return flat({{u"success"_s, false}, {u"error"_s, error}}, status);
}

SandboxAnswer SandboxAnswer::limited(const QString &message, int retryAfter)
{
    return flat({{u"message"_s, message}, {u"retry_after"_s, retryAfter}}, 429);
}

SandboxAnswer SandboxAnswer::notFound()
{
    return refused(404, u"Not found"_s);
}

HttpServerResponse SandboxAnswer::response() const
{
    HttpServerResponse response;
    response.status = status;
    response.body.assign(body.constData(), static_cast<std::size_t>(body.size()));
    if (!body.isEmpty())
        response.headers.emplace_back("Content-Type", contentType.toStdString());
    return response;
}

} // namespace gatehouse
