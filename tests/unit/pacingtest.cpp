#include "gateway/outbox/breaker.h"
#include "gateway/outbox/lanechooser.h"
#include "gateway/outbox/pacer.h"
#include "gateway/outbox/retrycourse.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace std::chrono_literals;
using Steady = Pacer::Steady;

class PacingTest : public QObject
{
    Q_OBJECT
private slots:
    void neverMoreThanTheMinuteAllows();
    void losesLessThanOnePercentToLateTimers();
    void keepsTheLastPlaceForAReply();
    void keepsTheGapOfAccountProtection();
    void stopsAtTheDaysCapAndGoesOnTheNextDay();
    void aClockSetOverMidnightAndBackGivesNoSecondDay();
    void aCorrectedRateDoesNotKeepTheOldWait();
    void limitsHoldOverARestart();
    void anAttemptThatDidNotGoOutFreesItsSlot();
    void aWarmUpCountsActiveDays();
    void aLongSilenceBeginsTheWarmUpAgain();
    void aReplyTakesTheNextSlot();
    void noLaneStarves();
    void aLaneThatPausesKeepsItsTurn();
    void theBreakerProbesOnceAndWaitsLongerEachTime();
    void whatWasUnderWayWhenTheBreakerOpenedDoesNotMakeItWaitLonger();
    void waitsFollowTheProvidersWord();
    void waitsAreSpreadAndBounded();

private:
    static Pacing paced(double perMinute, int gap = 0, std::optional<int> perDay = {})
    {
        Pacing pacing;
        pacing.perMinute = perMinute;
        pacing.minGapMs = gap;
        pacing.perDay = perDay;
        pacing.burst = 1;
        return pacing;
    }
    static qint64 dayOf(Timestamp wall) { return toMillis(wall) / 86'400'000; }
    const Timestamp m_wall = fromMillis(1'772'359'200'000); // 10:00 UTC
};

void PacingTest::neverMoreThanTheMinuteAllows()
{
    Pacing pacing = paced(256);
    pacing.burst = 10;
    Pacer pacer(pacing);
    std::deque<Steady> sent;
    Steady now = 1000s;
    for (int i = 0; i < 3000; ++i) {
        now = std::max(now, pacer.next(now, m_wall).at);
        pacer.take(now, m_wall);
        sent.push_back(now);
        while (sent.front() + 60s <= now)
            sent.pop_front();
        QVERIFY2(sent.size() <= 256, qPrintable(QString::number(sent.size())));
    }
}

void PacingTest::losesLessThanOnePercentToLateTimers()
{
    Pacer pacer(paced(256));
    SeededRandom random(7);
    Steady now = 1000s;
    const Steady begin = now;
    const int count = 256 * 30;
    for (int i = 0; i < count; ++i) {
        now = std::max(now, pacer.next(now, m_wall).at) + Steady(static_cast<qint64>(random.unit() * 20e6));
        pacer.take(now, m_wall);
    }
    const double minutes = std::chrono::duration<double>(now - begin).count() / 60;
    QVERIFY2(count / minutes > 256 * 0.99, qPrintable(QString::number(count / minutes)));
}

// Others at full rate, after an idle time and so in a burst: whenever somebody answers, the answer goes at once.
void PacingTest::keepsTheLastPlaceForAReply()
{
    Pacing pacing = paced(256);
    pacing.burst = 4;
    Pacer pacer(pacing);
    SeededRandom random(7);
    const Steady begin = 1000s;
    Steady now = begin;
    Steady answerAt = begin + 5s;
    int others = 0;
    int replies = 0;
    while (now < begin + 600s) {
        const Steady slot = std::max(now, pacer.next(now, m_wall, Pacer::Asker::others).at);
        now = std::min(slot, answerAt);
        if (now == answerAt) {
            QVERIFY(pacer.next(now, m_wall, Pacer::Asker::reply).at <= now);
            answerAt = now + 5s + Steady(static_cast<qint64>(random.unit() * 5e9));
            ++replies;
        } else {
            ++others;
        }
        pacer.take(now, m_wall);
    }
    const double minutes = std::chrono::duration<double>(now - begin).count() / 60;
    QVERIFY(replies > 50);
    QVERIFY2((others + replies) / minutes > 256 * 0.99, qPrintable(QString::number((others + replies) / minutes)));
}

void PacingTest::keepsTheGapOfAccountProtection()
{
    Pacer pacer(paced(12, 5000));
    Steady now = 50s;
    Steady last = Steady::min();
    for (int i = 0; i < 100; ++i) {
        now = std::max(now, pacer.next(now, m_wall).at);
        if (i > 0)
            QVERIFY(now - last >= 5s);
        pacer.take(now, m_wall);
        last = now;
    }
    QVERIFY(now - 50s < 99 * 5100ms);
}

