#include "tests/integration/processfigures.h"

#include <QtCore/QFile>

#ifdef Q_OS_LINUX
#include <unistd.h>
#endif

namespace gatehouse::test {

std::optional<qint64> residentBytes()
{
#ifdef Q_OS_LINUX
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
