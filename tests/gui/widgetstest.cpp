#include "tests/support/fakedesks.h"
#include "ui/async.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/faulttext.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/loadingbar.h"
#include "ui/widgets/pacedquestion.h"
#include "ui/widgets/problemtext.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/undobar.h"

#include <QtCore/QDirIterator>
#include <QtCore/QPromise>
#include <QtCore/QRegularExpression>
#include <QtGui/QClipboard>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace gatehouse;
using namespace gatehouse::ui;
using namespace std::chrono_literals;

class WidgetsTest : public QObject
{
    Q_OBJECT
private slots:
    void labelsStandWhereReadingBegins();
    void everyFaultHasItsOwnSentence();
    void refusedInputNamesEachProblemOnce();
    void everyCodeOfTheEngineHasASentence();
    void timesAreRelativeWithinADay();
    void phonesAreFormattedByRegionAndIsolated();
    void initialsComeFromFirstAndLastName();
    void errorDetailsCanBeCopied();
    void undoRunsOnceAndOnlyWhenChosen();
    void aSecondOfferReplacesTheFirst();
    void quickWorkShowsNoBar();
    void emptyStateShowsItsWholeSentence();
    void manyWishesAreOneQuestion();
    void exactTimesFollowTheLocale();
    void answersReachAnOpenPageOnce();
    void closedPageIsNeverCalled();
    void cancelledAnswerIsAFailure();
    void heldAndRefusedAnswersOfTheFakes();
};

void WidgetsTest::labelsStandWhereReadingBegins()
{
    QWidget frame;
    auto *latin = new Label(QStringLiteral("Loja Azul"), TextSize::body, Role::text, QFont::Normal, &frame);
    auto *arabic = new Label(QStringLiteral("مرحبا"), TextSize::body, Role::text, QFont::Normal, &frame);
    auto *centred = new Label(QStringLiteral("Today"), TextSize::body, Role::text, QFont::Normal, &frame);
    centred->setAlignment(Qt::AlignCenter);
    for (const Label *label : {latin, arabic})
        QVERIFY(label->alignment().testFlag(Qt::AlignLeft) && label->alignment().testFlag(Qt::AlignAbsolute));
    frame.setLayoutDirection(Qt::RightToLeft);
    for (const Label *label : {latin, arabic})
        QVERIFY(label->alignment().testFlag(Qt::AlignRight) && label->alignment().testFlag(Qt::AlignAbsolute));
    QCOMPARE(centred->alignment(), Qt::Alignment(Qt::AlignCenter));
}

void WidgetsTest::everyFaultHasItsOwnSentence()
{
    QSet<QString> seen;
    for (int i = 0; i <= static_cast<int>(Fault::internal); ++i) {
        const QString sentence = sentenceFor(Failure{static_cast<Fault>(i), QStringLiteral("raw words"), {}, {}});
        QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
        QVERIFY(!sentence.contains(QStringLiteral("raw words")));
        QVERIFY2(!seen.contains(sentence), qPrintable(sentence));
        seen.insert(sentence);
    }
}

void WidgetsTest::refusedInputNamesEachProblemOnce()
{
    Failure failure = Failure::invalid(QStringLiteral("/to"), QStringLiteral("phone_invalid"), QStringLiteral("x"));
    failure.problems.append(Problem(failure.problems.first()));
    failure.problems.append({QStringLiteral("/pacing/burst"), QStringLiteral("never_heard_of"), QStringLiteral("x")});
    const QStringList lines = sentenceFor(failure).split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.first().contains(QStringLiteral("phone number")));
    QVERIFY(lines.last().contains(QStringLiteral("burst")));
}

/// Walks the engine's sources for the codes it refuses input with. The HTTP interface and the simulator answer
/// programs, not people.
void WidgetsTest::everyCodeOfTheEngineHasASentence()
{
    const QRegularExpression patterns[] = {
        // A JSON pointer, then the code.
        QRegularExpression(QStringLiteral(
            R"re("/[a-z_/%0-9]*"(?:_s|\))?(?:\.arg\([^)]*\))?,\s*(?:QStringLiteral\(|u)?"([a-z]+(?:_[a-z]+)*)")re")),
        QRegularExpression(QStringLiteral(R"re((?:csvFailure)\(\s*"([a-z_]+)")re")),
        QRegularExpression(QStringLiteral(R"re(refuse\((?:[a-z]+|"[a-z_]+"),\s*"([a-z_]+)")re")),
        QRegularExpression(QStringLiteral(R"re(PhoneDefect::\w+, "([a-z_]+)")re")),
    };
    QSet<QString> codes;
    QDirIterator files(QStringLiteral(GATEHOUSE_SOURCE_DIR "/gateway"), {QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.fileName().contains(QStringLiteral("/gateway/api/"))
            || file.fileName().contains(QStringLiteral("/gateway/sandbox/")))
            continue;
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (const QRegularExpression &pattern : patterns) {
            for (auto found = pattern.globalMatch(text); found.hasNext();)
                codes.insert(found.next().captured(1));
        }
    }
    QVERIFY2(codes.size() > 25, qPrintable(QString::number(codes.size()))); // the patterns still fit the sources
    QStringList without;
    for (const QString &code : std::as_const(codes)) {
        if (!hasSentence(code))
            without += code;
    }
    QVERIFY2(without.isEmpty(), qPrintable(without.join(u' ')));
}

