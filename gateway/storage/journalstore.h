#pragma once

#include "gateway/providers/providerevent.h"
#include "gateway/storage/transaction.h"

namespace gatehouse {

/// The journal of webhooks: what was acknowledged, exactly once for each event.
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
    /// A null id: this event is in the journal already (its repeat is counted).
    static WebhookId add(Transaction &tx, SessionId session, const QString &provider, const QString &kind,
                         const QString &identity, const QByteArray &masked);
    enum class State { waiting = 0, applied = 1, dead = 2 };
    static void setState(Transaction &tx, WebhookId id, State state);
    [[nodiscard]] static bool isWaiting(Connection &db, WebhookId id);
    [[nodiscard]] static std::optional<QByteArray> body(Connection &db, WebhookId id);
    /// Forgets the oldest applied ones from before; answers how many. Dead ones stay with their letters.
    static int dropApplied(Transaction &tx, Timestamp before, int limit);
    /// Acknowledged and not applied yet, oldest first.
    [[nodiscard]] static QList<Entry> waiting(Connection &db, WebhookId after, int limit);
};

} // namespace gatehouse
