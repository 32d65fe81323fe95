#pragma once

#include "gateway/http/beast/gate.h"
#include "gateway/http/beast/load.h"
#include "gateway/http/beast/wait.h"
#include "gateway/http/httpserver.h"

#include <memory>

namespace gatehouse {

/// One request's place among those that wait for an answer. Any thread.
class HttpReply::Slot
{
public:
    Slot(std::shared_ptr<beast::Gate> gate, std::weak_ptr<beast::Wait> wait, std::shared_ptr<beast::Load> load,
         std::size_t bytes);
    ~Slot();
    Slot(const Slot &) = delete;
    Slot &operator=(const Slot &) = delete;

    /// Once. The place is free before the client can have the answer, so that what it asks next finds it so.
    void answer(HttpServerResponse response);

private:
    void leave();

    std::shared_ptr<beast::Gate> m_gate;
    std::weak_ptr<beast::Wait> m_wait;
    std::shared_ptr<beast::Load> m_load; ///< none once the place is free
    const std::size_t m_bytes;
};

} // namespace gatehouse
