#pragma once

#include "app/runfigures.h"
#include "gateway/insightdesk.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <chrono>

namespace gatehouse {
class Clock;
}

namespace gatehouse::app {

/// Watches a run of --until-idle: says its progress, and when nothing is left to send and the last receipts have come,
/// what it did.
class IdleReport final : public QObject
{
    Q_OBJECT
public:
    IdleReport(InsightDesk &insights, const Clock &clock, QObject *parent = nullptr);
    /// Begins to count; before that the run is not idle, whatever the queue holds.
    void begin();
    /// One look, as the timer does it. The queue must be empty and no figure move for `quietSpan`.
    void look();

    static constexpr std::chrono::seconds interval{1};
    static constexpr std::chrono::seconds quietSpan{10};

signals:
    void progress(const QString &line);
    void idle(const QString &report);

private:
    void take(const QByteArray &metrics, const Snapshot &now);

    InsightDesk &m_insights;
    const Clock &m_clock;
    QTimer m_timer;
    bool m_looking = false;
    bool m_ended = false;
    std::optional<RunFigures> m_start;
    std::chrono::nanoseconds m_startedAt{0};
    RunFigures m_last;
    std::chrono::nanoseconds m_movedAt{0};
};

} // namespace gatehouse::app
