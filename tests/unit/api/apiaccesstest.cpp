#include "tests/unit/api/apicases.h"

#include <QtCore/QJsonArray>
#include <QtTest/QtTest>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

class ApiAccessTest : public QObject
{
    Q_OBJECT
private slots:
    void everyCallRefusesStrangers();
    void everyCallNeedsItsScope();
    void boundKeysSeeNothingOfOthers();
    void boundKeysListTheirOwnAlone();
    void foreignClientsInABodyAreNotFound();
    void metricsNeedAKeyFromElsewhere();
    void localFilesCannotBeSent();
    void credentialsNeverComeBack();
};

void ApiAccessTest::everyCallRefusesStrangers()
{
    const auto fresh = bench();
    for (Case one : cases()) {
        if (one.good.key.empty())
            continue; // open to all
        one.good.key.clear();
        QVERIFY2(fresh->ask(one.good).status == 401, name(one).constData());
        one.good.key = "nobody's";
        const Answered answered = fresh->ask(one.good);
        QVERIFY2(answered.status == 401, name(one).constData());
        QCOMPARE(answered.code(), u"unauthorized"_s);
        QCOMPARE(answered.header("WWW-Authenticate"), QByteArray("Bearer"));
    }
}

void ApiAccessTest::everyCallNeedsItsScope()
{
    for (Case one : cases()) {
        const auto fresh = bench();
        const Endpoint *endpoint = endpointOf(fresh->service.table(), one);
        if (endpoint->access == Endpoint::Access::send || endpoint->access == Endpoint::Access::admin) {
            one.good.key = endpoint->access == Endpoint::Access::admin ? "sender" : "reader";
            const Answered answered = fresh->ask(one.good);
            QVERIFY2(answered.status == 403, name(one).constData());
            QCOMPARE(answered.code(), u"forbidden"_s);
            one.good.key = endpoint->access == Endpoint::Access::admin ? "root" : "sender";
        } else if (!one.good.key.empty()) {
            one.good.key = "reader";
        }
        QVERIFY2(fresh->ask(one.good).status == endpoint->status, name(one).constData());
    }
}

void ApiAccessTest::boundKeysSeeNothingOfOthers()
{
    for (Case one : cases()) {
        const bool hasId = std::string_view(one.pattern).find("{id}") != std::string_view::npos;
        // A redrive's scope is the desk's own matter: the fake has only one.
        QVERIFY2(!hasId || !one.foreign.empty() || std::string_view(one.pattern).starts_with("/v1/redrives/{id}"),
                 name(one).constData());
        if (one.foreign.empty())
            continue;
        const auto fresh = bench();
        one.good.path = one.foreign;
        one.good.key = "root-1";
        const Answered answered = fresh->ask(one.good);
        QVERIFY2(answered.status == 404, (name(one) + ": " + answered.body).constData());
        QCOMPARE(answered.code(), u"not_found"_s);
        one.good.key = "root";
        const int unbound = fresh->ask(one.good).status;
        QVERIFY2(unbound != 404, name(one).constData()); // it was there to be seen
    }
}

void ApiAccessTest::boundKeysListTheirOwnAlone()
{
    const auto fresh = bench();
    for (const char *path : {"/v1/sessions", "/v1/messages", "/v1/dead-letters", "/v1/campaigns", "/v1/conversations",
                             "/v1/contacts", "/v1/suppressions"}) {
        const auto count = [&](const std::string &query, const std::string &key) {
            return fresh->ask({"GET", path + query, {}, key}).json().value(u"items").toArray().size();
        };
        const QJsonArray items = fresh->ask({"GET", path, {}, "reader-1"}).json().value(u"items").toArray();
        QVERIFY2(!items.isEmpty(), path);
        for (const QJsonValue &item : items)
            QCOMPARE(item.toObject().value(u"client_id").toString().toStdString(), client);
        QVERIFY2(count("", "reader") > items.size(), path);
        QCOMPARE(count("?client_id=" + foreignClient, "reader-1"), 0);
        QVERIFY2(count("?client_id=" + foreignClient, "reader") > 0, path);
    }
    QCOMPARE(fresh->ask({"GET", "/v1/clients", {}, "reader-1"}).json().value(u"items").toArray().size(), 1);
}

