#pragma once

#include "gateway/http/httpserver.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <optional>

namespace gatehouse::beast {

/// Where a connection waits for its answer: until the timer is cancelled. Lives on the server's thread.
struct Wait
{
    explicit Wait(const boost::asio::any_io_executor &executor)
        : timer(executor, std::chrono::steady_clock::time_point::max())
    {}
    boost::asio::steady_timer timer;
    std::optional<HttpServerResponse> response;
};

} // namespace gatehouse::beast
