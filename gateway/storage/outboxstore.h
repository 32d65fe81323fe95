#pragma once

#include "gateway/providers/provider.h"
#include "gateway/storage/messagestore.h"

#include <map>

namespace gatehouse {

/// A message that may go out, with all that its request needs.
struct ReadyMessage
{
    MessageId id;
    ClientId client;
    Lane lane = Lane::transactional;
    CampaignId campaign;
    QString recipient;
    Content content;
    QString quotedRef;
    Timestamp dueAt{};
    int tries = 0; ///< attempts so far that count towards the limit
    bool despiteOptOut = false;

    /// Bulk is what a person did not ask for just now. The one confirmation of an opt-out travels in the lane of
    /// automation, but it is an answer.
    [[nodiscard]] bool isBulk() const { return lane >= Lane::automation && !despiteOptOut; }
};

/// A campaign whose messages may be chosen.
struct RunningCampaign
{
    CampaignId id;
    QList<SessionId> sessions;
    std::optional<double> rate; ///< messages a minute over all its sessions
    QJsonObject quietHours;     ///< as CampaignHours reads them
    QString timeZone;
};

/// What dispatch asks of the database and writes into it.
class OutboxStore
{
public:
    /// The next of each lane that are due, at most `limit` each; those of campaigns only from `campaigns`, none to the
    /// recipients in `without`.
    [[nodiscard]] static QList<ReadyMessage> window(Connection &db, SessionId session,
                                                    const QList<CampaignId> &campaigns, Timestamp now, int limit,
                                                    const QStringList &without = {});
    /// Messages that wait for an hour of the day: due then, and their timelines say why.
    static void postpone(Transaction &tx, const QList<std::pair<MessageId, Timestamp>> &messages, const QString &why);
    /// The wall clock was set back by `step`: what was due stays due, what waits for another try waits no longer for
    /// it.
    static void clockWentBack(Transaction &tx, Milliseconds step);
    /// When the next one becomes due after `now`.
    [[nodiscard]] static std::optional<Timestamp> nextDue(Connection &db, SessionId session,
                                                          const QList<CampaignId> &campaigns, Timestamp now);
    [[nodiscard]] static QList<RunningCampaign> runningCampaigns(Connection &db);
    /// How long ago a campaign's last attempt was, while the pause that its rate (messages a minute, more than 0) asks
    /// for after it may still run.
    [[nodiscard]] static std::optional<Milliseconds> lastAttemptAge(Connection &db, CampaignId campaign, double rate,
                                                                    const Clock &clock);

    struct Start
    {
        AttemptId attempt; ///< null: must not go out (cancelled, paused, expired, opted out …)
        int number = 0;
        double waited = 0; ///< seconds since it was due
    };
    /// Commits "attempt started", unless something came between choosing and now.
    [[nodiscard]] static Start startAttempt(Transaction &tx, const ReadyMessage &message, SessionId session);

    /// Writes what the attempt came to. `retryAt` for the outcomes retry and notSent.
    static void finishAttempt(Transaction &tx, MessageId message, AttemptId attempt, const SendAnswer &answer,
                              bool counts, std::optional<Timestamp> retryAt, const QString &provider);

    /// The same for a message whose request could not even be made (no file, a content the provider does not have):
    /// there was no attempt.
    static void finishUnsent(Transaction &tx, MessageId message, const SendAnswer &answer, bool counts,
                             std::optional<Timestamp> retryAt, const QString &provider);

    /// At the start of the program: attempts without an end are doubts. Answers how many.
    static qint64 recover(Transaction &tx);

    struct RecentAttempt
    {
        SessionId session;
        Milliseconds age{};
        QString recipient;
    };
    /// Those of the last `span`, oldest first.
    [[nodiscard]] static QList<RecentAttempt> recentAttempts(Connection &db, const Clock &clock, Milliseconds span);
    /// What caps and warm-ups count, over restarts; days in UTC.
    struct DayCounts
    {
        /// Attempts of the day asked for and of those about it: a clock that was corrected over midnight meets them.
        std::map<qint64, int> days;
        int bulk = 0;             ///< of the day asked for, the lane `campaign`
        int activeDays = 0;       ///< up to that day, without a silence that begins a warm-up again
        qint64 lastActiveDay = 0; ///< since 1970
    };
    [[nodiscard]] static DayCounts dayCounts(Connection &db, SessionId session, Timestamp day);

    /// A failure that a webhook or a look-up told of after acceptance.
    static void die(Transaction &tx, MessageHead &head, const QString &cause, const QString &code, const QString &error,
                    const QString &provider);

    /// False when nobody would ever send it: its session was removed, its campaign cancelled or removed.
    [[nodiscard]] static bool canQueueAgain(Connection &db, const MessageHead &head);
    /// A message goes back to its queue (a doubt settled, a dead letter put back). Its campaign runs again if it had
    /// ended; what nobody would send is cancelled. Answers whether it is queued.
    static bool queueAgain(Transaction &tx, MessageHead &head);

    /// Whether the session is there and not removed: asked in the transaction that accepts a message for it.
    [[nodiscard]] static bool takesMessages(Connection &db, SessionId session);

    /// Scheduled ones that are due become queued; what is past its time ends. Answers the sessions concerned.
    static QSet<SessionId> promoteDue(Transaction &tx);
    static qint64 expireDue(Transaction &tx);
    [[nodiscard]] static std::optional<Timestamp> nextHousekeeping(Connection &db);
};

} // namespace gatehouse
