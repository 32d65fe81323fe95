#include "tests/unit/sandbox/sandboxfixture.h"
#include "tests/unit/sandbox/suites.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

class SandboxSessionsTest : public QObject
{
    Q_OBJECT
private slots:
    void createsUpdatesAndRemovesSessions();
    void pairsByQrThatRenewsItself();
    void connectsAgainWithoutAScanUntilLoggedOut();
    void pairsByPasskey();
    void refusesSendsWhileNotConnected();
    void pagesAndFiltersTheMessageLog();
};

void SandboxSessionsTest::createsUpdatesAndRemovesSessions()
{
    SandboxFixture box;
    const SandboxSeen refused = box.account("POST", u"/whatsapp-sessions"_s, {{u"name"_s, u"New"_s}});
    QCOMPARE(refused.status, 422);
    QVERIFY(refused.json().value("errors"_L1).toObject().contains("account_protection"_L1));
    const SandboxSeen made = box.account("POST", u"/whatsapp-sessions"_s,
                                         {{u"name"_s, u"New"_s},
                                          {u"phone_number"_s, u"+12025550199"_s},
                                          {u"account_protection"_s, false},
                                          {u"log_messages"_s, true}});
    QCOMPARE(made.status, 200);
    const QJsonValue data = made.json().value("data"_L1);
    QCOMPARE(data["status"_L1].toString(), u"disconnected"_s);
    QCOMPARE(data["api_key"_L1].toString().size(), 64);
    QVERIFY(data["webhook_events"_L1].isNull());
    const QString path = u"/whatsapp-sessions/"_s + QString::number(data["id"_L1].toInteger());
    const QJsonObject hook{{u"webhook_url"_s, u"http://127.0.0.1:9/x"_s},
                           {u"webhook_enabled"_s, true},
                           {u"webhook_events"_s, QJsonArray{u"session.status"_s}}};
    QCOMPARE(box.account("PUT", path, hook).json().value("data"_L1)["webhook_url"_L1].toString(),
             u"http://127.0.0.1:9/x"_s);
    QCOMPARE(box.account("PUT", path, {{u"webhook_events"_s, QJsonArray{u"message"_s}}}).status, 422);
    const QJsonArray listed = box.account("GET", u"/whatsapp-sessions"_s).json().value("data"_L1).toArray();
    QCOMPARE(listed.size(), 3);
    QVERIFY(!listed.last().toObject().contains("api_key"_L1));
    const SandboxSeen removed = box.account("DELETE", path);
    QCOMPARE(removed.status, 204);
    QVERIFY(removed.body.isEmpty());
    QCOMPARE(box.account("GET", path).status, 404);
    SandboxAccountSpec stranger = box.provider.addAccount({});
    QCOMPARE(box.call("GET", u"/api"_s + box.sessionPath(), {}, stranger.token).status, 404);
}

