#include "gateway/http/beast/addresses.h"

namespace gatehouse::beast {

using boost::asio::ip::address;

address unmapped(const address &given)
{
    if (given.is_v6() && given.to_v6().is_v4_mapped())
        return boost::asio::ip::make_address_v4(boost::asio::ip::v4_mapped, given.to_v6());
    return given;
}

std::string addressKeyOf(const address &peer)
{
    if (peer.is_loopback())
        return {};
    if (peer.is_v4())
        return peer.to_string();
    const auto bytes = peer.to_v6().to_bytes();
    return {reinterpret_cast<const char *>(bytes.data()), 8};
}

Result<address> allowedAddress(const HttpListenerOptions &options)
{
    boost::system::error_code failed;
    const address wanted =
        boost::asio::ip::make_address(options.host == "localhost" ? "127.0.0.1" : options.host, failed);
    const QString shown = QString::fromStdString(options.host);
    if (failed)
        return Failure{Fault::addressRefused, QStringLiteral("%1 is not a numeric address").arg(shown), {}, {}};
    if (!unmapped(wanted).is_loopback() && options.tlsCertificateFile.empty() && !options.allowPlainPublic)
        return Failure{Fault::addressRefused,
                       QStringLiteral("%1 is not loopback: give a certificate, or allow plain HTTP").arg(shown),
                       {},
                       {}};
    return wanted;
}

} // namespace gatehouse::beast
