#include "gateway/providers/wasender/wasenderprovider.h"

#include <QtCore/QJsonDocument>
#include <QtTest/QtTest>

using namespace gatehouse;

namespace {

ProviderAccess access()
{
    return {QUrl(QStringLiteral("https://sim.example.net")), {"key-1", {}, "pat-1", QStringLiteral("41")}};
}

HttpOutcome answered(int status, const QByteArray &body)
{
    return {HttpOutcome::Kind::answered, {status, {}, body}, {}};
}

QString line(const HttpRequest &request)
{
    QString token = QStringLiteral("-");
    for (const auto &[name, value] : request.headers) {
        if (name == "Authorization")
            token = QString::fromLatin1(value.sliced(7));
    }
    return QStringLiteral("%1 %2 %3")
        .arg(QString::fromLatin1(request.method), QString::fromLatin1(request.url.toEncoded().mid(27)), token);
}

QJsonObject sent(const HttpRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

} // namespace

class WasenderCallsTest : public QObject
{
    Q_OBJECT
private slots:
    void everyCallGoesWhereItBelongsWithItsToken();
    void accountCallsNeedTheAccountsToken();
    void sessionStatesAreReadWithoutCase_data();
    void sessionStatesAreReadWithoutCase();
    void connectingGivesThePairingCode();
    void lookUpsTieTheTwoIds();
    void recordsOfSendsAreRead();
    void accountsAreReadWithAndWithoutTokens();
    void registeringAWebhookNamesUrlAndEvents();
    void newSessionsKeepTheirTexts();
    void uploadsGoRaw();
    void readMarksRepeatTheKeyOfTheMessage();
    void refusalsBecomeFaults_data();
    void refusalsBecomeFaults();

private:
    const WasenderProvider m_provider;
};

void WasenderCallsTest::everyCallGoesWhereItBelongsWithItsToken()
{
    const ProviderAccess a = access();
    QCOMPARE(line(m_provider.connectSession(a).request), QStringLiteral("POST /whatsapp-sessions/41/connect pat-1"));
    QCOMPARE(line(m_provider.pairingCode(a).request), QStringLiteral("GET /whatsapp-sessions/41/qrcode pat-1"));
    QCOMPARE(line(m_provider.disconnectSession(a).request),
             QStringLiteral("POST /whatsapp-sessions/41/disconnect pat-1"));
    QCOMPARE(line(m_provider.restartSession(a).request), QStringLiteral("POST /whatsapp-sessions/41/restart pat-1"));
    QCOMPARE(line(m_provider.sessionState(a).request), QStringLiteral("GET /status key-1"));
    QCOMPARE(line(m_provider.ownNumber(a).request), QStringLiteral("GET /user key-1"));
    QCOMPARE(line(m_provider.accountSessions(a)->request), QStringLiteral("GET /whatsapp-sessions pat-1"));
    QCOMPARE(line(m_provider.accountSession(a, QStringLiteral("7/../8"))->request),
             QStringLiteral("GET /whatsapp-sessions/7%2F..%2F8 pat-1"));
    QCOMPARE(line(m_provider.createAccountSession(a, {})->request), QStringLiteral("POST /whatsapp-sessions pat-1"));
    QCOMPARE(line(m_provider.registerWebhook(a, QStringLiteral("https://x"))->request),
             QStringLiteral("PUT /whatsapp-sessions/41 pat-1"));
    QCOMPARE(line(m_provider.lookUp(a, QStringLiteral("70311845"))->request),
             QStringLiteral("GET /messages/70311845/info key-1"));
    QCOMPARE(line(m_provider.sentRecords(a, 3)->request),
             QStringLiteral("GET /whatsapp-sessions/41/message-logs?page=3&per_page=50 pat-1"));
    QCOMPARE(line(m_provider.numberExists(a, QStringLiteral("+34600000111"))->request),
             QStringLiteral("GET /on-whatsapp/%2B34600000111 key-1"));
    QCOMPARE(line(m_provider.showTyping(a, QStringLiteral("34600000111@s.whatsapp.net"))->request),
             QStringLiteral("POST /send-presence-update key-1"));
}

void WasenderCallsTest::accountCallsNeedTheAccountsToken()
{
    ProviderAccess keyOnly = access();
    keyOnly.credentials.personalAccessToken.clear();
    QVERIFY(!m_provider.accountSessions(keyOnly));
    QVERIFY(!m_provider.accountSession(keyOnly, QStringLiteral("41")));
    QVERIFY(!m_provider.createAccountSession(keyOnly, {}));
    QVERIFY(!m_provider.registerWebhook(keyOnly, QStringLiteral("https://x")));
    QVERIFY(!m_provider.sentRecords(keyOnly, 1));
    ProviderAccess noNumber = access();
    noNumber.credentials.accountSessionId.clear();
    QVERIFY(!m_provider.registerWebhook(noNumber, QStringLiteral("https://x")));
    QVERIFY(!m_provider.sentRecords(noNumber, 1));
}

void WasenderCallsTest::sessionStatesAreReadWithoutCase_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<SessionState>("state");
    const auto row = [](const char *word, SessionState state) {
        QTest::newRow(word) << QByteArray(R"({"status":")") + word + "\"}" << state;
    };
    row("disconnected", SessionState::disconnected);
    row("DISCONNECTED", SessionState::disconnected);
    row("connecting", SessionState::connecting);
    row("need_scan", SessionState::needsScan);
    row("NEED_SCAN", SessionState::needsScan);
    row("NEED_PASSKEY", SessionState::needsCode);
    row("Connected", SessionState::connected);
    row("logged_out", SessionState::loggedOut);
    row("expired", SessionState::expired);
    row("error", SessionState::disconnected);
    row("something new", SessionState::unknown);
    QTest::newRow("in data") << QByteArray(R"({"success":true,"data":{"status":"connected"}})")
                             << SessionState::connected;
    QTest::newRow("no word") << QByteArray("{}") << SessionState::unknown;
}

