#include "gateway/storage/tally.h"

#include "gateway/storage/connection.h"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace gatehouse {

namespace {

bool reaches(std::optional<MessageState> from, MessageState to, MessageState threshold)
{
    // Accepted to played are ranks: a webhook may skip one, and what was skipped has happened all the same.
    const int before = from && *from < MessageState::dead ? static_cast<int>(*from) : 0;
    const int after = to < MessageState::dead ? static_cast<int>(to) : 0;
    return before < static_cast<int>(threshold) && after >= static_cast<int>(threshold);
}

} // namespace

void Tally::messagesMoved(SessionId session, CampaignId campaign, Lane lane, std::optional<MessageState> from,
                          MessageState to, Timestamp at, qint64 count)
{
    const int laneNumber = static_cast<int>(lane);
    if (from)
        m_messages.push_back({session.value, campaign.value, laneNumber, static_cast<int>(*from), -count, 0});
    m_messages.push_back({session.value, campaign.value, laneNumber, static_cast<int>(to), count, count});
    // What a webhook skipped has happened all the same: who counts "sent" counts what was read at once too.
    if (from && *from < MessageState::dead && to > MessageState::accepted && to <= MessageState::played) {
        for (int rank = std::max(static_cast<int>(*from) + 1, static_cast<int>(MessageState::accepted));
             rank < static_cast<int>(to); ++rank)
            m_messages.push_back({session.value, campaign.value, laneNumber, rank, 0, count});
    }
    if (to == MessageState::received)
        return point("received", session, laneNumber, campaign, at, static_cast<double>(count));
    const auto value = static_cast<double>(count);
    if (reaches(from, to, MessageState::accepted)) {
        point("sent", session, laneNumber, campaign, at, value);
        if (!campaign.isNull())
            m_progress.push_back({campaign.value, toMillis(at), count});
    }
    if (reaches(from, to, MessageState::delivered))
        point("delivered", session, laneNumber, campaign, at, value);
    if (reaches(from, to, MessageState::read))
        point("read", session, laneNumber, campaign, at, value);
    if (to == MessageState::dead)
        point("failed", session, laneNumber, campaign, at, value);
}

void Tally::attemptStarted(SessionId session, Lane lane, Timestamp at)
{
    m_days.push_back({session.value, toMillis(at) / dayMillis, lane == Lane::campaign});
}

void Tally::attemptEnded(SessionId session, Attempt::Outcome outcome)
{
    m_attempts.push_back({session.value, static_cast<int>(outcome)});
}

void Tally::point(const char *metric, SessionId session, int lane, CampaignId campaign, Timestamp at, double value)
{
    const qint64 bucket = toMillis(at) / seriesStepMillis * seriesStepMillis;
    m_points.push_back({metric, bucket, session.value, lane, campaign.value, value});
}

void Tally::webhookCame(SessionId session, Timestamp at)
{
    m_webhooks.push_back({session.value, toMillis(at)});
}

Tally::Mark Tally::mark() const
{
    return {m_messages.size(), m_days.size(), m_attempts.size(), m_points.size(), m_progress.size(), m_webhooks.size()};
}

void Tally::rollBack(const Mark &mark)
{
    m_messages.resize(mark.messages, MessageMove{});
    m_days.resize(mark.days, DayCount{});
    m_attempts.resize(mark.attempts, AttemptEnd{});
    m_points.resize(mark.points, Point{});
    m_progress.resize(mark.progress, Progress{});
    m_webhooks.resize(mark.webhooks, Webhook{});
}

namespace {

// Calls `each(first, last)` for every run of equal keys after sorting.
template <typename T, typename Key, typename Each>
void grouped(std::vector<T> &entries, Key key, Each each)
{
    std::sort(entries.begin(), entries.end(), [&](const T &a, const T &b) { return key(a) < key(b); });
    for (auto first = entries.begin(); first != entries.end();) {
        const auto last = std::find_if(first, entries.end(), [&](const T &entry) { return key(entry) != key(*first); });
        each(first, last);
        first = last;
    }
    entries.clear();
}

} // namespace

