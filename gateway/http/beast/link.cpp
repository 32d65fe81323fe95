#include "gateway/http/beast/link.h"

#include <boost/asio/write.hpp>

#include <array>

namespace gatehouse::beast {

Awaitable<void> Link::handshake(error_code &)
{
    co_return;
}

Awaitable<std::size_t> Link::read(asio::mutable_buffer into, error_code &code)
{
    co_return co_await m_socket.async_read_some(into, intoCode(code));
}

Awaitable<void> Link::write(const std::string &head, const std::string &body, error_code &code)
{
    const std::array<asio::const_buffer, 2> parts{asio::buffer(head), asio::buffer(body)};
    co_await asio::async_write(m_socket, parts, intoCode(code));
}

Awaitable<void> Link::endSending()
{
    error_code ignored;
    m_socket.shutdown(Socket::shutdown_send, ignored);
    co_return;
}

Awaitable<std::size_t> Link::readRaw(asio::mutable_buffer into, error_code &code)
{
    co_return co_await m_socket.async_read_some(into, intoCode(code));
}

void Link::close()
{
    error_code ignored;
    m_socket.close(ignored);
}

} // namespace gatehouse::beast
