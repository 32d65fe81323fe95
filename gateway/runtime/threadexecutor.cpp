#include "gateway/runtime/threadexecutor.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtCore/QThread>
#include <QtCore/QTimer>

#include <algorithm>
#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <vector>

namespace gatehouse {

namespace {
const auto wakeEvent = static_cast<QEvent::Type>(QEvent::registerEventType());
using SteadyTime = std::chrono::steady_clock::time_point;
} // namespace

// Lives on the executor's thread once moved there; `post` and `schedule` are called from anywhere.
class ThreadExecutor::Loop final : public QObject, public std::enable_shared_from_this<Loop>
{
public:
    explicit Loop(const QString &name)
    {
        m_thread.setObjectName(name);
        moveToThread(&m_thread);
        m_thread.start();
    }

    ~Loop() override = default;

    void post(Task task)
    {
        bool wake = false;
        {
            const std::lock_guard lock(m_mutex);
            if (m_stopped)
                return;
            wake = m_posted.empty();
            m_posted.push_back(std::move(task));
        }
        if (wake)
            QCoreApplication::postEvent(this, new QEvent(wakeEvent));
    }

    quint64 schedule(Milliseconds delay, Task task)
    {
        const SteadyTime due = std::chrono::steady_clock::now() + std::max(delay, Milliseconds(0));
        quint64 number = 0;
        bool wake = false;
        {
            const std::lock_guard lock(m_mutex);
            if (m_stopped)
                return 0;
            number = ++m_lastTimer;
            wake = m_timers.empty() || due < m_timers.begin()->first.first;
            m_timers.emplace(std::pair(due, number), std::move(task));
            m_dueOf.emplace(number, due);
        }
        if (wake)
            QCoreApplication::postEvent(this, new QEvent(wakeEvent));
        return number;
    }

    void cancel(quint64 number)
    {
        Task dropped; // destroyed after the lock: its captures may cancel timers of their own
        const std::lock_guard lock(m_mutex);
        const auto due = m_dueOf.find(number);
        if (due == m_dueOf.end())
            return;
        const auto timer = m_timers.find({due->second, number});
        dropped = std::move(timer->second);
        m_timers.erase(timer);
        m_dueOf.erase(due);
    }

    void stop()
    {
        if (!m_thread.isRunning())
            return;
        {
            const std::lock_guard lock(m_mutex);
            if (!m_stopped) {
                m_stopped = true;
                m_posted.emplace_back([this] {
                    m_ending = true;
                    m_thread.quit();
                });
            }
        }
        QCoreApplication::postEvent(this, new QEvent(wakeEvent));
        m_thread.wait();
        std::map<std::pair<SteadyTime, quint64>, Task> timers;
        std::vector<Task> posted;
        {
            const std::lock_guard lock(m_mutex);
            timers.swap(m_timers);
            posted.swap(m_posted);
            m_dueOf.clear();
        }
    }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() != wakeEvent && event->type() != QEvent::Timer)
            return QObject::event(event);
        runPosted();
        runDue();
        return true;
    }

private:
    void runPosted()
    {
        std::vector<Task> batch;
        {
            const std::lock_guard lock(m_mutex);
            batch.swap(m_posted);
        }
        for (Task &task : batch) {
            task();
            task = Task();
        }
    }

    void runDue()
    {
        for (;;) {
            Task task;
            {
                const std::lock_guard lock(m_mutex);
                if (m_timers.empty() || m_timers.begin()->first.first > std::chrono::steady_clock::now())
                    break;
                task = std::move(m_timers.begin()->second);
                m_dueOf.erase(m_timers.begin()->first.second);
                m_timers.erase(m_timers.begin());
            }
            task();
        }
        arm();
    }

    void arm()
    {
        Milliseconds wait{-1};
        {
            const std::lock_guard lock(m_mutex);
            if (!m_timers.empty()) {
                const auto left = m_timers.begin()->first.first - std::chrono::steady_clock::now();
                wait = std::max(std::chrono::ceil<Milliseconds>(left), Milliseconds(0));
            }
        }
        if (m_qtTimer != 0)
            killTimer(m_qtTimer);
        m_qtTimer = wait.count() < 0 || m_ending ? 0 : startTimer(wait, Qt::PreciseTimer);
    }

    QThread m_thread;
    int m_qtTimer = 0;
    bool m_ending = false; ///< no timer is left for the thread of the destructor, which could not stop it
    std::mutex m_mutex;
    bool m_stopped = false;
    std::vector<Task> m_posted;
    quint64 m_lastTimer = 0;
    std::map<std::pair<SteadyTime, quint64>, Task> m_timers;
    std::map<quint64, SteadyTime> m_dueOf;
};

namespace {
class LoopTimer final : public Timer
{
public:
    LoopTimer(std::function<void()> cancel) : m_cancel(std::move(cancel)) {}
    ~LoopTimer() override { m_cancel(); }

private:
    std::function<void()> m_cancel;
};
} // namespace

ThreadExecutor::ThreadExecutor(const QString &name) : m_loop(std::make_shared<Loop>(name)) {}

ThreadExecutor::~ThreadExecutor()
{
    stop();
}

void ThreadExecutor::post(Task task)
{
    m_loop->post(std::move(task));
}

std::unique_ptr<Timer> ThreadExecutor::after(Milliseconds delay, Task task)
{
    const quint64 number = m_loop->schedule(delay, std::move(task));
    return std::make_unique<LoopTimer>([loop = std::weak_ptr<Loop>(m_loop), number] {
        if (const auto alive = loop.lock())
            alive->cancel(number);
    });
}

void ThreadExecutor::stop()
{
    m_loop->stop();
}

} // namespace gatehouse
