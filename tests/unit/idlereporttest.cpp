#include "app/idlereport.h"
#include "app/demosetup.h"
#include "app/runfigures.h"
#include "tests/support/fakedesks.h"
#include "tests/support/virtualtime.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace gatehouse::app;
using namespace std::chrono_literals;

class IdleReportTest : public QObject
{
    Q_OBJECT
private slots:
    void figuresAreSummedOverSessionsAndLanes();
    void earlierRunsDoNotCount();
    void idleOnlyWhenTheQueueIsEmptyAndReceiptsHaveCome();
    void failedLooksAreRepeated();
    void practiceIsMadeThroughTheDesks();
    void practiceIsFoundAgainOnAnotherPort();
    void sessionTheSimulatorDoesNotKnowKeepsNoneBack();

private:
    static ui::Desks refs(test::FakeDesks &desks, const Clock &clock)
    {
        return {desks.clients,  desks.sessions,    desks.messages, desks.inbox, desks.campaigns,
                desks.contacts, desks.deadLetters, desks.insights, desks.rules, desks.changes,
                clock};
    }
};

void IdleReportTest::figuresAreSummedOverSessionsAndLanes()
{
    const RunFigures figures =
        RunFigures::fromMetrics("# HELP gatehouse_messages_total x\n"
                                "gatehouse_messages_total{session=\"a\",lane=\"reply\",state=\"sent\"} 3\n"
                                "gatehouse_messages_total{session=\"b\",lane=\"campaign\",state=\"sent\"} 4\n"
                                "gatehouse_messages_total{session=\"b\",lane=\"campaign\",state=\"delivered\"} 2\n"
                                "gatehouse_messages_total{session=\"b\",lane=\"\",state=\"received\"} 5\n"
                                "gatehouse_attempts_total{session=\"a\",outcome=\"retry\"} 6\n"
                                "gatehouse_attempts_total{session=\"a\",outcome=\"accepted\"} 60\n"
                                "gatehouse_dead_letters{kind=\"message\"} 1\n"
                                "gatehouse_in_doubt 2\n"
                                "gatehouse_send_wait_seconds_count{lane=\"reply\"} 99\n");
    QCOMPARE(figures, (RunFigures{7, 2, 0, 5, 6, 1, 2}));
}

void IdleReportTest::earlierRunsDoNotCount()
{
    const RunFigures now{10, 8, 6, 4, 2, 3, 1};
    QCOMPARE(now.since({4, 4, 4, 4, 2, 1, 5}), (RunFigures{6, 4, 2, 0, 0, 2, 1}));
    QVERIFY(progressLine({50, 20, 0, 0, 0, 0, 0}, 50).contains(QStringLiteral(" 50 %")));
}

void IdleReportTest::idleOnlyWhenTheQueueIsEmptyAndReceiptsHaveCome()
{
    test::FakeDesks desks;
    test::VirtualTime time;
    IdleReport watch(desks.insights, time);
    QStringList reports;
    connect(&watch, &IdleReport::idle, this, [&reports](const QString &report) { reports += report; });
    const auto lookAfter = [&](Milliseconds span) {
        time.advance(span);
        const auto before = desks.answers.count(QStringLiteral("snapshot"));
        watch.look();
        QTRY_VERIFY(desks.answers.count(QStringLiteral("snapshot")) > before);
        QCoreApplication::processEvents();
    };
    desks.insights.now.queued = 5;
    desks.insights.metricsText = "gatehouse_messages_total{session=\"a\",lane=\"reply\",state=\"sent\"} 100\n";
    watch.begin();
    lookAfter(0s);
    lookAfter(60s); // a queue that does not move is not idle
    desks.insights.now.queued = 0;
    desks.insights.metricsText = "gatehouse_messages_total{session=\"a\",lane=\"reply\",state=\"sent\"} 105\n";
    lookAfter(1s);
    lookAfter(9s);
    desks.insights.metricsText += "gatehouse_messages_total{session=\"a\",lane=\"reply\",state=\"delivered\"} 5\n";
    lookAfter(2s); // a late receipt
    lookAfter(9s);
    QVERIFY(reports.isEmpty());
    lookAfter(2s);
    QCOMPARE(reports.size(), 1);
    QVERIFY(
        reports.first().contains(QRegularExpression(QStringLiteral("^sent +5$"), QRegularExpression::MultilineOption)));
    QVERIFY(reports.first().contains(
        QRegularExpression(QStringLiteral("^delivered +5$"), QRegularExpression::MultilineOption)));
    QVERIFY(reports.first().contains(QStringLiteral("webhook p99")));
}

