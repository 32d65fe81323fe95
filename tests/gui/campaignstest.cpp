#include "tests/gui/campaignstage.h"
#include "tests/gui/widgetwalk.h"
#include "tests/support/virtualtime.h"
#include "ui/campaigns/audienceproblemmodel.h"
#include "ui/campaigns/audiencestep.h"
#include "ui/campaigns/campaignchecks.h"
#include "ui/campaigns/campaigneditor.h"
#include "ui/campaigns/campaignlistmodel.h"
#include "ui/campaigns/campaignpage.h"
#include "ui/campaigns/campaignwords.h"
#include "ui/campaigns/csvsamplemodel.h"
#include "ui/campaigns/figurecell.h"
#include "ui/campaigns/messagevariables.h"
#include "ui/campaigns/phonepreview.h"
#include "ui/campaigns/recipientmodel.h"
#include "ui/campaigns/stepbutton.h"
#include "ui/widgets/errorbanner.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialog>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTimeEdit>

#include <memory>

using namespace gatehouse;
using namespace gatehouse::ui;
using namespace gatehouse::test;
using namespace std::chrono_literals;

namespace {

void press(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(widget, key, modifiers);
}

} // namespace

class CampaignsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    // plain parts
    void variablesAreFoundAsTheEngineFindsThem();
    void checksNameWhatKeepsACampaignFromStarting();
    void modelsKeepTheirPromises();
    // list
    void listFiltersByState();
    void listSortsByItsHeadings();
    void emptyListOffersTheFirstCampaign();
    void listFailureStandsInTheListWithANextStep();
    void enterOpensAndEscapeReturns();
    // editor
    void wholePathByKeyboardStartsTheCampaign();
    void detectedReadingCanBeChanged();
    void importShowsProgressAndCanBeCancelled();
    void failedImportSaysWhyAndKeepsTheAudience();
    void problemsAreCountedApartListedAndExported();
    void previewFollowsTheTextAndTheRow();
    void unknownVariableBlocksTheStartByName();
    void quietHoursAreSaved();
    void scheduledCampaignSaysWhenItBegins();
    void refusedStartSaysWhyAndLeavesTheDraft();
    void refusedSaveIsTriedAgainWithTheNextStep();
    void lastEditIsSavedOnClosing();
    void clientIsAskedForBeforeNext();
    void forecastIsNotAskedForWhileNobodySeesIt();
    void testGoesToOneValidNumberOnly();
    // manners
    void everyControlHasANameForKeyboardAndReader();
};

void CampaignsTest::variablesAreFoundAsTheEngineFindsThem()
{
    QCOMPARE(variablesIn(QStringLiteral("Hi {{name}}, {{ order }} {{Name}} {{town|your town}} {{{{x}} {{}} {{a")),
             (QStringList{QStringLiteral("name"), QStringLiteral("order"), QStringLiteral("town")}));
    QCOMPARE(unknownVariables(QStringLiteral("{{NAME}} {{ordr}}"), {QStringLiteral("name"), QStringLiteral("order")}),
             QStringList{QStringLiteral("ordr")});
}

