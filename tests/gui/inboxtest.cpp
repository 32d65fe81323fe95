#include "tests/gui/inboxpractice.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace gatehouse;
using namespace gatehouse::ui;
using namespace gatehouse::test;
using namespace std::chrono_literals;

class InboxTest : public QObject
{
    Q_OBJECT
private slots:
    void allowAgainCanBeUndone();
    void nameIsEditedInPlace();
    void keysLeadThroughThePage();
    void everythingHasANameForScreenReaders();
    void remembersWhereItWas();
    void optOutSaysWhatItDoesAndKeepsTheReason();
};

void InboxTest::allowAgainCanBeUndone()
{
    Inbox inbox;
    inbox.start();
    inbox.open(inbox.desks.inbox.list.at(5).id);
    QTRY_VERIFY(inbox.find<QPushButton>("optOutButton"));
    inbox.find<QPushButton>("optOutButton")->click();
    QTRY_VERIFY(inbox.desks.contacts.suppressed.isEmpty());
    QTRY_VERIFY(inbox.find<QPushButton>("undoButton")->isVisible());
    inbox.find<QPushButton>("undoButton")->click();
    QTRY_COMPARE(inbox.desks.contacts.suppressed.size(), 1);
    QCOMPARE(inbox.desks.contacts.suppressed.first().reason, text("opt_out"));
}

void InboxTest::nameIsEditedInPlace()
{
    Inbox inbox;
    inbox.start();
    inbox.open(martas(inbox.desks));
    QTRY_VERIFY(inbox.find<QToolButton>("editName")->isVisible());
    QTest::keyClick(inbox.field(), Qt::Key_F2);
    auto *name = inbox.find<QLineEdit>("contactNameField");
    QVERIFY(name->hasFocus());
    name->setText(text("Marta S. Lima"));
    inbox.desks.answers.refuseNext(Fault::unavailable, text("changeContact"));
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(inbox.banner()->isVisible());
    QVERIFY(name->isVisible());
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(inbox.desks.contacts.list.first().name, text("Marta S. Lima"));
    QTRY_VERIFY(!name->isVisible());
}

void InboxTest::keysLeadThroughThePage()
{
    Inbox inbox;
    QVERIFY(QTest::qWaitForWindowActive(inbox.page.get()));
    inbox.start();
    QVERIFY(inbox.list()->hasFocus());
    QTest::keyClick(inbox.list(), Qt::Key_Down, Qt::ControlModifier);
    QTRY_VERIFY(inbox.messages()->rowCount() > 0);
    QTest::keyClick(inbox.list(), Qt::Key_Return);
    QTRY_VERIFY(inbox.field()->hasFocus());
    const ConversationId first = *inbox.messages()->conversation();
    QTest::keyClick(inbox.field(), Qt::Key_Down, Qt::ControlModifier);
    QVERIFY(*inbox.messages()->conversation() != first);
    QTest::keyClick(inbox.field(), Qt::Key_Escape);
    QVERIFY(inbox.list()->hasFocus());
    QTest::keyClick(inbox.list(), Qt::Key_F, Qt::ControlModifier);
    auto *search = inbox.find<QLineEdit>("conversationSearch");
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, text("Giulia"));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(inbox.rows()->rowCount(), 1);
    QVERIFY(inbox.list()->hasFocus());
}

void InboxTest::everythingHasANameForScreenReaders()
{
    Inbox inbox;
    inbox.start();
    inbox.open(martas(inbox.desks));
    for (const QAbstractButton *button : inbox.page->findChildren<QAbstractButton *>()) {
        if (button->isVisible())
            QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty() || !button->toolTip().isEmpty(),
                     qPrintable(button->objectName()));
    }
    for (const char *name : {"conversationList", "threadView", "composerField", "conversationSearch", "contactPane"})
        QVERIFY2(!inbox.find<QWidget>(name)->accessibleName().isEmpty(), name);
    for (int row = 0; row < inbox.messages()->rowCount(); ++row)
        QVERIFY(!inbox.messages()->index(row).data(Qt::AccessibleTextRole).toString().isEmpty());
    const QString spoken = inbox.rows()->index(0).data(Qt::AccessibleTextRole).toString();
    for (const char *part : {"Marta Sousa", "2 unread", "Can I still change", "Loja Azul"})
        QVERIFY2(spoken.contains(QLatin1String(part)), qPrintable(spoken));
    for (const QAction *command : inbox.page->commands())
        QVERIFY(!command->text().isEmpty() && !command->objectName().isEmpty());
}

void InboxTest::remembersWhereItWas()
{
    Inbox inbox;
    inbox.start();
    inbox.open(martas(inbox.desks));
    inbox.find<QToolButton>("detailsButton")->click();
    const QJsonObject memory = inbox.page->memory();
    Inbox again;
    again.page->remember(memory);
    again.start();
    QTRY_VERIFY(again.messages()->rowCount() > 0);
    QCOMPARE(*again.messages()->conversation(), martas(again.desks));
    QVERIFY(!again.find<QWidget>("contactPane")->isVisible());
}

void InboxTest::optOutSaysWhatItDoesAndKeepsTheReason()
{
    Inbox inbox;
    inbox.start();
    inbox.open(martas(inbox.desks));
    inbox.find<QPushButton>("optOutButton")->click();
    auto *dialog = inbox.find<QDialog>("optOutBox");
    QVERIFY(dialog && dialog->isVisible());
    inbox.find<QComboBox>("optOutReason")->setCurrentText(text("Called us"));
    inbox.desks.answers.refuseNext(Fault::storageFailed, text("suppress"));
    inbox.find<QPushButton>("confirmOptOut")->click();
    QTRY_VERIFY(dialog->findChild<ErrorBanner *>()->isVisible());
    inbox.find<QPushButton>("confirmOptOut")->click();
    QTRY_COMPARE(inbox.desks.contacts.suppressed.first().reason, text("Called us"));
    QTRY_VERIFY(!inbox.find<QDialog>("optOutBox"));
}

QTEST_MAIN(InboxTest)
#include "inboxtest.moc"
