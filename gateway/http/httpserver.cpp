// The only file that sees Asio and Beast: they are dear to compile. Beast parses; reading, deadlines and
// writing are done here, because its own stream operations know inactivity time-outs only, which a byte now and then
// beats. What a hostile client may try, and the answer:
//   smuggled requests         anything that can be read in two ways is refused before the body (headerpolicy.h)
//   endless headers, chunk    the parser's header limit; the buffer's hard maximum, which also bounds chunk extensions
//     extensions, trailers      and trailers; trailers never reach the caller, whose copy of the headers is made before
//   slow senders and readers  an absolute deadline for each phase
//   many connections          caps with eviction of who has waited longest (connectiontable.h)
//   many large bodies         the bytes held are bounded, unread bodies are evicted, whole ones answered 503
//   pipelined floods          one request in flight; the next is not read before the reply is written
#include "gateway/http/httpserver.h"

#include <utility> // must stand before Asio's awaitable.hpp of Boost 1.74, which forgets it

#include "gateway/http/connectiontable.h"
#include "gateway/http/headerpolicy.h"
#include "gateway/http/responsehead.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <algorithm>
#include <atomic>
#include <limits>
#include <mutex>
#include <optional>
#include <thread>

namespace gatehouse {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using asio::ip::tcp;
using boost::system::error_code;
using SteadyClock = std::chrono::steady_clock;
using Milliseconds = std::chrono::milliseconds;
template <typename T>
using Awaitable = asio::awaitable<T>;

namespace {

constexpr std::size_t readBytes = 32 * 1024;
constexpr std::size_t drainBytesMax = 1 << 20;
constexpr Milliseconds drainDeadline{1'000};
constexpr Milliseconds pauseWithoutDescriptors{50};

auto intoCode(error_code &code)
{
    return asio::redirect_error(asio::use_awaitable, code);
}

// Answers come from any thread and at any time, also after the server has gone: they pass through here or are dropped.
class Gate
{
public:
    explicit Gate(asio::io_context &io) : m_io(&io) {}
    template <typename Work>
    void post(Work work)
    {
        const std::lock_guard lock(m_mutex);
        if (m_io)
            asio::post(*m_io, std::move(work));
    }
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_io = nullptr;
    }

private:
    std::mutex m_mutex;
    asio::io_context *m_io;
};

// Requests handed over and not answered, counted as long as the right to answer lives: a storage that stalls must not
// pile up requests whose connections were answered 503 meanwhile.
struct Load
{
    std::atomic<std::size_t> requests = 0;
    std::atomic<std::size_t> bytes = 0;
};

// Where a connection waits for its answer. Lives on the server's thread.
struct Wait
{
    explicit Wait(const asio::any_io_executor &executor) : timer(executor, SteadyClock::time_point::max()) {}
    asio::steady_timer timer;
    std::optional<HttpServerResponse> response;
};

} // namespace

class HttpReply::Slot
{
public:
    Slot(std::shared_ptr<Gate> gate, std::weak_ptr<Wait> wait, std::shared_ptr<Load> load, std::size_t bytes)
        : m_gate(std::move(gate)), m_wait(std::move(wait)), m_load(std::move(load)), m_bytes(bytes)
    {
        ++m_load->requests;
        m_load->bytes += m_bytes;
    }
    ~Slot()
    {
        --m_load->requests;
        m_load->bytes -= m_bytes;
    }
    Slot(const Slot &) = delete;
    Slot &operator=(const Slot &) = delete;

