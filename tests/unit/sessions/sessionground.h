#pragma once

#include "gateway/insights/recorder.h"
#include "gateway/providers/wasender/wasenderprovider.h"
#include "gateway/sessions/sessiondeskimpl.h"
#include "gateway/storage/database.h"
#include "gateway/storage/readers.h"
#include "gateway/storage/storagequeue.h"
#include "tests/support/memoryvault.h"
#include "tests/support/scriptedtransport.h"
#include "tests/support/virtualtime.h"

#include <QtTest/QtTest>

namespace gatehouse::test {

/// WasenderAPI as far as sessions go: answers by path, remembers what it was asked.
class AccountServer
{
public:
    [[nodiscard]] HttpOutcome answer(const HttpRequest &request);
    [[nodiscard]] qsizetype count(const char *what) const { return asked.count(QLatin1String(what)); }

    QStringList asked;
    QByteArray status = "connected";
    QByteArray number = "34600000100";
    QByteArray connectAnswer = R"({"status":"NEED_SCAN","qrCode":"2@first"})";
    QByteArray webhookUrl;
    bool keyRefused = false;
    bool silent = false;
    int codes = 0;

private:
    [[nodiscard]] QByteArray session(int id) const;
};

/// A gateway with nothing but sessions: a real database in a folder of its own, everything else in the test's hand.
class SessionGround
{
protected:
    void setUp();
    void tearDown();
    /// Ends the program and starts it again on the same data.
    void restart();

    struct Engine; // everything that a start of the program makes
    ~SessionGround();
    [[nodiscard]] Engine &engine() { return *m_engine; }
    [[nodiscard]] NewSession newSession() const;
    [[nodiscard]] Session added(bool managed = true);
    template <typename T>
    [[nodiscard]] Result<T> settled(const Reply<T> &reply)
    {
        m_time.settle();
        if (!reply.isFinished())
            qFatal("no answer");
        return reply.result();
    }
    [[nodiscard]] SessionDesk &desk();
    [[nodiscard]] SessionDeskImpl &hears();
    [[nodiscard]] SessionState state(SessionId id) { return settled(desk().session(id))->state; }
    [[nodiscard]] QStringList logWords(SessionId id);

    VirtualTime m_time;
    AccountServer m_server;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<MemoryVault> m_vault;
    std::unique_ptr<Engine> m_engine;
    QUrl m_publicUrl;
    ClientId m_client;
};

/// Nobody sends here.
class IdleDispatch final : public DispatchLink
{
public:
    void wake(SessionId) override {}
    void campaignsChanged() override {}
    [[nodiscard]] NextSend nextSend(SessionId) const override { return {{}, QStringLiteral("idle"), 3}; }
};

struct SessionGround::Engine
{
    Engine(VirtualTime &time, Vault &vault, AccountServer &server, const QString &dir, const QUrl &publicUrl)
        : hub(&feed)
        , database(*Database::open(dir))
        , ids(time, 0, database->lastId())
        , storage(database->takeWriter(), time, ids, time, time, hub)
        , readers(std::vector<Readers::Reader>{{&time, *database->openReader()}})
        , context{time, random, time, time, transport, vault, storage, readers, ids, hub, registry, recorder}
        , desk(context, dispatch, {std::make_shared<WasenderProvider>()}, publicUrl)
    {
        transport.handler = [&server](const HttpRequest &request) { return server.answer(request); };
    }

    ChangeFeed feed;
    ChangeHub hub;
    std::unique_ptr<Database> database;
    IdMaker ids;
    StorageQueue storage;
    Readers readers;
    SeededRandom random{1};
    ScriptedTransport transport;
    SessionRegistry registry;
    Recorder recorder;
    EngineContext context;
    IdleDispatch dispatch;
    SessionDeskImpl desk;
};

} // namespace gatehouse::test
