#include "tests/gui/inboxpractice.h"
#include "ui/inbox/conversationview.h"
#include "ui/inbox/conversationwords.h"
#include "ui/widgets/emptystate.h"

#include <QtCore/QTimer>
#include <QtGui/QAction>
#include <QtGui/QMouseEvent>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>

using namespace gatehouse;
using namespace gatehouse::ui;
using namespace gatehouse::test;
using namespace std::chrono_literals;

class InboxListTest : public QObject
{
    Q_OBJECT
private slots:
    void listPagesWithoutRepeating();
    void heldListCountsInsteadOfMoving();
    void fastStreamCostsOneQuestionAtATime();
    void resolvedRowLeavesTheOpenFilter();
    void openRowStaysWhenItNoLongerMatches();
    void resolveCanBeUndone();
    void loadingFailedAndEmptyAreShown();
    void nothingMovesUnderAPointerThatAims();
    void tenThousandConversationsComeByPagesAndKeepTheirPlace();
    void markedUnreadStaysSoAndCanBeUndone();
    void hoverSaysWhatTheRowHasNoRoomFor();
    void groupWithoutASubjectIsNotNamedByItsId();
};

void InboxListTest::listPagesWithoutRepeating()
{
    VirtualTime time;
    FakeDesks desks;
    for (int i = 0; i < 120; ++i) {
        Conversation row;
        row.id = ConversationId{1000 - i};
        row.title = text("Person %1").arg(i);
        row.lastAt = time.now() - 1min * i;
        desks.inbox.list += row;
    }
    ConversationListModel model(desks.inbox);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setQuery({});
    QTRY_COMPARE(model.rowCount(), 50);
    // The tester asks for more as well: one of the two fetches, and the other is refused meanwhile.
    const auto hasAll = [&model] {
        model.fetchMore({});
        return model.rowCount() >= 120;
    };
    QTRY_VERIFY(hasAll());
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(model.rowCount(), 120);
    for (int row = 1; row < 120; ++row)
        QVERIFY(model.at(row).lastAt < model.at(row - 1).lastAt);
}

