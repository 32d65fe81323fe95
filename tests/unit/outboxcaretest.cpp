#include "gateway/sessions/sessionregistry.h"
#include "tests/support/practiceengine.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::PracticeEngine;

/// What people, files, clocks and crowds do to the way out: nothing goes twice, to the wrong one, or not at all.
class OutboxCareTest : public QObject
{
    Q_OBJECT
private slots:
    void sentAgainOnceHoweverOftenItIsPressed();
    void aLetterOfARemovedCampaignStaysOpen();
    void onlyFilesThatAreKeptToBeSentAreRead();
    void aFileIsUploadedOnceHoweverManyWantIt();
    void aFileThatCannotBeUploadedNowWaits();
    void aClockSetBackHoldsNothingUp();
    void aClockPutForwardBetweenTwoRunsOpensNoSlot();
    void aMachineStartedAnewKeepsLimitsByItsClock();
    void aCrowdForOnePersonHoldsNobodyElseUp();
    void aRefusalOfTheOldTokenDoesNotStopTheNewOne();

private:
    // One that goes, and one that waits for its minute.
    static Result<Message> oneWaits(PracticeEngine &fixture)
    {
        SessionChange change;
        change.pacing = PacingOverrides{};
        change.pacing->perMinute = 1;
        change.pacing->burst = 1;
        if (auto paced =
                fixture.result(fixture.engine->sessions().change(fixture.sessions[0], change, Actor::console()));
            !paced)
            return paced.failure();
        if (auto first = fixture.text(fixture.sessions[0], u"+5511987000001"_s, u"Hello"_s); !first)
            return first;
        return fixture.text(fixture.sessions[0], u"+5511987000002"_s, u"Hello"_s);
    }
    static Result<Message> file(PracticeEngine &fixture, const QString &to, const QString &path)
    {
        Draft draft;
        draft.session = fixture.sessions[0];
        draft.to = to;
        MediaContent media;
        media.kind = MediaKind::document;
        media.url = QUrl::fromLocalFile(path).toString();
        draft.content.body = media;
        return fixture.result(fixture.engine->messages().send(draft, Actor::console()));
    }
    static QString written(const PracticeEngine &fixture, const QString &name)
    {
        const QString path = fixture.dir.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write("a page") < 0)
            return {};
        return path;
    }
};

void OutboxCareTest::sentAgainOnceHoweverOftenItIsPressed()
{
    PracticeEngine fixture(1);
    fixture.importSessions();
    fixture.control("POST", u"unknown-numbers"_s, {{u"numbers"_s, QJsonArray{u"+5511987000004"_s}}});
    const auto sent = fixture.text(fixture.sessions[0], u"+5511987000004"_s, u"Hello"_s);
    fixture.time.advance(20s);
    QCOMPARE(fixture.message(sent->id).state, MessageState::dead);
    auto first = fixture.engine->messages().resend(sent->id, Actor::console());
    auto second = fixture.engine->messages().resend(sent->id, Actor::console()); // a double click
    QVERIFY(fixture.result(first));
    const auto refused = fixture.result(second);
    QVERIFY(!refused);
    QCOMPARE(refused.failure().fault, Fault::conflict);
    QCOMPARE(fixture.integer("SELECT count(*) FROM messages"), 2);
}

void OutboxCareTest::aLetterOfARemovedCampaignStaysOpen()
{
    PracticeEngine fixture(1);
    fixture.importSessions();
    fixture.control("POST", u"unknown-numbers"_s, {{u"numbers"_s, QJsonArray{u"+5511987000004"_s}}});
    CampaignDraft draft;
    draft.name = u"Removed"_s;
    draft.sessions = fixture.sessions;
    draft.content.body = TextContent{u"Hello"_s};
    const auto made = fixture.result(fixture.engine->campaigns().create(fixture.client, draft, Actor::console()));
    const QString path = written(fixture, u"list.csv"_s);
    QFile list(path);
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write("phone\n+5511987000004\n");
    list.close();
    CsvMapping mapping;
    mapping.phoneColumnName = u"phone"_s;
    QVERIFY(fixture.result(fixture.engine->campaigns().importAudience(
        made->id, path, mapping, std::make_shared<ImportProgress>(), Actor::console(), {})));
    QVERIFY(fixture.result(fixture.engine->campaigns().start(made->id, Actor::console())));
    fixture.time.advance(60s);
    const auto letters = fixture.result(fixture.engine->deadLetters().letters({}));
    QCOMPARE(letters->items.size(), 1);
    QCOMPARE(fixture.result(fixture.engine->campaigns().campaign(made->id))->state, CampaignState::completed);
    QVERIFY(fixture.result(fixture.engine->campaigns().remove(made->id, Actor::console())));
    const auto redrive =
        fixture.result(fixture.engine->deadLetters().requeue({letters->items.first().id}, Actor::console()));
    QCOMPARE(redrive->queued, 0);
    QCOMPARE(redrive->failed, 1);
    QCOMPARE(fixture.result(fixture.engine->deadLetters().letters({}))->items.size(), 1);
    QCOMPARE(fixture.message(*letters->items.first().message).state, MessageState::dead);
}

