#include "tests/bench/pauseprobe.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>

#include <algorithm>
#include <chrono>

namespace gatehouse::test {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds period{2};
const auto beatEvent = static_cast<QEvent::Type>(QEvent::registerEventType());

class Beat final : public QEvent
{
public:
    Beat() : QEvent(beatEvent), at(Clock::now()) {}
    const Clock::time_point at;
};

} // namespace

PauseProbe::PauseProbe()
{
    m_thread = std::thread([this] {
        while (!m_end) {
            QCoreApplication::postEvent(this, new Beat);
            std::this_thread::sleep_for(period);
        }
    });
}

PauseProbe::~PauseProbe()
{
    m_end = true;
    m_thread.join();
}

PauseProbe::Pauses PauseProbe::take()
{
    std::vector<double> all;
    all.swap(m_milliseconds);
    if (all.empty())
        return {};
    std::sort(all.begin(), all.end());
    const auto at = [&](double share) { return all[static_cast<std::size_t>(share * double(all.size() - 1))]; };
    return {all.back(), at(0.99), at(0.5), static_cast<qsizetype>(all.size())};
}

bool PauseProbe::event(QEvent *event)
{
    if (event->type() != beatEvent)
        return QObject::event(event);
    m_milliseconds.push_back(
        std::chrono::duration<double, std::milli>(Clock::now() - static_cast<Beat *>(event)->at).count());
    return true;
}

} // namespace gatehouse::test