void Tally::write(Connection &connection)
{
    grouped(
        m_messages, [](const MessageMove &m) { return std::tuple(m.session, m.campaign, m.lane, m.state); },
        [&](auto first, auto last) {
            qint64 current = 0;
            qint64 entered = 0;
            for (auto it = first; it != last; ++it) {
                current += it->current;
                entered += it->entered;
            }
            if (current != 0 || entered != 0)
                connection.run("INSERT INTO message_counters (session_id, campaign_id, lane, state, current, entered)"
                               " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (session_id, campaign_id, lane, state) DO UPDATE"
                               " SET current = current + excluded.current, entered = entered + excluded.entered",
                               first->session, first->campaign, first->lane, first->state, current, entered);
        });
    grouped(
        m_days, [](const DayCount &d) { return std::tuple(d.session, d.day); },
        [&](auto first, auto last) {
            const auto bulk = std::count_if(first, last, [](const DayCount &day) { return day.bulk; });
            connection.run("INSERT INTO session_days (session_id, day, attempts, campaign_attempts) VALUES (?, ?, ?, ?)"
                           " ON CONFLICT (session_id, day) DO UPDATE SET attempts = attempts + excluded.attempts,"
                           " campaign_attempts = campaign_attempts + excluded.campaign_attempts",
                           first->session, first->day, static_cast<qint64>(last - first), static_cast<qint64>(bulk));
        });
    grouped(
        m_attempts, [](const AttemptEnd &a) { return std::tuple(a.session, a.outcome); },
        [&](auto first, auto last) {
            connection.run("INSERT INTO attempt_counters (session_id, outcome, total) VALUES (?, ?, ?)"
                           " ON CONFLICT (session_id, outcome) DO UPDATE SET total = total + excluded.total",
                           first->session, first->outcome, static_cast<qint64>(last - first));
        });
    grouped(
        m_points,
        [](const Point &p) { return std::tuple(std::string_view(p.metric), p.at, p.session, p.lane, p.campaign); },
        [&](auto first, auto last) {
            double value = 0;
            for (auto it = first; it != last; ++it)
                value += it->value;
            connection.run(
                "INSERT INTO series (step, at, metric, session_id, lane, campaign_id, value)"
                " VALUES (10, ?, ?, ?, ?, ?, ?) ON CONFLICT (step, metric, at, session_id, lane, campaign_id)"
                " DO UPDATE SET value = value + excluded.value",
                first->at, QString::fromLatin1(first->metric), first->session, first->lane, first->campaign, value);
        });
    grouped(
        m_webhooks, [](const Webhook &w) { return w.session; },
        [&](auto first, auto last) {
            const auto latest =
                std::max_element(first, last, [](const Webhook &a, const Webhook &b) { return a.at < b.at; });
            connection.run(
                "UPDATE sessions SET last_webhook_at = ?1 WHERE id = ?2 AND coalesce(last_webhook_at, 0) < ?1",
                latest->at, latest->session);
        });
    // Spans grow with the campaign's age (a minute in the first day, ten in the first month, then an hour), so that
    // its curve stays a few thousand rows however long it takes.
    grouped(
        m_progress, [](const Progress &p) { return std::tuple(p.campaign, p.at); },
        [&](auto first, auto last) {
            qint64 sent = 0;
            for (auto it = first; it != last; ++it)
                sent += it->sent;
            connection.run("INSERT INTO campaign_progress (campaign_id, at, sent)"
                           " SELECT id, ?2 / span * span, ?3 FROM (SELECT id, CASE"
                           "  WHEN ?2 - coalesce(started_at, ?2) < 86400000 THEN 60000"
                           "  WHEN ?2 - coalesce(started_at, ?2) < 2592000000 THEN 600000 ELSE 3600000 END AS span"
                           "  FROM campaigns WHERE id = ?1) AS c WHERE true"
                           " ON CONFLICT (campaign_id, at) DO UPDATE SET sent = sent + excluded.sent",
                           first->campaign, first->at, sent);
        });
}

} // namespace gatehouse
