#pragma once

#include "gateway/executor.h"
#include "gateway/result.h"
#include "gateway/storage/changehub.h"
#include "gateway/storage/transaction.h"

#include <QtCore/QPromise>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>

namespace gatehouse {

/// The one way to write: a queue of pieces of work, run on the storage thread in groups. Each piece stands in a
/// savepoint of its own, so that one which fails takes nothing with it; the group commits once, with
/// synchronous=FULL, and only then is anybody answered. So a commit is shared by all who wait for one, and an answer
/// always means "on disk". Any thread.
class StorageQueue
{
public:
    using Work = UniqueFunction<Result<void>(Transaction &)>;
    using Done = UniqueFunction<void(Result<void>)>;

    /// `storage` is the thread of `writer`; `replies` is where futures are finished. All must outlive the queue.
    /// `linger`: while many wait for commits at once, how long a group that is smaller than the last one waits for the
    /// next piece before it commits; only where the pieces come from other threads.
    StorageQueue(std::unique_ptr<Connection> writer, const Clock &clock, IdMaker &ids, Executor &storage,
                 Executor &replies, ChangeHub &changes,
                 std::chrono::microseconds linger = std::chrono::microseconds(0));
    ~StorageQueue();

    /// `done` runs on `replyOn` after the commit, or with the failure of the work or of the commit.
    void write(Work work, Executor &replyOn, Done done);
    /// Without an answer: for what the engine writes by itself and would do again.
    void write(Work work);
    /// For what nobody waits for and the engine would do again, such as applying a webhook that is in the journal: done
    /// when nothing of `write` waits, and a sixteenth of the time when something always does. What has not begun when
    /// the queue is closed answers `unavailable`.
    void writeLater(Work work, Executor &replyOn, Done done);
    /// The same as a future, finished on the replies executor.
    template <typename T, typename F>
    [[nodiscard]] Reply<T> write(F work);

    /// Grows with every commit that tells of a changed message, campaign or session: while it stands still there is
    /// nothing new to look for. Figures that are sampled all day do not count. Any thread.
    [[nodiscard]] quint64 version() const { return m_version; }

    /// From now on every write answers `unavailable`; what is queued is still done.
    void close();

private:
    struct Item
    {
        Work work;
        Executor *replyOn = nullptr;
        Done done;
        Result<void> outcome = {};
    };
    enum class Line { now, later };
    void enqueue(Line line, Work work, Executor &replyOn, Done done);
    void schedule();
    void runNext();
    /// What one transaction does.
    struct Group
    {
        std::chrono::nanoseconds began;
        std::deque<Item> items;
        std::optional<std::chrono::nanoseconds> laterSince; ///< a piece of m_later runs
        std::chrono::nanoseconds later{0};                  ///< what those took
        size_t nowItems = 0;
    };
    void runGroup();
    /// Adds what comes next to the group's items, unless the group should be committed.
    [[nodiscard]] bool next(Group &group);
    void takeAll(Group &group);
    /// Whether another piece came in time.
    [[nodiscard]] bool lingered(const Group &group);
    [[nodiscard]] Result<void> runItem(Item &item, Transaction &transaction, bool first);
    void answer(std::deque<Item> &items);

    std::unique_ptr<Connection> m_writer;
    const Clock &m_clock;
    IdMaker &m_ids;
    Executor &m_storage;
    Executor &m_replies;
    ChangeHub &m_changes;
    std::mutex m_mutex;
    std::deque<Item> m_waiting;
    std::deque<Item> m_later;
    std::chrono::nanoseconds m_laterShare{0}; ///< what m_later may take though others wait; storage thread
    const std::chrono::microseconds m_linger;
    std::condition_variable m_came;
    size_t m_lastGroup = 0; ///< pieces that somebody waited for; storage thread
    bool m_lingering = false;
    bool m_scheduled = false;
    bool m_closed = false;
    std::atomic<quint64> m_version{0};
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

template <typename T, typename F>
Reply<T> StorageQueue::write(F work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    Reply<T> future = promise->future();
    promise->start();
    if constexpr (std::is_void_v<T>) {
        write(Work(std::move(work)), m_replies, [promise](Result<void> outcome) {
            promise->addResult(std::move(outcome));
            promise->finish();
        });
    } else {
        auto value = std::make_shared<std::optional<T>>();
        write(
            [work = std::move(work), value](Transaction &transaction) mutable -> Result<void> {
                Result<T> result = work(transaction);
                if (!result)
                    return result.failure();
                *value = std::move(*result);
                return {};
            },
            m_replies,
            [promise, value](Result<void> outcome) {
                if (outcome)
                    promise->addResult(Result<T>(std::move(**value)));
                else
                    promise->addResult(Result<T>(outcome.failure()));
                promise->finish();
            });
    }
    return future;
}

} // namespace gatehouse
