#include "gateway/outbox/doubtmatcher.h"
#include "tests/support/practiceengine.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using test::PracticeEngine;

namespace {

const QString phone = u"+5511987000005"_s;
const Timestamp noon = fromMillis(1'772'359'200'000);

BridgeStore::Sent sent(qint64 id, int second, bool inDoubt, const QString &ref = {}, const QString &text = u"Hello"_s)
{
    BridgeStore::Sent message;
    message.id = MessageId{id};
    message.recipient = phone;
    message.content.body = TextContent{text};
    message.startedAt = noon + Milliseconds(second * 1000);
    message.inDoubt = inDoubt;
    message.providerRef = ref;
    return message;
}

SentRecord line(const QString &ref, int second, const QString &to = phone, const QString &text = u"Hello"_s)
{
    SentRecord record;
    record.providerRef = ref;
    record.recipient = to;
    record.text = text;
    record.at = noon + Milliseconds(second * 1000);
    return record;
}

} // namespace

/// A doubt is settled by the provider's record of what it took, and only by what that proves.
class DoubtsTest : public QObject
{
    Q_OBJECT
private slots:
    void oneLineForOneDoubtSettlesIt();
    void twoAlikeAndOneLineStayInDoubt();
    void twoAlikeAndTwoLinesAreBothSettled();
    void aLineOfAnAcceptedMessageIsNotTakenForAnother();
    void anAcceptedMessageWithoutItsLineTakesOneUp();
    void otherTimesPeopleAndWordsSettleNothing();
    void contentsTheRecordDoesNotShowStayInDoubt();

