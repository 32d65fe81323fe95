#include "tests/support/fakedesks.h"
#include "tests/support/virtualtime.h"
#include "ui/insights/insightspage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errorbanner.h"
#include "ui/widgets/filtertab.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/rowtable.h"

#include <QtCore/QSet>
#include <QtGui/QFontDatabase>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <memory>

using namespace gatehouse;
using namespace gatehouse::ui;
using namespace gatehouse::test;
using namespace std::chrono_literals;

namespace {

struct Insights
{
    Insights()
    {
        fillWithPractice(desks, time.now());
        page = std::make_unique<InsightsPage>(desks.insights, time);
        page->resize(1208, 722);
    }
    InsightCard *card(const char *name) const { return page->findChild<InsightCard *>(QLatin1String(name)); }
    QTimer *timer() const { return page->findChild<QTimer *>(QStringLiteral("insightsRefresh")); }
    qsizetype asked() const { return desks.insights.queries.size(); }
    void tick() const { QMetaObject::invokeMethod(timer(), "timeout"); }
    bool isIdle() const
    {
        const QList<InsightCard *> cards = page->findChildren<InsightCard *>();
        return std::none_of(cards.cbegin(), cards.cend(), [](const InsightCard *card) { return card->isAsking(); });
    }
    QPushButton *retry(const QWidget *within) const
    {
        auto *button = within->findChild<QPushButton *>(QStringLiteral("errorNextStep"));
        return button && button->isVisible() ? button : nullptr;
    }

    VirtualTime time;
    FakeDesks desks;
    std::unique_ptr<InsightsPage> page;
};

} // namespace

class InsightsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { apply(*qApp, Scheme::light); }
    void asksOnlyWhileItIsSeen();
    void aSlowAnswerIsNotAskedForAgain();
    void rangesKeepLinesShort();
    void countsArePerMinute();
    void gapsStayGaps();
    void theClientFilters();
    void nothingMeasuredSaysSo();
    void failureOffersAnotherTry();
    void sessionsShowTheirRates();
    void ticksAreFewAndRound();
    void thePointerMarksAStepAndItsValues();
    void aCardOpensToFullSizeAndEscGoesBack();
    void arrowKeysGoFromStepToStep();
    void changeIsHeldAgainstTheWeekBefore();
    void aStepOfFailuresLeadsToItsLetters();
    void chartsAreNotMirrored();
    void rendersReadably_data();
    void rendersReadably();
};

