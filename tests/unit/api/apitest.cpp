#include "gateway/api/openapi.h"
#include "tests/support/jsonshape.h"
#include "tests/unit/api/apibench.h"

#include <QtCore/QJsonArray>
#include <QtTest/QtTest>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

namespace {

const std::string client = toText(ClientId{1}).toStdString();
const std::string foreignClient = toText(ClientId{2}).toStdString();
const std::string session = toText(SessionId{101}).toStdString();
const std::string scanning = toText(SessionId{105}).toStdString(); // needs a scan
const std::string message = toText(MessageId{2010}).toStdString();
const std::string conversation = toText(ConversationId{201}).toStdString();
const std::string contact = toText(ContactId{201}).toStdString();
const std::string draft = toText(CampaignId{302}).toStdString();
const std::string letter = toText(DeadLetterId{401}).toStdString();
const std::string suppression = toText(SuppressionId{205}).toStdString();
const std::string accessKey = toText(AccessKeyId{11}).toStdString();
const std::string redrive = toText(RedriveId{9}).toStdString();
const std::string text = R"("session_id":")" + session + R"(","to":"+12025550143","text":"Hello")";

struct Case
{
    const char *pattern; ///< as in the table
    Asked good;          ///< answered with the table's status
    std::string foreign; ///< the same path with an id of another client; empty where there is none
};

// Every call once. What a bound key must not reach is tried with the ids of client 2.
std::vector<Case> cases()
{
    const auto path = [](const char *before, const std::string &id, const char *after = "") {
        return std::string(before) + id + after;
    };
    const std::string otherSession = toText(SessionId{103}).toStdString();
    const std::string otherMessage = toText(MessageId{2030}).toStdString();
    const std::string otherTalk = toText(ConversationId{203}).toStdString();
    const std::string otherContact = toText(ContactId{203}).toStdString();
    const std::string otherCampaign = toText(CampaignId{303}).toStdString();
    const std::string otherLetter = toText(DeadLetterId{499}).toStdString();
    const std::string otherSuppression = toText(SuppressionId{299}).toStdString();
    const std::string otherKey = toText(AccessKeyId{12}).toStdString();
    const std::string content = R"({"text":"Hello {{name}}"})";
    const std::string newSession = R"({"client_id":")" + client
                                   + R"(","name":"Line","provider":"wasender","phone":"+12025550143","credentials":)"
                                     R"({"api_key":"k","webhook_secret":"s"},"pacing":{"per_minute":10}})";
    return {
        {"/healthz", {"GET", "/healthz", {}, {}}, {}},
        {"/readyz", {"GET", "/readyz", {}, {}}, {}},
        {"/metrics", {"GET", "/metrics", {}, {}}, {}},
        {"/v1/openapi.json", {"GET", "/v1/openapi.json", {}, {}}, {}},
        {"/v1/series",
         {"GET", "/v1/series?metric=sent&from=2026-03-01T10:00:00+00:00&to=2026-03-01T10:10:00Z&step=60"},
         "/v1/series?metric=sent&from=2026-03-01T10:00:00Z&to=2026-03-01T10:10:00Z&session_id=" + otherSession},
        {"/v1/clients", {"POST", "/v1/clients", R"({"name":"Padaria"})"}, {}},
        {"/v1/clients", {"GET", "/v1/clients?limit=2"}, {}},
        {"/v1/clients/{id}", {"GET", "/v1/clients/" + client}, "/v1/clients/" + foreignClient},
        {"/v1/clients/{id}", {"PATCH", "/v1/clients/" + client, R"({"name":"Loja"})"}, "/v1/clients/" + foreignClient},
        {"/v1/clients/{id}", {"DELETE", "/v1/clients/" + client}, "/v1/clients/" + foreignClient},
        {"/v1/api-keys", {"POST", "/v1/api-keys", R"({"name":"CRM","scope":"send"})"}, {}},
        {"/v1/api-keys", {"GET", "/v1/api-keys"}, {}},
        {"/v1/api-keys/{id}", {"DELETE", "/v1/api-keys/" + accessKey}, "/v1/api-keys/" + otherKey},
        {"/v1/sessions", {"POST", "/v1/sessions", newSession}, {}},
        {"/v1/sessions", {"GET", "/v1/sessions?state=connected"}, {}},
        {"/v1/sessions/{id}", {"GET", "/v1/sessions/" + session}, "/v1/sessions/" + otherSession},
        {"/v1/sessions/{id}",
         {"PATCH", "/v1/sessions/" + session, R"({"name":"Line 2","pacing":null,"credentials":{"api_key":"x"}})"},
         "/v1/sessions/" + otherSession},
        {"/v1/sessions/{id}", {"DELETE", "/v1/sessions/" + session}, "/v1/sessions/" + otherSession},
        {"/v1/sessions/{id}/connect",
         {"POST", path("/v1/sessions/", session, "/connect")},
         path("/v1/sessions/", otherSession, "/connect")},
        {"/v1/sessions/{id}/disconnect",
         {"POST", path("/v1/sessions/", session, "/disconnect"), "{}"},
         path("/v1/sessions/", otherSession, "/disconnect")},
        {"/v1/sessions/{id}/pause",
         {"POST", path("/v1/sessions/", session, "/pause")},
         path("/v1/sessions/", otherSession, "/pause")},
        {"/v1/sessions/{id}/resume",
         {"POST", path("/v1/sessions/", session, "/resume")},
         path("/v1/sessions/", otherSession, "/resume")},
        {"/v1/sessions/{id}/qr",
         {"GET", path("/v1/sessions/", scanning, "/qr")},
         path("/v1/sessions/", otherSession, "/qr")},
        {"/v1/messages", {"POST", "/v1/messages", "{" + text + "}"}, {}},
        {"/v1/messages/batch", {"POST", "/v1/messages/batch", R"({"messages":[{)" + text + R"(},{"to":5}]})"}, {}},
        {"/v1/messages", {"GET", "/v1/messages?direction=in&lane=reply&contact=+5521998765432"}, {}},
        {"/v1/messages/{id}", {"GET", "/v1/messages/" + message}, "/v1/messages/" + otherMessage},
        {"/v1/messages/{id}/cancel",
         {"POST", path("/v1/messages/", message, "/cancel")},
         path("/v1/messages/", otherMessage, "/cancel")},
        {"/v1/messages/{id}/resend",
         {"POST", path("/v1/messages/", message, "/resend")},
         path("/v1/messages/", otherMessage, "/resend")},
        {"/v1/messages/{id}/settle",
         {"POST", path("/v1/messages/", message, "/settle"), R"({"as":"sent"})"},
         path("/v1/messages/", otherMessage, "/settle")},
        {"/v1/dead-letters", {"GET", "/v1/dead-letters?cause=session_logged_out"}, {}},
        {"/v1/dead-letters/groups", {"GET", "/v1/dead-letters/groups"}, {}},
        {"/v1/dead-letters/{id}", {"GET", "/v1/dead-letters/" + letter}, "/v1/dead-letters/" + otherLetter},
        {"/v1/dead-letters/requeue", {"POST", "/v1/dead-letters/requeue", R"({"ids":[")" + letter + R"("]})"}, {}},
        {"/v1/dead-letters/discard",
         {"POST", "/v1/dead-letters/discard", R"({"ids":[")" + letter + R"("],"reason":"asked to"})"},
         {}},
        {"/v1/redrives/{id}", {"GET", "/v1/redrives/" + redrive}, {}},
        {"/v1/campaigns",
         {"POST", "/v1/campaigns",
          R"({"name":"Spring","session_ids":[")" + session + R"("],"content":)" + content + "}"},
         {}},
        {"/v1/campaigns", {"GET", "/v1/campaigns?state=running"}, {}},
        {"/v1/campaigns/{id}", {"GET", "/v1/campaigns/" + draft}, "/v1/campaigns/" + otherCampaign},
        {"/v1/campaigns/{id}",
         {"PATCH", "/v1/campaigns/" + draft, R"({"name":"Summer","rate":null})"},
         "/v1/campaigns/" + otherCampaign},
        {"/v1/campaigns/{id}", {"DELETE", "/v1/campaigns/" + draft}, "/v1/campaigns/" + otherCampaign},
        {"/v1/campaigns/{id}/audience",
         {"GET", path("/v1/campaigns/", draft, "/audience")},
         path("/v1/campaigns/", otherCampaign, "/audience")},
        {"/v1/campaigns/{id}/audience",
         {"POST",
          path("/v1/campaigns/", draft, "/audience?phone_column=phone&default_country=br"),
          "phone,name\n+5521998765432,Ana\n",
          "root",
          {{"content-type", "text/csv; charset=utf-8"}}},
         path("/v1/campaigns/", otherCampaign, "/audience")},
        {"/v1/campaigns/{id}/start",
         {"POST", path("/v1/campaigns/", draft, "/start")},
         path("/v1/campaigns/", otherCampaign, "/start")},
        {"/v1/campaigns/{id}/pause",
         {"POST", path("/v1/campaigns/", draft, "/pause")},
         path("/v1/campaigns/", otherCampaign, "/pause")},
        {"/v1/campaigns/{id}/resume",
         {"POST", path("/v1/campaigns/", draft, "/resume")},
         path("/v1/campaigns/", otherCampaign, "/resume")},
        {"/v1/campaigns/{id}/cancel",
         {"POST", path("/v1/campaigns/", draft, "/cancel")},
         path("/v1/campaigns/", otherCampaign, "/cancel")},
        {"/v1/conversations", {"GET", "/v1/conversations?status=open&unread=true&q=a"}, {}},
        {"/v1/conversations/{id}", {"GET", "/v1/conversations/" + conversation}, "/v1/conversations/" + otherTalk},
        {"/v1/conversations/{id}",
         {"PATCH", "/v1/conversations/" + conversation, R"({"status":"resolved","assignee":null,"labels":["vip"]})"},
         "/v1/conversations/" + otherTalk},
        {"/v1/conversations/{id}/messages",
         {"GET", path("/v1/conversations/", conversation, "/messages")},
         path("/v1/conversations/", otherTalk, "/messages")},
        {"/v1/conversations/{id}/reply",
         {"POST", path("/v1/conversations/", conversation, "/reply"), content},
         path("/v1/conversations/", otherTalk, "/reply")},
        {"/v1/contacts",
         {"POST", "/v1/contacts", R"({"client_id":")" + client + R"(","phone":"+12025550199","name":null})"},
         {}},
        {"/v1/contacts", {"GET", "/v1/contacts?phone=+552"}, {}},
        {"/v1/contacts/{id}", {"GET", "/v1/contacts/" + contact}, "/v1/contacts/" + otherContact},
        {"/v1/contacts/{id}",
         {"PATCH", "/v1/contacts/" + contact, R"({"attributes":{"tier":"gold"}})"},
         "/v1/contacts/" + otherContact},
        {"/v1/contacts/{id}", {"DELETE", "/v1/contacts/" + contact}, "/v1/contacts/" + otherContact},
        {"/v1/suppressions",
         {"POST", "/v1/suppressions", R"({"client_id":")" + client + R"(","phone":"+12025550199"})"},
         {}},
        {"/v1/suppressions", {"GET", "/v1/suppressions?client_id=" + client}, {}},
        {"/v1/suppressions/{id}",
         {"DELETE", "/v1/suppressions/" + suppression},
         "/v1/suppressions/" + otherSuppression},
    };
}