void CampaignsTest::checksNameWhatKeepsACampaignFromStarting()
{
    const VirtualTime time;
    Campaign campaign;
    campaign.content.body = TextContent{QStringLiteral("Hi {{ordr}}, reply STOP to opt out")};
    QList<CampaignCheck> checks = checksFor(campaign, {}, {}, time.now());
    QVERIFY(!mayStart(checks));
    QCOMPARE(checks.at(0).leads, CampaignCheck::Leads::audience);
    QCOMPARE(checks.at(1).leads, CampaignCheck::Leads::schedule);
    QVERIFY(checks.at(2).caption.contains(QLatin1String("ordr")));
    QCOMPARE(checks.at(3).mark, CampaignCheck::Mark::good);
    Session session;
    session.id = SessionId{1};
    session.name = QStringLiteral("Line");
    session.state = SessionState::needsScan;
    campaign.sessions = {session.id};
    campaign.counts.audience = 3;
    campaign.columns = {QStringLiteral("ordr")};
    checks = checksFor(campaign, {}, {session}, time.now());
    QVERIFY(mayStart(checks)); // who is away holds back only its own part
    QCOMPARE(checks.at(1).mark, CampaignCheck::Mark::warn);
    AudienceReport gaps;
    gaps.emptyCells = {2};
    checks = checksFor(campaign, gaps, {session}, time.now());
    QVERIFY(mayStart(checks));
    QCOMPARE(checks.at(3).mark, CampaignCheck::Mark::warn);
    QCOMPARE(checks.at(3).leads, CampaignCheck::Leads::message);
    QVERIFY(checks.at(3).caption.contains(QLatin1String("ordr")) && checks.at(3).caption.contains(u'2'));
    campaign.content.body = TextContent{QStringLiteral("Hi {{ordr|you}}, reply STOP to opt out")};
    QCOMPARE(checksFor(campaign, gaps, {session}, time.now()).at(3).mark, CampaignCheck::Mark::good);
    MediaContent picture;
    picture.url = QStringLiteral("file:///picture.png");
    picture.caption = QStringLiteral("Reply STOP to opt out ") + QString(1024, u'x');
    campaign.content.body = picture;
    checks = checksFor(campaign, {}, {session}, time.now());
    QVERIFY(!mayStart(checks)); // fine as a text, too long below a picture
    QCOMPARE(checks.at(2).leads, CampaignCheck::Leads::message);
    campaign.content.body = TextContent{picture.caption};
    QVERIFY(mayStart(checksFor(campaign, {}, {session}, time.now())));
    campaign.startAt = time.now() - 1min;
    QVERIFY(!mayStart(checksFor(campaign, {}, {session}, time.now())));
}

void CampaignsTest::modelsKeepTheirPromises()
{
    const VirtualTime time;
    FakeDesks desks;
    fillWithCampaigns(desks, time.now());
    desks.campaigns.report = desks.campaigns.nextReport;
    const auto fatal = QAbstractItemModelTester::FailureReportingMode::QtTest;
    CampaignListModel list(desks.campaigns);
    const QAbstractItemModelTester listTester(&list, fatal);
    list.setQuery({}, {});
    QTRY_COMPARE(list.rowCount(), 5);
    Campaign fresh = desks.campaigns.list.first();
    fresh.id = CampaignId{999};
    list.takeUp(fresh);
    QCOMPARE(list.rowOf(fresh.id), 0);
    list.forget(fresh.id);
    QCOMPARE(list.rowCount(), 5);
    AudienceProblemModel problems(desks.campaigns);
    const QAbstractItemModelTester problemTester(&problems, fatal);
    problems.show(CampaignId{301});
    QTRY_COMPARE(problems.rowCount(), 450); // the tester asks for the further pages
    RecipientModel ledger(desks.campaigns);
    const QAbstractItemModelTester ledgerTester(&ledger, fatal);
    ledger.show(CampaignId{301});
    QTRY_COMPARE(ledger.rowCount(), 500);
    desks.campaigns.ledger[3].state = QStringLiteral("read");
    ledger.refresh();
    QTRY_COMPARE(ledger.at(3).state, QStringLiteral("read"));
    CsvSampleModel sample;
    const QAbstractItemModelTester sampleTester(&sample, fatal);
    sample.show(desks.campaigns.inspection);
    sample.setPhoneColumn(0);
    QCOMPARE(sample.rowCount(), 8);
    QVERIFY(sample.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString().contains(QStringLiteral("phone")));
}

void CampaignsTest::listFiltersByState()
{
    Campaigns fixture;
    fixture.start();
    QTRY_COMPARE(fixture.table()->model()->rowCount(), 5);
    fixture.find<QAbstractButton>("campaignFilter2")->click();
    QTRY_COMPARE(fixture.table()->model()->rowCount(), 1);
    QCOMPARE(fixture.table()->model()->index(0, 0).data().toString(), QStringLiteral("Delivery November"));
    QVERIFY(fixture.table()->model()->index(0, CampaignListModel::Progress).data().toString().contains(u"4,821"));
    fixture.find<QAbstractButton>("campaignFilter5")->click();
    QTRY_VERIFY(!fixture.table()->isVisible());
}

