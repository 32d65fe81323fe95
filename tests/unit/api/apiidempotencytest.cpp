#include "tests/unit/api/apicases.h"

#include <QtCore/QJsonArray>
#include <QtTest/QtTest>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

class ApiIdempotencyTest : public QObject
{
    Q_OBJECT
private slots:
    void repeatsUnderAKeyGetTheFirstAnswer();
    void anotherBodyUnderTheSameKeyIsAMismatch();
    void keysOfDifferentCallersDoNotMeet();
    void refusedCallsFreeTheirKey();
    void answersLostInACrashAreMadeUpFromWhatWasMade();
    void rememberedAnswersShowNoSecret();
};

void ApiIdempotencyTest::repeatsUnderAKeyGetTheFirstAnswer()
{
    for (Case one : cases()) {
        const auto fresh = bench();
        const Endpoint *endpoint = endpointOf(fresh->service.table(), one);
        if (!endpoint->again)
            continue;
        one.good.headers.emplace_back("idempotency-key", "order-7");
        const Answered first = fresh->ask(one.good);
        QVERIFY2(first.status == endpoint->status, name(one).constData());
        QVERIFY(first.header("Idempotency-Replayed").isEmpty());
        const auto calls = fresh->desks.answers.calls.size();
        const Answered second = fresh->ask(one.good);
        QCOMPARE(second.status, first.status);
        QCOMPARE(second.body, first.body);
        QCOMPARE(second.header("Idempotency-Replayed"), QByteArray("true"));
        QCOMPARE(fresh->desks.answers.calls.size(), calls + 1); // authenticate, and nothing else
    }
}

void ApiIdempotencyTest::anotherBodyUnderTheSameKeyIsAMismatch()
{
    const auto fresh = bench();
    Asked asked{"POST", "/v1/messages", "{" + text + "}", "root", {{"idempotency-key", "order-7"}}};
    QCOMPARE(fresh->ask(asked).status, 202);
    asked.body = "{ " + text + "}";
    const Answered answered = fresh->ask(asked);
    QCOMPARE(answered.status, 409);
    QCOMPARE(answered.code(), u"idempotency_mismatch"_s);
    QCOMPARE(fresh->desks.answers.count(u"send"_s), 1);
}

void ApiIdempotencyTest::keysOfDifferentCallersDoNotMeet()
{
    const auto fresh = bench();
    Asked asked{"POST", "/v1/messages", "{" + text + "}", "root", {{"idempotency-key", "order-7"}}};
    QCOMPARE(fresh->ask(asked).status, 202);
    asked.key = "sender";
    QCOMPARE(fresh->ask(asked).status, 202);
    QCOMPARE(fresh->desks.answers.count(u"send"_s), 2);
}

void ApiIdempotencyTest::refusedCallsFreeTheirKey()
{
    const auto fresh = bench();
    const Asked asked{"POST", "/v1/messages", "{" + text + "}", "root", {{"idempotency-key", "order-7"}}};
    fresh->desks.answers.refuseNext(Fault::conflict, u"send"_s);
    QCOMPARE(fresh->ask(asked).status, 409);
    QCOMPARE(fresh->ledger.abandoned, 1);
    QCOMPARE(fresh->ask(asked).status, 202);
    QCOMPARE(fresh->ledger.abandoned, 1);
}

void ApiIdempotencyTest::answersLostInACrashAreMadeUpFromWhatWasMade()
{
    const auto fresh = bench();
    Asked asked{"POST", "/v1/messages", "{" + text + "}", "root", {{"idempotency-key", "order-7"}}};
    const QString id = fresh->ask(asked).json().value(u"id").toString();
    fresh->ledger.loseAnswers({id});
    const Answered again = fresh->ask(asked);
    QCOMPARE(again.status, 202);
    QCOMPARE(again.json().value(u"id").toString(), id);
    QCOMPARE(fresh->desks.answers.count(u"send"_s), 1);
    QCOMPARE(fresh->ask(asked).body, again.body); // kept this time

    asked.path = "/v1/messages/batch";
    asked.body = R"({"messages":[{"to":5},{)" + text + "},{" + text + "},{" + text + "}]}";
    asked.headers = {{"idempotency-key", "order-8"}};
    const QJsonArray items = fresh->ask(asked).json().value(u"items").toArray();
    QStringList ids;
    for (const int place : {1, 3})
        ids += items.at(place).toObject().value(u"id").toString();
    fresh->ledger.loseAnswers({ids.at(0), QString(), ids.at(1)}); // the desk had refused the second
    const QJsonArray rebuilt = fresh->ask(asked).json().value(u"items").toArray();
    QCOMPARE(rebuilt.size(), 4);
    QCOMPARE(rebuilt.at(0).toObject().value(u"code").toString(), u"conflict"_s);
    QCOMPARE(rebuilt.at(1).toObject().value(u"id").toString(), ids.at(0));
    QCOMPARE(rebuilt.at(2).toObject().value(u"code").toString(), u"conflict"_s);
    QCOMPARE(rebuilt.at(3).toObject().value(u"id").toString(), ids.at(1));
    QCOMPARE(fresh->desks.answers.count(u"sendBatch"_s), 1);
}

void ApiIdempotencyTest::rememberedAnswersShowNoSecret()
{
    const auto fresh = bench();
    const Asked asked{
        "POST", "/v1/api-keys", R"({"name":"CRM","scope":"send"})", "root", {{"idempotency-key", "order-7"}}};
    const QByteArray secret = fresh->ask(asked).json().value(u"key").toString().toLatin1();
    QVERIFY(!secret.isEmpty());
    QCOMPARE(fresh->ledger.entries.size(), 1);
    QVERIFY(!fresh->ledger.entries.begin()->claim.body.contains(secret));
    QCOMPARE(fresh->ask(asked).json().value(u"key").toString().toLatin1(), secret);
}

QTEST_APPLESS_MAIN(ApiIdempotencyTest)
#include "apiidempotencytest.moc"
