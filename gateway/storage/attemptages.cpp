#include "gateway/storage/attemptages.h"

#include "gateway/storage/connection.h"
#include "gateway/storage/transaction.h"

#include <algorithm>
#include <limits>

namespace gatehouse {

AttemptAges::AttemptAges(Connection &db, const Clock &clock)
    : m_db(db)
    , m_wall(clock.now())
    , m_steady(std::chrono::floor<Milliseconds>(clock.steady()))
    , m_boot(std::numeric_limits<qint64>::max())
{
    Query row = db.query("SELECT attempts_before FROM machine_boots WHERE boot = ? AND boot <> ''", clock.boot());
    if (row.next())
        m_boot = row.integer(0);
}

void AttemptAges::noteBoot(Transaction &tx, const QString &boot)
{
    tx.run("INSERT INTO machine_boots (id, boot, attempts_before)"
           " VALUES (1, ?1, (SELECT coalesce(max(id), 0) FROM attempts))"
           " ON CONFLICT (id) DO UPDATE SET boot = excluded.boot, attempts_before = excluded.attempts_before"
           " WHERE boot <> excluded.boot",
           boot);
}

qint64 AttemptAges::lastBefore(Milliseconds span) const
{
    {
        Query row = m_db.query("SELECT id FROM attempts WHERE id > ? AND started_steady <= ? ORDER BY id DESC LIMIT 1",
                               m_boot, qint64((m_steady - span).count()));
        if (row.next())
            return row.integer(0);
    }
    Query row = m_db.query("SELECT id FROM attempts WHERE id <= ? AND started_at <= ? ORDER BY id DESC LIMIT 1", m_boot,
                           m_wall - span - wallDistrust);
    return row.next() ? row.integer(0) : 0;
}

Milliseconds AttemptAges::of(const Query &row, int column) const
{
    const bool steady = row.integer(column) > m_boot && !row.isNull(column + 2);
    const Milliseconds age =
        steady ? m_steady - Milliseconds(row.integer(column + 2)) : m_wall - row.time(column + 1) - wallDistrust;
    return std::max(age, Milliseconds(0));
}

} // namespace gatehouse