void CampaignsTest::listSortsByItsHeadings()
{
    Campaigns fixture;
    fixture.start();
    const auto column = [&fixture](int at) {
        QStringList cells;
        for (int row = 0; row < fixture.table()->model()->rowCount(); ++row)
            cells += fixture.table()->model()->index(row, at).data().toString();
        return cells;
    };
    QTRY_VERIFY(fixture.table()->model()->rowCount() >= 5);
    const QStringList before = column(CampaignListModel::Name);
    fixture.table()->sortByColumn(CampaignListModel::Name, Qt::AscendingOrder);
    QStringList sorted = before;
    sorted.sort(Qt::CaseInsensitive);
    QCOMPARE(column(CampaignListModel::Name), sorted);
    fixture.table()->sortByColumn(CampaignListModel::Audience, Qt::DescendingOrder);
    QVERIFY(column(CampaignListModel::Audience).first() != column(CampaignListModel::Audience).last());
    fixture.table()->sortByColumn(-1, Qt::AscendingOrder);
    QTRY_COMPARE(column(CampaignListModel::Name), before);
}

void CampaignsTest::emptyListOffersTheFirstCampaign()
{
    Campaigns fixture(false);
    fixture.start();
    auto *first = fixture.find<QPushButton>("firstCampaign");
    QTRY_VERIFY(first->isVisible());
    first->click();
    QVERIFY(fixture.editor()->isVisible());
}

void CampaignsTest::listFailureStandsInTheListWithANextStep()
{
    Campaigns fixture;
    fixture.desks.answers.refuseNext(Fault::storageFailed, QStringLiteral("campaigns"));
    fixture.page->setClient({});
    auto *banner = fixture.find<ErrorBanner>("campaignListBanner");
    QTRY_VERIFY(banner->isVisible());
    banner->findChild<QPushButton *>(QStringLiteral("errorNextStep"))->click();
    QTRY_COMPARE(fixture.table()->model()->rowCount(), 5);
    QVERIFY(!banner->isVisible());
}

void CampaignsTest::enterOpensAndEscapeReturns()
{
    Campaigns fixture;
    fixture.start();
    fixture.find<QAbstractButton>("campaignFilter2")->click();
    QTRY_COMPARE(fixture.table()->model()->rowCount(), 1);
    fixture.table()->setFocus();
    press(fixture.table(), Qt::Key_Return);
    QTRY_VERIFY(fixture.find<QTableView>("ledger")->isVisible());
    QCOMPARE(fixture.label("runName"), QStringLiteral("Delivery November"));
    press(fixture.page.get(), Qt::Key_Escape);
    QTRY_VERIFY(fixture.table()->isVisible());
}