void OutboxCareTest::onlyFilesThatAreKeptToBeSentAreRead()
{
    PracticeEngine fixture(1);
    fixture.importSessions();
    QVERIFY(fixture.result(fixture.engine->sessions().pause(fixture.sessions[0], Actor::console())));
    const auto good = file(fixture, u"+5511987000001"_s, written(fixture, u"mine.txt"_s));
    QVERIFY(good);
    // As if a row of a table had named it: the message stands in the database with a path of somebody's choosing.
    const auto evil = file(fixture, u"+5511987000002"_s, written(fixture, u"mine.txt"_s));
    QVERIFY(evil);
    const QString secret = written(fixture, u"secret.key"_s);
    const QString url = QUrl::fromLocalFile(fixture.dir.filePath(u"outgoing/../secret.key"_s)).toString();
    QVERIFY(QFile::exists(secret));
    fixture.run("UPDATE messages SET content = replace(content, '"
                + std::get<MediaContent>(evil->content.body).url.toStdString() + "', '" + url.toStdString()
                + "') WHERE id = " + std::to_string(evil->id.value));
    QVERIFY(fixture.result(fixture.engine->sessions().resume(fixture.sessions[0], Actor::console())));
    fixture.time.advance(60s);
    QVERIFY(fixture.message(good->id).state >= MessageState::accepted);
    QVERIFY(fixture.message(good->id).state <= MessageState::played);
    QCOMPARE(fixture.message(evil->id).state, MessageState::dead);
    QCOMPARE(fixture.message(evil->id).error->code, u"media_missing"_s);
    QCOMPARE(fixture.sends().size(), 1);
}

void OutboxCareTest::aFileIsUploadedOnceHoweverManyWantIt()
{
    PracticeEngine fixture(1);
    fixture.importSessions();
    QVERIFY(fixture.result(fixture.engine->sessions().pause(fixture.sessions[0], Actor::console())));
    const auto first = file(fixture, u"+5511987000001"_s, written(fixture, u"mine.txt"_s));
    QVERIFY(first);
    const QString kept = std::get<MediaContent>(first->content.body).url;
    for (int i = 2; i < 6; ++i) {
        const auto other = file(fixture, u"+551198700000%1"_s.arg(i), fixture.dir.filePath(u"mine.txt"_s));
        QVERIFY(other);
        fixture.run("UPDATE messages SET content = replace(content, '"
                    + std::get<MediaContent>(other->content.body).url.toStdString() + "', '" + kept.toStdString()
                    + "') WHERE id = " + std::to_string(other->id.value));
    }
    int uploads = 0;
    const auto serve = fixture.toProvider.serve;
    fixture.toProvider.serve = [&](HttpServerRequest request, UniqueFunction<void(HttpServerResponse)> done) {
        uploads += request.head.path.find("/upload") != std::string::npos ? 1 : 0;
        serve(std::move(request), std::move(done));
    };
    QVERIFY(fixture.result(fixture.engine->sessions().resume(fixture.sessions[0], Actor::console())));
    fixture.time.advance(120s);
    QCOMPARE(fixture.sends().size(), 5);
    QCOMPARE(uploads, 1);
}

void OutboxCareTest::aFileThatCannotBeUploadedNowWaits()
{
    PracticeEngine fixture(1);
    fixture.importSessions();
    const auto serve = fixture.toProvider.serve;
    int refused = 0;
    fixture.toProvider.serve = [&](HttpServerRequest request, UniqueFunction<void(HttpServerResponse)> done) {
        if (request.head.path.find("/upload") == std::string::npos || ++refused > 4)
            return serve(std::move(request), std::move(done));
        HttpServerResponse response;
        switch (refused) {
        case 1:
            response = {503, {}, R"({"success":false,"message":"Service unavailable"})"};
            break;
        case 2:
            response = {403, {{"Content-Type", "text/html"}}, "<html>blocked</html>"};
            break;
        case 3:
            response = {422, {}, R"({"success":false,"message":"Your WhatsApp session is not connected"})"};
            break;
        default:
            response = {408, {}, R"({"success":false,"message":"Timeout"})"};
            break;
        }
        done(response);
    };
    const auto sent = file(fixture, u"+5511987000001"_s, written(fixture, u"mine.txt"_s));
    QVERIFY(sent);
    fixture.time.advance(3600s);
    QVERIFY(refused > 4);
    QVERIFY(fixture.message(sent->id).state >= MessageState::accepted);
    QVERIFY(fixture.message(sent->id).state <= MessageState::played);
    QCOMPARE(fixture.result(fixture.engine->deadLetters().letters({}))->items.size(), 0);
}

