#include "tests/gui/sessionsopen.h"
#include "ui/sessions/pairingcard.h"
#include "ui/sessions/qrview.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableWidget>

using namespace gatehouse;
using namespace gatehouse::ui;
using namespace gatehouse::test;
using namespace std::chrono_literals;

class SessionActsTest : public QObject
{
    Q_OBJECT
private slots:
    void pictureRenewsOnSignalAndOnExpiry();
    void spentCodeDoesNotAskInACircle();
    void failedCodeCanBeTriedAgain();
    void checklistOffersTheNextStep();
    void pausedAndResumedByTheBar();
    void refusedActStandsAtTheSession();
    void severalArePausedTogether();
    void removalSaysTheEffectFirst();
    void testMessageGoesOutAsTransactional();
    void logIsListed();
    void editKeepsSecretsThatWereNotTyped();
    void codeIsNotAskedForWhileNobodySeesIt();
    void severalAreDisconnectedOnlyAfterAQuestion();
    void everyRefusalIsShown();
    void webhookIsRegisteredOnlyWhereThatIsPossible();
    void removalOfSeveralIsOneQuestion();
};

void SessionActsTest::pictureRenewsOnSignalAndOnExpiry()
{
    Sessions page;
    page.start();
    page.choose(cafeNorte);
    auto *qr = page.find<QrView>("pairingQr");
    auto *card = page.find<PairingCard>("pairingCard");
    auto *countdown = page.find<QLabel>("pairingCountdown");
    QTRY_COMPARE(qr->payload(), page.desks.sessions.code.text);
    QCOMPARE(qr->size(), QSize(280, 280));
    QVERIFY(countdown->text().contains(text("31")));
    page.time.advance(11s);
    card->tick();
    QVERIFY(countdown->text().contains(text("20")));

    page.desks.sessions.code = {text("2@second"), page.time.now() + 45s};
    emit page.desks.changes.pairingCodeRenewed(page.desks.sessions.list.at(0).id);
    QCOMPARE(page.desks.answers.count(text("pairingCode")), 1); // another session's
    emit page.desks.changes.pairingCodeRenewed(page.desks.sessions.list.at(cafeNorte).id);
    QTRY_COMPARE(qr->payload(), text("2@second"));

    page.desks.answers.hold();
    page.time.advance(46s);
    card->tick();
    QVERIFY(qr->isFaded()); // nobody should scan what ran out
    QCOMPARE(page.desks.answers.count(text("pairingCode")), 3);
    page.desks.answers.release();
    page.desks.sessions.code = {text("2@third"), page.time.now() + 45s};
    QTRY_VERIFY(!countdown->text().isEmpty());
    page.time.advance(6s);
    card->tick();
    QTRY_COMPARE(qr->payload(), text("2@third"));
    QVERIFY(!qr->isFaded());

    // Always dark on light, whatever the palette.
    QPalette dark = qr->palette();
    dark.setColor(QPalette::Window, Qt::black);
    qr->setPalette(dark);
    QCOMPARE(qr->grab().toImage().pixelColor(140, 4), QColor(Qt::white));
}

void SessionActsTest::spentCodeDoesNotAskInACircle()
{
    Sessions page;
    page.desks.sessions.code.expiresAt = page.time.now() - 1s;
    page.start();
    page.choose(cafeNorte);
    auto *card = page.find<PairingCard>("pairingCard");
    QTRY_COMPARE(page.desks.answers.count(text("pairingCode")), 1);
    QTRY_VERIFY(page.find<QrView>("pairingQr")->isFaded());
    card->tick();
    card->tick();
    QCOMPARE(page.desks.answers.count(text("pairingCode")), 1);
    page.time.advance(6s);
    card->tick();
    QCOMPARE(page.desks.answers.count(text("pairingCode")), 2);
}

void SessionActsTest::failedCodeCanBeTriedAgain()
{
    Sessions page;
    page.desks.answers.refuseNext(Fault::providerUnreachable, text("pairingCode"));
    page.start();
    page.choose(cafeNorte);
    auto *retry = page.find<QPushButton>("pairingRetry");
    QTRY_VERIFY(retry->isVisible());
    retry->click();
    QTRY_COMPARE(page.find<QrView>("pairingQr")->payload(), page.desks.sessions.code.text);
    QVERIFY(!retry->isVisible());
}

