#pragma once

#include "gateway/insights/histogram.h"
#include "gateway/message.h"

#include <QtCore/QHash>

#include <array>
#include <atomic>
#include <chrono>
#include <limits>
#include <mutex>

namespace gatehouse {

/// Spans and counts that are measured while things happen and written to the series every ten seconds. Any thread.
class Recorder
{
public:
    void webhookAcknowledged(double seconds);
    /// From due to the start of the first attempt.
    void sendWaited(Lane lane, double seconds);
    /// `result`: "applied", "duplicate", "dead" (once it was acknowledged), "unreadable", "unsigned", "refused".
    void webhook(const QString &provider, const QString &result);

    struct Totals
    {
        Histogram webhookAck;
        std::array<Histogram, laneCount> sendWait;
        QHash<std::pair<QString, QString>, qint64> webhooks;
    };
    /// Since the program started: for /metrics.
    [[nodiscard]] Totals totals() const;
    struct Spell
    {
        Histogram webhookAck;
        std::array<Histogram, laneCount> sendWait;
        qint64 webhooks = 0;
        [[nodiscard]] bool isEmpty() const;
    };
    /// Since the last call: for the series.
    [[nodiscard]] Spell takeSpell();
    /// Somebody looks at the series: they are kept up to the last step while that lasts.
    void seriesAsked(std::chrono::nanoseconds steady) { m_askedAt = steady.count(); }
    [[nodiscard]] std::chrono::nanoseconds seriesAskedAt() const { return std::chrono::nanoseconds(m_askedAt); }

private:
    mutable std::mutex m_mutex;
    Totals m_totals;
    Spell m_spell;
    std::atomic<qint64> m_askedAt{std::numeric_limits<qint64>::min() / 2};
};

} // namespace gatehouse
