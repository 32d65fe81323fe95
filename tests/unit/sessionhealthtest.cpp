#include "gateway/sessionhealth.h"
#include "gateway/sessions/sessionregistry.h"
#include "gateway/sessions/sessionstates.h"
#include "tests/support/practiceengine.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::PracticeEngine;

/// How well a number is liked, and what follows for its bulk.
class SessionHealthTest : public QObject
{
    Q_OBJECT
private slots:
    void signsTakePointsOff_data();
    void signsTakePointsOff();
    void fewMessagesSayNothing();
    void silenceOfWebhooksSaysNothing();
    void aSlowedSessionSendsBulkAtHalfItsPace();
    void aHeldSessionSendsNoBulkUntilAPersonResumesIt();
    void aPersonMayTurnItOff();
    void whatAPersonDisconnectsIsNoSign();
    void recipientsWhoAreNotThereAreCounted();

private:
    static void prepare(PracticeEngine &fixture, bool minded = true)
    {
        fixture.importSessions();
        SessionChange change;
        change.pacing = PacingOverrides{};
        change.pacing->perMinute = 60;
        change.pacing->burst = 1;
        change.pacing->health = minded;
        QVERIFY(bool(fixture.result(fixture.engine->sessions().change(fixture.sessions[0], change, Actor::console()))));
    }
    static void disconnect(PracticeEngine &fixture, int times)
    {
        SessionStates states(fixture.engine->context());
        for (int i = 0; i < times; ++i) {
            for (const SessionState state : {SessionState::disconnected, SessionState::connected}) {
                states.report(fixture.sessions[0], state, SessionStates::Source::answer, Actor::engine(u"watch"_s));
                fixture.time.advance(1s);
            }
        }
        fixture.time.advance(2min + 5s); // the ramp is over, and the minute's look has been
    }
    static void queue(PracticeEngine &fixture, int count, Lane lane)
    {
        for (int i = 0; i < count; ++i)
            QVERIFY(bool(fixture.text(fixture.sessions[0], u"+5511987%1"_s.arg(i, 6, 10, QLatin1Char('0')),
                                      u"Bulk %1"_s.arg(i), lane)));
    }
    static Session session(PracticeEngine &fixture)
    {
        return *fixture.result(fixture.engine->sessions().session(fixture.sessions[0]));
    }
};

void SessionHealthTest::signsTakePointsOff_data()
{
    QTest::addColumn<HealthFigures>("figures");
    QTest::addColumn<QStringList>("signs");
    QTest::addColumn<int>("score");
    QTest::addColumn<HealthLevel>("level");
    const auto row = [](const char *name, const HealthFigures &figures, const QStringList &signs, int score,
                        HealthLevel level) { QTest::newRow(name) << figures << signs << score << level; };
    const HealthFigures fine{
        .sent = 1000, .judged = 900, .judgedBulk = 800, .delivered = 890, .failed = 20, .received = 100, .optOuts = 8};
    row("a good day", fine, {}, 100, HealthLevel::good);
    auto figures = fine;
    figures.disconnects = 3;
    row("three disconnects", figures, {u"disconnects"_s}, 75, HealthLevel::slowed);
    figures.disconnects = 5;
    row("five disconnects", figures, {u"disconnects"_s}, 40, HealthLevel::held);
    figures = fine;
    figures.refusals = 1;
    row("logged out once", figures, {u"refusals"_s}, 75, HealthLevel::slowed);
    figures = fine;
    figures.failed = 400;
    row("a third fails", figures, {u"failed"_s}, 75, HealthLevel::slowed);
    figures = fine;
    figures.delivered = 500;
    row("no tick for many", figures, {u"undelivered"_s}, 75, HealthLevel::slowed);
    figures.delivered = 300;
    row("no tick for most", figures, {u"undelivered"_s}, 55, HealthLevel::slowed);
    figures = fine;
    figures.optOuts = 30;
    row("three in a hundred say stop", figures, {u"opt_outs"_s}, 75, HealthLevel::slowed);
    figures.optOuts = 60;
    row("six in a hundred say stop", figures, {u"opt_outs"_s}, 40, HealthLevel::held);
    figures = fine;
    figures.received = 10;
    row("hardly anybody answers", figures, {u"few_replies"_s}, 75, HealthLevel::slowed);
    figures.optOuts = 60;
    figures.delivered = 300;
    row("all of it", figures, {u"opt_outs"_s, u"undelivered"_s, u"few_replies"_s}, 0, HealthLevel::held);
}

void SessionHealthTest::signsTakePointsOff()
{
    QFETCH(HealthFigures, figures);
    const SessionHealth health = judgedHealth(figures);
    QStringList codes;
    for (const HealthSign &sign : health.signs) {
        codes += sign.code;
        QVERIFY(sign.value >= sign.limit);
    }
    QTEST(codes, "signs");
    QTEST(health.score, "score");
    QTEST(health.level, "level");
}

void SessionHealthTest::fewMessagesSayNothing()
{
    QCOMPARE(judgedHealth({.sent = 4, .judged = 4, .judgedBulk = 4, .delivered = 1, .failed = 4, .optOuts = 2}).score,
             100);
}

