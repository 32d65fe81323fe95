#include "app/idlereport.h"

#include "gateway/clock.h"
#include "ui/async.h"

namespace gatehouse::app {

IdleReport::IdleReport(InsightDesk &insights, const Clock &clock, QObject *parent)
    : QObject(parent), m_insights(insights), m_clock(clock)
{
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &IdleReport::look);
}

void IdleReport::begin()
{
    m_startedAt = m_movedAt = m_clock.steady();
    m_timer.start();
    look();
}

void IdleReport::look()
{
    if (m_looking || m_ended)
        return;
    m_looking = true;
    const auto failed = [this](const Failure &) { m_looking = false; }; // the next look asks again
    ui::whenDone(
        this, m_insights.metrics(),
        [this, failed](const QByteArray &metrics) {
            ui::whenDone(
                this, m_insights.snapshot(),
                [this, metrics](const Snapshot &now) {
                    m_looking = false;
                    take(metrics, now);
                },
                failed);
        },
        failed);
}

void IdleReport::take(const QByteArray &metrics, const Snapshot &now)
{
    const RunFigures all = RunFigures::fromMetrics(metrics);
    if (!m_start)
        m_start = all;
    const RunFigures done = all.since(*m_start);
    const auto present = m_clock.steady();
    if (done != m_last || now.queued > 0 || now.campaignsAhead > 0)
        m_movedAt = present;
    m_last = done;
    emit progress(progressLine(done, now.queued));
    if (present - m_movedAt < quietSpan)
        return;
    m_ended = true;
    m_timer.stop();
    emit idle(runReport(done, now, std::chrono::duration_cast<Milliseconds>(present - m_startedAt)));
}

} // namespace gatehouse::app
