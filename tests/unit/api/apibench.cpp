#include "tests/unit/api/apibench.h"

#include <QtCore/QJsonArray>

namespace gatehouse::test {

using namespace Qt::StringLiterals;

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

ApiBench::ApiBench()
{
    fillWithPractice(desks, time.now());
    const std::pair<QString, KeyScope> keys[]{
        {u"root"_s, KeyScope::admin}, {u"sender"_s, KeyScope::send}, {u"reader"_s, KeyScope::read}};
    qint64 id = 20;
    for (const auto &[name, scope] : keys) {
        desks.clients.principals.insert(name, {AccessKeyId{++id}, scope, {}});
        desks.clients.principals.insert(name + u"-1"_s, {AccessKeyId{++id}, scope, ClientId{1}});
    }
    service.setReady(true);
}

Answered ApiBench::ask(const Asked &asked)
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

    Answered answered;
    const auto take = [&answered](const HttpServerResponse &response) {
        answered = {response.status, QByteArray::fromStdString(response.body), response.headers};
    };
    const HttpRouting routing = service.route(request.head);
    if (routing.refused) {
        take(routing.refusal);
        return answered;
    }
    service.handle(std::move(request), take);
    time.settle();
    return answered;
}

} // namespace gatehouse::test
