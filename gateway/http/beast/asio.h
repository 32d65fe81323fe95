#pragma once

#include <utility> // must stand before Asio's awaitable.hpp of Boost 1.74, which forgets it

#include <boost/asio/awaitable.hpp>
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
template <typename T>
using Awaitable = asio::awaitable<T>;

/// For co_await: the error into `code` instead of an exception. (`as_tuple` is not in Boost 1.74.)
inline auto intoCode(error_code &code)
{
    return asio::redirect_error(asio::use_awaitable, code);
}

} // namespace gatehouse::beast
