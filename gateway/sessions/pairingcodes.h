#pragma once

#include "gateway/clock.h"
#include "gateway/session.h"

#include <QtCore/QHash>

#include <optional>

namespace gatehouse {

/// Pairing codes as last seen, each for as long as it can be scanned. One thread.
class PairingCodes
{
public:
    explicit PairingCodes(const Clock &clock) : m_clock(clock) {}

    PairingCode keep(SessionId session, const QString &text, Milliseconds lifetime)
    {
        const PairingCode code{text, m_clock.now() + lifetime};
        m_codes.insert(session, {code, m_clock.steady() + lifetime});
        return code;
    }
    /// Nothing when none is known that could still be scanned.
    [[nodiscard]] std::optional<PairingCode> of(SessionId session) const
    {
        // By the steady clock: a wall clock set back would keep a dead code alive.
        const auto found = m_codes.find(session);
        return found != m_codes.end() && found->goodUntil > m_clock.steady() ? std::optional(found->code)
                                                                             : std::nullopt;
    }
    void drop(SessionId session) { m_codes.remove(session); }

private:
    struct Kept
    {
        PairingCode code;
        std::chrono::nanoseconds goodUntil{};
    };
    const Clock &m_clock;
    QHash<SessionId, Kept> m_codes;
};

} // namespace gatehouse
