#pragma once

#include "gateway/quiethours.h"
#include "gateway/sandbox/sandboxprovider.h"
#include "tests/simulation/ledger.h"
#include "tests/support/virtualtime.h"

#include <deque>
#include <optional>

namespace gatehouse::simulation {

/// Looks at every request to send as it leaves, where pacing, caps and the order of lanes can be seen and nothing can
/// be talked away.
class RequestWatch
{
public:
    struct Limits
    {
        Milliseconds minGap{0};
        int perMinute = 256;
        int perDay = 0; ///< 0: none
        bool warmUp = false;
    };
    /// What a campaign promised about when its messages go.
    struct Terms
    {
        QuietHours quiet;
        std::optional<double> rate; ///< messages a minute; the highest it had
    };

    /// How the text of a campaign begins that keeps still from 21:00 to 08:00 at its recipients', all in São Paulo.
    static inline const QString byDay = QStringLiteral("Offer by day ");

    RequestWatch(Ledger &ledger, const test::VirtualTime &time) : m_ledger(ledger), m_time(time) {}
    void addSession(const QByteArray &apiKey, int session, Limits limits);
    void setLimits(int session, Limits limits);
    /// The texts with these tokens belong to campaign number `campaign`.
    void addCampaign(int campaign, const Terms &terms, const QStringList &tokens);
    /// A change of rate is asked for: whether it is taken is not known yet.
    void raisesRate(int campaign, double rate);
    /// It was taken.
    void setRate(int campaign, double rate);
    void endRate(int campaign) { m_campaigns[campaign].terms.rate.reset(); }
    /// Answers what it was for the story; empty when it sends nothing.
    QString seen(const HttpServerRequest &request);
    /// The token is a reply's: replies among themselves go in their order.
    void isReply(const QString &token) { m_replies.insert(token); }
    /// A reply was accepted for a session that can send: whatever leaves before it is counted.
    void replyWaits(int session, const QString &token);
    /// The session's connection came back: campaigns begin at a tenth of its rate and grow to all of it in a minute.
    void connectedAgain(int session);
    /// What left in this moment was chosen by another clock.
    void clockStepped(Milliseconds by);
    /// The machine lost its power: with it the clock that nobody sets.
    void powerLost();
    /// The session stopped, was refused or the program died: the reply may wait for good reasons.
    void excuse(int session);
    /// Somebody takes it back.
    void givenUp(const QString &token);
    void excuseAll();
    /// The program ended: what it held back is not known any more.
    void forgetBreaks();

    [[nodiscard]] qint64 requests() const { return m_requests; }
    /// By session, since the last call of `countAnew`; and of these, whose token `counts` holds.
    void countAnew() { m_counted.clear(); }
    [[nodiscard]] QStringList counted(int session) const { return m_counted.value(session); }

private:
    struct Seen;
    void checkPacing(Seen &session);
    void checkCampaign(Seen &session, const QString &token);
    void checkComeback(Seen &session, const QString &text, const QString &token);
    struct Seen
    {
        int number = 0;
        Limits limits;
        std::deque<std::chrono::nanoseconds> minute;
        std::chrono::nanoseconds last{std::chrono::nanoseconds::min()};
        QHash<qint64, int> days;
        int bulk = 0;                ///< of campaigns, on all days
        QHash<QString, int> waiting; ///< replies, and how many others went before each
        std::optional<std::chrono::nanoseconds> backSince;
        int campaignSince = 0; ///< of campaigns since then
    };
    void campaignWent(Seen &session, std::chrono::nanoseconds now);
    void wentByNight(const Seen &session, const QString &token);
    struct Campaign
    {
        Terms terms;
        std::deque<std::chrono::nanoseconds> minute;
        std::chrono::nanoseconds ratedFrom{std::chrono::nanoseconds::min()};
    };

    Ledger &m_ledger;
    const test::VirtualTime &m_time;
    QHash<QByteArray, Seen> m_sessions;
    QSet<QString> m_replies;
    QSet<QString> m_left;
    QHash<int, Campaign> m_campaigns;
    QHash<QString, int> m_campaignOf;
    QHash<int, QStringList> m_counted;
    qint64 m_requests = 0;
    std::optional<std::chrono::nanoseconds> m_clockSteppedAt;
    std::optional<std::chrono::nanoseconds> m_clockPutFarAt;
};

} // namespace gatehouse::simulation
