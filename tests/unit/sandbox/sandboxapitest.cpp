#include "tests/unit/sandbox/sandboxfixture.h"
#include "tests/unit/sandbox/suites.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

class SandboxApiTest : public QObject
{
    Q_OBJECT
private slots:
    void refusesWrongTokensInTheProvidersWords();
    void answersEveryEndpointOfTheSheet_data();
    void answersEveryEndpointOfTheSheet();
    void namesEachRefusedFieldOfASend();
    void refusesNumbersThatAreNotOnWhatsApp();
    void acceptsEveryContentType_data();
    void acceptsEveryContentType();
    void hidesTheControlInterfaceFromOtherMachines();
    void logsRepeatedSends();
};

void SandboxApiTest::refusesWrongTokensInTheProvidersWords()
{
    SandboxFixture box;
    const SandboxSeen none = box.call("GET", u"/api/status"_s);
    QCOMPARE(none.status, 401);
    QCOMPARE(none.json().value("message"_L1).toString(), u"API key is required"_s);
    QCOMPARE(box.call("GET", u"/api/status"_s, {}, "wrong").json().value("message"_L1).toString(),
             u"Invalid API key"_s);
    const SandboxSeen account = box.call("GET", u"/api/whatsapp-sessions"_s, {}, box.owner.sessions.first().apiKey);
    QCOMPARE(account.status, 401);
    QCOMPARE(account.json().value("message"_L1).toString(), u"Unnotarized"_s);
    SandboxAccountSpec unpaid;
    unpaid.plan = SandboxPlan::none;
    unpaid.sessions = {{}};
    unpaid = box.provider.addAccount(unpaid);
    QCOMPARE(box.call("GET", u"/api/status"_s, {}, unpaid.sessions.first().apiKey).status, 403);
}

void SandboxApiTest::answersEveryEndpointOfTheSheet_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QStringList>("members"); // of the answer, or of its `data`
    const QJsonObject none;
    const auto row = [](const char *name, const char *method, const QString &path, const QJsonObject &body,
                        const QStringList &members) {
        QTest::newRow(name) << QByteArray(method) << path << body << members;
    };
    const QStringList page{u"current_page"_s, u"data"_s, u"last_page"_s, u"next_page_url"_s, u"total"_s};
    row("S3", "GET", u"S"_s, none, {u"id"_s, u"api_key"_s, u"webhook_secret"_s, u"status"_s});
    row("S6", "POST", u"S/connect"_s, none, {u"status"_s, u"message"_s});
    row("S9", "POST", u"S/disconnect"_s, none, {u"status"_s, u"message"_s});
    row("S10", "POST", u"S/restart"_s, none, {u"success"_s, u"message"_s});
    row("S11", "POST", u"S/regenerate-key"_s, none, {u"success"_s, u"api_key"_s});
    row("S12", "GET", u"S/message-logs"_s, none, page);
    row("S13", "GET", u"S/session-logs"_s, none, page);
    row("S14", "GET", u"/status"_s, none, {u"status"_s});
    row("S15", "GET", u"/user"_s, none, {u"id"_s, u"name"_s, u"lid"_s});
    row("S16", "POST", u"/send-presence-update"_s,
        {{u"jid"_s, u"12025550178@s.whatsapp.net"_s}, {u"type"_s, u"composing"_s}}, {u"jid"_s, u"type"_s});
    row("S17", "GET", u"/on-whatsapp/%2B12025550178"_s, none, {u"exists"_s});
    row("S18", "GET", u"/fetch-username/12025550178"_s, none, {u"jid"_s, u"username"_s});
    row("M6", "POST", u"/messages/read"_s,
        {{u"key"_s, QJsonObject{{u"id"_s, u"3EB0"_s}, {u"remoteJid"_s, u"12025550178@s.whatsapp.net"_s}}}},
        {u"status"_s});
    row("M7", "POST", u"/upload"_s, {{u"base64"_s, u"data:text/plain;base64,aGVsbG8="_s}},
        {u"success"_s, u"publicUrl"_s});
    row("C1", "GET", u"/contacts?paginated=true"_s, none, {u"items"_s, u"pagination"_s});
    row("C2", "GET", u"/contacts/12025550178"_s, none, {u"id"_s, u"name"_s, u"notify"_s});
    row("C3", "GET", u"/contacts/12025550178/picture"_s, none, {u"imgUrl"_s});
    row("C4", "PUT", u"/contacts"_s, {{u"jid"_s, u"12025550178@s.whatsapp.net"_s}, {u"fullName"_s, u"Ada"_s}},
        {u"jid"_s, u"fullName"_s});
    row("C5", "POST", u"/contacts/12025550178/block"_s, none, {u"message"_s});
    row("C6", "POST", u"/contacts/12025550178/unblock"_s, none, {u"message"_s});
    row("C7", "GET", u"/lid-from-pn/12025550178%40s.whatsapp.net"_s, none, {u"lid"_s});
    row("G1", "GET", u"/groups?paginated=true"_s, none, {u"items"_s, u"pagination"_s});
    row("G2", "POST", u"/groups"_s, {{u"name"_s, u"Drivers"_s}}, {u"jid"_s, u"subject"_s, u"participants"_s});
    row("G3", "GET", u"G/metadata"_s, none, {u"jid"_s, u"subject"_s, u"creation"_s});
    row("G7", "PUT", u"G/participants/update"_s,
        {{u"action"_s, u"promote"_s}, {u"participants"_s, QJsonArray{u"12025550178"_s}}}, {u"participants"_s});
    row("G8", "PUT", u"G/settings"_s, {{u"subject"_s, u"New"_s}}, {u"subject"_s, u"description"_s});
    row("G9", "GET", u"G/picture"_s, none, {u"imgUrl"_s});
    row("G10", "GET", u"G/invite-link"_s, none, {u"success"_s, u"inviteLink"_s});
    row("U1", "GET", u"A/auth-check"_s, none, {u"success"_s});
}

