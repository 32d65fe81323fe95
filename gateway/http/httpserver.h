#pragma once

#include "gateway/result.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gatehouse {

namespace beast {
class ServerThread;
}

/// What is known of a request before its body is read. Header names are lower case; only headers sent before the
/// body are here (trailers are ignored).
struct HttpRequestHead
{
    std::string method;
    std::string path;  ///< up to '?', percent-encoding untouched
    std::string query; ///< after '?', without it
    std::vector<std::pair<std::string, std::string>> headers;
    std::string peer; ///< address without port; the tunnel's forwarded-for address where that is trusted

    /// First header of this name (lower case), empty when absent.
    [[nodiscard]] std::string_view header(std::string_view name) const;
};

struct HttpServerRequest
{
    HttpRequestHead head;
    std::string body;
};

struct HttpServerResponse
{
    int status = 200; ///< 0 closes the connection without an answer: how the sandbox drops a caller
    std::vector<std::pair<std::string, std::string>> headers; ///< without Content-Length and Connection
    std::string body;
};

/// What a route says to a request's head: how long a body it reads, or an answer given without reading it.
struct HttpRouting
{
    std::size_t bodyBytesMax = 0;
    bool refused = false;
    HttpServerResponse refusal; ///< sent, and the connection closed, when `refused`

    [[nodiscard]] static HttpRouting accept(std::size_t bodyBytesMax) { return {bodyBytesMax, false, {}}; }
    [[nodiscard]] static HttpRouting refuse(HttpServerResponse refusal) { return {0, true, std::move(refusal)}; }
};

/// The right to answer one request, once, from any thread, at any time. Destroyed unused, it answers 503 by itself.
/// After the server's own answer deadline (503) or the client's leave, calling it does nothing.
class HttpReply
{
public:
    class Slot;
    explicit HttpReply(std::shared_ptr<Slot> slot);
    HttpReply(HttpReply &&) noexcept;
    HttpReply &operator=(HttpReply &&) noexcept;
    ~HttpReply();
    void operator()(HttpServerResponse response);

private:
    std::shared_ptr<Slot> m_slot;
};

/// How a listener behaves. Every span is a deadline from the start of its phase, not an inactivity time-out.
struct HttpListenerOptions
{
    std::string host = "127.0.0.1"; ///< numeric; anything but loopback needs `tls…` or `allowPlainPublic`
    std::uint16_t port = 0;         ///< 0 takes a free one
    bool allowPlainPublic = false;
    std::string tlsCertificateFile; ///< PEM; both or neither
    std::string tlsKeyFile;
    std::size_t connectionsMax = 256;
    std::size_t connectionsPerAddressMax = 64; ///< IPv6 by /64; not applied to loopback peers
    bool trustForwardedFor = false;            ///< behind a tunnel: the peer is the last X-Forwarded-For entry
    std::size_t headerBytesMax = 16 * 1024;
    std::size_t waitingRepliesMax = 4096;    ///< requests handed over and not answered yet; then 503 + Retry-After
    std::size_t waitingBytesMax = 64u << 20; ///< their bodies together
    std::chrono::milliseconds tlsDeadline{5'000};
    std::chrono::milliseconds headerDeadline{5'000};
    std::chrono::milliseconds bodyDeadline{10'000};
    std::chrono::milliseconds idleDeadline{15'000};
    std::chrono::milliseconds answerDeadline{8'000};
    std::chrono::milliseconds writeDeadline{10'000};
};

/// One thread that serves any number of listeners; HTTP/1.1 only. Built to outlive hostile clients: what it must do,
/// and why, stands in beast/README.md. Made and destroyed on one thread.
class HttpServer
{
public:
    /// Both run on the server's thread and must return at once. `route` sees each head; `handle` each whole request.
    using Route = std::function<HttpRouting(const HttpRequestHead &)>;
    using Handle = std::function<void(HttpServerRequest, HttpReply)>;

    HttpServer();
    /// stop().
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    /// Starts a listener and answers its port. Failures: addressInUse, addressRefused (cannot be bound, or public
    /// without TLS), unreadable (certificate or key).
    [[nodiscard]] Result<std::uint16_t> listen(const HttpListenerOptions &options, Route route, Handle handle);
    /// Closes acceptors, drops idle and half-read connections, lets waiting replies finish for at most `grace`, joins.
    void stop(std::chrono::milliseconds grace = std::chrono::milliseconds(5'000));

private:
    std::unique_ptr<beast::ServerThread> m_thread;
};

} // namespace gatehouse
