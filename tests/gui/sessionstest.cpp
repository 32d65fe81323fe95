#include "tests/gui/sessionsopen.h"
#include "tests/gui/widgetwalk.h"
#include "ui/sessions/healthwords.h"
#include "ui/sessions/sessionwords.h"
#include "ui/widgets/emptystate.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QSplitter>

using namespace gatehouse;
using namespace gatehouse::ui;
using namespace gatehouse::test;
using namespace std::chrono_literals;

class SessionsTest : public QObject
{
    Q_OBJECT
private slots:
    void liveChangeTouchesOneRow();
    void removedSessionLeavesTheTable();
    void rowsStayWhereTheyAreWhileFiguresMove();
    void stateAndTextFilter();
    void failedEmptyAndUnmatchedAreShown();
    void wordsSayStateReasonAndSource();
    void healthSaysWhatSpeaksAgainstTheNumber();
    void heldCampaignsAreResumedByAPerson();
    void everythingHasANameForScreenReaders();
    void remembersColumnsSortAndSession();
    void columnsAreChosenAndTheListGoesIntoAFile();
    void figuresThatMoveMeasureNoColumns();
    void hiddenPageAsksNothingAndCatchesUp();
    void openShowsWhatAFilterHides();
    void openAsksForTheClientOfWhatItShows();
    void wishThatCannotBeFulfilledIsForgotten();
    void paneKeepsItsWidthWhileItIsHidden();
};

