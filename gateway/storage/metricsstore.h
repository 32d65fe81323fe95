#pragma once

#include "gateway/deadletterdesk.h"
#include "gateway/message.h"
#include "gateway/storage/connection.h"

namespace gatehouse {

/// Counters as they stand in the database, for /metrics.
struct MetricsRows
{
    struct Messages
    {
        SessionId session;
        Lane lane = Lane::reply;
        MessageState state = MessageState::queued;
        qint64 current = 0;
        qint64 entered = 0;
    };
    struct Attempts
    {
        SessionId session;
        Attempt::Outcome outcome = Attempt::Outcome::open;
        qint64 total = 0;
    };
    QList<Messages> messages;
    QList<Attempts> attempts;
    QList<std::pair<DeadLetterKind, qint64>> deadLetters;
};

class MetricsStore
{
public:
    [[nodiscard]] static MetricsRows read(Connection &db);

    struct Open
    {
        Lane lane = Lane::reply;
        MessageState state = MessageState::queued;
        qint64 count = 0;
    };
    /// What waits, is under way or in doubt, by lane and state.
    [[nodiscard]] static QList<Open> open(Connection &db, std::optional<ClientId> client);
    struct OfSession
    {
        int queued = 0;
        int inDoubt = 0;
    };
    [[nodiscard]] static OfSession ofSession(Connection &db, SessionId session);
};

} // namespace gatehouse
