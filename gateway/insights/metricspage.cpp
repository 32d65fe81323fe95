#include "gateway/insights/metricspage.h"

#include <array>

namespace gatehouse {

namespace {

constexpr std::array<double, 17> bounds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5,
                                        1,     2.5,    5,     10,   30,    60,   300, 3600};

class Writer
{
public:
    void family(const char *name, const char *type, const char *help)
    {
        m_text += QByteArray("# HELP ") + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
    }
    void sample(const char *name, const QByteArray &labels, double value)
    {
        m_text += name;
        if (!labels.isEmpty())
            m_text += '{' + labels + '}';
        m_text += ' ' + QByteArray::number(value, 'g', 15) + '\n';
    }
    void histogram(const QByteArray &name, const QByteArray &labels, const Histogram &histogram)
    {
        const QByteArray lead = labels.isEmpty() ? QByteArray() : labels + ',';
        for (const double bound : bounds)
            sample((name + "_bucket").constData(), lead + "le=\"" + QByteArray::number(bound) + '"',
                   static_cast<double>(histogram.countUpTo(bound)));
        sample((name + "_bucket").constData(), lead + "le=\"+Inf\"", static_cast<double>(histogram.count()));
        sample((name + "_sum").constData(), labels, histogram.sum());
        sample((name + "_count").constData(), labels, static_cast<double>(histogram.count()));
    }
    [[nodiscard]] QByteArray take() { return std::move(m_text); }

private:
    QByteArray m_text;
};

QByteArray label(const char *name, const QString &value)
{
    // The words used here hold neither quotes nor backslashes, a provider's name might.
    QString escaped = value;
    escaped.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\"")).replace(u'\n', u' ');
    return QByteArray(name) + "=\"" + escaped.toUtf8() + '"';
}

void writeMessages(Writer &out, const MetricsRows &rows)
{
    out.family("gatehouse_queue_depth", "gauge", "Messages that wait or are under way.");
    QHash<std::pair<SessionId, int>, qint64> depth;
    qint64 inDoubt = 0;
    for (const auto &row : rows.messages) {
        if (row.state < MessageState::inDoubt)
            depth[{row.session, static_cast<int>(row.lane)}] += row.current;
        if (row.state == MessageState::inDoubt)
            inDoubt += row.current;
    }
    for (auto it = depth.cbegin(); it != depth.cend(); ++it)
        out.sample("gatehouse_queue_depth",
                   label("session", toText(it.key().first)) + ','
                       + label("lane", laneName(static_cast<Lane>(it.key().second))),
                   static_cast<double>(*it));
    out.family("gatehouse_messages_total", "counter", "Messages that ever came to a state.");
    for (const auto &row : rows.messages)
        out.sample("gatehouse_messages_total",
                   label("session", toText(row.session)) + ',' + label("lane", laneName(row.lane)) + ','
                       + label("state", messageStateName(row.state)),
                   static_cast<double>(row.entered));
    out.family("gatehouse_in_doubt", "gauge", "Messages whose last attempt has no known result.");
    out.sample("gatehouse_in_doubt", {}, static_cast<double>(inDoubt));
}

} // namespace

QByteArray MetricsPage::render(const MetricsRows &rows, const Recorder::Totals &totals,
                               const std::vector<SessionRegistry::Snapshot> &sessions)
{
    Writer out;
    writeMessages(out, rows);
    out.family("gatehouse_attempts_total", "counter", "Finished attempts by what they came to.");
    for (const auto &row : rows.attempts)
        out.sample("gatehouse_attempts_total",
                   label("session", toText(row.session)) + ',' + label("outcome", attemptOutcomeName(row.outcome)),
                   static_cast<double>(row.total));
    out.family("gatehouse_send_wait_seconds", "histogram", "From due to the start of the attempt.");
    for (int lane = 0; lane < laneCount; ++lane)
        out.histogram("gatehouse_send_wait_seconds", label("lane", laneName(static_cast<Lane>(lane))),
                      totals.sendWait[static_cast<size_t>(lane)]);
    out.family("gatehouse_webhook_ack_seconds", "histogram", "From a whole webhook to its acknowledgement.");
    out.histogram("gatehouse_webhook_ack_seconds", {}, totals.webhookAck);
    out.family("gatehouse_webhooks_total", "counter", "Webhooks by what became of them.");
    for (auto it = totals.webhooks.cbegin(); it != totals.webhooks.cend(); ++it)
        out.sample("gatehouse_webhooks_total",
                   label("provider", it.key().first) + ',' + label("result", it.key().second),
                   static_cast<double>(*it));
    out.family("gatehouse_dead_letters", "gauge", "Open dead letters.");
    for (const auto kind :
         {DeadLetterKind::message, DeadLetterKind::webhook, DeadLetterKind::delivery, DeadLetterKind::command}) {
        qint64 count = 0;
        for (const auto &[rowKind, rowCount] : rows.deadLetters)
            count += rowKind == kind ? rowCount : 0;
        out.sample("gatehouse_dead_letters", label("kind", deadLetterKindName(kind)), static_cast<double>(count));
    }
    out.family("gatehouse_deliveries_total", "counter", "Deliveries of events to subscribers by what they came to.");
    out.family("gatehouse_session_up", "gauge", "1 when the session is connected.");
    for (const auto &session : sessions)
        out.sample("gatehouse_session_up", label("session", toText(session->id)),
                   session->state == SessionState::connected ? 1 : 0);
    return out.take();
}

} // namespace gatehouse
