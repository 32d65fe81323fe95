#include "gateway/api/openapi.h"
#include "tests/integration/api/apicalls.h"
#include "tests/support/jsonshape.h"

#include <QtCore/QJsonArray>
#include <QtTest/QtTest>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;

class ApiDeskTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_engine = std::make_unique<ApiEngine>(); }
    void cleanup() { m_engine.reset(); }
    void everyCallWorksAndAnswersAsItsSchemaSays();
    void whatBelongsToAnotherClientIsNotThere();
    void listsOfABoundKeyHoldItsOwnAlone();
    void unknownIdsAreNotFoundEverywhere();
    void repeatsMakeNothingTwice();
    void aCrashAtAnyStepMakesNothingTwice();
    void aRevokedKeyIsRefusedAtOnce();
    void keysAreNotInTheDatabase();
    void optingOutEndsWhatWaits();
    void pagesMeetWithoutGapOrRepeat();
    void statesThatDoNotAllowItAreConflicts();
    void aRedriveTakesIdsOrAFilter();

private:
    std::unique_ptr<ApiEngine> m_engine;
};

void ApiDeskTest::everyCallWorksAndAnswersAsItsSchemaSays()
{
    const Belongings own = m_engine->furnish('1');
    const ApiTable &table = m_engine->service->table();
    const QJsonObject document = openApiDocument(table);
    QSet<const Endpoint *> tried;
    const auto tryOut = [&](const Call &call, const std::string &key) {
        const Endpoint *endpoint = endpointOf(table, call.method, call.path);
        QVERIFY2(endpoint != nullptr, name(call).constData());
        tried += endpoint;
        if (call.before != MessageState::queued)
            m_engine->setState(own.message, call.before);
        const Answered answered = m_engine->ask(asked(call, key));
        QVERIFY2(answered.status == endpoint->status, (name(call) + ": " + answered.body).constData());
        if (answered.header("Content-Type") != "application/json")
            return;
        const QStringList wrong = misfits(answered.json(), endpoint->answer, document);
        QVERIFY2(wrong.isEmpty(), (name(call) + ": " + wrong.join(u"; "_s).toUtf8() + answered.body).constData());
    };
    m_engine->setState(own.message, MessageState::queued);
    for (const Call &call : callsOn(own)) {
        tryOut(call, m_engine->root);
        if (QTest::currentTestFailed())
            return;
    }
    const std::string contact =
        m_engine->ask("POST", "/v1/contacts", R"({"client_id":")" + own.client + R"(","phone":"+12025550166"})").id();
    const std::string bare = m_engine->ask("POST", "/v1/clients", R"({"name":"Bare"})").id();
    for (Call call : callsBeside(own)) {
        const std::pair<std::string, std::string> places[]{
            {"CONTACT", contact}, {"SESSION", own.session}, {"CLIENT", bare}};
        for (const auto &[place, id] : places) {
            if (const auto at = call.path.find(place); at != std::string::npos)
                call.path.replace(at, place.size(), id);
        }
        tryOut(call, m_engine->root);
        if (QTest::currentTestFailed())
            return;
    }
    for (const Endpoint &endpoint : table.endpoints())
        QVERIFY2(tried.contains(&endpoint), (QByteArray(endpoint.method) + ' ' + endpoint.path).constData());
}

