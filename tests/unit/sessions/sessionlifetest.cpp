#include "tests/unit/sessions/sessionground.h"

using namespace gatehouse;
using namespace std::chrono_literals;

namespace {
const Actor ana = Actor::console(QStringLiteral("Ana"));
} // namespace

class SessionLifeTest : public QObject, private test::SessionGround
{
    Q_OBJECT
private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void connectingShowsACodeThatRenewsItself();
    void aCodeIsOnlyThereWhileAScanIsNeeded();
    void connectingThatComesLateTakesTheCodeFromNobody();
    void aCodeFromAWebhookNeedsNoRequest();
    void withoutAnAccountTokenNothingIsManaged();
    void aRestartIsConfirmedByTheStatus();
    void registeringTheWebhookKeepsItsSecret();
    void withoutAPublicUrlNoWebhookIsRegistered();
    void theChecksSayWhatIsMissing();
    void accountsAreListedImportedAndMarked();
    void aSessionIsMadeInTheAccount();
};

void SessionLifeTest::connectingShowsACodeThatRenewsItself()
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

void SessionLifeTest::aCodeIsOnlyThereWhileAScanIsNeeded()
{
    const SessionId id = added().id;
    const auto refused = settled(desk().pairingCode(id));
    QCOMPARE(refused.failure().fault, Fault::conflict);
    QCOMPARE(m_server.asked, QStringList());
}

void SessionLifeTest::connectingThatComesLateTakesTheCodeFromNobody()
{
    m_server.status = "disconnected";
    const SessionId id = added().id;
    m_server.status = "need_scan";
    QVERIFY(settled(desk().connectSession(id, ana)));
    hears().stateReported(id, SessionState::connecting); // of the moment before the code was there
    m_time.settle();
    QCOMPARE(state(id), SessionState::needsScan);
    QVERIFY(settled(desk().pairingCode(id)));
    hears().stateReported(id, SessionState::connected);
    m_time.settle();
    QCOMPARE(state(id), SessionState::connected);
}

void SessionLifeTest::aCodeFromAWebhookNeedsNoRequest()
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

void SessionLifeTest::withoutAnAccountTokenNothingIsManaged()
{
    const Session session = added(false);
    QVERIFY(!session.canManage);
    QCOMPARE(settled(desk().connectSession(session.id, ana)).failure().fault, Fault::conflict);
    QCOMPARE(settled(desk().disconnectSession(session.id, ana)).failure().fault, Fault::conflict);
    QCOMPARE(settled(desk().restart(session.id, ana)).failure().fault, Fault::conflict);
    QCOMPARE(settled(desk().registerWebhook(session.id, ana)).failure().fault, Fault::conflict);
    QCOMPARE(m_server.asked, QStringList());
}

void SessionLifeTest::aRestartIsConfirmedByTheStatus()
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

void SessionLifeTest::registeringTheWebhookKeepsItsSecret()
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

void SessionLifeTest::withoutAPublicUrlNoWebhookIsRegistered()
{
    m_publicUrl.clear();
    restart();
    const SessionId id = added().id;
    QCOMPARE(settled(desk().registerWebhook(id, ana)).failure().fault, Fault::conflict);
}

void SessionLifeTest::theChecksSayWhatIsMissing()
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

void SessionLifeTest::accountsAreListedImportedAndMarked()
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

void SessionLifeTest::aSessionIsMadeInTheAccount()
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

QTEST_GUILESS_MAIN(SessionLifeTest)
#include "sessionlifetest.moc"
