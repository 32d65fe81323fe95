#include "app/shutdownsignals.h"

#ifdef Q_OS_WIN
#include <qt_windows.h>

#include <atomic>
#else
#include <QtCore/QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace gatehouse::app {

#ifdef Q_OS_WIN

namespace {

std::atomic<ShutdownSignals *> receiver{nullptr};

BOOL WINAPI wished(DWORD)
{
    ShutdownSignals *const signals_ = receiver.exchange(nullptr);
    if (!signals_)
        return FALSE; // the second time: the system ends the program
    QMetaObject::invokeMethod(signals_, &ShutdownSignals::stopRequested, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

ShutdownSignals::ShutdownSignals(QObject *parent) : QObject(parent)
{
    receiver = this;
    SetConsoleCtrlHandler(&wished, TRUE);
}

ShutdownSignals::~ShutdownSignals()
{
    SetConsoleCtrlHandler(&wished, FALSE);
    receiver = nullptr;
}

#else

namespace {

// A handler may do almost nothing: it writes a byte into a pipe that the event loop reads.
int pipeEnds[2] = {-1, -1};

extern "C" void gatehouseSignalled(int number)
{
    const char byte = 1;
    const auto written = ::write(pipeEnds[1], &byte, 1);
    static_cast<void>(written);
    ::signal(number, SIG_DFL); // the second time it ends the program
}

constexpr int handled[] = {SIGTERM, SIGINT, SIGHUP};

} // namespace

ShutdownSignals::ShutdownSignals(QObject *parent) : QObject(parent)
{
    if (::pipe(pipeEnds) != 0)
        qFatal("no pipe for signals");
    for (const int end : pipeEnds)
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
    auto *notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(pipeEnds[0], &byte, 1) == 1)
            emit stopRequested();
    });
    struct sigaction action = {};
    action.sa_handler = &gatehouseSignalled;
    action.sa_flags = SA_RESTART;
    for (const int number : handled)
        ::sigaction(number, &action, nullptr);
}

ShutdownSignals::~ShutdownSignals()
{
    for (const int number : handled)
        ::signal(number, SIG_DFL);
    for (int &end : pipeEnds) {
        ::close(end);
        end = -1;
    }
}

#endif

} // namespace gatehouse::app
