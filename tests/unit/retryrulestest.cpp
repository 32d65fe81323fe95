#include "gateway/ruledesk.h"
#include "tests/support/practiceengine.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::PracticeEngine;

/// The table of retry rules as a person edits it, and what the engine makes of it.
class RetryRulesTest : public QObject
{
    Q_OBJECT
private slots:
    void everyProviderHasARuleForEachClass();
    void whatCannotBeIsToldAtItsMember_data();
    void whatCannotBeIsToldAtItsMember();
    void aRefusedChangeChangesNothing();
    void aChangeHoldsAtOnceAndAfterARestart();
    void aResetBringsTheStandardBack();
    void aRefusedRecipientIsTriedAgainWhereTheRuleSaysSo();
    void aRuleThatStopsPausesTheSessionAndSaysWhy();
    void aRuleThatSlowsHoldsTheOthersOfItsSession();
    void theBreakerOpensAfterAsManyAsTheRuleSays();
    void noRuleRepeatsADoubt();

private:
    static inline const QString wasender = u"wasender"_s;

    static Result<RetryTable> change(PracticeEngine &fixture, ErrorClass errorClass,
                                     std::optional<RetryRuleChange> rule)
    {
        RetryTableChange change;
        change.rules.insert(errorClass, std::move(rule));
        return fixture.result(fixture.engine->rules().changeRetryTable(wasender, change, Actor::console(u"Ana"_s)));
    }
    static RetryTable table(PracticeEngine &fixture)
    {
        return *fixture.result(fixture.engine->rules().retryTable(wasender));
    }
    static Message send(PracticeEngine &fixture, const QString &to = u"+5511987000001"_s)
    {
        const auto sent = fixture.text(fixture.sessions[0], to, u"Good day"_s);
        Q_ASSERT(sent);
        fixture.time.advance(500ms);
        return fixture.message(sent->id);
    }
};

void RetryRulesTest::everyProviderHasARuleForEachClass()
{
    PracticeEngine fixture;
    const auto tables = fixture.result(fixture.engine->rules().retryTables());
    QVERIFY(tables);
    QCOMPARE(tables->size(), 1);
    QCOMPARE(tables->first(), standardRetryTable(wasender));
    for (const ErrorClass errorClass : retryClasses()) {
        QVERIFY(tables->first().rules.contains(errorClass));
        QCOMPARE(errorClassFromName(errorClassName(errorClass)), std::optional(errorClass));
    }
    QVERIFY(!retryClasses().contains(ErrorClass::unknown));
    QCOMPARE(fixture.result(fixture.engine->rules().retryTable(u"nobody"_s)).failure().fault, Fault::notFound);
}

void RetryRulesTest::whatCannotBeIsToldAtItsMember_data()
{
    QTest::addColumn<ErrorClass>("errorClass");
    QTest::addColumn<RetryRuleChange>("given");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, ErrorClass errorClass, const RetryRuleChange &given, const QString &pointer,
                        const QString &code) { QTest::newRow(name) << errorClass << given << pointer << code; };
    row("no wait", ErrorClass::rateLimited, {.wait = 0ms}, u"/rules/rate_limited/wait_ms"_s, u"out_of_range"_s);
    row("a week", ErrorClass::rateLimited, {.waitMax = 168h}, u"/rules/rate_limited/wait_max_ms"_s, u"out_of_range"_s);
    row("longest before first", ErrorClass::providerDown, {.wait = 10min, .waitMax = 5min},
        u"/rules/provider_down/wait_max_ms"_s, u"wait_max_too_short"_s);
    row("no try", ErrorClass::providerDown, {.triesMax = 0}, u"/rules/provider_down/tries_max"_s, u"out_of_range"_s);
    row("a refused token kills", ErrorClass::unauthorized, {.retries = false}, u"/rules/unauthorized/retries"_s,
        u"must_retry"_s);
    row("a refused token goes on", ErrorClass::unauthorized, {.stopsSession = false},
        u"/rules/unauthorized/stops_session"_s, u"must_stop"_s);
    row("for ever", ErrorClass::recipientRefused, {.retries = true, .counts = false},
        u"/rules/recipient_refused/counts"_s, u"must_count"_s);
}

