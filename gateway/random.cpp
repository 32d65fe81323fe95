#include "gateway/random.h"

namespace gatehouse {

quint64 SeededRandom::next()
{
    // SplitMix64 (Steele, Lea, Flood 2014): one addition of state, so that an atomic counter is enough.
    quint64 z = m_state.fetch_add(0x9e3779b97f4a7c15ULL, std::memory_order_relaxed) + 0x9e3779b97f4a7c15ULL;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

} // namespace gatehouse
