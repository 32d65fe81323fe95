#include "tests/support/desks/fakeinsightdesk.h"

namespace gatehouse::test {

Reply<Series> FakeInsightDesk::series(SeriesQuery query)
{
    queries += query;
    return m_answers.answer<Series>(QStringLiteral("series"), [&] {
        Series result{query.metric, query.step, {}};
        if (empty)
            return result;
        int i = 0;
        for (Timestamp at = query.from; at < query.to; at += query.step, ++i)
            result.points.append({at, valueOf(query, i)});
        return result;
    });
}

Reply<Snapshot> FakeInsightDesk::snapshot(std::optional<ClientId> client)
{
    return m_answers.answer<Snapshot>(QStringLiteral("snapshot"), [&] {
        lastClient = client;
        return now;
    });
}

Reply<QList<SessionRates>> FakeInsightDesk::sessionRates(Timestamp, Timestamp, std::optional<ClientId>)
{
    return m_answers.answer<QList<SessionRates>>(QStringLiteral("sessionRates"), [&] { return rates; });
}

Reply<QByteArray> FakeInsightDesk::metrics()
{
    return m_answers.answer<QByteArray>(QStringLiteral("metrics"), [&] { return metricsText; });
}

} // namespace gatehouse::test