void InsightsTest::asksOnlyWhileItIsSeen()
{
    Insights set;
    set.page->setClient({});
    QCOMPARE(set.asked(), 0);
    QVERIFY(!set.timer()->isActive());
    set.page->show();
    const qsizetype once = set.asked();
    QVERIFY(once > 0);
    QVERIFY(set.timer()->isActive());
    QCOMPARE(set.timer()->interval(), 5000);
    QTRY_VERIFY(set.isIdle());
    set.tick();
    QCOMPARE(set.asked(), 2 * once);
    set.page->setRange(TimeRange::week);
    QCOMPARE(set.timer()->interval(), 60'000);
    const qsizetype before = set.asked();
    set.page->hide();
    QVERIFY(!set.timer()->isActive());
    set.page->setRange(TimeRange::day);
    set.page->setClient(ClientId{1});
    QCOMPARE(set.asked(), before);
    set.page->show();
    QVERIFY(set.asked() > before);
}

void InsightsTest::aSlowAnswerIsNotAskedForAgain()
{
    Insights set;
    set.desks.answers.hold();
    set.page->show();
    const qsizetype once = set.asked();
    set.tick();
    QCOMPARE(set.asked(), once);
    set.desks.answers.release();
    QTRY_VERIFY(set.isIdle());
    set.tick();
    QCOMPARE(set.asked(), 2 * once);
}

void InsightsTest::rangesKeepLinesShort()
{
    Insights set;
    set.page->show();
    for (const TimeRange range : allTimeRanges) {
        set.desks.insights.queries.clear();
        set.page->setRange(range);
        for (const SeriesQuery &query : std::as_const(set.desks.insights.queries)) {
            QVERIFY((query.to - query.from) / query.step <= 1500);
            QCOMPARE(query.to - query.from, Milliseconds(spanOf(range)));
            QVERIFY(query.to <= set.time.now());
        }
    }
}

void InsightsTest::countsArePerMinute()
{
    Insights set;
    set.page->show();
    QTRY_VERIFY(!set.card("messagesCard")->chart()->lines().isEmpty());
    const Series raw =
        set.desks.insights.series({QStringLiteral("sent"), set.time.now() - 1h, set.time.now(), 10s, {}, {}, {}, {}})
            .result()
            .value();
    QCOMPARE(*set.card("messagesCard")->chart()->lines().first().points.first().value, *raw.points.first().value * 6);
    auto *figure = set.page->findChild<QLabel *>(QStringLiteral("messagesCardFigure"));
    QTRY_COMPARE(figure->text(), QStringLiteral("238"));
}

void InsightsTest::gapsStayGaps()
{
    LineChart chart;
    const Timestamp start = fromMillis(1'772'359'200'000);
    ChartLine line{QStringLiteral("p50"), Role::accent, true, {}};
    for (int i = 0; i < 10; ++i)
        line.points += SeriesPoint{start + 10s * i, i == 3 || i == 5 ? std::nullopt : std::optional(1.0)};
    chart.setLines({line}, ChartUnit::count, start, start + 100s, 10s);
    QCOMPARE(chart.pieces(), 3);
}

void InsightsTest::theClientFilters()
{
    Insights set;
    set.page->show();
    set.desks.insights.queries.clear();
    set.page->setClient(ClientId{2});
    QVERIFY(set.asked() > 0);
    for (const SeriesQuery &query : std::as_const(set.desks.insights.queries))
        QCOMPARE(query.client, std::optional(ClientId{2}));
    QCOMPARE(set.desks.insights.lastClient, std::optional(ClientId{2}));
}

void InsightsTest::nothingMeasuredSaysSo()
{
    Insights set;
    set.desks.insights.empty = true;
    set.page->show();
    QTRY_VERIFY(set.isIdle());
    int said = 0;
    for (const QLabel *label : set.page->findChildren<QLabel *>())
        said += label->isVisible() && label->text() == QLatin1String("Nothing was measured in this time.") ? 1 : 0;
    QCOMPARE(said, int(set.page->findChildren<InsightCard *>().size()));
}

void InsightsTest::failureOffersAnotherTry()
{
    Insights set;
    set.desks.answers.refuseNext(Fault::storageFailed, QStringLiteral("series")); // the first card's first line
    set.page->show();
    InsightCard *card = set.card("queueCard");
    QTRY_VERIFY(set.retry(card));
    QVERIFY(!set.retry(set.card("ackCard")));
    set.retry(card)->click();
    QTRY_VERIFY(card->chart()->isVisible());
    QVERIFY(!set.retry(card));
}

void InsightsTest::sessionsShowTheirRates()
{
    Insights set;
    auto *table = set.page->findChild<RowTable *>(QStringLiteral("ratesTable"));
    const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    set.desks.insights.rates = {{SessionId{1}, QStringLiteral("Loja Azul"), 200, 150, 75, 2},
                                {SessionId{2}, QStringLiteral("Studio Kopi"), 0, 0, 0, 0}};
    set.page->show();
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QVERIFY(table->model()->index(0, RatesModel::deliveredColumn).data().toString().startsWith(QStringLiteral("75")));
    QVERIFY(table->model()->index(0, RatesModel::readColumn).data().toString().startsWith(QStringLiteral("50")));
    // Nothing sent is no rate, rather than a bad one.
    QCOMPARE(table->model()->index(1, RatesModel::deliveredColumn).data().toString(), QStringLiteral("–"));
}

void InsightsTest::ticksAreFewAndRound()
{
    for (const double top : {0.0, 1.0, 7.0, 1204.0, 983'211.0}) {
        const QList<ChartTick> ticks = valueTicks(top, ChartUnit::count);
        QVERIFY(ticks.size() >= 2 && ticks.size() <= 5);
        QVERIFY(ticks.last().at >= top * 0.999);
        QSet<QString> words;
        for (const ChartTick &tick : ticks)
            words.insert(tick.words);
        QCOMPARE(words.size(), ticks.size());
    }
    const Timestamp now = fromMillis(1'772'359'812'345);
    for (const TimeRange range : allTimeRanges) {
        const QList<ChartTick> ticks = timeTicks(now - spanOf(range), now);
        QVERIFY2(ticks.size() >= 3 && ticks.size() <= 8, qPrintable(rangeName(range)));
    }
}

void InsightsTest::thePointerMarksAStepAndItsValues()
{
    LineChart chart;
    chart.resize(500, 240);
    chart.show();
    const Timestamp start = fromMillis(1'772'359'200'000);
    ChartLine line{QStringLiteral("sent"), Role::accent, true, {}};
    for (int i = 0; i < 10; ++i)
        line.points += SeriesPoint{start + 60s * i, i == 5 ? std::nullopt : std::optional(100.0 * i)};
    chart.setLines({line}, ChartUnit::count, start, start + 600s, 60s);
    QTest::qWait(1); // the chart lays itself out
    for (const int step : {0, 4, 9}) {
        const Timestamp at = start + 60s * step;
        QTest::mouseMove(&chart, {qRound(chart.placeOf(at)), 80});
        QCOMPARE(chart.stepAt({chart.placeOf(at), 80}), std::optional(at));
        chart.mark(at);
        QVERIFY(chart.markedWords().last().contains(QStringLiteral("sent")));
        QVERIFY(chart.markedWords().last().contains(number(100 * step)));
        QVERIFY(chart.accessibleDescription().contains(QStringLiteral("sent")));
    }
    chart.mark(start + 300s);
    QVERIFY(chart.markedWords().last().contains(QStringLiteral("not measured")));
    QVERIFY(!chart.stepAt({2, 80})); // on the scale, not on the chart
}

void InsightsTest::aCardOpensToFullSizeAndEscGoesBack()
{
    Insights set;
    set.page->show();
    set.page->activateWindow();
    QTRY_VERIFY(!set.card("ackCard")->chart()->lines().isEmpty());
    InsightCard *card = set.card("ackCard");
    card->setFocus();
    QTest::keyClick(card, Qt::Key_Return);
    QCOMPARE(set.page->fullCard(), card);
    QTRY_VERIFY(card->width() > 1100);
    QTRY_VERIFY(card->chart()->hasFocus());
    QVERIFY(!set.card("queueCard")->isVisible());
    set.tick(); // goes on living
    QTRY_VERIFY(set.isIdle());
    QTest::keyClick(card->chart(), Qt::Key_Escape);
    QVERIFY(!set.page->fullCard());
    QTRY_VERIFY(card->hasFocus());
    QTRY_VERIFY(card->width() < 600);
    QTest::mouseDClick(set.card("queueCard")->chart(), Qt::LeftButton, {}, {100, 60});
    QCOMPARE(set.page->fullCard(), set.card("queueCard"));
    set.page->findChild<QPushButton *>(QStringLiteral("insightsBackButton"))->click();
    QVERIFY(!set.page->fullCard());
    set.page->findChild<QToolButton *>(QStringLiteral("readCardExpand"))->click();
    QCOMPARE(set.page->fullCard(), set.card("readCard"));
}

void InsightsTest::arrowKeysGoFromStepToStep()
{
    Insights set;
    set.page->show();
    set.page->activateWindow();
    QTRY_VERIFY(!set.card("messagesCard")->chart()->lines().isEmpty());
    emit set.card("messagesCard")->opened();
    LineChart *chart = set.card("messagesCard")->chart();
    QTest::keyClick(chart, Qt::Key_Left);
    QVERIFY(chart->marked());
    const Timestamp last = *chart->marked();
    QTest::keyClick(chart, Qt::Key_Left);
    QCOMPARE(*chart->marked(), last - 10s);
    QTest::keyClick(chart, Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(*chart->marked(), last - 110s);
    QTest::keyClick(chart, Qt::Key_End);
    QTest::keyClick(chart, Qt::Key_Right);
    QCOMPARE(*chart->marked(), last); // there is no further
}

void InsightsTest::changeIsHeldAgainstTheWeekBefore()
{
    Insights set;
    set.page->show();
    QTRY_VERIFY(set.isIdle());
    const auto past = [&set](const SeriesQuery &query) { return query.to < set.time.now() - 6 * 24h; };
    const auto &queries = set.desks.insights.queries;
    QTRY_VERIFY(std::any_of(queries.cbegin(), queries.cend(), past));
    for (const SeriesQuery &query : queries)
        QVERIFY(!past(query) || query.step >= 60s); // seconds of then are not kept
    InsightCard *card = set.card("ackCard");
    auto *words = card->findChild<QLabel *>(QStringLiteral("ackCardChange"));
    card->setChange(0.25);
    QVERIFY(words->text().contains(QStringLiteral("+25")));
    QVERIFY(words->isVisible());
    card->setChange(-0.1);
    QVERIFY(words->text().contains(QStringLiteral("−10")));
    card->setChange({}); // nothing to hold it against: no figure rather than a guess
    QVERIFY(!words->isVisible());
    set.card("readCard")->setChange(-0.023);
    QVERIFY(
        card->window()->findChild<QLabel *>(QStringLiteral("readCardChange"))->text().contains(QStringLiteral("−2.3")));
}

void InsightsTest::aStepOfFailuresLeadsToItsLetters()
{
    Insights set;
    set.page->show();
    QTRY_VERIFY(!set.card("messagesCard")->chart()->lines().isEmpty());
    QSignalSpy led(set.page.get(), &ui::Page::navigate);
    const Timestamp at = set.time.now() - 60s;
    emit set.card("messagesCard")->chart()->stepChosen(at, at + 10s);
    QCOMPARE(led.size(), 0); // a click on the small card may be half of a double click
    emit set.card("messagesCard")->opened();
    emit set.card("messagesCard")->chart()->stepChosen(at, at + 10s);
    QCOMPARE(led.size(), 1);
    QCOMPARE(led.first().first().toString(), QStringLiteral("deadletters"));
    QCOMPARE(led.first().last().toString(), toRfc3339(at) + u'/' + toRfc3339(at + 10s));
}

void InsightsTest::chartsAreNotMirrored()
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    LineChart chart;
    chart.resize(500, 240);
    chart.show();
    const Timestamp start = fromMillis(1'772'359'200'000);
    chart.setLines({{QStringLiteral("sent"), Role::accent, true, {{start, 1.0}, {start + 60s, 2.0}}}}, ChartUnit::count,
                   start, start + 120s, 60s);
    QTest::qWait(1);
    QVERIFY(chart.placeOf(start) < chart.placeOf(start + 60s));
    QVERIFY(chart.placeOf(start) < 100); // the scale stands at the left
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void InsightsTest::rendersReadably_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

/// With GATEHOUSE_SHOTS=folder the pictures are kept, to be looked at.
void InsightsTest::rendersReadably()
{
    QFETCH(bool, dark);
    apply(*qApp, dark ? Scheme::dark : Scheme::light);
    if (QFontDatabase::hasFamily(QStringLiteral("Inter")))
        qApp->setFont(QFont(QStringLiteral("Inter"), 10));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Insights set;
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    column->addWidget(set.page->headTools(), 0, Qt::AlignLeft);
    column->addWidget(set.page.get(), 1);
    window.resize(1280, 800);
    set.page->headTools()->show();
    window.show();
    QTRY_VERIFY(!set.card("readCard")->chart()->lines().isEmpty());
    QTest::qWait(50);
    const QImage image = window.grab().toImage();
    QVERIFY(image.width() >= 1280);
    const QByteArray shots = qgetenv("GATEHOUSE_SHOTS");
    if (!shots.isEmpty())
        QVERIFY(image.save(QStringLiteral("%1/insights-%2.png")
                               .arg(QString::fromLocal8Bit(shots), QLatin1String(QTest::currentDataTag()))));
    set.page->setParent(nullptr);
}

QTEST_MAIN(InsightsTest)
#include "insightstest.moc"