void CampaignsTest::wholePathByKeyboardStartsTheCampaign()
{
    Campaigns fixture;
    fixture.start(ClientId{1});
    press(fixture.page.get(), Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(fixture.editor()->isVisible());
    auto *name = fixture.find<QLineEdit>("campaignName");
    QTRY_VERIFY(name->hasFocus());
    QTest::keyClicks(name, QStringLiteral("Parcels"));
    QTRY_COMPARE(fixture.desks.campaigns.list.first().name, QStringLiteral("Parcels")); // kept without being asked
    auto *choose = fixture.find<QPushButton>("csvChoose");
    choose->setFocus();
    press(choose, Qt::Key_Space);
    QFileDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = fixture.page->findChild<QFileDialog *>(QStringLiteral("csvDialog"))));
    emit dialog->fileSelected(QStringLiteral("/somewhere/people.csv"));
    dialog->close();
    auto *import = fixture.find<QPushButton>("csvImport");
    QTRY_VERIFY(import->isEnabled() && import->isVisible());
    import->setFocus();
    press(import, Qt::Key_Space);
    QTRY_COMPARE(fixture.find<FigureCell>("audienceFigure1")->value(), 48'212);
    QVERIFY(fixture.find<StepButton>("step0")->isDone());

    fixture.page->activateWindow(); // the dialog had it
    QVERIFY(QTest::qWaitForWindowActive(fixture.page.get()));
    press(fixture.page.get(), Qt::Key_PageDown, Qt::ControlModifier);
    auto *text = fixture.find<QPlainTextEdit>("campaignText");
    QTRY_VERIFY(text->isVisible());
    text->setFocus();
    QTest::keyClicks(text, QStringLiteral("Hello {{name}}, reply STOP to opt out."));
    QTRY_VERIFY(fixture.find<StepButton>("step1")->isDone());

    press(fixture.page.get(), Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_VERIFY(fixture.page->findChild<QCheckBox *>(Campaigns::session(101)));
    auto *session = fixture.page->findChild<QCheckBox *>(Campaigns::session(101));
    session->setFocus();
    press(session, Qt::Key_Space);
    QTRY_COMPARE(fixture.desks.campaigns.list.first().sessions, QList<SessionId>{SessionId{101}});

    press(fixture.page.get(), Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(fixture.editor()->step(), int(CampaignEditor::Check));
    QTRY_VERIFY(fixture.label("finishTime").startsWith(QLatin1String("Finishes ")));
    QVERIFY(fixture.label("bindingLimit").contains(QLatin1String("the limit that binds")));
    QCOMPARE(fixture.check(0), QStringLiteral("48,212 of 50,000 rows can be sent"));

    press(fixture.page.get(), Qt::Key_PageDown, Qt::ControlModifier);
    auto *go = fixture.find<QPushButton>("stepNext");
    QTRY_VERIFY(go->isEnabled());
    QVERIFY(fixture.label("startTitle").contains(QLatin1String("48,212")));
    go->setFocus();
    press(go, Qt::Key_Space);
    QTRY_COMPARE(fixture.desks.campaigns.list.first().state, CampaignState::running);
    QTRY_VERIFY(fixture.find<QTableView>("ledger")->isVisible());
}

void CampaignsTest::detectedReadingCanBeChanged()
{
    Campaigns fixture;
    fixture.start(ClientId{1});
    fixture.beginNew();
    fixture.page->findChild<AudienceStep *>()->takeFile(QStringLiteral("/somewhere/people.csv"));
    auto *separator = fixture.find<QComboBox>("csvSeparator");
    QTRY_COMPARE(separator->currentData().toChar(), QChar(u';'));
    QCOMPARE(fixture.find<QComboBox>("csvPhone")->currentText(), QStringLiteral("phone"));
    const qsizetype asked = fixture.desks.answers.count(QStringLiteral("inspect"));
    fixture.desks.campaigns.inspection.separator = u'\t';
    fixture.desks.campaigns.inspection.hasHeader = false;
    separator->setCurrentIndex(separator->findData(QChar(u'\t')));
    emit separator->activated(separator->currentIndex());
    QTRY_COMPARE(fixture.desks.answers.count(QStringLiteral("inspect")), asked + 1);
    QTRY_VERIFY(!fixture.find<QCheckBox>("csvHeader")->isChecked()); // as the second look found it
    auto *phoneColumn = fixture.find<QComboBox>("csvPhone");
    phoneColumn->setCurrentIndex(phoneColumn->findData(2));
    auto *country = fixture.find<QComboBox>("csvCountry");
    country->setCurrentIndex(country->findData(QStringLiteral("BR")));
    fixture.find<QPushButton>("csvImport")->click();
    QTRY_COMPARE(fixture.desks.answers.count(QStringLiteral("importAudience")), 1);
    QCOMPARE(fixture.desks.campaigns.lastMapping.phoneColumn, 2);
    QCOMPARE(fixture.desks.campaigns.lastMapping.separator, QChar(u'\t'));
    QCOMPARE(fixture.desks.campaigns.lastMapping.defaultCountry, QStringLiteral("BR"));
}

void CampaignsTest::importShowsProgressAndCanBeCancelled()
{
    Campaigns fixture;
    fixture.start(ClientId{1});
    fixture.beginNew();
    fixture.find<QLineEdit>("campaignName")->setText(QStringLiteral("Slow"));
    fixture.page->findChild<AudienceStep *>()->takeFile(QStringLiteral("/somewhere/people.csv"));
    QTRY_VERIFY(fixture.find<QPushButton>("csvImport")->isEnabled());
    fixture.editor()->draft().whenSaved([] {});
    QTRY_VERIFY(fixture.editor()->draft().isCreated());
    fixture.desks.answers.hold();
    fixture.find<QPushButton>("csvImport")->click();
    auto *stop = fixture.find<QPushButton>("csvStop");
    QTRY_VERIFY(stop->isVisible());
    QVERIFY(!fixture.find<QPushButton>("csvImport")->isVisible());
    stop->click();
    QVERIFY(fixture.desks.campaigns.lastProgress->cancelled);
    fixture.desks.answers.release();
    QTRY_VERIFY(!stop->isVisible());
}

void CampaignsTest::failedImportSaysWhyAndKeepsTheAudience()
{
    Campaigns fixture;
    fixture.start(ClientId{1});
    fixture.beginNew();
    fixture.import();
    fixture.desks.answers.refuseNext(
        Failure{Fault::unreadable,
                QStringLiteral("refused by the test"),
                {{{}, QStringLiteral("file_is_spreadsheet"), QStringLiteral("refused by the test")}},
                {}},
        QStringLiteral("importAudience"));
    fixture.page->findChild<AudienceStep *>()->takeFile(QStringLiteral("/somewhere/people.xlsx"));
    QTRY_VERIFY(fixture.find<QPushButton>("csvImport")->isEnabled());
    fixture.find<QPushButton>("csvImport")->click();
    auto *banner = fixture.find<ErrorBanner>("editorBanner");
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->sentence().contains(QLatin1String("spreadsheet")));
    QCOMPARE(fixture.find<FigureCell>("audienceFigure1")->value(), 48'212);
    QVERIFY(fixture.find<StepButton>("step0")->isDone());
    QVERIFY(fixture.find<QPushButton>("csvImport")->isEnabled()); // and can be tried again
}

void CampaignsTest::problemsAreCountedApartListedAndExported()
{
    Campaigns fixture;
    fixture.start(ClientId{1});
    fixture.beginNew();
    fixture.import();
    QCOMPARE(fixture.find<FigureCell>("audienceFigure2")->value(), 1'240);
    QCOMPARE(fixture.find<FigureCell>("audienceFigure3")->value(), 402);
    QCOMPARE(fixture.find<FigureCell>("audienceFigure4")->value(), 146);
    const QAbstractItemModel *problems = fixture.find<QTableView>("audienceProblems")->model();
    QTRY_VERIFY(problems->rowCount() >= 200);
    QCOMPARE(problems->index(0, 1).data().toString(), QStringLiteral("Not a valid phone number"));
    fixture.find<QPushButton>("exportProblems")->click();
    QFileDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = fixture.page->findChild<QFileDialog *>(QStringLiteral("exportDialog"))));
    emit dialog->fileSelected(QStringLiteral("/somewhere/problems.csv"));
    QTRY_COMPARE(fixture.desks.campaigns.exportedTo, QStringLiteral("/somewhere/problems.csv"));
}

void CampaignsTest::previewFollowsTheTextAndTheRow()
{
    Campaigns fixture;
    fixture.prepare(QStringLiteral("Hello {{name}}, order {{order}}"));
    auto *phone = fixture.page->findChild<PhonePreview *>();
    QTRY_COMPARE(phone->text(), QStringLiteral("Hello Carla, order 48377"));
    QCOMPARE(fixture.label("previewTitle"), QStringLiteral("Row 1 of 48,212"));
    fixture.editor()->stepRow(3);
    QTRY_COMPARE(phone->text(), QStringLiteral("Hello Rafael, order "));
    QVERIFY(fixture.label("previewNote").contains(QLatin1String("Empty in this row: order")));
    fixture.editor()->stepRow(-4); // before the first stands the last
    QTRY_COMPARE(fixture.label("previewTitle"), QStringLiteral("Row 48,212 of 48,212"));
}

void CampaignsTest::unknownVariableBlocksTheStartByName()
{
    Campaigns fixture;
    fixture.prepare(QStringLiteral("Hello {{ordr}}"));
    QVERIFY(fixture.label("textProblem").contains(QLatin1String("ordr")));
    QVERIFY(!fixture.find<StepButton>("step1")->isDone());
    fixture.editor()->go(CampaignEditor::Start);
    QVERIFY(!fixture.find<QPushButton>("stepNext")->isEnabled());
    const auto captions = fixture.page->findChild<QWidget *>(QStringLiteral("startStep"))
                              ->findChildren<QLabel *>(QStringLiteral("checkCaption0"));
    QCOMPARE(captions.size(), 1);
    QVERIFY(captions.first()->text().contains(QLatin1String("ordr")));
    fixture.find<QPlainTextEdit>("campaignText")->setPlainText(QStringLiteral("Hello {{order}}"));
    QVERIFY(fixture.find<QPushButton>("stepNext")->isEnabled());
}

void CampaignsTest::quietHoursAreSaved()
{
    Campaigns fixture;
    fixture.prepare(QStringLiteral("Hello {{name}}"));
    auto *quiet = fixture.find<QCheckBox>("quietHours");
    auto *until = fixture.find<QTimeEdit>("quietTo");
    QVERIFY(!quiet->isChecked() && !until->isEnabled());
    quiet->setChecked(true);
    const auto stored = [&fixture] { return fixture.desks.campaigns.list.first().quietHours; };
    QTRY_COMPARE(stored(), (QJsonObject{{QStringLiteral("from"), QStringLiteral("21:00")},
                                        {QStringLiteral("to"), QStringLiteral("08:00")},
                                        {QStringLiteral("by"), QStringLiteral("recipient")}}));
    auto *by = fixture.find<QComboBox>("quietBy");
    by->setCurrentIndex(1);
    emit by->activated(1);
    QTRY_COMPARE(stored().value(QLatin1String("by")).toString(), QStringLiteral("campaign"));
    QVERIFY(until->isEnabled());
    until->setTime(QTime(9, 30));
    QTRY_COMPARE(stored().value(QLatin1String("to")).toString(), QStringLiteral("09:30"));
    QVERIFY(!fixture.desks.campaigns.list.first().timeZone.isEmpty());
    quiet->setChecked(false);
    QTRY_VERIFY(stored().isEmpty());
}

void CampaignsTest::scheduledCampaignSaysWhenItBegins()
{
    Campaigns fixture;
    fixture.prepare(QStringLiteral("Hello {{name}}"));
    fixture.find<QRadioButton>("startLater")->setChecked(true);
    QTRY_VERIFY(fixture.desks.campaigns.list.first().startAt.has_value());
    QVERIFY(*fixture.desks.campaigns.list.first().startAt > fixture.time.now());
    fixture.editor()->go(CampaignEditor::Start);
    QCOMPARE(fixture.find<QPushButton>("stepNext")->text(), QStringLiteral("&Schedule"));
    fixture.find<QPushButton>("stepNext")->click();
    QTRY_COMPARE(fixture.desks.campaigns.list.first().state, CampaignState::scheduled);
    QTRY_VERIFY(fixture.label("runFinish").startsWith(QLatin1String("Begins ")));
}

void CampaignsTest::refusedStartSaysWhyAndLeavesTheDraft()
{
    Campaigns fixture;
    fixture.prepare(QStringLiteral("Hello {{name}}"));
    fixture.editor()->go(CampaignEditor::Start);
    fixture.desks.answers.refuseNext(
        Failure::invalid(QStringLiteral("/content"), QStringLiteral("variable_unknown"), QStringLiteral("town")),
        QStringLiteral("start"));
    fixture.find<QPushButton>("stepNext")->click();
    auto *banner = fixture.find<ErrorBanner>("editorBanner");
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->sentence().contains(QLatin1String("town")));
    QTRY_VERIFY(fixture.find<QPushButton>("stepNext")->isEnabled());
    QCOMPARE(fixture.desks.campaigns.list.first().state, CampaignState::draft);
}

