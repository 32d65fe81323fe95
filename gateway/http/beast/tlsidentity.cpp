#include "gateway/http/beast/tlsidentity.h"

#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>

namespace gatehouse::beast {

namespace {

class TlsLink final : public Link
{
public:
    TlsLink(Socket socket, asio::ssl::context &context) : Link(std::move(socket)), m_stream(m_socket, context) {}

    [[nodiscard]] bool needsHandshake() const override { return true; }
    [[nodiscard]] Awaitable<void> handshake(error_code &code) override
    {
        co_await m_stream.async_handshake(asio::ssl::stream_base::server, intoCode(code));
    }
    [[nodiscard]] Awaitable<std::size_t> read(asio::mutable_buffer into, error_code &code) override
    {
        co_return co_await m_stream.async_read_some(into, intoCode(code));
    }
    [[nodiscard]] Awaitable<void> write(const std::string &head, const std::string &body, error_code &code) override
    {
        const std::string whole = head + body; // one record rather than two
        co_await asio::async_write(m_stream, asio::buffer(whole), intoCode(code));
    }
    [[nodiscard]] Awaitable<void> endSending() override
    {
        error_code ignored;
        co_await m_stream.async_shutdown(intoCode(ignored));
        co_await Link::endSending();
    }

private:
    asio::ssl::stream<Socket &> m_stream;
};

class LoadedIdentity final : public TlsIdentity
{
public:
    [[nodiscard]] std::unique_ptr<Link> linkOver(Socket socket) override
    {
        return std::make_unique<TlsLink>(std::move(socket), context);
    }

    asio::ssl::context context{asio::ssl::context::tls_server};
};

} // namespace

Result<std::shared_ptr<TlsIdentity>> TlsIdentity::load(const std::string &certificateFile, const std::string &keyFile)
{
    using Context = asio::ssl::context;
    auto identity = std::make_shared<LoadedIdentity>();
    error_code failed;
    identity->context.set_options(Context::default_workarounds | Context::no_sslv2 | Context::no_sslv3
                                      | Context::no_tlsv1 | Context::no_tlsv1_1,
                                  failed);
    if (!failed)
        identity->context.use_certificate_chain_file(certificateFile, failed);
    if (!failed)
        identity->context.use_private_key_file(keyFile, Context::pem, failed);
    if (failed)
        return Failure{Fault::unreadable, QStringLiteral("certificate or key of the listener cannot be read"), {}, {}};
    return std::shared_ptr<TlsIdentity>(std::move(identity));
}

} // namespace gatehouse::beast
