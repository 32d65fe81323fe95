#include "tests/unit/api/apicases.h"

#include <QtCore/QJsonArray>
#include <QtTest/QtTest>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

class ApiRefusalTest : public QObject
{
    Q_OBJECT
private slots:
    void everyBodyRefusesUnknownMembersByName();
    void everyBodyRefusesJsonThatIsBroken();
    void unknownQueryParametersAreNamed();
    void everyProblemIsNamedWithItsPlace();
    void deepNestingIsRefused();
    void largeBodiesAreRefusedUnread();
    void otherMediaTypesAreRefusedUnread();
    void unknownPathsAndMethodsAreRefusedUnread();
    void everyFaultHasAStatusAndCode();
};

void ApiRefusalTest::everyBodyRefusesUnknownMembersByName()
{
    for (Case one : cases()) {
        const auto fresh = bench();
        if (endpointOf(fresh->service.table(), one)->takes != Endpoint::Body::json)
            continue;
        one.good.body.insert(1, R"("surprise/x":1,)");
        const Answered answered = fresh->ask(one.good);
        QVERIFY2(answered.status == 422, name(one).constData());
        QCOMPARE(answered.code(), u"validation_failed"_s);
        QVERIFY2(answered.pointers().contains(u"/surprise~1x"_s), name(one).constData());
        QVERIFY2(answered.body.contains(R"(\"surprise/x\")"), answered.body.constData());
    }
}

void ApiRefusalTest::everyBodyRefusesJsonThatIsBroken()
{
    for (Case one : cases()) {
        const auto fresh = bench();
        if (endpointOf(fresh->service.table(), one)->takes != Endpoint::Body::json)
            continue;
        for (const char *body : {"{\"name\":", "{}{}", "\xff\xfe", "nul"}) {
            one.good.body = body;
            const Answered answered = fresh->ask(one.good);
            QVERIFY2(answered.status == 400, name(one).constData());
            QCOMPARE(answered.code(), u"malformed_json"_s);
        }
        one.good.body = "[]";
        QVERIFY2(fresh->ask(one.good).status == 422, name(one).constData());
        one.good.body = "";
        QVERIFY2(fresh->ask(one.good).status == 400, name(one).constData());
    }
}

void ApiRefusalTest::unknownQueryParametersAreNamed()
{
    const auto fresh = bench();
    const Answered answered = fresh->ask({"GET", "/v1/messages?sesion_id=x&limit=0&state=gone&session_id=ms_1"});
    QCOMPARE(answered.status, 422);
    QStringList pointers = answered.pointers();
    pointers.sort();
    QCOMPARE(pointers, (QStringList{u"/limit"_s, u"/sesion_id"_s, u"/session_id"_s, u"/state"_s}));
    QCOMPARE(fresh->ask({"GET", "/v1/series?metric=sent"}).pointers(), (QStringList{u"/from"_s, u"/to"_s}));
    QCOMPARE(fresh->ask({"GET", "/v1/messages?limit=1001"}).status, 422);
    QCOMPARE(fresh->ask({"GET", "/v1/messages?limit=1000"}).status, 200);
}

