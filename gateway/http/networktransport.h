#pragma once

#include "gateway/executor.h"
#include "gateway/transport.h"

#include <memory>

namespace gatehouse {

/// The way out by Qt's network access: HTTP/1.1, no cookies, no cache, the system's proxies, redirects only where a
/// request asks for them (then at most 5, never from TLS to plain, never from a public host to an internal one).
/// Requests to one host never wait behind those to another, and behind their own only from 576 in flight on; then in
/// order. Safe methods without a body (GET, HEAD) may be repeated by Qt when a kept connection turns out closed; all
/// others go out at most once.
/// Destroyed, it ends every request with what is known and calls back on the executor, which must outlive that.
class NetworkTransport final : public Transport
{
public:
    /// `executor`'s thread must have a Qt event loop, such as ThreadExecutor's.
    explicit NetworkTransport(Executor &executor);
    ~NetworkTransport() override;
    void send(HttpRequest request, UniqueFunction<void(HttpOutcome)> done) override;
    /// Ends every request with what is known; later ones are answered `notSent`. For an orderly end, while others may
    /// still hold this.
    void close();

private:
    class Worker;
    Executor &m_executor;
    std::shared_ptr<Worker> m_worker;
};

} // namespace gatehouse