void InboxListTest::heldListCountsInsteadOfMoving()
{
    Inbox inbox;
    inbox.start();
    QAbstractItemModelTester tester(inbox.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy waiting(inbox.rows(), &ConversationListModel::heldBackChanged);
    inbox.list()->verticalScrollBar()->setValue(40);
    const ConversationId moved = inbox.rows()->at(4).id;
    addText(inbox.desks, moved, Direction::in, text("Hello?"), inbox.time.now());
    std::stable_sort(inbox.desks.inbox.list.begin(), inbox.desks.inbox.list.end(),
                     [](const Conversation &a, const Conversation &b) { return a.lastAt > b.lastAt; });
    inbox.changed(moved);
    QTRY_COMPARE(inbox.rows()->heldBack(), 1);
    QCOMPARE(inbox.rows()->rowOf(moved), 4);
    auto *pill = inbox.find<QPushButton>("newConversationsPill");
    QVERIFY(pill->isVisible());
    pill->click();
    QCOMPARE(inbox.rows()->rowOf(moved), 0);
    QCOMPARE(inbox.rows()->heldBack(), 0);
    QVERIFY(!pill->isVisible());
}

void InboxListTest::fastStreamCostsOneQuestionAtATime()
{
    Inbox inbox;
    inbox.start();
    inbox.open(martas(inbox.desks));
    QTest::qWait(0);
    inbox.desks.answers.hold();
    inbox.desks.answers.calls.clear();
    for (int burst = 0; burst < 50; ++burst) {
        ChangeSet changes;
        for (int i = 0; i < 100; ++i) {
            changes.conversations.insert(ConversationId{200 + i});
            changes.messages.insert(MessageId{burst * 100 + i});
        }
        emit inbox.desks.changes.changed(changes);
    }
    QVERIFY(inbox.desks.answers.count(text("conversations")) <= 1);
    QVERIFY(inbox.desks.answers.count(text("conversationMessages")) <= 1);
    QVERIFY(inbox.desks.answers.count(text("conversation")) <= 2);
    inbox.desks.answers.release();
}

void InboxListTest::resolvedRowLeavesTheOpenFilter()
{
    Inbox inbox;
    inbox.start();
    const int before = inbox.rows()->rowCount();
    const ConversationId gone = inbox.rows()->at(2).id;
    inbox.desks.inbox.list[2].status = ConversationStatus::resolved;
    inbox.changed(gone);
    QTRY_COMPARE(inbox.rows()->rowCount(), before - 1);
    QCOMPARE(inbox.rows()->rowOf(gone), -1);
}

void InboxListTest::openRowStaysWhenItNoLongerMatches()
{
    Inbox inbox;
    inbox.start();
    inbox.list()->setCurrentIndex(inbox.list()->model()->index(2, 0));
    const ConversationId open = inbox.rows()->at(2).id;
    inbox.desks.inbox.list[2].status = ConversationStatus::resolved;
    inbox.changed(open);
    QTRY_COMPARE(inbox.rows()->at(2).status, ConversationStatus::resolved);
    inbox.list()->setCurrentIndex(inbox.list()->model()->index(0, 0));
    QCOMPARE(inbox.rows()->rowOf(open), -1);
}

void InboxListTest::resolveCanBeUndone()
{
    Inbox inbox;
    inbox.start();
    inbox.open(martas(inbox.desks));
    inbox.find<QPushButton>("resolveButton")->click();
    QTRY_COMPARE(inbox.desks.inbox.list.first().status, ConversationStatus::resolved);
    auto *undo = inbox.find<QPushButton>("undoButton");
    QTRY_VERIFY(undo->isVisible());
    undo->click();
    QTRY_COMPARE(inbox.desks.inbox.list.first().status, ConversationStatus::open);
}

void InboxListTest::loadingFailedAndEmptyAreShown()
{
    Inbox inbox(
        [](FakeDesks &desks, Timestamp) { desks.answers.refuseNext(Fault::storageFailed, text("conversations")); });
    inbox.page->activated();
    const auto banners = inbox.page->findChildren<ErrorBanner *>();
    const auto shown = [&banners] {
        return std::find_if(banners.begin(), banners.end(), [](const ErrorBanner *b) { return b->isVisible(); });
    };
    QTRY_VERIFY(shown() != banners.end());
    emit(*shown())->nextStepChosen();
    QTRY_VERIFY(inbox.rows()->rowCount() > 0);
    QVERIFY(shown() == banners.end());
    inbox.desks.answers.refuseNext(Fault::storageFailed, text("conversationMessages"));
    inbox.list()->setCurrentIndex(inbox.list()->model()->index(0, 0));
    QTRY_VERIFY(shown() != banners.end());
    emit(*shown())->nextStepChosen();
    QTRY_VERIFY(inbox.messages()->rowCount() > 0);
    inbox.desks.inbox.list.clear();
    inbox.page->setClient(ClientId{1});
    QTRY_COMPARE(inbox.rows()->rowCount(), 0);
    EmptyState *empty = nullptr;
    for (EmptyState *state : inbox.page->findChildren<EmptyState *>())
        empty = state->isVisible() && state->findChild<QPushButton *>() ? state : empty;
    QVERIFY(empty);
    QTRY_COMPARE(empty->findChild<QPushButton *>()->text(), text("Open sessions")); // there are none at all
    QSignalSpy navigated(inbox.page.get(), &ui::Page::navigate);
    emit empty->triggered();
    QCOMPARE(navigated.size(), 1);
}

void InboxListTest::nothingMovesUnderAPointerThatAims()
{
    Inbox inbox;
    inbox.start();
    const ConversationId moved = inbox.rows()->at(3).id;
    QWidget *viewport = inbox.list()->viewport();
    const QPoint at(80, 100);
    QMouseEvent move(QEvent::MouseMove, at, viewport->mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(viewport, &move);
    addText(inbox.desks, moved, Direction::in, text("Hello?"), inbox.time.now());
    std::stable_sort(inbox.desks.inbox.list.begin(), inbox.desks.inbox.list.end(),
                     [](const Conversation &a, const Conversation &b) { return a.lastAt > b.lastAt; });
    inbox.changed(moved);
    QTRY_COMPARE(inbox.rows()->heldBack(), 1);
    QCOMPARE(inbox.rows()->rowOf(moved), 3);
    QVERIFY(!inbox.find<QPushButton>("newConversationsPill")->isVisible()); // it would come under the hand
    // The hand rests: the list catches up.
    auto *aiming = inbox.list()->findChild<QTimer *>(text("aiming"));
    QVERIFY(aiming->isActive());
    aiming->start(0);
    QTRY_COMPARE(inbox.rows()->rowOf(moved), 0);
    QCOMPARE(inbox.rows()->heldBack(), 0);
}

void InboxListTest::tenThousandConversationsComeByPagesAndKeepTheirPlace()
{
    Inbox inbox([](FakeDesks &desks, Timestamp now) {
        const Conversation sample = desks.inbox.list.first();
        desks.inbox.list.clear();
        for (int i = 0; i < 10'000; ++i) {
            Conversation row = sample;
            row.id = ConversationId{50'000 - i};
            row.title = text("Person %1").arg(i);
            row.lastAt = now - 1min * i;
            desks.inbox.list += row;
        }
    });
    inbox.start();
    QSignalSpy resets(inbox.rows(), &QAbstractItemModel::modelReset);
    QCOMPARE(inbox.rows()->rowCount(), 50);
    for (int pages = 0; pages < 4; ++pages) {
        const int before = inbox.rows()->rowCount();
        inbox.rows()->fetchMore({});
        QTRY_VERIFY(inbox.rows()->rowCount() > before);
    }
    inbox.list()->scrollTo(inbox.rows()->index(120), QAbstractItemView::PositionAtTop);
    const QPersistentModelIndex read = inbox.list()->indexAt({40, 10});
    const ConversationId readId = inbox.rows()->at(read.row()).id;
    const int top = inbox.list()->visualRect(read).top();
    inbox.desks.answers.calls.clear();
    for (int burst = 0; burst < 20; ++burst) {
        // The oldest ones write: they come to the top of the desk's list.
        Conversation woken = inbox.desks.inbox.list.takeLast();
        woken.lastAt = inbox.time.now() + 1s * (burst + 1);
        inbox.desks.inbox.list.prepend(woken);
        inbox.changed(woken.id);
    }
    QTRY_COMPARE(inbox.rows()->heldBack(), 20);
    QCOMPARE(inbox.rows()->at(read.row()).id, readId);
    QCOMPARE(inbox.list()->visualRect(read).top(), top);
    QVERIFY(inbox.rows()->rowCount() < 600);
    QVERIFY(inbox.desks.answers.count(text("conversations")) <= 3);
    inbox.find<QPushButton>("newConversationsPill")->click();
    QCOMPARE(inbox.rows()->heldBack(), 0);
    QTRY_COMPARE(inbox.rows()->at(0).id, inbox.desks.inbox.list.first().id);
    QVERIFY(resets.isEmpty());
}

void InboxListTest::markedUnreadStaysSoAndCanBeUndone()
{
    Inbox inbox;
    QVERIFY(QTest::qWaitForWindowActive(inbox.page.get()));
    inbox.start();
    const ConversationId id = martas(inbox.desks);
    inbox.open(id);
    QTRY_COMPARE(inbox.rows()->at(0).unread, 0); // it was looked at
    inbox.desks.answers.calls.clear();
    QTest::keyClick(inbox.field(), Qt::Key_U, Qt::ControlModifier);
    QTRY_COMPARE(inbox.rows()->at(0).unread, 1);
    inbox.changed(id);
    QTest::qWait(20);
    QCOMPARE(inbox.desks.answers.count(text("markRead")), 0); // though it is still in front
    auto *undo = inbox.find<QPushButton>("undoButton");
    QVERIFY(undo->isVisible());
    undo->click();
    QTRY_COMPARE(inbox.rows()->at(0).unread, 0);
    // By the menu, then opened again: that is reading.
    emit inbox.find<ConversationView>("conversationList")->menuRequested(0, {});
    inbox.find<QAction>("markAction")->trigger();
    inbox.find<QMenu>("conversationMenu")->close();
    QTRY_COMPARE(inbox.rows()->at(0).unread, 1);
    inbox.page->activateWindow(); // the menu was a window of its own
    QVERIFY(QTest::qWaitForWindowActive(inbox.page.get()));
    QTest::keyClick(inbox.list(), Qt::Key_Return);
    QTRY_COMPARE(inbox.rows()->at(0).unread, 0);
}

void InboxListTest::hoverSaysWhatTheRowHasNoRoomFor()
{
    Inbox inbox;
    inbox.start();
    int failed = 0;
    while (!inbox.rows()->at(failed).lastMessage || inbox.rows()->at(failed).lastMessage->state != MessageState::dead)
        ++failed;
    const QString hint = inbox.rows()->index(failed).data(Qt::ToolTipRole).toString();
    QVERIFY2(hint.contains(text("not on WhatsApp")), qPrintable(hint));
    QVERIFY(hint.contains(inbox.rows()->at(failed).title));
}

void InboxListTest::groupWithoutASubjectIsNotNamedByItsId()
{
    Conversation group;
    group.kind = ConversationKind::group;
    group.title = group.chatId = text("120363653794584444@g.us");
    QCOMPARE(ConversationWords::title(group), text("Group …4444"));
    group.title = text("Couriers");
    QCOMPARE(ConversationWords::title(group), text("Couriers"));
}

QTEST_MAIN(InboxListTest)
#include "inboxlisttest.moc"
