#pragma once

#include "gateway/providers/providerevent.h"
#include "gateway/storage/transaction.h"

namespace gatehouse {

/// The journal of webhooks: what was acknowledged. A delivery that repeats another is found when it is applied, and
/// then only counted.
class JournalStore
{
public:
    struct Entry
    {
        WebhookId id;
        SessionId session;
        QString provider;
        QByteArray body; ///< masked
    };
    /// Appends what came together.
    class Bulk
    {
    public:
        explicit Bulk(Transaction &tx);
        WebhookId add(SessionId session, const QString &provider, const QString &kind, const QByteArray &masked);

    private:
        Transaction &m_tx;
        RepeatedStatement m_insert;
    };
    enum class State { waiting = 0, applied = 1, dead = 2 };
    static void setState(Transaction &tx, WebhookId id, State state);
    /// When it came, as long as it is neither applied nor dead.
    [[nodiscard]] static std::optional<Timestamp> waitingSince(Connection &db, WebhookId id);
    /// Says that this one is about to be applied, and counts it: here, not when it comes, so that what is written
    /// before the provider is answered stays short. False: the same event was applied before; its repeat is noted there
    /// and this delivery forgotten. An empty identity is always new.
    [[nodiscard]] static bool claim(Transaction &tx, SessionId session, WebhookId id, Timestamp receivedAt,
                                    const QString &identity);
    [[nodiscard]] static std::optional<QByteArray> body(Connection &db, WebhookId id);
    /// Forgets the oldest applied ones from before; answers how many. Dead ones stay with their letters.
    static int dropApplied(Transaction &tx, Timestamp before, int limit);
    /// Acknowledged and not applied yet, oldest first.
    [[nodiscard]] static QList<Entry> waiting(Connection &db, WebhookId after, int limit);
    /// The newest of these; null when there is none.
    [[nodiscard]] static WebhookId lastWaiting(Connection &db);
};

} // namespace gatehouse