void WidgetsTest::timesAreRelativeWithinADay()
{
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    const Timestamp now = fromMillis(1'772'359'200'000);
    QCOMPARE(relativeTime(now - 20s, now, english), QStringLiteral("now"));
    QCOMPARE(relativeTime(now - 4min, now, english), QStringLiteral("4 min"));
    QCOMPARE(relativeTime(now - 3h - 59min, now, english), QStringLiteral("3 h"));
    QCOMPARE(relativeTime(now + 5min, now, english), QStringLiteral("in 5 min"));
    QVERIFY(relativeTime(now - 72h, now, english).contains(QStringLiteral("Feb")));
    QVERIFY(relativeTime(now - 24h * 400, now, english).contains(QStringLiteral("25")));
    QCOMPARE(duration(102min), QStringLiteral("1 h 42 min"));
    QCOMPARE(duration(-5s), QStringLiteral("0 s"));
}

void WidgetsTest::phonesAreFormattedByRegionAndIsolated()
{
    QCOMPARE(phone(QStringLiteral("+12025550143")), QStringLiteral("\u2066+1 202-555-0143\u2069"));
    QCOMPARE(phone(QStringLiteral("8426812@lid")), QStringLiteral("8426812@lid"));
    QCOMPARE(isolate(QStringLiteral("Ana")), QStringLiteral("\u2068Ana\u2069"));
    QCOMPARE(isolate({}), QString());
}

void WidgetsTest::initialsComeFromFirstAndLastName()
{
    QCOMPARE(Avatar::initials(QStringLiteral("Marta de Sousa")), QStringLiteral("MS"));
    QCOMPARE(Avatar::initials(QStringLiteral("ada")), QStringLiteral("A"));
    QCOMPARE(Avatar::initials(QStringLiteral("+55 11 98765-4321")), QStringLiteral("+5"));
    QCOMPARE(Avatar::initials({}), QStringLiteral("?"));
}

void WidgetsTest::errorDetailsCanBeCopied()
{
    ErrorBanner banner;
    QVERIFY(banner.isHidden());
    banner.showFailure(Failure{Fault::diskFull, QStringLiteral("write: no space"), {}, {}},
                       QStringLiteral("Try again"));
    QVERIFY(!banner.isHidden());
    QSignalSpy next(&banner, &ErrorBanner::nextStepChosen);
    banner.findChild<QPushButton *>(QStringLiteral("errorNextStep"))->click();
    QCOMPARE(next.size(), 1);
    banner.findChild<QToolButton *>(QStringLiteral("errorCopyDetails"))->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("write: no space")));
    QVERIFY(!banner.sentence().contains(QStringLiteral("write: no space")));
    banner.findChild<QToolButton *>(QStringLiteral("errorDismiss"))->click();
    QVERIFY(banner.isHidden());
}

void WidgetsTest::undoRunsOnceAndOnlyWhenChosen()
{
    UndoBar bar;
    int undone = 0;
    bar.offer(QStringLiteral("3 letters discarded."), [&undone] { ++undone; });
    auto *button = bar.findChild<QPushButton *>(QStringLiteral("undoButton"));
    button->click();
    button->click();
    QCOMPARE(undone, 1);
    QVERIFY(bar.isHidden());
    bar.offer(QStringLiteral("again"), [&undone] { ++undone; });
    bar.dismiss();
    button->click();
    QCOMPARE(undone, 1);
}

void WidgetsTest::aSecondOfferReplacesTheFirst()
{
    UndoBar bar;
    QStringList undone;
    bar.offer(QStringLiteral("first"), [&undone] { undone += QStringLiteral("first"); });
    bar.offer(QStringLiteral("second"), [&undone] { undone += QStringLiteral("second"); });
    bar.findChild<QPushButton *>(QStringLiteral("undoButton"))->click();
    QCOMPARE(undone, QStringList{QStringLiteral("second")});
}

void WidgetsTest::quickWorkShowsNoBar()
{
    LoadingBar bar;
    bar.begin();
    bar.begin();
    bar.end();
    QVERIFY(!bar.isShowing());
    QTRY_VERIFY(bar.isShowing()); // one is still running
    bar.end();
    QVERIFY(!bar.isShowing());
}

