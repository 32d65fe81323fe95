#include "tests/bench/slowevents.h"

#include <QtCore/QMetaEnum>
#include <QtCore/QThread>

#include <algorithm>
#include <chrono>
#include <ctime>

namespace gatehouse::test {

namespace {

using Clock = std::chrono::steady_clock;
constexpr double worthNaming = 4; // milliseconds

double threadMilliseconds()
{
#ifdef CLOCK_THREAD_CPUTIME_ID
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
#else
    return 0;
#endif
}

} // namespace

bool SlowEvents::notify(QObject *receiver, QEvent *event)
{
    if (m_depth > 0 || QThread::currentThread() != thread()) // parts of a longer one, or another thread's
        return QApplication::notify(receiver, event);
    // Both may be gone afterwards.
    const char *kind = QMetaEnum::fromType<QEvent::Type>().valueToKey(event->type());
    const QLatin1String className(receiver->metaObject()->className());
    const QString name = receiver->objectName();
    const auto began = Clock::now();
    const double busyBefore = threadMilliseconds();
    ++m_depth;
    const bool handled = QApplication::notify(receiver, event);
    --m_depth;
    const double took = std::chrono::duration<double, std::milli>(Clock::now() - began).count();
    if (took < worthNaming)
        return handled;
    Spent &spent = m_longest[QStringLiteral("%1 to %2 %3").arg(QLatin1String(kind ? kind : "event"), className, name)];
    if (took > spent.milliseconds)
        spent = {took, threadMilliseconds() - busyBefore};
    return handled;
}

QStringList SlowEvents::takeLongest(int count)
{
    std::vector<std::pair<Spent, QString>> all;
    for (auto it = m_longest.cbegin(); it != m_longest.cend(); ++it)
        all.emplace_back(it.value(), it.key());
    m_longest.clear();
    std::sort(all.begin(), all.end(),
              [](const auto &a, const auto &b) { return a.first.milliseconds > b.first.milliseconds; });
    QStringList lines;
    for (const auto &[spent, name] : all) {
        if (lines.size() < count)
            lines += QStringLiteral("%1 ms (%2 busy) %3")
                         .arg(spent.milliseconds, 0, 'f', 1)
                         .arg(spent.busy, 0, 'f', 1)
                         .arg(name);
    }
    return lines;
}

} // namespace gatehouse::test
