#include "tests/gui/campaignstage.h"
#include "ui/campaigns/progresschart.h"
#include "ui/campaigns/recipientmodel.h"
#include "ui/widgets/errorbanner.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QTableWidget>

using namespace gatehouse;
using namespace gatehouse::ui;
using namespace gatehouse::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The view of a campaign that was started.
class CampaignRunTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void pauseAndResumeFromTheRun();
    void pauseIsUndoneInsteadOfAskedAbout();
    void cancelSaysHowManyWaitAndAsksFirst();
    void runFollowsTheChangeFeed();
    void countersFilterTheLedger();
    void refusedActionStandsInTheRun();
    void curveStandsBesideItsPlan();
    void curveFollowsTheCampaign();
    void curveWithoutPointsIsLeftOut();
    void failedOnesLeadToTheirLetters();
    void theHistorySaysWhoDidWhat();
};

void CampaignRunTest::pauseAndResumeFromTheRun()
{
    Campaigns fixture;
    fixture.openRun(CampaignId{301});
    QVERIFY(fixture.find<QPushButton>("runPause")->isVisible());
    QVERIFY(!fixture.find<QPushButton>("runResume")->isVisible());
    fixture.find<QPushButton>("runPause")->click();
    QTRY_COMPARE(fixture.campaign(301)->state, CampaignState::paused);
    QTRY_VERIFY(fixture.find<QPushButton>("runResume")->isVisible());
    QVERIFY(fixture.label("runFinish").startsWith(QLatin1String("Paused")));
    fixture.find<QPushButton>("runResume")->click();
    QTRY_COMPARE(fixture.campaign(301)->state, CampaignState::running);
}

void CampaignRunTest::cancelSaysHowManyWaitAndAsksFirst()
{
    Campaigns fixture;
    fixture.openRun(CampaignId{301});
    fixture.find<QPushButton>("runCancel")->click();
    QMessageBox *question = nullptr;
    QTRY_VERIFY((question = fixture.page->findChild<QMessageBox *>(QStringLiteral("cancelCampaignQuestion"))));
    QVERIFY(question->text().contains(QLatin1String("1,204")));
    QCOMPARE(fixture.campaign(301)->state, CampaignState::running);
    fixture.answer("cancelCampaignQuestion", "questionYes");
    QTRY_COMPARE(fixture.campaign(301)->state, CampaignState::cancelled);
    QTRY_VERIFY(!fixture.find<QPushButton>("runCancel")->isVisible());
}

