#include "gateway/api/openapi.h"
#include "tests/support/jsonshape.h"
#include "tests/unit/api/apicases.h"

#include <QtCore/QJsonArray>
#include <QtTest/QtTest>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

class ApiTest : public QObject
{
    Q_OBJECT
private slots:
    void everyCallAnswersAsItsSchemaSays();
    void fixedWordsGoBeforeIds();
    void batchesAnswerEachItemInItsPlace();
    void pairingCodesComeAsPictures();
    void readinessFollowsTheGateway();
    void retryRulesChangeByMemberAndComeBackByNull();
    void theDocumentNamesEachCallAndSchema();
};

void ApiTest::everyCallAnswersAsItsSchemaSays()
{
    const auto all = cases();
    QSet<const Endpoint *> tried;
    const auto first = bench();
    const QJsonObject document = openApiDocument(first->service.table());
    for (const Case &one : all) {
        const auto fresh = bench();
        const Endpoint *endpoint = endpointOf(fresh->service.table(), one);
        QVERIFY2(endpoint, name(one).constData());
        tried += endpointOf(first->service.table(), one);
        const Answered answered = fresh->ask(one.good);
        QVERIFY2(answered.status == endpoint->status, (name(one) + ": " + answered.body).constData());
        if (endpoint->answer.isEmpty()) {
            QVERIFY2(answered.body.isEmpty(), name(one).constData());
            continue;
        }
        if (answered.header("Content-Type") != "application/json")
            continue;
        const QStringList wrong = misfits(answered.json(), endpoint->answer, document);
        QVERIFY2(wrong.isEmpty(), (name(one) + ": " + wrong.join(u"; "_s).toUtf8()).constData());
    }
    for (const Endpoint &endpoint : first->service.table().endpoints())
        QVERIFY2(tried.contains(&endpoint), endpoint.path);
}

void ApiTest::fixedWordsGoBeforeIds()
{
    const auto fresh = bench();
    QVERIFY(fresh->ask({"GET", "/v1/dead-letters/groups"}).json().contains(u"items"));
    const Answered answered = fresh->ask({"DELETE", "/v1/dead-letters/groups"});
    QCOMPARE(answered.header("Allow"), QByteArray("GET, HEAD"));
}

void ApiTest::batchesAnswerEachItemInItsPlace()
{
    const auto fresh = bench();
    const Answered answered =
        fresh->ask({"POST", "/v1/messages/batch",
                    R"({"messages":[7,{)" + text + R"(},{"surprise":1,)" + text + "},{" + text + "}]}"});
    QCOMPARE(answered.status, 202);
    const QJsonArray items = answered.json().value(u"items").toArray();
    QCOMPARE(items.size(), 4);
    QCOMPARE(items.at(0).toObject().value(u"code").toString(), u"validation_failed"_s);
    QVERIFY(items.at(1).toObject().contains(u"state"));
    const QJsonObject error = items.at(2).toObject().value(u"errors").toArray().first().toObject();
    QCOMPARE(error.value(u"pointer").toString(), u"/messages/2/surprise"_s);
    QVERIFY(items.at(3).toObject().contains(u"state"));

    std::string many = "{" + text + "}";
    for (int i = 0; i < 1000; ++i)
        many += ",{" + text + "}";
    QCOMPARE(fresh->ask({"POST", "/v1/messages/batch", R"({"messages":[)" + many + "]}"}).status, 422);
    QCOMPARE(fresh->ask({"POST", "/v1/messages/batch", R"({"messages":[]})"}).status, 422);
}

void ApiTest::pairingCodesComeAsPictures()
{
    const auto fresh = bench();
    const std::string path = "/v1/sessions/" + scanning + "/qr";
    QCOMPARE(fresh->ask({"GET", path}).json().value(u"qr").toString(), fresh->desks.sessions.code.text);
    const Answered picture = fresh->ask({"GET", path, {}, "root", {{"accept", "image/png"}}});
    QCOMPARE(picture.header("Content-Type"), QByteArray("image/png"));
    QVERIFY(picture.body.startsWith("\x89PNG"));
    QCOMPARE(fresh->ask({"GET", "/v1/sessions/" + session + "/qr"}).status, 409); // connected already
}

