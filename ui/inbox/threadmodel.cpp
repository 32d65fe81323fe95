#include "ui/inbox/threadmodel.h"

#include "ui/async.h"
#include "ui/inbox/sameshown.h"
#include "ui/inbox/threadwords.h"

#include <algorithm>
#include <limits>

namespace gatehouse::ui {

namespace {

using namespace std::chrono_literals;

constexpr int singleQuestionsMax = 20;
constexpr int limitMax = 1000;
constexpr auto pauseBetweenQuestions = 150ms;

} // namespace

ThreadModel::ThreadModel(InboxDesk &inbox, MessageDesk &messages, QObject *parent)
    : QAbstractListModel(parent), m_inbox(inbox), m_messages(messages)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBetweenQuestions);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_askAgain && !m_asking)
            askNewest(pageRows);
    });
}

int ThreadModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows.size();
}

QVariant ThreadModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return ThreadWords::spoken(at(index.row()));
    return {};
}

void ThreadModel::open(std::optional<ConversationId> id, bool group, int unread)
{
    ++m_generation;
    beginResetModel();
    m_rows.clear(group);
    endResetModel();
    m_conversation = id;
    m_group = group;
    m_unread = unread;
    m_nextCursor.clear();
    setFetching(false);
    m_asking = m_askAgain = false;
    if (!id)
        return setState(State::empty);
    setState(State::loading);
    askNewest(std::clamp(unread + 10, pageRows, limitMax));
}

void ThreadModel::reload()
{
    open(m_conversation, m_group, m_unread);
}

void ThreadModel::askNewest(int limit)
{
    m_asking = true;
    m_askAgain = false;
    m_pause.start();
    const int generation = m_generation;
    whenDone(
        this, m_inbox.messages(*m_conversation, {limit, {}}),
        [this, generation, limit](const gatehouse::Page<Message> &page) {
            if (generation != m_generation)
                return;
            m_asking = false;
            takeNewest(page, limit);
            if (m_askAgain && !m_pause.isActive() && !m_asking)
                askNewest(pageRows);
        },
        [this, generation](const Failure &failure) {
            if (generation != m_generation)
                return;
            m_asking = false;
            if (m_state == State::ready)
                return; // what shows stays; the next change asks again
            m_failure = failure;
            setState(State::failed);
        });
}

void ThreadModel::takeNewest(const gatehouse::Page<Message> &page, int limit)
{
    if (m_state != State::ready) {
        m_nextCursor = page.nextCursor;
        upsert(page.items);
        if (const int row = m_rows.markUnread(m_unread); row >= 0)
            decorate(row, row);
        return setState(State::ready);
    }
    const bool gap = !page.nextCursor.isEmpty() && !page.items.isEmpty() && !m_rows.isEmpty()
                     && page.items.last().createdAt > at(m_rows.size() - 1).at;
    if (gap && limit < limitMax)
        return askNewest(std::min(limit * 4, limitMax));
    if (gap)
        return reload(); // more came than a page holds: start from the newest, older ones load on the way up
    upsert(page.items);
}

bool ThreadModel::canLoadOlder() const
{
    return m_state == State::ready && !m_nextCursor.isEmpty() && !m_fetching;
}

void ThreadModel::loadOlder()
{
    if (!canLoadOlder())
        return;
    setFetching(true);
    const int generation = m_generation;
    whenDone(
        this, m_inbox.messages(*m_conversation, {pageRows, m_nextCursor}),
        [this, generation](const gatehouse::Page<Message> &page) {
            if (generation == m_generation)
                takeOlder(page);
        },
        [this, generation](const Failure &) {
            // The cursor stays: scrolling up asks again.
            if (generation == m_generation)
                setFetching(false);
        });
}

void ThreadModel::takeOlder(const gatehouse::Page<Message> &page)
{
    setFetching(false);
    m_nextCursor = page.nextCursor;
    QList<ThreadRow> older;
    for (auto item = page.items.crbegin(); item != page.items.crend(); ++item) {
        // A row of the page that is here already came by a change; the rest is older than all rows.
        if (m_rows.rowFor(item->createdAt, item->id.value) > 0)
            upsert({*item});
        else if (m_rows.rowOf(*item) < 0)
            older += ThreadRow{.message = *item, .note = {}, .at = item->createdAt, .quoted = {}};
    }
    if (older.isEmpty())
        return;
    beginInsertRows({}, 0, int(older.size()) - 1);
    m_rows.prepend(older);
    endInsertRows();
    decorate(0, int(older.size()));
    for (const ThreadRow &row : std::as_const(older))
        askQuoted(*row.message);
}

