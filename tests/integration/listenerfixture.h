#pragma once

#include "gateway/http/httpserver.h"
#include "tests/integration/rawclient.h"

#include <QtCore/QSemaphore>

#include <atomic>
#include <deque>
#include <mutex>

namespace gatehouse::test {

/// Deadlines that nothing comes near, however loaded the machine: a client that is served a little later would
/// otherwise be cut. Who tests a deadline shortens that one.
[[nodiscard]] HttpListenerOptions patientOptions();

/// A listener in the test's hand. `/echo` answers with the body, `/park` waits until the test answers, `/big` answers
/// at length, `/refuse` is refused by its route; anything else is a 404. Bodies of up to `bodyBytesMax`.
class ListenerFixture
{
public:
    static constexpr std::size_t bodyBytesMax = 64 * 1024;
    static constexpr std::size_t bigBytes = 64u << 20;

    explicit ListenerFixture(const HttpListenerOptions &options = patientOptions());
    /// Waits for no reply that the test did not give.
    ~ListenerFixture() { m_server.stop(std::chrono::milliseconds(0)); }

    [[nodiscard]] std::uint16_t port() const { return m_port; }
    [[nodiscard]] HttpServer &server() { return m_server; }
    /// The oldest request that waits for its answer; waits for one to come.
    struct Parked
    {
        HttpServerRequest request;
        HttpReply reply;
    };
    [[nodiscard]] Parked takeParked();
    [[nodiscard]] int parkedCount() const { return m_arrived.available(); }
    [[nodiscard]] int handled() const { return m_handled; }
    [[nodiscard]] HttpRequestHead lastHead();
    /// A client that works is answered.
    [[nodiscard]] bool serves();

private:
    [[nodiscard]] HttpRouting route(const HttpRequestHead &head) const;
    void handle(HttpServerRequest request, HttpReply reply);

    std::atomic<int> m_handled = 0;
    QSemaphore m_arrived;
    std::mutex m_mutex;
    std::deque<Parked> m_parked;
    HttpRequestHead m_lastHead;
    HttpServer m_server; ///< last: its thread uses the above
    std::uint16_t m_port = 0;
};

[[nodiscard]] HttpServerResponse textResponse(int status, std::string body);

} // namespace gatehouse::test
