#pragma once

#include "gateway/insights/recorder.h"
#include "gateway/outbox/dispatchlink.h"
#include "gateway/runtime/enginecontext.h"
#include "gateway/sessions/sessionregistry.h"
#include "gateway/storage/database.h"
#include "gateway/storage/readers.h"
#include "gateway/storage/storagequeue.h"
#include "tests/support/memoryvault.h"
#include "tests/support/scriptedtransport.h"
#include "tests/support/virtualtime.h"

#include <QtCore/QTemporaryDir>

#include <functional>

namespace gatehouse::test {

/// Dispatch that only notes what it is told.
class NotedDispatch final : public DispatchLink
{
public:
    void wake(SessionId session) override
    {
        woken.insert(session);
        if (woke)
            woke();
    }
    void campaignsChanged() override { ++changes; }
    [[nodiscard]] NextSend nextSend(SessionId) const override { return {}; }
    QSet<SessionId> woken;
    std::function<void()> woke;
    int changes = 0;
};

/// The engine's ground in one thread: a SQLite file, storage queue and readers under a clock in the test's hand.
/// Parts that are tested are made upon `context`; `reopen` is a restart of the program.
class EngineFixture
{
public:
    EngineFixture() { open(); }
    ~EngineFixture() { close(); }
    EngineFixture(const EngineFixture &) = delete;
    EngineFixture &operator=(const EngineFixture &) = delete;

    void close()
    {
        time.settle();
        context.reset();
        readers.reset();
        storage.reset();
        database.reset();
    }
    void open()
    {
        auto opened = Database::open(dir.path());
        Q_ASSERT(opened);
        database = std::move(*opened);
        ids = std::make_unique<IdMaker>(time, 0, database->lastId());
        storage = std::make_unique<StorageQueue>(database->takeWriter(), time, *ids, time, time, hub);
        auto reader = database->openReader();
        Q_ASSERT(reader);
        readers = std::make_unique<Readers>(std::vector<Readers::Reader>{{&time, std::move(*reader)}});
        context.reset(new EngineContext{time, random, time, time, transport, vault, *storage, *readers, *ids, hub,
                                        sessions, recorder});
    }

    /// Runs all that is posted and gives what `reply` came to.
    template <typename T>
    Result<T> await(Reply<T> reply)
    {
        time.settle();
        Q_ASSERT(reply.isFinished());
        return reply.result();
    }
    qint64 integer(std::string_view sql)
    {
        return *await(readers->read<qint64>([sql](Connection &db) -> Result<qint64> { return db.integer(sql); }));
    }
    void run(const std::string &sql)
    {
        const auto done = await(storage->write<void>([sql](Transaction &tx) -> Result<void> {
            tx.run(sql);
            return {};
        }));
        Q_ASSERT(done);
    }
    /// A client with connected sessions, in the database and in the registry.
    SessionId addSession(ClientId client, Pacing pacing = {})
    {
        const auto id = ids->make<SessionId>();
        run("INSERT INTO clients (id, name, created_at, created_by) VALUES (" + std::to_string(client.value)
            + ", 'c', 0, '') ON CONFLICT (id) DO NOTHING");
        run("INSERT INTO sessions (id, client_id, name, provider, phone, base_url, plan, state, state_since, pacing,"
            " created_at, created_by) VALUES ("
            + std::to_string(id.value) + ", " + std::to_string(client.value)
            + ", 's', 'wasender', '', '', 0, 5, 0, '{}', 0, '')");
        SessionRuntime session;
        session.id = id;
        session.client = client;
        session.state = SessionState::connected;
        session.pacing = std::move(pacing);
        sessions.put(std::move(session));
        return id;
    }

    VirtualTime time;
    QTemporaryDir dir;
    SeededRandom random{1};
    ChangeHub hub{nullptr};
    ScriptedTransport transport;
    MemoryVault vault{time};
    SessionRegistry sessions;
    Recorder recorder;
    std::unique_ptr<Database> database;
    std::unique_ptr<IdMaker> ids;
    std::unique_ptr<StorageQueue> storage;
    std::unique_ptr<Readers> readers;
    std::unique_ptr<EngineContext> context;
};

} // namespace gatehouse::test
