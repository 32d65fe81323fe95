#include "gateway/storage/messagestore.h"
#include "tests/support/campaignground.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace std::chrono_literals;
using test::CampaignGround;
using test::s;

/// A campaign that runs, and its end.
class CampaignTest : public QObject, private CampaignGround
{
    Q_OBJECT
private slots:
    void init() { open(); }
    void cleanup() { close(); }
    void pauseAndResumeAreOneCommitEach();
    void cancelEndsAllThatWaits();
    void itCompletesWhenNothingIsLeft();
    void whatRunsCanOnlyChangeNameAndRate();
    void onlyWhatIsNotRunningCanBeRemoved();
    void anotherClientsCampaignIsNotThere();
    void forecastFollowsPacing();
    void progressTellsSentOverTimeBesideTheForecast();
    void progressOfALongCampaignHasFewPoints();
    void everyCommandIsInTheLogWithWhoGaveIt();
};

void CampaignTest::pauseAndResumeAreOneCommitEach()
{
    started(10);
    const int before = m_dispatch.changes;
    QCOMPARE(m_engine->await(m_desk->pause(m_id, {}, {}))->state, CampaignState::paused);
    QCOMPARE(m_dispatch.changes, before + 1);
    QCOMPARE(m_engine->await(m_desk->pause(m_id, {}, {})).failure().fault, Fault::conflict);
    m_engine->time.advance(1h);
    QCOMPARE(now().state, CampaignState::paused);
    QCOMPARE(m_engine->await(m_desk->resume(m_id, {}, {}))->state, CampaignState::running);
    QCOMPARE(m_engine->await(m_desk->resume(m_id, {}, {})).failure().fault, Fault::conflict);
}

void CampaignTest::cancelEndsAllThatWaits()
{
    started(5001);
    m_engine->run("UPDATE messages SET state = 3 WHERE id = (SELECT min(id) FROM messages)"); // under way
    QCOMPARE(m_engine->await(m_desk->cancel(m_id, {}, {}))->state, CampaignState::cancelled);
    m_engine->time.settle();
    QCOMPARE(m_engine->integer("SELECT count(*) FROM messages WHERE state = 21"), 5000);
    QCOMPARE(m_engine->integer("SELECT count(*) FROM messages WHERE state = 3"), 1);
    QCOMPARE(now().counts.cancelled, 5000);
    QVERIFY(now().finishedAt.has_value());
    QCOMPARE(m_engine->await(m_desk->cancel(m_id, {}, {})).failure().fault, Fault::conflict);
}

void CampaignTest::itCompletesWhenNothingIsLeft()
{
    started(3);
    m_engine->time.advance(1min);
    QCOMPARE(now().state, CampaignState::running);
    endMessages(MessageState::inDoubt); // a doubt may still come back to be sent
    m_engine->time.advance(1min);
    QCOMPARE(now().state, CampaignState::running);
    QCOMPARE(now().counts.inDoubt, 3);
    const auto settled = m_engine->await(m_engine->storage->write<void>([](Transaction &tx) -> Result<void> {
        QList<MessageId> ids;
        {
            Query rows = tx.query("SELECT id FROM messages ORDER BY id");
            while (rows.next())
                ids.append(rows.id<MessageId>(0));
        }
        const QList<MessageState> states{MessageState::played, MessageState::dead, MessageState::delivered};
        for (qsizetype i = 0; i < ids.size(); ++i) {
            auto head = MessageStore::head(tx.db(), ids[i]);
            MessageStore::move(tx, *head, states[i]);
        }
        return {};
    }));
    QVERIFY(bool(settled));
    m_engine->time.advance(1min);
    const Campaign done = now();
    QCOMPARE(done.state, CampaignState::completed);
    QVERIFY(done.finishedAt.has_value());
    QCOMPARE(done.counts.read, 1);
    QCOMPARE(done.counts.dead, 1);
    QCOMPARE(done.counts.delivered, 1);
    QCOMPARE(done.counts.waiting, 0);
    QVERIFY(!done.forecast.finishesAt);
}

