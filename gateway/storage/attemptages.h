#pragma once

#include "gateway/clock.h"

#include <QtCore/QString>

namespace gatehouse {

class Connection;
class Query;
class Transaction;

/// How long ago the attempts of earlier runs of the program were. Those since the machine was started tell by the clock
/// that nobody sets: a limit holds over a restart although somebody put the wall clock forward. For those before it
/// there is only the wall clock, which a start of the machine may correct: they are taken for younger by
/// `wallDistrust`. One connection, one moment.
class AttemptAges
{
public:
    static constexpr Milliseconds wallDistrust{60'000};

    AttemptAges(Connection &db, const Clock &clock);

    /// At the start of the program, before the first attempt: notes a machine that was started anew.
    static void noteBoot(Transaction &tx, const QString &boot);

    /// The last attempt that is older than `span`, by its row's id; 0 without one. All after it are younger.
    [[nodiscard]] qint64 lastBefore(Milliseconds span) const;
    /// Of the row's attempt, whose id, started_at and started_steady stand in its columns from `column` on.
    [[nodiscard]] Milliseconds of(const Query &row, int column) const;

private:
    Connection &m_db;
    Timestamp m_wall;
    Milliseconds m_steady;
    /// The clock that nobody sets knows nothing of the attempts up to this one.
    qint64 m_boot;
};

} // namespace gatehouse
