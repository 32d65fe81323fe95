#pragma once

#include "gateway/outbox/sendgate.h"
#include "gateway/storage/outboxstore.h"

#include <QtCore/QSet>

#include <array>
#include <chrono>
#include <deque>
#include <functional>
#include <optional>

namespace gatehouse {

/// The part of a session's due messages that is in memory, by lane: memory does not grow with what waits.
class SendWindow
{
public:
    /// Of each lane. Small enough for hundreds of sessions, large enough that loading is rare.
    static constexpr int perLane = 48;
    /// The same for what is read first after a start: hundreds of sessions begin at once, each with the few that may go
    /// right away.
    static constexpr int firstPerLane = 6;
    using Steady = std::chrono::nanoseconds;

    /// What the database has now, up to `limit` of each lane, takes the place of what was here; messages under way are
    /// left out.
    void fill(QList<ReadyMessage> messages, int limit = perLane);
    /// The first of a lane that its gate lets go now. Else `blocked` becomes the gate that opens first.
    [[nodiscard]] std::optional<size_t> candidate(Lane lane, Steady now,
                                                  const std::function<SendGate(const ReadyMessage &)> &gateOf,
                                                  SendGate &blocked) const;
    /// Takes it out; it is under way until `over`.
    [[nodiscard]] ReadyMessage take(Lane lane, size_t index);
    [[nodiscard]] bool isEmpty(Lane lane) const { return m_lanes[static_cast<size_t>(lane)].empty(); }
    /// The lane ran dry here while the database may have more.
    [[nodiscard]] bool runDry(Lane lane) const;
    /// The database may have more of the lane than what is here.
    [[nodiscard]] bool hasMore(Lane lane) const { return m_more[static_cast<size_t>(lane)]; }
    /// Whom the lane's messages go to, each once.
    [[nodiscard]] QStringList recipients(Lane lane) const;
    void over(MessageId message) { m_taken.remove(message); }

private:
    std::array<std::deque<ReadyMessage>, laneCount> m_lanes;
    std::array<bool, laneCount> m_more{};
    QSet<MessageId> m_taken;
};

} // namespace gatehouse
