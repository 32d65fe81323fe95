#pragma once

#include "gateway/executor.h"
#include "gateway/http/httpserver.h"
#include "gateway/transport.h"

#include <functional>

namespace gatehouse::test {

/// A transport without sockets: each request is handed to a server's function on the same executor, its answer comes
/// back as an outcome. Status 0 is a connection closed without an answer. Keeps what went through it.
class PracticeLink final : public Transport
{
public:
    using Serve = std::function<void(HttpServerRequest, UniqueFunction<void(HttpServerResponse)>)>;
    explicit PracticeLink(Executor &executor) : m_executor(executor) {}

    void send(HttpRequest request, UniqueFunction<void(HttpOutcome)> done) override
    {
        ++requests;
        for (const auto &[name, value] : request.headers) {
            if (name == "X-Request-Id")
                lastRequestId = value;
        }
        auto timer = std::make_shared<std::unique_ptr<Timer>>();
        auto answer = std::make_shared<UniqueFunction<void(HttpOutcome)>>(std::move(done));
        const auto finish = [answer](HttpOutcome outcome) {
            if (*answer)
                std::exchange(*answer, nullptr)(std::move(outcome));
        };
        *timer = m_executor.after(request.timeout, [finish] {
            finish({HttpOutcome::Kind::unknown, {}, QStringLiteral("no answer in time")});
        });
        m_executor.post([this, request = std::move(request), finish, timer]() mutable {
            if (down)
                return finish({HttpOutcome::Kind::notSent, {}, QStringLiteral("connection refused")});
            serve(toServer(request), [this, finish, timer](HttpServerResponse response) {
                m_executor.post([finish, timer, response = std::move(response)] { finish(toOutcome(response)); });
            });
        });
    }

    Serve serve;
    bool down = false;
    int requests = 0;
    QByteArray lastRequestId; ///< of the last that carried one

    [[nodiscard]] static HttpServerRequest toServer(const HttpRequest &request)
    {
        HttpServerRequest server;
        server.head.method = request.method.toStdString();
        server.head.path = request.url.path(QUrl::FullyEncoded).toStdString();
        server.head.query = request.url.query(QUrl::FullyEncoded).toStdString();
        server.head.peer = "127.0.0.1";
        server.head.headers.emplace_back("host", request.url.authority().toStdString());
        for (const auto &[name, value] : request.headers)
            server.head.headers.emplace_back(name.toLower().toStdString(), value.toStdString());
        server.body = request.body.toStdString();
        return server;
    }

private:
    [[nodiscard]] static HttpOutcome toOutcome(const HttpServerResponse &response)
    {
        if (response.status == 0)
            return {HttpOutcome::Kind::unknown, {}, QStringLiteral("connection closed")};
        HttpOutcome outcome{
            HttpOutcome::Kind::answered, {response.status, {}, QByteArray::fromStdString(response.body)}, {}};
        for (const auto &[name, value] : response.headers)
            outcome.response.headers.append({QByteArray::fromStdString(name), QByteArray::fromStdString(value)});
        return outcome;
    }

    Executor &m_executor;
};

} // namespace gatehouse::test