    void answer(HttpServerResponse response)
    {
        m_gate->post([wait = m_wait, response = std::move(response)]() mutable {
            if (const auto waiting = wait.lock(); waiting && !waiting->response) {
                waiting->response = std::move(response);
                waiting->timer.cancel();
            }
        });
    }

private:
    std::shared_ptr<Gate> m_gate;
    std::weak_ptr<Wait> m_wait;
    std::shared_ptr<Load> m_load;
    const std::size_t m_bytes;
};

HttpReply::HttpReply(std::shared_ptr<Slot> slot) : m_slot(std::move(slot)) {}
HttpReply::HttpReply(HttpReply &&) noexcept = default;

HttpReply &HttpReply::operator=(HttpReply &&other) noexcept
{
    HttpReply old(std::move(*this));
    m_slot = std::move(other.m_slot);
    return *this;
}

HttpReply::~HttpReply()
{
    if (m_slot)
        m_slot->answer(plainRefusal(503));
}

void HttpReply::operator()(HttpServerResponse response)
{
    if (const auto slot = std::exchange(m_slot, {}))
        slot->answer(std::move(response));
}

std::string_view HttpRequestHead::header(std::string_view name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

namespace {

// A connection's bytes, plain or through TLS. Virtual rather than a template: the coroutines below, which are what is
// dear to compile, then exist once.
class Link
{
public:
    explicit Link(tcp::socket socket) : m_socket(std::move(socket)) {}
    virtual ~Link() = default;
    Link(const Link &) = delete;
    Link &operator=(const Link &) = delete;

    [[nodiscard]] virtual bool needsHandshake() const { return false; }
    [[nodiscard]] virtual Awaitable<void> handshake(error_code &) { co_return; }
    [[nodiscard]] virtual Awaitable<std::size_t> read(asio::mutable_buffer into, error_code &code)
    {
        co_return co_await m_socket.async_read_some(into, intoCode(code));
    }
    [[nodiscard]] virtual Awaitable<void> write(const std::string &head, const std::string &body, error_code &code)
    {
        const std::array<asio::const_buffer, 2> parts{asio::buffer(head), asio::buffer(body)};
        co_await asio::async_write(m_socket, parts, intoCode(code));
    }
    // Says that nothing more will be sent. What still arrives is then read by `readRaw`, to be thrown away.
    [[nodiscard]] virtual Awaitable<void> endSending()
    {
        error_code ignored;
        m_socket.shutdown(tcp::socket::shutdown_send, ignored);
        co_return;
    }
    [[nodiscard]] Awaitable<std::size_t> readRaw(asio::mutable_buffer into, error_code &code)
    {
        co_return co_await m_socket.async_read_some(into, intoCode(code));
    }
    void close()
    {
        error_code ignored;
        m_socket.close(ignored);
    }

protected:
    tcp::socket m_socket;
};

class TlsLink final : public Link
{
public:
    TlsLink(tcp::socket socket, asio::ssl::context &context) : Link(std::move(socket)), m_stream(m_socket, context) {}

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
    asio::ssl::stream<tcp::socket &> m_stream;
};

class Connection;

// One acceptor and all that came through it. Lives on the server's thread once started.
struct Listener : std::enable_shared_from_this<Listener>
{
    Listener(asio::io_context &io, std::shared_ptr<Gate> throughGate, const HttpListenerOptions &with)
        : options(with)
        , gate(std::move(throughGate))
        , acceptor(io)
        , tick(io)
        , pause(io)
        , table(with.connectionsMax, with.connectionsPerAddressMax)
    {}

    [[nodiscard]] Awaitable<void> acceptAll();
    void welcome(tcp::socket socket);
    void leave(ConnectionTable::Id id);
    void closeEvicted(std::optional<ConnectionTable::Id> id);
    void armTick(SteadyClock::time_point deadline);
    void onTick();
    void stop();
    void closeAll();

    const HttpListenerOptions options;
    const std::shared_ptr<Gate> gate;
    HttpServer::Route route;
    HttpServer::Handle handle;
    std::optional<asio::ssl::context> tls;
    tcp::acceptor acceptor;
    asio::steady_timer tick; // the earliest deadline of all connections: one timer instead of one a phase
    SteadyClock::time_point tickAt = SteadyClock::time_point::max();
    asio::steady_timer pause;
    ConnectionTable table;
    std::unordered_map<ConnectionTable::Id, std::shared_ptr<Connection>> connections;
    const std::shared_ptr<Load> load = std::make_shared<Load>();
    std::function<void()> emptied;
    bool stopping = false;
};

class Connection : public std::enable_shared_from_this<Connection>
{
public:
    Connection(std::shared_ptr<Listener> listener, ConnectionTable::Id id, std::unique_ptr<Link> link, std::string peer)
        : m_listener(std::move(listener))
        , m_id(id)
        , m_link(std::move(link))
        , m_peer(std::move(peer))
        , m_buffer(m_listener->options.headerBytesMax + readBytes)
    {}

    [[nodiscard]] Awaitable<void> serve();
    void close();
    void expire();
    void stop();

private:
    enum class Phase { handshake, idle, header, body, answer, write, drain };
    enum class Next { request, end };
    using Parser = http::request_parser<http::string_body>;
    // What reading came to: nothing when whole, a status to refuse with, or the client's leave.
    struct Read
    {
        bool gone = false;
        int refusal = 0;
        [[nodiscard]] bool whole() const { return !gone && refusal == 0; }
    };

    void enter(Phase phase);
    [[nodiscard]] Milliseconds deadlineOf(Phase phase) const;
    [[nodiscard]] Awaitable<Next> serveOne();
    [[nodiscard]] Awaitable<bool> fill();
    [[nodiscard]] Awaitable<Read> readHeader(Parser &parser);
    [[nodiscard]] Awaitable<Read> readBody(Parser &parser, std::size_t bytesMax);
    [[nodiscard]] Awaitable<HttpServerResponse> answerOf(HttpServerRequest request);
    [[nodiscard]] Awaitable<Next> reply(HttpServerResponse response, bool keep);
    [[nodiscard]] Awaitable<void> drain();
    [[nodiscard]] HttpRequestHead headOf(const Parser &parser) const;
    [[nodiscard]] bool overloaded(std::size_t bytes) const;

    const std::shared_ptr<Listener> m_listener;
    const ConnectionTable::Id m_id;
    const std::unique_ptr<Link> m_link;
    const std::string m_peer;
    boost::beast::flat_buffer m_buffer;
    Phase m_phase = Phase::header;
    bool m_headOnly = false;
    std::shared_ptr<Wait> m_wait;
};

int refusalOf(const error_code &code)
{
    if (code == http::error::header_limit)
        return 431;
    return code == http::error::body_limit ? 413 : 400;
}

Milliseconds Connection::deadlineOf(Phase phase) const
{
    const HttpListenerOptions &options = m_listener->options;
    switch (phase) {
    case Phase::handshake:
        return options.tlsDeadline;
    case Phase::idle:
        return options.idleDeadline;
    case Phase::header:
        return options.headerDeadline;
    case Phase::body:
        return options.bodyDeadline;
    case Phase::answer:
        return options.answerDeadline;
    case Phase::write:
        return options.writeDeadline;
    case Phase::drain:
        return drainDeadline;
    }
    return drainDeadline;
}

void Connection::enter(Phase phase)
{
    m_phase = phase;
    const auto now = SteadyClock::now();
    const auto whom = phase == Phase::answer ? ConnectionTable::WaitsFor::engine : ConnectionTable::WaitsFor::client;
    m_listener->table.enter(m_id, whom, now, now + deadlineOf(phase));
    m_listener->armTick(now + deadlineOf(phase));
}

void Connection::close()
{
    m_link->close();
    if (m_wait)
        m_wait->timer.cancel();
}

void Connection::expire()
{
    if (m_phase == Phase::answer)
        m_wait->timer.cancel(); // answerOf() says 503
    else
        close();
}

void Connection::stop()
{
    switch (m_phase) {
    case Phase::handshake:
    case Phase::idle:
    case Phase::header:
    case Phase::body:
        close();
        break;
    case Phase::answer:
    case Phase::write:
    case Phase::drain:
        break;
    }
}

Awaitable<void> Connection::serve()
{
    if (m_link->needsHandshake()) {
        enter(Phase::handshake);
        error_code failed;
        co_await m_link->handshake(failed);
        if (failed)
            co_return;
    }
    enter(Phase::header);
    while (co_await serveOne() == Next::request)
        enter(m_buffer.size() > 0 ? Phase::header : Phase::idle);
}

Awaitable<Connection::Next> Connection::serveOne()
{
    // A parser for each request. Its limit for the body cannot be absent in Boost 1.74: a declared length would then
    // always be refused, as any number compares greater than an empty optional.
    Parser parser;
    parser.header_limit(static_cast<std::uint32_t>(m_listener->options.headerBytesMax));
    parser.body_limit(std::numeric_limits<std::uint64_t>::max());
    m_headOnly = false;
    const Read header = co_await readHeader(parser);
    if (header.gone)
        co_return Next::end;
    if (!header.whole())
        co_return co_await reply(plainRefusal(header.refusal), false);

    HttpServerRequest request;
    request.head = headOf(parser);
    m_headOnly = request.head.method == "HEAD";
    const auto target = parser.get().target();
    const auto version = static_cast<int>(parser.get().version());
    const HeaderVerdict verdict = judgeHeaders(version, {target.data(), target.size()}, request.head.headers);
    if (verdict.refusal != 0)
        co_return co_await reply(plainRefusal(verdict.refusal), false);
    HttpRouting routing = m_listener->route(request.head);
    if (routing.refused)
        co_return co_await reply(std::move(routing.refusal), false);
    if (verdict.contentLength.value_or(0) > routing.bodyBytesMax)
        co_return co_await reply(plainRefusal(413), false);

    const std::string goOn = "HTTP/1.1 100 Continue\r\n\r\n";
    const std::string nothing;
    if (verdict.expectsContinue && m_buffer.size() == 0 && !parser.is_done()) {
        enter(Phase::write);
        error_code failed;
        co_await m_link->write(goOn, nothing, failed);
        if (failed)
            co_return Next::end;
    }
    const Read body = co_await readBody(parser, routing.bodyBytesMax);
    if (body.gone)
        co_return Next::end;
    if (!body.whole())
        co_return co_await reply(plainRefusal(body.refusal), false);
    const bool keep = parser.get().keep_alive();
    request.body = std::move(parser.get().body());
    if (overloaded(request.body.size()))
        co_return co_await reply(plainRefusal(503), keep);
    HttpServerResponse response = co_await answerOf(std::move(request));
    if (response.status == 0)
        co_return Next::end;
    // After a 4xx nobody is owed the comfort of an open connection.
    const bool refused = response.status >= 400 && response.status < 500;
    co_return co_await reply(std::move(response), keep && !refused);
}

Awaitable<bool> Connection::fill()
{
    const std::size_t room = m_buffer.max_size() - m_buffer.size();
    if (room == 0)
        co_return false;
    error_code failed;
    const std::size_t got = co_await m_link->read(m_buffer.prepare(std::min(room, readBytes)), failed);
    if (failed || got == 0)
        co_return false;
    m_buffer.commit(got);
    if (m_phase == Phase::idle)
        enter(Phase::header);
    co_return true;
}

Awaitable<Connection::Read> Connection::readHeader(Parser &parser)
{
    for (;;) {
        if (m_buffer.size() > 0) {
            error_code code;
            m_buffer.consume(parser.put(m_buffer.data(), code));
            if (code && code != http::error::need_more)
                co_return Read{false, refusalOf(code)};
            if (parser.is_header_done())
                co_return Read{};
        }
        if (!co_await fill())
            co_return Read{true, 0};
    }
}

Awaitable<Connection::Read> Connection::readBody(Parser &parser, std::size_t bytesMax)
{
    if (parser.is_done())
        co_return Read{};
    enter(Phase::body);
    parser.body_limit(bytesMax);
    parser.eager(true);
    // A chunked body that is not whole has 5 bytes at least to come ("0", CRLF, CRLF). With fewer at hand the parser
    // of Boost 1.74 fails an assertion of its own at the last chunk.
    const std::size_t partBytesMin = parser.chunked() ? 5 : 1;
    while (!parser.is_done()) {
        if (m_buffer.size() >= partBytesMin) {
            error_code code;
            m_buffer.consume(parser.put(m_buffer.data(), code));
            if (code && code != http::error::need_more)
                co_return Read{false, refusalOf(code)};
            if (parser.is_done())
                break;
            m_listener->table.hold(m_id, parser.get().body().size());
            m_listener->closeEvicted(m_listener->table.evictHolder(m_listener->options.waitingBytesMax));
            if (m_buffer.size() == m_buffer.max_size())
                co_return Read{false, 400}; // chunk extensions or trailers without end
        }
        if (!co_await fill())
            co_return Read{true, 0};
    }
    m_listener->table.hold(m_id, 0); // from here on the load counts it
    co_return Read{};
}

bool Connection::overloaded(std::size_t bytes) const
{
    const Load &load = *m_listener->load;
    return load.requests >= m_listener->options.waitingRepliesMax
           || load.bytes + bytes > m_listener->options.waitingBytesMax;
}

Awaitable<HttpServerResponse> Connection::answerOf(HttpServerRequest request)
{
    const auto wait = std::make_shared<Wait>(co_await asio::this_coro::executor);
    m_wait = wait;
    enter(Phase::answer);
    const std::size_t bytes = request.body.size();
    m_listener->handle(std::move(request),
                       HttpReply(std::make_shared<HttpReply::Slot>(m_listener->gate, wait, m_listener->load, bytes)));
    error_code woken;
    co_await wait->timer.async_wait(intoCode(woken));
    m_wait.reset();
    co_return wait->response ? std::move(*wait->response) : plainRefusal(503);
}

Awaitable<Connection::Next> Connection::reply(HttpServerResponse response, bool keep)
{
    keep = keep && !m_listener->stopping;
    enter(Phase::write);
    const std::string head = responseHead(response, !keep);
    if (m_headOnly || response.status == 204 || response.status == 304)
        response.body.clear();
    error_code failed;
    co_await m_link->write(head, response.body, failed);
    if (failed)
        co_return Next::end;
    if (keep)
        co_return Next::request;
    co_await drain();
    co_return Next::end;
}

// Closing with unread bytes makes the system send a reset, which may take the answer from the client's hands.
Awaitable<void> Connection::drain()
{
    enter(Phase::drain);
    co_await m_link->endSending();
    m_buffer.clear();
    for (std::size_t drained = 0; drained < drainBytesMax;) {
        error_code failed;
        const std::size_t got = co_await m_link->readRaw(m_buffer.prepare(readBytes), failed);
        if (failed || got == 0)
            co_return;
        drained += got;
    }
}

HttpRequestHead Connection::headOf(const Parser &parser) const
{
    const auto &message = parser.get();
    HttpRequestHead head;
    head.method = std::string(message.method_string());
    const std::string target(message.target());
    const auto question = target.find('?');
    head.path = target.substr(0, question);
    if (question != std::string::npos)
        head.query = target.substr(question + 1);
    for (const auto &field : message) {
        std::string name(field.name_string());
        std::transform(name.begin(), name.end(), name.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
        head.headers.emplace_back(std::move(name), std::string(field.value()));
    }
    head.peer = m_peer;
    if (m_listener->options.trustForwardedFor) {
        // The tunnel appends; what stands before its own entry was written by the client.
        for (const auto &[name, value] : head.headers) {
            if (name == "x-forwarded-for") {
                if (std::string peer = forwardedPeer(value); !peer.empty())
                    head.peer = std::move(peer);
            }
        }
    }
    return head;
}

// Which connections count as one address: a host's IPv6 network is a /64, loopback and tunnels stand for many.
std::string addressKeyOf(const asio::ip::address &address)
{
    if (address.is_loopback())
        return {};
    if (address.is_v4())
        return address.to_string();
    const auto bytes = address.to_v6().to_bytes();
    return {reinterpret_cast<const char *>(bytes.data()), 8};
}

asio::ip::address unmapped(const asio::ip::address &address)
{
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
    return address;
}

Awaitable<void> Listener::acceptAll()
{
    const auto self = shared_from_this();
    while (!stopping) {
        error_code failed;
        tcp::socket socket = co_await acceptor.async_accept(intoCode(failed));
        if (!failed) {
            welcome(std::move(socket));
        } else if (failed == asio::error::no_descriptors || failed == boost::system::errc::too_many_files_open_in_system
                   || failed == asio::error::no_buffer_space || failed == asio::error::no_memory) {
            // The waiting client stays in the backlog and would wake us at once, again and again.
            error_code ignored;
            pause.expires_after(pauseWithoutDescriptors);
            co_await pause.async_wait(intoCode(ignored));
        } else if (!acceptor.is_open()) {
            co_return;
        }
    }
}

void Listener::welcome(tcp::socket socket)
{
    error_code failed;
    const tcp::endpoint remote = socket.remote_endpoint(failed);
    if (failed || stopping)
        return; // gone already
    socket.set_option(tcp::no_delay(true), failed);
    const asio::ip::address address = unmapped(remote.address());
    const auto admission =
        table.admit(options.trustForwardedFor ? std::string() : addressKeyOf(address), SteadyClock::now());
    closeEvicted(admission.evicted);
    if (!admission.id)
        return;
    std::unique_ptr<Link> link;
    if (tls)
        link = std::make_unique<TlsLink>(std::move(socket), *tls);
    else
        link = std::make_unique<Link>(std::move(socket));
    const auto id = *admission.id;
    const auto connection = std::make_shared<Connection>(shared_from_this(), id, std::move(link), address.to_string());
    connections.emplace(id, connection);
    // A throwing route or handler, or the end of memory, costs this connection and no other.
    asio::co_spawn(acceptor.get_executor(), connection->serve(),
                   [connection, id, self = shared_from_this()](const std::exception_ptr &) {
                       connection->close();
                       self->leave(id);
                   });
}

void Listener::leave(ConnectionTable::Id id)
{
    table.remove(id);
    connections.erase(id);
    if (connections.empty()) {
        tickAt = SteadyClock::time_point::max();
        tick.cancel();
        if (emptied)
            emptied();
    }
}

void Listener::closeEvicted(std::optional<ConnectionTable::Id> id)
{
    if (!id)
        return;
    if (const auto connection = connections.find(*id); connection != connections.end())
        connection->second->close();
}

void Listener::armTick(SteadyClock::time_point deadline)
{
    if (deadline >= tickAt)
        return;
    tickAt = deadline;
    tick.expires_at(deadline);
    tick.async_wait([self = shared_from_this()](const error_code &cancelled) {
        if (!cancelled)
            self->onTick();
    });
}

void Listener::onTick()
{
    tickAt = SteadyClock::time_point::max();
    for (const auto id : table.takeExpired(SteadyClock::now())) {
        if (const auto connection = connections.find(id); connection != connections.end())
            connection->second->expire();
    }
    if (const auto next = table.nextDeadline())
        armTick(*next);
}

void Listener::stop()
{
    stopping = true;
    error_code ignored;
    acceptor.close(ignored);
    pause.cancel();
    for (const auto &[id, connection] : connections)
        connection->stop();
}

void Listener::closeAll()
{
    for (const auto &[id, connection] : connections)
        connection->close();
}

Result<asio::ip::address> allowedAddress(const HttpListenerOptions &options)
{
    error_code failed;
    const asio::ip::address address = asio::ip::make_address(options.host, failed);
    const QString shown = QString::fromStdString(options.host);
    if (failed)
        return Failure{Fault::addressRefused, QStringLiteral("%1 is not a numeric address").arg(shown), {}, {}};
    if (!unmapped(address).is_loopback() && options.tlsCertificateFile.empty() && !options.allowPlainPublic)
        return Failure{Fault::addressRefused,
                       QStringLiteral("%1 is not loopback: give a certificate, or allow plain HTTP").arg(shown),
                       {},
                       {}};
    return address;
}

Result<void> loadTls(Listener &listener)
{
    const HttpListenerOptions &options = listener.options;
    if (options.tlsCertificateFile.empty() && options.tlsKeyFile.empty())
        return {};
    using Context = asio::ssl::context;
    Context &context = listener.tls.emplace(Context::tls_server);
    error_code failed;
    context.set_options(Context::default_workarounds | Context::no_sslv2 | Context::no_sslv3 | Context::no_tlsv1
                            | Context::no_tlsv1_1,
                        failed);
    if (!failed)
        context.use_certificate_chain_file(options.tlsCertificateFile, failed);
    if (!failed)
        context.use_private_key_file(options.tlsKeyFile, Context::pem, failed);
    if (failed)
        return Failure{Fault::unreadable, QStringLiteral("certificate or key of the listener cannot be read"), {}, {}};
    return {};
}

Result<std::uint16_t> bindTo(Listener &listener, const tcp::endpoint &endpoint)
{
    tcp::acceptor &acceptor = listener.acceptor;
    error_code failed;
    acceptor.open(endpoint.protocol(), failed);
#ifndef BOOST_ASIO_WINDOWS // there the option would let two programs share the port
    if (!failed)
        acceptor.set_option(tcp::acceptor::reuse_address(true), failed);
#endif
    if (!failed && endpoint.address().is_v6())
        acceptor.set_option(asio::ip::v6_only(true), failed);
    if (!failed)
        acceptor.bind(endpoint, failed);
    if (!failed)
        acceptor.listen(asio::socket_base::max_listen_connections, failed);
    if (!failed)
        return acceptor.local_endpoint().port();
    const Fault fault = failed == asio::error::address_in_use ? Fault::addressInUse : Fault::addressRefused;
    return Failure{fault, QString::fromStdString(listener.options.host + ": " + failed.message()), {}, {}};
}

} // namespace

class HttpServer::Impl
{
public:
    Impl() : m_gate(std::make_shared<Gate>(m_io)), m_work(asio::make_work_guard(m_io)), m_thread([this] { run(); }) {}

    ~Impl() { stop(Milliseconds(0)); }

    Result<std::uint16_t> listen(const HttpListenerOptions &options, Route route, Handle handle)
    {
        if (!m_thread.joinable())
            return Failure{Fault::unavailable, QStringLiteral("the server was stopped"), {}, {}};
        const auto address = allowedAddress(options);
        if (!address)
            return address.failure();
        const auto listener = std::make_shared<Listener>(m_io, m_gate, options);
        if (const auto loaded = loadTls(*listener); !loaded)
            return loaded.failure();
        const auto port = bindTo(*listener, {*address, options.port});
        if (!port)
            return port;
        listener->route = std::move(route);
        listener->handle = std::move(handle);
        asio::post(m_io, [this, listener] {
            m_listeners.push_back(listener);
            asio::co_spawn(m_io, listener->acceptAll(), [listener](const std::exception_ptr &) {});
        });
        return port;
    }

    void stop(Milliseconds grace)
    {
        if (!m_thread.joinable())
            return;
        asio::post(m_io, [this, grace] { beginStop(grace); });
        m_thread.join();
        m_gate->close();
    }

private:
    void run()
    {
        for (;;) {
            try {
                m_io.run();
                return;
            } catch (...) { // the end of memory in a completion; the connections' own are caught at co_spawn
            }
        }
    }

    void beginStop(Milliseconds grace)
    {
        m_work.reset();
        m_grace.expires_after(grace);
        m_grace.async_wait([this](const error_code &cancelled) {
            if (!cancelled) {
                for (const auto &listener : m_listeners)
                    listener->closeAll();
            }
        });
        for (const auto &listener : m_listeners) {
            listener->emptied = [this] { endGraceWhenEmpty(); };
            listener->stop();
        }
        endGraceWhenEmpty();
    }

    void endGraceWhenEmpty()
    {
        if (std::all_of(m_listeners.begin(), m_listeners.end(), [](const auto &l) { return l->connections.empty(); }))
            m_grace.cancel();
    }

    asio::io_context m_io{1};
    const std::shared_ptr<Gate> m_gate;
    asio::executor_work_guard<asio::io_context::executor_type> m_work;
    std::vector<std::shared_ptr<Listener>> m_listeners; ///< on the server's thread
    asio::steady_timer m_grace{m_io};
    std::thread m_thread; ///< last: it uses all of the above
};

HttpServer::HttpServer() : m_impl(std::make_unique<Impl>()) {}

HttpServer::~HttpServer()
{
    stop();
}

Result<std::uint16_t> HttpServer::listen(const HttpListenerOptions &options, Route route, Handle handle)
{
    return m_impl->listen(options, std::move(route), std::move(handle));
}

void HttpServer::stop(std::chrono::milliseconds grace)
{
    m_impl->stop(grace);
}

} // namespace gatehouse