void CampaignTest::whatRunsCanOnlyChangeNameAndRate()
{
    started(1);
    CampaignChange change;
    change.name = s("Summer");
    change.rate = std::optional(5.0);
    const auto changed = m_engine->await(m_desk->change(m_id, change, {}, {}));
    QCOMPARE(changed->name, s("Summer"));
    QCOMPARE(changed->rate, std::optional(5.0));
    change.content = Content{};
    QCOMPARE(m_engine->await(m_desk->change(m_id, change, {}, {})).failure().fault, Fault::conflict);
    QCOMPARE(import("name,phone\nb,+5511961230009\n").failure().fault, Fault::conflict);
}

void CampaignTest::onlyWhatIsNotRunningCanBeRemoved()
{
    started(2);
    QCOMPARE(m_engine->await(m_desk->remove(m_id, {}, {})).failure().fault, Fault::conflict);
    QVERIFY(bool(m_engine->await(m_desk->cancel(m_id, {}, {}))));
    // Gone at once, what waits would wait for ever.
    m_engine->run("UPDATE message_counters SET current = 1 WHERE state = 1");
    QCOMPARE(m_engine->await(m_desk->remove(m_id, {}, {})).failure().fault, Fault::conflict);
    m_engine->run("UPDATE message_counters SET current = 0 WHERE state = 1");
    QVERIFY(bool(m_engine->await(m_desk->remove(m_id, {}, {}))));
    QCOMPARE(m_engine->await(m_desk->campaign(m_id, {})).failure().fault, Fault::notFound);
    QCOMPARE(m_engine->await(m_desk->campaigns({}))->items.size(), 0);
    QCOMPARE(m_engine->integer("SELECT count(*) FROM campaign_recipients"), 0);
    QCOMPARE(m_engine->integer("SELECT count(*) FROM messages"), 2);
}

void CampaignTest::anotherClientsCampaignIsNotThere()
{
    make();
    const std::optional<ClientId> other = ClientId{8};
    QCOMPARE(m_engine->await(m_desk->campaign(m_id, other)).failure().fault, Fault::notFound);
    QCOMPARE(m_engine->await(m_desk->start(m_id, {}, other)).failure().fault, Fault::notFound);
    QCOMPARE(m_engine->await(m_desk->remove(m_id, {}, other)).failure().fault, Fault::notFound);
    QCOMPARE(m_engine->await(m_desk->importAudience(m_id, {}, {}, nullptr, {}, other)).failure().fault,
             Fault::notFound);
    CampaignQuery query;
    query.client = other;
    QCOMPARE(m_engine->await(m_desk->campaigns(query))->items.size(), 0);
    query.client = m_client;
    QCOMPARE(m_engine->await(m_desk->campaigns(query))->items.size(), 1);
}

void CampaignTest::forecastFollowsPacing()
{
    for (const SessionId session : m_sessions)
        m_engine->sessions.change(session, [](SessionRuntime &runtime) { runtime.pacing.perMinute = 10; });
    const Campaign campaign = started(100);
    QCOMPARE(campaign.forecast.perMinute, 20.0);
    QCOMPARE(campaign.forecast.finishesAt, std::optional<Timestamp>(m_engine->time.now() + 5min));
    m_engine->sessions.change(m_sessions[0], [](SessionRuntime &runtime) { runtime.paused = true; });
    QCOMPARE(now().forecast.bindingLimit, s("no_session"));
}

