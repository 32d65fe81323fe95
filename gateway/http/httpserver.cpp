#include "gateway/http/httpserver.h"

#include "gateway/http/beast/serverthread.h"

namespace gatehouse {

std::string_view HttpRequestHead::header(std::string_view name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

HttpServer::HttpServer() : m_thread(std::make_unique<beast::ServerThread>()) {}

HttpServer::~HttpServer()
{
    stop();
}

Result<std::uint16_t> HttpServer::listen(const HttpListenerOptions &options, Route route, Handle handle)
{
    return m_thread->listen(options, std::move(route), std::move(handle));
}

void HttpServer::stop(std::chrono::milliseconds grace)
{
    m_thread->stop(grace);
}

} // namespace gatehouse