// A bench with something of client 2 for every kind of id.
std::unique_ptr<ApiBench> bench()
{
    auto bench = std::make_unique<ApiBench>();
    FakeDesks &desks = bench->desks;
    Campaign campaign = desks.campaigns.list.first();
    campaign.id = CampaignId{303};
    campaign.client = ClientId{2};
    desks.campaigns.list += campaign;
    DeadLetter foreign = desks.deadLetters.list.first();
    foreign.id = DeadLetterId{499};
    foreign.client = ClientId{2};
    desks.deadLetters.list += foreign;
    Suppression opted = desks.contacts.suppressed.first();
    opted.id = SuppressionId{299};
    opted.client = ClientId{2};
    desks.contacts.suppressed += opted;
    AccessKey key = desks.clients.keyList.first();
    key.id = AccessKeyId{12};
    key.client = ClientId{2};
    desks.clients.keyList += key;
    desks.deadLetters.last.id = RedriveId{9};
    for (Conversation &talk : desks.inbox.list) {
        if (talk.id == ConversationId{203})
            talk.client = ClientId{2};
    }
    for (Message &one : desks.messages.list) {
        one.client = one.id == MessageId{2030} ? ClientId{2} : ClientId{1};
        one.session = SessionId{101};
    }
    for (Contact &person : desks.contacts.list)
        person.client = person.id == ContactId{203} ? ClientId{2} : ClientId{1};
    return bench;
}

