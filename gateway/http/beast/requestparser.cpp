#include "gateway/http/beast/requestparser.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <algorithm>
#include <limits>

namespace gatehouse::beast {

namespace http = boost::beast::http;

namespace {

int refusalOf(const boost::system::error_code &code)
{
    if (code == http::error::header_limit)
        return 431;
    return code == http::error::body_limit ? 413 : 400;
}

std::string lowerCase(std::string name)
{
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
    return name;
}

} // namespace

struct RequestParser::Beast
{
    http::request_parser<http::string_body> parser;
};

RequestParser::RequestParser(std::size_t headerBytesMax) : m_beast(std::make_unique<Beast>())
{
    // The limit for the body cannot be absent in Boost 1.74: a declared length would then always be refused, as any
    // number compares greater than an empty optional.
    m_beast->parser.header_limit(static_cast<std::uint32_t>(headerBytesMax));
    m_beast->parser.body_limit(std::numeric_limits<std::uint64_t>::max());
}

RequestParser::~RequestParser() = default;

RequestParser::Taken RequestParser::take(const char *data, std::size_t size)
{
    boost::system::error_code code;
    Taken taken;
    taken.bytes = m_beast->parser.put(boost::asio::const_buffer(data, size), code);
    if (code && code != http::error::need_more)
        taken.refusal = refusalOf(code);
    return taken;
}

void RequestParser::beginBody(std::size_t bytesMax)
{
    m_beast->parser.body_limit(bytesMax);
    m_beast->parser.eager(true);
}

bool RequestParser::isHeaderDone() const
{
    return m_beast->parser.is_header_done();
}

bool RequestParser::isDone() const
{
    return m_beast->parser.is_done();
}

std::size_t RequestParser::partBytesMin() const
{
    // A chunked body that is not whole has 5 bytes at least to come ("0", CRLF, CRLF). With fewer at hand the parser
    // of Boost 1.74 fails an assertion of its own at the last chunk.
    return m_beast->parser.chunked() ? 5 : 1;
}

std::size_t RequestParser::bodyBytes() const
{
    return m_beast->parser.get().body().size();
}

int RequestParser::version() const
{
    return static_cast<int>(m_beast->parser.get().version());
}

std::string_view RequestParser::target() const
{
    const auto target = m_beast->parser.get().target();
    return {target.data(), target.size()};
}

bool RequestParser::keepsAlive() const
{
    return m_beast->parser.get().keep_alive();
}

HttpRequestHead RequestParser::head() const
{
    const auto &message = m_beast->parser.get();
    HttpRequestHead head;
    head.method = std::string(message.method_string());
    const std::string target(message.target());
    const auto question = target.find('?');
    head.path = target.substr(0, question);
    if (question != std::string::npos)
        head.query = target.substr(question + 1);
    for (const auto &field : message)
        head.headers.emplace_back(lowerCase(std::string(field.name_string())), std::string(field.value()));
    return head;
}

std::string RequestParser::takeBody()
{
    return std::move(m_beast->parser.get().body());
}

} // namespace gatehouse::beast
