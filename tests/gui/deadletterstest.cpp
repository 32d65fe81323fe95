#include "tests/support/fakedesks.h"
#include "tests/support/virtualtime.h"
#include "ui/deadletters/causewords.h"
#include "ui/deadletters/deadletterspage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/bulkwork.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rowtable.h"

#include <QtGui/QClipboard>
#include <QtGui/QFontDatabase>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSpinBox>

#include <functional>
#include <memory>

using namespace gatehouse;
using namespace gatehouse::ui;
using namespace gatehouse::test;
using namespace std::chrono_literals;

namespace {

struct Letters
{
    explicit Letters(bool filled = true, const std::function<void(FakeDeadLetterDesk &)> &prepare = {})
    {
        if (filled)
            fillWithPractice(desks, time.now());
        if (prepare)
            prepare(desks.deadLetters);
        for (int i = 0; i < 2; ++i) {
            Message doubt;
            doubt.id = MessageId{9100 + i};
            doubt.client = ClientId{1};
            doubt.state = MessageState::inDoubt;
            doubt.contactPhone = QStringLiteral("+552138760%1").arg(100 + i);
            doubt.content.body = TextContent{QStringLiteral("Hello, your order leaves today.")};
            doubt.updatedAt = time.now() - 3min;
            desks.messages.list += doubt;
        }
        page =
            std::make_unique<DeadLettersPage>(DeadLetterDesks{desks.deadLetters, desks.messages, desks.changes, time});
        page->resize(1208, 722);
        page->show();
        page->activateWindow();
        page->activated();
    }
    void announce()
    {
        ChangeSet changes;
        changes.deadLetters = true;
        emit desks.changes.changed(changes);
    }
    /// As a click does; selectRow() would look at the keys of the test before.
    static void choose(RowTable *table, int row)
    {
        table->selectionModel()->setCurrentIndex(table->model()->index(row, 0),
                                                 QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    /// The words of the first dead letter, as a letter of another time and cause.
    DeadLetter another(qint64 id, const QString &cause) const
    {
        DeadLetter letter = desks.deadLetters.list.first();
        letter.id = DeadLetterId{id};
        letter.cause = cause;
        return letter;
    }
    template <typename T>
    T *find(const char *name) const
    {
        return page->findChild<T *>(QLatin1String(name));
    }
    RowTable *table() const { return find<RowTable>("lettersTable"); }
    QListView *causes() const { return find<QListView>("causeList"); }
    QString words(const char *label) const { return find<QLabel>(label)->text(); }

    VirtualTime time;
    FakeDesks desks;
    std::unique_ptr<DeadLettersPage> page;
};

} // namespace

class DeadLettersTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { apply(*qApp, Scheme::light); }
    void causesFilterTheItems();
    void oneItemSaysWhatHappenedInWords();
    void requeueSaysHowMany();
    void changesAreShownBeforeTheyGo();
    void changesThatCannotBeReadGoNowhere();
    void aRunningRedriveIsWatchedAndSteered();
    void aLetterLeadsToTheOneItWas();
    void manyGoInPiecesAndCanBeStopped();
    void whatCannotBePutBackIsSaid();
    void discardIsUndone();
    void selectAllMeansAllPages();
    void whatIsReadStaysWhenMoreDie();
    void doubtsAreSettled();
    void doubtsAreSettledByTheKeyboard();
    void manyDoubtsAreSettledAtOnce();
    void aDoubtShowsWhatIsKnown();
    void aCampaignsIdShowsWhatDiedOfIt();
    void aSpanShowsWhatDiedWithinIt();
    void enterGoesToTheLetterAndEscBack();
    void menuHoldsWhatTheBarHolds();
    void nothingFailedSaysSo();
    void failureOffersAnotherTry();
    void everyKnownCauseHasWords();
    void rendersReadably_data();
    void rendersReadably();
};

void DeadLettersTest::causesFilterTheItems()
{
    Letters set;
    const QAbstractItemModelTester letters(set.table()->model(),
                                           QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester causes(set.causes()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_COMPARE(set.table()->model()->rowCount(), 19);
    QTRY_COMPARE(set.causes()->model()->rowCount(), 4);
    QCOMPARE(set.causes()->model()->index(1, 0).data().toString(), QStringLiteral("Number not on WhatsApp"));
    set.causes()->setCurrentIndex(set.causes()->model()->index(2, 0));
    QTRY_COMPARE(set.table()->model()->rowCount(), 5);
    // The last of a cause is gone: the page stands at all again.
    set.desks.deadLetters.list.removeIf(
        [](const DeadLetter &l) { return l.cause == QLatin1String("session_logged_out"); });
    set.announce();
    QTRY_COMPARE(set.table()->model()->rowCount(), 14);
    QCOMPARE(set.causes()->currentIndex().row(), 0);
}

void DeadLettersTest::oneItemSaysWhatHappenedInWords()
{
    Letters set;
    set.desks.messages.list.prepend(Message{});
    set.desks.messages.list.first().id = *set.desks.deadLetters.list.first().message;
    set.desks.messages.timeline = {{set.time.now(), QStringLiteral("attempt_refused"), QStringLiteral("422")}};
    QTRY_COMPARE(set.words("letterMeaning"), QStringLiteral("This number has no WhatsApp account."));
    QVERIFY(set.words("letterSaid").contains(QStringLiteral("WasenderAPI said:")));
    QVERIFY(set.words("letterSaid").contains(QStringLiteral("The provided JID does not exist on WhatsApp.")));
    QVERIFY(
        set.find<QPlainTextEdit>("letterPayload")->toPlainText().contains(QStringLiteral("\"text\": \"Hello Carla")));
    QSignalSpy navigated(set.page.get(), &gatehouse::ui::Page::navigate);
    set.choose(set.table(), 13); // a session that logged out: the next step is there
    for (QPushButton *button : set.page->findChildren<QPushButton *>()) {
        if (button->text() == QLatin1String("Open the session"))
            button->click();
    }
    QCOMPARE(navigated.count(), 1);
    QCOMPARE(navigated.first().first().toString(), QStringLiteral("sessions"));
}

void DeadLettersTest::requeueSaysHowMany()
{
    Letters set;
    QTRY_COMPARE(set.causes()->model()->rowCount(), 4);
    set.causes()->setCurrentIndex(set.causes()->model()->index(1, 0));
    QTRY_COMPARE(set.table()->model()->rowCount(), 12);
    set.table()->setFocus();
    QTest::keyClick(set.table(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(set.words("letterCount"), QStringLiteral("12 letter(s) · 12 selected"));
    QTest::keyClick(set.table(), Qt::Key_R);
    // Twelve messages go out again: that is asked once, and Esc leaves all as it is.
    auto *question = set.page->findChild<QMessageBox *>(QStringLiteral("requeueQuestion"));
    QVERIFY(question && question->text().contains(QStringLiteral("12")));
    question->button(QMessageBox::Cancel)->click();
    QTRY_VERIFY(set.page->findChild<QMessageBox *>(QStringLiteral("requeueQuestion")) == nullptr);
    QCOMPARE(set.desks.answers.count(QStringLiteral("requeue")), 0);
    set.find<QPushButton>("requeueButton")->click();
    set.find<QPushButton>("questionYes")->click();
    QTRY_COMPARE(set.words("requeueResult"), QStringLiteral("12 of 12 put back to the queue"));
    // Nobody is left of that cause, so all of them stand there.
    QTRY_COMPARE(set.table()->model()->rowCount(), 7);
    QCOMPARE(set.desks.answers.count(QStringLiteral("requeue")), 1);
}

void DeadLettersTest::changesAreShownBeforeTheyGo()
{
    Letters set(true, [](FakeDeadLetterDesk &desk) {
        desk.list.first().payload = {{QStringLiteral("text"), QStringLiteral("Your order leaves today.")}};
        desk.list.first().kind = DeadLetterKind::message;
    });
    QTRY_COMPARE(set.table()->model()->rowCount(), 19);
    const DeadLetter letter = set.desks.deadLetters.list.first();
    Letters::choose(set.table(), 0);
    set.table()->setFocus();
    QTest::keyClick(set.table(), Qt::Key_E);
    auto *text = set.find<QPlainTextEdit>("redriveText");
    QVERIFY(text != nullptr);
    QCOMPARE(text->toPlainText(), QStringLiteral("Your order leaves today."));
    QTRY_COMPARE(set.words("redriveVerdict"), QStringLiteral("1 letter(s) would go."));
    // After each change it is asked anew, and nothing can go before the answer.
    set.desks.deadLetters.rehearsal.cannot = 1;
    set.desks.deadLetters.rehearsal.refusals = {{QStringLiteral("suppressed"), 1, letter.id, {}}};
    text->setPlainText(QStringLiteral("Your order leaves tomorrow."));
    QVERIFY(!set.find<QPushButton>("startRedrive")->isEnabled());
    QTRY_COMPARE(set.words("redriveVerdict"), QStringLiteral("0 of 1 letters would go."));
    QVERIFY(!set.find<QPushButton>("startRedrive")->isEnabled());
    QVERIFY(set.find<QPlainTextEdit>("redriveBefore")->toPlainText().contains(QStringLiteral("today")));
    QVERIFY(set.find<QPlainTextEdit>("redriveAfter")->toPlainText().contains(QStringLiteral("tomorrow")));
    QVERIFY(set.words("redriveRefusals").contains(QStringLiteral("opted out")));
    set.desks.deadLetters.rehearsal = {};
    text->setPlainText(QStringLiteral("Your order leaves on Monday."));
    QTRY_VERIFY(set.find<QPushButton>("startRedrive")->isEnabled());
    QVERIFY(set.find<QLabel>("redriveRefusals")->isHidden());
    QCOMPARE(set.desks.answers.count(QStringLiteral("requeue")), 0);
    QVERIFY(!set.find<QCheckBox>("redriveSlowly")->isChecked()); // one letter has no others to wait for it
    set.find<QCheckBox>("redriveSlowly")->setChecked(true);
    set.find<QSpinBox>("redriveFirst")->setValue(2);
    QVERIFY(set.find<QPushButton>("startRedrive")->isEnabled());
    set.find<QPushButton>("startRedrive")->click();
    QTRY_COMPARE(set.desks.answers.count(QStringLiteral("requeue")), 1);
    const RedriveOrder &order = set.desks.deadLetters.lastOrder;
    QCOMPARE(order.letters.ids, QList<DeadLetterId>{letter.id});
    QCOMPARE(order.patch.value(QLatin1String("text")).toString(), QStringLiteral("Your order leaves on Monday."));
    QVERIFY(order.canary && order.canary->size == 2);
}

void DeadLettersTest::changesThatCannotBeReadGoNowhere()
{
    Letters set;
    QTRY_COMPARE(set.table()->model()->rowCount(), 19);
    Letters::choose(set.table(), 0);
    set.find<QPushButton>("changeButton")->click();
    auto *patch = set.find<QPlainTextEdit>("redrivePatch");
    QTRY_VERIFY(set.find<QPushButton>("startRedrive")->isEnabled());
    patch->setPlainText(QStringLiteral("{\"session_id\": "));
    QVERIFY(set.words("redrivePatchProblem").startsWith(QStringLiteral("This is not JSON yet")));
    QVERIFY(!set.find<QPushButton>("startRedrive")->isEnabled());
    patch->setPlainText(QStringLiteral("[1]"));
    QVERIFY(set.words("redrivePatchProblem").contains(QStringLiteral("braces")));
    patch->setPlainText(QStringLiteral("{\"session_id\": null}"));
    QVERIFY(set.find<QLabel>("redrivePatchProblem")->isHidden());
    // All that the list shows go as a filter, not as the rows that happen to be loaded.
    set.find<QRadioButton>("redriveListed")->setChecked(true);
    QVERIFY(set.find<QCheckBox>("redriveSlowly")->isChecked());
    QTRY_VERIFY(set.find<QPushButton>("startRedrive")->isEnabled());
    set.find<QPushButton>("startRedrive")->click();
    QTRY_VERIFY(set.desks.deadLetters.lastOrder.letters.filter.has_value());
    QVERIFY(set.desks.deadLetters.lastOrder.letters.ids.isEmpty());
    QVERIFY(set.desks.deadLetters.lastOrder.patch.contains(QLatin1String("session_id")));
}

void DeadLettersTest::aRunningRedriveIsWatchedAndSteered()
{
    Letters set;
    QTRY_COMPARE(set.table()->model()->rowCount(), 19);
    QVERIFY(set.find<QWidget>("redriveBand")->isHidden());
    Redrive &redrive = set.desks.deadLetters.last;
    redrive.id = RedriveId{77};
    redrive.count = 300;
    redrive.queued = 40;
    redrive.accepted = 30;
    redrive.canary = RedriveCanary{5, 1};
    redrive.startedAt = set.time.now();
    redrive.state = RedriveState::stopped;
    redrive.reason = QStringLiteral("same_cause");
    redrive.cause = QStringLiteral("unauthorized");
    set.announce();
    QTRY_VERIFY(set.find<QWidget>("redriveBand")->isVisible());
    QCOMPARE(set.words("redriveFigures"), QStringLiteral("40 of 300 put back, 30 accepted"));
    QVERIFY(set.words("redriveStanding").contains(QStringLiteral("same cause came back")));
    QVERIFY(set.find<QPushButton>("redriveStop")->isHidden());
    set.find<QPushButton>("redriveResume")->click();
    QTRY_COMPARE(redrive.state, RedriveState::running);
    QTRY_VERIFY(!set.find<QPushButton>("redriveStop")->isHidden());
    set.find<QPushButton>("redriveStop")->click();
    QTRY_COMPARE(redrive.state, RedriveState::stopped);
    QTRY_COMPARE(set.words("redriveStanding"), QStringLiteral("Stopped by hand."));
    set.find<QPushButton>("redriveEnd")->click();
    QTRY_COMPARE(redrive.state, RedriveState::cancelled);
    QTRY_VERIFY(set.find<QWidget>("redriveBand")->isHidden());
}

void DeadLettersTest::aLetterLeadsToTheOneItWas()
{
    Letters set(true, [](FakeDeadLetterDesk &desk) {
        desk.list.first().lineage = {{QStringLiteral("from"), toText(desk.list.at(1).id)},
                                     {QStringLiteral("generation"), 2},
                                     {QStringLiteral("edited_by"), QStringLiteral("console:Ana")}};
    });
    QTRY_COMPARE(set.table()->model()->rowCount(), 19);
    Letters::choose(set.table(), 1);
    QTRY_VERIFY(set.find<QPushButton>("letterEarlier")->isHidden());
    Letters::choose(set.table(), 0);
    QTRY_VERIFY(!set.find<QPushButton>("letterEarlier")->isHidden());
    QVERIFY(set.words("letterLineage").contains(QStringLiteral("Ana")));
    set.find<QPushButton>("letterEarlier")->click();
    QTRY_VERIFY(set.find<QPushButton>("letterEarlier")->isHidden());
}

void DeadLettersTest::manyGoInPiecesAndCanBeStopped()
{
    Letters set;
    QTRY_COMPARE(set.table()->model()->rowCount(), 19);
    DeadLetter letter = set.desks.deadLetters.list.first();
    for (int i = 0; i < 1200; ++i) {
        letter.id.value += 10;
        set.desks.deadLetters.list.prepend(letter);
    }
    set.page->setClient({});
    QTRY_COMPARE(set.table()->model()->rowCount(), 100);
    set.table()->setFocus();
    QTest::keyClick(set.table(), Qt::Key_A, Qt::ControlModifier);
    // All there are, not the hundred that happen to be loaded.
    QTRY_COMPARE(set.table()->model()->rowCount(), 1219);
    QTRY_VERIFY(set.words("letterCount").contains(QStringLiteral("1219 selected")));
    auto *stop = set.find<QPushButton>("stopLetters");
    QTest::keyClick(set.table(), Qt::Key_Delete);
    QVERIFY(stop->isVisible());
    stop->click(); // the piece under way ends, no other begins
    QTRY_COMPARE(set.desks.deadLetters.discarded.size(), BulkWork::pieceSize);
    QTRY_VERIFY(!stop->isVisible());
    QCOMPARE(set.desks.answers.count(QStringLiteral("discard")), 1);
    QTRY_VERIFY(set.find<QPushButton>("discardButton")->isEnabled());
}

void DeadLettersTest::whatCannotBePutBackIsSaid()
{
    Letters set;
    QTRY_COMPARE(set.table()->model()->rowCount(), 19);
    set.desks.answers.refuseNext(Fault::storageFailed, QStringLiteral("requeue"));
    set.find<QPushButton>("requeueButton")->click();
    const auto shown = [&set] {
        for (ErrorBanner *banner : set.page->findChildren<ErrorBanner *>()) {
            if (banner->isVisible() && !banner->sentence().isEmpty())
                return true;
        }
        return false;
    };
    QTRY_VERIFY(shown());
    QVERIFY(set.find<QPushButton>("requeueButton")->isEnabled());
    QCOMPARE(set.table()->model()->rowCount(), 19);
}

void DeadLettersTest::discardIsUndone()
{
    Letters set;
    QTRY_COMPARE(set.table()->model()->rowCount(), 19);
    set.table()->setFocus();
    set.choose(set.table(), 1);
    QTest::keyClick(set.table(), Qt::Key_Delete);
    QTRY_COMPARE(set.table()->model()->rowCount(), 18);
    QCOMPARE(set.desks.deadLetters.discarded.size(), 1);
    // The next one is chosen, so that Del, Del, Del works down a list.
    QTRY_COMPARE(set.table()->chosenRows(), QList<int>{1});
    auto *undo = set.find<QPushButton>("undoButton");
    QTRY_VERIFY(undo->isVisible());
    undo->click();
    QTRY_COMPARE(set.table()->model()->rowCount(), 19);
    QVERIFY(set.desks.deadLetters.discarded.isEmpty());
}

void DeadLettersTest::selectAllMeansAllPages()
{
    Letters set(false);
    fillWithPractice(set.desks, set.time.now());
    for (int i = 0; i < 240; ++i)
        set.desks.deadLetters.list += set.another(50'000 + i, QStringLiteral("send_failed"));
    set.announce();
    QTRY_VERIFY(set.table()->model()->rowCount() >= 100);
    set.table()->setFocus();
    QTest::keyClick(set.table(), Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE(int(set.table()->chosenRows().size()), 259);
}

void DeadLettersTest::whatIsReadStaysWhenMoreDie()
{
    Letters set;
    QTRY_COMPARE(set.table()->model()->rowCount(), 19);
    set.choose(set.table(), 4);
    const int before = set.table()->visualRect(set.table()->currentIndex()).y();
    set.desks.deadLetters.list.prepend(set.another(60'000, QStringLiteral("send_failed")));
    set.announce();
    QTRY_COMPARE(set.table()->model()->rowCount(), 20);
    QCOMPARE(set.table()->chosenRows(), QList<int>{5});
    QTRY_COMPARE(set.table()->visualRect(set.table()->currentIndex()).y(), before);
}

void DeadLettersTest::doubtsAreSettled()
{
    Letters set;
    set.page->open(QStringLiteral("in_doubt"));
    auto *table = set.find<RowTable>("doubtsTable");
    const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_VERIFY(table->isVisible() && table->model()->rowCount() == 2);
    set.choose(table, 0);
    set.find<QPushButton>("settleSent")->click();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    set.choose(table, 0);
    set.find<QPushButton>("settleNotSent")->click();
    QTRY_COMPARE(table->model()->rowCount(), 0);
    QCOMPARE(findById(set.desks.messages.list, MessageId{9100})->state, MessageState::accepted);
    QCOMPARE(findById(set.desks.messages.list, MessageId{9101})->state, MessageState::queued);
}

void DeadLettersTest::manyDoubtsAreSettledAtOnce()
{
    Letters set;
    for (int i = 0; i < 1200; ++i) {
        Message doubt = set.desks.messages.list.last();
        doubt.id = MessageId{8'000 - i}; // newest first
        set.desks.messages.list.append(doubt);
    }
    set.page->setClient({});
    set.page->open(QStringLiteral("doubts"));
    auto *table = set.find<RowTable>("doubtsTable");
    QTRY_VERIFY(table->hasFocus() && table->model()->rowCount() >= 100);
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE(table->chosenRows().size(), 1202);
    // Sending what may have been sent is asked about, and not the answer that Enter gives.
    set.find<QPushButton>("settleNotSent")->click();
    auto *question = set.page->findChild<QMessageBox *>(QStringLiteral("sendDoubtsQuestion"));
    QVERIFY(question);
    QVERIFY(question->text().contains(QLocale().toString(1202)));
    QCOMPARE(question->defaultButton(), question->button(QMessageBox::Cancel));
    question->reject();
    QTRY_COMPARE(table->model()->rowCount(), 1202);
    set.find<QPushButton>("settleLeft")->click();
    QTRY_COMPARE(table->model()->rowCount(), 0);
    QCOMPARE(findById(set.desks.messages.list, MessageId{7'400})->state, MessageState::dead);
    QVERIFY(set.find<Label>("doubtsResult")->text().contains(QLocale().toString(1202)));
}

void DeadLettersTest::aDoubtShowsWhatIsKnown()
{
    Letters set;
    Attempt attempt;
    attempt.number = 1;
    attempt.startedAt = set.time.now() - 10min;
    attempt.outcome = Attempt::Outcome::unknown;
    attempt.error = QStringLiteral("connection reset");
    set.desks.messages.attempts = {attempt};
    set.desks.messages.timeline = {
        {set.time.now() - 5min, QStringLiteral("record_without_it"), QStringLiteral("34 2026-03-01T11:00:00.000Z")}};
    set.page->open(QStringLiteral("doubts"));
    auto *table = set.find<RowTable>("doubtsTable");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    auto *evidence = set.find<Label>("doubtEvidence");
    QTRY_VERIFY2(evidence->text().contains(QStringLiteral("connection reset")), qPrintable(evidence->text()));
    QVERIFY(evidence->text().contains(QStringLiteral("probably not sent")));
    QVERIFY(set.find<QWidget>("doubtTimeline")->isVisible());
}

void DeadLettersTest::doubtsAreSettledByTheKeyboard()
{
    Letters set;
    set.page->open(QStringLiteral("doubts"));
    auto *table = set.find<RowTable>("doubtsTable");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QTRY_VERIFY(table->hasFocus());
    QCOMPARE(table->chosenRows(), QList<int>{0}); // at hand without a mouse
    QTest::keyClick(table, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    RowTable *const remaining = table;
    Letters::choose(remaining, 0);
    QTest::keyClick(remaining, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(table->model()->rowCount(), 0);
    QTest::keyClick(set.page.get(), Qt::Key_Escape);
    QVERIFY(set.table()->isVisible());
}

void DeadLettersTest::aCampaignsIdShowsWhatDiedOfIt()
{
    Letters set;
    for (int i = 0; i < set.desks.deadLetters.list.size(); ++i) {
        set.desks.deadLetters.list[i].campaign = CampaignId{i < 4 ? 77 : 78};
        set.desks.deadLetters.list[i].campaignName = i < 4 ? QStringLiteral("Delivery") : QStringLiteral("Other");
    }
    set.page->open(toText(CampaignId{77}));
    QTRY_COMPARE(set.table()->model()->rowCount(), 4);
    auto *off = set.find<QPushButton>("letterFilterOff");
    QVERIFY(off->isVisible());
    QTRY_VERIFY(set.words("letterFilterWords").contains(QStringLiteral("Delivery")));
    off->click();
    QTRY_COMPARE(set.table()->model()->rowCount(), 19);
    QVERIFY(!off->isVisible());
    set.page->open(toText(CampaignId{5}));
    QTRY_VERIFY(!set.table()->isVisible()); // nothing died of that one, and the page says so
    QTest::keyClick(set.page.get(), Qt::Key_Escape);
    QTRY_COMPARE(set.table()->model()->rowCount(), 19);
}

void DeadLettersTest::aSpanShowsWhatDiedWithinIt()
{
    Letters set;
    const Timestamp from = set.time.now() - 3h;
    for (int i = 0; i < set.desks.deadLetters.list.size(); ++i)
        set.desks.deadLetters.list[i].diedAt = i < 3 ? from + 10s * i : from - 1h;
    set.page->open(QStringLiteral("%1/%2").arg(toRfc3339(from), toRfc3339(from + 60s)));
    QTRY_COMPARE(set.table()->model()->rowCount(), 3);
    QVERIFY(set.find<QPushButton>("letterFilterOff")->isVisible());
}

void DeadLettersTest::enterGoesToTheLetterAndEscBack()
{
    Letters set;
    QTRY_COMPARE(set.table()->model()->rowCount(), 19);
    QTRY_VERIFY(set.table()->hasFocus());
    QTest::keyClick(set.table(), Qt::Key_Return);
    QVERIFY(set.find<QWidget>("letterDetail")->hasFocus());
    QTest::keyClick(set.find<QWidget>("letterDetail"), Qt::Key_Escape);
    QVERIFY(set.table()->hasFocus());
}

void DeadLettersTest::menuHoldsWhatTheBarHolds()
{
    Letters set;
    QTRY_COMPARE(set.table()->model()->rowCount(), 19);
    emit set.table()->menuRequested({});
    const auto *menu = set.page->findChild<QMenu *>();
    QVERIFY(menu);
    QStringList names;
    for (const QAction *action : menu->actions())
        names += action->objectName();
    for (const char *name : {"requeueLetters", "discardLetters", "tableCopy", "tableExport"})
        QVERIFY2(names.contains(QLatin1String(name)), name);
}

void DeadLettersTest::nothingFailedSaysSo()
{
    Letters set(false);
    const auto shown = [&set] {
        for (EmptyState *empty : set.page->findChildren<EmptyState *>()) {
            for (QLabel *label : empty->findChildren<QLabel *>()) {
                if (label->isVisible() && label->text() == QLatin1String("Nothing failed for good."))
                    return true;
            }
        }
        return false;
    };
    QTRY_VERIFY(shown());
}

void DeadLettersTest::failureOffersAnotherTry()
{
    Letters set(false);
    fillWithPractice(set.desks, set.time.now());
    set.desks.answers.refuseNext(Fault::storageFailed, QStringLiteral("letters"));
    set.page->setClient(ClientId{1});
    const auto retry = [&set]() -> QPushButton * {
        for (QPushButton *button : set.page->findChildren<QPushButton *>(QStringLiteral("errorNextStep"))) {
            if (button->isVisible() && button->text() == QLatin1String("Try again"))
                return button;
        }
        return nullptr;
    };
    QTRY_VERIFY(retry());
    retry()->click();
    QTRY_COMPARE(set.table()->model()->rowCount(), 19);
    QVERIFY(set.table()->isVisible());
}

void DeadLettersTest::everyKnownCauseHasWords()
{
    for (const char *cause :
         {"recipient_not_on_whatsapp", "unauthorized", "content_refused", "media_refused", "media_missing",
          "send_failed", "session_down", "provider_down", "webhook_unreadable", "upload_failed"}) {
        const CauseWords words = causeWords(QLatin1String(cause));
        QVERIFY2(words.meaning != causeWords(QStringLiteral("never_heard")).meaning, cause);
        QVERIFY(!words.title.isEmpty() && !words.advice.isEmpty());
    }
    QCOMPARE(causeWords(QStringLiteral("never_heard")).title, QStringLiteral("Never heard"));
}

void DeadLettersTest::rendersReadably_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

/// With GATEHOUSE_SHOTS=folder the pictures are kept, to be looked at.
void DeadLettersTest::rendersReadably()
{
    QFETCH(bool, dark);
    apply(*qApp, dark ? Scheme::dark : Scheme::light);
    if (QFontDatabase::hasFamily(QStringLiteral("Inter")))
        qApp->setFont(QFont(QStringLiteral("Inter"), 10));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Letters set;
    for (const DeadLetter &letter : std::as_const(set.desks.deadLetters.list)) {
        Message message;
        message.id = *letter.message;
        set.desks.messages.list += message;
    }
    const Timestamp now = set.time.now();
    set.desks.messages.timeline = {{now - 22min, QStringLiteral("accepted_here"), QStringLiteral("campaign")},
                                   {now - 4min - 350ms, QStringLiteral("attempt_started"), QStringLiteral("1")},
                                   {now - 4min, QStringLiteral("attempt_refused"),
                                    QStringLiteral("The provided JID does not exist on WhatsApp.")}};
    QTRY_COMPARE(set.table()->model()->rowCount(), 19);
    QTRY_COMPARE(set.causes()->model()->rowCount(), 4);
    Redrive &redrive = set.desks.deadLetters.last;
    redrive.id = RedriveId{78};
    redrive.count = 340;
    redrive.queued = 25;
    redrive.accepted = 22;
    redrive.diedAgain = 3;
    redrive.state = RedriveState::stopped;
    redrive.reason = QStringLiteral("same_cause");
    redrive.cause = QStringLiteral("session_logged_out");
    set.page->setClient({});
    QTRY_VERIFY(set.find<QWidget>("redriveBand")->isVisible());
    QTest::qWait(50);
    const QImage image = set.page->grab().toImage();
    QVERIFY(image.width() >= 1208);
    const QByteArray shots = qgetenv("GATEHOUSE_SHOTS");
    if (!shots.isEmpty())
        QVERIFY(image.save(QStringLiteral("%1/deadletters-%2.png")
                               .arg(QString::fromLocal8Bit(shots), QLatin1String(QTest::currentDataTag()))));
    set.find<QPushButton>("changeButton")->click();
    QTRY_VERIFY(set.find<QPushButton>("startRedrive")->isEnabled());
    auto *dialog = set.find<QDialog>("redriveDialog");
    if (!shots.isEmpty())
        QVERIFY(dialog->grab().save(QStringLiteral("%1/redrive-%2.png")
                                        .arg(QString::fromLocal8Bit(shots), QLatin1String(QTest::currentDataTag()))));
    dialog->close();
    QVERIFY(set.table()->currentIndex().isValid());
    Attempt attempt;
    attempt.number = 1;
    attempt.startedAt = now - 10min;
    attempt.outcome = Attempt::Outcome::unknown;
    attempt.error = QStringLiteral("connection reset");
    set.desks.messages.attempts = {attempt};
    set.desks.messages.timeline = {
        {now - 22min, QStringLiteral("accepted_here"), QStringLiteral("transactional")},
        {now - 10min, QStringLiteral("chosen"), QStringLiteral("transactional")},
        {now - 10min, QStringLiteral("attempt_started"), QStringLiteral("1 at_3kq9x1c7v")},
        {now - 10min + 30s, QStringLiteral("attempt_unknown"), QStringLiteral("result_unknown: connection reset")},
        {now - 5min, QStringLiteral("record_without_it"), QStringLiteral("34 2026-03-01T11:00:00.000Z")}};
    set.page->open(QStringLiteral("doubts"));
    QTRY_COMPARE(set.find<RowTable>("doubtsTable")->model()->rowCount(), 2);
    QTRY_VERIFY(!set.find<Label>("doubtEvidence")->text().isEmpty());
    QTest::qWait(50);
    const QImage doubts = set.page->grab().toImage();
    if (!shots.isEmpty())
        QVERIFY(doubts.save(QStringLiteral("%1/doubts-%2.png")
                                .arg(QString::fromLocal8Bit(shots), QLatin1String(QTest::currentDataTag()))));
}

QTEST_MAIN(DeadLettersTest)
#include "deadletterstest.moc"
