#include "gateway/storage/database.h"
#include "tests/support/practiceengine.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::PracticeEngine;

/// What holds campaigns back by the day and the hour, in the whole engine: real dispatch, simulated provider.
class BulkHoursTest : public QObject
{
    Q_OBJECT
private slots:
    void aCampaignStopsForTheNightAndGoesOnInTheMorning();
    void repliesDoNotWaitForTheMorning();
    void aClockThatIsSetIsNoticed();
    void aWarmUpHoldsOnlyCampaigns();
    void eachRecipientIsWrittenToInTheirOwnDay();
    void thousandsAsleepDoNotHoldUpThoseWhoAreAwake();
    void aCampaignsRateHoldsOverPausesAndRestarts();

private:
    static Result<Campaign> start(PracticeEngine &fixture, int rows, const QJsonObject &quiet)
    {
        CampaignDraft draft;
        draft.name = u"Evening"_s;
        draft.sessions = {fixture.sessions[0]};
        draft.content.body = TextContent{u"Hello {{name}}"_s};
        draft.quietHours = quiet;
        draft.timeZone = u"Europe/Berlin"_s;
        CampaignDesk &desk = fixture.engine->campaigns();
        const auto made = fixture.result(desk.create(fixture.client, draft, Actor::console()));
        if (!made)
            return made;
        QFile file(fixture.dir.filePath(u"audience.csv"_s));
        if (!file.open(QIODevice::WriteOnly))
            return Failure{Fault::internal, file.errorString(), {}, {}};
        file.write("phone,name\n");
        for (int i = 0; i < rows; ++i)
            file.write(u"+5511987%1,P%2\n"_s.arg(i, 6, 10, QLatin1Char('0')).arg(i).toUtf8());
        file.close();
        const auto report =
            fixture.result(desk.importAudience(made->id, file.fileName(), {}, nullptr, Actor::console(), {}));
        if (!report)
            return report.failure();
        return fixture.result(desk.start(made->id, Actor::console()));
    }
    /// Asleep first in the list: Berlin's night is Tokyo's morning.
    static Result<Campaign> startByRecipient(PracticeEngine &fixture, const QStringList &phones)
    {
        CampaignDraft draft;
        draft.name = u"World"_s;
        draft.sessions = {fixture.sessions[0]};
        draft.content.body = TextContent{u"Hello"_s};
        draft.quietHours = {{u"from"_s, u"21:00"_s}, {u"to"_s, u"08:00"_s}, {u"by"_s, u"recipient"_s}};
        draft.timeZone = u"Europe/Berlin"_s;
        CampaignDesk &desk = fixture.engine->campaigns();
        const auto made = fixture.result(desk.create(fixture.client, draft, Actor::console()));
        if (!made)
            return made;
        QFile file(fixture.dir.filePath(u"audience.csv"_s));
        if (!file.open(QIODevice::WriteOnly))
            return Failure{Fault::internal, file.errorString(), {}, {}};
        file.write("phone\n" + phones.join(u'\n').toUtf8() + '\n');
        file.close();
        const auto report =
            fixture.result(desk.importAudience(made->id, file.fileName(), {}, nullptr, Actor::console(), {}));
        if (!report)
            return report.failure();
        return fixture.result(desk.start(made->id, Actor::console()));
    }
    static void setPace(PracticeEngine &fixture, double perMinute, bool warmUp = false)
    {
        SessionChange change;
        change.pacing = PacingOverrides{};
        change.pacing->perMinute = perMinute;
        change.pacing->warmUp = warmUp;
        QVERIFY(bool(fixture.result(fixture.engine->sessions().change(fixture.sessions[0], change, Actor::console()))));
    }
    static void goTo(PracticeEngine &fixture, const char *time)
    {
        fixture.time.stepWall(*fromRfc3339(QString::fromLatin1(time)) - fixture.time.now());
        fixture.time.advance(2s);
    }
    static Session session(PracticeEngine &fixture)
    {
        return *fixture.result(fixture.engine->sessions().session(fixture.sessions[0]));
    }
    static qint64 waiting(PracticeEngine &fixture, CampaignId id)
    {
        return fixture.result(fixture.engine->campaigns().campaign(id))->counts.waiting;
    }
    const QJsonObject m_night{{u"from"_s, u"21:00"_s}, {u"to"_s, u"08:00"_s}};
};

