#include "app/runfigures.h"

#include "gateway/insightdesk.h"

#include <QtCore/QStringList>

namespace gatehouse::app {

namespace {

bool hasLabel(QByteArrayView line, const QByteArray &label)
{
    return line.contains(QByteArray(label + '"'));
}

QString milliseconds(std::optional<double> seconds)
{
    return seconds ? QStringLiteral("%1 ms").arg(*seconds * 1000.0, 0, 'f', 1) : QStringLiteral("none");
}

} // namespace

RunFigures RunFigures::fromMetrics(const QByteArray &prometheusText)
{
    RunFigures sum;
    for (const QByteArray &line : prometheusText.split('\n')) {
        if (line.startsWith('#'))
            continue;
        const auto value = static_cast<qint64>(line.mid(line.lastIndexOf(' ') + 1).toDouble());
        if (line.startsWith("gatehouse_messages_total{")) {
            if (hasLabel(line, "state=\"sent"))
                sum.sent += value;
            else if (hasLabel(line, "state=\"delivered"))
                sum.delivered += value;
            else if (hasLabel(line, "state=\"read"))
                sum.read += value;
            else if (hasLabel(line, "state=\"received"))
                sum.answered += value;
        } else if (line.startsWith("gatehouse_attempts_total{") && hasLabel(line, "outcome=\"retry")) {
            sum.retried += value;
        } else if (line.startsWith("gatehouse_dead_letters{")) {
            sum.dead += value;
        } else if (line.startsWith("gatehouse_in_doubt")) {
            sum.inDoubt += value;
        }
    }
    return sum;
}

RunFigures RunFigures::since(const RunFigures &start) const
{
    return {sent - start.sent,
            delivered - start.delivered,
            read - start.read,
            answered - start.answered,
            retried - start.retried,
            dead - start.dead,
            inDoubt};
}

QString progressLine(const RunFigures &done, qint64 waiting)
{
    constexpr int width = 30;
    const qint64 all = done.sent + done.dead + waiting;
    const double share = all > 0 ? 1.0 - static_cast<double>(waiting) / static_cast<double>(all) : 0.0;
    const int full = static_cast<int>(share * width);
    return QStringLiteral("[%1%2] %3 %  %4 sent, %5 delivered, %6 waiting")
        .arg(QString(full, u'#'), QString(width - full, u'.'))
        .arg(static_cast<int>(share * 100.0), 3)
        .arg(done.sent)
        .arg(done.delivered)
        .arg(waiting);
}

QString runReport(const RunFigures &done, const Snapshot &now, Milliseconds took)
{
    const auto row = [](const char *name, const QString &value) {
        return QStringLiteral("%1 %2").arg(QLatin1String(name), -14).arg(value);
    };
    return QStringList{
        row("sent", QString::number(done.sent)),
        row("delivered", QString::number(done.delivered)),
        row("read", QString::number(done.read)),
        row("answered", QString::number(done.answered)),
        row("retried", QString::number(done.retried)),
        row("dead", QString::number(done.dead)),
        row("in doubt", QString::number(done.inDoubt)),
        row("webhook p50", milliseconds(now.acksOfRun.p50)),
        row("webhook p95", milliseconds(now.acksOfRun.p95)),
        row("webhook p99", milliseconds(now.acksOfRun.p99)),
        row("time", QStringLiteral("%1 s").arg(static_cast<double>(took.count()) / 1000.0, 0, 'f', 1)),
    }
        .join(u'\n');
}

} // namespace gatehouse::app
