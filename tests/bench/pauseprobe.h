#pragma once

#include <QtCore/QObject>

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace gatehouse::test {

/// How long something a person does would wait for the thread that made this: another thread posts an event every two
/// milliseconds and the time until it is handled is kept. Posted events stand in one queue with all others, so this is
/// the wait behind everything that is done at once, painting included.
class PauseProbe final : public QObject
{
    Q_OBJECT
public:
    PauseProbe();
    ~PauseProbe() override;

    struct Pauses
    {
        double longest = 0; ///< milliseconds
        double p99 = 0;
        double p50 = 0;
        qsizetype count = 0;
    };
    /// Since the last call.
    [[nodiscard]] Pauses take();

protected:
    bool event(QEvent *event) override;

private:
    std::vector<double> m_milliseconds;
    std::atomic<bool> m_end{false};
    std::thread m_thread;
};

} // namespace gatehouse::test