void ApiDeskTest::whatBelongsToAnotherClientIsNotThere()
{
    const Belongings own = m_engine->furnish('1');
    const Belongings foreign = m_engine->furnish('2');
    const auto rows = [this] {
        QList<qint64> found;
        for (const char *sql :
             {"SELECT count(*) FROM messages", "SELECT sum(state) FROM messages", "SELECT count(*) FROM suppressions",
              "SELECT count(*) FROM campaign_recipients", "SELECT sum(state) FROM campaigns",
              "SELECT count(*) FROM campaigns WHERE removed_at > 0", "SELECT sum(state) FROM dead_letters",
              "SELECT count(*) FROM access_keys WHERE revoked_at > 0"})
            found += m_engine->ground.integer(sql);
        return found;
    };
    const QList<qint64> before = rows();
    std::vector<Call> calls = callsOn(foreign);
    calls.push_back({"DELETE", "/v1/clients/" + foreign.client});
    calls.push_back({"DELETE", "/v1/sessions/" + foreign.session});
    calls.push_back({"DELETE", "/v1/contacts/" + foreign.contact});
    for (const Call &call : calls) {
        const Answered answered = m_engine->ask(asked(call, own.secret));
        QVERIFY2(answered.status == 404, (name(call) + ": " + answered.body).constData());
        QCOMPARE(answered.code(), u"not_found"_s);
    }
    const Answered sent =
        m_engine->ask({"POST", "/v1/messages",
                       R"({"session_id":")" + foreign.session + R"(","to":"+12025550177","text":"x"})", own.secret});
    QCOMPARE(sent.status, 404);
    const Answered batch = m_engine->ask(
        {"POST", "/v1/messages/batch",
         R"({"messages":[{"session_id":")" + foreign.session + R"(","to":"+12025550177","text":"x"}]})", own.secret});
    QCOMPARE(batch.json().value(u"items").toArray().first().toObject().value(u"code").toString(), u"not_found"_s);
    QCOMPARE(m_engine
                 ->ask({"POST", "/v1/dead-letters/discard", R"({"ids":[")" + foreign.letter + R"("],"reason":"x"})",
                        own.secret})
                 .json()
                 .value(u"count")
                 .toInt(),
             0);
    const Answered campaign = m_engine->ask(
        {"POST", "/v1/campaigns", R"({"name":"x","session_ids":[")" + foreign.session + R"("],"content":{"text":"x"}})",
         own.secret});
    QVERIFY2(campaign.status == 404 || campaign.status == 422, campaign.body.constData());
    QCOMPARE(rows(), before);
}

void ApiDeskTest::listsOfABoundKeyHoldItsOwnAlone()
{
    const Belongings own = m_engine->furnish('1');
    const Belongings foreign = m_engine->furnish('2');
    for (const char *path : {"/v1/sessions", "/v1/messages", "/v1/dead-letters", "/v1/campaigns", "/v1/conversations",
                             "/v1/contacts", "/v1/suppressions", "/v1/api-keys"}) {
        const QJsonArray items = m_engine->ask({"GET", path, {}, own.secret}).json().value(u"items").toArray();
        QVERIFY2(!items.isEmpty(), path);
        for (const QJsonValue &item : items)
            QCOMPARE(item.toObject().value(u"client_id").toString().toStdString(), own.client);
    }
    for (const std::string &query : {"session_id=" + foreign.session, "client_id=" + foreign.client}) {
        for (const char *path : {"/v1/messages", "/v1/dead-letters", "/v1/conversations"}) {
            const std::string whole = std::string(path) + "?" + query;
            QVERIFY2(m_engine->ask({"GET", whole, {}, own.secret}).json().value(u"items").toArray().isEmpty(), path);
            QVERIFY2(!m_engine->ask("GET", whole).json().value(u"items").toArray().isEmpty(), path);
        }
    }
    const QJsonArray groups =
        m_engine->ask({"GET", "/v1/dead-letters/groups", {}, own.secret}).json().value(u"items").toArray();
    QCOMPARE(groups.first().toObject().value(u"count").toInt(), 1);
}

void ApiDeskTest::unknownIdsAreNotFoundEverywhere()
{
    Belongings nobody;
    nobody.client = toText(ClientId{1}).toStdString();
    nobody.session = toText(SessionId{1}).toStdString();
    nobody.contact = toText(ContactId{1}).toStdString();
    nobody.suppression = toText(SuppressionId{1}).toStdString();
    nobody.message = toText(MessageId{1}).toStdString();
    nobody.conversation = toText(ConversationId{1}).toStdString();
    nobody.campaign = toText(CampaignId{1}).toStdString();
    nobody.letter = toText(DeadLetterId{1}).toStdString();
    nobody.redrive = toText(RedriveId{1}).toStdString();
    nobody.key = toText(AccessKeyId{1}).toStdString();
    for (const Call &call : callsOn(nobody)) {
        if (call.path.find("/v1/series") == 0)
            continue; // a chart of nothing is empty
        const Answered answered = m_engine->ask(asked(call, m_engine->root));
        QVERIFY2(answered.status == 404, (name(call) + ": " + answered.body).constData());
    }
}