void WasenderCallsTest::sessionStatesAreReadWithoutCase()
{
    QFETCH(QByteArray, body);
    QFETCH(SessionState, state);
    const auto read = m_provider.sessionState(access()).read(answered(200, body));
    QVERIFY(read);
    QCOMPARE(*read, state);
}

void WasenderCallsTest::connectingGivesThePairingCode()
{
    const auto call = m_provider.connectSession(access());
    const auto scan = call.read(answered(200, R"({"success":true,"data":{"status":"NEED_SCAN","qrCode":"2@abc"}})"));
    QCOMPARE(scan->state, SessionState::needsScan);
    QCOMPARE(scan->pairingCode, QStringLiteral("2@abc"));
    const auto passkey =
        call.read(answered(200, R"({"success":true,"data":{"status":"NEED_PASSKEY","passkey":{"token":"t"}}})"));
    QCOMPARE(passkey->state, SessionState::needsCode);
    const auto ready = call.read(answered(
        200,
        R"({"success":true,"data":{"status":"CONNECTED","message":"Session already initialized or connecting. No QR code needed."}})"));
    QCOMPARE(ready->state, SessionState::connected);
    QVERIFY(ready->pairingCode.isEmpty());
    const auto code =
        m_provider.pairingCode(access()).read(answered(200, R"({"success":true,"data":{"qrCode":"2@def"}})"));
    QCOMPARE(*code, QStringLiteral("2@def"));
    QVERIFY(!m_provider.pairingCode(access()).read(answered(200, R"({"success":true,"data":{}})")));
    const auto number = m_provider.ownNumber(access()).read(
        answered(200, R"({"success":true,"data":{"id":"34600000100:7@s.whatsapp.net","lid":"9@lid"}})"));
    QCOMPARE(*number, QStringLiteral("+34600000100"));
}

