#pragma once

#include <QtCore/QtGlobal>

#include <atomic>

namespace gatehouse {

/// Chance comes in from outside, so that a run repeats from its seed. Not for secrets: keys and tokens come from
/// the operating system. May be called from any thread.
class Random
{
public:
    virtual ~Random() = default;
    [[nodiscard]] virtual quint64 next() = 0;
    /// Uniform in [0, 1).
    [[nodiscard]] double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    /// Uniform in [0, bound); `bound` is at least 1.
    [[nodiscard]] quint64 below(quint64 bound) { return static_cast<quint64>(unit() * static_cast<double>(bound)); }
};

/// A generator that repeats from its seed (SplitMix64). One shared counter, so calls from several threads are safe
/// but then repeat only as a set.
class SeededRandom final : public Random
{
public:
    explicit SeededRandom(quint64 seed) : m_state(seed) {}
    [[nodiscard]] quint64 next() override;

private:
    std::atomic<quint64> m_state;
};

} // namespace gatehouse
