#include "ui/inbox/threadrows.h"

#include <QtCore/QDateTime>

#include <algorithm>
#include <limits>

namespace gatehouse::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto runGapMax = 10min; // a later message of the same side begins a run of its own

QDate localDay(Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(at)).date();
}

// A note stands below the messages of its moment.
qint64 orderOf(const ThreadRow &row)
{
    return row.message ? row.message->id.value : std::numeric_limits<qint64>::max();
}

} // namespace

void ThreadRows::clear(bool group)
{
    m_rows.clear();
    m_group = group;
    m_firstNew.reset();
    m_newCount = 0;
    m_newSeen = false;
}

int ThreadRows::rowFor(Timestamp at, qint64 id) const
{
    const auto found = std::lower_bound(m_rows.cbegin(), m_rows.cend(), std::pair(at, id),
                                        [](const ThreadRow &row, const std::pair<Timestamp, qint64> &key) {
                                            return std::pair(row.at, orderOf(row)) < key;
                                        });
    return int(found - m_rows.cbegin());
}

int ThreadRows::rowOf(const Message &message) const
{
    const int row = rowFor(message.createdAt, message.id.value);
    const bool here = row < size() && at(row).message && at(row).message->id == message.id;
    return here ? row : -1;
}

int ThreadRows::rowOf(MessageId id) const
{
    for (int row = size() - 1; row >= 0; --row) {
        if (at(row).message && at(row).message->id == id)
            return row;
    }
    return -1;
}

int ThreadRows::noteRow() const
{
    const auto note = std::find_if(m_rows.cbegin(), m_rows.cend(), [](const ThreadRow &row) { return !row.message; });
    return note == m_rows.cend() ? -1 : int(note - m_rows.cbegin());
}

ThreadRow ThreadRows::decorated(int row) const
{
    ThreadRow entry = at(row);
    const ThreadRow *before = row > 0 ? &at(row - 1) : nullptr;
    entry.startsDay = !before || localDay(before->at) != localDay(entry.at);
    entry.newCount = entry.message && m_firstNew == entry.message->id ? m_newCount : 0;
    entry.startsRun = true;
    if (before && before->message && entry.message && !entry.startsDay && entry.newCount == 0) {
        const Message &a = *before->message;
        const Message &b = *entry.message;
        entry.startsRun = a.direction != b.direction || a.author != b.author || b.createdAt - a.createdAt > runGapMax;
    }
    entry.showsAuthor = m_group && entry.message && entry.message->direction == Direction::in && entry.startsRun;
    return entry;
}

void ThreadRows::setWatched(bool watched)
{
    m_watched = watched;
    m_newSeen |= watched;
}

int ThreadRows::markUnread(int unread)
{
    m_newCount = 0;
    for (int row = size() - 1; row >= 0 && m_newCount < unread; --row) {
        const std::optional<Message> &message = at(row).message;
        if (message && message->direction == Direction::in) {
            m_firstNew = message->id;
            ++m_newCount;
        }
    }
    m_newSeen = m_watched;
    return firstNewRow();
}

int ThreadRows::markArrived(MessageId id)
{
    if (m_watched)
        return -1;
    const int before = firstNewRow();
    if (!m_firstNew || m_newSeen) {
        m_firstNew = id;
        m_newCount = 0;
        m_newSeen = false;
    }
    ++m_newCount;
    return before;
}

int ThreadRows::firstNewRow() const
{
    return m_firstNew ? rowOf(*m_firstNew) : -1;
}

} // namespace gatehouse::ui
