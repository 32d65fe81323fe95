#include "tests/bench/figures.h"

#include <QtCore/QByteArray>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtTest/QTest>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace gatehouse::test {

void tell(const BenchRow &row)
{
    const QString line = QStringLiteral("bench-row\t%1\t%2\t%3\t%4\t%5\t%6\n")
                             .arg(row.what, row.figure, row.baseline, QString::number(row.ratio, 'f', 3), row.wanted,
                                  row.reached ? QStringLiteral("ok") : QStringLiteral("short"));
    std::fputs(line.toUtf8().constData(), stdout);
    std::fflush(stdout);
}

bool quick()
{
    return qEnvironmentVariableIntValue("GATEHOUSE_BENCH_QUICK") != 0;
}

bool counts([[maybe_unused]] const BenchRow &row)
{
#ifdef NDEBUG
    return row.reached || quick();
#else
    return true;
#endif
}

double syncsPerSecond(const QString &folder, double seconds)
{
    QFile file(folder + QStringLiteral("/syncs.bin"));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        return 0;
    const QByteArray page(4096, 'g');
    QElapsedTimer timer;
    timer.start();
    int count = 0;
    while (timer.nsecsElapsed() < static_cast<qint64>(seconds * 1e9)) {
        if (file.write(page) != page.size())
            break;
#if defined(Q_OS_MACOS)
        fsync(file.handle()); // there is no fdatasync
#elif defined(Q_OS_UNIX)
        fdatasync(file.handle());
#else
        return 0; // not measured elsewhere
#endif
        ++count;
    }
    const double rate = count / (static_cast<double>(timer.nsecsElapsed()) / 1e9);
    file.remove();
    return rate;
}

std::optional<Memory> memoryOf(qint64 process)
{
    const auto valueOf = [](const QByteArray &text, const char *name) -> qint64 {
        const qsizetype at = text.indexOf(name);
        return at < 0 ? 0
                      : text.mid(at + qsizetype(qstrlen(name))).simplified().split(' ').value(0).toLongLong() * 1024;
    };
    QFile rollup(QStringLiteral("/proc/%1/smaps_rollup").arg(process));
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!rollup.open(QIODevice::ReadOnly) || !status.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray own = rollup.readAll();
    return Memory{valueOf(own, "Private_Clean:") + valueOf(own, "Private_Dirty:"), valueOf(status.readAll(), "VmHWM:")};
}

void allowMinutes()
{
    qputenv("QTEST_FUNCTION_TIMEOUT", "1800000");
}

bool waitUntil(const std::function<bool()> &ready, int milliseconds)
{
    return QTest::qWaitFor(ready, milliseconds);
}

} // namespace gatehouse::test