void SandboxSessionsTest::pairsByQrThatRenewsItself()
{
    SandboxFixture box;
    box.control("POST", u"/sessions/41/logout"_s);
    QCOMPARE(box.account("GET", box.sessionPath(u"/qrcode"_s)).status, 422);
    box.posted.clear();
    const QJsonValue data = box.account("POST", box.sessionPath(u"/connect"_s)).json().value("data"_L1);
    QCOMPARE(data["status"_L1].toString(), u"NEED_SCAN"_s);
    const QString first = data["qrCode"_L1].toString();
    QVERIFY(first.startsWith(u"2@"_s));
    box.time.advance(Milliseconds(45'000));
    const QList<QJsonObject> codes = box.hooks(u"qrcode.updated"_s);
    QCOMPARE(codes.size(), 2);
    QCOMPARE(codes.first().value("data"_L1)["qr"_L1].toString(), first);
    QVERIFY(!codes.first().contains("timestamp"_L1));
    const QJsonValue now = box.account("GET", box.sessionPath(u"/qrcode"_s)).json().value("data"_L1)["qrCode"_L1];
    QCOMPARE(now, codes.last().value("data"_L1)["qr"_L1]);
    QVERIFY(now.toString() != first);
    QCOMPARE(box.control("POST", u"/sessions/41/scan"_s).status, 200);
    QCOMPARE(box.session("GET", u"/status"_s).json(), (QJsonObject{{u"status"_s, u"connected"_s}}));
    QStringList states;
    for (const QJsonObject &hook : box.hooks(u"session.status"_s))
        states += hook.value("data"_L1)["status"_L1].toString();
    QCOMPARE(states, (QStringList{u"connecting"_s, u"need_scan"_s, u"connected"_s}));
    box.time.advance(Milliseconds(60'000));
    QCOMPARE(box.hooks(u"qrcode.updated"_s).size(), 2); // none after the scan
}

void SandboxSessionsTest::connectsAgainWithoutAScanUntilLoggedOut()
{
    SandboxFixture box;
    QCOMPARE(box.account("POST", box.sessionPath(u"/restart"_s)).status, 200);
    QCOMPARE(box.session("GET", u"/status"_s).json().value("status"_L1).toString(), u"connecting"_s);
    QCOMPARE(box.account("POST", box.sessionPath(u"/restart"_s)).json().value("error"_L1).toString(),
             u"WhatsApp session is not connected. Cannot restart."_s);
    box.time.advance(Milliseconds(3'000));
    QCOMPARE(box.session("GET", u"/status"_s).json().value("status"_L1).toString(), u"connected"_s);
    box.account("POST", box.sessionPath(u"/disconnect"_s));
    QCOMPARE(box.session("GET", u"/status"_s).json().value("status"_L1).toString(), u"disconnected"_s);
    QCOMPARE(box.account("POST", box.sessionPath(u"/connect"_s)).json().value("data"_L1)["status"_L1].toString(),
             u"CONNECTED"_s);
    box.time.advance(Milliseconds(3'000));
    QCOMPARE(box.session("GET", u"/status"_s).json().value("status"_L1).toString(), u"connected"_s);
    for (const QString &end : {u"logout"_s, u"expire"_s}) {
        box.control("POST", u"/sessions/41/"_s + end);
        QCOMPARE(box.session("GET", u"/status"_s).json().value("status"_L1).toString(),
                 end == u"logout"_s ? u"logged_out"_s : u"expired"_s);
        QCOMPARE(box.account("POST", box.sessionPath(u"/connect"_s)).json().value("data"_L1)["status"_L1].toString(),
                 u"NEED_SCAN"_s);
        box.control("POST", u"/sessions/41/scan"_s);
    }
}

void SandboxSessionsTest::pairsByPasskey()
{
    SandboxFixture box;
    box.control("POST", u"/sessions/41/logout"_s);
    const QJsonValue data =
        box.account("POST", box.sessionPath(u"/connect"_s), {{u"linkMethod"_s, u"passkey"_s}}).json().value("data"_L1);
    QCOMPARE(data["status"_L1].toString(), u"NEED_PASSKEY"_s);
    const QString token = data["passkey"_L1]["token"_L1].toString();
    QCOMPARE(box.call("GET", u"/api/passkey/pending?token="_s + token).json().value("status"_L1).toString(),
             u"pending"_s);
    QCOMPARE(box.call("POST", u"/api/passkey/response"_s, {{u"token"_s, token}}).json().value("status"_L1).toString(),
             u"prologue_sent"_s);
    QCOMPARE(box.call("POST", u"/api/passkey/confirm"_s, {{u"token"_s, token}}).json().value("status"_L1).toString(),
             u"confirmed"_s);
    QCOMPARE(box.session("GET", u"/status"_s).json().value("status"_L1).toString(), u"connected"_s);
    QCOMPARE(box.hooks(u"passkey.updated"_s).size(), 2);
    QCOMPARE(box.call("GET", u"/api/passkey/pending?token="_s + token).status, 404);
}

void SandboxSessionsTest::refusesSendsWhileNotConnected()
{
    SandboxFixture box;
    box.control("POST", u"/sessions/41/disconnect"_s);
    const SandboxSeen seen = box.text(u"+12025550178"_s, u"x"_s);
    QCOMPARE(seen.status, 422);
    QCOMPARE(seen.json().value("message"_L1).toString(),
             u"Your Whatsapp Session is not connected please connect your session first."_s);
}

void SandboxSessionsTest::pagesAndFiltersTheMessageLog()
{
    SandboxFixture box;
    for (int i = 0; i < 12; ++i)
        box.text(u"+12025550178"_s, QString::number(i));
    box.faults({{u"fail_later"_s, 1}});
    box.text(u"+12025550178"_s, u"doomed"_s);
    box.time.advance(Milliseconds(3'000));
    const QJsonValue page =
        box.account("GET", box.sessionPath(u"/message-logs?page=2&per_page=10"_s)).json().value("data"_L1);
    QCOMPARE(page["total"_L1].toInt(), 13);
    QCOMPARE(page["last_page"_L1].toInt(), 2);
    QCOMPARE(page["data"_L1].toArray().size(), 3);
    QCOMPARE(page["data"_L1][2]["id"_L1].toString(), u"70000000"_s);
    QCOMPARE(page["data"_L1][2]["content"_L1].toString(), u"{\"text\":\"0\"}"_s);
    const QJsonValue failed =
        box.account("GET", box.sessionPath(u"/message-logs?status=failed"_s)).json().value("data"_L1);
    QCOMPARE(failed["total"_L1].toInt(), 1);
    QVERIFY(!failed["data"_L1][0]["failed_reason"_L1].toString().isEmpty());
    QCOMPARE(box.session("POST", u"/messages/70000000/resend"_s).json().value("error"_L1).toString(),
             u"Only messages with status 'failed' can be resent."_s);
    box.faults({{u"fail_later"_s, 0}});
    QCOMPARE(box.session("POST", u"/messages/70000012/resend"_s).status, 200);
    box.time.advance(Milliseconds(3'000));
    QCOMPARE(box.account("GET", box.sessionPath(u"/message-logs?status=failed"_s))
                 .json()
                 .value("data"_L1)["total"_L1]
                 .toInt(),
             0);
    box.account("PUT", box.sessionPath(), {{u"log_messages"_s, false}});
    QVERIFY(box.account("GET", box.sessionPath(u"/message-logs"_s))
                .json()
                .value("data"_L1)["data"_L1][0]["to"_L1]
                .isNull());
}

int gatehouse::test::runSandboxSessionsTest(int argc, char **argv)
{
    SandboxSessionsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "sandboxsessionstest.moc"
