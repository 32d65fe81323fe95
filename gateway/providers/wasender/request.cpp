#include "gateway/providers/wasender/request.h"

#include "gateway/providers/wasender/limits.h"

#include <QtCore/QJsonDocument>

namespace gatehouse::wasender {

namespace {

HttpRequest request(const ProviderAccess &access, const QByteArray &token, const QByteArray &method,
                    const QByteArray &path, const QJsonObject &body)
{
    HttpRequest request;
    request.method = method;
    request.url = QUrl::fromEncoded(apiRoot(access.baseUrl).toEncoded() + path);
    request.answerBytesMax = answerBytesMax;
    // Without "Accept" a Laravel server may answer an error as a page or a redirect.
    request.headers = {{"Accept", "application/json"}};
    // A token pasted with a line break would end the header and begin another.
    const QByteArray clean = token.simplified();
    if (!clean.isEmpty())
        request.headers.emplaceBack("Authorization", "Bearer " + clean);
    if (method == "POST" || method == "PUT") {
        request.headers.emplaceBack("Content-Type", "application/json");
        request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    }
    return request;
}

} // namespace

QUrl apiRoot(const QUrl &base)
{
    if (base.isEmpty())
        return QUrl(QLatin1String(defaultBaseUrl));
    QUrl root(base);
    root.setQuery(QString());
    root.setFragment(QString());
    QString path = root.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    if (!path.endsWith(QLatin1String("/api")))
        path += QLatin1String("/api");
    root.setPath(path);
    return root;
}

QByteArray segment(QStringView value)
{
    return QUrl::toPercentEncoding(value.toString());
}

HttpRequest sessionRequest(const ProviderAccess &access, const QByteArray &method, const QByteArray &path,
                           const QJsonObject &body)
{
    return request(access, access.credentials.apiKey, method, path, body);
}

HttpRequest accountRequest(const ProviderAccess &access, const QByteArray &method, const QByteArray &path,
                           const QJsonObject &body)
{
    return request(access, access.credentials.personalAccessToken, method, path, body);
}

} // namespace gatehouse::wasender
