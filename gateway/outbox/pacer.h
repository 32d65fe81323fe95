#pragma once

#include "gateway/outbox/warmup.h"
#include "gateway/session.h"
#include "gateway/timestamp.h"

#include <chrono>
#include <deque>
#include <map>

namespace gatehouse {

/// When one session may send next: rate, gap, sliding minute, cap of the day, and waits that the provider ordered.
/// Plain arithmetic on the times it is given: `steady` never steps back, `wall` decides which day it is (UTC).
class Pacer
{
public:
    using Steady = std::chrono::nanoseconds;
    enum class Limit { none, rate, gap, minute, day, provider, warmUp };
    struct Slot
    {
        Steady at{}; ///< not before this; may lie in the past
        Limit limit = Limit::none;
    };

    explicit Pacer(const Pacing &pacing = {});
    /// New rules; what was sent still counts.
    void setPacing(const Pacing &pacing);
    /// Bulk has half its caps of a day: the session's health is not good.
    void setHalved(bool halved) { m_halved = halved; }
    [[nodiscard]] const Pacing &pacing() const { return m_pacing; }
    using Days = std::map<qint64, int>; ///< attempts by day since 1970
    /// After a start: the attempts of the last minute (ages, oldest first) and of the days that a corrected clock may
    /// lead to.
    void restore(Steady steady, Timestamp wall, const std::vector<Milliseconds> &ages, Days days,
                 const WarmUp::Known &warmUp = {});

    /// Who asks: the last of the burst, and of a sliding minute the last place, are kept for a person's reply, which
    /// would else wait behind a burst of others for as long as that was.
    enum class Asker { reply, others };
    [[nodiscard]] Slot next(Steady steady, Timestamp wall, Asker asker = Asker::reply) const;
    /// When the lane `campaign` may go as far as its own caps of the day are concerned: in the past when it may.
    [[nodiscard]] Slot bulkSlot(Steady steady, Timestamp wall) const;
    /// One attempt goes out now, of the lane `campaign` if `bulk`. Answers a ticket for `giveBack`.
    quint64 take(Steady steady, Timestamp wall, bool bulk = false);
    /// The attempt of this ticket did not go out after all.
    void giveBack(quint64 ticket, bool bulk = false);
    /// Nothing before `until`.
    void holdUntil(Steady until);
    [[nodiscard]] int sentToday(Timestamp wall) const;
    [[nodiscard]] int bulkToday(Timestamp wall) const;
    [[nodiscard]] int daysWarm(Timestamp wall) const;

private:
    [[nodiscard]] Steady interval() const;

    Pacing m_pacing;
    Steady m_rateClock{};  ///< when the rate is used up to (GCRA's theoretical arrival time)
    Steady m_rateBefore{}; ///< the same before the last take
    Steady m_lastSend{Steady::min()};
    Steady m_lastSendBefore{Steady::min()};
    Steady m_heldUntil{Steady::min()};
    std::deque<Steady> m_minute; ///< attempts of the sliding minute
    Days m_days;                 ///< what was sent on the days that were met last
    qint64 m_takenOn = 0;        ///< day of the last one
    bool m_halved = false;
    WarmUp m_warmUp; ///< kept whether it applies or not: it may be turned on at any time
    quint64 m_takes = 0;
};

} // namespace gatehouse
