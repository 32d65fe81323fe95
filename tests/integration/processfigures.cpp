#include "tests/integration/processfigures.h"

#include <QtCore/QFile>

#ifdef Q_OS_LINUX
#include <unistd.h>
#endif

// A sanitizer keeps what was freed.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define GATEHOUSE_SANITIZED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define GATEHOUSE_SANITIZED
#endif
#endif

namespace gatehouse::test {

std::optional<qint64> residentBytes()
{
#if defined(Q_OS_LINUX) && !defined(GATEHOUSE_SANITIZED)
    QFile file(QStringLiteral("/proc/self/statm"));
    if (file.open(QIODevice::ReadOnly))
        return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
#endif
    return std::nullopt;
}

std::optional<double> processorSeconds([[maybe_unused]] qint64 process)
{
#ifdef Q_OS_LINUX
    QFile file(QStringLiteral("/proc/%1/stat").arg(process));
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArray all = file.readAll();
        const auto fields = all.mid(all.lastIndexOf(')') + 2).split(' '); // from field 3 on
        return (fields.value(11).toDouble() + fields.value(12).toDouble()) / static_cast<double>(sysconf(_SC_CLK_TCK));
    }
#endif
    return std::nullopt;
}

} // namespace gatehouse::test
