#include "gateway/http/beast/listener.h"

#include "gateway/http/beast/addresses.h"
#include "gateway/http/beast/connection.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/ip/v6_only.hpp>

namespace gatehouse::beast {

using asio::ip::tcp;

namespace {

constexpr Milliseconds pauseWithoutDescriptors{50};

bool isShortOfMeans(const error_code &code)
{
    return code == asio::error::no_descriptors || code == boost::system::errc::too_many_files_open_in_system
           || code == asio::error::no_buffer_space || code == asio::error::no_memory;
}

} // namespace

Listener::Listener(asio::io_context &io, std::shared_ptr<Gate> throughGate, const HttpListenerOptions &with)
    : options(with)
    , gate(std::move(throughGate))
    , table(with.connectionsMax, with.connectionsPerAddressMax)
    , m_acceptor(io)
    , m_tick(io)
    , m_pause(io)
{}

Result<std::uint16_t> Listener::open()
{
    const auto address = allowedAddress(options);
    if (!address)
        return address.failure();
    if (!options.tlsCertificateFile.empty() || !options.tlsKeyFile.empty()) {
        auto loaded = TlsIdentity::load(options.tlsCertificateFile, options.tlsKeyFile);
        if (!loaded)
            return loaded.failure();
        m_tls = *std::move(loaded);
    }
    if (const auto bound = bindTo({*address, options.port}); !bound)
        return bound.failure();
    return m_acceptor.local_endpoint().port();
}

Result<void> Listener::bindTo(const tcp::endpoint &endpoint)
{
    error_code failed;
    m_acceptor.open(endpoint.protocol(), failed);
#ifndef BOOST_ASIO_WINDOWS // there the option would let two programs share the port
    if (!failed)
        m_acceptor.set_option(Acceptor::reuse_address(true), failed);
#endif
    if (!failed && endpoint.address().is_v6())
        m_acceptor.set_option(asio::ip::v6_only(true), failed);
    if (!failed)
        m_acceptor.bind(endpoint, failed);
    if (!failed)
        m_acceptor.listen(asio::socket_base::max_listen_connections, failed);
    if (!failed)
        return {};
    const Fault fault = failed == asio::error::address_in_use ? Fault::addressInUse : Fault::addressRefused;
    return Failure{fault, QString::fromStdString(options.host + ": " + failed.message()), {}, {}};
}

Awaitable<void> Listener::acceptAll()
{
    const auto self = shared_from_this();
    while (!stopping) {
        error_code failed;
        Socket socket = co_await m_acceptor.async_accept(intoCode(failed));
        if (!failed) {
            welcome(std::move(socket));
        } else if (isShortOfMeans(failed)) {
            // The waiting client stays in the backlog and would wake us at once, again and again.
            error_code ignored;
            m_pause.expires_after(pauseWithoutDescriptors);
            co_await m_pause.async_wait(intoCode(ignored));
        } else if (!m_acceptor.is_open()) {
            co_return;
        }
    }
}

void Listener::welcome(Socket socket)
{
    error_code failed;
    const tcp::endpoint remote = socket.remote_endpoint(failed);
    if (failed || stopping)
        return; // gone already
    socket.set_option(tcp::no_delay(true), failed);
    const asio::ip::address address = unmapped(remote.address());
    const auto admission =
        table.admit(options.trustForwardedFor ? std::string() : addressKeyOf(address), SteadyClock::now());
    closeEvicted(admission.evicted);
    if (!admission.id)
        return;
    auto link = m_tls ? m_tls->linkOver(std::move(socket)) : std::make_unique<Link>(std::move(socket));
    const auto id = *admission.id;
    const auto connection = std::make_shared<Connection>(shared_from_this(), id, std::move(link), address.to_string());
    m_connections.emplace(id, connection);
    // A throwing route or handler, or the end of memory, costs this connection and no other.
    asio::co_spawn(m_acceptor.get_executor(), connection->serve(),
                   [connection, id, self = shared_from_this()](const std::exception_ptr &) {
                       connection->close();
                       self->leave(id);
                   });
}

void Listener::leave(ConnectionTable::Id id)
{
    table.remove(id);
    m_connections.erase(id);
    if (m_connections.empty()) {
        m_tickAt = SteadyClock::time_point::max();
        m_tick.cancel();
        if (emptied)
            emptied();
    }
}

void Listener::closeEvicted(std::optional<ConnectionTable::Id> id)
{
    if (!id)
        return;
    if (const auto connection = m_connections.find(*id); connection != m_connections.end())
        connection->second->close();
}

void Listener::armTick(SteadyClock::time_point deadline)
{
    if (deadline >= m_tickAt)
        return;
    m_tickAt = deadline;
    m_tick.expires_at(deadline);
    m_tick.async_wait([self = shared_from_this()](const error_code &cancelled) {
        if (!cancelled)
            self->onTick();
    });
}

void Listener::onTick()
{
    m_tickAt = SteadyClock::time_point::max();
    for (const auto id : table.takeExpired(SteadyClock::now())) {
        if (const auto connection = m_connections.find(id); connection != m_connections.end())
            connection->second->expire();
    }
    if (const auto next = table.nextDeadline())
        armTick(*next);
}

void Listener::stop()
{
    stopping = true;
    error_code ignored;
    m_acceptor.close(ignored);
    m_pause.cancel();
    for (const auto &[id, connection] : m_connections)
        connection->stop();
}

void Listener::closeAll()
{
    for (const auto &[id, connection] : m_connections)
        connection->close();
}

} // namespace gatehouse::beast
