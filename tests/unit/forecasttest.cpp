#include "gateway/campaigns/campaignforecaster.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace std::chrono_literals;

class ForecastTest : public QObject
{
    Q_OBJECT
private slots:
    void theSlowestSessionDecides();
    void theGapOfAccountProtectionBinds();
    void theCapOfTheDaySpreadsItOverDays();
    void whatWasSentTodayCounts();
    void theCampaignsOwnRateMayBind();
    void withoutASessionThereIsNoDate();
    void jitterSlows();
    void nothingLeftEndsAtOnce();
    void quietHoursAreWaitedThrough();
    void aWarmUpSpreadsItOverDays();
    void theCurveShowsTheWay();
    void manySessionsWithCapsAreForecastInFewSteps();

private:
    static ForecastSession session(qint64 remaining, double perMinute, int gap = 0, std::optional<int> perDay = {})
    {
        Pacing pacing;
        pacing.perMinute = perMinute;
        pacing.minGapMs = gap;
        pacing.perDay = perDay;
        return {remaining, pacing, 0, true, 0, 0};
    }
    static CampaignForecast forecast(const QList<ForecastSession> &sessions, std::optional<double> rate = {})
    {
        return CampaignForecaster::forecast({now, now, sessions, rate, {}});
    }
    static constexpr Timestamp now = Timestamp(std::chrono::milliseconds(1'772'359'200'000)); // 10:00 UTC
};

void ForecastTest::theSlowestSessionDecides()
{
    const CampaignForecast result = forecast({session(600, 60), session(600, 20)});
    QCOMPARE(result.finishesAt, std::optional<Timestamp>(now + 30min));
    QCOMPARE(result.perMinute, 80.0);
    QCOMPARE(result.bindingLimit, QStringLiteral("per_minute"));
}

void ForecastTest::theGapOfAccountProtectionBinds()
{
    ForecastSession slow = session(120, 256, 5000);
    slow.pacing.sources = {{QStringLiteral("min_gap_ms"), QStringLiteral("account_protection")}};
    const CampaignForecast result = forecast({slow});
    QCOMPARE(result.finishesAt, std::optional<Timestamp>(now + 10min));
    QCOMPARE(result.perMinute, 12.0);
    QCOMPARE(result.bindingLimit, QStringLiteral("account_protection"));
}

void ForecastTest::theCapOfTheDaySpreadsItOverDays()
{
    // 10:00: 100 today, 100 tomorrow, 50 the day after, from midnight at one a minute.
    const CampaignForecast result = forecast({session(250, 1, 0, 100)});
    QCOMPARE(result.finishesAt, std::optional<Timestamp>(now + 14h + 24h + 50min));
    QCOMPARE(result.bindingLimit, QStringLiteral("daily_cap"));
}

void ForecastTest::whatWasSentTodayCounts()
{
    ForecastSession used = session(50, 1, 0, 100);
    used.sentToday = 80;
    QCOMPARE(forecast({used}).finishesAt, std::optional<Timestamp>(now + 14h + 30min));
    // Tomorrow it does not.
    const CampaignForecast later = CampaignForecaster::forecast({now, now + 24h, {used}, {}, {}});
    QCOMPARE(later.finishesAt, std::optional<Timestamp>(now + 24h + 50min));
    QCOMPARE(later.bindingLimit, QStringLiteral("per_minute"));
}

void ForecastTest::theCampaignsOwnRateMayBind()
{
    const CampaignForecast result = forecast({session(100, 60), session(100, 60)}, 10.0);
    QCOMPARE(result.finishesAt, std::optional<Timestamp>(now + 20min));
    QCOMPARE(result.perMinute, 10.0);
    QCOMPARE(result.bindingLimit, QStringLiteral("campaign_rate"));
    QCOMPARE(forecast({session(100, 60)}, 600.0).bindingLimit, QStringLiteral("per_minute"));
}

void ForecastTest::withoutASessionThereIsNoDate()
{
    QVERIFY(!forecast({}).finishesAt);
    QCOMPARE(forecast({}).bindingLimit, QStringLiteral("no_session"));
    ForecastSession gone = session(10, 60);
    gone.canSend = false;
    const CampaignForecast half = forecast({session(10, 60), gone});
    QVERIFY(!half.finishesAt);
    QCOMPARE(half.perMinute, 60.0);
    QVERIFY(!forecast({session(10, 60, 0, 0)}).finishesAt);
}

void ForecastTest::jitterSlows()
{
    ForecastSession jittered = session(120, 60);
    jittered.pacing.jitter = 1;
    QCOMPARE(forecast({jittered}).finishesAt, std::optional<Timestamp>(now + 3min));
}

