#include "gateway/insights/recorder.h"
#include "gateway/providers/wasender/wasenderprovider.h"
#include "gateway/sessions/sessiondeskimpl.h"
#include "gateway/storage/database.h"
#include "gateway/storage/messagestore.h"
#include "gateway/storage/readers.h"
#include "gateway/storage/storagequeue.h"
#include "tests/support/memoryvault.h"
#include "tests/support/scriptedtransport.h"
#include "tests/support/virtualtime.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace std::chrono_literals;
using test::ScriptedTransport;

namespace {

const Actor ana = Actor::console(QStringLiteral("Ana"));

/// Nobody sends here.
class IdleDispatch final : public DispatchLink
{
public:
    void wake(SessionId) override {}
    void campaignsChanged() override {}
    [[nodiscard]] NextSend nextSend(SessionId) const override { return {{}, QStringLiteral("idle"), 3}; }
};

/// WasenderAPI as far as sessions go: answers by path, remembers what it was asked.
class AccountServer
{
public:
    HttpOutcome answer(const HttpRequest &request)
    {
        const QString path = request.url.path().mid(4);
        asked += QString::fromLatin1(request.method) + u' ' + path;
        if (silent)
            return {HttpOutcome::Kind::notSent, {}, QStringLiteral("connection refused")};
        if (path == QLatin1String("/status"))
            return keyRefused ? ScriptedTransport::json(401, R"({"success":false,"message":"Invalid API key"})")
                              : ScriptedTransport::json(200, R"({"status":")" + status + R"("})");
        if (path == QLatin1String("/user"))
            return ScriptedTransport::json(200,
                                           R"({"success":true,"data":{"id":")" + number + R"(:7@s.whatsapp.net"}})");
        if (path.endsWith(QLatin1String("/connect")))
            return ScriptedTransport::json(200, R"({"success":true,"data":)" + connectAnswer + "}");
        if (path.endsWith(QLatin1String("/qrcode")))
            return ScriptedTransport::json(200, R"({"success":true,"data":{"qrCode":"2@code)"
                                                    + QByteArray::number(++codes) + R"("}})");
        if (path.endsWith(QLatin1String("/disconnect")) || path.endsWith(QLatin1String("/restart")))
            return ScriptedTransport::json(200, R"({"success":true,"message":"fine"})");
        if (path == QLatin1String("/whatsapp-sessions") && request.method == "GET")
            return ScriptedTransport::json(200, R"({"success":true,"data":[)" + session(41) + "," + session(42) + "]}");
        if (path == QLatin1String("/whatsapp-sessions"))
            return ScriptedTransport::json(200, R"({"success":true,"data":)" + session(77) + "}");
        if (path == QLatin1String("/whatsapp-sessions/99"))
            return ScriptedTransport::json(404, R"({"success":false,"message":"Not found"})");
        return ScriptedTransport::json(200,
                                       R"({"success":true,"data":)" + session(path.section(u'/', 2, 2).toInt()) + "}");
    }
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
    [[nodiscard]] QByteArray session(int id) const
    {
        return R"({"id":)" + QByteArray::number(id) + R"(,"name":"Desk )" + QByteArray::number(id)
               + R"(","phone_number":"+34600000100","status":"connected","account_protection":true,"api_key":"key-)"
               + QByteArray::number(id) + R"(","webhook_secret":"new-secret","webhook_url":")" + webhookUrl + R"("})";
    }
};

} // namespace

class SessionsTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void anAddedSessionHasItsTokensInTheVaultOnly();
    void whatIsWrongWithANewSessionIsSaidByMember();
    void aRefusedAddLeavesNoSecret();
    void sessionsComeBackAfterARestart();
    void lostTokensStopTheSessionWithOneAlert();
    void anotherClientSeesNothing();
    void changesReachDispatchAndKeepUnnamedTokens();
    void pacingIsTheProvidersUnlessAPersonSaysOtherwise();
    void pausingAndResumingIsLogged();
    void removingCancelsWhatWaits();
    void aRefusedTokenStopsTheSessionWithOneAlert();
    void aWebhookDoesNotLiftARefusedToken();
    void webhooksThatOvertakeEachOtherAreSetRightByAsking();
    void silenceIsAskedAboutEveryFiveMinutes();
    void aWebhookMakesTheQuestionNeedless();
    void anUnreachableProviderChangesNoState();
    void connectingShowsACodeThatRenewsItself();
    void aCodeIsOnlyThereWhileAScanIsNeeded();
    void aCodeFromAWebhookNeedsNoRequest();
    void withoutAnAccountTokenNothingIsManaged();
    void aRestartIsConfirmedByTheStatus();
    void registeringTheWebhookKeepsItsSecret();
    void withoutAPublicUrlNoWebhookIsRegistered();
    void theChecksSayWhatIsMissing();
    void accountsAreListedImportedAndMarked();
    void aSessionIsMadeInTheAccount();

private:
    struct Engine; // everything that a start of the program makes
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
    void restart();

    test::VirtualTime m_time;
    AccountServer m_server;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<test::MemoryVault> m_vault;
    std::unique_ptr<Engine> m_engine;
    QUrl m_publicUrl;
    ClientId m_client;
};

