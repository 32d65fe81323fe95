#pragma once

#include <QtCore/QString>

#include <vector>

namespace gatehouse {

/// Which phone numbers were seen: 16 bytes or less for each, so that an audience of millions fits into memory where a
/// set of strings would not. Digits of E.164 are at most 15, which is less than 2 to the power of 50.
class PhoneSet
{
public:
    PhoneSet() : m_slots(1024, 0) {}

    /// False when it was there before. Text that is no E.164 number (a hidden id) is never in it.
    bool insert(QStringView e164)
    {
        const quint64 key = keyOf(e164);
        if (key == 0 || !put(key))
            return false;
        if (++m_count * 2 > m_slots.size())
            grow();
        return true;
    }
    [[nodiscard]] bool contains(QStringView e164) const
    {
        const quint64 key = keyOf(e164);
        return key != 0 && m_slots[find(key)] == key;
    }
    [[nodiscard]] size_t size() const { return m_count; }

private:
    static quint64 keyOf(QStringView e164) { return e164.startsWith(u'+') ? e164.mid(1).toULongLong() : 0; }
    size_t find(quint64 key) const
    {
        // Fibonacci hashing, then the next free place: numbers of one country differ in their low digits only.
        size_t at = (key * 0x9e3779b97f4a7c15ULL >> 16) & (m_slots.size() - 1);
        while (m_slots[at] != 0 && m_slots[at] != key)
            at = (at + 1) & (m_slots.size() - 1);
        return at;
    }
    bool put(quint64 key)
    {
        quint64 &slot = m_slots[find(key)];
        return std::exchange(slot, key) == 0;
    }
    void grow()
    {
        std::vector<quint64> old(m_slots.size() * 2, 0);
        old.swap(m_slots);
        for (const quint64 key : old) {
            if (key != 0)
                put(key);
        }
    }

    std::vector<quint64> m_slots; ///< a power of two; 0 is free
    size_t m_count = 0;
};

} // namespace gatehouse
