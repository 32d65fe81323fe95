#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace gatehouse {

/// Who is connected to one listener, whom each connection waits for and until when. Plain bookkeeping without clock or
/// socket; what it says is closed has already left the table.
///
/// When it is full, the connection that has waited longest for its client makes room. Refusing the newcomer instead
/// would let a few idle clients lock everybody else out: a client that works is served within a millisecond and so is
/// never the one that has waited longest.
class ConnectionTable
{
public:
    using Id = std::uint64_t;
    using Time = std::chrono::steady_clock::time_point;
    enum class WaitsFor { client, engine };

    ConnectionTable(std::size_t max, std::size_t perAddressMax) : m_max(max), m_perAddressMax(perAddressMax) {}

    struct Admission
    {
        std::optional<Id> id;      ///< none: all who are here wait for the engine, the newcomer is refused
        std::optional<Id> evicted; ///< to be closed
    };
    /// `addressKey` is empty for peers that are not counted by address.
    [[nodiscard]] Admission admit(const std::string &addressKey, Time now);
    /// A new phase begins: since `now` the connection waits, and until `deadline` it may.
    void enter(Id id, WaitsFor whom, Time now, Time deadline);
    /// How much of a body is in memory for it.
    void hold(Id id, std::size_t bytes);
    /// With more than `bytesMax` held in all: the one to close, which holds some and has waited longest for its client.
    [[nodiscard]] std::optional<Id> evictHolder(std::size_t bytesMax);
    void remove(Id id);

    /// Whose deadline has passed; each is named once for each deadline.
    [[nodiscard]] std::vector<Id> takeExpired(Time now);
    [[nodiscard]] std::optional<Time> nextDeadline() const;
    [[nodiscard]] bool contains(Id id) const { return m_entries.contains(id); }
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }

private:
    struct Entry
    {
        std::string addressKey;
        WaitsFor whom = WaitsFor::client;
        Time since;
        Time deadline = Time::max();
        std::size_t bytes = 0;
    };
    template <typename Choose>
    [[nodiscard]] std::optional<Id> evict(Choose choose);

    const std::size_t m_max;
    const std::size_t m_perAddressMax;
    Id m_last = 0;
    std::size_t m_bytes = 0;
    std::unordered_map<Id, Entry> m_entries;
    std::unordered_map<std::string, std::size_t> m_byAddress;
};

} // namespace gatehouse
