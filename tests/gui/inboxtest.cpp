#include "tests/gui/chatpractice.h"
#include "tests/support/virtualtime.h"
#include "ui/inbox/composer.h"
#include "ui/inbox/conversationlistmodel.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/threadmodel.h"
#include "ui/inbox/threadview.h"
#include "ui/inbox/thumbnails.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorbanner.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolButton>

#include <memory>

using namespace gatehouse;
using namespace gatehouse::ui;
using namespace gatehouse::test;
using namespace std::chrono_literals;

namespace {

QString text(const char *words)
{
    return QString::fromUtf8(words);
}

/// The page on the practice set-up.
struct Inbox
{
    Inbox() : Inbox([](FakeDesks &, Timestamp) {}) {}
    template <typename Arrange>
    explicit Inbox(Arrange arrange)
    {
        fillWithChats(desks, time.now(), folder.path());
        arrange(desks, time.now());
        page = std::make_unique<InboxPage>(InboxDesks{desks.inbox, desks.messages, desks.contacts, desks.sessions,
                                                      desks.changes, time, folder.path(),
                                                      [this](const QUrl &url) { opened += url; }});
        page->resize(1200, 720);
        page->show();
        page->activateWindow();
    }
    void start()
    {
        page->activated();
        QTRY_VERIFY(list()->model()->rowCount() > 0);
    }
    void open(ConversationId id)
    {
        page->open(toText(id));
        QTRY_VERIFY(thread()->model()->rowCount() > 0);
        QTRY_VERIFY(field()->isVisible());
    }
    void changed(ConversationId id)
    {
        ChangeSet changes;
        changes.conversations.insert(id);
        emit desks.changes.changed(changes);
    }
    QListView *list() const { return page->findChild<QListView *>(QStringLiteral("conversationList")); }
    ConversationListModel *rows() const { return static_cast<ConversationListModel *>(list()->model()); }
    ThreadView *thread() const { return page->findChild<ThreadView *>(); }
    ThreadModel *messages() const { return static_cast<ThreadModel *>(thread()->model()); }
    QPlainTextEdit *field() const { return page->findChild<QPlainTextEdit *>(QStringLiteral("composerField")); }
    ErrorBanner *banner() const { return page->findChild<ErrorBanner *>(QStringLiteral("threadBanner")); }
    template <typename T>
    T *find(const char *name) const
    {
        return page->findChild<T *>(QLatin1String(name));
    }

    QTemporaryDir folder;
    VirtualTime time;
    FakeDesks desks;
    QList<QUrl> opened;
    std::unique_ptr<InboxPage> page;
};

void addMany(FakeDesks &desks, ConversationId id, int count, Timestamp now)
{
    desks.inbox.threads[id].clear();
    for (int i = 0; i < count; ++i)
        addText(desks, id, i % 3 == 0 ? Direction::out : Direction::in,
                text("Message %1 ").arg(i) + text("and some more words ").repeated(i % 7), now - 1min * (count - i));
}

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

} // namespace

class InboxTest : public QObject
{
    Q_OBJECT
private slots:
    // lists
    void listPagesWithoutRepeating();
    void heldListCountsInsteadOfMoving();
    void fastStreamCostsOneQuestionAtATime();
    void resolvedRowLeavesTheOpenFilter();
    void openRowStaysWhenItNoLongerMatches();
    // threads
    void longThreadMeasuresAndPaintsOnlyWhatShows();
    void olderMessagesKeepWhatIsRead();
    void newMessagesDoNotMoveAReader();
    void customersNextMessageAppearsByItself();
    void newOnesAreMarkedFromTheUnreadCount();
    void readMeansInFrontOfSomebody();
    void optOutIsShownWithWhatItCancelled();
    void groupsShowWhoWrote();
    // answering
    void enterSendsAndShiftEnterBreaksTheLine();
    void refusedAnswerKeepsItsText();
    void acceptedPartIsNeverSentTwice();
    void draftsStayWithTheirConversation();
    void typingIsToldSeldom();
    void tooLongCannotBeSent();
    void waitingSessionIsSaid();
    // acts
    void doubtIsSettledAndFailedIsSentAgain();
    void linksAndPicturesOpenButProgramsDoNot();
    void resolveCanBeUndone();
    void allowAgainCanBeUndone();
    void nameIsEditedInPlace();
    // page
    void loadingFailedAndEmptyAreShown();
    void keysLeadThroughThePage();
    void everythingHasANameForScreenReaders();
    void remembersWhereItWas();
};

