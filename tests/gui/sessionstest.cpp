#include "tests/gui/sessionpractice.h"
#include "tests/gui/widgetwalk.h"
#include "ui/sessions/pairingcard.h"
#include "ui/sessions/qrview.h"
#include "ui/sessions/sessiontable.h"
#include "ui/sessions/sessionwords.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorbanner.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QTreeWidget>

using namespace gatehouse;
using namespace gatehouse::ui;
using namespace gatehouse::test;
using namespace std::chrono_literals;

namespace {

QString text(const char *words)
{
    return QString::fromUtf8(words);
}

struct Sessions : SessionPractice
{
    explicit Sessions(int count = 8) : SessionPractice(count)
    {
        page->show();
        page->activateWindow();
    }
    void start()
    {
        page->activated();
        QTRY_COMPARE(table()->model()->rowCount(), int(desks.sessions.list.size()));
    }
    void choose(int row)
    {
        table()->choose(desks.sessions.list.at(row).id);
        QTRY_COMPARE(find<QLabel>("detailName")->text().remove(u'\u2068').remove(u'\u2069'),
                     desks.sessions.list.at(row).name);
    }
    SessionTable *table() const { return page->findChild<SessionTable *>(); }
    SessionsModel *model() const
    {
        return static_cast<SessionsModel *>(static_cast<SessionFilterProxy *>(table()->model())->sourceModel());
    }
};

constexpr int cafeNorte = 4; // needs a scan

} // namespace

class SessionsTest : public QObject
{
    Q_OBJECT
private slots:
    // table
    void liveChangeTouchesOneRow();
    void removedSessionLeavesTheTable();
    void rowsStayWhereTheyAreWhileFiguresMove();
    void stateAndTextFilter();
    void failedEmptyAndUnmatchedAreShown();
    void wordsSayStateReasonAndSource();
    // pairing and checks
    void pictureRenewsOnSignalAndOnExpiry();
    void spentCodeDoesNotAskInACircle();
    void failedCodeCanBeTriedAgain();
    void checklistOffersTheNextStep();
    // acts
    void pausedAndResumedByTheBar();
    void refusedActStandsAtTheSession();
    void severalArePausedTogether();
    void removalSaysTheEffectFirst();
    void testMessageGoesOutAsTransactional();
    void logIsListed();
    void editKeepsSecretsThatWereNotTyped();
    // wizard
    void wizardImportsByKeyboard();
    void wizardCreatesInTheAccount();
    void wizardAddsByHandByKeyboard();
    void wizardShowsWhatTheProviderSays();
    void wizardMakesTheFirstClient();
    // page
    void everythingHasANameForScreenReaders();
    void remembersColumnsSortAndSession();
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

void SessionsTest::pictureRenewsOnSignalAndOnExpiry()
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

void SessionsTest::spentCodeDoesNotAskInACircle()
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

void SessionsTest::failedCodeCanBeTriedAgain()
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

void SessionsTest::checklistOffersTheNextStep()
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

void SessionsTest::pausedAndResumedByTheBar()
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

void SessionsTest::refusedActStandsAtTheSession()
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

void SessionsTest::severalArePausedTogether()
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

void SessionsTest::removalSaysTheEffectFirst()
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

void SessionsTest::testMessageGoesOutAsTransactional()
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

void SessionsTest::logIsListed()
{
    Sessions page;
    page.start();
    page.find<QAction>("logAction")->trigger();
    auto *list = page.dialog("sessionLogDialog")->findChild<QTableWidget *>(text("sessionLog"));
    QTRY_COMPARE(list->rowCount(), 2);
    QCOMPARE(list->item(0, 1)->text(), text("Needs scan"));
    QVERIFY(list->item(1, 2)->text().contains(text("Ana")));
}

void SessionsTest::editKeepsSecretsThatWereNotTyped()
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

void SessionsTest::wizardImportsByKeyboard()
{
    Sessions page;
    page.start();
    page.page->open(text("new"));
    QDialog *wizard = page.dialog("addSessionDialog");
    QVERIFY(wizard && wizard->isVisible());
    auto *next = wizard->findChild<QPushButton *>(text("wizardNext"));
    QTRY_VERIFY(next->isEnabled());
    QTest::keyClick(wizard, Qt::Key_Return);
    auto *token = wizard->findChild<QLineEdit *>(text("wizardToken"));
    QTRY_VERIFY(token->isVisible());
    QCOMPARE(token->echoMode(), QLineEdit::Password);
    QVERIFY(!next->isEnabled());
    QVERIFY(wizard->findChild<QLabel *>(text("wizardHonesty"))->text().contains(text("terms")));
    QTest::keyClicks(token, text(" pat-practice "));
    QTest::keyClick(token, Qt::Key_Return);
    auto *list = wizard->findChild<QTreeWidget *>(text("accountSessions"));
    QTRY_COMPARE(list->topLevelItemCount(), 3);
    QCOMPARE(page.desks.sessions.lastToken, QByteArray("pat-practice"));
    QVERIFY(list->topLevelItem(2)->isDisabled()); // is here already
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Space);
    QTRY_COMPARE(next->text(), text("Import 1 session(s)"));
    QTest::keyClick(wizard, Qt::Key_Return);
    QTRY_COMPARE(page.desks.sessions.list.size(), 9);
    QTRY_VERIFY(wizard->findChild<QLabel *>(text("resultTitle"))->text().contains(text("Orders")));
    QVERIFY(token->text().isEmpty());
    QTRY_COMPARE(page.table()->model()->rowCount(), 9);
    // From here it is connected and paired without leaving.
    auto *connects = wizard->findChild<QPushButton *>(text("resultConnect"));
    QTRY_VERIFY(connects->isVisible());
    QTest::keyClick(connects, Qt::Key_Space);
    QTRY_COMPARE(wizard->findChild<QrView *>(text("pairingQr"))->payload(), page.desks.sessions.code.text);
}

