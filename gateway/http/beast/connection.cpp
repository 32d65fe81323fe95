#include "gateway/http/beast/connection.h"

#include "gateway/http/beast/listener.h"
#include "gateway/http/beast/replyslot.h"
#include "gateway/http/headerpolicy.h"
#include "gateway/http/responsehead.h"

#include <algorithm>

namespace gatehouse::beast {

namespace {

constexpr std::size_t readBytes = 32 * 1024;
constexpr std::size_t drainBytesMax = 1 << 20;
constexpr Milliseconds drainDeadline{1'000};

} // namespace

Connection::Connection(std::shared_ptr<Listener> listener, ConnectionTable::Id id, std::unique_ptr<Link> link,
                       std::string peer)
    : m_listener(std::move(listener))
    , m_id(id)
    , m_link(std::move(link))
    , m_peer(std::move(peer))
    , m_buffer(m_listener->options.headerBytesMax + readBytes)
{}

Connection::~Connection() = default;

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
    RequestParser parser(m_listener->options.headerBytesMax);
    m_headOnly = false;
    const Read header = co_await readHeader(parser);
    if (header.gone)
        co_return Next::end;
    if (!header.whole())
        co_return co_await reply(plainRefusal(header.refusal), false);

    HttpServerRequest request;
    request.head = headOf(parser);
    m_headOnly = request.head.method == "HEAD";
    const HeaderVerdict verdict = judgeHeaders(parser.version(), parser.target(), request.head.headers);
    if (verdict.refusal != 0)
        co_return co_await reply(plainRefusal(verdict.refusal), false);
    HttpRouting routing = m_listener->route(request.head);
    if (routing.refused)
        co_return co_await reply(std::move(routing.refusal), false);
    if (verdict.contentLength.value_or(0) > routing.bodyBytesMax)
        co_return co_await reply(plainRefusal(413), false);

    const std::string goOn = "HTTP/1.1 100 Continue\r\n\r\n";
    const std::string nothing;
    if (verdict.expectsContinue && m_buffer.size() == 0 && !parser.isDone()) {
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
    const bool keep = parser.keepsAlive();
    request.body = parser.takeBody();
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

int Connection::feed(RequestParser &parser)
{
    const auto bytes = m_buffer.data();
    const RequestParser::Taken taken = parser.take(static_cast<const char *>(bytes.data()), bytes.size());
    m_buffer.consume(taken.bytes);
    return taken.refusal;
}

Awaitable<Connection::Read> Connection::readHeader(RequestParser &parser)
{
    for (;;) {
        if (m_buffer.size() > 0) {
            if (const int refusal = feed(parser); refusal != 0)
                co_return Read{false, refusal};
            if (parser.isHeaderDone())
                co_return Read{};
        }
        if (!co_await fill())
            co_return Read{true, 0};
    }
}

Awaitable<Connection::Read> Connection::readBody(RequestParser &parser, std::size_t bytesMax)
{
    if (parser.isDone())
        co_return Read{};
    enter(Phase::body);
    parser.beginBody(bytesMax);
    const std::size_t partBytesMin = parser.partBytesMin();
    while (!parser.isDone()) {
        if (m_buffer.size() >= partBytesMin) {
            if (const int refusal = feed(parser); refusal != 0)
                co_return Read{false, refusal};
            if (parser.isDone())
                break;
            m_listener->table.hold(m_id, parser.bodyBytes());
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

HttpRequestHead Connection::headOf(const RequestParser &parser) const
{
    HttpRequestHead head = parser.head();
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

} // namespace gatehouse::beast
