#include "gateway/deadletters/redrivepace.h"

#include <QtTest/QtTest>

#include <deque>

using namespace gatehouse;
using namespace std::chrono_literals;
using Act = RedrivePace::Act;
using Waits = RedrivePace::Waits;

/// How many letters go, and when: no disk, no clock but the test's.
class RedrivePaceTest : public QObject
{
    Q_OBJECT
private slots:
    void withoutACanaryAllGoInPieces();
    void theCanaryGoesAtItsRate();
    void nothingGoesUntilTheCanaryEnded();
    void oneOfTheCanaryThatDiesOfItsCauseStopsIt();
    void anotherCauseDoesNotStopIt();
    void theRateDoublesUpToItsBound();
    void noMoreIsUnderWayThanHasEnded();
    void theCauseThatReturnsOnTheRampStopsIt();
    void oneAmongFiftyThatEndedIsNoReturn();
    void itEndsWhenTheLastOneDid();
    void itGoesOnWhereTheCanaryHadPassed();
    void afterASleepItCatchesUpForASecondOnly();

private:
    // Plays letters that are all accepted after `answersAfter`, for `span`; answers how many went in it.
    struct Play
    {
        RedrivePace pace;
        RedrivePace::Counts counts;
        std::chrono::nanoseconds now{0};
        std::deque<std::chrono::nanoseconds> open = {};
        std::chrono::nanoseconds answersAfter{0};
        qint64 run(std::chrono::nanoseconds span)
        {
            const auto until = now + span;
            qint64 went = 0;
            while (now < until) {
                while (!open.empty() && open.front() + answersAfter <= now) {
                    open.pop_front();
                    ++counts.ended;
                    --counts.underWay;
                }
                const auto verdict = pace.decide(counts, now);
                if (verdict.act == Act::release) {
                    pace.released(verdict.letters, now);
                    counts.released += verdict.letters;
                    counts.underWay += verdict.letters;
                    counts.remaining -= verdict.letters;
                    went += verdict.letters;
                    for (int i = 0; i < verdict.letters; ++i)
                        open.push_back(now);
                } else if (verdict.act != Act::wait) {
                    break;
                } else {
                    now += std::min<std::chrono::nanoseconds>(verdict.wait, 10ms);
                }
            }
            return went;
        }
    };
};

void RedrivePaceTest::withoutACanaryAllGoInPieces()
{
    RedrivePace pace({}, false, 0s);
    const auto verdict = pace.decide({1000, 0, 0, 0, 0}, 0s);
    QCOMPARE(verdict.act, Act::release);
    QCOMPARE(verdict.letters, RedrivePace::pieceMax);
    pace.released(verdict.letters, 0s);
    QCOMPARE(pace.decide({900, 100, 100, 0, 0}, 0s).act, Act::release);
    QCOMPARE(pace.perSecond(0s), 0.0);
}

void RedrivePaceTest::theCanaryGoesAtItsRate()
{
    RedrivePace pace(RedriveCanary{10, 2}, false, 5s);
    QCOMPARE(pace.decide({100, 0, 0, 0, 0}, 5s).letters, 1);
    pace.released(1, 5s);
    const auto second = pace.decide({99, 1, 1, 0, 0}, 5s);
    QCOMPARE(second.act, Act::wait);
    QCOMPARE(second.waits, Waits::pace);
    QCOMPARE(second.wait, std::chrono::nanoseconds(500ms));
    QCOMPARE(pace.decide({99, 1, 1, 0, 0}, 5500ms).letters, 1);
}

void RedrivePaceTest::nothingGoesUntilTheCanaryEnded()
{
    Play play{RedrivePace(RedriveCanary{5, 10}, false, 0s), {100, 0, 0, 0, 0}};
    play.answersAfter = 60s;
    QCOMPARE(play.run(59s), 5);
    QCOMPARE(play.pace.decide(play.counts, play.now).waits, Waits::canary);
    QCOMPARE(play.run(10s), 5); // and no more than have ended
}