void ForecastTest::nothingLeftEndsAtOnce()
{
    QCOMPARE(forecast({session(0, 60)}).finishesAt, std::optional<Timestamp>(now));
}

void ForecastTest::quietHoursAreWaitedThrough()
{
    const QuietHours quiet(
        {{QStringLiteral("from"), QStringLiteral("11:00")}, {QStringLiteral("to"), QStringLiteral("15:30")}},
        QStringLiteral("UTC"));
    // An hour today, then what is left of the 90 messages after the break.
    const CampaignForecast result = CampaignForecaster::forecast({now, now, {session(90, 1)}, {}, quiet});
    QCOMPARE(result.finishesAt, std::optional<Timestamp>(now + 5h + 30min + 30min));
    QCOMPARE(result.bindingLimit, QStringLiteral("per_minute"));
    // Begun within the quiet hours, and with a rate of its own.
    const CampaignForecast later = CampaignForecaster::forecast({now, now + 2h, {session(60, 6)}, 2.0, quiet});
    QCOMPARE(later.finishesAt, std::optional<Timestamp>(now + 5h + 30min + 30min));
    QCOMPARE(later.bindingLimit, QStringLiteral("campaign_rate"));
    // A cap of the day counts the day, quiet or not.
    const CampaignForecast capped = CampaignForecaster::forecast({now, now, {session(80, 1, 0, 70)}, {}, quiet});
    QCOMPARE(capped.finishesAt, std::optional<Timestamp>(now + 14h + 10min));
    QCOMPARE(capped.bindingLimit, QStringLiteral("daily_cap"));
}

void ForecastTest::aWarmUpSpreadsItOverDays()
{
    ForecastSession young = session(100, 1);
    young.pacing.warmUp = true;
    // 20 today, 36 tomorrow, 44 of the third day's 65.
    CampaignForecast result = forecast({young});
    QCOMPARE(result.finishesAt, std::optional<Timestamp>(now + 14h + 24h + 44min));
    QCOMPARE(result.bindingLimit, QStringLiteral("warm_up"));
    young.sentToday = 50; // of which ten were bulk
    young.bulkToday = 10;
    young.daysWarm = 1; // 26 more today, then 65, then 9 of 117
    QCOMPARE(forecast({young}).finishesAt, std::optional<Timestamp>(now + 14h + 24h + 9min));
    young.daysWarm = 7;
    result = forecast({young});
    QCOMPARE(result.finishesAt, std::optional<Timestamp>(now + 100min));
    QCOMPARE(result.bindingLimit, QStringLiteral("per_minute"));
}

void ForecastTest::theCurveShowsTheWay()
{
    const QList<CampaignPoint> curve = CampaignForecaster::curve({now, now, {session(250, 1, 0, 100)}, {}, {}});
    QCOMPARE(curve.first().at, now);
    QCOMPARE(curve.first().sent, 0);
    QCOMPARE(curve.last().at, now + 14h + 24h + 50min);
    QCOMPARE(curve.last().sent, 250);
    qint64 atMidnight = -1;
    for (qsizetype i = 1; i < curve.size(); ++i) {
        QVERIFY(curve[i].at >= curve[i - 1].at && curve[i].sent >= curve[i - 1].sent);
        if (curve[i].at == now + 14h)
            atMidnight = curve[i].sent;
    }
    QCOMPARE(atMidnight, 100); // level from the cap to the end of the day
    ForecastSession gone = session(10, 60);
    gone.canSend = false;
    QVERIFY(CampaignForecaster::curve({now, now, {session(10, 60), gone}, {}, {}}).isEmpty());
}

void ForecastTest::manySessionsWithCapsAreForecastInFewSteps()
{
    QList<ForecastSession> sessions;
    for (int i = 0; i < 200; ++i)
        sessions += session(20'000 + 37 * i, 0.5 + i * 0.01, 0, 100 + i);
    const CampaignForecast result = forecast(sessions);
    // The slowest sends 100 a day.
    QVERIFY(result.finishesAt.has_value());
    QVERIFY(*result.finishesAt > now + 198 * 24h && *result.finishesAt < now + 202 * 24h);
    const auto points = CampaignForecaster::curve({now, now, sessions, {}, {}});
    QVERIFY(points.size() > 20 && points.size() <= CampaignProgress::pointsMax);
    QCOMPARE(points.last().at, *result.finishesAt);
}

QTEST_APPLESS_MAIN(ForecastTest)
#include "forecasttest.moc"
