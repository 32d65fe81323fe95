#pragma once

#include "gateway/api/apiservice.h"

#include <QtCore/QJsonDocument>

#include <functional>

namespace gatehouse::test {

/// What a caller sees of an answer.
struct Answered
{
    int status = 0; ///< 0: none came
    QByteArray body;
    std::vector<std::pair<std::string, std::string>> headers;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    [[nodiscard]] QString code() const { return json().value(u"code").toString(); }
    [[nodiscard]] std::string id() const { return json().value(u"id").toString().toStdString(); }
    [[nodiscard]] QByteArray header(const char *name) const;
    /// Pointers of a problem's errors.
    [[nodiscard]] QStringList pointers() const;
};

/// One call that a test makes. `path` may have a query.
struct Asked
{
    std::string method = "GET";
    std::string path;
    std::string body = {};
    std::string key = "root";
    std::vector<std::pair<std::string, std::string>> headers = {};
};

/// As the server does it: `route`, and when that lets it through, `handle`; then `settle` brings the answer.
[[nodiscard]] Answered askApi(ApiService &service, const Asked &asked, const std::function<void()> &settle);

/// Schema, method and path as the table has them, for a call that was made.
[[nodiscard]] const Endpoint *endpointOf(const ApiTable &table, const std::string &method, const std::string &path);

} // namespace gatehouse::test
