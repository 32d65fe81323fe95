#include "tests/support/apicaller.h"

#include <QtCore/QJsonArray>

namespace gatehouse::test {

QByteArray Answered::header(const char *name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return QByteArray::fromStdString(value);
    }
    return {};
}

QStringList Answered::pointers() const
{
    QStringList found;
    for (const QJsonValue &error : json().value(u"errors").toArray())
        found += error.toObject().value(u"pointer").toString();
    return found;
}

Answered askApi(ApiService &service, const Asked &asked, const std::function<void()> &settle)
{
    HttpServerRequest request;
    request.head.method = asked.method;
    const auto mark = asked.path.find('?');
    request.head.path = asked.path.substr(0, mark);
    request.head.query = mark == std::string::npos ? std::string() : asked.path.substr(mark + 1);
    request.head.peer = "127.0.0.1";
    request.head.headers = asked.headers;
    if (!asked.key.empty())
        request.head.headers.emplace_back("authorization", "Bearer " + asked.key);
    if (!asked.body.empty()) {
        request.head.headers.emplace_back("content-length", std::to_string(asked.body.size()));
        if (request.head.header("content-type").empty())
            request.head.headers.emplace_back("content-type", "application/json");
    }
    request.body = asked.body;

    // Kept by whoever answers: a call that is dropped on the way may still hold its reply when the test has moved on.
    const auto answered = std::make_shared<Answered>();
    const auto take = [answered](const HttpServerResponse &response) {
        *answered = {response.status, QByteArray::fromStdString(response.body), response.headers};
    };
    const HttpRouting routing = service.route(request.head);
    if (routing.refused) {
        take(routing.refusal);
        return *answered;
    }
    service.handle(std::move(request), take);
    settle();
    return *answered;
}

const Endpoint *endpointOf(const ApiTable &table, const std::string &method, const std::string &path)
{
    return table.match(method, path.substr(0, path.find('?'))).endpoint;
}

} // namespace gatehouse::test
