#pragma once

#include "gateway/http/httpserver.h"
#include "gateway/sandbox/sandboxprovider.h"

namespace gatehouse {

/// The sandbox behind a port. Requests come on the server's thread and are handed to the executor, where the provider
/// lives. Clock, random, executor and transport outlive this; so must the executor the transport (whose last answers
/// are posted to it).
class SandboxServer
{
public:
    SandboxServer(const Clock &clock, Random &random, Executor &executor, Transport &transport,
                  SandboxOptions options = {});
    /// Stops listening, then waits for the provider's end on the executor: so not on the executor's own thread.
    ~SandboxServer();
    SandboxServer(const SandboxServer &) = delete;
    SandboxServer &operator=(const SandboxServer &) = delete;

    /// Starts to listen and answers the port; port 0 takes a free one. Failures as HttpServer::listen.
    [[nodiscard]] Result<quint16> start(const QString &host, quint16 port);
    /// Runs `work` with the provider on the executor's thread, before any request that comes later.
    void post(UniqueFunction<void(SandboxProvider &)> work);

private:
    struct Held;
    void take(HttpServerRequest request, HttpReply reply);

    Executor &m_executor;
    std::shared_ptr<Held> m_held;
    HttpServer m_server;
};

} // namespace gatehouse
