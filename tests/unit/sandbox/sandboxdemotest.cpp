#include "gateway/sandbox/sandboxdemo.h"
#include "gateway/phonenumber.h"
#include "gateway/sandbox/sandboxsamples.h"
#include "tests/support/scriptedtransport.h"
#include "tests/support/virtualtime.h"
#include "tests/unit/sandbox/suites.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSet>
#include <QtTest/QtTest>

#include <phonenumbers/phonenumberutil.h>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

namespace {
bool possible(const QString &e164)
{
    const auto &util = *i18n::phonenumbers::PhoneNumberUtil::GetInstance();
    i18n::phonenumbers::PhoneNumber number;
    return util.Parse(e164.toStdString(), "ZZ", &number) == i18n::phonenumbers::PhoneNumberUtil::NO_PARSING_ERROR
           && util.IsPossibleNumber(number);
}
} // namespace

class SandboxDemoTest : public QObject
{
    Q_OBJECT
private slots:
    void givesEveryClientSessionsAndEverySessionAClient();
    void givesCustomersPossibleNumbersInManyCountries();
    void givesTheSameKeysAgain();
    void isPlayedByTheSandbox();
    void holdsFiftyThousandSends();
    void makesFilesThatAreWhatTheyClaim();
};

void SandboxDemoTest::givesEveryClientSessionsAndEverySessionAClient()
{
    const SandboxDemo demo = SandboxDemo::make();
    QCOMPARE(demo.clients.size(), 3);
    QCOMPARE(demo.account.sessions.size(), 8);
    QList<qsizetype> served;
    for (const SandboxDemoClient &client : demo.clients)
        served += client.sessions;
    std::sort(served.begin(), served.end());
    QCOMPARE(served, (QList<qsizetype>{0, 1, 2, 3, 4, 5, 6, 7}));
    int careful = 0;
    int unpaired = 0;
    for (const SandboxSessionSpec &session : demo.account.sessions) {
        QVERIFY2(possible(session.phone), qPrintable(session.phone));
        careful += session.accountProtection ? 1 : 0;
        unpaired += session.startsAs == SandboxState::needScan ? 1 : 0;
    }
    QCOMPARE(careful, 1);
    QCOMPARE(unpaired, 1);
}

void SandboxDemoTest::givesCustomersPossibleNumbersInManyCountries()
{
    const SandboxDemo demo = SandboxDemo::make();
    QCOMPARE(demo.customers.size(), 400);
    QSet<QString> numbers;
    QSet<QString> languages;
    for (const SandboxCustomer &customer : demo.customers) {
        QVERIFY2(possible(u'+' + customer.digits), qPrintable(customer.digits));
        QVERIFY(!customer.name.isEmpty());
        numbers += customer.digits;
        languages += customer.language;
    }
    QCOMPARE(numbers.size(), 400);
    QVERIFY(languages.size() >= 6);
}

void SandboxDemoTest::givesTheSameKeysAgain()
{
    const SandboxDemo once = SandboxDemo::make();
    const SandboxDemo again = SandboxDemo::make();
    QCOMPARE(once.account.token, again.account.token);
    QCOMPARE(once.account.sessions.last().apiKey, again.account.sessions.last().apiKey);
    QVERIFY(once.account.token != SandboxDemo::make(2).account.token);
    QVERIFY(once.account.sessions.first().apiKey != once.account.sessions.last().apiKey);
}

namespace {
/// The demo in a sandbox whose webhooks go nowhere.
struct Played
{
    Played() : provider(time, random, time, transport, options())
    {
        transport.handler = [](const HttpRequest &) { return ScriptedTransport::json(200, "{}"); };
        demo.install(provider);
    }
    [[nodiscard]] static SandboxOptions options()
    {
        SandboxOptions options = SandboxDemo::options();
        options.faults.latencyMs = 0;
        options.faults.latencyJitterMs = 0;
        options.sendsPerMinutePaid = 100'000;
        return options;
    }
    int call(const char *method, const char *path, const QByteArray &token, const QByteArray &body,
             QByteArray *answer = nullptr)
    {
        HttpServerRequest request;
        request.head.method = method;
        request.head.path = path;
        request.head.peer = "127.0.0.1";
        request.head.headers = {{"content-type", "application/json"},
                                {"authorization", ("Bearer " + token).toStdString()}};
        request.body = body.toStdString();
        int status = -1;
        provider.handle(std::move(request), [&](HttpServerResponse response) {
            status = response.status;
            if (answer != nullptr)
                *answer = QByteArray::fromStdString(response.body);
        });
        return status;
    }
    VirtualTime time;
    ScriptedTransport transport;
    SeededRandom random{3};
    SandboxProvider provider;
    SandboxDemo demo = SandboxDemo::make();
};
} // namespace

void SandboxDemoTest::isPlayedByTheSandbox()
{
    Played played;
    QByteArray answer;
    QCOMPARE(played.call("GET", "/api/whatsapp-sessions", played.demo.account.token, {}, &answer), 200);
    QCOMPARE(QJsonDocument::fromJson(answer).object().value("data"_L1).toArray().size(), 8);
    const QByteArray unpaired = played.demo.account.sessions.at(5).apiKey;
    played.call("GET", "/api/status", unpaired, {}, &answer);
    QCOMPARE(answer, R"({"status":"need_scan"})");
    played.time.advance(Milliseconds(120'000));
    played.call("GET", "/_sandbox/stats", {}, {}, &answer);
    QVERIFY(QJsonDocument::fromJson(answer).object().value("received"_L1).toInt() > 0); // something came unasked
}

void SandboxDemoTest::holdsFiftyThousandSends()
{
    Played played;
    const QByteArray key = played.demo.account.sessions.first().apiKey;
    int accepted = 0;
    for (int i = 0; i < 50'000; ++i) {
        const QByteArray body = R"({"to":"+351919)" + QByteArray::number(100'000 + i) + R"(","text":"Offer )"
                                + QByteArray::number(i) + "\"}";
        accepted += played.call("POST", "/api/send-message", key, body) == 200 ? 1 : 0;
        if (i % 500 == 0)
            played.time.advance(Milliseconds(1'000));
    }
    QVERIFY(accepted > 48'000 && accepted < 49'900); // some numbers are not on WhatsApp
    QCOMPARE(played.provider.sendCount(), accepted);
    played.time.advance(Milliseconds(120'000));
    QByteArray answer;
    played.call("GET", "/_sandbox/sends", {}, {}, &answer);
    QCOMPARE(QJsonDocument::fromJson(answer).object().value("distinct"_L1).toInt(), accepted);
}

void SandboxDemoTest::makesFilesThatAreWhatTheyClaim()
{
    const auto sample = [](SandboxKind kind) { return sandboxSample(kind, SandboxChance(1, {2})); };
    QVERIFY(sample(SandboxKind::image).bytes.startsWith("\x89PNG"));
    QVERIFY(sample(SandboxKind::image).bytes.size() < 64 << 10);
    QVERIFY(sample(SandboxKind::audio).bytes.startsWith("OggS"));
    QVERIFY(sample(SandboxKind::document).bytes.startsWith("%PDF-1.4"));
    QCOMPARE(sample(SandboxKind::sticker).bytes.mid(8, 4), "WEBP");
    QVERIFY(sample(SandboxKind::text).bytes.isEmpty());
}

int gatehouse::test::runSandboxDemoTest(int argc, char **argv)
{
    SandboxDemoTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "sandboxdemotest.moc"