void ApiDeskTest::repeatsMakeNothingTwice()
{
    const Belongings own = m_engine->furnish('1');
    m_engine->setState(own.message, MessageState::cancelled);
    std::vector<Call> calls = callsBeside(own);
    calls.push_back({"POST", "/v1/messages/" + own.message + "/resend"});
    calls.push_back({"POST", "/v1/conversations/" + own.conversation + "/reply", R"({"text":"Yes"})"});
    const auto rows = [this] {
        qint64 sum = 0;
        for (const char *sql :
             {"SELECT count(*) FROM messages", "SELECT count(*) FROM clients", "SELECT count(*) FROM access_keys",
              "SELECT count(*) FROM contacts", "SELECT count(*) FROM suppressions", "SELECT count(*) FROM campaigns",
              "SELECT count(*) FROM redrives"})
            sum += m_engine->ground.integer(sql);
        return sum + m_engine->sessions.list.size();
    };
    int tried = 0;
    for (const Call &call : calls) {
        const Endpoint *endpoint = endpointOf(m_engine->service->table(), call.method, call.path);
        if (endpoint == nullptr || !endpoint->again)
            continue;
        ++tried;
        Asked first = asked(call, m_engine->root);
        first.headers.emplace_back("idempotency-key", "order-" + std::to_string(tried));
        const Answered answered = m_engine->ask(first);
        QVERIFY2(answered.status == endpoint->status, (name(call) + ": " + answered.body).constData());
        const qint64 made = rows();
        m_engine->restart();
        const Answered again = m_engine->ask(first);
        QCOMPARE(again.body, answered.body);
        QCOMPARE(again.header("Idempotency-Replayed"), QByteArray("true"));
        QCOMPARE(rows(), made);
    }
    QCOMPARE(tried, 13);
}

// The interface dies after its first, second, third … step; the caller, who never had an answer, comes again.
void ApiDeskTest::aCrashAtAnyStepMakesNothingTwice()
{
    const Belongings own = m_engine->furnish('1');
    const std::string draft = R"({"session_id":")" + own.session + R"(","to":"+12025550177","text":"Hi"})";
    const Call calls[]{{"POST", "/v1/messages", draft},
                       {"POST", "/v1/messages/batch", R"({"messages":[)" + draft + R"(,{"to":1},)" + draft + "]}"},
                       {"POST", "/v1/conversations/" + own.conversation + "/reply", R"({"text":"Yes"})"}};
    int key = 0;
    int crashes = 0;
    for (const Call &call : calls) {
        for (int steps = 0;; ++steps) {
            Asked request = asked(call, m_engine->root);
            request.headers.emplace_back("idempotency-key", std::to_string(++key));
            const qint64 before = m_engine->ground.integer("SELECT count(*) FROM messages");
            m_engine->executor.left = steps;
            const Answered first = m_engine->ask(request);
            m_engine->restart();
            const Answered second = m_engine->ask(request);
            QVERIFY2(second.status == 202, second.body.constData());
            const qint64 made = m_engine->ground.integer("SELECT count(*) FROM messages") - before;
            QCOMPARE(made, call.path == "/v1/messages/batch" ? 2 : 1);
            if (first.status != 0) {
                QCOMPARE(second.body, first.body);
                break;
            }
            ++crashes;
        }
    }
    QVERIFY(crashes >= 9);
}

void ApiDeskTest::aRevokedKeyIsRefusedAtOnce()
{
    const Belongings own = m_engine->furnish('1');
    QCOMPARE(m_engine->ask({"GET", "/v1/contacts", {}, own.secret}).status, 200);
    QCOMPARE(m_engine->ask("DELETE", "/v1/api-keys/" + own.key).status, 204);
    QCOMPARE(m_engine->ask({"GET", "/v1/contacts", {}, own.secret}).status, 401);
    QCOMPARE(m_engine->ask("DELETE", "/v1/api-keys/" + own.key).status, 404);
}

