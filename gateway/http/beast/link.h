#pragma once

#include "gateway/http/beast/asio.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <string>

namespace gatehouse::beast {

/// A connection's bytes, in plain. Virtual rather than a template: the coroutines that use it, which are what is dear
/// to compile, then exist once.
class Link
{
public:
    explicit Link(Socket socket) : m_socket(std::move(socket)) {}
    virtual ~Link() = default;
    Link(const Link &) = delete;
    Link &operator=(const Link &) = delete;

    [[nodiscard]] virtual bool needsHandshake() const { return false; }
    [[nodiscard]] virtual Awaitable<void> handshake(error_code &code);
    [[nodiscard]] virtual Awaitable<std::size_t> read(asio::mutable_buffer into, error_code &code);
    [[nodiscard]] virtual Awaitable<void> write(const std::string &head, const std::string &body, error_code &code);
    /// Says that nothing more will be sent. What still arrives is then read by `readRaw`, to be thrown away.
    [[nodiscard]] virtual Awaitable<void> endSending();
    [[nodiscard]] Awaitable<std::size_t> readRaw(asio::mutable_buffer into, error_code &code);
    void close();

protected:
    Socket m_socket;
};

} // namespace gatehouse::beast