void CampaignsTest::refusedSaveIsTriedAgainWithTheNextStep()
{
    Campaigns fixture;
    fixture.prepare(QStringLiteral("Hello {{name}}"));
    QTRY_COMPARE(fixture.editor()->draft().saving(), DraftKeeper::Saving::saved);
    fixture.desks.answers.refuseNext(Fault::diskFull, QStringLiteral("changeCampaign"));
    fixture.find<QPlainTextEdit>("campaignText")->setPlainText(QStringLiteral("Changed {{name}}"));
    QTRY_COMPARE(fixture.editor()->draft().saving(), DraftKeeper::Saving::refused);
    QVERIFY(fixture.find<ErrorBanner>("editorBanner")->isVisible());
    fixture.editor()->go(CampaignEditor::Check);
    QTRY_COMPARE(campaignText(fixture.desks.campaigns.list.first().content), QStringLiteral("Changed {{name}}"));
    QTRY_VERIFY(!fixture.find<ErrorBanner>("editorBanner")->isVisible()); // it no longer holds
}

void CampaignsTest::lastEditIsSavedOnClosing()
{
    Campaigns fixture;
    fixture.prepare(QStringLiteral("Hello {{name}}"));
    QTRY_COMPARE(fixture.editor()->draft().saving(), DraftKeeper::Saving::saved);
    fixture.find<QPlainTextEdit>("campaignText")->setPlainText(QStringLiteral("The last word"));
    fixture.page.reset();
    QCOMPARE(campaignText(fixture.desks.campaigns.list.first().content), QStringLiteral("The last word"));

    Campaigns fresh;
    const auto before = fresh.desks.campaigns.list.size();
    fresh.start(ClientId{1});
    fresh.beginNew();
    fresh.editor()->draft().setName(QStringLiteral("Named just now"));
    fresh.page.reset();
    QCOMPARE(fresh.desks.campaigns.list.size(), before + 1);
}