void ApiDeskTest::keysAreNotInTheDatabase()
{
    const Belongings own = m_engine->furnish('1');
    const Asked request{
        "POST", "/v1/api-keys", R"({"name":"CRM","scope":"send"})", m_engine->root, {{"idempotency-key", "k"}}};
    const QByteArray secret = m_engine->ask(request).json().value(u"key").toString().toLatin1();
    QVERIFY(secret.startsWith("gh_"));
    QCOMPARE(secret.size(), 3 + 43);
    m_engine->restart(); // and with it everything is in the files
    for (const QString &file : QDir(m_engine->ground.dir.path()).entryList(QDir::Files)) {
        QFile data(m_engine->ground.dir.filePath(file));
        QVERIFY(data.open(QIODevice::ReadOnly));
        QVERIFY2(!data.readAll().contains(secret.mid(3)), qPrintable(file));
    }
    QCOMPARE(m_engine->ask(request).json().value(u"key").toString().toLatin1(), secret); // for the caller alone
    Q_UNUSED(own)
}

void ApiDeskTest::optingOutEndsWhatWaits()
{
    const Belongings own = m_engine->furnish('1');
    const auto send = [&](const char *lane) {
        return m_engine->ask("POST", "/v1/messages",
                             R"({"session_id":")" + own.session + R"(","to":"+12025550131","text":"Hi","lane":")" + lane
                                 + "\"}");
    };
    const auto state = [&](const std::string &id) {
        return m_engine->ask("GET", "/v1/messages/" + id).json().value(u"state").toString();
    };
    const Answered automation = send("automation");
    const std::string automatic = automation.id();
    const std::string named = send("reply").id(); // a program that calls its message a reply answers nobody
    const std::string conversation = automation.json().value(u"conversation_id").toString().toStdString();
    const std::string answer =
        m_engine->ask("POST", "/v1/conversations/" + conversation + "/reply", R"({"text":"Sorry to see you go"})").id();
    const std::string body = R"({"client_id":")" + own.client + R"(","phone":"+1 202 555 0131"})";
    const Answered first = m_engine->ask("POST", "/v1/suppressions", body);
    QCOMPARE(first.status, 201);
    QCOMPARE(first.json().value(u"phone").toString(), u"+12025550131"_s);
    QCOMPARE(m_engine->ask("POST", "/v1/suppressions", body).id(), first.id()); // once is enough
    QCOMPARE(state(automatic), u"suppressed"_s);
    QCOMPARE(state(named), u"suppressed"_s);
    QCOMPARE(state(answer), u"queued"_s);
    QCOMPARE(send("campaign").json().value(u"state").toString(), u"suppressed"_s);
    QVERIFY(m_engine->ask("GET", "/v1/contacts/" + own.contact).json().value(u"suppressed").toBool());
    QCOMPARE(m_engine->ask("DELETE", "/v1/suppressions/" + first.id()).status, 204);
    QCOMPARE(send("campaign").json().value(u"state").toString(), u"queued"_s);
}

void ApiDeskTest::pagesMeetWithoutGapOrRepeat()
{
    const Belongings own = m_engine->furnish('1');
    const std::string mine = R"({"client_id":")" + own.client + R"(","phone":"+120255501)";
    for (int i = 50; i < 73; ++i)
        QCOMPARE(m_engine->ask("POST", "/v1/contacts", mine + std::to_string(i) + "\"}").status, 201);
    QStringList seen;
    std::string cursor;
    for (int page = 0; page < 20; ++page) {
        const QJsonObject answer = m_engine->ask("GET", "/v1/contacts?limit=5" + cursor).json();
        for (const QJsonValue &item : answer.value(u"items").toArray())
            seen += item.toObject().value(u"id").toString();
        // Somebody new between two pages shifts nothing.
        QCOMPARE(m_engine->ask("POST", "/v1/contacts", mine + std::to_string(80 + page) + "\"}").status, 201);
        if (answer.value(u"next_cursor").isNull())
            break;
        cursor = "&cursor=" + answer.value(u"next_cursor").toString().toStdString();
    }
    QCOMPARE(seen.size(), 24);
    QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), 24);
    QCOMPARE(m_engine->ask("GET", "/v1/contacts?cursor=???").status, 422);
}

