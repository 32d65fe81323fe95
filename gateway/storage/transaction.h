#pragma once

#include "gateway/changefeed.h"
#include "gateway/clock.h"
#include "gateway/runtime/idmaker.h"
#include "gateway/storage/connection.h"
#include "gateway/storage/tally.h"
#include "gateway/task.h"

#include <vector>

namespace gatehouse {

/// What one piece of work on the storage thread writes with: it commits together with the others of its group, or
/// not at all. Valid only during that work.
class Transaction
{
public:
    Transaction(Connection &connection, Timestamp now, std::chrono::nanoseconds steady, IdMaker &ids, Tally &tally)
        : m_connection(connection), m_now(now), m_steady(steady), m_ids(ids), m_tally(tally)
    {}

    [[nodiscard]] Connection &db() { return m_connection; }
    template <typename... Args>
    [[nodiscard]] Query query(std::string_view sql, const Args &...args)
    {
        return m_connection.query(sql, args...);
    }
    template <typename... Args>
    int run(std::string_view sql, const Args &...args)
    {
        return m_connection.run(sql, args...);
    }
    /// Wall time of this group of work: one value for all that commits together.
    [[nodiscard]] Timestamp now() const { return m_now; }
    /// The same by the clock that nobody sets.
    [[nodiscard]] std::chrono::nanoseconds steady() const { return m_steady; }
    template <typename IdType>
    [[nodiscard]] IdType makeId()
    {
        return m_ids.make<IdType>();
    }
    [[nodiscard]] qint64 makeRowId() { return m_ids.next(); }
    [[nodiscard]] Tally &tally() { return m_tally; }
    /// The outside event that this work applies, such as a webhook's id: timelines name it beside each state it
    /// brought.
    void setCause(QString cause) { m_cause = std::move(cause); }
    [[nodiscard]] const QString &cause() const { return m_cause; }
    /// Told to the pages after the commit.
    [[nodiscard]] ChangeSet &changes() { return m_changes; }
    /// Runs on the storage thread after the commit; never when the work or the commit failed.
    void afterCommit(Task task) { m_afterCommit.push_back(std::move(task)); }

private:
    friend class StorageQueue;
    Connection &m_connection;
    Timestamp m_now;
    std::chrono::nanoseconds m_steady;
    IdMaker &m_ids;
    Tally &m_tally;
    QString m_cause;
    ChangeSet m_changes;
    std::vector<Task> m_afterCommit;
};

} // namespace gatehouse