void SandboxApiTest::answersEveryEndpointOfTheSheet()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(QJsonObject, body);
    QFETCH(QStringList, members);
    SandboxFixture box;
    SandboxSeen seen;
    if (path.startsWith(u'S')) {
        seen = box.account(method.constData(), box.sessionPath(path.sliced(1)), body);
    } else if (path.startsWith(u'A')) {
        seen = box.account(method.constData(), path.sliced(1), body);
    } else if (path.startsWith(u'G')) {
        const QJsonValue group = box.session("GET", u"/groups"_s).json().value("data"_L1)[0]["jid"_L1];
        seen = box.session(method.constData(),
                           u"/groups/"_s + group.toString().replace(u'@', u"%40"_s) + path.sliced(1), body);
    } else {
        seen = box.session(method.constData(), path, body);
    }
    QCOMPARE(seen.status, 200);
    const QJsonObject answer = seen.json();
    const QJsonObject data = answer.contains("data"_L1) ? answer.value("data"_L1).toObject() : answer;
    if (answer.contains("data"_L1))
        QVERIFY(answer.value("success"_L1).toBool());
    for (const QString &member : members)
        QVERIFY2(data.contains(member), qPrintable(member + u" missing in "_s + QString::fromUtf8(seen.body)));
}

void SandboxApiTest::namesEachRefusedFieldOfASend()
{
    SandboxFixture box;
    const SandboxSeen empty = box.session("POST", u"/send-message"_s);
    QCOMPARE(empty.status, 422);
    QCOMPARE(empty.json().value("message"_L1).toString(), u"Validation failed"_s);
    const QJsonValue errors = empty.json().value("errors"_L1);
    QCOMPARE(errors["to"_L1][0].toString(), u"The to field is required."_s);
    QCOMPARE(errors["text"_L1][0].toString(), u"The text field is required when no media is present."_s);
    const SandboxSeen poll =
        box.session("POST", u"/send-message"_s,
                    {{u"to"_s, u"+12025550178"_s},
                     {u"imageUrl"_s, u"not a url"_s},
                     {u"poll"_s, QJsonObject{{u"question"_s, u"?"_s}, {u"options"_s, QJsonArray{u"a"_s}}}}});
    QVERIFY(poll.json().value("errors"_L1).toObject().contains("imageUrl"_L1));
    QVERIFY(poll.json().value("errors"_L1).toObject().contains("poll.options"_L1));
    QCOMPARE(box.provider.sendCount(), 0);
}