const Endpoint *endpointOf(const ApiTable &table, const Case &one)
{
    for (const Endpoint &endpoint : table.endpoints()) {
        if (one.good.method == endpoint.method && std::string(one.pattern) == endpoint.path)
            return &endpoint;
    }
    return nullptr;
}

QByteArray name(const Case &one)
{
    return QByteArray::fromStdString(one.good.method + " " + one.pattern);
}

} // namespace

class ApiTest : public QObject
{
    Q_OBJECT
private slots:
    void everyCallAnswersAsItsSchemaSays();
    void everyCallRefusesStrangers();
    void everyCallNeedsItsScope();
    void boundKeysSeeNothingOfOthers();
    void boundKeysListTheirOwnAlone();
    void foreignClientsInABodyAreNotFound();
    void everyBodyRefusesUnknownMembersByName();
    void everyBodyRefusesJsonThatIsBroken();
    void unknownQueryParametersAreNamed();
    void everyProblemIsNamedWithItsPlace();
    void deepNestingIsRefused();
    void largeBodiesAreRefusedUnread();
    void otherMediaTypesAreRefusedUnread();
    void unknownPathsAndMethodsAreRefusedUnread();
    void fixedWordsGoBeforeIds();
    void repeatsUnderAKeyGetTheFirstAnswer();
    void anotherBodyUnderTheSameKeyIsAMismatch();
    void keysOfDifferentCallersDoNotMeet();
    void refusedCallsFreeTheirKey();
    void answersLostInACrashAreMadeUpFromWhatWasMade();
    void rememberedAnswersShowNoSecret();
    void batchesAnswerEachItemInItsPlace();
    void localFilesCannotBeSent();
    void credentialsNeverComeBack();
    void pairingCodesComeAsPictures();
    void readinessFollowsTheGateway();
    void metricsNeedAKeyFromElsewhere();
    void everyFaultHasAStatusAndCode();
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

void ApiTest::everyCallRefusesStrangers()
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

void ApiTest::everyCallNeedsItsScope()
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

void ApiTest::boundKeysSeeNothingOfOthers()
{
    for (Case one : cases()) {
        const bool hasId = std::string_view(one.pattern).find("{id}") != std::string_view::npos;
        // A redrive's scope is the desk's own matter: the fake has only one.
        QVERIFY2(!hasId || !one.foreign.empty() || std::string_view(one.pattern) == "/v1/redrives/{id}",
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

void ApiTest::boundKeysListTheirOwnAlone()
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

void ApiTest::foreignClientsInABodyAreNotFound()
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

void ApiTest::everyBodyRefusesUnknownMembersByName()
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

void ApiTest::everyBodyRefusesJsonThatIsBroken()
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

void ApiTest::unknownQueryParametersAreNamed()
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

void ApiTest::everyProblemIsNamedWithItsPlace()
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

void ApiTest::deepNestingIsRefused()
{
    const auto fresh = bench();
    const std::string deep = std::string(200'000, '[') + std::string(200'000, ']');
    QCOMPARE(fresh->ask({"POST", "/v1/messages", "{" + text + R"(,"metadata":{"a":)" + deep + "}}"}).status, 400);
    const std::string shallow = std::string(500, '[') + std::string(500, ']');
    QCOMPARE(fresh->ask({"POST", "/v1/messages", "{" + text + R"(,"metadata":{"a":)" + shallow + "}}"}).status, 202);
}

void ApiTest::largeBodiesAreRefusedUnread()
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

void ApiTest::otherMediaTypesAreRefusedUnread()
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

void ApiTest::unknownPathsAndMethodsAreRefusedUnread()
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

void ApiTest::fixedWordsGoBeforeIds()
{
    const auto fresh = bench();
    QVERIFY(fresh->ask({"GET", "/v1/dead-letters/groups"}).json().contains(u"items"));
    const Answered answered = fresh->ask({"DELETE", "/v1/dead-letters/groups"});
    QCOMPARE(answered.header("Allow"), QByteArray("GET, HEAD"));
}

void ApiTest::repeatsUnderAKeyGetTheFirstAnswer()
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

void ApiTest::anotherBodyUnderTheSameKeyIsAMismatch()
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

void ApiTest::keysOfDifferentCallersDoNotMeet()
{
    const auto fresh = bench();
    Asked asked{"POST", "/v1/messages", "{" + text + "}", "root", {{"idempotency-key", "order-7"}}};
    QCOMPARE(fresh->ask(asked).status, 202);
    asked.key = "sender";
    QCOMPARE(fresh->ask(asked).status, 202);
    QCOMPARE(fresh->desks.answers.count(u"send"_s), 2);
}

void ApiTest::refusedCallsFreeTheirKey()
{
    const auto fresh = bench();
    const Asked asked{"POST", "/v1/messages", "{" + text + "}", "root", {{"idempotency-key", "order-7"}}};
    fresh->desks.answers.refuseNext(Fault::conflict, u"send"_s);
    QCOMPARE(fresh->ask(asked).status, 409);
    QCOMPARE(fresh->ledger.abandoned, 1);
    QCOMPARE(fresh->ask(asked).status, 202);
    QCOMPARE(fresh->ledger.abandoned, 1);
}

void ApiTest::answersLostInACrashAreMadeUpFromWhatWasMade()
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

void ApiTest::rememberedAnswersShowNoSecret()
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

void ApiTest::localFilesCannotBeSent()
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

void ApiTest::credentialsNeverComeBack()
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

void ApiTest::readinessFollowsTheGateway()
{
    const auto fresh = bench();
    fresh->service.setReady(false);
    QCOMPARE(fresh->ask({"GET", "/healthz", {}, ""}).status, 200);
    const Answered answered = fresh->ask({"GET", "/readyz", {}, ""});
    QCOMPARE(answered.status, 503);
    QVERIFY(!answered.header("Retry-After").isEmpty());
}

void ApiTest::metricsNeedAKeyFromElsewhere()
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

void ApiTest::everyFaultHasAStatusAndCode()
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
