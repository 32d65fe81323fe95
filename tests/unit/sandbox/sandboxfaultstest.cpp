#include "tests/unit/sandbox/sandboxfixture.h"
#include "tests/unit/sandbox/suites.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

namespace {
const QString ada = u"+12025550178"_s;
} // namespace

class SandboxFaultsTest : public QObject
{
    Q_OBJECT
private slots:
    void failsBeforeAndAfterAcceptance_data();
    void failsBeforeAndAfterAcceptance();
    void lookUpsFailAndNothingElse();
    void savesASessionThoughItsWebhookIsNotTold();
    void holdsFaultsOfOneSessionApart();
    void givesTheFaultsNamesAndRefusesOthers();
    void repeatsFromItsSeed();
    void otherSessionsDoNotChangeASessionsLuck();
};

void SandboxFaultsTest::failsBeforeAndAfterAcceptance_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QList<int>>("statuses"); // that may be seen; -1: no answer, 0: connection closed
    QTest::addColumn<bool>("accepted");
    QTest::newRow("5xx before") << u"error_before"_s << QList<int>{500, 502, 503} << false;
    QTest::newRow("5xx after") << u"error_after"_s << QList<int>{500, 502, 503} << true;
    QTest::newRow("silence") << u"silence_after"_s << QList<int>{-1} << true;
    QTest::newRow("reset before") << u"reset_before"_s << QList<int>{0} << false;
    QTest::newRow("reset after") << u"reset_after"_s << QList<int>{0} << true;
    QTest::newRow("rate storm") << u"rate_storm"_s << QList<int>{429} << false;
    QTest::newRow("garbled") << u"garbled_answer"_s << QList<int>{200} << true;
}

