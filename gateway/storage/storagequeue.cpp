#include "gateway/storage/storagequeue.h"

#include <map>

namespace gatehouse {

namespace {

// A group ends after so many pieces or so long: whoever came first must not wait for the whole queue.
constexpr size_t groupMax = 4096;
constexpr std::chrono::milliseconds groupSpan{25};
// While somebody always waits, `writeLater` gets this part of the time, once enough of it has gathered to be worth a
// commit, and no more of it than this at once.
constexpr int laterPart = 16;
constexpr std::chrono::milliseconds laterSpanMin{4};
constexpr std::chrono::milliseconds laterSpanMax{10};

Failure closing()
{
    return {Fault::unavailable, QStringLiteral("the program is stopping"), {}, {}};
}

} // namespace

StorageQueue::StorageQueue(std::unique_ptr<Connection> writer, const Clock &clock, IdMaker &ids, Executor &storage,
                           Executor &replies, ChangeHub &changes, std::chrono::microseconds linger)
    : m_writer(std::move(writer))
    , m_clock(clock)
    , m_ids(ids)
    , m_storage(storage)
    , m_replies(replies)
    , m_changes(changes)
    , m_linger(linger)
{}

StorageQueue::~StorageQueue()
{
    *m_alive = false;
}

void StorageQueue::write(Work work)
{
    write(std::move(work), m_replies, nullptr);
}

void StorageQueue::write(Work work, Executor &replyOn, Done done)
{
    enqueue(Line::now, std::move(work), replyOn, std::move(done));
}

void StorageQueue::writeLater(Work work, Executor &replyOn, Done done)
{
    enqueue(Line::later, std::move(work), replyOn, std::move(done));
}

void StorageQueue::enqueue(Line line, Work work, Executor &replyOn, Done done)
{
    bool closed = false;
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        closed = m_closed;
        if (!closed) {
            (line == Line::now ? m_waiting : m_later).push_back({std::move(work), &replyOn, std::move(done), {}});
            first = !std::exchange(m_scheduled, true);
            if (m_lingering)
                m_came.notify_one();
        }
    }
    if (first)
        schedule();
    if (closed && done)
        replyOn.post([done = std::move(done)]() mutable { done(closing()); });
}

void StorageQueue::schedule()
{
    m_storage.post([this, alive = m_alive] {
        if (*alive)
            runNext();
    });
}

void StorageQueue::close()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
}

void StorageQueue::runNext()
{
    runGroup();
    bool again = false;
    {
        const std::lock_guard lock(m_mutex);
        again = !m_waiting.empty() || !m_later.empty();
        m_scheduled = again;
    }
    if (again)
        schedule();
}

void StorageQueue::runGroup()
{
    Group group;
    group.began = m_clock.steady();
    Tally tally;
    ChangeSet changes;
    std::vector<Task> afterCommit;
    const Timestamp now = m_clock.now();

    m_writer->clearFailure();
    m_writer->run("BEGIN IMMEDIATE");
    while (!m_writer->failure() && (next(group) || (lingered(group) && next(group)))) {
        Item &item = group.items.back();
        Transaction transaction(*m_writer, now, group.began, m_ids, tally);
        const Tally::Mark mark = tally.mark();
        item.outcome = runItem(item, transaction, group.items.size() == 1);
        if (!item.outcome) {
            tally.rollBack(mark);
            if (!m_writer->inTransaction())
                break; // SQLite gave the whole group up: nothing of it is on disk
            continue;
        }
        ChangeHub::merge(changes, transaction.m_changes);
        std::move(transaction.m_afterCommit.begin(), transaction.m_afterCommit.end(), std::back_inserter(afterCommit));
    }

    std::optional<Failure> failed = m_writer->failure();
    if (!failed && m_writer->inTransaction()) {
        tally.write(*m_writer);
        m_writer->run("COMMIT");
        failed = m_writer->failure();
    } else if (!failed) {
        failed = Failure{Fault::storageFailed, QStringLiteral("the transaction was given up"), {}, {}};
    }
    if (failed && m_writer->inTransaction()) {
        m_writer->clearFailure();
        m_writer->run("ROLLBACK");
    }
    if (failed) {
        // What did not run gets its chance in the next group, unless the disk refuses even to begin.
        if (group.items.empty())
            takeAll(group);
        for (Item &item : group.items) {
            if (item.outcome)
                item.outcome = *failed;
        }
    } else {
        if (!changes.messages.isEmpty() || !changes.campaigns.isEmpty() || !changes.sessions.isEmpty())
            ++m_version;
        m_changes.note(changes);
        for (Task &task : afterCommit)
            task();
    }
    answer(group.items);
    // What runs later has had its part where the others left it time enough; otherwise it gathers.
    const auto span = m_clock.steady() - group.began;
    m_lastGroup = group.nowItems;
    m_laterShare = std::clamp<std::chrono::nanoseconds>(m_laterShare + span / laterPart - group.later,
                                                        std::chrono::nanoseconds(0), laterSpanMax);
}

