#include "gateway/http/beast/serverthread.h"

#include "gateway/http/beast/gate.h"
#include "gateway/http/beast/listener.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/executor_work_guard.hpp>

#include <algorithm>
#include <thread>

namespace gatehouse::beast {

class ServerThread::Parts
{
public:
    Parts() : m_gate(std::make_shared<Gate>(m_io)), m_work(asio::make_work_guard(m_io)), m_thread([this] { run(); }) {}

    Result<std::uint16_t> listen(const HttpListenerOptions &options, HttpServer::Route route, HttpServer::Handle handle)
    {
        if (!m_thread.joinable())
            return Failure{Fault::unavailable, QStringLiteral("the server was stopped"), {}, {}};
        const auto listener = std::make_shared<Listener>(m_io, m_gate, options);
        const auto port = listener->open();
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
        if (std::all_of(m_listeners.begin(), m_listeners.end(), [](const auto &l) { return l->isEmpty(); }))
            m_grace.cancel();
    }

    asio::io_context m_io{1};
    const std::shared_ptr<Gate> m_gate;
    asio::executor_work_guard<asio::io_context::executor_type> m_work;
    std::vector<std::shared_ptr<Listener>> m_listeners; ///< on the server's thread
    SteadyTimer m_grace{m_io};
    std::thread m_thread; ///< last: it uses all of the above
};

ServerThread::ServerThread() : m_parts(std::make_unique<Parts>()) {}

ServerThread::~ServerThread()
{
    stop(Milliseconds(0));
}

Result<std::uint16_t> ServerThread::listen(const HttpListenerOptions &options, HttpServer::Route route,
                                           HttpServer::Handle handle)
{
    return m_parts->listen(options, std::move(route), std::move(handle));
}

void ServerThread::stop(std::chrono::milliseconds grace)
{
    m_parts->stop(grace);
}

} // namespace gatehouse::beast