void SessionsTest::wizardCreatesInTheAccount()
{
    Sessions page;
    page.start();
    page.page->open(text("new"));
    QDialog *wizard = page.dialog("addSessionDialog");
    auto *next = wizard->findChild<QPushButton *>(text("wizardNext"));
    QTRY_VERIFY(next->isEnabled());
    next->click();
    auto *token = wizard->findChild<QLineEdit *>(text("wizardToken"));
    QTRY_VERIFY(token->isVisible());
    QTest::keyClicks(token, text("pat-practice"));
    wizard->findChild<QPushButton *>(text("listSessions"))->click();
    auto *create = wizard->findChild<QCheckBox *>(text("createInAccount"));
    QTRY_VERIFY(create->isVisible());
    create->setChecked(true);
    QLineEdit *name = nullptr;
    QLineEdit *number = nullptr;
    for (auto *field : wizard->findChildren<QLineEdit *>()) {
        if (field->isVisible() && field->objectName() == text("sessionName"))
            name = field;
        if (field->isVisible() && field->objectName() == text("sessionPhone"))
            number = field;
    }
    QVERIFY(name && number);
    QTest::keyClicks(name, text("New line"));
    next->click();
    QCOMPARE(page.desks.answers.count(text("createInAccount")), 0); // no number yet
    QTest::keyClicks(number, text("+12025550145"));
    next->click();
    QTRY_COMPARE(page.desks.sessions.list.first().name, text("New line"));
    QCOMPARE(page.desks.sessions.lastCredentials.personalAccessToken, QByteArray("pat-practice"));
}