void InboxTest::listPagesWithoutRepeating()
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
    for (int pages = 0; model.canFetchMore({}); ++pages) {
        QVERIFY(pages < 3);
        const int before = model.rowCount();
        model.fetchMore({});
        QTRY_VERIFY(model.rowCount() > before);
    }
    QCOMPARE(model.rowCount(), 120);
    for (int row = 1; row < 120; ++row)
        QVERIFY(model.at(row).lastAt < model.at(row - 1).lastAt);
}

void InboxTest::heldListCountsInsteadOfMoving()
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

void InboxTest::fastStreamCostsOneQuestionAtATime()
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

void InboxTest::resolvedRowLeavesTheOpenFilter()
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

void InboxTest::openRowStaysWhenItNoLongerMatches()
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

void InboxTest::longThreadMeasuresAndPaintsOnlyWhatShows()
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

void InboxTest::olderMessagesKeepWhatIsRead()
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

void InboxTest::newMessagesDoNotMoveAReader()
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

void InboxTest::customersNextMessageAppearsByItself()
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

void InboxTest::newOnesAreMarkedFromTheUnreadCount()
{
    Inbox inbox;
    inbox.start();
    inbox.open(martas(inbox.desks));
    const int row = inbox.messages()->firstNewRow();
    QCOMPARE(row, inbox.messages()->rowCount() - 2);
    QCOMPARE(inbox.messages()->at(row).newCount, 2);
}

void InboxTest::readMeansInFrontOfSomebody()
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

void InboxTest::optOutIsShownWithWhatItCancelled()
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

void InboxTest::groupsShowWhoWrote()
{
    Inbox inbox;
    inbox.start();
    inbox.open(ConversationId{290});
    QVERIFY(inbox.messages()->at(0).showsAuthor);
    QVERIFY(inbox.messages()->index(0).data(Qt::AccessibleTextRole).toString().contains(text("Paulo")));
}