void ApiAccessTest::foreignClientsInABodyAreNotFound()
{
    for (Case one : cases()) {
        const auto at = one.good.body.find(client);
        if (at == std::string::npos)
            continue;
        const auto fresh = bench();
        one.good.body.replace(at, client.size(), foreignClient);
        one.good.key = "root-1";
        QVERIFY2(fresh->ask(one.good).status == 404, name(one).constData());
    }
    const auto fresh = bench();
    QCOMPARE(fresh->ask({"POST", "/v1/clients", R"({"name":"x"})", "root-1"}).status, 403);
    const Answered key = fresh->ask({"POST", "/v1/api-keys", R"({"name":"x","scope":"read"})", "root-1"});
    QCOMPARE(key.json().value(u"client_id").toString().toStdString(), client); // hands on no more than it has
}

void ApiAccessTest::metricsNeedAKeyFromElsewhere()
{
    const auto fresh = bench();
    const auto from = [&](const char *peer, const std::string &key) {
        HttpServerRequest request;
        request.head.method = "GET";
        request.head.path = "/metrics";
        request.head.peer = peer;
        if (!key.empty())
            request.head.headers.emplace_back("authorization", "Bearer " + key);
        int status = 0;
        fresh->service.handle(std::move(request), [&status](const HttpServerResponse &r) { status = r.status; });
        fresh->time.settle();
        return status;
    };
    QCOMPARE(from("127.0.0.1", ""), 200);
    QCOMPARE(from("::1", ""), 200);
    QCOMPARE(from("192.0.2.7", ""), 401);
    QCOMPARE(from("192.0.2.7", "reader"), 200);
    QCOMPARE(from("192.0.2.7", "reader-1"), 404);
}

void ApiAccessTest::localFilesCannotBeSent()
{
    const auto fresh = bench();
    for (const char *url : {"file:///etc/passwd", "/etc/passwd", "http:///x"}) {
        const Answered answered =
            fresh->ask({"POST", "/v1/messages",
                        R"({"session_id":")" + session + R"(","to":"+12025550143","media":{"kind":"document","url":")"
                            + url + "\"}}"});
        QCOMPARE(answered.pointers(), QStringList{u"/media/url"_s});
    }
    Message &sent = fresh->desks.messages.list.first();
    MediaContent media;
    media.url = u"file:///home/ana/offer.pdf"_s;
    media.origin = {{u"mediaKey"_s, u"c2VjcmV0"_s}};
    sent.content.body = media;
    const Answered answered = fresh->ask({"GET", "/v1/messages/" + toText(sent.id).toStdString()});
    QVERIFY(!answered.body.contains("home"));
    QVERIFY(!answered.body.contains("c2VjcmV0"));
}

void ApiAccessTest::credentialsNeverComeBack()
{
    const auto fresh = bench();
    const std::string body =
        R"({"client_id":")" + client
        + R"(","name":"Line","provider":"wasender",)"
          R"("phone":"+12025550143","credentials":{"api_key":"s3cr3t-a","webhook_secret":"s3cr3t-b",)"
          R"("personal_access_token":"s3cr3t-c","account_session_id":"41"}})";
    const Answered made = fresh->ask({"POST", "/v1/sessions", body});
    QCOMPARE(made.status, 201);
    QCOMPARE(fresh->desks.sessions.lastCredentials.webhookSecret, QByteArray("s3cr3t-b"));
    QVERIFY(!made.body.contains("s3cr3t"));
    const std::string id = made.json().value(u"id").toString().toStdString();
    QVERIFY(!fresh->ask({"GET", "/v1/sessions/" + id}).body.contains("s3cr3t"));
    std::string wrong = body;
    wrong.replace(wrong.find("webhook_secret"), 14, "webhook_tokens");
    const Answered refused = fresh->ask({"POST", "/v1/sessions", wrong});
    QVERIFY(refused.pointers().contains(u"/credentials/webhook_tokens"_s));
    QVERIFY(!refused.body.contains("s3cr3t"));
}

QTEST_APPLESS_MAIN(ApiAccessTest)
#include "apiaccesstest.moc"
