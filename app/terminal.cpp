#include "app/terminal.h"

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace gatehouse::app {

namespace {

constexpr int everyLineInFile = 10;

bool isTerminal(std::FILE *stream)
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stream)) != 0;
#else
    return ::isatty(::fileno(stream)) != 0;
#endif
}

} // namespace

void say(std::FILE *stream, const QString &line)
{
    std::fprintf(stream, "%s\n", qUtf8Printable(line));
    std::fflush(stream);
}

bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
           || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

void ProgressLine::show(const QString &line)
{
    if (!isTerminal(stderr)) {
        if (m_count++ % everyLineInFile == 0)
            say(stderr, line);
        return;
    }
    std::fprintf(stderr, "\r\033[K%s", qUtf8Printable(line));
    std::fflush(stderr);
    m_open = true;
}

void ProgressLine::end()
{
    if (m_open)
        say(stderr, {});
    m_open = false;
}

} // namespace gatehouse::app