void RetryRulesTest::whatCannotBeIsToldAtItsMember()
{
    QFETCH(ErrorClass, errorClass);
    QFETCH(RetryRuleChange, given);
    RetryTableChange change;
    change.rules.insert(errorClass, given);
    const auto changed = changedTable(standardRetryTable(wasender), change);
    QVERIFY(!changed);
    QCOMPARE(changed.failure().fault, Fault::validationFailed);
    QCOMPARE(changed.failure().problems.size(), 1);
    QTEST(changed.failure().problems.first().pointer, "pointer");
    QTEST(changed.failure().problems.first().code, "code");
}

void RetryRulesTest::aRefusedChangeChangesNothing()
{
    PracticeEngine fixture;
    QVERIFY(!change(fixture, ErrorClass::unauthorized, RetryRuleChange{.wait = 5s, .stopsSession = false}));
    QCOMPARE(table(fixture), standardRetryTable(wasender));
    QCOMPARE(fixture.integer("SELECT count(*) FROM retry_rules"), 0);
}

void RetryRulesTest::aChangeHoldsAtOnceAndAfterARestart()
{
    PracticeEngine fixture(1);
    fixture.importSessions();
    fixture.control("POST", u"faults"_s, {{u"rate_storm"_s, 1}});
    QCOMPARE(send(fixture).state, MessageState::retrying);
    const auto changed =
        change(fixture, ErrorClass::rateLimited, RetryRuleChange{.retries = false, .slowsSession = false});
    QVERIFY(changed);
    fixture.time.advance(10min); // what the first one was told to wait
    QVERIFY(!changed->rules[ErrorClass::rateLimited].retries);
    QCOMPARE(send(fixture, u"+5511987000002"_s).state, MessageState::dead);
    fixture.stop();
    QVERIFY(fixture.start());
    QCOMPARE(table(fixture), *changed);
    QCOMPARE(send(fixture, u"+5511987000003"_s).state, MessageState::dead);
    QCOMPARE(fixture.integer("SELECT count(*) FROM retry_rules WHERE changed_by = 'console:Ana'"), 1);
}

void RetryRulesTest::aResetBringsTheStandardBack()
{
    PracticeEngine fixture;
    QVERIFY(change(fixture, ErrorClass::rateLimited, RetryRuleChange{.wait = 7s}));
    RetryTableChange breaker;
    breaker.breaker = BreakerRuleChange{.failuresMax = 2};
    QVERIFY(fixture.result(fixture.engine->rules().changeRetryTable(wasender, breaker, Actor::console())));
    QCOMPARE(fixture.integer("SELECT count(*) FROM retry_rules"), 2);
    RetryTableChange reset;
    reset.rules.insert(ErrorClass::rateLimited, std::nullopt);
    reset.resetBreaker = true;
    QVERIFY(fixture.result(fixture.engine->rules().changeRetryTable(wasender, reset, Actor::console())));
    QCOMPARE(table(fixture), standardRetryTable(wasender));
    QCOMPARE(fixture.integer("SELECT count(*) FROM retry_rules"), 0);
}

void RetryRulesTest::aRefusedRecipientIsTriedAgainWhereTheRuleSaysSo()
{
    PracticeEngine fixture(1);
    fixture.importSessions();
    fixture.control("POST", u"faults"_s, {{u"unknown_number"_s, 1}});
    QCOMPARE(send(fixture).state, MessageState::dead);
    QVERIFY(change(fixture, ErrorClass::recipientRefused,
                   RetryRuleChange{.retries = true, .triesMax = 2, .wait = 1s, .waitMax = 1s}));
    const Message again = send(fixture, u"+5511987000002"_s);
    QCOMPARE(again.state, MessageState::retrying);
    fixture.time.advance(10s);
    QCOMPARE(fixture.message(again.id).state, MessageState::dead);
    QCOMPARE(fixture.message(again.id).attemptCount, 2);
}

