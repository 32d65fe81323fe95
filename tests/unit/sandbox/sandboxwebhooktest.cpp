#include "tests/unit/sandbox/sandboxfixture.h"
#include "tests/unit/sandbox/suites.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

namespace {
const QString ada = u"+12025550178"_s;

QByteArray header(const HttpRequest &request, const char *name)
{
    for (const auto &[key, value] : request.headers) {
        if (key == name)
            return value;
    }
    return {};
}

QStringList eventsOf(const QList<QJsonObject> &hooks)
{
    QStringList events;
    for (const QJsonObject &hook : hooks)
        events += hook.value("event"_L1).toString();
    return events;
}

QList<int> statuses(const SandboxFixture &box)
{
    QList<int> found;
    for (const QJsonObject &hook : box.hooks(u"messages.update"_s))
        found += hook.value("data"_L1)["update"_L1]["status"_L1].toInt();
    return found;
}
} // namespace

class SandboxWebhookTest : public QObject
{
    Q_OBJECT
private slots:
    void tellsTheLifeOfASendInOrder();
    void signsWithThePlainSecretAndGivesTheTimesOfTheSheet();
    void answersMessageInfoBeforeAndAfterTheId();
    void playsVoiceNotes();
    void sendsOnlyWhatASessionSubscribesTo();
    void tellsAFailureWithoutAKey();
    void triesAgainAndGivesUp();
    void keepsAFewRequestsPerTargetInFlight();
    void eachSwitchShows_data();
    void eachSwitchShows();
    void dropsDuplicatesDelaysAndReorders();
};

