#include "tests/unit/sandbox/sandboxfixture.h"
#include "tests/unit/sandbox/suites.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

class SandboxLimitsTest : public QObject
{
    Q_OBJECT
private slots:
    void limitsPaidSendsByTheMinute();
    void limitsProtectedSessionsToOneSendInFiveSeconds();
    void limitsTrialsByTheMinuteAndByTheDay();
    void limitsNumberChecks();
    void capsConcurrentRequests();
};

void SandboxLimitsTest::limitsPaidSendsByTheMinute()
{
    SandboxFixture box;
    for (int i = 0; i < 256; ++i) {
        const SandboxSeen seen = box.text(u"+12025550178"_s, QString::number(i));
        QCOMPARE(seen.status, 200);
        QCOMPARE(seen.header("X-RateLimit-Limit"), "256");
        QCOMPARE(seen.header("X-RateLimit-Remaining"), QByteArray::number(255 - i));
    }
    const SandboxSeen refused = box.text(u"+12025550178"_s, u"one more"_s);
    QCOMPARE(refused.status, 429);
    QVERIFY(!refused.json().contains("success"_L1));
    QCOMPARE(refused.json().value("retry_after"_L1).toInt(), 60);
    QCOMPARE(refused.header("X-RateLimit-Reset"), "60");
    // The other session has its own count.
    QCOMPARE(box.call("POST", u"/api/send-message"_s, {{u"to"_s, u"+12025550178"_s}, {u"text"_s, u"x"_s}},
                      box.owner.sessions.last().apiKey)
                 .status,
             200);
    box.time.advance(Milliseconds(60'000));
    QCOMPARE(box.text(u"+12025550178"_s, u"one more"_s).status, 200);
}

void SandboxLimitsTest::limitsProtectedSessionsToOneSendInFiveSeconds()
{
    SandboxFixture box;
    box.account("PUT", box.sessionPath(), {{u"account_protection"_s, true}});
    QCOMPARE(box.text(u"+12025550178"_s, u"a"_s).status, 200);
    box.time.advance(Milliseconds(3'500));
    const SandboxSeen refused = box.text(u"+12025550178"_s, u"b"_s);
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.json().value("message"_L1).toString(),
             u"You have account protection enabled. You can only send 1 message every 5 seconds."_s);
    QCOMPARE(refused.json().value("retry_after"_L1).toInt(), 1); // 1.5 s left, rounded down as in the field
    box.time.advance(Milliseconds(1'500));
    QCOMPARE(box.text(u"+12025550178"_s, u"b"_s).status, 200);
}

void SandboxLimitsTest::limitsTrialsByTheMinuteAndByTheDay()
{
    SandboxFixture box;
    SandboxAccountSpec trial;
    trial.plan = SandboxPlan::trial;
    trial.sessions = {{}};
    trial = box.provider.addAccount(trial);
    const QByteArray key = trial.sessions.first().apiKey;
    const QJsonObject message{{u"to"_s, u"+12025550178"_s}, {u"text"_s, u"x"_s}};
    for (int i = 0; i < 50; ++i) {
        QCOMPARE(box.call("POST", u"/api/send-message"_s, message, key).status, 200);
        const SandboxSeen refused = box.call("POST", u"/api/send-message"_s, message, key);
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.header("X-RateLimit-Daily-Limit"), "50");
        box.time.advance(Milliseconds(60'000));
    }
    const SandboxSeen refused = box.call("POST", u"/api/send-message"_s, message, key);
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.json().value("retry_after"_L1).toInt(), 86'400 - 50 * 60);
    box.time.advance(Milliseconds(86'400'000));
    QCOMPARE(box.call("POST", u"/api/send-message"_s, message, key).status, 200);
}

void SandboxLimitsTest::limitsNumberChecks()
{
    SandboxFixture box;
    for (int i = 0; i < 60; ++i)
        QCOMPARE(box.session("GET", u"/on-whatsapp/12025550178"_s).status, 200);
    QCOMPARE(box.session("GET", u"/on-whatsapp/12025550178"_s).status, 429);
    QCOMPARE(box.session("GET", u"/contacts/12025550178/picture"_s).status, 200);
}

void SandboxLimitsTest::capsConcurrentRequests()
{
    SandboxOptions options = SandboxFixture::quiet();
    options.faults.latencyMs = 300;
    options.concurrentPerSession = 3;
    SandboxFixture box(7, options);
    for (int i = 0; i < 3; ++i)
        QVERIFY(!box.text(u"+12025550178"_s, QString::number(i)).answered);
    const SandboxSeen refused = box.text(u"+12025550178"_s, u"4"_s);
    QCOMPARE(refused.status, 429);
    QVERIFY(refused.json().contains("retry_after"_L1));
    box.time.advance(Milliseconds(300));
    QVERIFY(!box.text(u"+12025550178"_s, u"5"_s).answered); // taken, and on its way
    QCOMPARE(box.provider.sendCount(), 4);
}

int gatehouse::test::runSandboxLimitsTest(int argc, char **argv)
{
    SandboxLimitsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "sandboxlimitstest.moc"
