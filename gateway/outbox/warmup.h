#pragma once

#include <QtCore/QtGlobal>

#include <optional>

namespace gatehouse {

/// A new number, or one that was silent for long, begins with little bulk: so many campaign messages on each of its
/// first active days, then no cap of its own. Practitioners' figures, not WhatsApp's: a person turns it on. Plain
/// arithmetic on days since 1970 in UTC.
class WarmUp
{
public:
    /// How many on the day after `daysBefore` active ones; nothing once it is warm.
    [[nodiscard]] static std::optional<int> cap(int daysBefore);

    struct Known
    {
        int activeDays = 0; ///< in a row without a long silence, the last one included
        qint64 lastDay = 0; ///< the last active one
        int bulkToday = 0;
    };
    /// The longest silence in days that does not begin it again.
    static constexpr qint64 silenceMax = 3;

    void restore(const Known &known, qint64 today);
    void took(qint64 day, bool bulk);
    void gaveBack(bool bulk);
    [[nodiscard]] int daysBefore(qint64 day) const;
    [[nodiscard]] int bulkOf(qint64 day) const { return day == m_lastDay ? m_bulk : 0; }
    [[nodiscard]] bool isFull(qint64 day, bool halved = false) const;

private:
    int m_activeDays = 0;
    qint64 m_lastDay = 0;
    int m_bulk = 0; ///< of the last day
};

} // namespace gatehouse