void SandboxFaultsTest::failsBeforeAndAfterAcceptance()
{
    QFETCH(QString, fault);
    QFETCH(QList<int>, statuses);
    QFETCH(bool, accepted);
    SandboxFixture box;
    box.faults({{fault, 1}});
    const SandboxSeen seen = box.text(ada, u"Hi"_s);
    QVERIFY(statuses.contains(seen.status));
    QVERIFY(!seen.json().value("success"_L1).toBool());
    QCOMPARE(box.provider.sendCount(), accepted ? 1 : 0);
    box.time.advance(Milliseconds(60'000));
    QCOMPARE(box.hooks(u"message.sent"_s).size(), accepted ? 1 : 0);
    QCOMPARE(box.session("GET", u"/status"_s).status, 200); // only sends are hit
}

void SandboxFaultsTest::lookUpsFailAndNothingElse()
{
    SandboxFixture box;
    box.text(ada, u"Hi"_s);
    box.time.advance(Milliseconds(60'000));
    const auto info = [&box] { return box.session("GET", u"/messages/70000000/info"_s); };
    const auto logs = [&box] { return box.account("GET", box.sessionPath(u"/message-logs"_s)); };
    QCOMPARE(info().status, 200);
    QCOMPARE(logs().status, 200);
    box.faults({{u"lookup_error"_s, 1}});
    QCOMPARE(info().status, 503);
    QCOMPARE(logs().status, 503);
    QVERIFY(!logs().json().value("success"_L1).toBool());
    QCOMPARE(box.text(ada, u"Still sent"_s).status, 200);
    QCOMPARE(box.account("GET", box.sessionPath()).status, 200);
    box.faults({{u"lookup_error"_s, 0}});
    QCOMPARE(logs().json().value("data"_L1)["total"_L1].toInt(), 2);
}

void SandboxFaultsTest::savesASessionThoughItsWebhookIsNotTold()
{
    SandboxFixture box;
    const auto rename = [&box](const QString &name) {
        return box.account("PUT", box.sessionPath(), {{u"name"_s, name}});
    };
    QVERIFY(!rename(u"Quiet"_s).json().contains("warning"_L1));
    box.faults({{u"webhook_sync_fails"_s, 1}});
    const SandboxSeen seen = rename(u"Warned"_s);
    QCOMPARE(seen.status, 200);
    QVERIFY(seen.json().value("success"_L1).toBool());
    QVERIFY(seen.json().value("warning"_L1).toString().contains("failed to sync webhook"_L1));
    QCOMPARE(seen.json().value("data"_L1)["name"_L1].toString(), u"Warned"_s);
    QCOMPARE(box.account("GET", box.sessionPath()).json().value("data"_L1)["name"_L1].toString(), u"Warned"_s);
}

void SandboxFaultsTest::holdsFaultsOfOneSessionApart()
{
    SandboxFixture box;
    box.control("POST", u"/faults"_s, {{u"session"_s, 42}, {u"error_before"_s, 1}});
    QCOMPARE(box.text(ada, u"Hi"_s).status, 200);
    const QJsonObject message{{u"to"_s, ada}, {u"text"_s, u"Hi"_s}};
    QVERIFY(box.call("POST", u"/api/send-message"_s, message, box.owner.sessions.last().apiKey).status >= 500);
    box.control("POST", u"/faults"_s, {{u"session"_s, 42}, {u"reset"_s, true}});
    QCOMPARE(box.call("POST", u"/api/send-message"_s, message, box.owner.sessions.last().apiKey).status, 200);
}

void SandboxFaultsTest::givesTheFaultsNamesAndRefusesOthers()
{
    SandboxFixture box;
    QCOMPARE(box.control("POST", u"/faults"_s, {{u"drop_webhooks"_s, 1}}).status, 400);
    QCOMPARE(box.control("POST", u"/faults"_s, {{u"drop_webhook"_s, 1.5}}).status, 400);
    QCOMPARE(box.control("POST", u"/faults"_s, {{u"drop_webhook"_s, 0.5}, {u"nothing"_s, 1}}).status, 400);
    QCOMPARE(box.control("GET", u"/faults"_s).json().value("drop_webhook"_L1).toDouble(), 0.0); // all or none
    const QJsonObject names = box.control("GET", u"/faults"_s).json();
    for (const QString &name : names.keys()) {
        SandboxFaults faults;
        QVERIFY(bool(faults.set(name, name.endsWith(u"_ms"_s) ? 1'234 : 0.75)));
        QVERIFY2(!(faults == SandboxFaults()), qPrintable(name));
    }
}

namespace {
// A busy hour with every kind of trouble; what it came to, as text.
QByteArray busyRun(quint64 seed)
{
    SandboxOptions options;
    options.habits.answerShare = 0.5;
    options.faults.failLater = 0.1;
    options.faults.duplicateWebhook = 0.1;
    options.faults.reorderWebhook = 0.2;
    options.faults.errorAfter = 0.1;
    SandboxFixture box(seed, options);
    for (int i = 0; i < 150; ++i) {
        box.text(u"+3519120%1"_s.arg(10'000 + i), u"Offer %1"_s.arg(i));
        box.time.advance(Milliseconds(700));
    }
    box.time.advance(Milliseconds(300'000));
    QByteArray all = box.control("GET", u"/sends"_s).body;
    for (const HttpRequest &request : box.posted)
        all += request.body + '\n';
    return all;
}
} // namespace

void SandboxFaultsTest::repeatsFromItsSeed()
{
    const QByteArray once = busyRun(11);
    QVERIFY(once.contains("messages.received"));
    QVERIFY(once == busyRun(11));
    QVERIFY(once != busyRun(12));
}

void SandboxFaultsTest::otherSessionsDoNotChangeASessionsLuck()
{
    const auto statusesOf = [](bool busyNeighbour) {
        SandboxFixture box;
        box.faults({{u"error_before"_s, 0.5}});
        QList<int> seen;
        for (int i = 0; i < 40; ++i) {
            if (busyNeighbour) {
                box.call("POST", u"/api/send-message"_s, {{u"to"_s, ada}, {u"text"_s, u"x"_s}},
                         box.owner.sessions.last().apiKey);
                box.session("GET", u"/status"_s);
            }
            seen += box.text(ada, QString::number(i)).status;
        }
        return seen;
    };
    QCOMPARE(statusesOf(true), statusesOf(false));
}

int gatehouse::test::runSandboxFaultsTest(int argc, char **argv)
{
    SandboxFaultsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "sandboxfaultstest.moc"