// Whoever waits comes first and is kept waiting for nothing else, but for the part of the time that is the others'.
// Where nobody waits, the others go on until somebody comes, whose commit then is theirs as well.
bool StorageQueue::next(Group &group)
{
    const auto now = m_clock.steady();
    if (group.laterSince)
        group.later += now - *std::exchange(group.laterSince, std::nullopt);
    if (!group.items.empty() && (group.items.size() >= groupMax || now - group.began > groupSpan))
        return false;
    std::deque<Item> refused;
    bool found = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_closed)
            refused.swap(m_later);
        const bool shareDue = m_laterShare >= laterSpanMin && group.later < m_laterShare;
        if (!m_waiting.empty() && !(shareDue && group.nowItems > 0 && !m_later.empty())) {
            group.items.push_back(std::move(m_waiting.front()));
            m_waiting.pop_front();
            ++group.nowItems;
            found = true;
        } else if (!m_later.empty() && (group.nowItems == 0 || shareDue)) {
            group.items.push_back(std::move(m_later.front()));
            m_later.pop_front();
            group.laterSince = now;
            found = true;
        }
    }
    for (Item &item : refused)
        item.outcome = closing();
    answer(refused);
    return found;
}

// Those whom the last commit answered are about to come again, one after the other: a commit for each of them would
// keep the disk busy with nothing. Twice the group in half the commits, at a price that is less than a commit's.
bool StorageQueue::lingered(const Group &group)
{
    constexpr size_t manyMin = 8;
    if (m_linger.count() == 0 || m_lastGroup < manyMin || group.nowItems == 0 || group.nowItems >= m_lastGroup
        || m_clock.steady() - group.began > groupSpan)
        return false;
    std::unique_lock lock(m_mutex);
    m_lingering = true;
    const bool came = m_came.wait_for(lock, m_linger, [this] { return !m_waiting.empty() || m_closed; });
    m_lingering = false;
    return came && !m_waiting.empty();
}

void StorageQueue::takeAll(Group &group)
{
    const std::lock_guard lock(m_mutex);
    for (std::deque<Item> *queue : {&m_waiting, &m_later}) {
        std::move(queue->begin(), queue->end(), std::back_inserter(group.items));
        queue->clear();
    }
}

Result<void> StorageQueue::runItem(Item &item, Transaction &transaction, bool first)
{
    // The first of its group needs no savepoint: when it fails, the transaction is begun anew.
    if (!first)
        m_writer->run("SAVEPOINT piece");
    Result<void> outcome = item.work(transaction);
    item.work = nullptr;
    if (m_writer->failure()) {
        outcome = *m_writer->failure();
        m_writer->clearFailure();
    }
    if (!m_writer->inTransaction())
        return outcome;
    if (outcome) {
        if (!first)
            m_writer->run("RELEASE piece");
    } else if (first) {
        m_writer->run("ROLLBACK");
        m_writer->run("BEGIN IMMEDIATE");
    } else {
        m_writer->run("ROLLBACK TO piece");
        m_writer->run("RELEASE piece");
    }
    return outcome;
}

void StorageQueue::answer(std::deque<Item> &items)
{
    // One wake-up for each executor, not for each answer.
    std::map<Executor *, std::vector<std::pair<Done, Result<void>>>> answers;
    for (Item &item : items) {
        if (item.done)
            answers[item.replyOn].emplace_back(std::move(item.done), std::move(item.outcome));
    }
    for (auto &[executor, list] : answers) {
        executor->post([list = std::move(list)]() mutable {
            for (auto &[done, outcome] : list)
                done(std::move(outcome));
        });
    }
}

} // namespace gatehouse