struct SessionsTest::Engine
{
    Engine(test::VirtualTime &time, Vault &vault, AccountServer &server, const QString &dir, const QUrl &publicUrl)
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

void SessionsTest::init()
{
    m_server = {};
    m_publicUrl = QUrl(QStringLiteral("https://gw.example.net/"));
    m_dir = std::make_unique<QTemporaryDir>();
    m_vault = std::make_unique<test::MemoryVault>(m_time);
    restart();
    m_client = m_engine->ids.make<ClientId>();
    const auto made = m_engine->storage.write<void>([this](Transaction &tx) -> Result<void> {
        tx.run("INSERT INTO clients (id, name, created_at, created_by) VALUES (?, 'Agency', 0, 'test')", m_client);
        return {};
    });
    QVERIFY(bool(settled(made)));
}

void SessionsTest::cleanup()
{
    m_time.settle();
    m_engine.reset();
    m_time.settle();
}

void SessionsTest::restart()
{
    m_engine.reset();
    m_time.settle();
    m_engine = std::make_unique<Engine>(m_time, *m_vault, m_server, m_dir->path(), m_publicUrl);
    m_engine->desk.load([](const Result<void> &) {});
    m_time.settle();
    m_engine->desk.start();
    m_time.settle();
}

SessionDesk &SessionsTest::desk()
{
    return m_engine->desk;
}

SessionDeskImpl &SessionsTest::hears()
{
    return m_engine->desk;
}

NewSession SessionsTest::newSession() const
{
    NewSession session;
    session.client = m_client;
    session.name = QStringLiteral("Front desk");
    session.phone = QStringLiteral("+34600000100");
    session.baseUrl = QStringLiteral("http://127.0.0.1:9000/api/");
    session.credentials = {"key-41", "secret-41", "pat-1", QStringLiteral("41")};
    return session;
}

Session SessionsTest::added(bool managed)
{
    NewSession session = newSession();
    if (!managed)
        session.credentials = {"key-41", "secret-41", {}, {}};
    const auto result = settled(desk().add(session, ana));
    if (!result)
        qFatal("not added: %s", qPrintable(result.failure().detail));
    m_time.advance(3s); // the first look at its state
    m_server.asked.clear();
    return *result;
}

QStringList SessionsTest::logWords(SessionId id)
{
    const auto entries = settled(desk().log(id));
    QStringList words;
    for (const SessionLogEntry &entry : *entries)
        words += entry.detail.isEmpty() ? entry.what : entry.what + u' ' + entry.detail;
    return words;
}

void SessionsTest::anAddedSessionHasItsTokensInTheVaultOnly()
{
    const Session session = added();
    QCOMPARE(session.name, QStringLiteral("Front desk"));
    QCOMPARE(session.clientName, QStringLiteral("Agency"));
    QCOMPARE(session.baseUrl, QStringLiteral("http://127.0.0.1:9000/api"));
    QCOMPARE(session.hookPath, QStringLiteral("/hooks/wasender/") + toText(session.id));
    QVERIFY(session.canManage);
    QCOMPARE(session.sentToday, 3);
    QCOMPARE(state(session.id), SessionState::connected); // asked for by itself
    QVERIFY(m_vault->secrets.value(QStringLiteral("session/") + toText(session.id)).contains("secret-41"));
    QCOMPARE(m_engine->registry.find(session.id)->access.credentials.apiKey, QByteArray("key-41"));
    m_engine.reset();
    for (const QString &name : QDir(m_dir->path()).entryList(QDir::Files)) {
        QFile file(m_dir->filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (const char *secret : {"key-41", "secret-41", "pat-1"})
            QVERIFY2(!bytes.contains(secret), qPrintable(name));
    }
}

void SessionsTest::whatIsWrongWithANewSessionIsSaidByMember()
{
    NewSession session = newSession();
    session.name = QStringLiteral("  ");
    session.phone = QStringLiteral("600 000 100");
    session.baseUrl = QStringLiteral("http://api.example.net");
    session.credentials.apiKey.clear();
    session.pacing.inFlight = 0;
    session.pacing.jitter = 1.5;
    const auto refused = settled(desk().add(session, ana));
    QVERIFY(!refused);
    QStringList pointers;
    for (const Problem &problem : refused.failure().problems)
        pointers += problem.pointer;
    QCOMPARE(pointers, (QStringList{QStringLiteral("/name"), QStringLiteral("/phone"), QStringLiteral("/base_url"),
                                    QStringLiteral("/credentials/api_key"), QStringLiteral("/pacing/in_flight"),
                                    QStringLiteral("/pacing/jitter")}));
}

void SessionsTest::aRefusedAddLeavesNoSecret()
{
    NewSession session = newSession();
    session.client = ClientId{12345};
    const auto refused = settled(desk().add(session, ana));
    QVERIFY(!refused);
    QCOMPARE(refused.failure().problems.first().pointer, QStringLiteral("/client_id"));
    QVERIFY(m_vault->secrets.isEmpty());
    QVERIFY(bool(settled(desk().add(newSession(), ana))));
    QCOMPARE(settled(desk().add(newSession(), ana)).failure().fault, Fault::conflict); // the same of the account
    QCOMPARE(m_vault->secrets.size(), 1);
    m_vault->locked = true;
    QCOMPARE(settled(desk().add(newSession(), ana)).failure().fault, Fault::vaultUnreachable);
}

void SessionsTest::sessionsComeBackAfterARestart()
{
    const SessionId id = added().id;
    QVERIFY(bool(settled(desk().pause(id, ana))));
    m_server.status = "disconnected";
    restart();
    const auto known = m_engine->registry.find(id);
    QVERIFY(known != nullptr);
    QCOMPARE(known->access.credentials.webhookSecret, QByteArray("secret-41"));
    QVERIFY(known->paused);
    m_time.advance(1s);
    QCOMPARE(m_server.count("GET /status"), 1); // asked at once
    QCOMPARE(state(id), SessionState::disconnected);
}

void SessionsTest::lostTokensStopTheSessionWithOneAlert()
{
    const SessionId id = added().id;
    m_vault->secrets.clear();
    m_server.keyRefused = true;
    restart();
    QCOMPARE(m_engine->registry.find(id)->state, SessionState::unauthorized);
    QCOMPARE(state(id), SessionState::unauthorized);
    m_time.advance(20min);
    QCOMPARE(logWords(id).count(QStringLiteral("state tokens_missing")), 1);
    m_server.keyRefused = false;
    SessionChange change;
    change.credentials = Credentials{"key-41", {}, {}, {}};
    QVERIFY(bool(settled(desk().change(id, change, ana))));
    m_time.advance(3s);
    QCOMPARE(state(id), SessionState::connected);
    QCOMPARE(m_engine->registry.find(id)->state, SessionState::connected);
}

void SessionsTest::anotherClientSeesNothing()
{
    const SessionId id = added().id;
    const ClientId other{99};
    QCOMPARE(settled(desk().session(id, other)).failure().fault, Fault::notFound);
    QCOMPARE(settled(desk().change(id, {}, ana, other)).failure().fault, Fault::notFound);
    QCOMPARE(settled(desk().remove(id, ana, other)).failure().fault, Fault::notFound);
    QCOMPARE(settled(desk().connectSession(id, ana, other)).failure().fault, Fault::notFound);
    QCOMPARE(settled(desk().pause(id, ana, other)).failure().fault, Fault::notFound);
    QCOMPARE(settled(desk().pairingCode(id, other)).failure().fault, Fault::notFound);
    SessionFilter filter;
    filter.client = other;
    QVERIFY(settled(desk().sessions(filter, {}))->items.isEmpty());
    filter.client = m_client;
    filter.text = QStringLiteral("desk");
    QCOMPARE(settled(desk().sessions(filter, {}))->items.size(), 1);
    filter.text = QStringLiteral("%");
    QVERIFY(settled(desk().sessions(filter, {}))->items.isEmpty());
}

void SessionsTest::changesReachDispatchAndKeepUnnamedTokens()
{
    const SessionId id = added().id;
    SessionChange change;
    change.name = QStringLiteral(" Back desk ");
    change.plan = WasenderPlan::accountProtection;
    change.credentials = Credentials{{}, "secret-new", {}, {}};
    const auto changed = settled(desk().change(id, change, ana));
    QVERIFY(changed);
    QCOMPARE(changed->name, QStringLiteral("Back desk"));
    const auto known = m_engine->registry.find(id);
    QCOMPARE(known->pacing.minGapMs, 5000);
    QCOMPARE(known->access.credentials.apiKey, QByteArray("key-41"));
    QCOMPARE(known->access.credentials.webhookSecret, QByteArray("secret-new"));
    QCOMPARE(known->state, SessionState::connected);
    change = {};
    change.phone = QStringLiteral("nobody");
    QCOMPARE(settled(desk().change(id, change, ana)).failure().problems.first().pointer, QStringLiteral("/phone"));
}

void SessionsTest::pacingIsTheProvidersUnlessAPersonSaysOtherwise()
{
    NewSession session = newSession();
    session.pacing.perMinute = 20;
    session.pacing.warmUp = true;
    const auto made = settled(desk().add(session, ana));
    QCOMPARE(made->pacing.perMinute, 20.0);
    QCOMPARE(made->pacing.inFlight, 4);
    QCOMPARE(made->pacing.sources.value(QStringLiteral("per_minute")).toString(), QStringLiteral("session"));
    QCOMPARE(made->pacing.sources.value(QStringLiteral("in_flight")).toString(), QStringLiteral("provider"));
    restart();
    QCOMPARE(m_engine->registry.find(made->id)->pacing.perMinute, 20.0);
    QVERIFY(m_engine->registry.find(made->id)->pacing.warmUp);
}

void SessionsTest::pausingAndResumingIsLogged()
{
    const SessionId id = added().id;
    const auto paused = settled(desk().pause(id, ana));
    QVERIFY(paused->paused);
    QCOMPARE(paused->pausedBy, QStringLiteral("console:Ana"));
    QVERIFY(m_engine->registry.find(id)->paused);
    QVERIFY(bool(settled(desk().pause(id, ana)))); // again: nothing new to log
    QVERIFY(!settled(desk().resume(id, ana))->paused);
    QVERIFY(!m_engine->registry.find(id)->paused);
    QCOMPARE(logWords(id), (QStringList{QStringLiteral("resumed"), QStringLiteral("paused"),
                                        QStringLiteral("state connected"), QStringLiteral("created")}));
}

void SessionsTest::removingCancelsWhatWaits()
{
    const SessionId id = added().id;
    auto ids = std::make_shared<QList<MessageId>>();
    const auto made = m_engine->storage.write<void>([this, id, ids](Transaction &tx) -> Result<void> {
        for (const MessageState state : {MessageState::queued, MessageState::scheduled, MessageState::inDoubt}) {
            NewMessage message;
            message.client = m_client;
            message.session = id;
            message.state = state;
            message.recipient = QStringLiteral("+34600000111");
            ids->append(MessageStore::insert(tx, message));
        }
        return {};
    });
    QVERIFY(bool(settled(made)));
    const auto effect = settled(desk().removalEffect(id));
    QCOMPARE(effect->queued, 2);
    QCOMPARE(effect->inDoubt, 1);
    QCOMPARE(settled(desk().session(id))->queued, 2);
    QVERIFY(bool(settled(desk().remove(id, ana))));
    QVERIFY(m_engine->registry.find(id) == nullptr);
    QVERIFY(m_vault->secrets.isEmpty());
    QCOMPARE(settled(desk().session(id)).failure().fault, Fault::notFound);
    QCOMPARE(settled(desk().remove(id, ana)).failure().fault, Fault::notFound);
    const auto states =
        m_engine->readers.read<QList<MessageState>>([ids](Connection &db) -> Result<QList<MessageState>> {
            QList<MessageState> all;
            for (const MessageId message : *ids)
                all += MessageStore::load(db, message)->state;
            return all;
        });
    QCOMPARE(*settled(states), (QList{MessageState::cancelled, MessageState::cancelled, MessageState::inDoubt}));
    m_time.advance(10min);
    QCOMPARE(m_server.count("GET /status"), 0);
}

void SessionsTest::aRefusedTokenStopsTheSessionWithOneAlert()
{
    const SessionId id = added().id;
    QSignalSpy alerts(&m_engine->feed, &ChangeFeed::alert);
    m_server.keyRefused = true;
    for (int i = 0; i < 3; ++i)
        hears().trouble(id, ErrorClass::unauthorized, {});
    m_time.settle();
    QCOMPARE(state(id), SessionState::unauthorized);
    m_time.advance(30min);
    QTRY_COMPARE(alerts.size(), 1);
    QCOMPARE(alerts.first().first().toString(), QStringLiteral("session_unauthorized"));
    QCOMPARE(logWords(id).count(QStringLiteral("state unauthorized")), 1);
    m_server.keyRefused = false;
    QCOMPARE(settled(desk().refresh(id))->state, SessionState::connected);
}

void SessionsTest::aWebhookDoesNotLiftARefusedToken()
{
    const SessionId id = added().id;
    m_server.keyRefused = true;
    QCOMPARE(settled(desk().refresh(id)).failure().fault, Fault::providerUnauthorized);
    hears().stateReported(id, SessionState::connected);
    m_time.advance(10s);
    QCOMPARE(state(id), SessionState::unauthorized);
}

void SessionsTest::webhooksThatOvertakeEachOtherAreSetRightByAsking()
{
    const SessionId id = added().id;
    hears().stateReported(id, SessionState::connected);
    hears().stateReported(id, SessionState::connecting); // older than the one before
    m_time.settle();
    QCOMPARE(state(id), SessionState::connecting);
    m_time.advance(5s);
    QCOMPARE(m_server.count("GET /status"), 1); // once for both
    QCOMPARE(state(id), SessionState::connected);
}

void SessionsTest::silenceIsAskedAboutEveryFiveMinutes()
{
    const SessionId id = added().id;
    m_time.advance(4min);
    QCOMPARE(m_server.count("GET /status"), 0);
    m_server.status = "logged_out";
    m_time.advance(2min);
    QCOMPARE(m_server.count("GET /status"), 1);
    QCOMPARE(state(id), SessionState::loggedOut);
    m_time.advance(60min);
    QCOMPARE(m_server.count("GET /status"), 13);
}

void SessionsTest::aWebhookMakesTheQuestionNeedless()
{
    const SessionId id = added().id;
    m_time.advance(4min);
    m_engine->storage.write([id](Transaction &tx) -> Result<void> {
        tx.run("UPDATE sessions SET last_webhook_at = ? WHERE id = ?", tx.now(), id);
        return {};
    });
    m_time.advance(5min);
    QCOMPARE(m_server.count("GET /status"), 0);
    m_time.advance(5min);
    QCOMPARE(m_server.count("GET /status"), 1);
}

void SessionsTest::anUnreachableProviderChangesNoState()
{
    const SessionId id = added().id;
    m_server.silent = true;
    QCOMPARE(settled(desk().refresh(id)).failure().fault, Fault::providerUnreachable);
    m_time.advance(30min);
    QCOMPARE(state(id), SessionState::connected);
}

void SessionsTest::connectingShowsACodeThatRenewsItself()
{
    m_server.status = "disconnected";
    const SessionId id = added().id;
    m_server.status = "need_scan";
    const auto session = settled(desk().connectSession(id, ana));
    QVERIFY(session);
    QCOMPARE(session->state, SessionState::needsScan);
    const auto first = settled(desk().pairingCode(id));
    QCOMPARE(first->text, QStringLiteral("2@first"));
    QCOMPARE(first->expiresAt, m_time.now() + 45s);
    m_time.advance(46s);
    const auto one = desk().pairingCode(id);
    const auto other = desk().pairingCode(id);
    QCOMPARE(settled(one)->text, QStringLiteral("2@code1"));
    QCOMPARE(settled(other)->text, QStringLiteral("2@code1"));
    QCOMPARE(m_server.codes, 1);
    m_server.status = "connected"; // scanned; no webhook reaches this machine
    m_time.advance(6s);
    QCOMPARE(state(id), SessionState::connected);
    QVERIFY(logWords(id).contains(QStringLiteral("connect needs_scan")));
}

void SessionsTest::aCodeIsOnlyThereWhileAScanIsNeeded()
{
    const SessionId id = added().id;
    const auto refused = settled(desk().pairingCode(id));
    QCOMPARE(refused.failure().fault, Fault::conflict);
    QCOMPARE(m_server.asked, QStringList());
}

void SessionsTest::aCodeFromAWebhookNeedsNoRequest()
{
    m_server.status = "need_scan";
    const SessionId id = added(false).id;
    QSignalSpy renewed(&m_engine->feed, &ChangeFeed::pairingCodeRenewed);
    QCOMPARE(settled(desk().pairingCode(id)).failure().fault, Fault::conflict); // no account token, no code yet
    hears().pairingCodeReported(id, QStringLiteral("2@hook"));
    m_time.settle();
    QCOMPARE(settled(desk().pairingCode(id))->text, QStringLiteral("2@hook"));
    QTRY_COMPARE(renewed.size(), 1);
}

void SessionsTest::withoutAnAccountTokenNothingIsManaged()
{
    const Session session = added(false);
    QVERIFY(!session.canManage);
    QCOMPARE(settled(desk().connectSession(session.id, ana)).failure().fault, Fault::conflict);
    QCOMPARE(settled(desk().disconnectSession(session.id, ana)).failure().fault, Fault::conflict);
    QCOMPARE(settled(desk().restart(session.id, ana)).failure().fault, Fault::conflict);
    QCOMPARE(settled(desk().registerWebhook(session.id, ana)).failure().fault, Fault::conflict);
    QCOMPARE(m_server.asked, QStringList());
}

void SessionsTest::aRestartIsConfirmedByTheStatus()
{
    const SessionId id = added().id;
    m_server.status = "connecting";
    QCOMPARE(settled(desk().restart(id, ana))->state, SessionState::connecting);
    m_server.status = "connected";
    m_time.advance(31s);
    QCOMPARE(state(id), SessionState::connected);
    QCOMPARE(settled(desk().disconnectSession(id, ana))->state, SessionState::disconnected);
    m_server.connectAnswer = R"({"status":"CONNECTED","message":"Session already initialized or connecting."})";
    m_server.status = "connecting";
    QCOMPARE(settled(desk().connectSession(id, ana))->state, SessionState::connecting);
}

void SessionsTest::registeringTheWebhookKeepsItsSecret()
{
    const SessionId id = added().id;
    const auto registered = settled(desk().registerWebhook(id, ana));
    QVERIFY(registered);
    QCOMPARE(m_server.asked, QStringList{QStringLiteral("PUT /whatsapp-sessions/41")});
    QCOMPARE(m_engine->registry.find(id)->access.credentials.webhookSecret, QByteArray("new-secret"));
    QCOMPARE(m_engine->registry.find(id)->access.credentials.apiKey, QByteArray("key-41"));
    QVERIFY(m_vault->secrets.value(QStringLiteral("session/") + toText(id)).contains("new-secret"));
    QVERIFY(
        logWords(id).first().startsWith(QLatin1String("webhook_registered https://gw.example.net/hooks/wasender/se_")));
}

void SessionsTest::withoutAPublicUrlNoWebhookIsRegistered()
{
    m_publicUrl.clear();
    restart();
    const SessionId id = added().id;
    QCOMPARE(settled(desk().registerWebhook(id, ana)).failure().fault, Fault::conflict);
}

void SessionsTest::theChecksSayWhatIsMissing()
{
    const SessionId id = added().id;
    const auto told = [&] {
        QStringList steps;
        const auto checks = settled(desk().check(id));
        for (const SessionCheck &check : *checks)
            steps += check.step
                     + QLatin1String(check.state == SessionCheck::State::good  ? "+"
                                     : check.state == SessionCheck::State::bad ? "-"
                                                                               : "?");
        return steps.join(u' ');
    };
    QCOMPARE(told(), QStringLiteral("token+ number+ webhook- webhook_back?"));
    m_server.webhookUrl = "https://gw.example.net/hooks/wasender/" + toText(id).toLatin1();
    m_server.number = "34600000999";
    m_engine->storage.write([id](Transaction &tx) -> Result<void> {
        tx.run("UPDATE sessions SET last_webhook_at = ? WHERE id = ?", tx.now(), id);
        return {};
    });
    QCOMPARE(told(), QStringLiteral("token+ number- webhook+ webhook_back+"));
    m_server.keyRefused = true;
    QCOMPARE(told(), QStringLiteral("token- number? webhook+ webhook_back+"));
}

void SessionsTest::accountsAreListedImportedAndMarked()
{
    const QString url = QStringLiteral("http://127.0.0.1:9000/api");
    const auto imported = settled(desk().importSessions(
        m_client, url, "pat-1", {QStringLiteral("41"), QStringLiteral("99"), QStringLiteral("41")}, ana));
    QVERIFY(imported);
    QCOMPARE(imported->size(), 3);
    QCOMPARE(imported->at(0)->name, QStringLiteral("Desk 41"));
    QCOMPARE(imported->at(0)->plan, WasenderPlan::accountProtection);
    QVERIFY(imported->at(0)->canManage);
    QCOMPARE(imported->at(1).failure().fault, Fault::notFound);
    QCOMPARE(imported->at(2).failure().fault, Fault::conflict);
    const auto listed = settled(desk().accountSessions(url + u'/', "pat-1"));
    QCOMPARE(listed->size(), 2);
    QCOMPARE(listed->at(0).imported, std::optional(imported->at(0)->id));
    QVERIFY(!listed->at(1).imported);
    QCOMPARE(settled(desk().accountSessions(url, " ")).failure().fault, Fault::validationFailed);
}

void SessionsTest::aSessionIsMadeInTheAccount()
{
    NewSession session = newSession();
    session.credentials = {{}, {}, "pat-1", {}};
    const auto made = settled(desk().createInAccount(session, ana));
    QVERIFY2(bool(made), made ? "" : qPrintable(made.failure().detail));
    QCOMPARE(m_server.asked.first(), QStringLiteral("POST /whatsapp-sessions"));
    const auto known = m_engine->registry.find(made->id);
    QCOMPARE(known->access.credentials.apiKey, QByteArray("key-77"));
    QCOMPARE(known->access.credentials.accountSessionId, QStringLiteral("77"));
    session.phone = QStringLiteral("x");
    m_server.asked.clear();
    QVERIFY(!settled(desk().createInAccount(session, ana)));
    QCOMPARE(m_server.asked, QStringList()); // nothing is made there for input that is refused here
}

QTEST_GUILESS_MAIN(SessionsTest)
#include "sessionstest.moc"
