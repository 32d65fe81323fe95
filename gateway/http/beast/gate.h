#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include <mutex>

namespace gatehouse::beast {

/// Answers come from any thread and at any time, also after the server has gone: they pass through here or are dropped.
class Gate
{
public:
    explicit Gate(boost::asio::io_context &io) : m_io(&io) {}
    template <typename Work>
    void post(Work work)
    {
        const std::lock_guard lock(m_mutex);
        if (m_io)
            boost::asio::post(*m_io, std::move(work));
    }
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_io = nullptr;
    }

private:
    std::mutex m_mutex;
    boost::asio::io_context *m_io;
};

} // namespace gatehouse::beast
