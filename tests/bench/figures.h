#pragma once

#include <QtCore/QString>

#include <functional>
#include <optional>

namespace gatehouse::test {

/// One line of the table that `table.py` prints: a figure, what it is measured against in the same run, and what is
/// wanted of the two.
struct BenchRow
{
    QString what;
    QString figure;   ///< with its unit
    QString baseline; ///< with its unit, and what it is
    double ratio = 0; ///< figure to baseline
    QString wanted;
    bool reached = false;
};

/// Prints the row where the table finds it.
void tell(const BenchRow &row);
/// A short form of each benchmark, which shows that it works and says nothing about speed: GATEHOUSE_BENCH_QUICK=1.
[[nodiscard]] bool quick();
/// Whether the row is there, as a test sees it: an unoptimised build says nothing about speed, nor does a short form.
[[nodiscard]] bool counts(const BenchRow &row);

/// How often this folder's disk confirms a write: 4 KiB appended, then fdatasync, for about `seconds`.
[[nodiscard]] double syncsPerSecond(const QString &folder, double seconds);

/// Memory of a process that is its own, in bytes: what is resident and shared with nobody, and its highest so far.
struct Memory
{
    qint64 own = 0;
    qint64 residentMax = 0;
};
[[nodiscard]] std::optional<Memory> memoryOf(qint64 process);

/// Qt Test ends a function after five minutes unless told otherwise, before the application is made.
void allowMinutes();

/// Lets the event loop run until `ready` says so; false when that took longer than `milliseconds`.
[[nodiscard]] bool waitUntil(const std::function<bool()> &ready, int milliseconds);

} // namespace gatehouse::test
