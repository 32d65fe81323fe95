#include "gateway/http/redirectrules.h"

#include <algorithm>
#include <array>

namespace gatehouse {

namespace {

bool sameOrigin(const QUrl &a, const QUrl &b)
{
    const auto port = [](const QUrl &url) { return url.port(url.scheme() == QLatin1String("https") ? 443 : 80); };
    return a.scheme() == b.scheme() && a.host() == b.host() && port(a) == port(b);
}

bool harmless(const QByteArray &header)
{
    constexpr std::array names{"accept", "accept-language", "content-type", "range", "user-agent"};
    return std::any_of(names.begin(), names.end(),
                       [&](const char *name) { return header.compare(name, Qt::CaseInsensitive) == 0; });
}

} // namespace

std::optional<QUrl> redirectTarget(const QUrl &from, const HttpResponse &response)
{
    constexpr std::array statuses{301, 302, 303, 307, 308};
    if (std::find(statuses.begin(), statuses.end(), response.status) == statuses.end())
        return std::nullopt;
    const QByteArray location = response.header("location");
    if (location.isEmpty())
        return std::nullopt;
    const QUrl target = from.resolved(QUrl::fromEncoded(location));
    const bool tls = target.scheme() == QLatin1String("https");
    const bool plain = target.scheme() == QLatin1String("http") && from.scheme() == QLatin1String("http");
    if (!target.isValid() || target.host().isEmpty() || (!tls && !plain))
        return std::nullopt;
    return target;
}

HttpRequest redirected(HttpRequest request, const QUrl &target, int status)
{
    if (!sameOrigin(request.url, target))
        request.headers.removeIf([](const auto &header) { return !harmless(header.first); });
    request.url = target;
    const bool safe = request.method == "GET" || request.method == "HEAD";
    if (status != 307 && status != 308 && !safe) {
        request.method = "GET";
        request.body.clear();
        request.headers.removeIf(
            [](const auto &header) { return header.first.compare("content-type", Qt::CaseInsensitive) == 0; });
    }
    return request;
}

bool isInternal(const QHostAddress &address)
{
    bool mapped = false;
    const QHostAddress v4(address.toIPv4Address(&mapped));
    if (mapped && address.protocol() == QAbstractSocket::IPv6Protocol)
        return isInternal(v4);
    // Written out: QHostAddress::isGlobal() calls private networks global, and isPrivateUse() came with Qt 6.6.
    constexpr std::array networks{
        "0.0.0.0/8",     "10.0.0.0/8",   "100.64.0.0/10",  "127.0.0.0/8",   "169.254.0.0/16",
        "172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/3", // multicast and all above it
        "::/127",        "fc00::/7",     "fe80::/9",       "ff00::/8", // fe80::/9 holds link-local and site-local
    };
    return address.isNull() || std::any_of(networks.begin(), networks.end(), [&](const char *network) {
               return address.isInSubnet(QHostAddress::parseSubnet(QString::fromLatin1(network)));
           });
}

} // namespace gatehouse
