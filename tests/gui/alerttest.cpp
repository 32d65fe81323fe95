#include "gateway/client.h"
#include "tests/gui/fakeconsole.h"
#include "ui/sessions/sessiontable.h"
#include "ui/shell/alertbar.h"
#include "ui/shell/clientswitcher.h"
#include "ui/shell/pagestack.h"

#include <QtTest/QtTest>
#include <QtWidgets/QAbstractButton>

#include <algorithm>

using namespace gatehouse;
using namespace gatehouse::ui;

/// What stopped is said above every page, and leads to where it can be mended.
class AlertTest : public QObject
{
    Q_OBJECT
private slots:
    void itNamesTheSessionAndLeadsToIt();
    void itLeadsToTheSessionOfAnotherClient();
    void oneAfterTheOther();
    void itGoesWhenTheSessionIsBack();
    void aRemovedSessionIsNobodysTrouble();
    void campaignsThatAreHeldAskForAPerson();
    void aSessionStoppedByARuleAsksForAPerson();
    void aBackupThatFailsIsSaidUntilOneIsMade();
    void aRestoreLeadsToItsDoubts();

private:
    struct Stage
    {
        Stage() { window.show(); }
        void alert(const char *code, SessionId session)
        {
            emit console.desks.changes.alert(QLatin1String(code), session);
            QCoreApplication::processEvents();
        }
        Session &session(int index) { return console.desks.sessions.list[index]; }
        void changed(SessionId session)
        {
            ChangeSet changes;
            changes.sessions.insert(session);
            emit console.desks.changes.changed(changes);
            QCoreApplication::processEvents();
        }
        QAbstractButton *button(const char *name) { return bar.findChild<QAbstractButton *>(QLatin1String(name)); }

        test::FakeConsole console;
        MainWindow window{console.refs(), console.settings, console.setup, console.places()};
        AlertBar &bar = *window.findChild<AlertBar *>();
    };
};

void AlertTest::itNamesTheSessionAndLeadsToIt()
{
    Stage stage;
    QVERIFY(stage.bar.isHidden());
    stage.session(1).state = SessionState::unauthorized;
    stage.alert("session_unauthorized", stage.session(1).id);
    QVERIFY(stage.bar.isVisible());
    QVERIFY2(stage.bar.sentence().contains(stage.session(1).name), qPrintable(stage.bar.sentence()));
    QVERIFY(stage.bar.sentence().contains(QLatin1String("token")));
    stage.button("errorNextStep")->click();
    QCOMPARE(stage.window.pages().frontName(), QStringLiteral("sessions"));
    QVERIFY(stage.bar.isHidden());
}

void AlertTest::itLeadsToTheSessionOfAnotherClient()
{
    Stage stage;
    auto *switcher = stage.window.findChild<ClientSwitcher *>();
    QTRY_VERIFY(switcher->isListed());
    const Session stopped = stage.session(0);
    const auto &clients = switcher->clients();
    const auto other = std::find_if(clients.cbegin(), clients.cend(),
                                    [&stopped](const Client &client) { return client.id != stopped.client; });
    QVERIFY(other != clients.cend());
    switcher->choose(other->id);
    stage.session(0).state = SessionState::unauthorized;
    stage.alert("session_unauthorized", stopped.id);
    stage.button("errorNextStep")->click();
    auto *table = stage.window.findChild<SessionTable *>();
    QVERIFY(table);
    QTRY_VERIFY(table->current() && table->current()->id == stopped.id);
    QCOMPARE(switcher->client(), std::optional(stopped.client));
}

void AlertTest::oneAfterTheOther()
{
    Stage stage;
    stage.session(0).state = SessionState::loggedOut;
    stage.alert("session_logged_out", stage.session(0).id);
    stage.alert("session_logged_out", stage.session(0).id); // said once
    stage.alert("campaign_without_session", {});
    QVERIFY2(stage.bar.sentence().contains(QLatin1String("1 more")), qPrintable(stage.bar.sentence()));
    stage.button("errorDismiss")->click();
    QVERIFY2(stage.bar.sentence().contains(QLatin1String("campaign")), qPrintable(stage.bar.sentence()));
    stage.button("errorNextStep")->click();
    QCOMPARE(stage.window.pages().frontName(), QStringLiteral("campaigns"));
    QVERIFY(stage.bar.isHidden());
}

void AlertTest::itGoesWhenTheSessionIsBack()
{
    Stage stage;
    stage.session(2).state = SessionState::expired;
    stage.alert("session_expired", stage.session(2).id);
    stage.changed(stage.session(2).id);
    QVERIFY(stage.bar.isVisible());
    stage.session(2).state = SessionState::connected;
    stage.changed(stage.session(2).id);
    QTRY_VERIFY(stage.bar.isHidden());
}

void AlertTest::aRemovedSessionIsNobodysTrouble()
{
    Stage stage;
    stage.alert("session_logged_out", SessionId{987'654'321});
    QVERIFY(stage.bar.isHidden());
    stage.session(0).state = SessionState::loggedOut;
    stage.alert("session_logged_out", stage.session(0).id);
    const SessionId id = stage.session(0).id;
    stage.console.desks.sessions.list.removeFirst();
    stage.changed(id);
    QVERIFY(stage.bar.isHidden());
}

void AlertTest::campaignsThatAreHeldAskForAPerson()
{
    Stage stage;
    Session &session = stage.session(1);
    session.health.level = HealthLevel::held;
    stage.alert("session_health_held", session.id);
    QVERIFY2(stage.bar.sentence().contains(session.name), qPrintable(stage.bar.sentence()));
    stage.changed(session.id);
    QTest::qWait(0);
    QVERIFY(stage.bar.isVisible()); // still held
    session.health.level = HealthLevel::good;
    stage.changed(session.id);
    QTRY_VERIFY(stage.bar.isHidden());
}

void AlertTest::aSessionStoppedByARuleAsksForAPerson()
{
    Stage stage;
    Session &session = stage.session(1);
    session.paused = true;
    stage.alert("session_stopped_by_rule", session.id);
    QVERIFY(stage.bar.sentence().contains(QLatin1String("rule")));
    session.paused = false;
    stage.changed(session.id);
    QTRY_VERIFY(stage.bar.isHidden());
}

void AlertTest::aBackupThatFailsIsSaidUntilOneIsMade()
{
    Stage stage;
    QStringList sentences;
    for (const char *code :
         {"backup_failed", "backup_failed_damaged", "backup_failed_read_only", "backup_failed_disk_full"}) {
        stage.alert(code, {});
        QVERIFY(!sentences.contains(stage.bar.sentence())); // the one takes the place of the other
        sentences += stage.bar.sentence();
    }
    QVERIFY(stage.bar.sentence().contains(QLatin1String("full")));
    QVERIFY(stage.button("errorNextStep")->isHidden());
    stage.alert("backup_made", {});
    QVERIFY(stage.bar.isHidden());
}

void AlertTest::aRestoreLeadsToItsDoubts()
{
    Stage stage;
    stage.alert("restored_from_backup", {});
    QVERIFY(stage.bar.sentence().contains(QLatin1String("backup")));
    stage.alert("backup_made", {});
    QVERIFY(stage.bar.isVisible());
    stage.button("errorNextStep")->click();
    QCOMPARE(stage.window.pages().frontName(), QStringLiteral("deadletters"));
    QVERIFY(stage.bar.isHidden());
}

QTEST_MAIN(AlertTest)
#include "alerttest.moc"