void OutboxCareTest::aClockSetBackHoldsNothingUp()
{
    PracticeEngine fixture(1);
    fixture.importSessions();
    fixture.time.stepWall(365 * 24h); // somebody's mistake
    fixture.time.advance(5s);
    QVERIFY(fixture.result(fixture.engine->sessions().pause(fixture.sessions[0], Actor::console())));
    const auto sent = fixture.text(fixture.sessions[0], u"+5511987000001"_s, u"Hello"_s);
    QVERIFY(sent);
    fixture.time.stepWall(-365 * 24h);
    QVERIFY(fixture.result(fixture.engine->sessions().resume(fixture.sessions[0], Actor::console())));
    fixture.time.advance(30s);
    QVERIFY(fixture.message(sent->id).state >= MessageState::accepted);
}

void OutboxCareTest::aClockPutForwardBetweenTwoRunsOpensNoSlot()
{
    PracticeEngine fixture(1);
    fixture.importSessions();
    QVERIFY(oneWaits(fixture));
    fixture.time.advance(1s);
    QCOMPARE(fixture.sends().size(), 1);
    fixture.die();
    fixture.time.stepWall(1h);
    QVERIFY(fixture.start());
    fixture.time.advance(50s);
    QCOMPARE(fixture.sends().size(), 1);
    fixture.time.advance(12s);
    QCOMPARE(fixture.sends().size(), 2);
}

void OutboxCareTest::aMachineStartedAnewKeepsLimitsByItsClock()
{
    PracticeEngine fixture(1);
    fixture.importSessions();
    QVERIFY(oneWaits(fixture));
    fixture.time.advance(1s);
    QCOMPARE(fixture.sends().size(), 1);
    fixture.die();
    fixture.time.bootAgain();
    fixture.time.stepWall(55s); // what a start of the machine may correct
    QVERIFY(fixture.start());
    fixture.time.advance(55s);
    QCOMPARE(fixture.sends().size(), 1);
    fixture.time.advance(7s);
    QCOMPARE(fixture.sends().size(), 2);
}

void OutboxCareTest::aCrowdForOnePersonHoldsNobodyElseUp()
{
    PracticeEngine fixture(1);
    fixture.importSessions();
    SessionChange change;
    change.pacing = PacingOverrides{};
    change.pacing->perMinute = 200;
    change.pacing->minGapMs = 0;
    QVERIFY(fixture.result(fixture.engine->sessions().change(fixture.sessions[0], change, Actor::console())));
    for (int i = 0; i < 120; ++i)
        QVERIFY(fixture.text(fixture.sessions[0], u"+5511987000001"_s, u"Alert %1"_s.arg(i)));
    const auto code = fixture.text(fixture.sessions[0], u"+5511987000002"_s, u"Your code is 4711"_s);
    fixture.time.advance(60s);
    QVERIFY(fixture.message(code->id).state >= MessageState::accepted);
    fixture.time.advance(15 * 60s); // and the crowd goes on, ten a minute
    QCOMPARE(fixture.integer("SELECT count(*) FROM messages WHERE state < 10"), 0);
}

void OutboxCareTest::aRefusalOfTheOldTokenDoesNotStopTheNewOne()
{
    PracticeEngine fixture(1);
    fixture.importSessions();
    const auto serve = fixture.toProvider.serve;
    UniqueFunction<void(HttpServerResponse)> held;
    fixture.toProvider.serve = [&](HttpServerRequest request, UniqueFunction<void(HttpServerResponse)> done) {
        if (!held && request.head.path.find("send-message") != std::string::npos)
            held = std::move(done);
        else
            serve(std::move(request), std::move(done));
    };
    const auto sent = fixture.text(fixture.sessions[0], u"+5511987000001"_s, u"Hello"_s);
    fixture.time.runUntil([&] { return bool(held); }, Milliseconds(10'000));
    QVERIFY(bool(held));
    SessionChange change;
    change.credentials = Credentials{};
    change.credentials->apiKey = "another-key";
    QVERIFY(fixture.result(fixture.engine->sessions().change(fixture.sessions[0], change, Actor::console())));
    held({401, {}, R"({"success":false,"message":"Invalid API key"})"});
    fixture.time.settle();
    QVERIFY(fixture.engine->context().sessions.find(fixture.sessions[0])->state != SessionState::unauthorized);
    QVERIFY(fixture.message(sent->id).state == MessageState::retrying);
}

QTEST_APPLESS_MAIN(OutboxCareTest)
#include "outboxcaretest.moc"