void WidgetsTest::emptyStateShowsItsWholeSentence()
{
    EmptyState state(QStringLiteral("inbox"), QStringLiteral("Title"),
                     QStringLiteral("Many words in a row. ").repeated(12));
    state.setAction(QStringLiteral("Do it"));
    state.resize(900, 500);
    state.show();
    QCoreApplication::processEvents();
    for (const QLabel *label : state.findChildren<QLabel *>()) {
        if (label->wordWrap())
            QVERIFY(label->height() >= label->heightForWidth(label->width()));
    }
}

void WidgetsTest::manyWishesAreOneQuestion()
{
    int asked = 0;
    PacedQuestion question([&asked] { ++asked; });
    for (int i = 0; i < 5; ++i)
        question.want();
    QCOMPARE(asked, 1);
    question.answered();
    QCOMPARE(asked, 1); // after a pause
    QTRY_COMPARE(asked, 2);
    question.setHeld(true);
    question.answered();
    question.want();
    question.setHeld(false);
    QTRY_COMPARE(asked, 3);
    PacedQuestion unseen([&asked] { ++asked; });
    unseen.setHeld(true);
    unseen.want();
    QCOMPARE(asked, 3);
    unseen.setHeld(false);
    QCOMPARE(asked, 4);
}

void WidgetsTest::exactTimesFollowTheLocale()
{
    const Timestamp afternoon = fromMillis(QDateTime(QDate(2026, 3, 2), QTime(15, 4, 5)).toMSecsSinceEpoch());
    QVERIFY(exactTime(afternoon, QLocale(QLocale::German)).contains(QStringLiteral("15:04:05")));
    const QString american = exactTime(afternoon, QLocale(QLocale::English, QLocale::UnitedStates));
    QVERIFY2(american.contains(QStringLiteral("3:04:05")) && american.contains(QStringLiteral("PM")),
             qPrintable(american));
}

void WidgetsTest::answersReachAnOpenPageOnce()
{
    QObject page;
    QPromise<Result<int>> promise;
    promise.start();
    QList<int> values;
    whenDone(
        &page, promise.future(), [&values](int value) { values += value; }, [](const Failure &) { QFAIL("failed"); });
    promise.addResult(Result<int>(7));
    promise.finish();
    QVERIFY(values.isEmpty());
    QTRY_COMPARE(values, QList<int>{7});

    QPromise<Result<void>> refused;
    refused.start();
    std::optional<Fault> fault;
    whenDone(
        &page, refused.future(), [] { QFAIL("done"); }, [&fault](const Failure &failure) { fault = failure.fault; });
    refused.addResult(Result<void>(Failure{Fault::conflict, {}, {}, {}}));
    refused.finish();
    QTRY_VERIFY(fault.has_value());
    QCOMPARE(*fault, Fault::conflict);
}

void WidgetsTest::closedPageIsNeverCalled()
{
    auto page = std::make_unique<QObject>();
    QPromise<Result<int>> promise;
    promise.start();
    int calls = 0;
    whenDone(
        page.get(), promise.future(), [&calls](int) { ++calls; }, [&calls](const Failure &) { ++calls; });
    promise.addResult(Result<int>(7));
    promise.finish();
    page.reset();
    QCoreApplication::processEvents();
    QCOMPARE(calls, 0);
}

void WidgetsTest::cancelledAnswerIsAFailure()
{
    QObject page;
    std::optional<Fault> fault;
    {
        QPromise<Result<int>> promise;
        promise.start();
        whenDone(
            &page, promise.future(), [](int) { QFAIL("a value"); },
            [&fault](const Failure &failure) { fault = failure.fault; });
    }
    QTRY_VERIFY(fault.has_value());
    QCOMPARE(*fault, Fault::cancelled);
}

void WidgetsTest::heldAndRefusedAnswersOfTheFakes()
{
    test::FakeDesks desks;
    test::fillWithPractice(desks, fromMillis(1'772'359'200'000));
    QObject page;
    QList<Client> clients;
    const auto failed = [](const Failure &) { QFAIL("failed"); };
    desks.answers.hold();
    whenDone(
        &page, desks.clients.clients({2, {}}, {}), [&](const gatehouse::Page<Client> &got) { clients = got.items; },
        failed);
    QCoreApplication::processEvents();
    QVERIFY(clients.isEmpty());
    desks.answers.release();
    QTRY_COMPARE(clients.size(), 2);
    desks.answers.refuseNext(Fault::diskFull, QStringLiteral("createClient"));
    std::optional<Fault> fault;
    whenDone(
        &page, desks.clients.createClient(QStringLiteral("X"), Actor::console()), [](const Client &) { QFAIL("made"); },
        [&fault](const Failure &failure) { fault = failure.fault; });
    QTRY_VERIFY(fault.has_value());
    QCOMPARE(desks.clients.list.size(), 3);
}

QTEST_MAIN(WidgetsTest)
#include "widgetstest.moc"
