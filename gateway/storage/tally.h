#pragma once

#include "gateway/ids.h"
#include "gateway/message.h"

#include <vector>

namespace gatehouse {

class Connection;

/// Figures that change with every message: gathered while a group of work runs, written once before its commit.
/// So a hundred messages of one session cost one row each for its counters and its points, and the figures commit
/// together with what they count. Storage thread.
class Tally
{
public:
    /// `count` messages went from one state to another; no `from`: they are new.
    void messagesMoved(SessionId session, CampaignId campaign, Lane lane, std::optional<MessageState> from,
                       MessageState to, Timestamp at, qint64 count = 1);
    void attemptStarted(SessionId session, Lane lane, Timestamp at);
    void attemptEnded(SessionId session, Attempt::Outcome outcome);
    /// Adds to a count of the charts ("webhooks", "dead_letters" …).
    void point(const char *metric, SessionId session, int lane, CampaignId campaign, Timestamp at, double value);

    /// The session's provider called.
    void webhookCame(SessionId session, Timestamp at);

    /// Where a piece of work began: `rollBack` forgets what came after.
    struct Mark
    {
        size_t messages = 0, days = 0, attempts = 0, points = 0, progress = 0, webhooks = 0;
    };
    [[nodiscard]] Mark mark() const;
    void rollBack(const Mark &mark);
    void write(Connection &connection);

private:
    struct MessageMove
    {
        qint64 session, campaign;
        int lane, state;
        qint64 current, entered;
    };
    struct DayCount
    {
        qint64 session, day;
        bool bulk;
    };
    struct AttemptEnd
    {
        qint64 session;
        int outcome;
    };
    struct Point
    {
        const char *metric;
        qint64 at, session;
        int lane;
        qint64 campaign;
        double value;
    };
    struct Progress
    {
        qint64 campaign, at, sent;
    };
    struct Webhook
    {
        qint64 session, at;
    };
    std::vector<MessageMove> m_messages;
    std::vector<DayCount> m_days;
    std::vector<AttemptEnd> m_attempts;
    std::vector<Point> m_points;
    std::vector<Progress> m_progress;
    std::vector<Webhook> m_webhooks;
};

/// The finest step of the charts.
inline constexpr qint64 seriesStepMillis = 10'000;
inline constexpr qint64 dayMillis = 86'400'000;

} // namespace gatehouse
