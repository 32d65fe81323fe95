#include "gateway/storage/readers.h"

namespace gatehouse {

Readers::Readers(std::vector<Reader> readers) : m_readers(std::move(readers)) {}

Readers::Reader Readers::next()
{
    if (m_readers.size() == 1)
        return m_readers.front();
    return m_readers[1 + m_next.fetch_add(1, std::memory_order_relaxed) % (m_readers.size() - 1)];
}

} // namespace gatehouse
