#include "gateway/storage/storagequeue.h"

#include <map>

namespace gatehouse {

namespace {

// A group ends after so many pieces or so long: whoever came first must not wait for the whole queue.
constexpr size_t groupMax = 4096;
constexpr std::chrono::milliseconds groupSpan{25};

Failure closing()
{
    return {Fault::unavailable, QStringLiteral("the program is stopping"), {}, {}};
}

} // namespace

StorageQueue::StorageQueue(std::unique_ptr<Connection> writer, const Clock &clock, IdMaker &ids, Executor &storage,
                           Executor &replies, ChangeHub &changes)
    : m_writer(std::move(writer))
    , m_clock(clock)
    , m_ids(ids)
    , m_storage(storage)
    , m_replies(replies)
    , m_changes(changes)
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
    {
        const std::lock_guard lock(m_mutex);
        if (!m_closed) {
            m_waiting.push_back({std::move(work), &replyOn, std::move(done), {}});
            if (std::exchange(m_scheduled, true))
                return;
        }
    }
    if (done) { // still ours: the queue is closed
        replyOn.post([done = std::move(done)]() mutable { done(closing()); });
        return;
    }
    m_storage.post([this, alive = m_alive] {
        if (*alive)
            runGroup();
    });
}

void StorageQueue::close()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
}

void StorageQueue::runGroup()
{
    std::deque<Item> items;
    {
        const std::lock_guard lock(m_mutex);
        items.swap(m_waiting);
    }
    Tally tally;
    ChangeSet changes;
    std::vector<Task> afterCommit;
    const auto began = m_clock.steady();
    const Timestamp now = m_clock.now();

    m_writer->clearFailure();
    m_writer->run("BEGIN IMMEDIATE");
    size_t ran = 0;
    while (ran < items.size() && ran < groupMax && !m_writer->failure()) {
        if (ran > 0 && m_clock.steady() - began > groupSpan)
            break;
        Item &item = items[ran++];
        Transaction transaction(*m_writer, now, m_ids, tally);
        const Tally::Mark mark = tally.mark();
        item.outcome = runItem(item, transaction, items.size() == 1);
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

    std::deque<Item> later(std::make_move_iterator(items.begin() + static_cast<qsizetype>(ran)),
                           std::make_move_iterator(items.end()));
    items.resize(ran);
    if (failed) {
        for (Item &item : items) {
            if (item.outcome)
                item.outcome = *failed;
        }
        // Nobody ran what came later: it gets its chance in the next group, unless the disk refuses even to begin.
        if (ran == 0) {
            for (Item &item : later)
                item.outcome = *failed;
            items.swap(later);
        }
    } else {
        m_changes.note(changes);
        for (Task &task : afterCommit)
            task();
    }
    answer(items);

    bool again = false;
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.insert(m_waiting.begin(), std::make_move_iterator(later.begin()),
                         std::make_move_iterator(later.end()));
        again = !m_waiting.empty();
        m_scheduled = again;
    }
    if (again) {
        m_storage.post([this, alive = m_alive] {
            if (*alive)
                runGroup();
        });
    }
}

Result<void> StorageQueue::runItem(Item &item, Transaction &transaction, bool alone)
{
    // Alone in its group, a piece that fails rolls the whole transaction back: no savepoint is needed then.
    if (!alone)
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
        if (!alone)
            m_writer->run("RELEASE piece");
    } else if (alone) {
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
