#include "tests/support/practiceengine.h"

#include "gateway/runtime/idmaker.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using test::PracticeEngine;

/// What has done its work does not grow for ever, and what is still of use stays.
class SweeperTest : public QObject
{
    Q_OBJECT
private slots:
    void appliedWebhooksGoAfterAMonthOthersStay();
    void itTakesAllThereIsInPiecesOfItsOwn();
    void earlyStatusesGoAfterAWeek();
    void answersToRepeatedRequestsGoAfterTheirTime();
    void filesThatNoMessageNamesGoAfterADay();
    void aFileOfAMessageThatWaitsStays();
    void aFileOfAFinishedMessageStaysForASeason();
    void aFileOfAnOpenDeadLetterStays();
    void aFileOfACampaignStaysAsLongAsItMayGoOut();

private:
    static constexpr qint64 day = 86'400'000;
    static void addWebhook(PracticeEngine &fixture, qint64 daysAgo, int state, int count = 1)
    {
        const Timestamp at = fixture.time.now() - Milliseconds(daysAgo * day);
        const qint64 id = IdMaker::floorAt(at);
        fixture.run("WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < "
                    + std::to_string(count)
                    + ") INSERT INTO webhook_journal (id, session_id, provider, kind, received_at, state, body)"
                      " SELECT "
                    + std::to_string(id) + " + i, 1, 'wasender', 'x', " + std::to_string(toMillis(at)) + ", "
                    + std::to_string(state) + ", '{}' FROM n");
    }
    static qint64 webhooks(PracticeEngine &fixture, int state)
    {
        return fixture.integer("SELECT count(*) FROM webhook_journal WHERE kind = 'x' AND state = "
                               + std::to_string(state));
    }
    static QString addFile(PracticeEngine &fixture, const QString &name, qint64 daysAgo)
    {
        const QString path = fixture.dir.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (file.open(QIODevice::ReadWrite)) {
            if (file.size() == 0)
                file.write("x");
            file.flush();
            file.setFileTime(QDateTime::fromMSecsSinceEpoch(toMillis(fixture.time.now()) - daysAgo * day),
                             QFileDevice::FileModificationTime);
        }
        return path;
    }
    // A message with a file, which the engine has copied below the data folder.
    static std::pair<MessageId, QString> sendFile(PracticeEngine &fixture, std::optional<Timestamp> at = {})
    {
        Draft draft;
        draft.session = fixture.sessions[0];
        draft.to = u"+5511987000001"_s;
        MediaContent media;
        media.kind = MediaKind::document;
        media.url = QUrl::fromLocalFile(addFile(fixture, u"mine/list.txt"_s, 0)).toString();
        draft.content.body = media;
        draft.sendAt = at;
        const auto sent = fixture.result(fixture.engine->messages().send(draft, Actor::console()));
        if (!sent)
            return {};
        const QString kept = QUrl(std::get<MediaContent>(sent->content.body).url).toLocalFile();
        addFile(fixture, u"outgoing/"_s + QFileInfo(kept).fileName(), 200);
        return {sent->id, kept};
    }
    static void round(PracticeEngine &fixture) { fixture.time.advance(Milliseconds(120'000)); }
};

void SweeperTest::appliedWebhooksGoAfterAMonthOthersStay()
{
    PracticeEngine fixture;
    addWebhook(fixture, 31, 1);
    addWebhook(fixture, 29, 1);
    addWebhook(fixture, 40, 2); // its dead letter may be put back
    round(fixture);
    QCOMPARE(webhooks(fixture, 1), 1);
    QCOMPARE(webhooks(fixture, 2), 1);
}

void SweeperTest::itTakesAllThereIsInPiecesOfItsOwn()
{
    PracticeEngine fixture;
    addWebhook(fixture, 31, 1, 1800);
    fixture.time.advance(Milliseconds(60'500));
    const qint64 left = webhooks(fixture, 1);
    QVERIFY(left > 0 && left < 1800); // never all at once: others wait for the same thread
    round(fixture);
    QCOMPARE(webhooks(fixture, 1), 0);
}

void SweeperTest::earlyStatusesGoAfterAWeek()
{
    PracticeEngine fixture;
    const auto add = [&fixture](const char *id, qint64 daysAgo) {
        fixture.run("INSERT INTO early_statuses (session_id, provider_id, state, at, kept_at) VALUES (1, '"
                    + std::string(id) + "', 12, 0, " + std::to_string(toMillis(fixture.time.now()) - daysAgo * day)
                    + ")");
    };
    add("old", 8);
    add("new", 6); // although its own time says 1970: a phone's clock decides nothing here
    round(fixture);
    QCOMPARE(fixture.integer("SELECT count(*) FROM early_statuses WHERE provider_id = 'new'"), 1);
    QCOMPARE(fixture.integer("SELECT count(*) FROM early_statuses"), 1);
}

void SweeperTest::answersToRepeatedRequestsGoAfterTheirTime()
{
    PracticeEngine fixture;
    for (const qint64 daysAgo : {7, 9})
        fixture.run(
            "INSERT INTO idempotency (key_id, idempotency_key, body_hash, status, answer, created_at) VALUES (1, '"
            + std::to_string(daysAgo) + "', '', 202, '', "
            + std::to_string(toMillis(fixture.time.now()) - daysAgo * day) + ")");
    round(fixture);
    QCOMPARE(fixture.integer("SELECT count(*) FROM idempotency WHERE idempotency_key = '7'"), 1);
    QCOMPARE(fixture.integer("SELECT count(*) FROM idempotency"), 1);
}

void SweeperTest::filesThatNoMessageNamesGoAfterADay()
{
    PracticeEngine fixture;
    for (const QString &folder : {u"outgoing"_s, u"pasted"_s, u"uploads"_s}) {
        addFile(fixture, folder + u"/stray.png"_s, 2);
        addFile(fixture, folder + u"/fresh.png"_s, 0);
    }
    addFile(fixture, u"media/kept.png"_s, 400); // what customers sent is theirs to keep
    round(fixture);
    for (const QString &folder : {u"outgoing"_s, u"pasted"_s, u"uploads"_s}) {
        QVERIFY(!QFile::exists(fixture.dir.filePath(folder + u"/stray.png"_s)));
        QVERIFY(QFile::exists(fixture.dir.filePath(folder + u"/fresh.png"_s)));
    }
    QVERIFY(QFile::exists(fixture.dir.filePath(u"media/kept.png"_s)));
}

void SweeperTest::aFileOfAMessageThatWaitsStays()
{
    PracticeEngine fixture;
    fixture.importSessions();
    const auto [message, file] = sendFile(fixture, fixture.time.now() + Milliseconds(day));
    fixture.run("UPDATE messages SET updated_at = 0");
    round(fixture);
    QCOMPARE(fixture.message(message).state, MessageState::scheduled);
    QVERIFY(QFile::exists(file));
}

void SweeperTest::aFileOfAFinishedMessageStaysForASeason()
{
    PracticeEngine fixture;
    fixture.importSessions();
    const auto [message, file] = sendFile(fixture);
    round(fixture);
    QCOMPARE(fixture.message(message).state, MessageState::read);
    QVERIFY(QFile::exists(file)); // the conversation shows it
    fixture.run("UPDATE messages SET updated_at = updated_at - " + std::to_string(91 * day));
    fixture.time.advance(Milliseconds(3'700'000));
    QVERIFY(!QFile::exists(file));
    const auto asked = fixture.result(fixture.engine->inbox().media(message));
    QVERIFY(!asked);
    QCOMPARE(asked.failure().fault, Fault::notFound);
}

void SweeperTest::aFileOfAnOpenDeadLetterStays()
{
    PracticeEngine fixture;
    fixture.importSessions();
    fixture.control("POST", u"unknown-numbers"_s, {{u"numbers"_s, QJsonArray{u"+5511987000001"_s}}});
    const auto [message, file] = sendFile(fixture);
    fixture.time.advance(Milliseconds(30'000));
    QCOMPARE(fixture.message(message).state, MessageState::dead);
    fixture.run("UPDATE messages SET updated_at = 0");
    round(fixture);
    QVERIFY(QFile::exists(file)); // put back, it goes out with it
    const auto letters = fixture.result(fixture.engine->deadLetters().letters({}));
    QVERIFY(fixture.result(fixture.engine->deadLetters().discard({letters->items[0].id}, u"no"_s, Actor::console())));
    fixture.run("UPDATE messages SET updated_at = 0");
    fixture.time.advance(Milliseconds(3'700'000));
    QVERIFY(!QFile::exists(file));
}

void SweeperTest::aFileOfACampaignStaysAsLongAsItMayGoOut()
{
    PracticeEngine fixture;
    const auto campaign = [&](int id, const char *columns, const std::string &values) {
        fixture.run("INSERT INTO campaigns (id, client_id, name, state, sessions, created_at, created_by, content"
                    + std::string(columns) + ") VALUES (" + std::to_string(id)
                    + ", (SELECT min(id) FROM clients), 'c',"
                      " 0, '[]', 0, '', '{\"url\":\"file:///somewhere/campaign-files/of-"
                    + std::to_string(id) + ".pdf\"}'" + values + ")");
        addFile(fixture, u"campaign-files/of-%1.pdf"_s.arg(id), 400);
    };
    const auto ago = [&](qint64 days) { return std::to_string(toMillis(fixture.time.now()) - days * day); };
    fixture.importSessions();
    campaign(901, "", "");
    campaign(902, ", finished_at", ", " + ago(80));
    campaign(903, ", finished_at", ", " + ago(100));
    campaign(904, ", removed_at", ", " + ago(100));
    campaign(905, ", finished_at", ", " + ago(100)); // one of its messages may be put back
    fixture.run(
        "INSERT INTO dead_letters (id, kind, client_id, session_id, campaign_id, provider, cause, payload, died_at)"
        " VALUES (1, 0, 1, 1, 905, 'wasender', 'x', '{}', 0)");
    campaign(906, ", removed_at", ", " + ago(100)); // one still waits
    fixture.run("INSERT INTO message_counters (session_id, campaign_id, lane, state, current, entered)"
                " VALUES (1, 906, 3, 1, 1, 1)");
    addFile(fixture, u"campaign-files/of-nobody.pdf"_s, 2);
    addFile(fixture, u"campaign-files/of-a-start.pdf"_s, 0); // copied by a start that is under way
    round(fixture);
    QStringList left = QDir(fixture.dir.filePath(u"campaign-files"_s)).entryList(QDir::Files);
    left.sort();
    QCOMPARE(left,
             (QStringList{u"of-901.pdf"_s, u"of-902.pdf"_s, u"of-905.pdf"_s, u"of-906.pdf"_s, u"of-a-start.pdf"_s}));
}

QTEST_GUILESS_MAIN(SweeperTest)
#include "sweepertest.moc"