void ApiTest::retryRulesChangeByMemberAndComeBackByNull()
{
    const auto fresh = bench();
    const auto patch = [&fresh](const std::string &body) {
        return fresh->ask({"PATCH", "/v1/retry-rules/wasender", body});
    };
    const auto rule = [](const Answered &answered) {
        return answered.json().value(u"rules")[u"rate_limited"].toObject();
    };
    const QJsonObject before = rule(fresh->ask({"GET", "/v1/retry-rules/wasender"}));
    QCOMPARE(before.value(u"changed").toBool(), false);
    QJsonObject after = rule(patch(R"({"rules":{"rate_limited":{"wait_ms":7000}}})"));
    QCOMPARE(after.value(u"wait_ms").toInt(), 7000);
    QCOMPARE(after.value(u"wait_max_ms"), before.value(u"wait_max_ms"));
    QCOMPARE(after.value(u"changed").toBool(), true);
    QCOMPARE(after.value(u"standard")[u"wait_ms"], before.value(u"wait_ms"));
    QCOMPARE(rule(patch(R"({"rules":{"rate_limited":null}})")), before);

    const Answered refused = patch(R"({"rules":{"unauthorized":{"stops_session":false}}})");
    QCOMPARE(refused.status, 422);
    const QJsonObject error = refused.json().value(u"errors")[0].toObject();
    QCOMPARE(error.value(u"pointer").toString(), u"/rules/unauthorized/stops_session"_s);
    QCOMPARE(error.value(u"code").toString(), u"must_stop"_s);
    QCOMPARE(patch(R"({"rules":{"unknown":{"retries":true}}})").status, 422);
    QCOMPARE(patch(R"({"rules":{"rate_limited":{"wait_ms":1}}})").status, 422);
    QCOMPARE(fresh->ask({"GET", "/v1/retry-rules/nobody"}).status, 404);
    QCOMPARE(fresh->ask({"PATCH", "/v1/retry-rules/wasender", "{}", "reader"}).status, 403);
    QCOMPARE(fresh->ask({"PATCH", "/v1/retry-rules/wasender", "{}", "root-1"}).status, 403);
}

void ApiTest::readinessFollowsTheGateway()
{
    const auto fresh = bench();
    fresh->service.setReady(false);
    QCOMPARE(fresh->ask({"GET", "/healthz", {}, ""}).status, 200);
    const Answered answered = fresh->ask({"GET", "/readyz", {}, ""});
    QCOMPARE(answered.status, 503);
    QVERIFY(!answered.header("Retry-After").isEmpty());
}

void ApiTest::theDocumentNamesEachCallAndSchema()
{
    const auto fresh = bench();
    const QJsonObject document = fresh->ask({"GET", "/v1/openapi.json", {}, ""}).json();
    QCOMPARE(document.value(u"openapi").toString(), u"3.1.0"_s);
    const QJsonObject paths = document.value(u"paths").toObject();
    QSet<QString> operations;
    for (const Endpoint &endpoint : fresh->service.table().endpoints()) {
        const QJsonObject item = paths.value(QLatin1String(endpoint.path)).toObject();
        const QJsonObject operation = item.value(QString::fromLatin1(endpoint.method).toLower()).toObject();
        QVERIFY2(!operation.isEmpty(), endpoint.path);
        QVERIFY(operation.value(u"responses").toObject().contains(QString::number(endpoint.status)));
        const QString id = operation.value(u"operationId").toString();
        QVERIFY2(!operations.contains(id), qPrintable(id));
        operations += id;
    }
    for (const char *later : {"/v1/subscribers", "/v1/sources", "/v1/events"})
        QVERIFY(!paths.contains(QLatin1String(later)));
    // No $ref points nowhere.
    const QString text = QString::fromUtf8(QJsonDocument(document).toJson());
    const QJsonObject schemas = document.value(u"components").toObject().value(u"schemas").toObject();
    static const QRegularExpression ref(u"\"#/components/schemas/([A-Za-z]+)\""_s);
    for (auto it = ref.globalMatch(text); it.hasNext();)
        QVERIFY(schemas.contains(it.next().captured(1)));
}

QTEST_APPLESS_MAIN(ApiTest)
#include "apitest.moc"
