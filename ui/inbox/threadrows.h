#pragma once

#include "ui/inbox/threadrow.h"

#include <QtCore/QList>

namespace gatehouse::ui {

/// The rows of a thread in their order, oldest first, and which of them are new. Knows neither model nor desk: what is
/// where, and what stands above a row, is decided here.
class ThreadRows
{
public:
    [[nodiscard]] int size() const { return int(m_rows.size()); }
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    [[nodiscard]] const ThreadRow &at(int row) const { return m_rows.at(row); }
    [[nodiscard]] ThreadRow &operator[](int row) { return m_rows[row]; }

    void clear(bool group);
    void insert(int row, ThreadRow entry) { m_rows.insert(row, std::move(entry)); }
    void prepend(const QList<ThreadRow> &older) { m_rows = older + m_rows; }
    void removeAt(int row) { m_rows.removeAt(row); }

    /// Where a message of this time and id stands, or would.
    [[nodiscard]] int rowFor(Timestamp at, qint64 id) const;
    /// Where the message stands; -1 when it is not here.
    [[nodiscard]] int rowOf(const Message &message) const;
    [[nodiscard]] int rowOf(MessageId id) const;
    [[nodiscard]] int noteRow() const;
    /// The row with what stands above it, as its neighbours have it now.
    [[nodiscard]] ThreadRow decorated(int row) const;

    /// While nobody looks, what comes in is new.
    void setWatched(bool watched);
    /// The newest `unread` incoming messages are new. Answers the first of them, -1 for none.
    int markUnread(int unread);
    /// A message of the customer came. Answers the row whose "— n new —" this changes, -1 for none.
    int markArrived(MessageId id);
    [[nodiscard]] int firstNewRow() const;

private:
    QList<ThreadRow> m_rows;
    bool m_group = false;
    bool m_watched = true;
    bool m_newSeen = false; ///< somebody looked since the new ones came
    std::optional<MessageId> m_firstNew;
    int m_newCount = 0;
};

} // namespace gatehouse::ui
