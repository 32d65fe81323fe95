#include "gateway/outbox/bulkpace.h"
#include "gateway/outbox/ramp.h"
#include "gateway/sessions/sessionregistry.h"
#include "tests/support/practiceengine.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::PracticeEngine;

/// What happens when something comes back: a provider that failed, a connection, a session that was paused, the
/// program. Bulk grows from a tenth of its rate; answers and single messages go at once.
class BreaksTest : public QObject
{
    Q_OBJECT
private slots:
    void aRampGrowsFromATenthToAllWithinAMinute();
    void aRampSlowsSlowSessionsNoMoreThanItsShare();
    void aBurstEndsInAPause();
    void aSilenceIsAPauseToo();
    void theProbeIsTheMostValuableMessage();
    void aProviderThatIsBackIsNotFlooded();
    void aConnectionThatIsBackIsNotFlooded();
    void onlyALongPauseIsABreak();
    void aRestartWithABacklogIsABreak();
    void aFreshCampaignIsNotSlowed();

private:
    static constexpr int perMinute = 60;

    /// A session that sends 60 a minute.
    static void prepare(PracticeEngine &fixture)
    {
        fixture.importSessions();
        SessionChange change;
        change.pacing = PacingOverrides{};
        change.pacing->perMinute = perMinute;
        change.pacing->burst = 1;
        QVERIFY(bool(fixture.result(fixture.engine->sessions().change(fixture.sessions[0], change, Actor::console()))));
    }
    static void queue(PracticeEngine &fixture, int count, Lane lane = Lane::automation)
    {
        for (int i = 0; i < count; ++i)
            QVERIFY(bool(fixture.text(fixture.sessions[0], u"+5511987%1"_s.arg(i, 6, 10, QLatin1Char('0')),
                                      u"Bulk %1"_s.arg(i), lane)));
    }
    static Session session(PracticeEngine &fixture)
    {
        return *fixture.result(fixture.engine->sessions().session(fixture.sessions[0]));
    }
    static void setState(PracticeEngine &fixture, SessionState state)
    {
        fixture.engine->context().sessions.change(fixture.sessions[0],
                                                  [state](SessionRuntime &session) { session.state = state; });
        fixture.time.settle();
    }
    static void pause(PracticeEngine &fixture, bool paused)
    {
        auto &desk = fixture.engine->sessions();
        QVERIFY(bool(fixture.result(paused ? desk.pause(fixture.sessions[0], Actor::console())
                                           : desk.resume(fixture.sessions[0], Actor::console()))));
    }
    /// A full minute would be 60: the integral of a share from 0.1 to 1 is 0.55 of it.
    static void isRamp(PracticeEngine &fixture, qsizetype before)
    {
        fixture.time.advance(10s);
        const qsizetype early = fixture.sends().size() - before;
        QVERIFY2(early >= 1 && early <= 3, qPrintable(u"%1 in the first ten seconds"_s.arg(early)));
        QCOMPARE(session(fixture).nextSendReason, u"ramp_up"_s);
        QVERIFY(session(fixture).nextSendAt > fixture.time.now());
        const MessageId waiting{fixture.integer("SELECT min(id) FROM messages WHERE state = 1")};
        const auto waits = fixture.result(fixture.engine->messages().message(waiting))->waits;
        QCOMPARE(waits, std::optional(SendWait{u"ramp_up"_s, session(fixture).nextSendAt}));
        fixture.time.advance(50s);
        const qsizetype minute = fixture.sends().size() - before;
        QVERIFY2(minute >= 30 && minute <= 35, qPrintable(u"%1 in the first minute"_s.arg(minute)));
        fixture.time.advance(20s);
        const qsizetype after = fixture.sends().size() - before - minute;
        QVERIFY2(after >= 19 && after <= 21, qPrintable(u"%1 in twenty seconds after"_s.arg(after)));
    }
};

void BreaksTest::aRampGrowsFromATenthToAllWithinAMinute()
{
    Ramp ramp;
    QVERIFY(ramp.freeAt(1s) <= 0s); // no break, no ramp
    ramp.begin(100s);
    QCOMPARE(ramp.freeAt(1s), Ramp::Steady(100s));
    std::array<int, 7> tens{};
    for (;;) {
        const auto at = ramp.freeAt(100ms);
        if (at >= 170s || at < 100s)
            break;
        ++tens[static_cast<size_t>((at - 100s) / 10s)];
        ramp.took(at);
    }
    // Ten a second at the full rate: the shares of each ten seconds are 17.5 %, 32.5 %, … 92.5 %.
    const std::array<int, 6> expected{18, 32, 48, 62, 78, 92};
    for (size_t i = 0; i < expected.size(); ++i)
        QVERIFY2(std::abs(tens[i] - expected[i]) <= 1, qPrintable(u"%1: %2"_s.arg(i).arg(tens[i])));
    QVERIFY(ramp.freeAt(100ms) <= 160s); // over: nothing is held any more
}

void BreaksTest::aRampSlowsSlowSessionsNoMoreThanItsShare()
{
    Ramp ramp;
    ramp.begin(0s);
    ramp.took(0s);
    QCOMPARE(std::chrono::round<std::chrono::seconds>(ramp.freeAt(5s)), 20s); // 0.1 t + 0.0075 t² = 5
    // A message a minute loses the 27 s that the ramp takes away, no more.
    QCOMPARE(std::chrono::round<std::chrono::seconds>(ramp.freeAt(60s)), 87s);
}

