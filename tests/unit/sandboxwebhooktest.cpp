#include "tests/unit/sandboxfixture.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QMessageAuthenticationCode>
#include <QtTest/QtTest>

#include <openssl/evp.h>
#include <openssl/kdf.h>

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
    void failsBeforeAndAfterAcceptance_data();
    void failsBeforeAndAfterAcceptance();
    void holdsFaultsOfOneSessionApart();
    void givesTheFaultsNamesAndRefusesOthers();
    void customersAnswerCampaignsAndAgents();
    void customersWhoSaidStopAreSilent();
    void peopleVoteAndReact();
    void groupsSendReceiptsAndStayAwayWhenIgnored();
    void mediaOpensWithTheKeyOfTheMessage();
    void servesUploadsForADay();
    void repeatsFromItsSeed();
    void otherSessionsDoNotChangeASessionsLuck();
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

void SandboxWebhookTest::failsBeforeAndAfterAcceptance_data()
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

void SandboxWebhookTest::failsBeforeAndAfterAcceptance()
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

void SandboxWebhookTest::holdsFaultsOfOneSessionApart()
{
    SandboxFixture box;
    box.control("POST", u"/faults"_s, {{u"session"_s, 42}, {u"error_before"_s, 1}});
    QCOMPARE(box.text(ada, u"Hi"_s).status, 200);
    const QJsonObject message{{u"to"_s, ada}, {u"text"_s, u"Hi"_s}};
    QVERIFY(box.call("POST", u"/api/send-message"_s, message, box.owner.sessions.last().apiKey).status >= 500);
    box.control("POST", u"/faults"_s, {{u"session"_s, 42}, {u"reset"_s, true}});
    QCOMPARE(box.call("POST", u"/api/send-message"_s, message, box.owner.sessions.last().apiKey).status, 200);
}

void SandboxWebhookTest::givesTheFaultsNamesAndRefusesOthers()
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