void ThreadModel::refresh(const ChangeSet &changes)
{
    if (!m_conversation || m_state == State::loading || m_state == State::failed)
        return;
    int oldest = m_rows.size();
    QList<MessageId> early;
    for (int row = 0; row < m_rows.size(); ++row) {
        const std::optional<Message> &message = m_rows.at(row).message;
        if (!message || !(changes.overflow || changes.messages.contains(message->id)))
            continue;
        oldest = std::min(oldest, row);
        if (row < m_rows.size() - pageRows)
            early += message->id;
    }
    if (oldest == m_rows.size() && !changes.conversations.contains(*m_conversation) && !changes.overflow)
        return;
    int limit = pageRows;
    if (early.size() <= singleQuestionsMax) {
        for (const MessageId id : std::as_const(early))
            askOne(id);
    } else {
        limit = std::clamp(m_rows.size() - oldest, pageRows, limitMax);
    }
    m_askAgain = true;
    if (!m_asking && (!m_pause.isActive() || limit > pageRows))
        askNewest(limit);
}

void ThreadModel::askOne(MessageId id)
{
    const int generation = m_generation;
    whenDone(
        this, m_messages.message(id),
        [this, generation](const MessageDetail &detail) {
            if (generation == m_generation)
                upsert({detail.message});
        },
        [](const Failure &) {}); // what shows stays
}

void ThreadModel::upsert(const QList<Message> &messages)
{
    int arrived = 0;
    // Oldest first, so that each lands at the end.
    for (auto message = messages.crbegin(); message != messages.crend(); ++message) {
        if (const int known = m_rows.rowOf(*message); known >= 0) {
            if (sameShown(*m_rows[known].message, *message))
                continue; // asked for with others: its bubble need not be laid out again
            m_rows[known].message = *message;
            touch(known);
            continue;
        }
        const int row = m_rows.rowFor(message->createdAt, message->id.value);
        if (row == 0 && m_state == State::ready && !m_nextCursor.isEmpty())
            continue; // older than what is loaded
        const bool comesIn = m_state == State::ready && row == m_rows.size() && message->direction == Direction::in;
        arrived += comesIn ? 1 : 0;
        if (comesIn) {
            if (const int changed = m_rows.markArrived(message->id); changed >= 0)
                decorate(changed, changed);
        }
        insert(*message);
    }
    if (arrived > 0)
        emit received(arrived);
}

void ThreadModel::insert(const Message &message)
{
    const int row = m_rows.rowFor(message.createdAt, message.id.value);
    beginInsertRows({}, row, row);
    m_rows.insert(row, ThreadRow{.message = message, .note = {}, .at = message.createdAt, .quoted = {}});
    m_rows[row] = m_rows.decorated(row);
    endInsertRows();
    decorate(row + 1, row + 1);
    askQuoted(message);
}

void ThreadModel::setNote(const QString &text, Timestamp at)
{
    if (const int row = m_rows.noteRow(); row >= 0 && m_rows.at(row).note == text && m_rows.at(row).at == at)
        return;
    clearNote();
    const int row = m_rows.rowFor(at, std::numeric_limits<qint64>::max());
    beginInsertRows({}, row, row);
    m_rows.insert(row, ThreadRow{.message = {}, .note = text, .at = at, .quoted = {}});
    m_rows[row] = m_rows.decorated(row);
    endInsertRows();
    decorate(row + 1, row + 1);
}

void ThreadModel::clearNote()
{
    const int row = m_rows.noteRow();
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
    decorate(row, row);
}

void ThreadModel::askQuoted(const Message &message)
{
    if (!message.content.replyTo)
        return;
    const MessageId id = *message.content.replyTo;
    const auto show = [this, reply = message](const Message &quoted) {
        const int row = m_rows.rowOf(reply);
        if (row < 0)
            return;
        m_rows[row].quoted = quoted;
        touch(row);
    };
    if (const int row = rowOf(id); row >= 0)
        return show(*at(row).message);
    const int generation = m_generation;
    whenDone(
        this, m_messages.message(id),
        [this, generation, show](const MessageDetail &detail) {
            if (generation == m_generation)
                show(detail.message);
        },
        [](const Failure &) {}); // the bubble says that it answers an earlier message
}

void ThreadModel::unfold(int row)
{
    m_rows[row].unfolded = true;
    touch(row);
}

// A new version makes caches of the row void.
void ThreadModel::touch(int row)
{
    m_rows[row].version = ++m_version;
    emit dataChanged(index(row), index(row));
}

void ThreadModel::decorate(int first, int last)
{
    for (int row = std::max(first, 0); row <= last && row < m_rows.size(); ++row) {
        ThreadRow entry = m_rows.decorated(row);
        const ThreadRow &old = m_rows.at(row);
        if (entry.startsDay == old.startsDay && entry.newCount == old.newCount && entry.startsRun == old.startsRun
            && entry.showsAuthor == old.showsAuthor)
            continue;
        m_rows[row] = entry;
        touch(row);
    }
}

QList<Message> ThreadModel::messagesInState(MessageState state) const
{
    QList<Message> found;
    for (int row = 0; row < m_rows.size(); ++row) {
        if (const std::optional<Message> &message = at(row).message; message && message->state == state)
            found += *message;
    }
    return found;
}

void ThreadModel::setFetching(bool fetching)
{
    if (std::exchange(m_fetching, fetching) != fetching)
        emit loadingOlderChanged(fetching);
}

void ThreadModel::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

} // namespace gatehouse::ui
