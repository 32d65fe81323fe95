#pragma once

#include "gateway/providers/provider.h"

/// How every call to WasenderAPI looks: base URL, bearer token, headers.
namespace gatehouse::wasender {

inline constexpr auto defaultBaseUrl = "https://www.wasenderapi.com/api";

/// `base` without trailing slashes and with "/api" at its end; the default when empty.
[[nodiscard]] QUrl apiRoot(const QUrl &base);
/// One value within a path: WasenderAPI wants "@" and "+" percent-encoded.
[[nodiscard]] QByteArray segment(QStringView value);

/// A call for one session, with its API key. `path` is encoded and begins with "/"; a POST or PUT without members
/// sends "{}".
[[nodiscard]] HttpRequest sessionRequest(const ProviderAccess &access, const QByteArray &method, const QByteArray &path,
                                         const QJsonObject &body = {});
/// A call for the account, with the personal access token.
[[nodiscard]] HttpRequest accountRequest(const ProviderAccess &access, const QByteArray &method, const QByteArray &path,
                                         const QJsonObject &body = {});

} // namespace gatehouse::wasender