void SessionActsTest::checklistOffersTheNextStep()
{
    Sessions page;
    page.desks.sessions.checks[2].state = SessionCheck::State::bad;
    page.start();
    page.choose(0);
    QTRY_VERIFY(page.find<QPushButton>("stepWebhook"));
    QVERIFY(page.find<QLabel>("check_token")->accessibleName().contains(text("done")));
    page.desks.sessions.checks[2].state = SessionCheck::State::good;
    page.find<QPushButton>("stepWebhook")->click();
    QTRY_COMPARE(page.desks.answers.count(text("registerWebhook")), 1);
    QTRY_VERIFY(!page.find<QPushButton>("stepWebhook"));
}

void SessionActsTest::pausedAndResumedByTheBar()
{
    Sessions page;
    page.start();
    page.choose(0);
    auto *first = page.find<QPushButton>("firstAction");
    QCOMPARE(first->text(), text("Pause"));
    first->click();
    QTRY_COMPARE(page.model()->at(0).paused, true);
    QTRY_COMPARE(first->text(), text("Resume"));
    first->click();
    QTRY_COMPARE(page.model()->at(0).paused, false);
}

void SessionActsTest::refusedActStandsAtTheSession()
{
    Sessions page;
    page.start();
    page.choose(0);
    page.desks.answers.refuseNext(Fault::providerUnreachable, text("restart"));
    page.find<QAction>("restartAction")->trigger();
    auto *detail = page.find<QWidget>("sessionDetail");
    auto *banner = detail->findChild<ErrorBanner *>();
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->sentence().contains(page.desks.sessions.list.at(0).name));
    page.choose(1);
    QVERIFY(!banner->isVisible());
}

void SessionActsTest::severalArePausedTogether()
{
    Sessions page;
    page.start();
    page.table()->setFocus();
    QTest::keyClick(page.table(), Qt::Key_A, Qt::ControlModifier);
    QTRY_VERIFY(page.find<QLabel>("detailCount")->text().contains(text("8")));
    QVERIFY(!page.find<QAction>("editAction")->isEnabled());
    page.find<QAction>("pauseAction")->trigger();
    QTRY_COMPARE(page.desks.answers.count(text("pause")), 7); // one was paused already
    for (const Session &session : page.desks.sessions.list)
        QVERIFY(session.paused);
}

void SessionActsTest::removalSaysTheEffectFirst()
{
    Sessions page;
    page.start();
    page.choose(cafeNorte);
    page.desks.answers.hold();
    QTest::keyClick(page.table(), Qt::Key_Delete);
    QDialog *dialog = page.dialog("removalDialog");
    QVERIFY(dialog);
    QVERIFY(!dialog->isModal());
    auto *confirm = dialog->findChild<QPushButton *>(text("confirmRemoval"));
    QVERIFY(!confirm->isEnabled());
    page.desks.answers.release();
    QTRY_VERIFY(confirm->isEnabled());
    const QString effect = dialog->findChild<QLabel *>(text("removalEffect"))->text();
    QVERIFY(effect.contains(text("14")));
    QVERIFY(effect.contains(text("31")));
    QCOMPARE(page.desks.answers.count(text("remove")), 0);
    confirm->click();
    QTRY_COMPARE(page.table()->model()->rowCount(), 7);
    QCOMPARE(page.desks.sessions.list.size(), 7);
}

void SessionActsTest::testMessageGoesOutAsTransactional()
{
    Sessions page;
    page.start();
    page.choose(0);
    page.find<QAction>("testAction")->trigger();
    QDialog *dialog = page.dialog("testMessageDialog");
    auto *send = dialog->findChild<QPushButton *>(text("testSend"));
    QVERIFY(!send->isEnabled());
    QTest::keyClicks(dialog->findChild<QLineEdit *>(text("testTo")), text("+1 202 555 0178"));
    QVERIFY(send->isEnabled());
    const auto before = page.desks.messages.list.size();
    send->click();
    QTRY_COMPARE(page.desks.messages.list.size(), before + 1);
    QCOMPARE(page.desks.messages.list.first().lane, Lane::transactional);
    QCOMPARE(page.desks.messages.list.first().session, page.desks.sessions.list.first().id);
}

void SessionActsTest::logIsListed()
{
    Sessions page;
    page.start();
    page.find<QAction>("logAction")->trigger();
    auto *list = page.dialog("sessionLogDialog")->findChild<QTableWidget *>(text("sessionLog"));
    QTRY_COMPARE(list->rowCount(), 2);
    QCOMPARE(list->item(0, 1)->text(), text("Needs scan"));
    QVERIFY(list->item(1, 2)->text().contains(text("Ana")));
}

