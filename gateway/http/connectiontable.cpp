#include "gateway/http/connectiontable.h"

#include <algorithm>
#include <utility>

namespace gatehouse {

template <typename Choose>
std::optional<ConnectionTable::Id> ConnectionTable::evict(Choose choose)
{
    const std::pair<const Id, Entry> *longest = nullptr;
    for (const auto &row : m_entries) {
        if (row.second.whom != WaitsFor::client || !choose(row.second))
            continue;
        // Ids rise, so they settle who came first within one tick of the clock.
        if (!longest || std::pair(row.second.since, row.first) < std::pair(longest->second.since, longest->first))
            longest = &row;
    }
    if (!longest)
        return std::nullopt;
    const Id id = longest->first;
    remove(id);
    return id;
}

ConnectionTable::Admission ConnectionTable::admit(const std::string &addressKey, Time now)
{
    Admission admission;
    const auto ofAddress = addressKey.empty() ? m_byAddress.end() : m_byAddress.find(addressKey);
    const bool addressFull = ofAddress != m_byAddress.end() && ofAddress->second >= m_perAddressMax;
    if (addressFull)
        admission.evicted = evict([&](const Entry &entry) { return entry.addressKey == addressKey; });
    else if (m_entries.size() >= m_max)
        admission.evicted = evict([](const Entry &) { return true; });
    if (!admission.evicted && (addressFull || m_entries.size() >= m_max))
        return admission;
    admission.id = ++m_last;
    Entry entry;
    entry.addressKey = addressKey;
    entry.since = now;
    m_entries.emplace(*admission.id, std::move(entry));
    if (!addressKey.empty())
        ++m_byAddress[addressKey];
    return admission;
}

void ConnectionTable::enter(Id id, WaitsFor whom, Time now, Time deadline)
{
    if (const auto entry = m_entries.find(id); entry != m_entries.end()) {
        entry->second.whom = whom;
        entry->second.since = now;
        entry->second.deadline = deadline;
    }
}

void ConnectionTable::hold(Id id, std::size_t bytes)
{
    if (const auto entry = m_entries.find(id); entry != m_entries.end()) {
        m_bytes = m_bytes - entry->second.bytes + bytes;
        entry->second.bytes = bytes;
    }
}

std::optional<ConnectionTable::Id> ConnectionTable::evictHolder(std::size_t bytesMax)
{
    if (m_bytes <= bytesMax)
        return std::nullopt;
    return evict([](const Entry &entry) { return entry.bytes > 0; });
}

void ConnectionTable::remove(Id id)
{
    const auto entry = m_entries.find(id);
    if (entry == m_entries.end())
        return;
    m_bytes -= entry->second.bytes;
    if (const auto count = m_byAddress.find(entry->second.addressKey); count != m_byAddress.end()) {
        if (--count->second == 0)
            m_byAddress.erase(count);
    }
    m_entries.erase(entry);
}

std::vector<ConnectionTable::Id> ConnectionTable::takeExpired(Time now)
{
    std::vector<Id> expired;
    for (auto &[id, entry] : m_entries) {
        if (entry.deadline <= now) {
            entry.deadline = Time::max();
            expired.push_back(id);
        }
    }
    return expired;
}

std::optional<ConnectionTable::Time> ConnectionTable::nextDeadline() const
{
    Time next = Time::max();
    for (const auto &[id, entry] : m_entries)
        next = std::min(next, entry.deadline);
    return next == Time::max() ? std::nullopt : std::optional(next);
}

} // namespace gatehouse
