#pragma once

#include "gateway/message.h"

#include <array>
#include <optional>

namespace gatehouse {

/// Who goes next within a session. A reply always takes the very next slot. Of the others the highest goes first,
/// but a lane that was passed over nine times in a row gets the tenth slot: none starves.
class LaneChooser
{
public:
    using Waiting = std::array<bool, laneCount>;

    /// Which lane the next slot goes to; nothing when none waits. Changes nothing.
    [[nodiscard]] std::optional<Lane> choose(const Waiting &waiting) const;
    /// The most valuable that waits, whoever was passed over: what a single try is worth spending on.
    [[nodiscard]] static std::optional<Lane> first(const Waiting &waiting);
    /// A message of `chosen` went out while these lanes waited.
    void went(Lane chosen, const Waiting &waiting);

private:
    static constexpr int passedOverMax = 9;
    std::array<int, laneCount> m_passedOver{};
};

} // namespace gatehouse