void CampaignsTest::clientIsAskedForBeforeNext()
{
    Campaigns fixture;
    fixture.start();
    fixture.beginNew();
    fixture.find<QPushButton>("stepNext")->click();
    QCOMPARE(fixture.editor()->step(), int(CampaignEditor::Audience));
    QVERIFY(fixture.find<ErrorBanner>("editorBanner")->isVisible());
    fixture.find<StepButton>("step1")->click();
    QCOMPARE(fixture.editor()->step(), int(CampaignEditor::Audience));
    QVERIFY(fixture.find<StepButton>("step0")->isChecked());
    fixture.editor()->draft().setClient(ClientId{1});
    fixture.find<QPushButton>("stepNext")->click();
    QCOMPARE(fixture.editor()->step(), int(CampaignEditor::Message));
}

void CampaignsTest::forecastIsNotAskedForWhileNobodySeesIt()
{
    Campaigns fixture;
    fixture.prepare(QStringLiteral("Hello {{name}}"));
    QTRY_COMPARE(fixture.editor()->draft().saving(), DraftKeeper::Saving::saved);
    QCOMPARE(fixture.desks.answers.count(QStringLiteral("progress")), 0);
    fixture.editor()->go(CampaignEditor::Check);
    QTRY_VERIFY(fixture.desks.answers.count(QStringLiteral("progress")) > 0);
}

