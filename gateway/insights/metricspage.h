#pragma once

#include "gateway/insights/recorder.h"
#include "gateway/sessions/sessionregistry.h"
#include "gateway/storage/metricsstore.h"

namespace gatehouse {

/// /metrics as Prometheus text. Names are promised to others' dashboards.
class MetricsPage
{
public:
    [[nodiscard]] static MetricsRows read(Connection &db) { return MetricsStore::read(db); }
    [[nodiscard]] static QByteArray render(const MetricsRows &rows, const Recorder::Totals &totals,
                                           const std::vector<SessionRegistry::Snapshot> &sessions);
};

} // namespace gatehouse
