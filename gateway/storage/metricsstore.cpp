#include "gateway/storage/metricsstore.h"

namespace gatehouse {

MetricsRows MetricsStore::read(Connection &db)
{
    MetricsRows rows;
    {
        Query messages = db.query("SELECT session_id, lane, state, sum(current), sum(entered) FROM message_counters"
                                  " GROUP BY session_id, lane, state");
        while (messages.next())
            rows.messages.append({messages.id<SessionId>(0), static_cast<Lane>(messages.integer(1)),
                                  static_cast<MessageState>(messages.integer(2)), messages.integer(3),
                                  messages.integer(4)});
    }
    {
        Query attempts = db.query("SELECT session_id, outcome, total FROM attempt_counters ORDER BY 1, 2");
        while (attempts.next())
            rows.attempts.append(
                {attempts.id<SessionId>(0), static_cast<Attempt::Outcome>(attempts.integer(1)), attempts.integer(2)});
    }
    Query letters = db.query("SELECT kind, count(*) FROM dead_letters WHERE state = 0 GROUP BY kind");
    while (letters.next())
        rows.deadLetters.append({static_cast<DeadLetterKind>(letters.integer(0)), letters.integer(1)});
    return rows;
}

QList<MetricsStore::Open> MetricsStore::open(Connection &db, std::optional<ClientId> client)
{
    QList<Open> list;
    Query rows = db.query("SELECT lane, state, sum(current) FROM message_counters WHERE state < 5 AND current <> 0"
                          " AND (? = 0 OR session_id IN (SELECT id FROM sessions WHERE client_id = ?))"
                          " GROUP BY lane, state",
                          client.value_or(ClientId{}), client.value_or(ClientId{}));
    while (rows.next())
        list.append({static_cast<Lane>(rows.integer(0)), static_cast<MessageState>(rows.integer(1)), rows.integer(2)});
    return list;
}

MetricsStore::OfSession MetricsStore::ofSession(Connection &db, SessionId session)
{
    OfSession figures;
    Query rows = db.query("SELECT state, sum(current) FROM message_counters WHERE session_id = ? AND state < 5"
                          " AND current <> 0 GROUP BY state",
                          session);
    while (rows.next()) {
        const auto count = static_cast<int>(rows.integer(1));
        if (static_cast<MessageState>(rows.integer(0)) == MessageState::inDoubt)
            figures.inDoubt += count;
        else
            figures.queued += count;
    }
    return figures;
}

} // namespace gatehouse
