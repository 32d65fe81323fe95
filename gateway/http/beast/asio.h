#pragma once

#include <utility> // must stand before Asio's awaitable.hpp of Boost 1.74, which forgets it

#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/system/error_code.hpp>

#include <chrono>

// The words that every file of this folder uses.
namespace gatehouse::beast {

namespace asio = boost::asio;
using boost::system::error_code;
using SteadyClock = std::chrono::steady_clock;
using Milliseconds = std::chrono::milliseconds;

// Named with the one executor they run on: the default type may hold any, and asks itself at each step which.
using Io = asio::io_context::executor_type;
template <typename T>
using Awaitable = asio::awaitable<T, Io>;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Io>;
using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp, Io>;
using SteadyTimer = asio::basic_waitable_timer<SteadyClock, asio::wait_traits<SteadyClock>, Io>;

/// For co_await: the error into `code` instead of an exception. (`as_tuple` is not in Boost 1.74.)
inline auto intoCode(error_code &code)
{
    return asio::redirect_error(asio::use_awaitable_t<Io>{}, code);
}

} // namespace gatehouse::beast
