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

private:
    static ForecastSession session(qint64 remaining, double perMinute, int gap = 0, std::optional<int> perDay = {})
    {
        Pacing pacing;
        pacing.perMinute = perMinute;
        pacing.minGapMs = gap;
        pacing.perDay = perDay;
        return {remaining, pacing, 0, true};
    }
    static CampaignForecast forecast(const QList<ForecastSession> &sessions, std::optional<double> rate = {})
    {
        return CampaignForecaster::forecast(now, now, sessions, rate);
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
    const CampaignForecast later = CampaignForecaster::forecast(now, now + 24h, {used}, {});
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

QTEST_APPLESS_MAIN(ForecastTest)
#include "forecasttest.moc"