void CampaignTest::progressTellsSentOverTimeBesideTheForecast()
{
    for (const SessionId session : m_sessions)
        m_engine->sessions.change(session, [](SessionRuntime &runtime) { runtime.pacing.perMinute = 5; });
    QVERIFY(m_engine->await(m_desk->progress(CampaignId{1}, {})).failure().fault == Fault::notFound);
    started(100);
    const Timestamp begun = m_engine->time.now();
    const CampaignProgress before = *m_engine->await(m_desk->progress(m_id, {}));
    QCOMPARE(before.audience, 100);
    QCOMPARE(before.planned.size(), 2);
    QCOMPARE(before.planned.first().at, begun);
    QCOMPARE(before.planned.first().sent, 0);
    QCOMPARE(before.planned.last().at, begun + 10min);
    QCOMPARE(before.planned.last().sent, 100);

    m_engine->time.advance(4min);
    endSome(30, MessageState::accepted);
    m_engine->time.advance(3min);
    endSome(20, MessageState::delivered); // a webhook came before the answer: sent all the same
    endSome(10, MessageState::dead);      // handled, but not sent
    m_engine->time.advance(2min);
    const CampaignProgress midway = *m_engine->await(m_desk->progress(m_id, {}));
    QCOMPARE(midway.planned.last().at, begun + 10min); // as it was
    QList<qint64> sent;
    for (qsizetype i = 0; i < midway.sent.size(); ++i) {
        sent += midway.sent[i].sent;
        QVERIFY(i == 0 || midway.sent[i].at > midway.sent[i - 1].at);
    }
    QCOMPARE(sent, (QList<qint64>{0, 30, 50, 50}));
    QCOMPARE(midway.sent.last().at, m_engine->time.now());
    QCOMPARE(midway.expected.first().sent, 50); // goes on from there
    QCOMPARE(midway.expected.last().sent, 90);
    QCOMPARE(midway.expected.last().at, m_engine->time.now() + 4min);

    endMessages(MessageState::accepted);
    m_engine->time.advance(1min);
    const CampaignProgress done = *m_engine->await(m_desk->progress(m_id, {}));
    QCOMPARE(now().state, CampaignState::completed);
    QCOMPARE(done.sent.last().sent, 90);
    QVERIFY(done.sent.last().at <= *now().finishedAt);
    QVERIFY(done.expected.isEmpty());
    QCOMPARE(m_engine->await(m_desk->progress(m_id, ClientId{8})).failure().fault, Fault::notFound);
}

void CampaignTest::progressOfALongCampaignHasFewPoints()
{
    started(400);
    QVERIFY(m_engine->await(m_desk->pause(m_id, {}, {}))); // nobody looks every few seconds whether it has ended
    for (int i = 0; i < 400; ++i) {
        endSome(1, MessageState::accepted);
        m_engine->time.advance(3h);
    }
    const CampaignProgress progress = *m_engine->await(m_desk->progress(m_id, {}));
    QVERIFY(progress.sent.size() > 100 && progress.sent.size() <= CampaignProgress::pointsMax);
    QCOMPARE(progress.sent.last().sent, 400);
    QCOMPARE(m_engine->integer("SELECT sum(sent) FROM campaign_progress"), 400);
}

void CampaignTest::everyCommandIsInTheLogWithWhoGaveIt()
{
    const Actor ana = Actor::console(s("Ana"));
    const Actor key{Actor::Kind::apiKey, s("ak_1")};
    make(); // by Ana
    QVERIFY(bool(
        m_engine->await(m_desk->importAudience(m_id, file("name,phone\nA,+5511961230001\n"), {}, nullptr, key, {}))));
    CampaignChange change;
    change.name = s("Autumn");
    QVERIFY(bool(m_engine->await(m_desk->change(m_id, change, key, {}))));
    QVERIFY(bool(m_engine->await(m_desk->start(m_id, ana, {}))));
    QVERIFY(bool(m_engine->await(m_desk->pause(m_id, key, {}))));
    QVERIFY(!m_engine->await(m_desk->pause(m_id, ana, {}))); // refused: nothing happened
    QVERIFY(bool(m_engine->await(m_desk->resume(m_id, ana, {}))));
    QVERIFY(bool(m_engine->await(m_desk->cancel(m_id, key, {}))));
    PageRequest page;
    page.limit = 4;
    QStringList lines;
    do {
        const auto part = m_engine->await(m_desk->log(m_id, page, {}));
        for (const CampaignLogEntry &entry : part->items)
            lines.prepend(entry.what + u' ' + entry.actor);
        page.cursor = part->nextCursor;
    } while (!page.cursor.isEmpty());
    QCOMPARE(lines, (QStringList{s("created console:Ana"), s("imported api-key:ak_1"), s("changed api-key:ak_1"),
                                 s("started console:Ana"), s("paused api-key:ak_1"), s("resumed console:Ana"),
                                 s("cancelled api-key:ak_1")}));
    QCOMPARE(m_engine->await(m_desk->log(m_id, {}, ClientId{8})).failure().fault, Fault::notFound);
}

QTEST_APPLESS_MAIN(CampaignTest)
#include "campaigntest.moc"
