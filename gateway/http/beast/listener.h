#pragma once

#include "gateway/http/beast/asio.h"
#include "gateway/http/beast/load.h"
#include "gateway/http/beast/tlsidentity.h"
#include "gateway/http/connectiontable.h"
#include "gateway/http/httpserver.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <functional>
#include <memory>
#include <unordered_map>

namespace gatehouse::beast {

class Connection;
class Gate;

/// One acceptor and all that came through it. Lives on the server's thread once started; what connections need of it
/// lies open to them.
class Listener : public std::enable_shared_from_this<Listener>
{
public:
    Listener(asio::io_context &io, std::shared_ptr<Gate> gate, const HttpListenerOptions &options);

    /// Reads the certificate and takes the port, before the server's thread knows of it. Failures as of
    /// HttpServer::listen.
    [[nodiscard]] Result<std::uint16_t> open();
    [[nodiscard]] Awaitable<void> acceptAll();
    void stop();
    void closeAll();
    [[nodiscard]] bool isEmpty() const { return m_connections.empty(); }

    // For its connections.
    void closeEvicted(std::optional<ConnectionTable::Id> id);
    void armTick(SteadyClock::time_point deadline);

    const HttpListenerOptions options;
    const std::shared_ptr<Gate> gate;
    const std::shared_ptr<Load> load = std::make_shared<Load>();
    HttpServer::Route route;
    HttpServer::Handle handle;
    ConnectionTable table;
    bool stopping = false;
    std::function<void()> emptied; ///< the last connection has gone

private:
    [[nodiscard]] Result<void> bindTo(const asio::ip::tcp::endpoint &endpoint);
    void welcome(Socket socket);
    void leave(ConnectionTable::Id id);
    void onTick();

    Acceptor m_acceptor;
    SteadyTimer m_tick; ///< the earliest deadline of all connections: one timer instead of one a phase
    SteadyClock::time_point m_tickAt = SteadyClock::time_point::max();
    SteadyTimer m_pause;
    std::shared_ptr<TlsIdentity> m_tls; ///< none: plain
    std::unordered_map<ConnectionTable::Id, std::shared_ptr<Connection>> m_connections;
};

} // namespace gatehouse::beast
