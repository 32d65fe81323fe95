#include "ui/inbox/conversationlistmodel.h"

#include "ui/async.h"
#include "ui/inbox/conversationwords.h"
#include "ui/inbox/sameshown.h"

#include <algorithm>

namespace gatehouse::ui {

namespace {

using namespace std::chrono_literals;

// A page's query stays cheap; deeper than this the rows are asked for one by one as they show.
constexpr int topRowsMax = 200;
constexpr int singleQuestionsMax = 30;
constexpr auto pauseBetweenQuestions = 250ms;

bool stands(const Conversation &a, const Conversation &before)
{
    return a.lastAt != before.lastAt ? a.lastAt > before.lastAt : a.id > before.id;
}

} // namespace

ConversationListModel::ConversationListModel(InboxDesk &desk, QObject *parent)
    : QAbstractListModel(parent), m_desk(desk)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBetweenQuestions);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_askAgain)
            refreshTop();
    });
}

int ConversationListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ConversationListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Conversation &row = m_rows[index.row()];
    if (role == Qt::DisplayRole)
        return ConversationWords::title(row);
    if (role == Qt::AccessibleTextRole)
        return ConversationWords::spoken(row);
    if (role == Qt::ToolTipRole)
        return ConversationWords::hint(row);
    if (role == idRole)
        return toText(row.id);
    return {};
}

bool ConversationListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_state == State::ready && !m_nextCursor.isEmpty() && !m_fetching;
}

void ConversationListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_fetching = true;
    ConversationQuery query = m_query;
    query.page = {pageRows, m_nextCursor};
    const int generation = m_generation;
    whenDone(
        this, m_desk.conversations(query),
        [this, generation](const gatehouse::Page<Conversation> &page) {
            if (generation != m_generation)
                return;
            m_fetching = false;
            m_nextCursor = page.nextCursor;
            QList<Conversation> fresh;
            for (const Conversation &item : page.items) {
                if (rowOf(item.id) < 0)
                    fresh += item;
            }
            if (fresh.isEmpty())
                return;
            const int first = int(m_rows.size());
            beginInsertRows({}, first, first + int(fresh.size()) - 1);
            m_rows += fresh;
            endInsertRows();
        },
        [this, generation](const Failure &) {
            // The cursor stays: the view asks again at the next scroll.
            if (generation == m_generation)
                m_fetching = false;
        });
}

void ConversationListModel::setQuery(const ConversationQuery &query)
{
    m_query = query;
    reload();
}

void ConversationListModel::reload()
{
    const int generation = ++m_generation;
    m_fetching = false;
    m_asking = false;
    m_askAgain = false;
    m_changed = {};
    setState(State::loading);
    ConversationQuery query = m_query;
    query.page = {pageRows, {}};
    whenDone(
        this, m_desk.conversations(query),
        [this, generation](const gatehouse::Page<Conversation> &page) {
            if (generation == m_generation)
                takeFirstPage(page);
        },
        [this, generation](const Failure &failure) {
            if (generation != m_generation)
                return;
            m_failure = failure;
            setState(State::failed);
        });
}

void ConversationListModel::takeFirstPage(const gatehouse::Page<Conversation> &page)
{
    m_nextCursor = page.nextCursor;
    replaceAll(page.items);
    setState(State::ready);
    if (m_askAgain)
        refreshTop();
}

void ConversationListModel::replaceAll(QList<Conversation> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    if (!m_waiting.isEmpty()) {
        m_waiting.clear();
        emit heldBackChanged(0);
    }
}

void ConversationListModel::refresh(const ChangeSet &changes)
{
    if (changes.conversations.isEmpty() && !changes.overflow)
        return;
    m_changed.conversations.unite(changes.conversations);
    m_changed.overflow |= changes.overflow;
    m_askAgain = true;
    if (!m_asking && !m_pause.isActive() && m_state == State::ready)
        refreshTop();
}

void ConversationListModel::refreshTop()
{
    m_askAgain = false;
    m_asking = true;
    m_pause.start();
    const ChangeSet changed = std::exchange(m_changed, {});
    const int generation = m_generation;
    if (m_pinned && (changed.overflow || changed.conversations.contains(*m_pinned)))
        askOne(*m_pinned); // it may stand outside of the filter
    int singles = 0;
    for (int row = std::max(m_firstVisible, 0); row <= m_lastVisible && row < m_rows.size(); ++row) {
        // The top page answers for the first rows.
        const ConversationId id = m_rows[row].id;
        if (row < pageRows || (!changed.overflow && !changed.conversations.contains(id))
            || ++singles > singleQuestionsMax)
            continue;
        askOne(id);
    }
    ConversationQuery query = m_query;
    query.page = {std::clamp(int(m_rows.size()), pageRows, m_held ? pageRows : topRowsMax), {}};
    const auto finished = [this] {
        m_asking = false;
        if (m_askAgain && !m_pause.isActive())
            refreshTop();
    };
    whenDone(
        this, m_desk.conversations(query),
        [this, generation, finished](const gatehouse::Page<Conversation> &page) {
            if (generation != m_generation)
                return;
            takeTop(page);
            finished();
        },
        [this, generation, finished](const Failure &) {
            if (generation == m_generation)
                finished(); // what shows stays; the next change asks again
        });
}

void ConversationListModel::askOne(ConversationId id)
{
    const int generation = m_generation;
    whenDone(
        this, m_desk.conversation(id),
        [this, generation](const Conversation &conversation) {
            if (generation == m_generation)
                takeOne(conversation);
        },
        [](const Failure &) {}); // gone meanwhile: the next answer of the list says so
}