void PacingTest::stopsAtTheDaysCapAndGoesOnTheNextDay()
{
    Pacer pacer(paced(6000, 0, 3));
    Steady now = 50s;
    for (int i = 0; i < 3; ++i) {
        now = std::max(now, pacer.next(now, m_wall).at);
        pacer.take(now, m_wall);
    }
    const auto slot = pacer.next(now, m_wall);
    QCOMPARE(slot.limit, Pacer::Limit::day);
    QCOMPARE(slot.at - now, Steady(14h));
    QVERIFY(pacer.next(now + 14h, m_wall + 14h).at <= now + 14h);
}

void PacingTest::aClockSetOverMidnightAndBackGivesNoSecondDay()
{
    Pacer pacer(paced(6000, 0, 3));
    Steady now = 50s;
    for (int i = 0; i < 3; ++i) {
        now = std::max(now, pacer.next(now, m_wall).at);
        pacer.take(now, m_wall);
    }
    now += 1s;
    pacer.take(now, m_wall + 24h); // tomorrow, by mistake
    now += 1s;
    QCOMPARE(pacer.next(now, m_wall).limit, Pacer::Limit::day);
    QCOMPARE(pacer.sentToday(m_wall), 3);
    QCOMPARE(pacer.sentToday(m_wall + 24h), 1);
}

void PacingTest::aCorrectedRateDoesNotKeepTheOldWait()
{
    Pacer pacer(paced(0.01));
    pacer.take(50s, m_wall);
    QVERIFY(pacer.next(51s, m_wall).at > 3600s);
    pacer.setPacing(paced(60));
    QVERIFY(pacer.next(51s, m_wall).at <= 52s);
}

void PacingTest::limitsHoldOverARestart()
{
    Pacer pacer(paced(2, 0, 100));
    pacer.restore(500s, m_wall, {Milliseconds(40'000), Milliseconds(10'000)},
                  {{dayOf(m_wall) - 1, 7}, {dayOf(m_wall), 2}});
    const auto slot = pacer.next(500s, m_wall);
    QVERIFY(slot.at >= 520s);
    QCOMPARE(pacer.sentToday(m_wall), 2);
    QCOMPARE(pacer.sentToday(m_wall - 24h), 7); // a clock set back over midnight after the start
}

void PacingTest::anAttemptThatDidNotGoOutFreesItsSlot()
{
    Pacer pacer(paced(1));
    const quint64 ticket = pacer.take(100s, m_wall);
    QVERIFY(pacer.next(101s, m_wall).at > 150s);
    pacer.giveBack(ticket);
    QVERIFY(pacer.next(101s, m_wall).at <= 101s);
}

void PacingTest::aWarmUpCountsActiveDays()
{
    Pacing pacing = paced(6000);
    pacing.warmUp = true;
    Pacer pacer(pacing);
    Steady now = 1000s;
    Timestamp wall = m_wall;
    QList<int> sent;
    for (int day = 0; day < 7; ++day) {
        int bulk = 0;
        for (; pacer.bulkSlot(now, wall).at <= now; ++bulk)
            pacer.take(now, wall, true);
        sent += bulk;
        QCOMPARE(pacer.bulkToday(wall), bulk);
        QVERIFY(pacer.next(now + 1h, wall).limit != Pacer::Limit::day); // only bulk waits
        const Steady midnight = pacer.bulkSlot(now, wall).at;
        wall += std::chrono::duration_cast<Milliseconds>(midnight - now);
        now = midnight;
    }
    QCOMPARE(sent, (QList<int>{20, 36, 65, 117, 210, 378, 680}));
    for (int i = 0; i < 1000; ++i)
        pacer.take(now, wall, true);
    QVERIFY(pacer.bulkSlot(now, wall).at <= now); // warm
}

void PacingTest::aLongSilenceBeginsTheWarmUpAgain()
{
    Pacing pacing = paced(6000);
    pacing.warmUp = true;
    const qint64 today = dayOf(m_wall);
    Pacer pacer(pacing);
    pacer.restore(0s, m_wall, {}, {}, {5, today - 3, 0});
    QCOMPARE(pacer.daysWarm(m_wall), 5);
    pacer.restore(0s, m_wall, {}, {}, {5, today - 4, 0});
    QCOMPARE(pacer.daysWarm(m_wall), 0);
    pacer.restore(0s, m_wall, {}, {{today, 30}}, {5, today, 19});
    QCOMPARE(pacer.daysWarm(m_wall), 4);
    pacer.restore(0s, m_wall, {}, {{today, 30}}, {1, today, 19});
    QVERIFY(pacer.bulkSlot(10s, m_wall).at <= 10s);
    const quint64 ticket = pacer.take(10s, m_wall, true);
    QVERIFY(pacer.bulkSlot(10s, m_wall).at > 10s);
    pacer.giveBack(ticket, true);
    QVERIFY(pacer.bulkSlot(10s, m_wall).at <= 10s);
}