void SessionActsTest::editKeepsSecretsThatWereNotTyped()
{
    Sessions page;
    page.start();
    page.choose(0);
    page.desks.sessions.lastCredentials.apiKey = "before";
    page.find<QAction>("editAction")->trigger();
    QDialog *dialog = page.dialog("editSessionDialog");
    auto *name = dialog->findChild<QLineEdit *>(text("sessionName"));
    name->clear();
    dialog->findChild<QPushButton *>(text("saveSession"))->click();
    QVERIFY(dialog->findChild<QLabel *>(text("complaint/name"))->isVisible());
    QCOMPARE(page.desks.answers.count(text("change")), 0);
    name->setText(text("Loja Azul, loja 1"));
    dialog->findChild<QPushButton *>(text("saveSession"))->click();
    QTRY_COMPARE(page.model()->at(0).name, text("Loja Azul, loja 1"));
    QCOMPARE(page.desks.sessions.lastCredentials.apiKey, QByteArray("before"));
}

void SessionActsTest::codeIsNotAskedForWhileNobodySeesIt()
{
    Sessions page;
    page.start();
    page.choose(cafeNorte);
    auto *card = page.find<PairingCard>("pairingCard");
    QTRY_COMPARE(page.find<QrView>("pairingQr")->payload(), page.desks.sessions.code.text);
    page.page->hide();
    page.time.advance(60s);
    card->tick();
    emit page.desks.changes.pairingCodeRenewed(page.desks.sessions.list.at(cafeNorte).id);
    QCOMPARE(page.desks.answers.count(text("pairingCode")), 1);
    page.page->show();
    QCOMPARE(page.desks.answers.count(text("pairingCode")), 2);
}

void SessionActsTest::severalAreDisconnectedOnlyAfterAQuestion()
{
    Sessions page;
    page.start();
    page.table()->selectAll();
    QTRY_VERIFY(page.find<QLabel>("detailCount")->text().contains(text("8")));
    page.find<QAction>("disconnectAction")->trigger();
    auto *question = page.find<QMessageBox>("disconnectActionQuestion");
    QVERIFY(question && question->isVisible());
    QVERIFY(question->text().contains(text("session(s)")));
    QCOMPARE(page.desks.answers.count(text("disconnectSession")), 0);
    question->findChild<QPushButton *>(text("questionYes"))->click();
    QTRY_VERIFY(page.desks.answers.count(text("disconnectSession")) > 1);

    page.find<QAction>("restartAction")->trigger();
    QCOMPARE(page.desks.answers.count(text("restart")), 0);
}

void SessionActsTest::everyRefusalIsShown()
{
    Sessions page;
    page.start();
    page.table()->selectAll();
    QTRY_VERIFY(page.find<QLabel>("detailCount")->text().contains(text("8")));
    page.desks.answers.refuseNext(Fault::providerUnreachable, text("refresh"));
    page.desks.answers.refuseNext(Fault::vaultMissing, text("refresh"));
    page.find<QAction>("refreshAction")->trigger();
    auto *banner = page.find<QWidget>("sessionDetail")->findChild<ErrorBanner *>();
    QTRY_VERIFY(banner->isVisible());
    QVERIFY2(banner->sentence().contains(page.desks.sessions.list.at(0).name), qPrintable(banner->sentence()));
    QVERIFY2(banner->sentence().contains(page.desks.sessions.list.at(1).name), qPrintable(banner->sentence()));
}

void SessionActsTest::webhookIsRegisteredOnlyWhereThatIsPossible()
{
    Sessions page;
    page.desks.sessions.list[2].canManage = false;
    page.start();
    page.table()->selectAll();
    QTRY_VERIFY(page.find<QLabel>("detailCount")->text().contains(text("8")));
    page.find<QAction>("registerAction")->trigger();
    QTRY_COMPARE(page.desks.answers.count(text("registerWebhook")), 7);
}

void SessionActsTest::removalOfSeveralIsOneQuestion()
{
    Sessions page;
    page.start();
    page.table()->selectAll();
    QTRY_VERIFY(page.find<QLabel>("detailCount")->text().contains(text("8")));
    QTest::keyClick(page.table(), Qt::Key_Delete);
    QDialog *dialog = page.dialog("removalDialog");
    QTRY_VERIFY(dialog->findChild<QPushButton *>(text("confirmRemoval"))->isEnabled());
    // Added up by session, a campaign that all eight share would read as eight.
    QCOMPARE(page.desks.answers.count(text("removalEffect")), 1);
    const QString effect = dialog->findChild<QLabel *>(text("removalEffect"))->text();
    QVERIFY2(effect.contains(text("1 running campaign(s)")), qPrintable(effect));
    QVERIFY(effect.contains(text("without these sessions")));
}

QTEST_MAIN(SessionActsTest)
#include "sessionactstest.moc"