void ApiDeskTest::statesThatDoNotAllowItAreConflicts()
{
    const Belongings own = m_engine->furnish('1'); // its message is dead
    const std::string message = "/v1/messages/" + own.message;
    QCOMPARE(m_engine->ask("POST", message + "/cancel").code(), u"conflict"_s);
    QCOMPARE(m_engine->ask("POST", message + "/settle", R"({"as":"sent"})").code(), u"conflict"_s);
    m_engine->setState(own.message, MessageState::queued);
    QCOMPARE(m_engine->ask("POST", message + "/resend").code(), u"conflict"_s);
    QCOMPARE(m_engine->ask("DELETE", "/v1/clients/" + own.client).code(), u"conflict"_s);
    QCOMPARE(m_engine->ask("DELETE", "/v1/contacts/" + own.contact).code(), u"conflict"_s);
    const Answered start = m_engine->ask("POST", "/v1/campaigns/" + own.campaign + "/start");
    QCOMPARE(start.status, 422); // without an audience
    QVERIFY(!start.pointers().isEmpty());
    const std::string twice = R"({"client_id":")" + own.client + R"(","phone":"+12025550131"})";
    QCOMPARE(m_engine->ask("POST", "/v1/contacts", twice).code(), u"conflict"_s);
}

void ApiDeskTest::aRedriveTakesIdsOrAFilter()
{
    const Belongings own = m_engine->furnish('1');
    const Belongings foreign = m_engine->furnish('2');
    const auto requeue = [&](const std::string &body) {
        return m_engine->ask({"POST", "/v1/dead-letters/requeue", body, own.secret});
    };
    const std::string ids = R"("ids":[")" + own.letter + R"("])";
    QCOMPARE(requeue("{}").status, 422);
    QCOMPARE(requeue("{" + ids + R"(,"filter":{}})").status, 422);
    QCOMPARE(requeue("{" + ids + R"(,"canary":{"size":1}})").status, 422);
    QCOMPARE(requeue(R"({"filter":{"client_id":")" + foreign.client + R"("}})").status, 404);
    // What it would do, and nothing more.
    const QJsonObject rehearsal = requeue(R"({"filter":{},"dry_run":true,"patch":{"text":"New"}})").json();
    QCOMPARE(rehearsal.value(u"count").toInt(), 1); // its own
    QCOMPARE(rehearsal.value(u"would_go").toInt(), 1);
    const QJsonObject example = rehearsal.value(u"example").toObject();
    QCOMPARE(example.value(u"id").toString().toStdString(), own.letter);
    QCOMPARE(example.value(u"before").toObject().value(u"text").toString(), u"Hello"_s);
    QCOMPARE(example.value(u"after").toObject().value(u"text").toString(), u"New"_s);
    const Answered one = m_engine->ask({"GET", "/v1/redrives", {}, own.secret});
    QCOMPARE(one.json().value(u"items").toArray().size(), 1); // the one it was furnished with

    const QJsonObject redrive = requeue("{" + ids + R"(,"patch":{"to":"nobody"}})").json();
    QCOMPARE(redrive.value(u"failed").toInt(), 1);
    QCOMPARE(redrive.value(u"refusals").toArray().first().toObject().value(u"reason").toString(), u"phone_invalid"_s);
    const QJsonObject gone = requeue("{" + ids + R"(,"patch":{"text":"New"}})").json();
    QCOMPARE(gone.value(u"counts").toObject().value(u"released").toInt(), 1);
}

QTEST_GUILESS_MAIN(ApiDeskTest)
#include "apidesktest.moc"
