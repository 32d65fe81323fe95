#pragma once

#include "gateway/http/httpserver.h"

#include <chrono>
#include <string>

namespace gatehouse {

/// Status line and headers of an answer, with the empty line behind them. A header whose name or value could end the
/// line (CR, LF, NUL) is left out: what a caller puts in must not start a header or an answer of its own.
[[nodiscard]] std::string responseHead(const HttpServerResponse &response, bool close, std::chrono::sys_seconds now);

/// An answer of the listener itself: a problem document (RFC 9457) with a stable code.
[[nodiscard]] HttpServerResponse plainRefusal(int status);

} // namespace gatehouse
