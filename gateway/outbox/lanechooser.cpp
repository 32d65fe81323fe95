#include "gateway/outbox/lanechooser.h"

namespace gatehouse {

std::optional<Lane> LaneChooser::choose(const Waiting &waiting) const
{
    if (waiting[static_cast<size_t>(Lane::reply)])
        return Lane::reply;
    std::optional<Lane> highest;
    std::optional<Lane> starving;
    for (int i = 1; i < laneCount; ++i) {
        const auto lane = static_cast<Lane>(i);
        const auto index = static_cast<size_t>(i);
        if (!waiting[index])
            continue;
        if (!highest)
            highest = lane;
        if (m_passedOver[index] >= passedOverMax
            && (!starving || m_passedOver[index] > m_passedOver[static_cast<size_t>(*starving)]))
            starving = lane;
    }
    return starving ? starving : highest;
}

std::optional<Lane> LaneChooser::first(const Waiting &waiting)
{
    for (size_t i = 0; i < laneCount; ++i) {
        if (waiting[i])
            return static_cast<Lane>(i);
    }
    return std::nullopt;
}

void LaneChooser::went(Lane chosen, const Waiting &waiting)
{
    // A lane that may not go at the moment keeps its count: a pause of its own must not cost it its turn.
    for (size_t i = 1; i < laneCount; ++i) {
        if (i == static_cast<size_t>(chosen))
            m_passedOver[i] = 0;
        else if (waiting[i])
            ++m_passedOver[i];
    }
}

} // namespace gatehouse
