#pragma once

#include "gateway/transport.h"

#include <QtNetwork/QHostAddress>

#include <optional>

namespace gatehouse {

constexpr int redirectsMax = 5;

/// Where an answer sends the request to, as far as the answer itself can tell: nothing unless it is a redirect to http
/// or https that does not leave TLS.
[[nodiscard]] std::optional<QUrl> redirectTarget(const QUrl &from, const HttpResponse &response);

/// The request that follows. Another origin gets no header that may hold a token.
[[nodiscard]] HttpRequest redirected(HttpRequest request, const QUrl &target, int status);

/// An address that only this machine or its network can reach: an answer from the public must not lead there.
[[nodiscard]] bool isInternal(const QHostAddress &address);

} // namespace gatehouse
