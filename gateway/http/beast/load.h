#pragma once

#include <atomic>
#include <cstddef>

namespace gatehouse::beast {

/// Requests handed over and not answered, counted as long as the right to answer lives: a storage that stalls must not
/// pile up requests whose connections were answered 503 meanwhile.
struct Load
{
    std::atomic<std::size_t> requests = 0;
    std::atomic<std::size_t> bytes = 0;
};

} // namespace gatehouse::beast
