#include "tests/gui/inboxpractice.h"
#include "ui/inbox/contactpane.h"
#include "ui/inbox/conversationpane.h"

#include <QtCore/QPointer>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
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
    void othersChangesLeaveTheContactPaneAsItIs();
    void lateAnswerDoesNotFillAGroup();
    void paneKeepsItsWidthWhileItIsHidden();
    void openConversationStaysChosenInTheList();
    void emptyListNamesTheStepThatFits();
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

void InboxTest::othersChangesLeaveTheContactPaneAsItIs()
{
    Inbox inbox;
    inbox.start();
    inbox.open(martas(inbox.desks));
    QTRY_VERIFY(inbox.find<QToolButton>("editName")->isVisible());
    const QPointer<QPushButton> button = inbox.find<QPushButton>("optOutButton");
    QVERIFY(button);
    QTRY_COMPARE(inbox.desks.answers.count(text("contact")), 1);
    QTest::mousePress(button, Qt::LeftButton);
    ChangeSet changes;
    changes.contacts = true;
    for (int i = 0; i < 20; ++i)
        emit inbox.desks.changes.changed(changes);
    QTRY_COMPARE(inbox.desks.answers.count(text("contact")), 2); // for twenty changes
    QCoreApplication::processEvents();
    QVERIFY(button && button->isVisible());
    QTest::mouseRelease(button, Qt::LeftButton);
    QVERIFY(inbox.find<QDialog>("optOutBox"));
}

void InboxTest::lateAnswerDoesNotFillAGroup()
{
    ConversationId groupId;
    Inbox inbox([&groupId](FakeDesks &desks, Timestamp) {
        Conversation &group = desks.inbox.list.last();
        group.kind = ConversationKind::group;
        group.contact = {};
        group.phone.clear();
        groupId = group.id;
    });
    inbox.start();
    auto *pane = inbox.find<ContactPane>("contactPane");
    const auto byId = [&inbox](ConversationId id) {
        for (const Conversation &entry : std::as_const(inbox.desks.inbox.list)) {
            if (entry.id == id)
                return entry;
        }
        return Conversation();
    };
    inbox.desks.answers.hold();
    pane->show(byId(martas(inbox.desks)));
    pane->show(byId(groupId));
    inbox.desks.answers.release();
    QTest::qWait(0);
    QVERIFY(inbox.find<QToolButton>("editName")->isHidden()); // shown for a person alone
}

void InboxTest::paneKeepsItsWidthWhileItIsHidden()
{
    QJsonObject memory;
    int width = 0;
    {
        Inbox inbox;
        inbox.start();
        inbox.open(martas(inbox.desks));
        QTRY_VERIFY(inbox.find<QWidget>("contactPane")->isVisible());
        auto *splitter = inbox.find<QSplitter>("inboxSplitter");
        splitter->setSizes({260, 560, 380});
        width = splitter->sizes().at(2);
        inbox.find<QToolButton>("detailsButton")->click();
        memory = inbox.page->memory();
    }
    Inbox again;
    again.page->remember(memory);
    again.start();
    QTRY_VERIFY(again.messages()->rowCount() > 0);
    again.find<QToolButton>("detailsButton")->click();
    QTRY_COMPARE(again.find<QSplitter>("inboxSplitter")->sizes().at(2), width);
}

void InboxTest::openConversationStaysChosenInTheList()
{
    QJsonObject memory;
    {
        Inbox inbox;
        inbox.start();
        inbox.open(inbox.rows()->at(2).id);
        memory = inbox.page->memory();
    }
    Inbox inbox;
    inbox.page->remember(memory);
    inbox.start();
    const ConversationId open = inbox.rows()->at(2).id;
    QTRY_COMPARE(inbox.list()->currentIndex().row(), 2);
    inbox.find<QAbstractButton>("filter2")->click(); // all of them
    QTRY_VERIFY(inbox.list()->currentIndex().isValid());
    QTRY_COMPARE(inbox.rows()->at(inbox.list()->currentIndex().row()).id, open);
}

void InboxTest::emptyListNamesTheStepThatFits()
{
    Inbox inbox([](FakeDesks &desks, Timestamp) {
        for (Conversation &conversation : desks.inbox.list)
            conversation.status = ConversationStatus::resolved;
    });
    inbox.page->activated();
    auto *step = [&inbox] { return inbox.find<ConversationPane>("conversationPane"); }();
    const auto action = [step] { return step->findChild<QPushButton *>(text("emptyStateAction")); };
    QTRY_VERIFY(action()->isVisible());
    QTRY_COMPARE(inbox.desks.answers.count(text("conversations")), 2); // the second: are there any at all
    QCoreApplication::processEvents();
    QCOMPARE(action()->text(), text("Show all conversations"));
    auto *search = inbox.find<QLineEdit>("conversationSearch");
    QTest::keyClicks(search, text("nobody at all"));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(action()->text(), text("Clear the search"));
    action()->click();
    QVERIFY(search->text().isEmpty());
    QTRY_COMPARE(action()->text(), text("Show all conversations"));
    action()->click();
    QTRY_VERIFY(inbox.rows()->rowCount() > 0);
    inbox.desks.inbox.list.clear();
    inbox.find<QAbstractButton>("filter0")->click();
    QTRY_COMPARE(action()->text(), text("Open sessions"));
}

QTEST_MAIN(InboxTest)
#include "inboxtest.moc"