void SessionHealthTest::silenceOfWebhooksSaysNothing()
{
    QCOMPARE(judgedHealth({.sent = 1000, .judged = 1000, .judgedBulk = 1000}).score, 100);
}

void SessionHealthTest::aSlowedSessionSendsBulkAtHalfItsPace()
{
    PracticeEngine fixture(1);
    prepare(fixture);
    disconnect(fixture, 3);
    QCOMPARE(session(fixture).health.level, HealthLevel::slowed);
    QCOMPARE(session(fixture).health.score, 75);
    queue(fixture, 60, Lane::automation);
    const qsizetype before = fixture.sends().size();
    fixture.time.advance(20s);
    QCOMPARE(session(fixture).nextSendReason, u"health"_s);
    const qsizetype slowed = fixture.sends().size() - before;
    QVERIFY2(slowed >= 9 && slowed <= 11, qPrintable(QString::number(slowed)));
    // The day after nothing speaks against it any more.
    fixture.time.advance(25h);
    QCOMPARE(session(fixture).health.level, HealthLevel::slowed); // nothing happened, and nobody looked
    queue(fixture, 1, Lane::transactional);
    fixture.time.advance(2min);
    QCOMPARE(session(fixture).health.level, HealthLevel::good);
}

void SessionHealthTest::aHeldSessionSendsNoBulkUntilAPersonResumesIt()
{
    PracticeEngine fixture(1);
    prepare(fixture);
    disconnect(fixture, 5);
    QCOMPARE(session(fixture).health.level, HealthLevel::held);
    queue(fixture, 5, Lane::automation);
    const auto single = fixture.text(fixture.sessions[0], u"+5511988000000"_s, u"Your code"_s);
    fixture.time.advance(1min);
    QVERIFY(fixture.message(single->id).state >= MessageState::accepted);
    QCOMPARE(fixture.sends().size(), 1);
    QCOMPARE(session(fixture).nextSendReason, u"health_held"_s);
    QVERIFY(!session(fixture).nextSendAt);
    const MessageId held{fixture.integer("SELECT min(id) FROM messages WHERE lane = 2")};
    QCOMPARE(fixture.result(fixture.engine->messages().message(held))->waits,
             std::optional(SendWait{u"health_held"_s, {}}));
    QVERIFY(!fixture.result(fixture.engine->messages().message(single->id))->waits);
    fixture.stop();
    QVERIFY(fixture.start());
    fixture.time.advance(26h);
    QCOMPARE(session(fixture).health.level, HealthLevel::held);
    QCOMPARE(fixture.sends().size(), 1);
    const auto log = fixture.result(fixture.engine->sessions().log(fixture.sessions[0]));
    QVERIFY(std::any_of(log->cbegin(), log->cend(), [](const SessionLogEntry &entry) {
        return entry.what == u"health"_s && entry.detail == u"held disconnects"_s;
    }));
    const auto resumed =
        fixture.result(fixture.engine->sessions().resumeBulk(fixture.sessions[0], Actor::console(u"Ana"_s)));
    QVERIFY(resumed);
    QCOMPARE(resumed->health.level, HealthLevel::good);
    fixture.time.advance(2min);
    QCOMPARE(fixture.sends().size(), 6);
    QCOMPARE(session(fixture).health.score, 100); // what came before counts no more
}

void SessionHealthTest::aPersonMayTurnItOff()
{
    PracticeEngine fixture(1);
    prepare(fixture, false);
    disconnect(fixture, 5);
    QCOMPARE(session(fixture).health.level, HealthLevel::held); // told all the same
    queue(fixture, 5, Lane::automation);
    fixture.time.advance(10s);
    QCOMPARE(fixture.sends().size(), 5);
}

void SessionHealthTest::whatAPersonDisconnectsIsNoSign()
{
    PracticeEngine fixture(1);
    prepare(fixture);
    SessionStates states(fixture.engine->context());
    for (int i = 0; i < 6; ++i) {
        for (const SessionState state : {SessionState::disconnected, SessionState::connected}) {
            states.report(fixture.sessions[0], state, SessionStates::Source::answer, Actor::console(u"Ana"_s));
            fixture.time.advance(1s);
        }
    }
    fixture.time.advance(2min);
    QCOMPARE(session(fixture).health.score, 100);
}

void SessionHealthTest::recipientsWhoAreNotThereAreCounted()
{
    PracticeEngine fixture(1);
    prepare(fixture);
    fixture.control("POST", u"faults"_s, {{u"unknown_number"_s, 1}});
    queue(fixture, 25, Lane::automation);
    fixture.time.advance(3min);
    const SessionHealth health = session(fixture).health;
    QCOMPARE(health.signs.size(), 1);
    QCOMPARE(health.signs.first().code, u"failed"_s);
    QCOMPARE(health.signs.first().value, 1.0);
    QCOMPARE(health.level, HealthLevel::slowed);
}

Q_DECLARE_METATYPE(gatehouse::HealthFigures)
Q_DECLARE_METATYPE(gatehouse::HealthLevel)

QTEST_APPLESS_MAIN(SessionHealthTest)
#include "sessionhealthtest.moc"
