#include "tests/unit/sessions/sessionground.h"

using namespace gatehouse;
using namespace std::chrono_literals;

class SessionWatchTest : public QObject, private test::SessionGround
{
    Q_OBJECT
private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void aRefusedTokenStopsTheSessionWithOneAlert();
    void aWebhookDoesNotLiftARefusedToken();
    void webhooksThatOvertakeEachOtherAreSetRightByAsking();
    void silenceIsAskedAboutEveryFiveMinutes();
    void aWebhookMakesTheQuestionNeedless();
    void anUnreachableProviderChangesNoState();
};

void SessionWatchTest::aRefusedTokenStopsTheSessionWithOneAlert()
{
    const SessionId id = added().id;
    QSignalSpy alerts(&m_engine->feed, &ChangeFeed::alert);
    m_server.keyRefused = true;
    for (int i = 0; i < 3; ++i)
        hears().trouble(id, ErrorClass::unauthorized, true);
    m_time.settle();
    QCOMPARE(state(id), SessionState::unauthorized);
    m_time.advance(30min);
    QTRY_COMPARE(alerts.size(), 1);
    QCOMPARE(alerts.first().first().toString(), QStringLiteral("session_unauthorized"));
    QCOMPARE(logWords(id).count(QStringLiteral("state unauthorized")), 1);
    m_server.keyRefused = false;
    QCOMPARE(settled(desk().refresh(id))->state, SessionState::connected);
}

void SessionWatchTest::aWebhookDoesNotLiftARefusedToken()
{
    const SessionId id = added().id;
    m_server.keyRefused = true;
    QCOMPARE(settled(desk().refresh(id)).failure().fault, Fault::providerUnauthorized);
    hears().stateReported(id, SessionState::connected);
    m_time.advance(10s);
    QCOMPARE(state(id), SessionState::unauthorized);
}

void SessionWatchTest::webhooksThatOvertakeEachOtherAreSetRightByAsking()
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

void SessionWatchTest::silenceIsAskedAboutEveryFiveMinutes()
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

void SessionWatchTest::aWebhookMakesTheQuestionNeedless()
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

void SessionWatchTest::anUnreachableProviderChangesNoState()
{
    const SessionId id = added().id;
    m_server.silent = true;
    QCOMPARE(settled(desk().refresh(id)).failure().fault, Fault::providerUnreachable);
    m_time.advance(30min);
    QCOMPARE(state(id), SessionState::connected);
}

QTEST_GUILESS_MAIN(SessionWatchTest)
#include "sessionwatchtest.moc"