void PacingTest::aReplyTakesTheNextSlot()
{
    LaneChooser chooser;
    for (int i = 0; i < 30; ++i)
        chooser.went(Lane::transactional, {false, true, true, true});
    QCOMPARE(chooser.choose({true, true, true, true}), std::optional(Lane::reply));
}

void PacingTest::noLaneStarves()
{
    LaneChooser chooser;
    std::array<int, laneCount> went{};
    const LaneChooser::Waiting waiting{false, true, true, true};
    for (int i = 0; i < 100; ++i) {
        const auto lane = chooser.choose(waiting);
        QVERIFY(lane.has_value());
        chooser.went(*lane, waiting);
        ++went[static_cast<size_t>(*lane)];
    }
    QVERIFY(went[2] >= 9);
    QVERIFY(went[3] >= 9);
    QVERIFY(went[1] >= 75);
    QVERIFY(!chooser.choose({}).has_value());
}

// Bulk at half its pace: for two slots after either lane went, neither may.
void PacingTest::aLaneThatPausesKeepsItsTurn()
{
    LaneChooser chooser;
    std::array<int, laneCount> went{};
    int bulkFrom = 0;
    for (int i = 0; i < 100; ++i) {
        const LaneChooser::Waiting waiting{false, true, i >= bulkFrom, i >= bulkFrom};
        const auto lane = chooser.choose(waiting);
        QVERIFY(lane.has_value());
        chooser.went(*lane, waiting);
        ++went[static_cast<size_t>(*lane)];
        if (*lane != Lane::transactional)
            bulkFrom = i + 3;
    }
    QVERIFY(went[2] >= 7);
    QVERIFY(went[3] >= 7);
}

void PacingTest::theBreakerProbesOnceAndWaitsLongerEachTime()
{
    Breaker breaker;
    Steady now = 10s;
    for (int i = 0; i < 5; ++i) {
        QVERIFY(breaker.allows(now));
        QVERIFY(!breaker.attemptStarted());
        breaker.failed(now, false);
    }
    QVERIFY(!breaker.allows(now));
    const Steady firstWait = breaker.opensAt() - now;
    now = breaker.opensAt();
    QVERIFY(breaker.allows(now));
    QVERIFY(breaker.attemptStarted());
    QVERIFY2(!breaker.allows(now), "one probe at a time");
    breaker.failed(now, true);
    QVERIFY(breaker.opensAt() - now > firstWait);
    now = breaker.opensAt();
    QVERIFY(breaker.attemptStarted());
    breaker.succeeded();
    QVERIFY(breaker.allows(now));
    QVERIFY(breaker.closed());
}

void PacingTest::whatWasUnderWayWhenTheBreakerOpenedDoesNotMakeItWaitLonger()
{
    Breaker breaker;
    const Steady now = 10s;
    for (int i = 0; i < 5; ++i)
        breaker.failed(now, false);
    const Steady opens = breaker.opensAt();
    for (int i = 0; i < 3; ++i)
        breaker.failed(now + 1s, false); // went out before it opened
    QCOMPARE(breaker.opensAt(), opens);
    QVERIFY(breaker.attemptStarted());
    breaker.notTried(false); // another one that never went out
    QVERIFY(breaker.probing());
    breaker.notTried(true);
    QVERIFY(breaker.allows(opens));
}

void PacingTest::waitsFollowTheProvidersWord()
{
    SeededRandom random(1);
    QCOMPARE(RetryCourse::wait(standardRetryRule(ErrorClass::rateLimited), 1, Milliseconds(61'000), random),
             Milliseconds(61'000));
}

void PacingTest::waitsAreSpreadAndBounded()
{
    SeededRandom random(1);
    const RetryRule rule = standardRetryRule(ErrorClass::providerDown);
    QSet<qint64> seen;
    for (int tries = 1; tries < 40; ++tries) {
        const auto wait = RetryCourse::wait(rule, tries, {}, random);
        QVERIFY(wait >= 1s);
        QVERIFY(wait <= rule.waitMax);
        seen.insert(wait.count());
    }
    QVERIFY(seen.size() > 20);
}

QTEST_APPLESS_MAIN(PacingTest)
#include "pacingtest.moc"
