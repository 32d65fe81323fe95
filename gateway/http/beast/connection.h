#pragma once

#include "gateway/http/beast/link.h"
#include "gateway/http/beast/requestparser.h"
#include "gateway/http/connectiontable.h"
#include "gateway/http/httpserver.h"

#include <boost/beast/core/flat_buffer.hpp>

#include <memory>

namespace gatehouse::beast {

class Listener;
struct Wait;

/// One client: its requests one after the other, each phase with a deadline of its own, kept by the listener's table.
/// Lives on the server's thread.
class Connection : public std::enable_shared_from_this<Connection>
{
public:
    Connection(std::shared_ptr<Listener> listener, ConnectionTable::Id id, std::unique_ptr<Link> link,
               std::string peer);
    ~Connection();

    /// From the first byte to the last.
    [[nodiscard]] Awaitable<void> serve();
    void close();
    /// The deadline of the present phase has passed.
    void expire();
    /// The server stops: what waits for its answer is let finish.
    void stop();

private:
    enum class Phase { handshake, idle, header, body, answer, write, drain };
    enum class Next { request, end };
    /// What reading came to: nothing when whole, a status to refuse with, or the client's leave.
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
    /// The status to refuse with, 0 for none.
    [[nodiscard]] int feed(RequestParser &parser);
    [[nodiscard]] Awaitable<Read> readHeader(RequestParser &parser);
    [[nodiscard]] Awaitable<Read> readBody(RequestParser &parser, std::size_t bytesMax);
    [[nodiscard]] Awaitable<HttpServerResponse> answerOf(HttpServerRequest request);
    [[nodiscard]] Awaitable<Next> reply(HttpServerResponse response, bool keep);
    [[nodiscard]] Awaitable<void> drain();
    [[nodiscard]] HttpRequestHead headOf(const RequestParser &parser) const;
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

} // namespace gatehouse::beast
