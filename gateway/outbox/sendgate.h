#pragma once

#include <chrono>

namespace gatehouse {

/// When a message may go (steady time), and the word of `Session::nextSendReason` for why not before.
struct SendGate
{
    std::chrono::nanoseconds at{};
    const char *reason = "rate";
    bool untilSomebodyActs = false; ///< `at` is only when to look again

    void notBefore(std::chrono::nanoseconds time, const char *why)
    {
        if (time > at)
            *this = {time, why};
    }
    void notBefore(const SendGate &other)
    {
        if (other.at > at)
            *this = other;
    }
};

} // namespace gatehouse
