#pragma once

#include "gateway/timestamp.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <initializer_list>

namespace gatehouse {

/// The same number for the same text in every run and every Qt version (FNV-1a); qHash promises neither.
[[nodiscard]] inline quint64 sandboxHash(const QByteArray &text)
{
    quint64 hash = 0xcbf29ce484222325ULL;
    for (const char byte : text)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3ULL;
    return hash;
}
[[nodiscard]] inline quint64 sandboxHash(const QString &text)
{
    return sandboxHash(text.toUtf8());
}

/// Chance for one decision, made from the run's seed and what the decision is about (which session, which send).
/// Not one shared stream: then two sessions that talk at once would change each other's luck, and a run over real
/// sockets would never repeat.
class SandboxChance
{
public:
    SandboxChance(quint64 seed, std::initializer_list<quint64> about) : m_state(seed)
    {
        for (const quint64 part : about)
            m_state = mixed(m_state ^ mixed(part + 0x9e3779b97f4a7c15ULL));
    }

    [[nodiscard]] quint64 next() { return mixed(m_state += 0x9e3779b97f4a7c15ULL); }
    [[nodiscard]] double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    [[nodiscard]] quint64 below(quint64 bound) { return static_cast<quint64>(unit() * static_cast<double>(bound)); }
    [[nodiscard]] qsizetype index(qsizetype size) { return static_cast<qsizetype>(below(static_cast<quint64>(size))); }
    [[nodiscard]] bool happens(double share) { return unit() < share; }
    [[nodiscard]] Milliseconds between(Milliseconds low, Milliseconds high)
    {
        return low + Milliseconds(static_cast<qint64>(unit() * static_cast<double>((high - low).count() + 1)));
    }
    [[nodiscard]] QByteArray bytes(qsizetype count)
    {
        QByteArray made;
        made.reserve(count + 8);
        while (made.size() < count) {
            const quint64 word = next();
            for (int shift = 0; shift < 64; shift += 8)
                made.append(static_cast<char>(word >> shift));
        }
        made.truncate(count);
        return made;
    }
    [[nodiscard]] QString hex(qsizetype digits)
    {
        return QString::fromLatin1(bytes((digits + 1) / 2).toHex()).left(digits);
    }

private:
    [[nodiscard]] static quint64 mixed(quint64 z)
    {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

    quint64 m_state;
};

} // namespace gatehouse
