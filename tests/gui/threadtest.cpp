#include "tests/gui/inboxpractice.h"
#include "ui/inbox/conversationwords.h"
#include "ui/inbox/threadwords.h"
#include "ui/inbox/thumbnails.h"
#include "ui/widgets/loadingbar.h"

#include <QtCore/QFile>
#include <QtGui/QHelpEvent>
#include <QtTest/QAbstractItemModelTester>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolTip>

using namespace gatehouse;
using namespace gatehouse::ui;
using namespace gatehouse::test;
using namespace std::chrono_literals;

namespace {

class CountingDelegate final : public BubbleDelegate
{
public:
    using BubbleDelegate::BubbleDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painted.insert(index.row());
        BubbleDelegate::paint(painter, option, index);
    }
    mutable QSet<int> painted;
};

/// What hovering says, along the row, until it says `wanted`.
QString hintAlong(QListView *view, const QRect &rect, const QString &wanted)
{
    for (int y = rect.bottom() - 6; y > rect.top(); y -= 6) {
        for (int x = rect.right() - 2; x > rect.left(); x -= 6) {
            const QPoint at(x, y);
            QHelpEvent help(QEvent::ToolTip, at, view->viewport()->mapToGlobal(at));
            QApplication::sendEvent(view->viewport(), &help);
            if (QToolTip::text().contains(wanted))
                return QToolTip::text();
        }
    }
    return {};
}

} // namespace

class ThreadTest : public QObject
{
    Q_OBJECT
private slots:
    void todayBecomesYesterdayAtMidnight();
    void olderMessagesShowThatTheyLoad();
    void longThreadMeasuresAndPaintsOnlyWhatShows();
    void olderMessagesKeepWhatIsRead();
    void newMessagesDoNotMoveAReader();
    void customersNextMessageAppearsByItself();
    void newOnesAreMarkedFromTheUnreadCount();
    void readMeansInFrontOfSomebody();
    void optOutIsShownWithWhatItCancelled();
    void groupsShowWhoWrote();
    void doubtIsSettledAndFailedIsSentAgain();
    void linksAndPicturesOpenButProgramsDoNot();
    void failedTickSaysWhyOnHoverAndAloud();
    void doubtSaysWhatEachAnswerMeans();
    void aMessageShowsWhatHappenedToIt();
    void aTimelineThatCannotBeReadSaysSo();
    void veryLongTextIsFoldedUntilAskedFor();
    void failedDownloadCanBeTriedAgain();
};

void ThreadTest::longThreadMeasuresAndPaintsOnlyWhatShows()
{
    VirtualTime time;
    FakeDesks desks;
    QTemporaryDir folder;
    fillWithChats(desks, time.now(), folder.path());
    const ConversationId id = martas(desks);
    addMany(desks, id, 5000, time.now());
    ThreadModel model(desks.inbox, desks.messages);
    Thumbnails thumbnails(desks.inbox);
    CountingDelegate delegate(time, thumbnails);
    ThreadView view;
    view.setThread(&model, &delegate);
    view.resize(700, 600);
    view.show();
    model.open(id);
    QTRY_COMPARE(model.state(), ThreadModel::State::ready);
    while (model.canLoadOlder()) {
        model.loadOlder();
        QTRY_VERIFY(!model.isLoadingOlder());
    }
    QCOMPARE(model.rowCount(), 5000);
    delegate.painted.clear();
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 2);
    view.grab();
    QVERIFY(!delegate.painted.isEmpty());
    QVERIFY2(delegate.painted.size() < 30, qPrintable(QString::number(delegate.painted.size())));
    int measured = 0;
    for (int row = 0; row < 5000; ++row)
        measured += view.heights().isMeasured(row) ? 1 : 0;
    QVERIFY2(measured < 200, qPrintable(QString::number(measured)));
    view.verticalScrollBar()->setValue(0);
    QCOMPARE(view.visualRect(model.index(0)).top(), 0);
}