void SandboxApiTest::refusesNumbersThatAreNotOnWhatsApp()
{
    SandboxFixture box;
    const QString words = u"The provided JID does not exist on WhatsApp."_s;
    for (const QString &to : {u"+1 202 555 0178"_s, u"202-555-0178"_s, u"12"_s, u"@nobody"_s, u"999@lid"_s}) {
        const SandboxSeen seen = box.text(to, u"x"_s);
        QCOMPARE(seen.status, 422);
        QCOMPARE(seen.json().value("message"_L1).toString(), words);
    }
    QCOMPARE(box.text(u"12025550178"_s, u"x"_s).status, 200);
    box.control("POST", u"/unknown-numbers"_s, {{u"numbers"_s, QJsonArray{u"+12025550178"_s}}});
    QCOMPARE(box.text(u"12025550178"_s, u"x"_s).status, 422);
    // The LID's digits, sent as if they were a number, are nobody's either; the LID itself is somebody.
    const QString lid = box.session("GET", u"/lid-from-pn/12025550143"_s).json().value("data"_L1)["lid"_L1].toString();
    QCOMPARE(box.text(u'+' + lid.section(u'@', 0, 0), u"x"_s).status, 422);
    QCOMPARE(box.text(lid, u"x"_s).status, 200);
    box.faults({{u"unknown_number"_s, 0.5}});
    int unknown = 0;
    for (int i = 0; i < 200; ++i) {
        const QString to = u"+3519120%1"_s.arg(10'000 + i);
        const int status = box.text(to, u"x"_s).status;
        QCOMPARE(box.text(to, u"x"_s).status, status); // always the same numbers
        unknown += status == 422 ? 1 : 0;
        box.time.advance(Milliseconds(1'000));
    }
    QVERIFY(unknown > 60 && unknown < 140);
}

void SandboxApiTest::acceptsEveryContentType_data()
{
    QTest::addColumn<QJsonObject>("content");
    QTest::addColumn<QString>("part"); // of the WhatsApp message in message.sent
    const auto url = [](const QString &file) { return QJsonValue(u"https://cdn.example.net/"_s + file); };
    QTest::newRow("text") << QJsonObject{{u"text"_s, u"Hi"_s}} << u"conversation"_s;
    QTest::newRow("image") << QJsonObject{{u"imageUrl"_s, url(u"a.png"_s)}, {u"text"_s, u"c"_s}} << u"imageMessage"_s;
    QTest::newRow("video") << QJsonObject{{u"videoUrl"_s, url(u"a.mp4"_s)}} << u"videoMessage"_s;
    QTest::newRow("document") << QJsonObject{{u"documentUrl"_s, url(u"a.pdf"_s)}} << u"documentMessage"_s;
    QTest::newRow("audio") << QJsonObject{{u"audioUrl"_s, url(u"a.ogg"_s)}} << u"audioMessage"_s;
    QTest::newRow("sticker") << QJsonObject{{u"stickerUrl"_s, url(u"a.webp"_s)}} << u"stickerMessage"_s;
    QTest::newRow("once") << QJsonObject{{u"imageUrl"_s, url(u"a.jpg"_s)}, {u"viewOnce"_s, true}}
                          << u"viewOnceMessageV2"_s;
    QTest::newRow("contact") << QJsonObject{{u"contact"_s,
                                             QJsonObject{{u"name"_s, u"N"_s}, {u"phone"_s, u"+12025550101"_s}}}}
                             << u"contactMessage"_s;
    QTest::newRow("location") << QJsonObject{{u"location"_s, QJsonObject{{u"latitude"_s, 41.3}, {u"longitude"_s, 2.1}}}}
                              << u"locationMessage"_s;
    QTest::newRow("poll") << QJsonObject{{u"poll"_s, QJsonObject{{u"question"_s, u"?"_s},
                                                                 {u"options"_s, QJsonArray{u"a"_s, u"b"_s}}}}}
                          << u"pollCreationMessage"_s;
}

void SandboxApiTest::acceptsEveryContentType()
{
    QFETCH(QJsonObject, content);
    QFETCH(QString, part);
    SandboxFixture box;
    content.insert("to"_L1, u"+12025550178"_s);
    const QJsonObject data = box.session("POST", u"/send-message"_s, content).json().value("data"_L1).toObject();
    QCOMPARE(data.value("msgId"_L1).toInteger(), 70'000'000);
    QCOMPARE(data.value("jid"_L1).toString(), u"+12025550178"_s);
    QCOMPARE(data.value("status"_L1).toString(), u"in_progress"_s);
    box.time.advance(Milliseconds(2'000));
    const QList<QJsonObject> sent = box.hooks(u"message.sent"_s);
    QCOMPARE(sent.size(), 1);
    QVERIFY(sent.first().value("data"_L1)["message"_L1].toObject().contains(part));
}

void SandboxApiTest::hidesTheControlInterfaceFromOtherMachines()
{
    SandboxFixture box;
    HttpServerRequest request;
    request.head.method = "GET";
    request.head.path = "/_sandbox/accounts";
    int status = 0;
    const auto ask = [&](const char *peer) {
        request.head.peer = peer;
        box.provider.handle(request, [&status](HttpServerResponse response) { status = response.status; });
        return status;
    };
    QCOMPARE(ask("192.0.2.7"), 404);
    QCOMPARE(ask("::1"), 200);
}

void SandboxApiTest::logsRepeatedSends()
{
    SandboxFixture box;
    box.text(u"+12025550178"_s, u"same"_s);
    box.text(u"12025550178"_s, u"same"_s); // the same person, written otherwise
    box.text(u"+12025550178"_s, u"other"_s);
    const QJsonObject log = box.control("GET", u"/sends?limit=2"_s).json();
    QCOMPARE(log.value("count"_L1).toInt(), 3);
    QCOMPARE(log.value("distinct"_L1).toInt(), 2);
    QCOMPARE(log.value("items"_L1).toArray().size(), 2);
    QCOMPARE(log.value("items"_L1)[0]["times"_L1].toInt(), 2);
    const QJsonObject rest = box.control("GET", u"/sends?after=70000001"_s).json();
    QCOMPARE(rest.value("items"_L1).toArray().size(), 1);
    QCOMPARE(rest.value("items"_L1)[0]["text"_L1].toString(), u"other"_s);
}

int gatehouse::test::runSandboxApiTest(int argc, char **argv)
{
    SandboxApiTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "sandboxapitest.moc"