    void theRecordSettlesWhatNoWebhookDid();
    void afterTheProgramDiedToo();
    void whatTheRecordDoesNotShowStaysADoubt();
    void leftUnsentIsADeadLetterThatCanGoOut();
    void aRecordThatCannotBeReadSaysSo();
    void aRecordWithoutTextsSettlesNothing();

private:
    static void setFaults(PracticeEngine &fixture, const QJsonObject &faults)
    {
        fixture.control("POST", u"faults"_s, faults);
    }
    // What its timeline says of it under that word; empty when it says nothing, or twice.
    static QString said(PracticeEngine &fixture, MessageId id, const QString &what)
    {
        const auto detail = fixture.result(fixture.engine->messages().message(id));
        QStringList found;
        for (const TimelineEntry &entry : detail ? detail->timeline : QList<TimelineEntry>()) {
            if (entry.what == what)
                found += entry.detail;
        }
        return found.size() == 1 ? found.first() : QString();
    }
    // A message the provider took and never answered for, whose webhooks are lost.
    static MessageId doubt(PracticeEngine &fixture)
    {
        setFaults(fixture, {{u"silence_after"_s, 1}, {u"drop_webhook"_s, 1}});
        const auto message = fixture.text(fixture.sessions[0], phone, u"Hello"_s);
        fixture.time.advance(Milliseconds(200'000));
        setFaults(fixture, {{u"silence_after"_s, 0}});
        return message ? message->id : MessageId{};
    }
};

void DoubtsTest::oneLineForOneDoubtSettlesIt()
{
    const auto settled = DoubtMatcher::settle({sent(1, 0, true)}, {line(u"71"_s, 1)});
    QCOMPARE(settled.size(), 1);
    QCOMPARE(settled[0].message, MessageId{1});
    QCOMPARE(settled[0].record.providerRef, u"71"_s);
}

void DoubtsTest::twoAlikeAndOneLineStayInDoubt()
{
    QVERIFY(DoubtMatcher::settle({sent(1, 0, true), sent(2, 5, true)}, {line(u"71"_s, 1)}).isEmpty());
    QCOMPARE(DoubtMatcher::linesFor({sent(1, 0, true), sent(2, 5, true)}, {line(u"71"_s, 1)}), 1);
    QCOMPARE(DoubtMatcher::linesFor({sent(1, 0, true)}, {line(u"71"_s, 1, u"+5511987000006"_s)}), 0);
}

void DoubtsTest::twoAlikeAndTwoLinesAreBothSettled()
{
    const auto settled =
        DoubtMatcher::settle({sent(2, 5, true), sent(1, 0, true)}, {line(u"72"_s, 6), line(u"71"_s, 1)});
    QCOMPARE(settled.size(), 2);
    QCOMPARE(settled[0].message, MessageId{1}); // in the order they went out
    QCOMPARE(settled[0].record.providerRef, u"71"_s);
    QCOMPARE(settled[1].record.providerRef, u"72"_s);
}

void DoubtsTest::aLineOfAnAcceptedMessageIsNotTakenForAnother()
{
    const QList<BridgeStore::Sent> both{sent(1, 0, true), sent(2, 5, false, u"72"_s)};
    QVERIFY(DoubtMatcher::settle(both, {line(u"72"_s, 5)}).isEmpty());
    const auto settled = DoubtMatcher::settle(both, {line(u"72"_s, 5), line(u"71"_s, 1)});
    QCOMPARE(settled.size(), 1);
    QCOMPARE(settled[0].record.providerRef, u"71"_s);
}

void DoubtsTest::anAcceptedMessageWithoutItsLineTakesOneUp()
{
    // The record's numbers may be others than the send's: then lines are counted, and none is anybody's own.
    const QList<BridgeStore::Sent> both{sent(1, 0, true), sent(2, 5, false, u"900"_s)};
    QVERIFY(DoubtMatcher::settle(both, {line(u"72"_s, 5)}).isEmpty());
    const auto settled = DoubtMatcher::settle(both, {line(u"72"_s, 5), line(u"71"_s, 1)});
    QCOMPARE(settled.size(), 1);
    QCOMPARE(settled[0].message, MessageId{1});
    QCOMPARE(settled[0].record.providerRef, QString());
}

void DoubtsTest::otherTimesPeopleAndWordsSettleNothing()
{
    const QList<BridgeStore::Sent> one{sent(1, 0, true)};
    QVERIFY(DoubtMatcher::settle(one, {line(u"71"_s, -600)}).isEmpty());
    QVERIFY(DoubtMatcher::settle(one, {line(u"71"_s, 3600)}).isEmpty());
    QVERIFY(DoubtMatcher::settle(one, {line(u"71"_s, 1, u"+5511987000006"_s)}).isEmpty());
    QVERIFY(DoubtMatcher::settle(one, {line(u"71"_s, 1, phone, u"Goodbye"_s)}).isEmpty());
    QVERIFY(DoubtMatcher::settle(one, {}).isEmpty());
}

void DoubtsTest::contentsTheRecordDoesNotShowStayInDoubt()
{
    QVERIFY(DoubtMatcher::settle({sent(1, 0, true, {}, QString())}, {line(u"71"_s, 1, phone, QString())}).isEmpty());
}

void DoubtsTest::theRecordSettlesWhatNoWebhookDid()
{
    PracticeEngine fixture;
    fixture.importSessions();
    const MessageId id = doubt(fixture);
    QCOMPARE(fixture.message(id).state, MessageState::inDoubt);
    fixture.time.advance(Milliseconds(360'000));
    const Message message = fixture.message(id);
    QVERIFY(message.state >= MessageState::accepted && message.state <= MessageState::played);
    QVERIFY(!message.error);
    QVERIFY(!message.providerMessageId.isEmpty()); // looked up by the number the record gave
    const QString line = said(fixture, id, u"settled_by_record"_s);
    QVERIFY2(line.contains(u' ') && fromRfc3339(line.section(u' ', 1)), qPrintable(line)); // its number and its time
    QCOMPARE(fixture.sends().size(), 1);
}

void DoubtsTest::afterTheProgramDiedToo()
{
    PracticeEngine fixture;
    fixture.importSessions();
    setFaults(fixture, {{u"drop_webhook"_s, 1}});
    const auto message = fixture.text(fixture.sessions[0], phone, u"Hello"_s);
    QVERIFY(message);
    fixture.time.advance(Milliseconds(2'000));
    fixture.run("UPDATE attempts SET outcome = 0, finished_at = NULL"); // as if its end was never written
    fixture.run("UPDATE messages SET state = 3, provider_ref = NULL, provider_id = NULL");
    fixture.die();
    fixture.start();
    QCOMPARE(fixture.message(message->id).state, MessageState::inDoubt);
    fixture.time.advance(Milliseconds(400'000));
    QVERIFY(fixture.message(message->id).state >= MessageState::accepted);
    QCOMPARE(fixture.sends().size(), 1);
}

void DoubtsTest::whatTheRecordDoesNotShowStaysADoubt()
{
    PracticeEngine fixture;
    fixture.importSessions();
    const MessageId id = doubt(fixture);
    fixture.run("UPDATE messages SET content = replace(content, 'Hello', 'Something else')");
    fixture.time.advance(Milliseconds(4 * 3'600'000));
    QCOMPARE(fixture.message(id).state, MessageState::inDoubt);
    QCOMPARE(fixture.sends().size(), 1);
    // Said once, however often it was looked up: so many lines, back to then.
    const QString read = said(fixture, id, u"record_without_it"_s);
    QVERIFY2(read.section(u' ', 0, 0).toInt() >= 1 && fromRfc3339(read.section(u' ', 1)), qPrintable(read));
}

void DoubtsTest::leftUnsentIsADeadLetterThatCanGoOut()
{
    PracticeEngine fixture;
    fixture.importSessions();
    const MessageId id = doubt(fixture);
    const auto left = fixture.result(fixture.engine->messages().settle(id, Settlement::left, Actor::console(u"Ana"_s)));
    QVERIFY2(left, PracticeEngine::why(left).constData());
    QCOMPARE(left->state, MessageState::dead);
    QCOMPARE(left->error->code, u"left_unsent"_s);
    QCOMPARE(said(fixture, id, u"settled_left"_s), Actor::console(u"Ana"_s).text());
    const auto letters = fixture.result(fixture.engine->deadLetters().letters({}));
    QVERIFY(letters);
    QCOMPARE(letters->items.size(), 1);
    QCOMPARE(letters->items.first().cause, u"left_unsent"_s);
    QCOMPARE(letters->items.first().provider, u"wasender"_s);
    const auto again = fixture.result(fixture.engine->messages().settle(id, Settlement::sent, Actor::console()));
    QVERIFY(!again);
    QCOMPARE(again.failure().fault, Fault::conflict);
}

void DoubtsTest::aRecordWithoutTextsSettlesNothing()
{
    PracticeEngine fixture;
    fixture.importSessions();
    HttpRequest request;
    request.method = "PUT";
    request.url =
        QUrl(u"http://127.0.0.1:1/api/whatsapp-sessions/"_s + QString::number(fixture.account.sessions[0].id));
    request.headers.append(std::pair<QByteArray, QByteArray>("Content-Type", "application/json"));
    request.headers.append(std::pair<QByteArray, QByteArray>("Authorization", "Bearer " + fixture.account.token));
    request.body = R"({"log_messages":false})";
    int status = 0;
    fixture.sandbox->handle(test::PracticeLink::toServer(request),
                            [&status](const HttpServerResponse &response) { status = response.status; });
    fixture.time.settle();
    QCOMPARE(status, 200);
    const MessageId id = doubt(fixture);
    fixture.time.advance(Milliseconds(4 * 3'600'000));
    QCOMPARE(fixture.message(id).state, MessageState::inDoubt);
    QVERIFY(said(fixture, id, u"record_without_it"_s).isEmpty()); // it would have shown no text either way
    QVERIFY(!said(fixture, id, u"record_without_words"_s).isEmpty());
}

void DoubtsTest::aRecordThatCannotBeReadSaysSo()
{
    PracticeEngine fixture;
    fixture.importSessions();
    const MessageId id = doubt(fixture);
    Credentials without;
    without.personalAccessToken = "999|not-a-token";
    SessionChange change;
    change.credentials = without;
    QVERIFY(fixture.result(fixture.engine->sessions().change(fixture.sessions[0], change, Actor::console())));
    fixture.time.advance(Milliseconds(360'000));
    QCOMPARE(fixture.message(id).state, MessageState::inDoubt);
    const QString words = said(fixture, id, u"record_unreadable"_s);
    QVERIFY2(!words.isEmpty() && !words.contains(u"not-a-token"), qPrintable(words));
}

QTEST_GUILESS_MAIN(DoubtsTest)
#include "doubtstest.moc"
