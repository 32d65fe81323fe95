#pragma once

#include "gateway/http/beast/asio.h"
#include "gateway/http/httpserver.h"

#include <chrono>
#include <optional>

namespace gatehouse::beast {

/// Where a connection waits for its answer: until the timer is cancelled. Lives on the server's thread.
struct Wait
{
    explicit Wait(const Io &executor) : timer(executor, std::chrono::steady_clock::time_point::max()) {}
    SteadyTimer timer;
    std::optional<HttpServerResponse> response;
};

} // namespace gatehouse::beast
