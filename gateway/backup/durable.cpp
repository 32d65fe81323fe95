#include "gateway/backup/durable.h"

#include <QtCore/QFile>

#include <cerrno>
#include <filesystem>
#include <system_error>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace gatehouse::durable {

namespace {

Failure failureOf(const std::error_code &error, const QString &path)
{
    const auto detail = QStringLiteral("%1: %2").arg(path, QString::fromStdString(error.message()));
    if (error == std::errc::no_space_on_device)
        return {Fault::diskFull, detail, {}, {}};
    if (error == std::errc::permission_denied || error == std::errc::read_only_file_system
        || error == std::errc::operation_not_permitted)
        return {Fault::dataReadOnly, detail, {}, {}};
    return {Fault::storageFailed, detail, {}, {}};
}

#ifndef Q_OS_WIN
Result<void> sync(const QString &path, int flags)
{
    const int handle = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (handle < 0)
        return failureOf({errno, std::generic_category()}, path);
    const int code = ::fsync(handle);
    const int error = errno;
    ::close(handle);
    // A file system that knows no sync of folders says so; there is nothing more that could be done.
    if (code != 0 && error != EINVAL)
        return failureOf({error, std::generic_category()}, path);
    return {};
}
#endif

} // namespace

Result<void> syncFile(const QString &path)
{
#ifdef Q_OS_WIN
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly) || _commit(file.handle()) != 0)
        return Failure{Fault::storageFailed, path, {}, {}};
    return {};
#else
    return sync(path, O_RDONLY);
#endif
}

Result<void> syncFolder(const QString &path)
{
#ifdef Q_OS_WIN
    Q_UNUSED(path) // NTFS keeps names in a journal of its own
    return {};
#else
    return sync(path, O_RDONLY | O_DIRECTORY);
#endif
}

Result<void> replaceFile(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), error);
    if (error)
        return failureOf(error, to);
    return {};
}

} // namespace gatehouse::durable