void ApiRefusalTest::everyProblemIsNamedWithItsPlace()
{
    const auto fresh = bench();
    const Answered answered = fresh->ask(
        {"POST", "/v1/messages",
         R"({"session_id":7,"media":{"kind":"hologram","url":"ftp://x"},"lane":"express","send_at":"tomorrow"})"});
    QCOMPARE(answered.status, 422);
    QCOMPARE(answered.header("Content-Type"), QByteArray("application/problem+json"));
    QStringList pointers = answered.pointers();
    pointers.sort();
    QCOMPARE(pointers,
             (QStringList{u"/lane"_s, u"/media/kind"_s, u"/media/url"_s, u"/send_at"_s, u"/session_id"_s, u"/to"_s}));
    const Answered two =
        fresh->ask({"POST", "/v1/messages", "{" + text + R"(,"location":{"latitude":1,"longitude":2}})"});
    QCOMPARE(two.status, 422);
    const Answered none =
        fresh->ask({"POST", "/v1/campaigns", R"({"name":"x","session_ids":[")" + session + R"("],"content":{}})"});
    QCOMPARE(none.pointers(), QStringList{u"/content"_s});
}

void ApiRefusalTest::deepNestingIsRefused()
{
    const auto fresh = bench();
    const std::string deep = std::string(200'000, '[') + std::string(200'000, ']');
    QCOMPARE(fresh->ask({"POST", "/v1/messages", "{" + text + R"(,"metadata":{"a":)" + deep + "}}"}).status, 400);
    const std::string shallow = std::string(500, '[') + std::string(500, ']');
    QCOMPARE(fresh->ask({"POST", "/v1/messages", "{" + text + R"(,"metadata":{"a":)" + shallow + "}}"}).status, 202);
}

void ApiRefusalTest::largeBodiesAreRefusedUnread()
{
    const auto fresh = bench();
    const std::string body(10u << 20, ' ');
    for (Case one : cases()) {
        if (endpointOf(fresh->service.table(), one)->takes == Endpoint::Body::csv)
            continue; // audiences are large
        one.good.body = body;
        const Answered answered = fresh->ask(one.good);
        QVERIFY2(answered.status == 413, name(one).constData());
        QCOMPARE(answered.code(), u"payload_too_large"_s);
    }
}

void ApiRefusalTest::otherMediaTypesAreRefusedUnread()
{
    const auto fresh = bench();
    const std::string form = "application/x-www-form-urlencoded";
    QCOMPARE(fresh->ask({"POST", "/v1/clients", "name=x", "root", {{"content-type", form}}}).status, 415);
    QCOMPARE(fresh->ask({"POST", "/v1/campaigns/" + draft + "/audience", "{}"}).status, 415);
    QCOMPARE(fresh
                 ->ask({"PATCH",
                        "/v1/clients/" + client,
                        R"({"name":"x"})",
                        "root",
                        {{"content-type", "application/merge-patch+json"}}})
                 .status,
             200);
}

void ApiRefusalTest::unknownPathsAndMethodsAreRefusedUnread()
{
    const auto fresh = bench();
    for (const char *path : {"/", "/v1", "/v1/", "/v1/messages/", "/v1/subscribers", "/v1/sources", "/v1/events",
                             "/v2/messages", "/v1/messages/a/b/c", "//v1/messages"}) {
        const Answered answered = fresh->ask({"GET", path, {}, ""});
        QVERIFY2(answered.status == 404, path);
        QCOMPARE(answered.code(), u"not_found"_s);
    }
    const Answered put = fresh->ask({"PUT", "/v1/clients/" + client, "{}"});
    QCOMPARE(put.status, 405);
    QCOMPARE(put.header("Allow"), QByteArray("GET, PATCH, DELETE, HEAD"));
    QCOMPARE(fresh->ask({"HEAD", "/v1/clients"}).status, 200);
    QCOMPARE(fresh->ask({"GET", "/v1/messages/no-such-id"}).status, 404);
    QCOMPARE(fresh->ask({"GET", "/v1/messages/" + session}).status, 404); // an id of another kind
}

void ApiRefusalTest::everyFaultHasAStatusAndCode()
{
    const auto fresh = bench();
    QSet<QByteArray> codes;
    for (int fault = 0; fault <= static_cast<int>(Fault::internal); ++fault) {
        fresh->desks.answers.refuseNext(static_cast<Fault>(fault), u"send"_s);
        const Answered answered = fresh->ask({"POST", "/v1/messages", "{" + text + "}"});
        QVERIFY(answered.status >= 400);
        QVERIFY(!answered.code().isEmpty());
        QCOMPARE(answered.json().value(u"status").toInt(), answered.status);
        if (answered.status == 503)
            QVERIFY(!answered.header("Retry-After").isEmpty());
    }
}

QTEST_APPLESS_MAIN(ApiRefusalTest)
#include "apirefusaltest.moc"
