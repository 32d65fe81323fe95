#include "tests/gui/sessionsopen.h"
#include "ui/sessions/qrview.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QTreeWidget>

using namespace gatehouse;
using namespace gatehouse::ui;
using namespace gatehouse::test;
using namespace std::chrono_literals;

class SessionWizardTest : public QObject
{
    Q_OBJECT
private slots:
    void wizardImportsByKeyboard();
    void wizardCreatesInTheAccount();
    void wizardAddsByHandByKeyboard();
    void wizardShowsWhatTheProviderSays();
    void wizardMakesTheFirstClient();
    void fieldsStandTogether();
};

void SessionWizardTest::wizardImportsByKeyboard()
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

void SessionWizardTest::wizardCreatesInTheAccount()
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

void SessionWizardTest::wizardAddsByHandByKeyboard()
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

void SessionWizardTest::wizardShowsWhatTheProviderSays()
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

void SessionWizardTest::wizardMakesTheFirstClient()
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

void SessionWizardTest::fieldsStandTogether()
{
    Sessions page;
    page.start();
    page.page->open(text("new"));
    QDialog *wizard = page.dialog("addSessionDialog");
    auto *next = wizard->findChild<QPushButton *>(text("wizardNext"));
    QTRY_VERIFY(next->isEnabled());
    next->click();
    const auto topOf = [wizard](const char *name) {
        auto *widget = wizard->findChild<QWidget *>(QLatin1String(name));
        return widget->mapTo(wizard, QPoint(0, 0)).y();
    };
    QTRY_VERIFY(wizard->findChild<QLineEdit *>(text("wizardToken"))->isVisible());
    QTest::qWait(0);
    const int line = wizard->fontMetrics().height();
    QVERIFY2(topOf("wizardToken") - topOf("wayHand") < 6 * line, "the token's field stands far from the choice");
    QVERIFY2(topOf("wizardBaseUrl") - topOf("wizardToken") < 8 * line, "the fields drift apart");
}

QTEST_MAIN(SessionWizardTest)
#include "sessionwizardtest.moc"
