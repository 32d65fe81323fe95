#pragma once

#include "gateway/insightdesk.h"
#include "tests/support/desks/answers.h"

#include <QtCore/QHash>

#include <cmath>

namespace gatehouse::test {

class FakeInsightDesk final : public InsightDesk
{
public:
    explicit FakeInsightDesk(Answers &answers) : m_answers(answers) {}

    Reply<Series> series(SeriesQuery query) override;
    Reply<Snapshot> snapshot(std::optional<ClientId> client) override;
    Reply<QList<SessionRates>> sessionRates(Timestamp, Timestamp, std::optional<ClientId>) override;
    Reply<QByteArray> metrics() override;

    Snapshot now;
    QByteArray metricsText;
    QList<SessionRates> rates;
    bool empty = false;         ///< series come back without points
    QList<SeriesQuery> queries; ///< all that were asked, in order
    std::optional<ClientId> lastClient;

private:
    /// A calm curve that is the same in every run; rates stay between 0 and 1.
    static double valueOf(const SeriesQuery &query, int i)
    {
        const double lane = query.lane ? 1.0 + static_cast<int>(*query.lane) : 2.0;
        const double wave = 0.5 + 0.4 * std::sin(i / 9.0 + lane);
        if (query.metric.endsWith(QLatin1String("_rate")))
            return 0.6 + 0.35 * wave;
        if (query.metric.contains(QLatin1String("_p")))
            return 0.002 + 0.004 * wave;
        return std::floor(wave * 120.0 * lane);
    }

    Answers &m_answers;
};

} // namespace gatehouse::test
