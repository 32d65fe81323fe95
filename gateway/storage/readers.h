#pragma once

#include "gateway/executor.h"
#include "gateway/result.h"
#include "gateway/storage/connection.h"

#include <QtCore/QPromise>

#include <atomic>
#include <memory>
#include <vector>

namespace gatehouse {

/// Reading connections, each on a thread of its own: a page's question never waits behind a write. Any thread. Each
/// piece of work sees one state of the database from beginning to end, at least as new as every write answered before.
class Readers
{
public:
    struct Reader
    {
        Executor *executor = nullptr;
        std::shared_ptr<Connection> connection;
    };
    explicit Readers(std::vector<Reader> readers);

    template <typename T, typename F>
    [[nodiscard]] Reply<T> read(F work)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        Reply<T> future = promise->future();
        promise->start();
        const Reader reader = next();
        reader.executor->post([connection = reader.connection, promise, work = std::move(work)]() mutable {
            promise->addResult(within<T>(*connection, work));
            promise->finish();
        });
        return future;
    }
    /// For parts of the engine: `done` runs on `replyOn`.
    template <typename T, typename F, typename D>
    void read(F work, Executor &replyOn, D done)
    {
        ask<T>(next(), std::move(work), replyOn, std::move(done));
    }
    /// The same for what sending waits for: with several readers one is kept for it, so that no page's question, export
    /// or check of a campaign stands before the next message.
    template <typename T, typename F, typename D>
    void readForSending(F work, Executor &replyOn, D done)
    {
        ask<T>(m_readers.front(), std::move(work), replyOn, std::move(done));
    }

private:
    template <typename T, typename F, typename D>
    static void ask(const Reader &reader, F work, Executor &replyOn, D done)
    {
        reader.executor->post(
            [connection = reader.connection, &replyOn, work = std::move(work), done = std::move(done)]() mutable {
                replyOn.post([result = within<T>(*connection, work), done = std::move(done)]() mutable {
                    done(std::move(result));
                });
            });
    }
    template <typename T, typename F>
    static Result<T> within(Connection &connection, F &work)
    {
        connection.clearFailure();
        connection.run("BEGIN");
        Result<T> result = work(connection);
        if (connection.failure())
            result = *connection.failure();
        connection.clearFailure();
        connection.run("COMMIT");
        return result;
    }
    [[nodiscard]] Reader next();

    std::vector<Reader> m_readers;
    std::atomic<size_t> m_next{0};
};

} // namespace gatehouse
