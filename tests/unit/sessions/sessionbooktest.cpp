#include "gateway/storage/messagestore.h"
#include "tests/unit/sessions/sessionground.h"

using namespace gatehouse;
using namespace std::chrono_literals;

namespace {
const Actor ana = Actor::console(QStringLiteral("Ana"));
} // namespace

class SessionBookTest : public QObject, private test::SessionGround
{
    Q_OBJECT
private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
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
};

void SessionBookTest::anAddedSessionHasItsTokensInTheVaultOnly()
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

void SessionBookTest::whatIsWrongWithANewSessionIsSaidByMember()
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

void SessionBookTest::aRefusedAddLeavesNoSecret()
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

void SessionBookTest::sessionsComeBackAfterARestart()
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
    QCOMPARE(m_server.count("GET /status"), 1); // asked when sending is under way
    QCOMPARE(state(id), SessionState::disconnected);
}

void SessionBookTest::lostTokensStopTheSessionWithOneAlert()
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

void SessionBookTest::anotherClientSeesNothing()
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

void SessionBookTest::changesReachDispatchAndKeepUnnamedTokens()
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

void SessionBookTest::pacingIsTheProvidersUnlessAPersonSaysOtherwise()
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

void SessionBookTest::pausingAndResumingIsLogged()
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

void SessionBookTest::removingCancelsWhatWaits()
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
    const auto effect = settled(desk().removalEffect({id}));
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

QTEST_GUILESS_MAIN(SessionBookTest)
#include "sessionbooktest.moc"
