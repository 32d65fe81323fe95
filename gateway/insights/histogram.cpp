#include "gateway/insights/histogram.h"

#include <QtCore/QDataStream>
#include <QtCore/QIODevice>

#include <algorithm>
#include <cmath>

namespace gatehouse {

namespace {
constexpr double leastSeconds = 1e-5;
constexpr double growth = 1.1;
} // namespace

int Histogram::bucketOf(double seconds)
{
    if (!(seconds > leastSeconds))
        return 0;
    const double bucket = std::ceil(std::log(seconds / leastSeconds) / std::log(growth));
    return static_cast<int>(std::min(bucket, static_cast<double>(bucketCount - 1)));
}

double Histogram::upperBound(int bucket)
{
    return leastSeconds * std::pow(growth, bucket);
}

void Histogram::add(double seconds)
{
    ++m_buckets[static_cast<size_t>(bucketOf(seconds))];
    ++m_count;
    m_sum += std::max(seconds, 0.0);
}

void Histogram::merge(const Histogram &other)
{
    for (size_t i = 0; i < m_buckets.size(); ++i)
        m_buckets[i] += other.m_buckets[i];
    m_count += other.m_count;
    m_sum += other.m_sum;
}

std::optional<double> Histogram::percentile(double share) const
{
    if (m_count == 0)
        return std::nullopt;
    const auto rank = static_cast<qint64>(std::ceil(std::clamp(share, 0.0, 1.0) * static_cast<double>(m_count)));
    qint64 seen = 0;
    for (int i = 0; i < bucketCount; ++i) {
        seen += m_buckets[static_cast<size_t>(i)];
        if (seen >= std::max<qint64>(rank, 1))
            return i == 0 ? leastSeconds : std::sqrt(upperBound(i - 1) * upperBound(i)); // the bucket's middle
    }
    return upperBound(bucketCount - 1);
}

qint64 Histogram::countUpTo(double seconds) const
{
    const int last = bucketOf(seconds);
    qint64 seen = 0;
    for (int i = 0; i <= last; ++i)
        seen += m_buckets[static_cast<size_t>(i)];
    return seen;
}

QByteArray Histogram::toBytes() const
{
    // Most buckets are empty: pairs of index and count.
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << m_sum;
    for (int i = 0; i < bucketCount; ++i) {
        if (const qint64 count = m_buckets[static_cast<size_t>(i)]; count != 0)
            out << static_cast<quint8>(i) << count;
    }
    return bytes;
}

Histogram Histogram::fromBytes(const QByteArray &bytes)
{
    Histogram histogram;
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    in >> histogram.m_sum;
    while (!in.atEnd()) {
        quint8 index = 0;
        qint64 count = 0;
        in >> index >> count;
        if (in.status() != QDataStream::Ok || index >= bucketCount)
            break;
        histogram.m_buckets[index] += count;
        histogram.m_count += count;
    }
    return histogram;
}

} // namespace gatehouse
