#include "gateway/outbox/sendwindow.h"

#include <algorithm>

namespace gatehouse {

void SendWindow::fill(QList<ReadyMessage> messages, int limit)
{
    for (auto &lane : m_lanes)
        lane.clear();
    std::array<int, laneCount> counts{};
    for (ReadyMessage &message : messages) {
        const auto lane = static_cast<size_t>(message.lane);
        ++counts[lane];
        if (!m_taken.contains(message.id))
            m_lanes[lane].push_back(std::move(message));
    }
    for (size_t lane = 0; lane < laneCount; ++lane)
        m_more[lane] = counts[lane] >= limit;
    // Several campaigns of one session take turns by what is due first.
    auto &campaigns = m_lanes[static_cast<size_t>(Lane::campaign)];
    std::stable_sort(campaigns.begin(), campaigns.end(),
                     [](const ReadyMessage &a, const ReadyMessage &b) { return a.dueAt < b.dueAt; });
}

std::optional<size_t> SendWindow::candidate(Lane lane, Steady now,
                                            const std::function<SendGate(const ReadyMessage &)> &gateOf,
                                            SendGate &blocked) const
{
    const auto &waiting = m_lanes[static_cast<size_t>(lane)];
    for (size_t i = 0; i < waiting.size(); ++i) {
        const SendGate gate = gateOf(waiting[i]);
        if (gate.at <= now)
            return i;
        if (gate.at < blocked.at)
            blocked = gate;
    }
    return std::nullopt;
}

ReadyMessage SendWindow::take(Lane lane, size_t index)
{
    auto &line = m_lanes[static_cast<size_t>(lane)];
    const auto at = line.begin() + static_cast<std::ptrdiff_t>(index);
    ReadyMessage message = std::move(*at);
    line.erase(at);
    m_taken.insert(message.id);
    return message;
}

QStringList SendWindow::recipients(Lane lane) const
{
    QStringList list;
    for (const ReadyMessage &message : m_lanes[static_cast<size_t>(lane)]) {
        if (!list.contains(message.recipient))
            list += message.recipient;
    }
    return list;
}

bool SendWindow::runDry(Lane lane) const
{
    return m_lanes[static_cast<size_t>(lane)].empty() && m_more[static_cast<size_t>(lane)];
}

} // namespace gatehouse