void SandboxWebhookTest::tellsTheLifeOfASendInOrder()
{
    SandboxFixture box;
    box.text(ada, u"Hi"_s);
    QVERIFY(box.hooks().isEmpty());
    box.time.advance(Milliseconds(60'000));
    QCOMPARE(eventsOf(box.hooks()), (QStringList{u"message.sent"_s, u"messages.upsert"_s, u"messages.update"_s,
                                                 u"messages.update"_s, u"messages.update"_s}));
    QCOMPARE(statuses(box), (QList<int>{2, 3, 4}));
    const QJsonValue sent = box.hooks(u"message.sent"_s).first().value("data"_L1);
    QVERIFY(sent["success"_L1].toBool());
    const QString id = sent["key"_L1]["id"_L1].toString();
    QVERIFY(QRegularExpression(u"^3EB0[0-9A-F]{18}$"_s).match(id).hasMatch());
    for (const QJsonObject &update : box.hooks(u"messages.update"_s))
        QCOMPARE(update.value("data"_L1)["key"_L1]["id"_L1].toString(), id);
    const QJsonValue own = box.hooks(u"messages.upsert"_s).first().value("data"_L1)["messages"_L1][0];
    QVERIFY(own["key"_L1]["fromMe"_L1].toBool());
    QCOMPARE(own["messageBody"_L1].toString(), u"Hi"_s);
}

void SandboxWebhookTest::signsWithThePlainSecretAndGivesTheTimesOfTheSheet()
{
    SandboxFixture box;
    box.text(ada, u"Hi"_s);
    box.time.advance(Milliseconds(60'000));
    QCOMPARE(header(box.posted.first(), "X-Webhook-Signature"), box.owner.sessions.first().webhookSecret);
    QCOMPARE(header(box.posted.first(), "Content-Type"), "application/json");
    QCOMPARE(box.posted.first().method, "POST");
    QCOMPARE(box.hooks(u"message.sent"_s).first().value("timestamp"_L1).toInteger() / 1'000'000'000, 1);
    const QJsonObject update = box.hooks(u"messages.update"_s).first();
    QCOMPARE(update.value("timestamp"_L1).toInteger() / 1'000'000'000'000, 1);
    QCOMPARE(update.value("sessionId"_L1).toString().toLatin1(), box.owner.sessions.first().apiKey);
}

void SandboxWebhookTest::answersMessageInfoBeforeAndAfterTheId()
{
    SandboxFixture box;
    box.text(ada, u"Hi"_s);
    QJsonObject info = box.session("GET", u"/messages/70000000/info"_s).json().value("data"_L1).toObject();
    QCOMPARE(info.value("status"_L1).toInt(), 1);
    QVERIFY(!info.contains("key"_L1));
    box.time.advance(Milliseconds(60'000));
    info = box.session("GET", u"/messages/70000000/info"_s).json().value("data"_L1).toObject();
    QCOMPARE(info.value("status"_L1).toInt(), 4);
    QCOMPARE(info.value("key"_L1)["id"_L1], box.hooks(u"message.sent"_s).first().value("data"_L1)["key"_L1]["id"_L1]);
    QCOMPARE(info.value("id"_L1), info.value("key"_L1)["id"_L1]);
    const QByteArray other = box.owner.sessions.last().apiKey;
    QCOMPARE(box.call("GET", u"/api/messages/70000000/info"_s, {}, other).status, 404);
    QCOMPARE(box.call("POST", u"/api/messages/70000000/resend"_s, {}, other).json().value("error"_L1).toString(),
             u"You are not authorized to modify this message."_s);
    const QJsonValue edited =
        box.session("PUT", u"/messages/70000000"_s, {{u"text"_s, u"Hello"_s}}).json().value("data"_L1);
    QCOMPARE(
        edited["message"_L1]["protocolMessage"_L1]["editedMessage"_L1]["extendedTextMessage"_L1]["text"_L1].toString(),
        u"Hello"_s);
    QCOMPARE(box.session("DELETE", u"/messages/70000000"_s).json().value("message"_L1).toString(),
             u"Message deleted successfully."_s);
    box.time.settle();
    QCOMPARE(box.hooks(u"messages.delete"_s).size(), 1);
}

void SandboxWebhookTest::playsVoiceNotes()
{
    SandboxOptions options = SandboxFixture::quiet();
    options.life.playedShare = 1;
    SandboxFixture box(7, options);
    box.session("POST", u"/send-message"_s, {{u"to"_s, ada}, {u"audioUrl"_s, u"https://cdn.example.net/a.ogg"_s}});
    box.time.advance(Milliseconds(60'000));
    QCOMPARE(statuses(box), (QList<int>{2, 3, 4, 5}));
}

void SandboxWebhookTest::sendsOnlyWhatASessionSubscribesTo()
{
    SandboxFixture box;
    box.account("PUT", box.sessionPath(), {{u"webhook_events"_s, QJsonArray{u"messages.update"_s}}});
    box.text(ada, u"Hi"_s);
    box.time.advance(Milliseconds(60'000));
    QCOMPARE(eventsOf(box.hooks()), QStringList(3, u"messages.update"_s));
    box.account("PUT", box.sessionPath(), {{u"webhook_enabled"_s, false}});
    box.text(ada, u"Hi again"_s);
    box.time.advance(Milliseconds(60'000));
    QCOMPARE(box.hooks().size(), 3);
}

void SandboxWebhookTest::tellsAFailureWithoutAKey()
{
    SandboxFixture box;
    box.faults({{u"fail_later"_s, 1}});
    box.text(ada, u"Hi"_s);
    box.time.advance(Milliseconds(60'000));
    QCOMPARE(eventsOf(box.hooks()), QStringList{u"message.sent"_s});
    const QJsonObject data = box.hooks().first().value("data"_L1).toObject();
    QCOMPARE(data.keys(), (QStringList{u"error"_s, u"success"_s}));
    QVERIFY(data.value("error"_L1).toString().contains(ada));
    QCOMPARE(box.session("GET", u"/messages/70000000/info"_s).json().value("data"_L1)["status"_L1].toInt(), 0);
    // A file that is not what its field says fails the same way.
    box.faults({{u"fail_later"_s, 0}});
    box.session("POST", u"/send-message"_s, {{u"to"_s, ada}, {u"imageUrl"_s, u"https://cdn.example.net/a.pdf"_s}});
    box.time.advance(Milliseconds(60'000));
    QCOMPARE(box.hooks().size(), 2);
    QVERIFY(!box.hooks().last().value("data"_L1)["success"_L1].toBool());
    box.faults({{u"fail_unseen"_s, 1}});
    box.text(ada, u"Hi"_s);
    box.time.advance(Milliseconds(60'000));
    QCOMPARE(box.hooks().size(), 2);
}

void SandboxWebhookTest::triesAgainAndGivesUp()
{
    SandboxFixture box;
    box.hookStatus = 500;
    box.account("PUT", box.sessionPath(), {{u"webhook_events"_s, QJsonArray{u"message.sent"_s}}});
    box.text(ada, u"Hi"_s);
    box.time.advance(Milliseconds(2'000));
    QCOMPARE(box.posted.size(), 1);
    box.time.advance(Milliseconds(2'000));
    QCOMPARE(box.posted.size(), 2);
    box.time.advance(Milliseconds(60'000));
    QCOMPARE(box.posted.size(), 3);
    QCOMPARE(box.posted.first().body, box.posted.last().body);
    QCOMPARE(box.provider.hookCounts().failed, 1);
    QCOMPARE(box.provider.hookCounts().waiting, 0);
    box.hookStatus = 204;
    box.text(ada, u"Hi again"_s);
    box.time.advance(Milliseconds(60'000));
    QCOMPARE(box.provider.hookCounts().ok, 1);
}

void SandboxWebhookTest::keepsAFewRequestsPerTargetInFlight()
{
    SandboxFixture box;
    box.transport.handler = nullptr;
    for (int i = 0; i < 20; ++i)
        box.text(ada, QString::number(i));
    box.time.advance(Milliseconds(5'000));
    QCOMPARE(box.transport.pending().size(), std::size_t(8));
    box.transport.answerNext(ScriptedTransport::json(200, "{}"));
    box.time.settle();
    QCOMPARE(box.transport.attempts(), 9);
}

void SandboxWebhookTest::eachSwitchShows_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("event");
    QTest::addColumn<QString>("path"); // into the webhook, segments parted by dots
    QTest::addColumn<bool>("present"); // with the fault; without it, the opposite
    QTest::newRow("upsert as object") << u"upsert_as_object"_s << u"messages.upsert"_s << u"data.messages.key"_s
                                      << true;
    QTest::newRow("update as array") << u"update_as_array"_s << u"messages.update"_s << u"data.0.key"_s << true;
    QTest::newRow("receipt as array") << u"update_as_array"_s << u"message-receipt.update"_s << u"data.0.receipt"_s
                                      << true;
    QTest::newRow("bare messages") << u"bare_messages"_s << u"messages.received"_s << u"data.key"_s << true;
    QTest::newRow("spelling") << u"clean_sender_spelling"_s << u"messages.received"_s
                              << u"data.messages.key.cleanSenderPn"_s << true;
    QTest::newRow("lid only") << u"lid_only"_s << u"messages.received"_s << u"data.messages.key.cleanedSenderPn"_s
                              << false;
    QTest::newRow("id for jid") << u"id_for_jid"_s << u"contacts.upsert"_s << u"data.0.id"_s << true;
    QTest::newRow("no session id") << u"no_session_id"_s << u"messages.update"_s << u"sessionId"_s << false;
    QTest::newRow("no push name") << u"no_push_name"_s << u"messages.received"_s << u"data.messages.pushName"_s
                                  << false;
    QTest::newRow("call.received") << u"call_received_name"_s << u"call.received"_s << u"data.call.id"_s << true;
}

void SandboxWebhookTest::eachSwitchShows()
{
    QFETCH(QString, fault);
    QFETCH(QString, event);
    QFETCH(QString, path);
    QFETCH(bool, present);
    const auto seen = [&](bool with) {
        SandboxFixture box;
        box.faults({{fault, with}});
        const QString group = box.session("GET", u"/groups"_s).json().value("data"_L1)[0]["jid"_L1].toString();
        box.session("POST", u"/groups/"_s + group + u"/participants/add"_s,
                    {{u"participants"_s, QJsonArray{u"12025550178"_s}}});
        box.text(ada, u"Hi"_s);
        box.text(group, u"Hi all"_s);
        box.control("POST", u"/incoming"_s, {{u"session"_s, 41}, {u"from"_s, ada}, {u"text"_s, u"Hello"_s}});
        box.control("POST", u"/incoming"_s, {{u"session"_s, 41}, {u"from"_s, ada}, {u"kind"_s, u"call"_s}});
        box.time.advance(Milliseconds(60'000));
        const QList<QJsonObject> hooks = box.hooks(event);
        if (hooks.isEmpty())
            return false;
        QJsonValue value = hooks.first();
        for (const QString &segment : path.split(u'.'))
            value = segment == u"0"_s ? value[0] : value[segment];
        return !value.isUndefined();
    };
    QCOMPARE(seen(true), present);
    QCOMPARE(seen(false), !present);
}

void SandboxWebhookTest::dropsDuplicatesDelaysAndReorders()
{
    const auto run = [](const QJsonObject &faults) {
        auto box = std::make_unique<SandboxFixture>();
        box->faults(faults);
        box->text(ada, u"Hi"_s);
        box->time.advance(Milliseconds(60'000));
        return box;
    };
    QVERIFY(run({{u"drop_webhook"_s, 1}})->posted.isEmpty());
    QCOMPARE(run({{u"duplicate_webhook"_s, 1}, {u"duplicate_copies"_s, 2}})->posted.size(), 15);
    const auto reordered = run({{u"reorder_webhook"_s, 1}});
    QCOMPARE(eventsOf(reordered->hooks()).first(2), (QStringList{u"messages.upsert"_s, u"message.sent"_s}));
    QCOMPARE(reordered->posted.size(), 5); // the last, held back, goes when nothing follows
    QCOMPARE(statuses(*run({{u"status_words"_s, 1}})), (QList<int>{0, 0, 0})); // words are no numbers
    QCOMPARE(header(run({{u"missing_signature"_s, 1}})->posted.first(), "X-Webhook-Signature"), "");
    const auto wrong = run({{u"wrong_signature"_s, 1}});
    QVERIFY(header(wrong->posted.first(), "X-Webhook-Signature") != wrong->owner.sessions.first().webhookSecret);
    QVERIFY(!header(wrong->posted.first(), "X-Webhook-Signature").isEmpty());
    QVERIFY(QJsonDocument::fromJson(run({{u"garbled_webhook"_s, 1}})->posted.first().body).isNull());
    SandboxFixture late;
    late.faults({{u"delay_webhook"_s, 1}, {u"delay_webhook_ms"_s, 30'000}});
    late.text(ada, u"Hi"_s);
    late.time.advance(Milliseconds(29'000));
    QVERIFY(late.posted.isEmpty());
    late.time.advance(Milliseconds(5'000));
    QVERIFY(!late.posted.isEmpty());
}

int gatehouse::test::runSandboxWebhookTest(int argc, char **argv)
{
    SandboxWebhookTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "sandboxwebhooktest.moc"
