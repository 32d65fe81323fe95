#pragma once

#include "gateway/deadletterdesk.h"
#include "gateway/storage/transaction.h"

namespace gatehouse {

/// Redrives, the letters each of them took, and where messages that went out again come from. A letter's row moves in
/// the transaction that queues its message: after a crash nothing goes twice.
class RedriveStore
{
public:
    enum class LetterState { waiting = 0, released = 1, refused = 2, accepted = 3, diedAgain = 4, withdrawn = 5 };

    /// A redrive as whoever works on it needs it.
    struct Work
    {
        Redrive shown;
        std::optional<ClientId> scope;
        DeadLetterQuery filter;
        bool selecting = false; ///< letters are still being taken from `filter`
        DeadLetterId selectedTo;
        DeadLetterId selectLast;
        int round = 0;
        qint64 roundReleased = 0;
        qint64 roundEnded = 0;
        qint64 roundSameCause = 0;
    };
    struct Letter
    {
        DeadLetterId id;
        QString cause;
    };

    /// With the letters named, or those of the filter as far as `extent` to be taken by `select`.
    static RedriveId add(Transaction &tx, const RedriveOrder &order, const QString &actor,
                         std::optional<ClientId> scope, qint64 count, DeadLetterId selectLast);
    [[nodiscard]] static std::optional<Work> work(Connection &db, RedriveId id);
    /// Those that have something to do, or whose letters are under way.
    [[nodiscard]] static QList<RedriveId> open(Connection &db);

    /// Takes the next letters of its filter.
    static void select(Transaction &tx, Work &redrive, int limit);
    [[nodiscard]] static QList<Letter> waiting(Connection &db, RedriveId id, int limit);
    static void release(Transaction &tx, Work &redrive, const Letter &letter, MessageId message, WebhookId webhook);
    static void refuse(Transaction &tx, Work &redrive, const Letter &letter, const QString &reason,
                       const QString &detail);
    /// Looks at the next of those under way after `after`, and writes down which of them ended. Answers where to go on;
    /// null: the round is over.
    static DeadLetterId settle(Transaction &tx, Work &redrive, DeadLetterId after, int limit);
    /// A message died: is one of a redrive's, it counts there. With the letter, in its transaction.
    static void noteDeath(Transaction &tx, MessageId message, const QString &cause);

    static void setState(Transaction &tx, Work &redrive, RedriveState state, const QString &reason = {},
                         const QString &cause = {});
    /// Those that run wait for a person.
    static void stopAll(Transaction &tx, const QString &reason);
    static void setPace(Transaction &tx, Work &redrive, double perSecond, const QString &waits);
    /// A new round: what the ones before met does not count.
    static void resume(Transaction &tx, Work &redrive);
    /// The cause that letters of this round died of again.
    [[nodiscard]] static QString returnedCause(Connection &db, const Work &redrive);

    [[nodiscard]] static std::optional<Redrive> redrive(Connection &db, RedriveId id, std::optional<ClientId> scope);
    [[nodiscard]] static Result<Page<Redrive>> list(Connection &db, const PageRequest &page,
                                                    std::optional<ClientId> scope);

    static void setLineage(Transaction &tx, MessageId message, DeadLetterId from, int generation, RedriveId redrive,
                           const QString &editedBy);
    /// {"from","generation","redrive","edited_by"}; empty for a message that never went out again.
    [[nodiscard]] static QJsonObject lineageOf(Connection &db, MessageId message);
};

} // namespace gatehouse