#define SUCCEEDS(result) QVERIFY2(bool(result), PracticeEngine::why(result).constData())

void BulkHoursTest::aCampaignStopsForTheNightAndGoesOnInTheMorning()
{
    PracticeEngine fixture;
    fixture.importSessions();
    setPace(fixture, 4);
    goTo(fixture, "2026-03-28T19:50:00Z"); // 20:50 in Berlin, and the clocks go forward that night
    const auto campaign = start(fixture, 60, m_night);
    SUCCEEDS(campaign);
    // Ten minutes at 4 a minute, then 20 more after eight.
    const Timestamp morning = *fromRfc3339(u"2026-03-29T06:00:00Z");
    QVERIFY(campaign->forecast.finishesAt.has_value());
    const auto after = *campaign->forecast.finishesAt - morning;
    QVERIFY2(after > 3min && after < 6min, qPrintable(QString::number(after.count())));
    fixture.time.advance(11min);
    const qint64 left = waiting(fixture, campaign->id);
    QVERIFY2(left >= 18 && left <= 22, qPrintable(QString::number(left)));
    QCOMPARE(session(fixture).nextSendReason, u"quiet_hours"_s);
    const Timestamp next = session(fixture).nextSendAt.value_or(Timestamp{});
    QVERIFY(next >= morning && next < morning + 1s);
    const auto progress = fixture.result(fixture.engine->campaigns().progress(campaign->id));
    QVERIFY(progress->expected.size() >= 3); // level over the night
    fixture.time.advance(9h + 50min);
    QCOMPARE(waiting(fixture, campaign->id), left);
    QVERIFY(fixture.time.now() < morning);
    fixture.time.advance(9min);
    QVERIFY(waiting(fixture, campaign->id) < left);
    fixture.time.advance(6min);
    QCOMPARE(waiting(fixture, campaign->id), 0);
}

void BulkHoursTest::repliesDoNotWaitForTheMorning()
{
    PracticeEngine fixture;
    fixture.importSessions();
    goTo(fixture, "2026-06-01T20:30:00Z");
    const auto campaign = start(fixture, 3, m_night);
    SUCCEEDS(campaign);
    const auto single = fixture.text(fixture.sessions[0], u"+5511987000001"_s, u"Your code"_s);
    SUCCEEDS(single);
    fixture.time.advance(1min);
    QVERIFY(fixture.message(single->id).state >= MessageState::accepted);
    QCOMPARE(waiting(fixture, campaign->id), 3);
}

void BulkHoursTest::aClockThatIsSetIsNoticed()
{
    PracticeEngine fixture;
    fixture.importSessions();
    goTo(fixture, "2026-06-01T22:00:00Z");
    const auto campaign = start(fixture, 3, m_night);
    SUCCEEDS(campaign);
    fixture.time.advance(1min);
    QCOMPARE(waiting(fixture, campaign->id), 3);
    fixture.time.stepWall(10h); // a machine that slept through the night
    fixture.time.advance(3min);
    QCOMPARE(waiting(fixture, campaign->id), 0);
}

void BulkHoursTest::aWarmUpHoldsOnlyCampaigns()
{
    PracticeEngine fixture;
    fixture.importSessions();
    setPace(fixture, 120, true);
    goTo(fixture, "2026-06-01T10:00:00Z");
    const auto campaign = start(fixture, 60, {});
    SUCCEEDS(campaign);
    fixture.time.advance(5min);
    QCOMPARE(waiting(fixture, campaign->id), 40); // 20 on the first day
    QCOMPARE(session(fixture).nextSendReason, u"warm_up"_s);
    QCOMPARE(session(fixture).nextSendAt, std::optional(*fromRfc3339(u"2026-06-02T00:00:00Z")));
    const Campaign shown = *fixture.result(fixture.engine->campaigns().campaign(campaign->id));
    QCOMPARE(shown.forecast.bindingLimit, u"warm_up"_s);
    QVERIFY(*shown.forecast.finishesAt >= *fromRfc3339(u"2026-06-03T00:00:00Z"));
    const auto single = fixture.text(fixture.sessions[0], u"+5511987000001"_s, u"Your code"_s);
    fixture.time.advance(1min);
    QVERIFY(fixture.message(single->id).state >= MessageState::accepted);

    fixture.stop(); // what was sent counts over a restart
    fixture.start();
    fixture.time.advance(5min);
    QCOMPARE(waiting(fixture, campaign->id), 40);
    goTo(fixture, "2026-06-02T00:00:10Z");
    fixture.time.advance(5min);
    QCOMPARE(waiting(fixture, campaign->id), 4); // 36 on the second
}

