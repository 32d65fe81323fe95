#pragma once

#include "gateway/http/httpserver.h"

#include <string>

namespace gatehouse {

/// Status line and headers of an answer, with the empty line behind them. A header whose name or value could end the
/// line (CR, LF, NUL) is left out: what a caller puts in must not start a header or an answer of its own. No Date:
/// caches are the only ones who need it, and nothing here is to be cached.
[[nodiscard]] std::string responseHead(const HttpServerResponse &response, bool close);

/// An answer of the listener itself: a problem document (RFC 9457) with a stable code.
[[nodiscard]] HttpServerResponse plainRefusal(int status);

} // namespace gatehouse
