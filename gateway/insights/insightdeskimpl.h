#pragma once

#include "gateway/insightdesk.h"
#include "gateway/runtime/enginecontext.h"

namespace gatehouse {

/// Charts, figures of the moment, and /metrics. Any thread.
class InsightDeskImpl final : public InsightDesk
{
public:
    explicit InsightDeskImpl(EngineContext &engine) : m_engine(engine) {}

    [[nodiscard]] Reply<Series> series(SeriesQuery query) override;
    [[nodiscard]] Reply<Snapshot> snapshot(std::optional<ClientId> client) override;
    [[nodiscard]] Reply<QList<SessionRates>> sessionRates(Timestamp from, Timestamp to,
                                                          std::optional<ClientId> client) override;
    [[nodiscard]] Reply<QByteArray> metrics() override;

private:
    EngineContext &m_engine;
};

} // namespace gatehouse
