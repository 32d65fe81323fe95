#pragma once

#include "gateway/http/httpserver.h"

#include <boost/asio/ip/address.hpp>

#include <string>

namespace gatehouse::beast {

/// An IPv4 address that came as an IPv6 one is that IPv4 address.
[[nodiscard]] boost::asio::ip::address unmapped(const boost::asio::ip::address &address);
/// Which connections count as one address: a host's IPv6 network is a /64, loopback and tunnels stand for many (empty).
[[nodiscard]] std::string addressKeyOf(const boost::asio::ip::address &address);
/// Where a listener may listen: on loopback, elsewhere only with TLS or when it was asked for. Failure: addressRefused.
[[nodiscard]] Result<boost::asio::ip::address> allowedAddress(const HttpListenerOptions &options);

} // namespace gatehouse::beast