void ConversationListModel::takeTop(const gatehouse::Page<Conversation> &page)
{
    QSet<ConversationId> listed;
    for (const Conversation &item : page.items)
        listed.insert(item.id);
    upsertAll(page.items);
    if (page.nextCursor.isEmpty())
        m_nextCursor.clear();
    if (m_held) {
        m_passedOver = true;
        return; // nothing goes from under the eyes
    }
    // The answer covers all that is newer than its last row: what is missing there no longer matches the filter.
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        const Conversation &shown = m_rows[row];
        const bool covered = page.nextCursor.isEmpty() || page.items.isEmpty() || stands(shown, page.items.last());
        if (covered && !listed.contains(shown.id) && shown.id != m_pinned)
            removeRow(row);
    }
}

void ConversationListModel::takeOne(const Conversation &conversation)
{
    const int row = rowOf(conversation.id);
    if (row < 0)
        return;
    const bool leaves = !matches(conversation) && conversation.id != m_pinned;
    m_passedOver |= leaves && m_held;
    if (leaves && !m_held)
        removeRow(row);
    else
        upsert(conversation);
}

void ConversationListModel::setVisibleRows(int first, int last)
{
    m_firstVisible = first;
    m_lastVisible = last;
}

void ConversationListModel::setHeld(bool held)
{
    if (m_held == held)
        return;
    m_held = held;
    if (held)
        return;
    putInOrder();
    if (!std::exchange(m_passedOver, false))
        return;
    ChangeSet all; // rows that left the filter meanwhile go now
    all.overflow = true;
    refresh(all);
}

void ConversationListModel::setPinned(std::optional<ConversationId> id)
{
    const auto before = std::exchange(m_pinned, id);
    if (!before || before == id)
        return;
    if (const int row = rowOf(*before); row >= 0 && !matches(m_rows[row]))
        removeRow(row);
}

void ConversationListModel::upsert(const Conversation &conversation)
{
    const int row = rowOf(conversation.id);
    if (row >= 0) {
        if (sameShown(m_rows[row], conversation))
            return;
        const bool moves = m_rows[row].lastAt != conversation.lastAt;
        if (m_held && moves)
            wait(conversation);
        m_rows[row] = conversation;
        emit dataChanged(index(row), index(row));
        if (moves && !m_held)
            place(conversation);
        return;
    }
    if (m_held && (m_rows.isEmpty() || stands(conversation, m_rows.last()))) {
        wait(conversation);
        return;
    }
    const int to = rowFor(conversation);
    if (to == m_rows.size() && !m_nextCursor.isEmpty())
        return; // older than what is loaded: it comes with its page
    beginInsertRows({}, to, to);
    m_rows.insert(to, conversation);
    endInsertRows();
}

// Under a fast stream nearly every row of a page has moved: the view hears of it once, not once for each.
void ConversationListModel::upsertAll(const QList<Conversation> &conversations)
{
    QList<Conversation> alone;
    bool moves = false;
    int first = int(m_rows.size());
    int last = -1;
    for (const Conversation &conversation : conversations) {
        const int row = rowOf(conversation.id);
        if (row < 0 || m_held) {
            alone += conversation;
        } else if (!sameShown(m_rows[row], conversation)) {
            moves |= m_rows[row].lastAt != conversation.lastAt;
            m_rows[row] = conversation;
            first = std::min(first, row);
            last = row > last ? row : last;
        }
    }
    if (moves)
        sortRows();
    else if (last >= first)
        emit dataChanged(index(first), index(last));
    for (const Conversation &conversation : std::as_const(alone))
        upsert(conversation);
}

void ConversationListModel::wait(const Conversation &conversation)
{
    const auto before = m_waiting.size();
    m_waiting.insert(conversation.id, conversation);
    if (m_waiting.size() != before)
        emit heldBackChanged(int(m_waiting.size()));
}

// Moves a row whose time changed to where it belongs now.
void ConversationListModel::place(const Conversation &conversation)
{
    const int from = rowOf(conversation.id);
    int to = 0;
    while (to < m_rows.size() && (to == from || stands(m_rows.at(to), conversation)))
        ++to;
    if (to == from || to == from + 1)
        return;
    if (!beginMoveRows({}, from, from, {}, to))
        return;
    m_rows.move(from, to > from ? to - 1 : to);
    endMoveRows();
}

void ConversationListModel::putInOrder()
{
    if (m_waiting.isEmpty())
        return;
    sortRows();
    const auto waiting = std::exchange(m_waiting, {});
    for (const Conversation &conversation : waiting) {
        if (rowOf(conversation.id) < 0)
            upsert(conversation);
    }
    emit heldBackChanged(0);
}

void ConversationListModel::sortRows()
{
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QList<ConversationId> ids;
    for (const QModelIndex &old : before)
        ids += m_rows[old.row()].id;
    std::stable_sort(m_rows.begin(), m_rows.end(), stands);
    for (qsizetype i = 0; i < before.size(); ++i)
        changePersistentIndex(before[i], index(rowOf(ids[i])));
    emit layoutChanged();
}

bool ConversationListModel::matches(const Conversation &conversation) const
{
    return (!m_query.client || conversation.client == *m_query.client)
           && (!m_query.session || conversation.session == *m_query.session)
           && (!m_query.status || conversation.status == *m_query.status)
           && (!m_query.unreadOnly || conversation.unread > 0);
}

int ConversationListModel::rowOf(ConversationId id) const
{
    const auto found =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [id](const Conversation &row) { return row.id == id; });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

int ConversationListModel::rowFor(const Conversation &conversation) const
{
    return int(std::lower_bound(m_rows.cbegin(), m_rows.cend(), conversation, stands) - m_rows.cbegin());
}

void ConversationListModel::removeRow(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
}

void ConversationListModel::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

} // namespace gatehouse::ui
