#include "gateway/gateway.h"
#include "tests/integration/rawclient.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

// The whole gateway with its threads and sockets, without a window and without a provider.
class ApiSocketsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase() { m_gateway.reset(); }
    void theAdministratorsKeyIsForItsOwnerAlone();
    void everyDocumentedPathIsThereAndGuarded();
    void headAnswersWithoutABody();
    void largeBodiesAreRefusedWithAProblem();
    void brokenRequestsAreProblemsAndNoStall();
    void manyAtOnceUnderOneKeyMakeOne();
    void metricsAreTextForPrometheus();

private:
    [[nodiscard]] std::uint16_t port() const { return static_cast<std::uint16_t>(m_gateway->apiUrl().port()); }
    [[nodiscard]] QByteArray authorized(const QByteArray &more = {}) const
    {
        return "Authorization: Bearer " + m_key + "\r\n" + more;
    }
    [[nodiscard]] RawClient::Answer ask(const QByteArray &request)
    {
        RawClient client(port());
        return client.ask(request);
    }
    static QJsonObject json(const RawClient::Answer &answer) { return QJsonDocument::fromJson(answer.body).object(); }

    QTemporaryDir m_dir;
    std::unique_ptr<Gateway> m_gateway;
    QByteArray m_key;
};

void ApiSocketsTest::initTestCase()
{
    Settings settings;
    settings.dataDir = m_dir.path();
    settings.apiPort = 0;
    settings.hooksPort = 0;
    settings.vault = VaultKind::file;
    auto opened = Gateway::open(settings);
    QVERIFY2(bool(opened), opened ? "" : qPrintable(opened.failure().detail));
    m_gateway = std::move(*opened);
    QFile file(m_dir.filePath(u"admin.key"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_key = file.readAll().trimmed();
    QTRY_COMPARE(ask(get("/readyz")).status, 200);
}

void ApiSocketsTest::theAdministratorsKeyIsForItsOwnerAlone()
{
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY((QFile::permissions(m_dir.filePath(u"admin.key"_s)) & others) == 0);
    QCOMPARE(ask(get("/v1/clients", authorized())).status, 200);
    QCOMPARE(ask(get("/v1/clients")).status, 401);
}

void ApiSocketsTest::everyDocumentedPathIsThereAndGuarded()
{
    const QJsonObject document = json(ask(get("/v1/openapi.json")));
    const QJsonObject paths = document.value(u"paths").toObject();
    QVERIFY(paths.size() > 40);
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QByteArray concrete = path.key().toLatin1().replace("{id}", "none");
        const QJsonObject item = path.value().toObject();
        for (auto method = item.begin(); method != item.end(); ++method) {
            const QByteArray line = method.key().toUpper().toLatin1() + ' ' + concrete;
            const QString scope = method.value().toObject().value(u"x-scope").toString();
            const int status = ask(line + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n").status;
            QVERIFY2(scope.startsWith(u"none"_s) ? status == 200 : status == 401,
                     (line + ": " + QByteArray::number(status)).constData());
        }
        const auto unknown = ask("BREW " + concrete + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QCOMPARE(unknown.status, 405);
    }
    const auto lost = ask(get("/v1/events", authorized()));
    QCOMPARE(lost.status, 404);
    QCOMPARE(json(lost).value(u"code").toString(), u"not_found"_s);
}

void ApiSocketsTest::headAnswersWithoutABody()
{
    RawClient client(port());
    QVERIFY(
        client.send("HEAD /v1/clients HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + authorized() + "\r\n"));
    const auto all = client.readToEnd();
    QVERIFY(all);
    QVERIFY(all->startsWith("HTTP/1.1 200"));
    QVERIFY(all->endsWith("\r\n\r\n"));
    QVERIFY(!all->toLower().contains("\nserver:"));
}

void ApiSocketsTest::largeBodiesAreRefusedWithAProblem()
{
    // As a client that looks up while it sends: one that pushes all ten megabytes first may find the connection closed.
    const QByteArray beginning(64 << 10, ' ');
    for (const char *path : {"/v1/messages", "/v1/messages/batch", "/v1/clients", "/v1/dead-letters/requeue"}) {
        RawClient sender(port());
        QVERIFY(sender.send(QByteArray("POST ") + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10485760\r\n"
                            + authorized("Content-Type: application/json\r\n") + "\r\n" + beginning));
        const auto answer = sender.answer();
        QVERIFY2(answer.status == 413, path);
        QCOMPARE(json(answer).value(u"code").toString(), u"payload_too_large"_s);
        QVERIFY(answer.head.toLower().contains("application/problem+json"));
    }
    // Without a length beforehand, the server counts.
    QByteArray chunks;
    for (int i = 0; i < 4; ++i)
        chunks += "100000\r\n" + QByteArray(1 << 20, ' ') + "\r\n";
    RawClient client(port());
    const auto answer = client.ask("POST /v1/messages HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                                   + authorized() + "\r\n" + chunks);
    QCOMPARE(answer.status, 413);
    QCOMPARE(json(answer).value(u"code").toString(), u"payload_too_large"_s);
}

void ApiSocketsTest::brokenRequestsAreProblemsAndNoStall()
{
    const QByteArray type = "Content-Type: application/json\r\n";
    const auto code = [&](const QByteArray &body) {
        return json(ask(post("/v1/clients", body, authorized(type)))).value(u"code").toString();
    };
    QCOMPARE(code("{\"name\":"), u"malformed_json"_s);
    QCOMPARE(code("{\"name\":\"\xff\"}"), u"malformed_json"_s);
    QCOMPARE(code(QByteArray(1 << 20, '[')), u"malformed_json"_s);
    QCOMPARE(code("{\"name\":7}"), u"validation_failed"_s);
    QCOMPARE(code("{\"name\":\"x\",\"nmae\":\"y\"}"), u"validation_failed"_s);
    QCOMPARE(ask(post("/v1/clients", "{}", "Authorization: Bearer nobody\r\n" + type)).status, 401);
    QCOMPARE(ask(get("/healthz")).status, 200);
}

void ApiSocketsTest::manyAtOnceUnderOneKeyMakeOne()
{
    constexpr int callers = 24;
    const QByteArray request = post("/v1/clients", "{\"name\":\"Once\"}",
                                    authorized("Content-Type: application/json\r\nIdempotency-Key: first-of-may\r\n"));
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < callers; ++i) {
        clients.push_back(std::make_unique<RawClient>(port()));
        QVERIFY(clients.back()->send(request));
    }
    QSet<QByteArray> bodies;
    int fresh = 0;
    for (const auto &client : clients) {
        const auto answer = client->answer();
        QCOMPARE(answer.status, 201);
        bodies += answer.body;
        fresh += answer.head.toLower().contains("idempotency-replayed: true") ? 0 : 1;
    }
    QCOMPARE(bodies.size(), 1);
    QCOMPARE(fresh, 1);
    const QJsonArray items = json(ask(get("/v1/clients?limit=1000", authorized()))).value(u"items").toArray();
    QCOMPARE(std::count_if(items.begin(), items.end(),
                           [](const QJsonValue &item) { return item.toObject().value(u"name") == u"Once"_s; }),
             1);
}

void ApiSocketsTest::metricsAreTextForPrometheus()
{
    const auto answer = ask(get("/metrics"));
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.head.contains("text/plain; version=0.0.4"));
    QVERIFY(answer.body.contains("gatehouse_in_doubt"));
}

QTEST_GUILESS_MAIN(ApiSocketsTest)
#include "apisocketstest.moc"
