#pragma once

#include "gateway/sessionhealth.h"
#include "gateway/storage/transaction.h"

#include <QtCore/QHash>

namespace gatehouse {

/// What is known of the sessions' health, and what it is judged by.
class HealthStore
{
public:
    /// Of all sessions that anything happened to, from the last 24 hours or since a person let bulk go on.
    [[nodiscard]] static QHash<SessionId, HealthFigures> figures(Connection &db, Timestamp now);
    [[nodiscard]] static SessionHealth load(Connection &db, SessionId session);
    /// Answers whether the level is another one than before. Writes nothing where nothing differs that a person sees.
    static bool write(Transaction &tx, SessionId session, const SessionHealth &health);
    /// What came before now counts no more.
    static void judgeFromNow(Transaction &tx, SessionId session);
};

} // namespace gatehouse
