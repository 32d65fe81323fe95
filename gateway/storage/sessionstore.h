#pragma once

#include "gateway/page.h"
#include "gateway/session.h"
#include "gateway/storage/transaction.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

namespace gatehouse {

/// A session's row: without tokens (they are in the vault) and without what dispatch knows (pacing, next send).
struct StoredSession
{
    Session session;
    QString accountSessionId;
    QString webhookUrl; ///< as registered at the provider; empty when it never was
};

/// Sessions and their log. A removed session keeps its row, for the threads that name it, and is not found here.
class SessionStore
{
public:
    /// Takes everything but the figures from `stored`. Failures: the client is not there (validationFailed at
    /// "/client_id"), or another session is this one at the same account (conflict).
    [[nodiscard]] static Result<void> add(Transaction &tx, const StoredSession &stored, const QString &actor);
    /// Name, phone, base URL, plan, pacing, account.
    static void change(Transaction &tx, const StoredSession &stored);
    [[nodiscard]] static std::optional<StoredSession> load(Connection &db, SessionId id);
    [[nodiscard]] static QList<StoredSession> all(Connection &db);
    [[nodiscard]] static Result<Page<Session>> list(Connection &db, const SessionFilter &filter,
                                                    const PageRequest &page);

    /// True when it was another one.
    static bool setState(Transaction &tx, SessionId id, SessionState state);
    [[nodiscard]] static std::optional<SessionState> state(Connection &db, SessionId id);
    static void setPaused(Transaction &tx, SessionId id, bool paused, const QString &actor);
    static void setWebhookUrl(Transaction &tx, SessionId id, const QString &url);

    [[nodiscard]] static SessionRemoval removalEffect(Connection &db, const QList<SessionId> &ids);
    /// Cancels what waits; what is under way ends as it ends.
    static void remove(Transaction &tx, SessionId id, const QString &actor);

    struct Owner
    {
        ClientId client;
        bool removed = false;
    };
    /// Of removed ones too.
    [[nodiscard]] static std::optional<Owner> owner(Connection &db, SessionId id);

    static void note(Transaction &tx, SessionId id, const QString &what, const QString &detail, const QString &actor);
    /// Newest first.
    [[nodiscard]] static QList<SessionLogEntry> log(Connection &db, SessionId id, int limit);

    /// Those that a webhook came for since.
    [[nodiscard]] static QSet<SessionId> heardSince(Connection &db, Timestamp since);
    /// Sessions of one provider and base URL, by the account's number for them.
    [[nodiscard]] static QHash<QString, SessionId> byAccount(Connection &db, const QString &provider,
                                                             const QString &baseUrl);
};

} // namespace gatehouse