void CampaignsTest::testGoesToOneValidNumberOnly()
{
    Campaigns fixture;
    fixture.prepare(QStringLiteral("Hello {{name}}"));
    fixture.editor()->go(CampaignEditor::Check);
    QTRY_VERIFY(fixture.find<QPushButton>("sendTest")->isEnabled());
    fixture.find<QPushButton>("sendTest")->click();
    QDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = fixture.page->findChild<QDialog *>(QStringLiteral("testDialog"))));
    auto *number = dialog->findChild<QLineEdit *>(QStringLiteral("testPhone"));
    auto *send = dialog->findChild<QPushButton *>(QStringLiteral("testSend"));
    QVERIFY(!send->isEnabled());
    number->setText(QStringLiteral("99876"));
    QVERIFY(!send->isEnabled());
    number->setText(QStringLiteral("+55 (21) 99876-5432"));
    QVERIFY(send->isEnabled());
    send->click();
    QTRY_COMPARE(fixture.desks.answers.count(QStringLiteral("sendTest")), 1);
    QTRY_VERIFY(
        dialog->findChild<QLabel *>(QStringLiteral("testHint"))->text().startsWith(QLatin1String("On its way")));
}

void CampaignsTest::everyControlHasANameForKeyboardAndReader()
{
    Campaigns fixture;
    fixture.start(ClientId{1});
    QCOMPARE(missingNames(fixture.page.get()), QStringList());
    fixture.prepare(QStringLiteral("Hello {{name}}"));
    for (int step = 0; step < CampaignEditor::StepCount; ++step) {
        fixture.editor()->go(step);
        QCOMPARE(missingNames(fixture.page.get()), QStringList());
    }
    fixture.page->open(toText(CampaignId{301}));
    QTRY_VERIFY(fixture.find<QTableView>("ledger")->isVisible());
    QCOMPARE(missingNames(fixture.page.get()), QStringList());
}

QTEST_MAIN(CampaignsTest)
#include "campaignstest.moc"