void RedrivePaceTest::oneOfTheCanaryThatDiesOfItsCauseStopsIt()
{
    RedrivePace pace(RedriveCanary{5, 10}, false, 0s);
    QCOMPARE(pace.decide({97, 2, 3, 1, 1}, 1s).act, Act::stop); // without waiting for the others
}

void RedrivePaceTest::anotherCauseDoesNotStopIt()
{
    RedrivePace pace(RedriveCanary{5, 10}, false, 0s);
    QCOMPARE(pace.decide({95, 0, 5, 5, 0}, 1s).act, Act::release);
}

void RedrivePaceTest::theRateDoublesUpToItsBound()
{
    Play play{RedrivePace(RedriveCanary{4, 1}, false, 0s), {1'000'000, 0, 0, 0, 0}};
    QCOMPARE(play.run(4s), 4); // one at once, then one a second
    const auto began = play.now;
    double last = 1;
    for (int step = 0; step < 7; ++step) {
        const auto went = double(play.run(RedrivePace::doublesAfter));
        QVERIFY2(std::abs(went - last * 15) <= last + 1, qPrintable(QString::number(went)));
        last = std::min(last * 2, RedrivePace::perSecondMax);
    }
    QCOMPARE(play.pace.perSecond(began + 600s), RedrivePace::perSecondMax);
}

void RedrivePaceTest::noMoreIsUnderWayThanHasEnded()
{
    Play play{RedrivePace(RedriveCanary{10, 20}, false, 0s), {1'000'000, 0, 0, 0, 0}};
    play.answersAfter = 30s;
    for (int i = 0; i < 200; ++i) {
        play.run(1s);
        QVERIFY(play.counts.released - play.counts.ended <= std::max<qint64>(10, play.counts.ended));
    }
    QVERIFY(play.counts.released > 100);
}

void RedrivePaceTest::theCauseThatReturnsOnTheRampStopsIt()
{
    RedrivePace pace(RedriveCanary{5, 10}, true, 0s);
    QCOMPARE(pace.decide({90, 0, 10, 10, 0}, 1s).act, Act::release);
    QCOMPARE(pace.decide({89, 0, 11, 11, 1}, 1s).act, Act::stop);
}

void RedrivePaceTest::oneAmongFiftyThatEndedIsNoReturn()
{
    RedrivePace pace(RedriveCanary{5, 10}, true, 0s);
    QCOMPARE(pace.decide({900, 0, 60, 60, 1}, 1s).act, Act::release);
    QCOMPARE(pace.decide({900, 0, 60, 60, 2}, 1s).act, Act::stop);
}

void RedrivePaceTest::itEndsWhenTheLastOneDid()
{
    RedrivePace pace({}, false, 0s);
    const auto open = pace.decide({0, 3, 10, 7, 0}, 1s);
    QCOMPARE(open.act, Act::wait);
    QCOMPARE(open.waits, Waits::answers);
    QCOMPARE(pace.decide({0, 0, 10, 10, 3}, 1s).act, Act::finish);
}

void RedrivePaceTest::itGoesOnWhereTheCanaryHadPassed()
{
    RedrivePace pace(RedriveCanary{5, 10}, true, 100s);
    QCOMPARE(pace.decide({80, 4, 20, 16, 0}, 100s).act, Act::release);
    QCOMPARE(pace.perSecond(100s), 10.0); // the ramp begins anew
}

void RedrivePaceTest::afterASleepItCatchesUpForASecondOnly()
{
    RedrivePace pace(RedriveCanary{1000, 10}, false, 0s);
    pace.released(1, 0s);
    const auto due = pace.decide({999, 1, 1, 0, 0}, 3600s);
    QVERIFY(due.letters <= RedrivePace::pieceMax);
    pace.released(due.letters, 3600s);
    QVERIFY(pace.decide({899, 101, 101, 0, 0}, 3600s).act == Act::wait);
}

QTEST_GUILESS_MAIN(RedrivePaceTest)
#include "redrivepacetest.moc"
