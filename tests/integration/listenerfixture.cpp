#include "tests/integration/listenerfixture.h"

namespace gatehouse::test {

HttpServerResponse textResponse(int status, std::string body)
{
    return {status, {{"Content-Type", "text/plain"}}, std::move(body)};
}

HttpListenerOptions patientOptions()
{
    using namespace std::chrono_literals;
    HttpListenerOptions options;
    options.tlsDeadline = options.headerDeadline = options.bodyDeadline = options.idleDeadline = 10min;
    options.answerDeadline = options.writeDeadline = 10min;
    return options;
}

ListenerFixture::ListenerFixture(const HttpListenerOptions &options)
{
    const auto port = m_server.listen(
        options, [this](const HttpRequestHead &head) { return route(head); },
        [this](HttpServerRequest request, HttpReply reply) { handle(std::move(request), std::move(reply)); });
    if (port)
        m_port = *port;
}

HttpRouting ListenerFixture::route(const HttpRequestHead &head) const
{
    if (head.path == "/echo" || head.path == "/park" || head.path == "/big" || head.path == "/unauthorized")
        return HttpRouting::accept(bodyBytesMax);
    return HttpRouting::refuse(textResponse(404, "nothing here"));
}

void ListenerFixture::handle(HttpServerRequest request, HttpReply reply)
{
    ++m_handled;
    {
        const std::lock_guard lock(m_mutex);
        m_lastHead = request.head;
        if (request.head.path == "/park") {
            m_parked.push_back({std::move(request), std::move(reply)});
            m_arrived.release();
            return;
        }
    }
    if (request.head.path == "/big")
        reply(textResponse(200, std::string(bigBytes, 'x')));
    else if (request.head.path == "/unauthorized")
        reply(textResponse(401, "who are you"));
    else
        reply(textResponse(200, std::move(request.body)));
}

ListenerFixture::Parked ListenerFixture::takeParked()
{
    if (!m_arrived.tryAcquire(1, RawClient::patience))
        return {{}, HttpReply(nullptr)};
    const std::lock_guard lock(m_mutex);
    Parked parked = std::move(m_parked.front());
    m_parked.pop_front();
    return parked;
}

HttpRequestHead ListenerFixture::lastHead()
{
    const std::lock_guard lock(m_mutex);
    return m_lastHead;
}

bool ListenerFixture::serves()
{
    RawClient client(m_port);
    return client.ask(post("/echo", "works")).body == "works";
}

} // namespace gatehouse::test
