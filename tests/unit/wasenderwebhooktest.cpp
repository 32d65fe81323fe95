#include "gateway/providers/wasender/content.h"
#include "gateway/providers/wasender/wasenderprovider.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtTest/QtTest>

using namespace gatehouse;

namespace {

QJsonArray rows(const char *file)
{
    QFile data(QStringLiteral(WASENDER_DATA "/") + QLatin1String(file));
    if (!data.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", file);
    const QJsonArray array = QJsonDocument::fromJson(data.readAll()).array();
    if (array.isEmpty())
        qFatal("%s is no list", file);
    return array;
}

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// An event in the words of the data file.
struct Told
{
    QString operator()(const IncomingMessage &) const { return QStringLiteral("in text"); }
    QString operator()(const OutgoingEcho &echo) const
    {
        return echo.confirmsSend ? QStringLiteral("confirmed text") : QStringLiteral("echo text");
    }
    QString operator()(const StatusChange &change) const
    {
        return QStringLiteral("status ") + messageStateName(change.state);
    }
    QString operator()(const SendFailed &failed) const { return QStringLiteral("failed ") + failed.errorCode; }
    QString operator()(const SessionStateChange &change) const
    {
        return QStringLiteral("session ") + sessionStateName(change.state);
    }
    QString operator()(const PairingCodeRenewed &code) const { return QStringLiteral("code ") + code.text; }
    QString operator()(const MessageDeleted &deleted) const
    {
        return QStringLiteral("deleted ") + deleted.providerMessageId;
    }
    QString operator()(const MessageReaction &reaction) const { return QStringLiteral("reaction ") + reaction.emoji; }
    QString operator()(const ContactSeen &contact) const { return QStringLiteral("contact ") + contact.name; }
    QString operator()(const GroupSeen &group) const { return QStringLiteral("group ") + group.subject; }
    QString operator()(const PollVotes &votes) const { return QStringLiteral("votes %1").arg(votes.results.size()); }
    QString operator()(const CallSeen &call) const { return QStringLiteral("call ") + call.status; }
    QString operator()(const EventIgnored &) const { return QStringLiteral("ignored"); }
};

QString told(const QList<ProviderEvent> &events)
{
    QStringList all;
    for (const ProviderEvent &event : events)
        all += std::visit(Told{}, event);
    return all.join(u',');
}

ProviderIdentity personOf(const ProviderEvent &event)
{
    if (const auto *in = std::get_if<IncomingMessage>(&event))
        return in->sender;
    if (const auto *echo = std::get_if<OutgoingEcho>(&event))
        return echo->recipient;
    if (const auto *failed = std::get_if<SendFailed>(&event))
        return failed->recipient;
    if (const auto *contact = std::get_if<ContactSeen>(&event))
        return contact->person;
    if (const auto *call = std::get_if<CallSeen>(&event))
        return call->caller;
    return {};
}

QString textOf(const ProviderEvent &event)
{
    if (const auto *in = std::get_if<IncomingMessage>(&event))
        return contentSummary(in->content);
    if (const auto *echo = std::get_if<OutgoingEcho>(&event))
        return contentSummary(echo->content);
    return {};
}

std::optional<Timestamp> timeOf(const ProviderEvent &event)
{
    if (const auto *in = std::get_if<IncomingMessage>(&event))
        return in->at;
    if (const auto *change = std::get_if<StatusChange>(&event))
        return change->at;
    return {};
}

WebhookReading read(const QByteArray &body)
{
    auto reading = WasenderProvider().readWebhook(body);
    if (!reading)
        qFatal("unreadable: %s", qPrintable(reading.failure().detail));
    return *std::move(reading);
}

WebhookEnvelope opened(const QByteArray &body)
{
    auto envelope = WasenderProvider().openWebhook(body);
    if (!envelope)
        qFatal("not JSON: %s", qPrintable(envelope.failure().detail));
    return *std::move(envelope);
}

QByteArray message(const QByteArray &content)
{
    return QByteArray(R"({"event":"messages.received","timestamp":1772359200,"data":{"messages":{"key":{"id":"3EB0AA",)"
                      R"("remoteJid":"34600000111@s.whatsapp.net","fromMe":false},)")
           + "\"message\":" + content + "}}}";
}

} // namespace

class WasenderWebhookTest : public QObject
{
    Q_OBJECT
private slots:
    void everyShapeIsRead_data();
    void everyShapeIsRead();
    void theJournalReadsAsTheBodyDid_data() { everyShapeIsRead_data(); }
    void theJournalReadsAsTheBodyDid();
    void everyContentIsRead_data();
    void everyContentIsRead();
    void credentialsNeverReachTheJournal();
    void maskingLeavesTheRestAsItIs_data();
    void maskingLeavesTheRestAsItIs();
    void correctionsPointAtWhatTheyCorrect();
    void revocationsAndReactionsInsideOfMessagesAreRead();
    void repeatsShareAnIdentityAndNewEventsDoNot();
    void aReplyToUsNeverTakesOurNumberForTheCustomers();
    void failureTextsHideTheNumber();
    void hostileBodiesAreRefusedOrIgnored_data();
    void hostileBodiesAreRefusedOrIgnored();
    void longIdsKeepIdentitiesShort();
    void truncatedBodiesAreUnreadable();
    void onlyTheSecretOpensTheDoor();
};

void WasenderWebhookTest::everyShapeIsRead_data()
{
    QTest::addColumn<QJsonObject>("row");
    for (const QJsonValue &row : rows("shapes.json"))
        QTest::newRow(qPrintable(row.toObject().value(u"name").toString())) << row.toObject();
}

void WasenderWebhookTest::everyShapeIsRead()
{
    QFETCH(QJsonObject, row);
    const WebhookReading reading = read(bytes(row.value(u"body").toObject()));
    QCOMPARE(told(reading.events), row.value(u"events").toString());
    const QString identity = row.value(u"identity").toString();
    if (identity == QLatin1String("body:"))
        QVERIFY2(reading.identity.startsWith(identity + opened(bytes(row.value(u"body").toObject())).kind),
                 qPrintable(reading.identity));
    else if (row.contains(u"identity"))
        QCOMPARE(reading.identity, identity);
    const ProviderEvent &first = reading.events.constFirst();
    if (row.contains(u"phone"))
        QCOMPARE(personOf(first).phone, row.value(u"phone").toString());
    if (row.contains(u"lid"))
        QCOMPARE(personOf(first).lid, row.value(u"lid").toString());
    if (row.contains(u"text"))
        QCOMPARE(textOf(first), row.value(u"text").toString());
    if (row.contains(u"at"))
        QCOMPARE(toRfc3339(timeOf(first).value_or(Timestamp{})), row.value(u"at").toString());
    if (row.contains(u"chat"))
        QCOMPARE(std::get<IncomingMessage>(first).chatId, row.value(u"chat").toString());
    if (row.contains(u"sender"))
        QCOMPARE(std::get<IncomingMessage>(first).senderName, row.value(u"sender").toString());
}

void WasenderWebhookTest::theJournalReadsAsTheBodyDid()
{
    QFETCH(QJsonObject, row);
    const QByteArray body = bytes(row.value(u"body").toObject());
    const QByteArray masked = opened(body).masked;
    const WebhookReading direct = read(body);
    const WebhookReading again = read(masked);
    if (!direct.identity.startsWith(QLatin1String("body:")))
        QCOMPARE(again.identity, direct.identity);
    QCOMPARE(told(again.events), told(direct.events));
    QCOMPARE(opened(masked).masked, masked);
}

void WasenderWebhookTest::everyContentIsRead_data()
{
    QTest::addColumn<QJsonObject>("row");
    for (const QJsonValue &row : rows("contents.json"))
        QTest::newRow(qPrintable(row.toObject().value(u"name").toString())) << row.toObject();
}

void WasenderWebhookTest::everyContentIsRead()
{
    QFETCH(QJsonObject, row);
    const WebhookReading reading = read(message(bytes(row.value(u"message").toObject())));
    const auto *in = std::get_if<IncomingMessage>(&reading.events.constFirst());
    QVERIFY(in);
    QCOMPARE(contentToJson(in->content), row.value(u"expect").toObject());
    QCOMPARE(in->quotedProviderId, row.value(u"quoted").toString());
}

void WasenderWebhookTest::credentialsNeverReachTheJournal()
{
    const QByteArray masked =
        opened(
            R"({"event":"passkey.updated","sessionId":"live-key-0123456789abcdef","headers":{"Authorization":"Bearer zzz"},)"
            R"("data":{"stage":"request","token":"tmp-1","access_token":"tmp-2","again":["live-key-0123456789abcdef"]}})")
            .masked;
    for (const char *secret : {"live-key", "zzz", "tmp-1", "tmp-2"})
        QVERIFY2(!masked.contains(secret), secret);
    QVERIFY(masked.contains("request"));
}

void WasenderWebhookTest::maskingLeavesTheRestAsItIs_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("masked");
    const auto same = [](const char *name, const QByteArray &body) { QTest::newRow(name) << body << body; };
    same("nothing secret", R"({"event":"x", "data" : [1, 2.50, "a\"b", null]})");
    same("a secret's name as a value", R"({"event":"token","data":["password","secret"]})");
    same("a name that only begins so", R"({"event":"x","tokens":3,"secretary":"Ana"})");
    same("words that look like a member", R"({"event":"x","text":"\"token\": \"abc\""})");
    QTest::newRow("text") << QByteArray(R"({"event":"x","token":"a\"b","n":1})")
                          << QByteArray(R"({"event":"x","token":"…","n":1})");
    QTest::newRow("number, true, null") << QByteArray(R"({"token":12 ,"secret":true,"password":null})")
                                        << QByteArray(R"({"token":"…" ,"secret":"…","password":"…"})");
    QTest::newRow("a tree with brackets in its texts")
        << QByteArray(R"({"secret":{"a":["}",{"b":"]"}]},"event":"x"})") << QByteArray(R"({"secret":"…","event":"x"})");
    QTest::newRow("blanks between") << QByteArray("{\"api_key\" \n :\t\"k\" }")
                                    << QByteArray("{\"api_key\" \n :\t\"…\" }");
    QTest::newRow("any spelling") << QByteArray(R"({"Api-Key":"k","SESSIONID":"s"})")
                                  << QByteArray(R"({"Api-Key":"…","SESSIONID":"…"})");
    QTest::newRow("a name with escapes") << QByteArray(R"({"to\u006ben":"k"})") << QByteArray(R"({"to\u006ben":"…"})");
    QTest::newRow("its value again, elsewhere")
        << QByteArray(R"({"sessionId":"0123456789abcdef0","url":"https://a.example/0123456789abcdef0/x"})")
        << QByteArray(R"({"sessionId":"…","url":"https://a.example/…/x"})");
}

void WasenderWebhookTest::maskingLeavesTheRestAsItIs()
{
    QFETCH(QByteArray, body);
    QTEST(opened(body).masked, "masked");
    QVERIFY(!QJsonDocument::fromJson(opened(body).masked).isNull());
}

void WasenderWebhookTest::correctionsPointAtWhatTheyCorrect()
{
    const WebhookReading reading = read(message(
        R"({"editedMessage":{"message":{"protocolMessage":{"type":14,"key":{"id":"3EB0OLD"},"editedMessage":{"conversation":"At nine"}}}}})"));
    const auto &in = std::get<IncomingMessage>(reading.events.constFirst());
    QCOMPARE(contentSummary(in.content), QStringLiteral("At nine"));
    QCOMPARE(in.quotedProviderId, QStringLiteral("3EB0OLD"));
}

void WasenderWebhookTest::revocationsAndReactionsInsideOfMessagesAreRead()
{
    const auto revoked = read(message(R"({"protocolMessage":{"type":0,"key":{"id":"3EB0OLD"}}})"));
    QCOMPARE(told(revoked.events), QStringLiteral("deleted 3EB0OLD"));
    const auto reacted = read(message(R"({"reactionMessage":{"key":{"id":"3EB0OLD"},"text":"+1"}})"));
    QCOMPARE(std::get<MessageReaction>(reacted.events.constFirst()).providerMessageId, QStringLiteral("3EB0OLD"));
    const auto setting =
        read(message(R"({"protocolMessage":{"type":3,"key":{"id":"x"},"ephemeralExpiration":86400}})"));
    QCOMPARE(told(setting.events), QStringLiteral("ignored"));
}

void WasenderWebhookTest::repeatsShareAnIdentityAndNewEventsDoNot()
{
    const QByteArray reaction =
        R"({"event":"messages.reaction","timestamp":%,"data":{"key":{"id":"A"},"reaction":{"text":"x"}}})";
    const auto at = [&](const char *time) { return read(QByteArray(reaction).replace("%", time)).identity; };
    QCOMPARE(at("1772359200"), at("1772359200"));
    QVERIFY(at("1772359200") != at("1772359201"));
    // The session's key in the body has no part in it: it changes when the key is renewed.
    const QByteArray code = R"({"event":"qrcode.updated","sessionId":"%","data":{"qr":"2@a"}})";
    QCOMPARE(read(opened(QByteArray(code).replace("%", "key-a")).masked).identity,
             read(opened(QByteArray(code).replace("%", "key-b")).masked).identity);
    // "connected" twice without a time is two connections, not a repetition.
    QVERIFY(read(R"({"event":"session.status","data":{"status":"connected"}})").identity.isEmpty());
}

void WasenderWebhookTest::aReplyToUsNeverTakesOurNumberForTheCustomers()
{
    const WebhookReading reading = read(
        R"({"event":"messages.upsert","data":{"messages":{"key":{"id":"B1","fromMe":true,"remoteJid":"51234567890123@lid",)"
        R"("senderPn":"34600000100@s.whatsapp.net","cleanedSenderPn":"34600000100","senderLid":"99934567890123@lid"},)"
        R"("message":{"conversation":"Hello"}}}})");
    const auto &echo = std::get<OutgoingEcho>(reading.events.constFirst());
    QCOMPARE(echo.recipient.lid, QStringLiteral("51234567890123@lid"));
    QCOMPARE(echo.recipient.phone, QString());
}

void WasenderWebhookTest::failureTextsHideTheNumber()
{
    const WebhookReading reading = read(
        R"({"event":"message.sent","data":{"success":false,"error":"Failed to send message: 34600000999@s.whatsapp.net gone"}})");
    const auto &failed = std::get<SendFailed>(reading.events.constFirst());
    QCOMPARE(failed.recipient.phone, QStringLiteral("+34600000999"));
    QVERIFY2(!failed.error.contains(QLatin1String("34600000")), qPrintable(failed.error));
}

void WasenderWebhookTest::hostileBodiesAreRefusedOrIgnored_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("readable");
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("no JSON") << QByteArray("event=x") << false;
    QTest::newRow("array") << QByteArray("[1,2]") << false;
    QTest::newRow("no event") << QByteArray(R"({"data":{}})") << false;
    QTest::newRow("event of a wrong type") << QByteArray(R"({"event":{"a":1}})") << false;
    QTest::newRow("deep arrays") << QByteArray(R"({"event":"messages.received","data":)") + QByteArray(50'000, '[')
                                 << false;
    QTest::newRow("deep objects") << QByteArray(R"({"event":"x","data":)") + QByteArray(R"({"a":)").repeated(100) + "1"
                                         + QByteArray(101, '}')
                                  << false;
    QTest::newRow("bad UTF-8") << QByteArray("{\"event\":\"\xff\xfe\"}") << false;
    QTest::newRow("five megabytes") << QByteArray(R"({"event":"x","data":")") + QByteArray(5 << 20, 'a') + "\"}"
                                    << false;
    for (const char *event : {"messages.received", "messages.upsert", "messages.update", "message.sent",
                              "messages.delete", "messages.reaction", "message-receipt.update", "contacts.upsert",
                              "groups.update", "call", "poll.results", "session.status", "qrcode.updated"}) {
        for (const char *data : {"null", "7", "\"text\"", "[]", "{}", "[null,[],7]", R"({"messages":[{"key":[]}]})",
                                 R"({"key":7,"update":[],"message":{"key":1,"receipt":2},"keys":{},"call":"x"})",
                                 R"({"messages":{"key":{"id":{},"remoteJid":[]},"message":7}})"}) {
            QTest::addRow("%s %s", event, data)
                << QByteArray(R"({"event":")") + event + R"(","timestamp":"soon","data":)" + data + "}" << true;
        }
    }
}

void WasenderWebhookTest::hostileBodiesAreRefusedOrIgnored()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, readable);
    const auto reading = WasenderProvider().readWebhook(body);
    QCOMPARE(bool(reading), readable);
    if (!reading) {
        QCOMPARE(reading.failure().fault, Fault::unreadable);
        return;
    }
    for (const ProviderEvent &event : reading->events) {
        const bool harmless = std::holds_alternative<EventIgnored>(event)
                              || std::holds_alternative<PairingCodeRenewed>(event)
                              || std::holds_alternative<SendFailed>(event);
        QVERIFY2(harmless, qPrintable(told(reading->events)));
    }
}

void WasenderWebhookTest::longIdsKeepIdentitiesShort()
{
    const QByteArray id(10'000, 'F');
    const auto reading =
        read(R"({"event":"messages.update","data":{"key":{"id":")" + id + R"("},"update":{"status":3}}})");
    QVERIFY(reading.identity.size() <= 200);
    const auto other =
        read(R"({"event":"messages.update","data":{"key":{"id":")" + id + R"("},"update":{"status":4}}})");
    QVERIFY(reading.identity != other.identity);
    QVERIFY(opened(R"({"event":")" + id + R"("})").kind.size() <= 64);
}

void WasenderWebhookTest::truncatedBodiesAreUnreadable()
{
    const QByteArray whole = message(R"({"conversation":"Hello"})");
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY(!WasenderProvider().readWebhook(whole.first(length)));
}

void WasenderWebhookTest::onlyTheSecretOpensTheDoor()
{
    const WasenderProvider provider;
    const auto valid = [&](std::string_view given, const QByteArray &secret) {
        const auto header = [&](std::string_view name) {
            return name == "x-webhook-signature" ? given : std::string_view();
        };
        return provider.signatureValid(header, "{}", {{}, secret, {}, {}});
    };
    QVERIFY(valid("0b9c8d7e", "0b9c8d7e"));
    QVERIFY(valid(" 0b9c8d7e ", "0b9c8d7e"));
    QVERIFY(!valid("0b9c8d7f", "0b9c8d7e"));
    QVERIFY(!valid("0b9c8d7", "0b9c8d7e"));
    QVERIFY(!valid("", "0b9c8d7e"));
    QVERIFY(!valid("", ""));
    QVERIFY(!valid("anything", ""));
}

QTEST_APPLESS_MAIN(WasenderWebhookTest)
#include "wasenderwebhooktest.moc"
