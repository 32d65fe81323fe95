#include "gateway/http/beast/replyslot.h"

#include "gateway/http/responsehead.h"

namespace gatehouse {

HttpReply::Slot::Slot(std::shared_ptr<beast::Gate> gate, std::weak_ptr<beast::Wait> wait,
                      std::shared_ptr<beast::Load> load, std::size_t bytes)
    : m_gate(std::move(gate)), m_wait(std::move(wait)), m_load(std::move(load)), m_bytes(bytes)
{
    ++m_load->requests;
    m_load->bytes += m_bytes;
}

HttpReply::Slot::~Slot()
{
    leave();
}

void HttpReply::Slot::leave()
{
    if (const auto load = std::exchange(m_load, {})) {
        --load->requests;
        load->bytes -= m_bytes;
    }
}

void HttpReply::Slot::answer(HttpServerResponse response)
{
    leave();
    m_gate->post([wait = m_wait, response = std::move(response)]() mutable {
        if (const auto waiting = wait.lock(); waiting && !waiting->response) {
            waiting->response = std::move(response);
            waiting->timer.cancel();
        }
    });
}

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

} // namespace gatehouse