void SessionsTest::wizardAddsByHandByKeyboard()
{
    Sessions page;
    page.start();
    page.page->open(text("new"));
    QDialog *wizard = page.dialog("addSessionDialog");
    auto *next = wizard->findChild<QPushButton *>(text("wizardNext"));
    QTRY_VERIFY(next->isEnabled());
    QTest::keyClick(wizard, Qt::Key_Return);
    auto *hand = wizard->findChild<QRadioButton *>(text("wayHand"));
    QTRY_VERIFY(hand->isVisible());
    QTest::keyClick(hand, Qt::Key_Space);
    QTest::keyClick(wizard, Qt::Key_Return);
    const auto complaint = [wizard](const char *pointer) -> QLabel * {
        for (auto *label : wizard->findChildren<QLabel *>(text("complaint") + text(pointer))) {
            if (label->isVisible())
                return label;
        }
        return nullptr;
    };
    QVERIFY(complaint("/name"));
    QVERIFY(complaint("/credentials/api_key"));
    const auto type = [wizard](const char *name, const char *words) {
        for (auto *field : wizard->findChildren<QLineEdit *>(text(name))) {
            if (field->isVisible())
                QTest::keyClicks(field, text(words));
        }
    };
    type("sessionName", "Front desk");
    type("sessionPhone", "+1 (202) 555-0143");
    type("sessionApiKey", "key-practice");
    type("sessionWebhookSecret", "secret-practice");
    QTest::keyClick(wizard, Qt::Key_Return);
    QTRY_COMPARE(page.desks.sessions.list.first().name, text("Front desk"));
    QCOMPARE(page.desks.sessions.list.first().phone, text("+12025550143"));
    QCOMPARE(page.desks.sessions.list.first().plan, WasenderPlan::accountProtection); // the careful one
    QCOMPARE(page.desks.sessions.lastCredentials.webhookSecret, QByteArray("secret-practice"));
    for (auto *field : wizard->findChildren<QLineEdit *>(text("sessionApiKey")))
        QTRY_VERIFY(field->text().isEmpty());
    QTest::keyClick(next, Qt::Key_Return);
    QTRY_VERIFY(!page.dialog("addSessionDialog"));
}

void SessionsTest::wizardShowsWhatTheProviderSays()
{
    Sessions page;
    page.start();
    page.page->open(text("new"));
    QDialog *wizard = page.dialog("addSessionDialog");
    auto *next = wizard->findChild<QPushButton *>(text("wizardNext"));
    QTRY_VERIFY(next->isEnabled());
    next->click();
    auto *token = wizard->findChild<QLineEdit *>(text("wizardToken"));
    QTRY_VERIFY(token->isVisible());
    QTest::keyClicks(token, text("wrong"));
    page.desks.answers.refuseNext(Fault::providerUnauthorized, text("accountSessions"));
    QTest::keyClick(token, Qt::Key_Return);
    auto *error = wizard->findChild<ErrorBanner *>(text("accountError"));
    QTRY_VERIFY(error->isVisible());
    QVERIFY(error->sentence().contains(text("personal access token")));
    QVERIFY(!error->sentence().contains(text("wrong")));
    page.desks.answers.refuseNext(Fault::providerUnreachable, text("accountSessions"));
    QTest::keyClick(token, Qt::Key_Return);
    QTRY_VERIFY(error->isVisible() && error->sentence().contains(text("could not be reached")));
    emit error->nextStepChosen();
    QTRY_COMPARE(wizard->findChild<QTreeWidget *>(text("accountSessions"))->topLevelItemCount(), 3);
    QVERIFY(!error->isVisible());
}

void SessionsTest::wizardMakesTheFirstClient()
{
    Sessions page;
    page.desks.clients.list.clear();
    page.start();
    page.page->open(text("new"));
    QDialog *wizard = page.dialog("addSessionDialog");
    auto *name = wizard->findChild<QLineEdit *>(text("wizardClientName"));
    QTRY_VERIFY(name->isVisible());
    auto *next = wizard->findChild<QPushButton *>(text("wizardNext"));
    QVERIFY(!next->isEnabled());
    QTest::keyClicks(name, text("Bakery Berg"));
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(page.desks.clients.list.size(), 1);
    QTRY_VERIFY(wizard->findChild<QRadioButton *>(text("wayAccount"))->isVisible());
    wizard->findChild<QPushButton *>(text("wizardBack"))->click();
    next->click();
    QTRY_VERIFY(wizard->findChild<QRadioButton *>(text("wayAccount"))->isVisible());
    QCOMPARE(page.desks.clients.list.size(), 1); // not made twice
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

QTEST_MAIN(SessionsTest)
#include "sessionstest.moc"
