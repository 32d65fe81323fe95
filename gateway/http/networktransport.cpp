#include "gateway/http/networktransport.h"

#include "gateway/http/exchange.h"
#include "gateway/http/managerpool.h"

#include <algorithm>
#include <deque>

namespace gatehouse {

// Lives on the executor; only the last reference may be dropped elsewhere, once the executor has stopped.
class NetworkTransport::Worker
{
public:
    explicit Worker(Executor &executor) : m_executor(executor) {}

    void send(HttpRequest request, Exchange::Done done)
    {
        if (m_closed)
            return done({HttpOutcome::Kind::notSent, {}, QStringLiteral("the transport was closed")});
        Exchange::Desk desk{
            [this](Exchange *exchange) { start(exchange); },
            [this](Exchange *, QNetworkAccessManager *manager, const QString &host) { release(manager, host); },
            [this](Exchange *exchange) { forget(exchange); }};
        auto exchange = std::make_unique<Exchange>(std::move(request), std::move(done), std::move(desk));
        m_exchanges.push_back(exchange.release());
        m_exchanges.back()->begin(m_executor);
    }

    void close()
    {
        m_closed = true;
        m_waiting.clear();
        for (Exchange *exchange : std::vector(m_exchanges))
            exchange->abandon(QStringLiteral("the transport was closed"));
    }

private:
    void start(Exchange *exchange)
    {
        const QString host = exchange->host();
        if (QNetworkAccessManager *manager = m_pool.take(host))
            exchange->start(*manager);
        else
            m_waiting[host].push_back(exchange);
    }

    void release(QNetworkAccessManager *manager, const QString &host)
    {
        m_pool.giveBack(manager, host);
        const auto waiting = m_waiting.find(host);
        if (waiting == m_waiting.end())
            return;
        Exchange *next = waiting->front();
        waiting->pop_front();
        if (waiting->empty())
            m_waiting.erase(waiting);
        start(next);
    }

    void forget(Exchange *exchange)
    {
        std::erase(m_exchanges, exchange);
        if (const auto waiting = m_waiting.find(exchange->host()); waiting != m_waiting.end()) {
            std::erase(*waiting, exchange);
            if (waiting->empty())
                m_waiting.erase(waiting);
        }
        exchange->deleteLater();
    }

    Executor &m_executor;
    bool m_closed = false;
    ManagerPool m_pool;
    std::vector<Exchange *> m_exchanges;
    QHash<QString, std::deque<Exchange *>> m_waiting; ///< by host, first come first served
};

NetworkTransport::NetworkTransport(Executor &executor)
    : m_executor(executor), m_worker(std::make_shared<Worker>(executor))
{}

NetworkTransport::~NetworkTransport()
{
    close();
}

void NetworkTransport::close()
{
    // What was sent before is answered before: tasks of an executor keep their order.
    m_executor.post([worker = m_worker] { worker->close(); });
}

void NetworkTransport::send(HttpRequest request, UniqueFunction<void(HttpOutcome)> done)
{
    m_executor.post([worker = m_worker, request = std::move(request), done = std::move(done)]() mutable {
        worker->send(std::move(request), std::move(done));
    });
}

} // namespace gatehouse