void SandboxWebhookTest::customersAnswerCampaignsAndAgents()
{
    SandboxOptions options = SandboxFixture::quiet();
    options.habits.answerShare = 1;
    options.habits.replyShare = 1;
    options.habits.mediaShare = 0;
    options.habits.burstShare = 0;
    SandboxFixture box(7, options);
    box.provider.addCustomers({{u"5511987000001"_s, u"Ana"_s, u"pt"_s, {}}});
    box.text(u"+5511987000001"_s, u"Oferta"_s);
    box.time.advance(Milliseconds(120'000));
    QCOMPARE(box.hooks(u"messages.received"_s).size(), 1);
    const QJsonValue message = box.hooks(u"messages.received"_s).first().value("data"_L1)["messages"_L1];
    QCOMPARE(message["pushName"_L1].toString(), u"Ana"_s);
    QCOMPARE(message["key"_L1]["cleanedSenderPn"_L1].toString(), u"5511987000001"_s);
    QVERIFY(!message["messageBody"_L1].toString().isEmpty());
    for (int turn = 2; turn <= 6; ++turn) {
        box.text(u"+5511987000001"_s, u"Resposta %1"_s.arg(turn));
        box.time.advance(Milliseconds(120'000));
        QCOMPARE(box.hooks(u"messages.received"_s).size(), turn);
    }
    box.text(u"+5511987000001"_s, u"Mais uma"_s);
    box.time.advance(Milliseconds(120'000));
    QCOMPARE(box.hooks(u"messages.received"_s).size(), 6); // has said everything
}

void SandboxWebhookTest::customersWhoSaidStopAreSilent()
{
    SandboxOptions options = SandboxFixture::quiet();
    options.habits.stopShare = 1;
    SandboxFixture box(7, options);
    box.provider.addCustomers({{u"491512000001"_s, u"Uwe"_s, u"de"_s, {}}});
    box.text(u"+491512000001"_s, u"Angebot"_s);
    box.time.advance(Milliseconds(120'000));
    QCOMPARE(box.hooks(u"messages.received"_s).size(), 1);
    const QString word =
        box.hooks(u"messages.received"_s).first().value("data"_L1)["messages"_L1]["messageBody"_L1].toString();
    QVERIFY((QStringList{u"STOPP"_s, u"Abmelden"_s, u"Bitte abmelden"_s}).contains(word));
    box.text(u"+491512000001"_s, u"Sie bekommen nichts mehr von uns."_s);
    box.time.advance(Milliseconds(120'000));
    QCOMPARE(box.hooks(u"messages.received"_s).size(), 1);
}

void SandboxWebhookTest::peopleVoteAndReact()
{
    SandboxOptions options = SandboxFixture::quiet();
    options.habits.voteShare = 1;
    options.habits.reactShare = 1;
    SandboxFixture box(7, options);
    box.session("POST", u"/send-message"_s,
                {{u"to"_s, ada},
                 {u"poll"_s, QJsonObject{{u"question"_s, u"When?"_s}, {u"options"_s, QJsonArray{u"a"_s, u"b"_s}}}}});
    box.time.advance(Milliseconds(120'000));
    QCOMPARE(box.hooks(u"messages.reaction"_s).size(), 1);
    QCOMPARE(box.hooks(u"poll.results"_s).size(), 1);
    const QJsonArray result = box.hooks(u"poll.results"_s).first().value("data"_L1)["pollResult"_L1].toArray();
    QCOMPARE(result.size(), 2);
    QCOMPARE(result[0]["voters"_L1].toArray().size() + result[1]["voters"_L1].toArray().size(), 1);
}

void SandboxWebhookTest::groupsSendReceiptsAndStayAwayWhenIgnored()
{
    SandboxFixture box;
    const QString group = box.session("POST", u"/groups"_s,
                                      {{u"name"_s, u"Drivers"_s}, {u"participants"_s, QJsonArray{u"12025550178"_s}}})
                              .json()
                              .value("data"_L1)["jid"_L1]
                              .toString();
    box.text(group, u"Hi all"_s);
    box.control("POST", u"/incoming"_s,
                {{u"session"_s, 41}, {u"from"_s, ada}, {u"chat"_s, group}, {u"text"_s, u"Morning"_s}});
    box.time.advance(Milliseconds(60'000));
    QCOMPARE(box.hooks(u"message-receipt.update"_s).size(), 2); // delivered, read
    QCOMPARE(box.hooks(u"messages-group.received"_s).size(), 1);
    QCOMPARE(box.hooks(u"messages-personal.received"_s).size(), 0);
    const QJsonValue key = box.hooks(u"messages-group.received"_s).first().value("data"_L1)["messages"_L1]["key"_L1];
    QCOMPARE(key["remoteJid"_L1].toString(), group);
    QCOMPARE(key["cleanedParticipantPn"_L1].toString(), ada.sliced(1));
    box.account("PUT", box.sessionPath(), {{u"ignore_groups"_s, true}});
    box.posted.clear();
    box.control("POST", u"/incoming"_s,
                {{u"session"_s, 41}, {u"from"_s, ada}, {u"chat"_s, group}, {u"text"_s, u"Morning"_s}});
    box.control("POST", u"/incoming"_s,
                {{u"session"_s, 41}, {u"chat"_s, u"120363098765432109@newsletter"_s}, {u"text"_s, u"News"_s}});
    box.time.settle();
    QVERIFY(box.hooks(u"messages-group.received"_s).isEmpty());
    QCOMPARE(box.hooks(u"messages-newsletter.received"_s).size(), 1);
}

// As a client would do it by the provider's description, with OpenSSL's own HKDF: shares no line with the sandbox.
QByteArray opened(const QByteArray &file, const QByteArray &mediaKey, const QByteArray &info)
{
    QByteArray keys(112, '\0');
    size_t length = 112;
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_id(EVP_PKEY_HKDF, nullptr);
    EVP_PKEY_derive_init(context);
    EVP_PKEY_CTX_set_hkdf_md(context, EVP_sha256());
    EVP_PKEY_CTX_set1_hkdf_key(context, reinterpret_cast<const unsigned char *>(mediaKey.constData()),
                               int(mediaKey.size()));
    EVP_PKEY_CTX_add1_hkdf_info(context, reinterpret_cast<const unsigned char *>(info.constData()), int(info.size()));
    EVP_PKEY_derive(context, reinterpret_cast<unsigned char *>(keys.data()), &length);
    EVP_PKEY_CTX_free(context);
    const QByteArray locked = file.chopped(10);
    QByteArray plain(locked.size() + 16, '\0');
    auto *out = reinterpret_cast<unsigned char *>(plain.data());
    int written = 0;
    int last = 0;
    EVP_CIPHER_CTX *cipher = EVP_CIPHER_CTX_new();
    const auto *key = reinterpret_cast<const unsigned char *>(keys.constData());
    EVP_DecryptInit_ex(cipher, EVP_aes_256_cbc(), nullptr, key + 16, key);
    EVP_DecryptUpdate(cipher, out, &written, reinterpret_cast<const unsigned char *>(locked.constData()),
                      int(locked.size()));
    const bool whole = EVP_DecryptFinal_ex(cipher, out + written, &last) == 1;
    EVP_CIPHER_CTX_free(cipher);
    const QByteArray mac =
        QMessageAuthenticationCode::hash(keys.left(16) + locked, keys.mid(48, 32), QCryptographicHash::Sha256);
    return whole && mac.left(10) == file.right(10) ? plain.left(written + last) : QByteArray();
}

void SandboxWebhookTest::mediaOpensWithTheKeyOfTheMessage()
{
    const QList<std::pair<QString, QByteArray>> kinds{{u"image"_s, "WhatsApp Image Keys"},
                                                      {u"video"_s, "WhatsApp Video Keys"},
                                                      {u"audio"_s, "WhatsApp Audio Keys"},
                                                      {u"document"_s, "WhatsApp Document Keys"},
                                                      {u"sticker"_s, "WhatsApp Image Keys"}};
    for (const auto &[kind, info] : kinds) {
        SandboxFixture box;
        box.control("POST", u"/incoming"_s, {{u"session"_s, 41}, {u"from"_s, ada}, {u"kind"_s, kind}});
        box.time.settle();
        QJsonObject message = box.hooks(u"messages.received"_s).first().value("data"_L1)["messages"_L1].toObject();
        const QJsonValue part = message.value("message"_L1)[kind + u"Message"_s];
        const QString url = part["url"_L1].toString();
        const QByteArray mediaKey = QByteArray::fromBase64(part["mediaKey"_L1].toString().toLatin1());
        const SandboxSeen locked = box.call("GET", QUrl(url).path());
        QCOMPARE(locked.status, 200);
        const QByteArray plain = opened(locked.body, mediaKey, info);
        QVERIFY2(!plain.isEmpty(), qPrintable(kind));
        QCOMPARE(QCryptographicHash::hash(plain, QCryptographicHash::Sha256).toBase64(),
                 part["fileSha256"_L1].toString().toLatin1());
        const QJsonObject request{{u"data"_s, QJsonObject{{u"messages"_s, message}}}};
        const QString opened =
            box.session("POST", u"/decrypt-media"_s, request).json().value("publicUrl"_L1).toString();
        QCOMPARE(box.call("GET", QUrl(opened).path()).body, plain);
        box.time.advance(Milliseconds(3'600'000));
        QCOMPARE(box.call("GET", QUrl(opened).path()).status, 404); // an hour and no longer
    }
    SandboxFixture box;
    QCOMPARE(box.session("POST", u"/decrypt-media"_s).json().value("error"_L1).toString(),
             u"No supported media object (image, video, etc.) found in the message."_s);
}

void SandboxWebhookTest::servesUploadsForADay()
{
    SandboxFixture box;
    const QByteArray png = QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(100, 'x');
    const SandboxSeen seen = box.raw("POST", u"/api/upload"_s, png, "image/png", box.owner.sessions.first().apiKey);
    const QString url = seen.json().value("publicUrl"_L1).toString();
    QCOMPARE(box.call("GET", QUrl(url).path()).body, png);
    QCOMPARE(box.raw("POST", u"/api/upload"_s, png, "image/jpeg", box.owner.sessions.first().apiKey).status, 422);
    QCOMPARE(box.raw("POST", u"/api/upload"_s, QByteArray("RIFF") + QByteArray(5 << 20, 'x'), "image/webp",
                     box.owner.sessions.first().apiKey)
                 .json()
                 .value("error"_L1)
                 .toString(),
             u"File size exceeds the limit of 5 MB for this file type."_s);
    box.session("POST", u"/send-message"_s, {{u"to"_s, ada}, {u"imageUrl"_s, url}});
    box.time.advance(Milliseconds(86'400'000));
    QVERIFY(box.hooks(u"message.sent"_s).first().value("data"_L1)["success"_L1].toBool());
    QCOMPARE(box.call("GET", QUrl(url).path()).status, 404);
    box.session("POST", u"/send-message"_s, {{u"to"_s, ada}, {u"imageUrl"_s, url}});
    box.time.advance(Milliseconds(60'000));
    QVERIFY(!box.hooks(u"message.sent"_s).last().value("data"_L1)["success"_L1].toBool()); // the link has died
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

void SandboxWebhookTest::repeatsFromItsSeed()
{
    const QByteArray once = busyRun(11);
    QVERIFY(once.contains("messages.received"));
    QVERIFY(once == busyRun(11));
    QVERIFY(once != busyRun(12));
}

void SandboxWebhookTest::otherSessionsDoNotChangeASessionsLuck()
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

QTEST_APPLESS_MAIN(SandboxWebhookTest)
#include "sandboxwebhooktest.moc"