void ThreadTest::olderMessagesKeepWhatIsRead()
{
    Inbox inbox([](FakeDesks &desks, Timestamp now) { addMany(desks, martas(desks), 300, now); });
    inbox.start();
    inbox.open(martas(inbox.desks));
    QTRY_COMPARE(inbox.messages()->rowCount(), 50);
    ThreadView *view = inbox.thread();
    inbox.desks.answers.hold();
    view->verticalScrollBar()->setValue(300);
    QVERIFY(inbox.messages()->isLoadingOlder());
    const QPersistentModelIndex read = view->indexAt({100, 200});
    const int top = view->visualRect(read).top();
    inbox.desks.answers.release();
    QTRY_COMPARE(inbox.messages()->rowCount(), 100);
    QCOMPARE(view->visualRect(read).top(), top);
    QVERIFY(read.row() >= 50);
}

void ThreadTest::newMessagesDoNotMoveAReader()
{
    Inbox inbox([](FakeDesks &desks, Timestamp now) { addMany(desks, martas(desks), 60, now); });
    inbox.start();
    const ConversationId id = martas(inbox.desks);
    inbox.open(id);
    ThreadView *view = inbox.thread();
    view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum() - 400);
    QVERIFY(!view->isAtEnd());
    const QPersistentModelIndex read = view->indexAt({100, 200});
    const int top = view->visualRect(read).top();
    const int rows = inbox.messages()->rowCount();
    addText(inbox.desks, id, Direction::in, text("Are you there?"), inbox.time.now());
    inbox.changed(id);
    QTRY_COMPARE(inbox.messages()->rowCount(), rows + 1);
    QCOMPARE(view->visualRect(read).top(), top);
    auto *pill = inbox.find<QPushButton>("newMessagesPill");
    QVERIFY(pill->isVisible());
    pill->click();
    QVERIFY(view->isAtEnd());
    QVERIFY(!pill->isVisible());
}