void RetryRulesTest::aRuleThatStopsPausesTheSessionAndSaysWhy()
{
    PracticeEngine fixture(1);
    fixture.importSessions();
    fixture.control("POST", u"faults"_s, {{u"unknown_number"_s, 1}});
    QVERIFY(change(fixture, ErrorClass::recipientRefused, RetryRuleChange{.stopsSession = true}));
    QCOMPARE(send(fixture).state, MessageState::dead);
    const auto session = fixture.result(fixture.engine->sessions().session(fixture.sessions[0]));
    QVERIFY(session->paused);
    QCOMPARE(session->pausedBy, u"engine:retry-rule"_s);
    const auto log = fixture.result(fixture.engine->sessions().log(fixture.sessions[0]));
    QVERIFY(std::any_of(log->cbegin(), log->cend(), [](const SessionLogEntry &entry) {
        return entry.what == u"stopped_by_rule"_s && entry.detail == u"recipient_refused"_s;
    }));
    QCOMPARE(send(fixture, u"+5511987000002"_s).state, MessageState::queued);
}

void RetryRulesTest::aRuleThatSlowsHoldsTheOthersOfItsSession()
{
    PracticeEngine fixture(1);
    fixture.importSessions();
    const auto other = [&fixture](const QString &refused, const QString &to) {
        fixture.control("POST", u"faults"_s, {{u"rate_storm"_s, 1}});
        QCOMPARE(send(fixture, refused).state, MessageState::retrying);
        fixture.control("POST", u"faults"_s, {{u"rate_storm"_s, 0}});
        static_cast<void>(send(fixture, to));
    };
    other(u"+5511987000001"_s, u"+5511987000002"_s);
    QCOMPARE(fixture.integer("SELECT state FROM messages ORDER BY id DESC LIMIT 1"), qint64(MessageState::queued));
    QCOMPARE(fixture.result(fixture.engine->sessions().session(fixture.sessions[0]))->nextSendReason,
             u"provider_wait"_s);
    fixture.time.advance(10min);
    QVERIFY(change(fixture, ErrorClass::rateLimited, RetryRuleChange{.slowsSession = false}));
    other(u"+5511987000003"_s, u"+5511987000004"_s);
    QVERIFY(fixture.integer("SELECT state FROM messages ORDER BY id DESC LIMIT 1") >= qint64(MessageState::accepted));
}

void RetryRulesTest::theBreakerOpensAfterAsManyAsTheRuleSays()
{
    PracticeEngine fixture(1);
    fixture.importSessions();
    RetryTableChange breaker;
    breaker.breaker = BreakerRuleChange{.failuresMax = 2, .wait = 600s, .waitMax = 600s};
    QVERIFY(fixture.result(fixture.engine->rules().changeRetryTable(wasender, breaker, Actor::console())));
    fixture.control("POST", u"faults"_s, {{u"error_before"_s, 1}});
    for (int i = 0; i < 4; ++i)
        static_cast<void>(send(fixture, u"+551198700000%1"_s.arg(i)));
    QCOMPARE(fixture.integer("SELECT count(*) FROM attempts"), 2);
    const auto session = fixture.result(fixture.engine->sessions().session(fixture.sessions[0]));
    QCOMPARE(session->nextSendReason, u"breaker"_s);
    QVERIFY(*session->nextSendAt - fixture.time.now() > 500s);
}

void RetryRulesTest::noRuleRepeatsADoubt()
{
    PracticeEngine fixture(1);
    fixture.importSessions();
    for (const ErrorClass errorClass : retryClasses())
        QVERIFY(change(fixture, errorClass, RetryRuleChange{.retries = true, .counts = true, .wait = 1s}));
    fixture.control("POST", u"faults"_s, {{u"reset_after"_s, 1}});
    const Message message = send(fixture);
    fixture.time.advance(5s);
    QCOMPARE(fixture.message(message.id).attemptCount, 1);
}

Q_DECLARE_METATYPE(gatehouse::ErrorClass)
Q_DECLARE_METATYPE(gatehouse::RetryRuleChange)

QTEST_APPLESS_MAIN(RetryRulesTest)
#include "retryrulestest.moc"