void CampaignRunTest::runFollowsTheChangeFeed()
{
    Campaigns fixture;
    fixture.openRun(CampaignId{301});
    fixture.campaign(301)->counts.read = 2'000;
    fixture.campaign(301)->forecast.finishesAt = fixture.time.now() + 26h;
    ChangeSet changes;
    changes.campaigns.insert(CampaignId{301});
    emit fixture.desks.changes.changed(changes);
    QTRY_COMPARE(fixture.find<FigureCell>("counter3")->value(), 2'000);
    QVERIFY(fixture.label("runFinish").contains(QLatin1String("tomorrow")));
}

void CampaignRunTest::countersFilterTheLedger()
{
    Campaigns fixture;
    fixture.openRun(CampaignId{301});
    auto *failed = fixture.find<FigureCell>("counter5");
    failed->click();
    const QAbstractItemModel *ledger = fixture.find<QTableView>("ledger")->model();
    QTRY_COMPARE(ledger->rowCount(), 62); // all 500 rows were looked through: one in eight
    QVERIFY(ledger->index(0, RecipientModel::State).data().toString().contains(QStringLiteral("Not delivered")));
    QVERIFY(!ledger->index(0, RecipientModel::Error).data().toString().isEmpty());
    failed->click();
    QTRY_COMPARE(ledger->rowCount(), 500);
}

void CampaignRunTest::refusedActionStandsInTheRun()
{
    Campaigns fixture;
    fixture.openRun(CampaignId{301});
    fixture.desks.answers.refuseNext(Fault::conflict, QStringLiteral("pauseCampaign"));
    fixture.find<QPushButton>("runPause")->click();
    QTRY_VERIFY(fixture.find<ErrorBanner>("runBanner")->isVisible());
    QCOMPARE(fixture.campaign(301)->state, CampaignState::running);
}

void CampaignRunTest::pauseIsUndoneInsteadOfAskedAbout()
{
    Campaigns fixture;
    fixture.openRun(CampaignId{301});
    auto *undo = fixture.find<QPushButton>("undoButton");
    QVERIFY(!undo->isVisible());
    fixture.find<QPushButton>("runPause")->click();
    QTRY_VERIFY(undo->isVisible());
    QCOMPARE(fixture.campaign(301)->state, CampaignState::paused);
    undo->click();
    QTRY_COMPARE(fixture.campaign(301)->state, CampaignState::running);
    QVERIFY(!undo->isVisible());
    // One that is refused offers nothing to undo.
    fixture.desks.answers.refuseNext(Fault::conflict, QStringLiteral("pauseCampaign"));
    fixture.find<QPushButton>("runPause")->click();
    QTRY_VERIFY(fixture.find<ErrorBanner>("runBanner")->isVisible());
    QVERIFY(!undo->isVisible());
}

void CampaignRunTest::curveStandsBesideItsPlan()
{
    Campaigns fixture;
    const Timestamp now = fixture.time.now();
    CampaignProgress &progress = fixture.desks.campaigns.nextProgress;
    progress.sent = {{now - 2h, 0}, {now - 1h, 400}, {now, 900}};
    progress.planned = {{now - 2h, 0}, {now + 1h, 3'000}};
    progress.expected = {{now, 900}, {now + 2h, 3'000}};
    fixture.openRun(CampaignId{301});
    auto *chart = fixture.find<ProgressChart>("runCurve");
    QTRY_VERIFY(chart->isVisible());
    chart->mark(now - 30min);
    QStringList words = chart->markedWords();
    QCOMPARE(words.size(), 3);
    QVERIFY(words.at(1).contains(QStringLiteral("650 sent")));
    QVERIFY(words.at(2).contains(QStringLiteral("1,500 planned")));
    chart->mark(now + 1h);
    QVERIFY(chart->markedWords().at(1).contains(QStringLiteral("1,950 expected")));
    // By keys too, and never past the ends.
    chart->setFocus();
    chart->mark({});
    QTest::keyClick(chart, Qt::Key_Right);
    QVERIFY(chart->marked() && *chart->marked() > now);
    for (int i = 0; i < 80; ++i)
        QTest::keyClick(chart, Qt::Key_Right);
    QCOMPARE(*chart->marked(), now + 2h);
    QVERIFY(chart->accessibleDescription().contains(QStringLiteral("expected")));
}

void CampaignRunTest::curveFollowsTheCampaign()
{
    Campaigns fixture;
    const Timestamp now = fixture.time.now();
    fixture.desks.campaigns.nextProgress.sent = {{now - 2h, 0}, {now, 900}};
    fixture.openRun(CampaignId{301});
    auto *chart = fixture.find<ProgressChart>("runCurve");
    QTRY_VERIFY(chart->isVisible());
    fixture.desks.campaigns.nextProgress.sent = {{now - 2h, 0}, {now, 1'300}};
    ChangeSet changes;
    changes.campaigns.insert(CampaignId{301});
    emit fixture.desks.changes.changed(changes);
    QTRY_VERIFY2(
        [&] {
            chart->mark(now);
            const bool there = chart->markedWords().value(1).contains(QStringLiteral("1,300"));
            chart->mark({});
            return there;
        }(),
        "the curve is as before");
}

void CampaignRunTest::curveWithoutPointsIsLeftOut()
{
    Campaigns fixture;
    fixture.openRun(CampaignId{301});
    QTRY_VERIFY(fixture.desks.answers.count(QStringLiteral("progress")) > 0);
    QTest::qWait(1);
    QVERIFY(!fixture.find<ProgressChart>("runCurve")->isVisible());
}

void CampaignRunTest::failedOnesLeadToTheirLetters()
{
    Campaigns fixture;
    fixture.campaign(301)->counts.dead = 3;
    fixture.openRun(CampaignId{301});
    const QSignalSpy led(fixture.page.get(), &ui::Page::navigate);
    QTRY_VERIFY(fixture.find<QPushButton>("runDead")->isVisible());
    fixture.find<QPushButton>("runDead")->click();
    QCOMPARE(led.size(), 1);
    QCOMPARE(led.first().last().toString(), toText(CampaignId{301}));
}

void CampaignRunTest::theHistorySaysWhoDidWhat()
{
    Campaigns fixture;
    fixture.openRun(CampaignId{301});
    const Timestamp now = fixture.time.now();
    fixture.desks.campaigns.entries = {
        {now, u"paused"_s, u"sessions_missing"_s, Actor::engine(u"campaigns"_s).text()},
        {now, u"started"_s, {}, Actor::console(u"Ana"_s).text()},
        {now, u"imported"_s, u"1204"_s, Actor::console(u"Ana"_s).text()},
    };
    fixture.desks.answers.refuseNext(Fault::storageFailed, u"campaignLog"_s);
    fixture.find<QPushButton>("runLog")->click();
    QDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = fixture.page->findChild<QDialog *>(u"campaignLogDialog"_s)));
    auto *again = dialog->findChild<QPushButton *>(u"errorNextStep"_s);
    QTRY_VERIFY(again->isVisible());
    again->click();
    auto *list = dialog->findChild<QTableWidget *>(u"campaignLog"_s);
    QTRY_COMPARE(list->rowCount(), 3);
    QVERIFY2(list->item(0, 1)->text().contains(u"sessions"_s), qPrintable(list->item(0, 1)->text()));
    QCOMPARE(list->item(0, 2)->text(), u"Gatehouse"_s);
    QVERIFY(list->item(1, 2)->text().contains(u"Ana"_s));
    QVERIFY2(list->item(2, 1)->text().contains(u"1,204"_s), qPrintable(list->item(2, 1)->text()));
    dialog->close();
}

QTEST_MAIN(CampaignRunTest)
#include "campaignruntest.moc"