void ThreadTest::customersNextMessageAppearsByItself()
{
    Inbox inbox;
    inbox.start();
    const ConversationId id = martas(inbox.desks);
    inbox.open(id);
    QAbstractItemModelTester tester(inbox.messages(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const int rows = inbox.messages()->rowCount();
    addText(inbox.desks, id, Direction::in, text("One more thing"), inbox.time.now());
    inbox.changed(id);
    QTRY_COMPARE(inbox.messages()->rowCount(), rows + 1);
    QVERIFY(inbox.thread()->isAtEnd());
    const QRect last = inbox.thread()->visualRect(inbox.messages()->index(rows));
    QVERIFY(inbox.thread()->viewport()->rect().contains(last));
    // A tick that comes later changes the row in place.
    const MessageId ours = addText(inbox.desks, id, Direction::out, text("Yes"), inbox.time.now() + 1s).id;
    inbox.changed(id);
    QTRY_COMPARE(inbox.messages()->rowCount(), rows + 2);
    inbox.desks.inbox.threads[id].first().state = MessageState::read;
    inbox.changed(id);
    QTRY_COMPARE(inbox.messages()->at(inbox.messages()->rowOf(ours)).message->state, MessageState::read);
    QCOMPARE(inbox.messages()->rowCount(), rows + 2);
}

void ThreadTest::newOnesAreMarkedFromTheUnreadCount()
{
    Inbox inbox;
    inbox.start();
    inbox.open(martas(inbox.desks));
    const int row = inbox.messages()->firstNewRow();
    QCOMPARE(row, inbox.messages()->rowCount() - 2);
    QCOMPARE(inbox.messages()->at(row).newCount, 2);
}

void ThreadTest::readMeansInFrontOfSomebody()
{
    Inbox inbox;
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    inbox.start();
    inbox.open(martas(inbox.desks));
    QTest::qWait(20);
    QCOMPARE(inbox.desks.answers.count(text("markRead")), 0);
    inbox.page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(inbox.page.get()));
    QTRY_COMPARE(inbox.desks.answers.count(text("markRead")), 1);
    QTRY_COMPARE(inbox.rows()->at(0).unread, 0);
}

void ThreadTest::optOutIsShownWithWhatItCancelled()
{
    Inbox inbox;
    inbox.start();
    const Conversation gone = inbox.desks.inbox.list.at(5);
    QVERIFY(gone.suppressed);
    inbox.open(gone.id);
    const auto note = [&inbox] {
        for (int row = 0; row < inbox.messages()->rowCount(); ++row) {
            if (!inbox.messages()->at(row).message)
                return inbox.messages()->at(row).note;
        }
        return QString();
    };
    QTRY_VERIFY(note().contains(text("3")));
    QVERIFY(inbox.list()->model()->index(5, 0).data(Qt::AccessibleTextRole).toString().contains(text("opted out")));
    QVERIFY(inbox.find<QLabel>("composerNotice")->text().contains(text("opted out")));
}

void ThreadTest::groupsShowWhoWrote()
{
    Inbox inbox;
    inbox.start();
    inbox.open(ConversationId{290});
    QVERIFY(inbox.messages()->at(0).showsAuthor);
    QVERIFY(inbox.messages()->index(0).data(Qt::AccessibleTextRole).toString().contains(text("Paulo")));
}

void ThreadTest::doubtIsSettledAndFailedIsSentAgain()
{
    Inbox inbox;
    inbox.start();
    inbox.open(martas(inbox.desks));
    const auto click = [&inbox](MessageState state, BubbleAction action) {
        const MessageId id = inbox.messages()->messagesInState(state).first().id;
        emit inbox.thread()->actionTriggered(action, inbox.messages()->rowOf(id));
    };
    click(MessageState::inDoubt, BubbleAction::wasSent);
    QTRY_COMPARE(inbox.desks.answers.count(text("settle")), 1);
    click(MessageState::dead, BubbleAction::resend);
    QTRY_COMPARE(inbox.desks.answers.count(text("resend")), 1);
    inbox.desks.answers.refuseNext(Fault::conflict, text("settle"));
    click(MessageState::inDoubt, BubbleAction::wasNotSent);
    QTRY_VERIFY(inbox.banner()->isVisible());
}

void ThreadTest::linksAndPicturesOpenButProgramsDoNot()
{
    Inbox inbox;
    inbox.start();
    inbox.open(martas(inbox.desks));
    emit inbox.thread()->linkActivated(text("https://example.org/t/48213"));
    QCOMPARE(inbox.opened.takeFirst(), QUrl(text("https://example.org/t/48213")));
    int picture = 0;
    while (!inbox.messages()->at(picture).message || !Thumbnails::shows(*inbox.messages()->at(picture).message))
        ++picture;
    emit inbox.thread()->pictureOpened(picture);
    QTRY_COMPARE(inbox.opened.size(), 1);
    QVERIFY(inbox.opened.takeFirst().isLocalFile());
    QFile script(inbox.folder.filePath(text("photo.png")));
    QVERIFY(script.open(QIODevice::WriteOnly) && script.write("#!/bin/sh\nrm -rf x\n") > 0);
    script.close();
    QVERIFY(QFile::rename(script.fileName(), inbox.folder.filePath(text("run.sh"))));
    inbox.desks.inbox.file = {inbox.folder.filePath(text("run.sh")), text("text/x-sh"), text("../../run.sh")};
    emit inbox.thread()->actionTriggered(BubbleAction::openMedia, picture);
    QTRY_VERIFY(inbox.page->findChild<QFileDialog *>(text("saveMediaDialog")));
    QVERIFY(inbox.opened.isEmpty());
    auto *dialog = inbox.page->findChild<QFileDialog *>(text("saveMediaDialog"));
    QVERIFY(!dialog->selectedFiles().value(0).contains(text("..")));
    const QString target = inbox.folder.filePath(text("saved.bin"));
    emit dialog->fileSelected(target);
    QTRY_VERIFY(QFile::exists(target));
    dialog->close();
}

void ThreadTest::failedTickSaysWhyOnHoverAndAloud()
{
    Inbox inbox;
    inbox.start();
    inbox.open(martas(inbox.desks));
    const Message failed = inbox.messages()->messagesInState(MessageState::dead).first();
    const int row = inbox.messages()->rowOf(failed.id);
    QVERIFY(inbox.messages()->index(row).data(Qt::AccessibleTextRole).toString().contains(text("too large")));
    inbox.thread()->showRow(row);
    const QRect rect = inbox.thread()->visualRect(inbox.messages()->index(row));
    const QString hint = hintAlong(inbox.thread(), rect, text("too large"));
    QVERIFY2(hint.contains(text("too large")), qPrintable(hint));
}

void ThreadTest::doubtSaysWhatEachAnswerMeans()
{
    Inbox inbox;
    inbox.start();
    inbox.open(martas(inbox.desks));
    const Message doubt = inbox.messages()->messagesInState(MessageState::inDoubt).first();
    const int row = inbox.messages()->rowOf(doubt.id);
    inbox.thread()->showRow(row);
    const QRect rect = inbox.thread()->visualRect(inbox.messages()->index(row));
    QVERIFY(!hintAlong(inbox.thread(), rect, ThreadWords::meaning(BubbleAction::wasSent)).isEmpty());
    QVERIFY(!hintAlong(inbox.thread(), rect, ThreadWords::meaning(BubbleAction::wasNotSent)).isEmpty());
    // By keyboard: the same in a menu.
    inbox.thread()->setCurrentIndex(inbox.messages()->index(row));
    QTest::keyClick(inbox.thread(), Qt::Key_Return);
    auto *menu = inbox.find<QMenu>("messageMenu");
    QVERIFY(menu);
    QStringList entries;
    for (const QAction *entry : menu->actions())
        entries += entry->text();
    QVERIFY(entries.contains(text("It was sent")));
    QVERIFY(entries.contains(text("It was not sent")));
    menu->close();
}

void ThreadTest::aMessageShowsWhatHappenedToIt()
{
    Inbox inbox;
    const Timestamp now = inbox.time.now();
    inbox.desks.messages.timeline = {{now - 2min, text("accepted_here"), text("api")},
                                     {now - 1min, text("attempt_started"), text("1 req_77")},
                                     {now - 1min, text("attempt_retry"), text("429 Too Many Requests")}};
    inbox.desks.messages.waits = SendWait{text("account_protection"), now + 4s};
    inbox.start();
    inbox.open(martas(inbox.desks));
    const Message doubt = inbox.messages()->messagesInState(MessageState::inDoubt).first();
    inbox.desks.messages.list.prepend(doubt);
    inbox.thread()->setFocus();
    inbox.thread()->setCurrentIndex(inbox.messages()->index(inbox.messages()->rowOf(doubt.id)));
    QTest::keyClick(inbox.thread(), Qt::Key_Return, Qt::AltModifier);
    QTRY_VERIFY(inbox.find<QDialog>("timelineDialog") != nullptr);
    const QPointer<QDialog> dialog = inbox.find<QDialog>("timelineDialog");
    const auto said = [&dialog] {
        QStringList words;
        for (const QLabel *label : dialog->findChild<QWidget *>(text("timelineSteps"))->findChildren<QLabel *>())
            words += label->text();
        return words.join(u'\n');
    };
    QTRY_VERIFY2(said().contains(text("429 Too Many Requests")), qPrintable(said()));
    QVERIFY2(said().contains(text("req_77")), qPrintable(said()));
    auto *state = dialog->findChild<QLabel *>(text("timelineState"));
    auto *wait = dialog->findChild<QLabel *>(text("timelineWait"));
    QCOMPARE(state->text(), text("In doubt"));
    QVERIFY(wait->isVisible());
    QVERIFY2(wait->text().contains(text("account protection")) && wait->text().contains(text("4")),
             qPrintable(wait->text()));

    // It goes on while it is looked at.
    inbox.desks.messages.timeline +=
        {{now, text("attempt_started"), text("2 req_78")}, {now, text("attempt_accepted"), text("200")}};
    inbox.desks.messages.waits.reset();
    ChangeSet changes;
    changes.messages.insert(doubt.id);
    emit inbox.desks.changes.changed(changes);
    QTRY_VERIFY2(said().contains(text("req_78")), qPrintable(said()));
    QVERIFY(!wait->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(dialog.isNull());
}

void ThreadTest::aTimelineThatCannotBeReadSaysSo()
{
    Inbox inbox;
    inbox.desks.messages.timeline = {{inbox.time.now(), text("attempt_started"), text("1 req_77")}};
    inbox.start();
    inbox.open(martas(inbox.desks));
    const Message doubt = inbox.messages()->messagesInState(MessageState::inDoubt).first();
    inbox.thread()->setCurrentIndex(inbox.messages()->index(inbox.messages()->rowOf(doubt.id)));
    inbox.desks.answers.refuseNext(Fault::unavailable, text("message"));
    QTest::keyClick(inbox.thread(), Qt::Key_Return);
    auto *menu = inbox.find<QMenu>("messageMenu");
    QVERIFY(menu);
    for (QAction *entry : menu->actions()) {
        if (entry->text() == text("Show what happened…"))
            entry->trigger();
    }
    menu->close();
    QTRY_VERIFY(inbox.find<ErrorBanner>("timelineError") != nullptr);
    auto *error = inbox.find<ErrorBanner>("timelineError");
    QTRY_VERIFY(error->isVisible());
    QTest::mouseClick(error->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_VERIFY(!error->isVisible());
    const auto *steps = inbox.find<QWidget>("timelineSteps");
    QTRY_VERIFY(!steps->findChildren<QLabel *>().isEmpty());
}

void ThreadTest::veryLongTextIsFoldedUntilAskedFor()
{
    Inbox inbox([](FakeDesks &desks, Timestamp now) {
        addText(desks, martas(desks), Direction::in, text("word ").repeated(13'000), now);
    });
    inbox.start();
    inbox.open(martas(inbox.desks));
    const int last = inbox.messages()->rowCount() - 1;
    const int folded = inbox.thread()->visualRect(inbox.messages()->index(last)).height();
    QVERIFY2(folded < 1200, qPrintable(QString::number(folded)));
    QVERIFY(ConversationWords::lastLine(inbox.rows()->at(0)).size() < 1000);
    emit inbox.thread()->actionTriggered(BubbleAction::showAll, last);
    QTRY_VERIFY(inbox.thread()->visualRect(inbox.messages()->index(last)).height() > 5 * folded);
}

void ThreadTest::failedDownloadCanBeTriedAgain()
{
    Inbox inbox;
    inbox.start();
    inbox.open(martas(inbox.desks));
    int voice = 0;
    const auto isVoice = [&inbox](int row) {
        const std::optional<Message> &message = inbox.messages()->at(row).message;
        return message && MessageWords::kindOf(message->content) == ContentKind::voice;
    };
    while (!isVoice(voice))
        ++voice;
    inbox.thread()->showRow(voice);
    QTest::qWait(50); // pictures around it are fetched too
    inbox.desks.answers.refuseNext(Fault::providerUnreachable, text("media"));
    emit inbox.thread()->actionTriggered(BubbleAction::openMedia, voice);
    QTRY_VERIFY(inbox.banner()->isVisible());
    QVERIFY(inbox.opened.isEmpty());
    emit inbox.banner()->nextStepChosen();
    QTRY_COMPARE(inbox.opened.size(), 1);
    QVERIFY(!inbox.banner()->isVisible());
}

void ThreadTest::todayBecomesYesterdayAtMidnight()
{
    Inbox inbox;
    inbox.start();
    inbox.open(martas(inbox.desks));
    inbox.thread()->showRow(0); // below the name of its day
    inbox.page->minutePassed();
    const QImage before = inbox.thread()->viewport()->grab().toImage();
    inbox.page->minutePassed();
    QCOMPARE(inbox.thread()->viewport()->grab().toImage(), before);
    inbox.time.advance(24h);
    inbox.page->minutePassed();
    QVERIFY(inbox.thread()->viewport()->grab().toImage() != before);
}

void ThreadTest::olderMessagesShowThatTheyLoad()
{
    ConversationId id;
    Inbox inbox([&id](FakeDesks &desks, Timestamp now) {
        id = martas(desks);
        addMany(desks, id, 120, now);
    });
    inbox.start();
    inbox.open(id);
    QTRY_VERIFY(inbox.messages()->canLoadOlder());
    inbox.desks.answers.hold();
    inbox.messages()->loadOlder();
    auto *bar = inbox.find<QWidget>("threadPane")->findChild<LoadingBar *>();
    QTRY_VERIFY(bar->isShowing());
    inbox.desks.answers.release();
    QTRY_VERIFY(!bar->isShowing());
}

QTEST_MAIN(ThreadTest)
#include "threadtest.moc"
