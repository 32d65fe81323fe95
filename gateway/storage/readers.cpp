#include "gateway/storage/readers.h"

namespace gatehouse {

Readers::Readers(std::vector<Reader> readers) : m_readers(std::move(readers)) {}

Readers::Reader Readers::next()
{
    return m_readers[m_next.fetch_add(1, std::memory_order_relaxed) % m_readers.size()];
}

} // namespace gatehouse