void InboxTest::enterSendsAndShiftEnterBreaksTheLine()
{
    Inbox inbox;
    inbox.start();
    const ConversationId id = martas(inbox.desks);
    inbox.open(id);
    const int rows = inbox.messages()->rowCount();
    const int oneLine = inbox.field()->height();
    QTest::keyClicks(inbox.field(), text("Of course"));
    QTest::keyClick(inbox.field(), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(inbox.field(), text("Ana"));
    QVERIFY(inbox.field()->height() > oneLine);
    inbox.desks.answers.hold();
    QTest::keyClick(inbox.field(), Qt::Key_Return);
    QTest::keyClick(inbox.field(), Qt::Key_Return); // impatience does not send twice
    QCOMPARE(inbox.field()->toPlainText(), text("Of course\nAna"));
    inbox.desks.answers.release();
    QTRY_VERIFY(inbox.field()->toPlainText().isEmpty());
    QCOMPARE(inbox.desks.answers.count(text("reply")), 1);
    QCOMPARE(std::get<TextContent>(inbox.desks.inbox.threads[id].first().content.body).text, text("Of course\nAna"));
    QCOMPARE(inbox.messages()->rowCount(), rows + 1);
    QCOMPARE(inbox.field()->height(), oneLine);
    QVERIFY(inbox.field()->hasFocus());
}

void InboxTest::refusedAnswerKeepsItsText()
{
    Inbox inbox;
    inbox.start();
    inbox.open(martas(inbox.desks));
    QTest::keyClicks(inbox.field(), text("Hello"));
    inbox.desks.answers.refuseNext(Fault::diskFull, text("reply"));
    QTest::keyClick(inbox.field(), Qt::Key_Return);
    QTRY_VERIFY(inbox.banner()->isVisible());
    QVERIFY(inbox.banner()->sentence().contains(text("disk is full")));
    QCOMPARE(inbox.field()->toPlainText(), text("Hello"));
    QTest::keyClick(inbox.field(), Qt::Key_Return);
    QTRY_VERIFY(inbox.field()->toPlainText().isEmpty());
    QVERIFY(!inbox.banner()->isVisible());
}

void InboxTest::acceptedPartIsNeverSentTwice()
{
    Inbox inbox;
    inbox.start();
    const ConversationId id = martas(inbox.desks);
    inbox.open(id);
    QStringList paths;
    for (const char *name : {"a.png", "b.pdf"}) {
        QFile file(inbox.folder.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
        paths += file.fileName();
    }
    auto *composer = inbox.page->findChild<Composer *>();
    composer->attach(paths);
    QTest::keyClicks(inbox.field(), text("Look"));
    inbox.desks.answers.hold();
    QTest::keyClick(inbox.field(), Qt::Key_Return);
    // The first part is accepted; the second meets a full disk.
    inbox.desks.answers.release();
    inbox.desks.answers.refuseNext(Fault::diskFull, text("reply"));
    QTRY_VERIFY(inbox.banner()->isVisible());
    QVERIFY(inbox.field()->toPlainText().isEmpty());
    QTest::keyClick(inbox.field(), Qt::Key_Return);
    QTRY_COMPARE(inbox.desks.answers.count(text("reply")), 3);
    const QList<Message> &thread = inbox.desks.inbox.threads[id];
    const auto second = std::get<MediaContent>(thread.at(0).content.body);
    const auto first = std::get<MediaContent>(thread.at(1).content.body);
    QCOMPARE(first.fileName, text("a.png"));
    QCOMPARE(first.caption, text("Look"));
    QCOMPARE(second.fileName, text("b.pdf"));
    QCOMPARE(second.kind, MediaKind::document);
    QVERIFY(second.url.startsWith(text("file:///")));
}

void InboxTest::draftsStayWithTheirConversation()
{
    Inbox inbox;
    inbox.start();
    inbox.open(inbox.rows()->at(0).id);
    QTest::keyClicks(inbox.field(), text("half a thought"));
    inbox.open(inbox.rows()->at(1).id);
    QTRY_VERIFY(inbox.field()->toPlainText().isEmpty());
    inbox.open(inbox.rows()->at(0).id);
    QTRY_COMPARE(inbox.field()->toPlainText(), text("half a thought"));
}

void InboxTest::typingIsToldSeldom()
{
    Inbox inbox;
    inbox.start();
    inbox.open(martas(inbox.desks));
    QCOMPARE(inbox.desks.inbox.typingShown, 0);
    QTest::keyClicks(inbox.field(), text("Good morning"));
    QCOMPARE(inbox.desks.inbox.typingShown, 1);
    inbox.time.advance(11s);
    QTest::keyClicks(inbox.field(), text("!"));
    QCOMPARE(inbox.desks.inbox.typingShown, 2);
}

void InboxTest::tooLongCannotBeSent()
{
    Inbox inbox;
    inbox.start();
    inbox.open(martas(inbox.desks));
    inbox.field()->setPlainText(text("x").repeated(Composer::unitsMax));
    QVERIFY(inbox.find<QPushButton>("sendButton")->isEnabled());
    inbox.field()->setPlainText(text("x").repeated(Composer::unitsMax + 1));
    QVERIFY(!inbox.find<QPushButton>("sendButton")->isEnabled());
    QTest::keyClick(inbox.field(), Qt::Key_Return);
    QCOMPARE(inbox.desks.answers.count(text("reply")), 0);
}

void InboxTest::waitingSessionIsSaid()
{
    Inbox inbox([](FakeDesks &desks, Timestamp) { desks.sessions.list[0].state = SessionState::needsScan; });
    inbox.start();
    inbox.open(martas(inbox.desks));
    auto *notice = inbox.find<QLabel>("composerNotice");
    QTRY_VERIFY(notice->text().contains(text("not connected")));
    QSignalSpy navigated(inbox.page.get(), &ui::Page::navigate);
    emit notice->linkActivated(text("next"));
    QCOMPARE(navigated.at(0).at(0).toString(), text("sessions"));
    QTest::keyClicks(inbox.field(), text("later"));
    QVERIFY(inbox.find<QPushButton>("sendButton")->isEnabled());
}

void InboxTest::doubtIsSettledAndFailedIsSentAgain()
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

void InboxTest::linksAndPicturesOpenButProgramsDoNot()
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

void InboxTest::resolveCanBeUndone()
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

void InboxTest::loadingFailedAndEmptyAreShown()
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
    QSignalSpy navigated(inbox.page.get(), &ui::Page::navigate);
    emit empty->triggered();
    QCOMPARE(navigated.size(), 1);
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

QTEST_MAIN(InboxTest)
#include "inboxtest.moc"
