#include "gateway/insights/insightdeskimpl.h"
#include "gateway/storage/seriesstore.h"
#include "tests/support/enginefixture.h"
#include "tests/support/practiceengine.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace std::chrono_literals;
using test::EngineFixture;
using test::PracticeEngine;

/// Charts over any range and step: nothing twice, nothing missing at either end.
class SeriesTest : public QObject
{
    Q_OBJECT
private slots:
    void theHourThatIsNotOverIsInTheHours();
    void coarseStepsSayTheSameAsFineOnes();
    void whatIsOldComesInTheStepItIsKeptIn();
    void ratesOfSessionsCountTheRunningHour();
    void anIdleHourIsSampledWithoutGaps();

private:
    static void add(EngineFixture &fixture, Timestamp at, int count, qint64 session = 1)
    {
        const qint64 bucket = toMillis(at) / 10'000 * 10'000;
        for (const char *metric : {"sent", "sampled"})
            fixture.run("INSERT INTO series (step, at, metric, session_id, lane, campaign_id, value) VALUES (10, "
                        + std::to_string(bucket) + ", '" + metric + "', " + std::to_string(session) + ", 0, 0, "
                        + std::to_string(count) + ") ON CONFLICT DO NOTHING");
    }
    static void rollUp(EngineFixture &fixture)
    {
        const auto done = fixture.await(fixture.storage->write<void>([](Transaction &tx) -> Result<void> {
            SeriesStore::rollUp(tx, tx.now());
            return {};
        }));
        QVERIFY(done);
    }
    static double total(EngineFixture &fixture, Timestamp from, Timestamp to, Seconds step)
    {
        InsightDeskImpl desk(*fixture.context);
        const auto series = fixture.await(desk.series({QStringLiteral("sent"), from, to, step, {}, {}, {}, {}}));
        double sum = 0;
        for (const SeriesPoint &point : series->points)
            sum += point.value.value_or(0);
        return sum;
    }
    // 1 each ten minutes, for three hours up to now, which is half past.
    static Timestamp threeHours(EngineFixture &fixture)
    {
        const Timestamp begin = fixture.time.now();
        for (int i = 0; i < 21; ++i)
            add(fixture, begin + Milliseconds(i * 600'000), 1);
        fixture.time.advance(Milliseconds(12'600'000));
        rollUp(fixture);
        return begin;
    }
};

void SeriesTest::theHourThatIsNotOverIsInTheHours()
{
    EngineFixture fixture;
    const Timestamp begin = threeHours(fixture);
    InsightDeskImpl desk(*fixture.context);
    const auto series =
        fixture.await(desk.series({QStringLiteral("sent"), begin, fixture.time.now(), Seconds(3600), {}, {}, {}, {}}));
    QVERIFY(series);
    QCOMPARE(series->points.size(), 4);
    QCOMPARE(series->points[0].value.value_or(-1), 6.0);
    QCOMPARE(series->points[3].value.value_or(-1), 3.0);
}

void SeriesTest::coarseStepsSayTheSameAsFineOnes()
{
    EngineFixture fixture;
    const Timestamp begin = threeHours(fixture);
    for (const int step : {10, 60, 3600})
        QCOMPARE(total(fixture, begin, fixture.time.now(), Seconds(step)), 21.0);
}

void SeriesTest::whatIsOldComesInTheStepItIsKeptIn()
{
    EngineFixture fixture;
    const Timestamp begin = threeHours(fixture);
    fixture.time.advance(Milliseconds(5 * 86'400'000LL));
    rollUp(fixture); // the ten-second points of that day are gone
    InsightDeskImpl desk(*fixture.context);
    const auto series =
        fixture.await(desk.series({QStringLiteral("sent"), begin, begin + 1h, Seconds(10), {}, {}, {}, {}}));
    QCOMPARE(series->step, Seconds(60));
    QCOMPARE(total(fixture, begin, begin + 1h, Seconds(10)), 6.0);
}

void SeriesTest::ratesOfSessionsCountTheRunningHour()
{
    EngineFixture fixture;
    const SessionId session = fixture.addSession(ClientId{5});
    const Timestamp begin = fixture.time.now();
    for (int i = 0; i < 27; ++i)
        add(fixture, begin + Milliseconds(i * 600'000), 1, session.value);
    fixture.time.advance(Milliseconds(27 * 600'000));
    rollUp(fixture);
    InsightDeskImpl desk(*fixture.context);
    const auto rates = fixture.await(desk.sessionRates(begin, fixture.time.now(), {}));
    QCOMPARE(rates->size(), 1);
    QCOMPARE(rates->first().sent, 27);
}

// Nobody looks and nothing happens: fewer commits, the same points.
void SeriesTest::anIdleHourIsSampledWithoutGaps()
{
    PracticeEngine practice(1);
    const Timestamp begin = practice.time.now();
    practice.control("POST", QStringLiteral("sessions/%1/logout").arg(practice.account.sessions.at(0).id));
    practice.importSessions();
    practice.time.advance(Milliseconds(60'000));
    for (int i = 0; i < 3; ++i)
        QVERIFY(practice.text(practice.sessions.first(), QStringLiteral("+5511987654321"), QStringLiteral("waits")));
    const Timestamp waitSince = practice.time.now() + 20s;
    practice.time.advance(Milliseconds(3'600'000));
    const auto series = practice.result(practice.engine->insights().series(
        {QStringLiteral("queue_depth"), waitSince, practice.time.now() - 70s, Seconds(10), {}, {}, {}, {}}));
    QVERIFY(series);
    QVERIFY(series->points.size() > 350);
    for (const SeriesPoint &point : series->points)
        QCOMPARE(point.value.value_or(-1), 3.0);
    // Now somebody looks: the last step is there.
    practice.time.advance(Milliseconds(20'000));
    const auto last = practice.result(practice.engine->insights().series({QStringLiteral("queue_depth"),
                                                                          practice.time.now() - 20s,
                                                                          practice.time.now() - 10s,
                                                                          Seconds(10),
                                                                          {},
                                                                          {},
                                                                          {},
                                                                          {}}));
    QCOMPARE(last->points.last().value.value_or(-1), 3.0);
    // In minutes it is the same.
    const auto minutes = practice.result(practice.engine->insights().series(
        {QStringLiteral("queue_depth"), begin + 5min, practice.time.now() - 2min, Seconds(60), {}, {}, {}, {}}));
    for (const SeriesPoint &point : minutes->points)
        QCOMPARE(point.value.value_or(-1), 3.0);
}

QTEST_GUILESS_MAIN(SeriesTest)
#include "seriestest.moc"