// The lengths of the pauses that a hundred campaign messages meet, and after how many each came.
static std::vector<std::pair<int, Ramp::Steady>> pausesOf(quint64 seed, Ramp::Steady between)
{
    SeededRandom random(seed);
    BulkPace pace(random);
    Pacing pacing;
    pacing.pauseAfter = 30;
    pace.setPacing(pacing);
    std::vector<std::pair<int, Ramp::Steady>> pauses;
    Ramp::Steady now = 100s;
    int burst = 0;
    for (int i = 0; i < 200; ++i) {
        pace.took(now, true);
        ++burst;
        now += between;
        const SendGate gate = pace.campaignGate();
        if (gate.at <= now)
            continue;
        pauses.emplace_back(std::exchange(burst, 0), gate.at - (now - between));
        now = gate.at;
    }
    return pauses;
}

void BreaksTest::aBurstEndsInAPause()
{
    const auto pauses = pausesOf(5, 1s);
    QVERIFY2(pauses.size() >= 5 && pauses.size() <= 10, qPrintable(QString::number(pauses.size())));
    QSet<int> bursts;
    for (const auto &[burst, pause] : pauses) {
        QVERIFY2(burst >= 20 && burst <= 40, qPrintable(QString::number(burst)));
        QVERIFY(pause >= 60s);
        QVERIFY(pause <= 300s);
        bursts.insert(burst);
    }
    QVERIFY(bursts.size() > 2); // no constant period
    QCOMPARE(pausesOf(5, 1s), pauses);
    QVERIFY(pausesOf(6, 1s) != pauses);
}

void BreaksTest::aSilenceIsAPauseToo()
{
    QVERIFY(pausesOf(5, 200s).empty());
}

void BreaksTest::theProbeIsTheMostValuableMessage()
{
    PracticeEngine fixture(1);
    prepare(fixture);
    fixture.control("POST", u"faults"_s, {{u"error_before"_s, 1}});
    queue(fixture, 30);
    fixture.time.runUntil([&] { return session(fixture).nextSendReason == u"breaker"_s; }, 60s);
    QCOMPARE(session(fixture).nextSendReason, u"breaker"_s);
    QVERIFY(session(fixture).nextSendAt > fixture.time.now());
    const auto letter = fixture.text(fixture.sessions[0], u"+5511987100000"_s, u"Your code"_s);
    QVERIFY(letter);
    // Automation was passed over by nobody, and it has waited longest: the one try goes to the single message.
    const qint64 attempts = fixture.integer("SELECT count(*) FROM attempts");
    fixture.time.runUntil([&] { return fixture.integer("SELECT count(*) FROM attempts") > attempts; }, 300s);
    QCOMPARE(fixture.integer("SELECT message_id FROM attempts ORDER BY id DESC LIMIT 1"), letter->id.value);
}

void BreaksTest::aProviderThatIsBackIsNotFlooded()
{
    PracticeEngine fixture(1);
    prepare(fixture);
    fixture.control("POST", u"faults"_s, {{u"error_before"_s, 1}});
    queue(fixture, 100);
    fixture.time.runUntil([&] { return session(fixture).nextSendReason == u"breaker"_s; }, 60s);
    fixture.control("POST", u"faults"_s, {{u"error_before"_s, 0}});
    fixture.time.runUntil([&] { return !fixture.sends().isEmpty(); }, 300s); // the probe
    isRamp(fixture, 1);
}

void BreaksTest::aConnectionThatIsBackIsNotFlooded()
{
    PracticeEngine fixture(1);
    prepare(fixture);
    setState(fixture, SessionState::disconnected);
    queue(fixture, 100);
    setState(fixture, SessionState::connected);
    isRamp(fixture, 0);
    setState(fixture, SessionState::connecting);
    setState(fixture, SessionState::connected);
    const qsizetype before = fixture.sends().size();
    queue(fixture, 5, Lane::transactional); // not bulk: at the session's own pace, through the ramp
    fixture.time.advance(6s);
    QVERIFY(fixture.sends().size() - before >= 5);
}

void BreaksTest::onlyALongPauseIsABreak()
{
    PracticeEngine fixture(1);
    prepare(fixture);
    pause(fixture, true);
    queue(fixture, 200);
    fixture.time.advance(50s);
    pause(fixture, false);
    fixture.time.advance(10s);
    QVERIFY(fixture.sends().size() >= 9);
    pause(fixture, true);
    fixture.time.advance(61s);
    const qsizetype before = fixture.sends().size();
    pause(fixture, false);
    isRamp(fixture, before);
}

void BreaksTest::aRestartWithABacklogIsABreak()
{
    PracticeEngine fixture(1);
    prepare(fixture);
    queue(fixture, 150);
    fixture.time.advance(10s);
    fixture.stop();
    const qsizetype before = fixture.sends().size();
    QVERIFY(before >= 9);
    fixture.time.advance(30s);
    fixture.start();
    isRamp(fixture, before);
}

void BreaksTest::aFreshCampaignIsNotSlowed()
{
    PracticeEngine fixture(1);
    prepare(fixture);
    fixture.stop();
    fixture.start();
    fixture.time.advance(2s);
    queue(fixture, 20); // nothing waited over the start
    fixture.time.advance(10s);
    QVERIFY(fixture.sends().size() >= 9);
}

QTEST_APPLESS_MAIN(BreaksTest)
#include "breakstest.moc"