void IdleReportTest::failedLooksAreRepeated()
{
    test::FakeDesks desks;
    test::VirtualTime time;
    IdleReport watch(desks.insights, time);
    int lines = 0;
    connect(&watch, &IdleReport::progress, this, [&lines] { ++lines; });
    desks.answers.refuseNext(Fault::unavailable);
    watch.look();
    QTRY_COMPARE(desks.answers.count(QStringLiteral("metrics")), 1);
    QCoreApplication::processEvents();
    QCOMPARE(lines, 0);
    watch.look();
    QTRY_COMPARE(lines, 1);
}

void IdleReportTest::practiceIsMadeThroughTheDesks()
{
    test::FakeDesks desks;
    const SystemClock clock;
    QTemporaryDir folder;
    DemoSetup demo(refs(desks, clock), folder.path(), 7);
    QSignalSpy ready(&demo, &DemoSetup::ready);
    QVERIFY(demo.begin());
    QTRY_COMPARE(ready.size(), 1);
    QCOMPARE(desks.clients.list.size(), 3);
    QCOMPARE(desks.sessions.list.size(), 8);
    QCOMPARE(desks.answers.count(QStringLiteral("registerWebhook")), 8);
    for (const Session &session : std::as_const(desks.sessions.list))
        QCOMPARE(session.baseUrl, demo.providerUrl());
    QCOMPARE(desks.campaigns.list.size(), 1);
    QCOMPARE(desks.campaigns.list.first().sessions.size(), 3);
    QVERIFY(desks.campaigns.list.first().state == CampaignState::draft); // a person starts it
    QFile audience(folder.filePath(QStringLiteral("practice-customers.csv")));
    QVERIFY(audience.open(QIODevice::ReadOnly));
    QCOMPARE(audience.readAll().count('\n'), 251);
}

void IdleReportTest::practiceIsFoundAgainOnAnotherPort()
{
    test::FakeDesks desks;
    const SystemClock clock;
    test::fillWithPractice(desks, clock.now());
    QTemporaryDir folder;
    DemoSetup demo(refs(desks, clock), folder.path(), 7);
    QSignalSpy ready(&demo, &DemoSetup::ready);
    QVERIFY(demo.begin());
    QTRY_COMPARE(ready.size(), 1);
    QCOMPARE(desks.answers.count(QStringLiteral("createClient")), 0);
    QCOMPARE(desks.answers.count(QStringLiteral("add")), 0);
    QCOMPARE(desks.answers.count(QStringLiteral("registerWebhook")), 8);
    for (const Session &session : std::as_const(desks.sessions.list))
        QCOMPARE(session.baseUrl, demo.providerUrl());

    desks.answers.refuseNext(Fault::diskFull, QStringLiteral("sessions"));
    DemoSetup again(refs(desks, clock), folder.path(), 8);
    QSignalSpy failed(&again, &DemoSetup::failed);
    QVERIFY(again.begin());
    QTRY_COMPARE(failed.size(), 1);
}

void IdleReportTest::sessionTheSimulatorDoesNotKnowKeepsNoneBack()
{
    test::FakeDesks desks;
    const SystemClock clock;
    test::fillWithPractice(desks, clock.now());
    // More than a page of them: the ones on the second are led as well.
    while (desks.sessions.list.size() < 130) {
        Session session = desks.sessions.list.first();
        session.id = SessionId{5000 + desks.sessions.list.size()};
        desks.sessions.list += session;
    }
    QTemporaryDir folder;
    DemoSetup demo(refs(desks, clock), folder.path(), 7);
    QSignalSpy ready(&demo, &DemoSetup::ready);
    QSignalSpy left(&demo, &DemoSetup::sessionsLeft);
    QSignalSpy failed(&demo, &DemoSetup::failed);
    desks.answers.refuseNext(Fault::unauthorized, QStringLiteral("registerWebhook"));
    QVERIFY(demo.begin());
    QTRY_COMPARE(ready.size(), 1);
    QVERIFY(failed.isEmpty());
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first().first().toStringList(), QStringList{desks.sessions.list.first().name});
    QCOMPARE(desks.answers.count(QStringLiteral("registerWebhook")), 130);
    for (const Session &session : std::as_const(desks.sessions.list))
        QCOMPARE(session.baseUrl, demo.providerUrl());
}

QTEST_GUILESS_MAIN(IdleReportTest)
#include "idlereporttest.moc"
