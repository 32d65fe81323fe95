#include "tests/gui/campaignpractice.h"
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

#include <memory>

using namespace gatehouse;
using namespace gatehouse::ui;
using namespace gatehouse::test;
using namespace std::chrono_literals;

namespace {

/// The page on the practice set-up.
struct Campaigns
{
    explicit Campaigns(bool filled = true)
    {
        if (filled)
            fillWithCampaigns(desks, time.now());
        page = std::make_unique<CampaignPage>(
            CampaignDesks{desks.campaigns, desks.clients, desks.sessions, desks.changes, time});
        page->resize(1280, 760);
        page->show();
        page->activateWindow();
        if (!QTest::qWaitForWindowActive(page.get()))
            QFAIL("the window does not become active");
    }
    /// The list as it stands when the page is shown.
    void start(std::optional<ClientId> client = {})
    {
        page->setClient(client);
        page->activated();
        QTRY_VERIFY(desks.answers.count(QStringLiteral("campaigns")) > 0);
        QTRY_VERIFY(table()->model()->rowCount() > 0 || desks.campaigns.list.isEmpty());
    }
    void beginNew()
    {
        page->open(QStringLiteral("new"));
        QTRY_VERIFY(find<QComboBox>("campaignClient")->count() == desks.clients.list.size());
    }
    void import()
    {
        page->findChild<AudienceStep *>()->takeFile(QStringLiteral("/somewhere/people.csv"));
        QTRY_VERIFY(find<QPushButton>("csvImport")->isEnabled());
        find<QPushButton>("csvImport")->click();
        QTRY_COMPARE(find<FigureCell>("audienceFigure1")->value(), 48'212);
    }
    /// A draft that may start.
    void prepare(const QString &text)
    {
        start(ClientId{1});
        beginNew();
        import();
        editor()->go(CampaignEditor::Message);
        find<QPlainTextEdit>("campaignText")->setPlainText(text);
        editor()->go(CampaignEditor::Schedule);
        QTRY_VERIFY(page->findChild<QCheckBox *>(session(101)));
        page->findChild<QCheckBox *>(session(101))->setChecked(true);
        QTRY_COMPARE(desks.campaigns.list.first().sessions.size(), 1);
    }
    void openRun(CampaignId id)
    {
        start();
        page->open(toText(id));
        QTRY_VERIFY(find<QTableView>("ledger")->isVisible());
        QTRY_VERIFY(find<QTableView>("ledger")->model()->rowCount() > 0);
    }
    void answer(const char *dialog, const char *button)
    {
        QDialog *question = nullptr;
        QTRY_VERIFY((question = page->findChild<QDialog *>(QLatin1String(dialog))));
        QTRY_VERIFY(question->isVisible());
        question->findChild<QPushButton *>(QLatin1String(button))->click();
    }
    Campaign *campaign(qint64 id) { return findById(desks.campaigns.list, CampaignId{id}); }
    static QString session(qint64 id) { return QStringLiteral("session:") + toText(SessionId{id}); }
    QTableView *table() const { return find<QTableView>("campaignTable"); }
    CampaignEditor *editor() const { return page->findChild<CampaignEditor *>(); }
    QString label(const char *name) const { return find<QLabel>(name)->text(); }
    QString check(int row) const { return label(qPrintable(QStringLiteral("checkTitle%1").arg(row))); }
    template <typename T>
    T *find(const char *name) const
    {
        return page->findChild<T *>(QLatin1String(name));
    }

    VirtualTime time;
    FakeDesks desks;
    std::unique_ptr<CampaignPage> page;
};

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
    void scheduledCampaignSaysWhenItBegins();
    void refusedStartSaysWhyAndLeavesTheDraft();
    void refusedSaveIsTriedAgainWithTheNextStep();
    void testGoesToOneValidNumberOnly();
    // run
    void pauseAndResumeFromTheRun();
    void cancelSaysHowManyWaitAndAsksFirst();
    void runFollowsTheChangeFeed();
    void countersFilterTheLedger();
    void refusedActionStandsInTheRun();
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
    list.upsert(fresh);
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

void CampaignsTest::pauseAndResumeFromTheRun()
{
    Campaigns fixture;
    fixture.openRun(CampaignId{301});
    QVERIFY(fixture.find<QPushButton>("runPause")->isVisible());
    QVERIFY(!fixture.find<QPushButton>("runResume")->isVisible());
    fixture.find<QPushButton>("runPause")->click();
    QTRY_COMPARE(fixture.campaign(301)->state, CampaignState::paused);
    QTRY_VERIFY(fixture.find<QPushButton>("runResume")->isVisible());
    QVERIFY(fixture.label("runFinish").startsWith(QLatin1String("Paused")));
    fixture.find<QPushButton>("runResume")->click();
    QTRY_COMPARE(fixture.campaign(301)->state, CampaignState::running);
}

void CampaignsTest::cancelSaysHowManyWaitAndAsksFirst()
{
    Campaigns fixture;
    fixture.openRun(CampaignId{301});
    fixture.find<QPushButton>("runCancel")->click();
    QMessageBox *question = nullptr;
    QTRY_VERIFY((question = fixture.page->findChild<QMessageBox *>(QStringLiteral("cancelCampaignQuestion"))));
    QVERIFY(question->text().contains(QLatin1String("1,204")));
    QCOMPARE(fixture.campaign(301)->state, CampaignState::running);
    fixture.answer("cancelCampaignQuestion", "questionYes");
    QTRY_COMPARE(fixture.campaign(301)->state, CampaignState::cancelled);
    QTRY_VERIFY(!fixture.find<QPushButton>("runCancel")->isVisible());
}

void CampaignsTest::runFollowsTheChangeFeed()
{
    Campaigns fixture;
    fixture.openRun(CampaignId{301});
    fixture.campaign(301)->counts.read = 2'000;
    fixture.campaign(301)->forecast.finishesAt = fixture.time.now() + 26h;
    ChangeSet changes;
    changes.campaigns.insert(CampaignId{301});
    emit fixture.desks.changes.changed(changes);
    QTRY_COMPARE(fixture.find<FigureCell>("counter3")->value(), 2'000);
    QVERIFY(fixture.label("runFinish").contains(QLatin1String("tomorrow")));
}

void CampaignsTest::countersFilterTheLedger()
{
    Campaigns fixture;
    fixture.openRun(CampaignId{301});
    auto *failed = fixture.find<FigureCell>("counter5");
    failed->click();
    const QAbstractItemModel *ledger = fixture.find<QTableView>("ledger")->model();
    QTRY_COMPARE(ledger->rowCount(), 62); // all 500 rows were looked through: one in eight
    QVERIFY(ledger->index(0, RecipientModel::State).data().toString().contains(QStringLiteral("Not delivered")));
    QVERIFY(!ledger->index(0, RecipientModel::Error).data().toString().isEmpty());
    failed->click();
    QTRY_COMPARE(ledger->rowCount(), 500);
}

void CampaignsTest::refusedActionStandsInTheRun()
{
    Campaigns fixture;
    fixture.openRun(CampaignId{301});
    fixture.desks.answers.refuseNext(Fault::conflict, QStringLiteral("pauseCampaign"));
    fixture.find<QPushButton>("runPause")->click();
    QTRY_VERIFY(fixture.find<ErrorBanner>("runBanner")->isVisible());
    QCOMPARE(fixture.campaign(301)->state, CampaignState::running);
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