void WasenderCallsTest::lookUpsTieTheTwoIds()
{
    const auto call = m_provider.lookUp(access(), QStringLiteral("70311845"));
    const auto known = call->read(
        answered(200, R"({"success":true,"data":{"id":"3EB0AA","msgId":70311845,"key":{"id":"3EB0AA"},"status":3}})"));
    QCOMPARE(known->providerMessageId, QStringLiteral("3EB0AA"));
    QCOMPARE(known->state, std::optional(MessageState::delivered));
    const auto early =
        call->read(answered(200, R"({"success":true,"data":{"id":70311845,"msgId":70311845,"status":1}})"));
    QVERIFY(early->providerMessageId.isEmpty());
    QCOMPARE(early->state, std::optional(MessageState::accepted));
    const auto bare = call->read(answered(200, R"({"success":true,"data":{"id":"3EB0AA","msgId":70311845}})"));
    QCOMPARE(bare->providerMessageId, QStringLiteral("3EB0AA"));
    QVERIFY(!bare->state);
    const auto failed =
        call->read(answered(200, R"({"success":true,"data":{"status":0,"error":"Invalid +34600000111"}})"));
    QCOMPARE(failed->state, std::optional(MessageState::dead));
    QVERIFY(!failed->error.contains(QLatin1String("34600000111")));
}

void WasenderCallsTest::recordsOfSendsAreRead()
{
    const auto records =
        m_provider.sentRecords(access(), 1)->read(answered(200, R"({"success":true,"data":{"current_page":1,"data":[
        {"id":"70311845","to":"+34600000111","content":"{\"text\":\"Hello\"}","status":"failed","failed_reason":"invalid WhatsApp number","created_at":"2026-03-01 10:00:01"},
        {"id":70311846,"to":null,"content":null,"status":"in_progress"},
        {"id":"70311847","content":"broken{","status":"sent","created_at":"2026-03-01T10:00:02.000000Z"}, 7]}})"));
    QVERIFY(records);
    QCOMPARE(records->size(), 3);
    const SentRecord &first = records->first();
    QCOMPARE(first.providerRef, QStringLiteral("70311845"));
    QCOMPARE(first.text, QStringLiteral("Hello"));
    QCOMPARE(first.state, MessageState::dead);
    QCOMPARE(first.at, fromRfc3339(u"2026-03-01T10:00:01Z"));
    QCOMPARE(records->at(1).providerRef, QStringLiteral("70311846"));
    QCOMPARE(records->at(1).state, MessageState::accepted);
    QCOMPARE(records->at(2).state, MessageState::sent);
    QVERIFY(records->at(2).at);
}

void WasenderCallsTest::accountsAreReadWithAndWithoutTokens()
{
    const auto list = m_provider.accountSessions(access())->read(answered(
        200,
        R"({"success":true,"data":[{"id":41,"name":"Desk","phone_number":"+34 600 000 100","status":"DISCONNECTED","account_protection":true,"webhook_url":null},{"name":"no id"}]})"));
    QCOMPARE(list->size(), 1);
    QCOMPARE(list->first().phone, QStringLiteral("+34600000100"));
    QCOMPARE(list->first().plan, WasenderPlan::accountProtection);
    QCOMPARE(list->first().state, SessionState::disconnected);
    const auto one =
        m_provider.accountSession(access(), QStringLiteral("41"))
            ->read(answered(
                200,
                R"({"success":true,"data":{"id":41,"api_key":"k","webhook_secret":"s","account_protection":false},"warning":"w"})"));
    QCOMPARE(one->credentials.apiKey, QByteArray("k"));
    QCOMPARE(one->credentials.webhookSecret, QByteArray("s"));
    QCOMPARE(one->credentials.personalAccessToken, QByteArray("pat-1"));
    QCOMPARE(one->credentials.accountSessionId, QStringLiteral("41"));
    QCOMPARE(one->session.plan, WasenderPlan::paid);
}

void WasenderCallsTest::registeringAWebhookNamesUrlAndEvents()
{
    const QJsonObject body = sent(
        m_provider.registerWebhook(access(), QStringLiteral("https://gw.example.net/hooks/wasender/se_1"))->request);
    QCOMPARE(body[u"webhook_url"].toString(), QStringLiteral("https://gw.example.net/hooks/wasender/se_1"));
    QCOMPARE(body[u"webhook_enabled"].toBool(), true);
    const QJsonArray events = body[u"webhook_events"].toArray();
    for (const char *event :
         {"messages.received", "message.sent", "messages.update", "messages.upsert", "session.status", "qrcode.updated",
          "messages.delete", "message-receipt.update", "poll.results", "call"})
        QVERIFY2(events.contains(QLatin1String(event)), event);
    QVERIFY(!body.contains(u"name"));
}

