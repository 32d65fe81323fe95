#pragma once

#include "gateway/http/httpserver.h"

#include <memory>

namespace gatehouse::beast {

/// The thread all listeners of a server live on, and their orderly end.
class ServerThread
{
public:
    ServerThread();
    /// stop(0).
    ~ServerThread();
    ServerThread(const ServerThread &) = delete;
    ServerThread &operator=(const ServerThread &) = delete;

    [[nodiscard]] Result<std::uint16_t> listen(const HttpListenerOptions &options, HttpServer::Route route,
                                               HttpServer::Handle handle);
    void stop(std::chrono::milliseconds grace);

private:
    class Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace gatehouse::beast
