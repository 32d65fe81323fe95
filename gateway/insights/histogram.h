#pragma once

#include <QtCore/QByteArray>

#include <array>
#include <optional>

namespace gatehouse {

/// Spans in seconds, counted in buckets that grow by a tenth each: from 10 µs to above 4 h with an error below 5 %.
/// Merging two is adding them, so percentiles over any range come from stored pieces.
class Histogram
{
public:
    static constexpr int bucketCount = 224;

    void add(double seconds);
    void merge(const Histogram &other);
    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] double sum() const { return m_sum; }
    /// `share` from 0 to 1; nothing when nothing was added.
    [[nodiscard]] std::optional<double> percentile(double share) const;
    /// How many were at most `seconds`, to the bucket: for the fixed bounds of Prometheus histograms.
    [[nodiscard]] qint64 countUpTo(double seconds) const;

    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] static Histogram fromBytes(const QByteArray &bytes);

private:
    [[nodiscard]] static int bucketOf(double seconds);
    [[nodiscard]] static double upperBound(int bucket);

    std::array<qint64, bucketCount> m_buckets{};
    qint64 m_count = 0;
    double m_sum = 0;
};

} // namespace gatehouse