void WasenderCallsTest::newSessionsKeepTheirTexts()
{
    const RemoteSessionSettings settings{
        QStringLiteral("Desk"), QStringLiteral("+34600000100"), WasenderPlan::accountProtection, {}};
    const QJsonObject body = sent(m_provider.createAccountSession(access(), settings)->request);
    QCOMPARE(body[u"log_messages"].toBool(), true);
    QCOMPARE(body[u"account_protection"].toBool(), true);
    QVERIFY(!body.contains(u"webhook_url"));
}

void WasenderCallsTest::uploadsGoRaw()
{
    const auto call = m_provider.upload(access(), "PNG bytes", QStringLiteral("image/png\r\nX-Bad: 1"));
    QCOMPARE(call->request.body, QByteArray("PNG bytes"));
    QVERIFY(call->request.headers.contains({"Content-Type", "image/png X-Bad: 1"}));
    QVERIFY(call->request.headers.contains({"Authorization", "Bearer key-1"}));
    const auto url = call->read(answered(200, R"({"success":true,"publicUrl":"https://x.example.net/m/1.png"})"));
    QCOMPARE(*url, QStringLiteral("https://x.example.net/m/1.png"));
    const auto none = call->read(answered(200, R"({"success":true})"));
    QVERIFY(!none);
}

void WasenderCallsTest::readMarksRepeatTheKeyOfTheMessage()
{
    const auto call = m_provider.markRead(access(), QStringLiteral("51234567890123@lid"), QStringLiteral("3EB0AA"));
    const QJsonObject key = sent(call->request)[u"key"].toObject();
    QCOMPARE(key[u"id"].toString(), QStringLiteral("3EB0AA"));
    QCOMPARE(key[u"remoteJid"].toString(), QStringLiteral("51234567890123@lid"));
    QCOMPARE(key[u"fromMe"], QJsonValue(false));
    QVERIFY(call->read(answered(200, R"({"success":true,"data":{"status":"read"}})")));
    QVERIFY(call->read(answered(204, {})));
}

void WasenderCallsTest::refusalsBecomeFaults_data()
{
    QTest::addColumn<HttpOutcome>("outcome");
    QTest::addColumn<Fault>("fault");
    QTest::newRow("not sent") << HttpOutcome{HttpOutcome::Kind::notSent, {}, {}} << Fault::providerUnreachable;
    QTest::newRow("no answer") << HttpOutcome{HttpOutcome::Kind::unknown, {}, {}} << Fault::providerUnknown;
    QTest::newRow("401") << answered(401, R"({"success":false,"message":"Unnotarized"})")
                         << Fault::providerUnauthorized;
    QTest::newRow("404") << answered(404, "") << Fault::notFound;
    QTest::newRow("422") << answered(422, R"({"success":false,"error":"No"})") << Fault::providerRefused;
    QTest::newRow("no with 200") << answered(200, R"({"success":false,"error":"WhatsApp session is not connected."})")
                                 << Fault::providerRefused;
    QTest::newRow("429") << answered(429, R"({"message":"Slow","retry_after":4})") << Fault::rateLimited;
    QTest::newRow("502") << answered(502, "<html>") << Fault::providerUnknown;
    QTest::newRow("page") << answered(200, "<html>") << Fault::providerUnknown;
}

void WasenderCallsTest::refusalsBecomeFaults()
{
    QFETCH(HttpOutcome, outcome);
    QFETCH(Fault, fault);
    const auto read = m_provider.markRead(access(), {}, {})->read(outcome);
    QVERIFY(!read);
    QCOMPARE(read.failure().fault, fault);
    const bool forNow = fault == Fault::providerRefused && QByteArray(QTest::currentDataTag()) != "422";
    QCOMPARE(read.failure().retryAfter.has_value(), forNow || fault == Fault::rateLimited);
    if (fault == Fault::rateLimited)
        QCOMPARE(read.failure().retryAfter, std::optional(Seconds(5)));
}

QTEST_APPLESS_MAIN(WasenderCallsTest)
#include "wasendercallstest.moc"