void SessionsTest::liveChangeTouchesOneRow()
{
    Sessions page(300);
    page.start();
    QAbstractItemModelTester tester(page.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester shown(page.table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy changes(page.model(), &QAbstractItemModel::dataChanged);
    QSignalSpy resets(page.model(), &QAbstractItemModel::modelReset);
    page.desks.answers.calls.clear();
    page.desks.sessions.list[120].state = SessionState::loggedOut;
    page.changed(page.desks.sessions.list.at(120).id);
    QTRY_COMPARE(page.model()->at(120).state, SessionState::loggedOut);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.first().at(0).toModelIndex().row(), 120);
    QCOMPARE(changes.first().at(1).toModelIndex().row(), 120);
    QVERIFY(resets.isEmpty());
    QCOMPARE(page.desks.answers.count(text("session")), 1);
    QCOMPARE(page.desks.answers.count(text("sessions")), 0);
}

void SessionsTest::removedSessionLeavesTheTable()
{
    Sessions page;
    page.start();
    const SessionId gone = page.desks.sessions.list.takeAt(2).id;
    page.changed(gone);
    QTRY_COMPARE(page.table()->model()->rowCount(), 7);
    QVERIFY(!page.model()->find(gone));
}

void SessionsTest::rowsStayWhereTheyAreWhileFiguresMove()
{
    Sessions page;
    page.start();
    page.table()->sortByColumn(SessionsModel::queueColumn, Qt::DescendingOrder);
    const auto nameAt = [&page](int row) {
        return page.table()->model()->index(row, SessionsModel::nameColumn).data().toString();
    };
    const QString first = nameAt(0);
    QCOMPARE(first, page.desks.sessions.list.first().name);
    QAbstractItemModel *shown = page.table()->model();
    QSignalSpy changes(shown, &QAbstractItemModel::dataChanged);
    page.desks.sessions.list[5].queued = 9000;
    page.changed(page.desks.sessions.list.at(5).id);
    QTRY_COMPARE(changes.count(), 1);
    QCOMPARE(nameAt(0), first);
    page.table()->sortByColumn(SessionsModel::queueColumn, Qt::DescendingOrder);
    QCOMPARE(nameAt(0), page.desks.sessions.list.at(5).name);
}

void SessionsTest::stateAndTextFilter()
{
    Sessions page;
    page.start();
    auto *search = page.page->headTools()->findChild<QLineEdit *>(text("sessionSearch"));
    auto *states = page.page->headTools()->findChild<QComboBox *>(text("standingFilter"));
    search->setText(text("loja"));
    QCOMPARE(page.table()->model()->rowCount(), 3); // two by name, the demo line by its client
    search->setText(text("55 1234"));
    QCOMPARE(page.table()->model()->rowCount(), 1);
    search->clear();
    states->setCurrentIndex(states->findData(SessionWords::state(SessionState::needsScan)));
    QCOMPARE(page.table()->model()->rowCount(), 1);
    page.page->setClient(ClientId{1});
    QTRY_VERIFY(page.find<EmptyState>("sessionsNoMatch")->isVisible());
    page.find<QPushButton>("showAllSessions")->click();
    QCOMPARE(page.table()->model()->rowCount(), 3);
}

void SessionsTest::failedEmptyAndUnmatchedAreShown()
{
    Sessions page;
    page.desks.answers.refuseNext(Fault::storageFailed, text("sessions"));
    page.page->activated();
    auto *banner = page.find<ErrorBanner>("sessionsBanner");
    QTRY_VERIFY(banner->isVisible());
    page.desks.sessions.list.clear();
    emit banner->nextStepChosen();
    QTRY_VERIFY(page.find<EmptyState>("sessionsEmpty")->isVisible());
    QVERIFY(!banner->isVisible());
    page.find<QPushButton>("addFirstSession")->click();
    QVERIFY(page.dialog("addSessionDialog"));
}

void SessionsTest::healthSaysWhatSpeaksAgainstTheNumber()
{
    VirtualTime time;
    Session session;
    session.state = SessionState::connected;
    session.health = {40, HealthLevel::held, {{text("opt_outs"), 0.062, 0.05, 60}}, time.now()};
    session.nextSendReason = text("health_held");
    QCOMPARE(SessionWords::nextSend(session, time.now()), text("campaigns held, health 40 of 100"));
    QCOMPARE(SessionWords::standing(session), text("Campaigns held"));
    QCOMPARE(HealthWords::brief(session.health), text("40, held"));
    QVERIFY(HealthWords::sign(session.health.signs.first()).contains(text("opted out")));
    for (const char *code : {"disconnects", "refusals", "failed", "undelivered", "few_replies"})
        QVERIFY2(HealthWords::sign({text(code), 3, 3, 25}) != text(code), code);
    session.pacing.health = false;
    QCOMPARE(SessionWords::standing(session), text("Connected"));
    for (const char *reason : {"ramp_up", "burst_pause", "recipient_quiet_hours", "health", "breaker"}) {
        session.nextSendReason = text(reason);
        session.nextSendAt = time.now() + 4s;
        QVERIFY2(SessionWords::nextSend(session, time.now()).startsWith(text("in 4 s: ")), reason);
    }
}

void SessionsTest::heldCampaignsAreResumedByAPerson()
{
    Sessions page;
    page.desks.sessions.list[0].health = {40, HealthLevel::held, {{text("disconnects"), 5, 5, 60}}, page.time.now()};
    page.start();
    page.choose(0);
    auto *resume = page.find<QPushButton>("resumeBulk");
    QTRY_VERIFY(resume->isVisible());
    QVERIFY(page.find<QLabel>("healthEffect")->text().contains(text("resume")));
    resume->click();
    QTRY_COMPARE(page.desks.sessions.list[0].health.level, HealthLevel::good);
    QTRY_VERIFY(!resume->isVisible());
}

void SessionsTest::wordsSayStateReasonAndSource()
{
    VirtualTime time;
    Session session;
    session.state = SessionState::connected;
    session.nextSendReason = text("account_protection");
    session.nextSendAt = time.now() + 3s;
    QCOMPARE(SessionWords::nextSend(session, time.now()), text("in 3 s: account protection"));
    time.advance(4s);
    QCOMPARE(SessionWords::nextSend(session, time.now()), text("now"));
    session.paused = true;
    session.pausedBy = text("Ana");
    QCOMPARE(SessionWords::standing(session), text("Paused"));
    QVERIFY(SessionWords::nextSend(session, time.now()).contains(text("Ana")));
    session.state = SessionState::needsScan;
    QCOMPARE(SessionWords::standing(session), text("Needs scan"));
    Pacing pacing;
    pacing.minGapMs = 5000;
    pacing.sources.insert(text("min_gap_ms"), text("account_protection"));
    bool found = false;
    for (const SessionWords::Limit &limit : SessionWords::limits(pacing))
        found |= limit.value == text("5 s") && limit.source == text("account protection");
    QVERIFY(found);
    for (int state = 0; state <= int(SessionState::unauthorized); ++state)
        QVERIFY(!SessionWords::state(static_cast<SessionState>(state)).isEmpty());
}

void SessionsTest::everythingHasANameForScreenReaders()
{
    Sessions page;
    page.start();
    page.choose(cafeNorte);
    QTRY_VERIFY(page.find<QLabel>("check_token"));
    QCOMPARE(missingNames(page.page.get()), QStringList());
    page.page->open(text("new"));
    QDialog *wizard = page.dialog("addSessionDialog");
    auto *next = wizard->findChild<QPushButton *>(text("wizardNext"));
    QTRY_VERIFY(next->isEnabled());
    QCOMPARE(missingNames(wizard), QStringList());
    next->click();
    QTRY_VERIFY(wizard->findChild<QRadioButton *>(text("wayHand"))->isVisible());
    QCOMPARE(missingNames(wizard), QStringList());
    wizard->findChild<QRadioButton *>(text("wayHand"))->setChecked(true);
    QCOMPARE(missingNames(wizard), QStringList());
}

void SessionsTest::remembersColumnsSortAndSession()
{
    QJsonObject memory;
    {
        Sessions page;
        page.start();
        page.table()->sortByColumn(SessionsModel::todayColumn, Qt::DescendingOrder);
        page.choose(3);
        memory = page.page->memory();
    }
    Sessions page;
    page.page->remember(memory);
    page.start();
    QCOMPARE(page.table()->model()->index(0, SessionsModel::nameColumn).data().toString(),
             page.desks.sessions.list.first().name);
    QTRY_VERIFY(page.table()->current());
    QCOMPARE(page.table()->current()->id, page.desks.sessions.list.at(3).id);
}

void SessionsTest::columnsAreChosenAndTheListGoesIntoAFile()
{
    Sessions page;
    page.start();
    QHeaderView *head = page.table()->horizontalHeader();
    QCOMPARE(head->visualIndex(SessionsModel::stateColumn), 0);
    QVERIFY(!page.page->memory().value(text("table")).toObject().contains(text("columns"))); // ours still
    QMenu menu;
    page.table()->addTableActions(&menu);
    const QString queue =
        page.table()->model()->headerData(SessionsModel::queueColumn, Qt::Horizontal, Qt::DisplayRole).toString();
    for (QAction *column : menu.findChild<QMenu *>(text("tableColumns"))->actions()) {
        if (column->text() == queue)
            column->setChecked(false);
    }
    QVERIFY(page.table()->isColumnHidden(SessionsModel::queueColumn));
    QVERIFY(page.page->memory().value(text("table")).toObject().contains(text("columns")));
    QTemporaryDir folder;
    const QString path = folder.filePath(text("sessions.csv"));
    page.table()->exportTo(path);
    const auto lines = [&path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n') : QStringList();
    };
    QTRY_VERIFY(lines().size() > 8);
    QVERIFY2(lines().first().contains(text("State")), qPrintable(lines().first()));
    QVERIFY(lines().first().indexOf(text("State")) < lines().first().indexOf(text("Session")));
    QVERIFY(!lines().first().contains(text("Queue")));
    QVERIFY(lines().at(1).contains(page.table()->model()->index(0, SessionsModel::nameColumn).data().toString()));
}

void SessionsTest::figuresThatMoveMeasureNoColumns()
{
    Sessions page;
    page.start();
    page.choose(0); // the pane at the side has taken its room
    QCoreApplication::processEvents();
    // Not by a drag on the heading: the columns are the table's still.
    page.table()->setColumnWidth(SessionsModel::nameColumn, 91);
    QSignalSpy updated(page.model(), &SessionsModel::updated);
    page.desks.sessions.list[5].queued = 9000;
    page.changed(page.desks.sessions.list.at(5).id);
    QTRY_COMPARE(updated.count(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(page.table()->columnWidth(SessionsModel::nameColumn), 91);
    Session another = page.desks.sessions.list.at(0);
    another.id = SessionId{7001};
    page.desks.sessions.list.prepend(another);
    page.changed(another.id);
    QTRY_VERIFY(page.table()->columnWidth(SessionsModel::nameColumn) != 91);
}

void SessionsTest::hiddenPageAsksNothingAndCatchesUp()
{
    Sessions page;
    page.start();
    page.page->hide();
    page.desks.answers.calls.clear();
    page.desks.sessions.list[2].queued = 4321;
    page.changed(page.desks.sessions.list.at(2).id);
    ChangeSet counters;
    counters.counters = true;
    emit page.desks.changes.changed(counters);
    QCoreApplication::processEvents();
    QCOMPARE(page.desks.answers.calls, QStringList());
    page.page->show();
    QTRY_COMPARE(page.model()->at(2).queued, 4321);
}

void SessionsTest::openShowsWhatAFilterHides()
{
    Sessions page;
    page.start();
    auto *search = page.page->headTools()->findChild<QLineEdit *>(text("sessionSearch"));
    search->setText(page.desks.sessions.list.at(0).name);
    const SessionId wanted = page.desks.sessions.list.at(cafeNorte).id;
    page.page->open(toText(wanted));
    QVERIFY(search->text().isEmpty());
    QCOMPARE(page.table()->current()->id, wanted);
}

void SessionsTest::openAsksForTheClientOfWhatItShows()
{
    Sessions page;
    const Session first = page.desks.sessions.list.first();
    const auto other = std::find_if(page.desks.sessions.list.cbegin(), page.desks.sessions.list.cend(),
                                    [&first](const Session &session) { return session.client != first.client; });
    QVERIFY(other != page.desks.sessions.list.cend());
    const Session wanted = *other;
    page.page->setClient(first.client);
    page.page->activated();
    QTRY_VERIFY(page.table()->current());
    // As the shell does it.
    connect(page.page.get(), &SessionsPage::clientWanted, page.page.get(),
            [&page](ClientId id) { page.page->setClient(id); });
    page.page->open(toText(wanted.id));
    QTRY_VERIFY(page.table()->current() && page.table()->current()->id == wanted.id);
}

void SessionsTest::wishThatCannotBeFulfilledIsForgotten()
{
    Sessions page;
    const Session wanted = page.desks.sessions.list.takeAt(3);
    page.start();
    page.page->open(toText(wanted.id));
    QTRY_VERIFY(page.find<ErrorBanner>("sessionsBanner")->isVisible());
    page.choose(1);
    page.desks.sessions.list.prepend(wanted);
    page.changed(wanted.id);
    QTRY_COMPARE(page.table()->model()->rowCount(), 8);
    QCoreApplication::processEvents();
    QVERIFY(page.table()->current()->id != wanted.id);
}

void SessionsTest::paneKeepsItsWidthWhileItIsHidden()
{
    QJsonObject memory;
    int width = 0;
    {
        Sessions page;
        page.start();
        page.choose(0);
        auto *splitter = page.find<QSplitter>("sessionsSplitter");
        splitter->setSizes({700, 500});
        width = splitter->sizes().at(1);
        page.page->headTools()->findChild<QLineEdit *>(text("sessionSearch"))->setText(text("nobody has this name"));
        QTRY_VERIFY(!page.find<QWidget>("sessionDetail")->isVisible());
        memory = page.page->memory();
    }
    Sessions page;
    page.page->remember(memory);
    page.start();
    page.choose(0);
    QTRY_COMPARE(page.find<QSplitter>("sessionsSplitter")->sizes().at(1), width);
}

QTEST_MAIN(SessionsTest)
#include "sessionstest.moc"