void BulkHoursTest::eachRecipientIsWrittenToInTheirOwnDay()
{
    PracticeEngine fixture;
    fixture.importSessions();
    goTo(fixture, "2026-06-01T23:30:00Z"); // 1:30 in Berlin, 8:30 in Tokyo, 19:30 in São Paulo
    const auto campaign = startByRecipient(fixture, {u"+4915123456789"_s, u"+5511987654321"_s, u"+819012345678"_s});
    SUCCEEDS(campaign);
    fixture.time.advance(1min);
    QCOMPARE(waiting(fixture, campaign->id), 1);
    QCOMPARE(session(fixture).nextSendAt, std::optional(*fromRfc3339(u"2026-06-02T06:00:00Z")));
    MessageQuery query;
    query.contact = u"+4915123456789"_s;
    const auto page = fixture.result(fixture.engine->messages().messages(query));
    SUCCEEDS(page);
    const auto detail = fixture.result(fixture.engine->messages().message(page->items.first().id));
    SUCCEEDS(detail);
    QVERIFY(std::any_of(detail->timeline.cbegin(), detail->timeline.cend(), [](const TimelineEntry &entry) {
        return entry.what == u"recipient_quiet_hours"_s && entry.detail == u"2026-06-02T06:00:00.000Z"_s;
    }));
    QCOMPARE(detail->waits, std::optional(SendWait{u"recipient_quiet_hours"_s, fromRfc3339(u"2026-06-02T06:00:00Z")}));
    fixture.time.advance(6h + 28min);
    QCOMPARE(waiting(fixture, campaign->id), 1);
    fixture.time.advance(2min);
    QCOMPARE(waiting(fixture, campaign->id), 0);
}

void BulkHoursTest::thousandsAsleepDoNotHoldUpThoseWhoAreAwake()
{
    PracticeEngine fixture;
    fixture.importSessions();
    goTo(fixture, "2026-06-01T23:30:00Z");
    QStringList phones;
    for (int i = 0; i < 1'000; ++i)
        phones += u"+49151234%1"_s.arg(i, 5, 10, QLatin1Char('0'));
    phones += u"+819012345678"_s;
    const auto campaign = startByRecipient(fixture, phones);
    SUCCEEDS(campaign);
    fixture.time.advance(1min);
    QCOMPARE(waiting(fixture, campaign->id), 1'000);
    fixture.stop(); // what sleeps stays so over a restart
    QVERIFY(fixture.start());
    fixture.time.advance(1h);
    QCOMPARE(waiting(fixture, campaign->id), 1'000);
}

void BulkHoursTest::aCampaignsRateHoldsOverPausesAndRestarts()
{
    PracticeEngine fixture;
    fixture.importSessions();
    const auto campaign = start(fixture, 10, {});
    SUCCEEDS(campaign);
    CampaignDesk &desk = fixture.engine->campaigns();
    SUCCEEDS(fixture.result(desk.pause(campaign->id, Actor::console())));
    CampaignChange change;
    change.rate = std::optional(0.5); // a message in two minutes
    SUCCEEDS(fixture.result(desk.change(campaign->id, change, Actor::console())));
    fixture.time.advance(3min);
    SUCCEEDS(fixture.result(desk.resume(campaign->id, Actor::console())));
    fixture.time.advance(1s);
    const qint64 left = waiting(fixture, campaign->id);

    fixture.time.advance(30s);
    SUCCEEDS(fixture.result(desk.pause(campaign->id, Actor::console())));
    SUCCEEDS(fixture.result(desk.resume(campaign->id, Actor::console())));
    fixture.time.advance(80s);
    QCOMPARE(waiting(fixture, campaign->id), left);
    fixture.time.advance(12s);
    QCOMPARE(waiting(fixture, campaign->id), left - 1);

    fixture.stop();
    QVERIFY(fixture.start());
    fixture.time.advance(105s);
    QCOMPARE(waiting(fixture, campaign->id), left - 1);
    fixture.time.advance(15s);
    QCOMPARE(waiting(fixture, campaign->id), left - 2);
}

QTEST_GUILESS_MAIN(BulkHoursTest)
#include "bulkhourstest.moc"
