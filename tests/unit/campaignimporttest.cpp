#include "tests/support/campaignground.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace std::chrono_literals;
using test::CampaignGround;
using test::s;

/// From a file to an audience.
class CampaignImportTest : public QObject, private CampaignGround
{
    Q_OBJECT
private slots:
    void init() { open(); }
    void cleanup() { close(); }
    void goodRowsAreKeptWhateverTheOthersAre();
    void aSecondFileReplacesTheFirst();
    void aCancelledImportLeavesTheAudienceAsItWas();
    void aFileThatIsNoCsvLeavesTheAudienceAsItWas();
    void spreadsheetFilesOfThreeOfficesImportWhole_data();
    void spreadsheetFilesOfThreeOfficesImportWhole();
    void problemsArePagedAndExported();
    void whateverAnOfficeWritesIsRead_data();
    void whateverAnOfficeWritesIsRead();
    void whatIsNoAudienceIsRefusedByItsCode_data();
    void whatIsNoAudienceIsRefusedByItsCode();
    void aTwentiethOfALargeFileMayBeBroken();
    void emptyCellsAreCountedByColumn();
    void aCampaignRemovedWhileItIsImportedLeavesNothing();
    void twoImportsAtOnceAreAConflict();
};

void CampaignImportTest::goodRowsAreKeptWhateverTheOthersAre()
{
    m_engine->run("INSERT INTO suppressions (id, client_id, phone, reason, actor, created_at)"
                  " VALUES (1, 7, '+5511961230004', 'opt_out', '', 0)");
    make();
    const auto report = import("Name;Phone;City\n"
                               "Ana;+5511961230001;S\xc3\xa3o Paulo\n"
                               "Bo;12;x\n"                    // too short
                               "Cy;;x\n"                      // none
                               "\n"                           // blank: not a row
                               "Di;+55 11 96123-0001;x\n"     // again
                               "Ed;+5511961230004;x\n"        // opted out
                               "Flo;+5511961230005\n"         // ragged, but usable
                               "Gil;5.51196E+12;x\n"          // damaged
                               "Hal;+18002345678;x\n"         // toll-free
                               "Ida;+5511961230006;x;extra\n" // ragged, but usable
                               "Jo\n");                       // no phone at all
    QVERIFY(bool(report));
    QCOMPARE(report->rows, 10);
    QCOMPARE(report->accepted, 3);
    QCOMPARE(report->rejected, 5);
    QCOMPARE(report->duplicates, 1);
    QCOMPARE(report->suppressed, 1);
    QStringList problems;
    for (const AudienceProblem &problem : report->problems)
        problems += QStringLiteral("%1 %2 %3").arg(problem.row).arg(problem.reason, problem.value).trimmed();
    QCOMPARE(problems, (QStringList{s("3 phone_invalid 12"), s("4 phone_missing"), s("6 duplicate +***********01"),
                                    s("7 suppressed +***********04"), s("8 row_ragged"),
                                    s("9 phone_invalid *.*****E+12"), s("10 phone_not_mobile +*********78"),
                                    s("11 row_ragged"), s("12 row_ragged"), s("12 phone_missing")}));
    const Campaign campaign = now();
    QCOMPARE(campaign.columns, (QStringList{s("Name"), s("Phone"), s("City")}));
    QCOMPARE(campaign.counts.audience, 3);
    QCOMPARE(campaign.counts.waiting, 3);
    const auto again = m_engine->await(m_desk->audience(m_id));
    QCOMPARE(again->rejected, 5);
    QCOMPARE(again->problems.size(), 10);
    const auto recipients = m_engine->await(m_desk->recipients(m_id, {}));
    QCOMPARE(recipients->items.size(), 3);
    QCOMPARE(recipients->items[1].name, s("Flo"));
    QCOMPARE(recipients->items[1].row, 8);
    QCOMPARE(recipients->items[1].state, s("waiting"));
}

void CampaignImportTest::aSecondFileReplacesTheFirst()
{
    make();
    QVERIFY(bool(import("name,phone\na,+5511961230001\nb,+5511961230002\nc,bad\n")));
    QVERIFY(bool(import("who,phone\nd,+5511961230003\n")));
    QCOMPARE(now().counts.audience, 1);
    QCOMPARE(now().columns, (QStringList{s("who"), s("phone")}));
    m_engine->time.settle();
    QCOMPARE(m_engine->integer("SELECT count(*) FROM campaign_recipients"), 1); // the old rows are gone
    QCOMPARE(m_engine->integer("SELECT count(*) FROM campaign_problems"), 0);
}

void CampaignImportTest::aCancelledImportLeavesTheAudienceAsItWas()
{
    make();
    QVERIFY(bool(import("name,phone\na,+5511961230001\n")));
    auto progress = std::make_shared<ImportProgress>();
    QByteArray large = "name,phone\n";
    for (int i = 0; i < 5000; ++i)
        large += "x,+55119613" + QByteArray::number(10000 + i) + "\n";
    // Cancelled once some rows are on disk: by a task that comes back until it sees that.
    std::function<void()> cancelLater = [&] {
        if (progress->rows > 2000)
            progress->cancelled = true;
        else
            m_engine->time.post(cancelLater);
    };
    m_engine->time.post(cancelLater);
    const auto report = m_engine->await(m_desk->importAudience(m_id, file(large), {}, progress, {}, {}));
    QVERIFY(!report);
    QCOMPARE(report.failure().fault, Fault::cancelled);
    QVERIFY(progress->rows > 2000 && progress->rows < 5000);
    QCOMPARE(progress->bytesTotal.load(), large.size());
    QCOMPARE(now().counts.audience, 1);
    QCOMPARE(m_engine->integer("SELECT count(*) FROM campaign_recipients"), 1);
    QVERIFY(bool(import("name,phone\na,+5511961230001\nb,+5511961230002\n"))); // and another may follow
    QCOMPARE(now().counts.audience, 2);
}

void CampaignImportTest::aFileThatIsNoCsvLeavesTheAudienceAsItWas()
{
    make();
    QVERIFY(bool(import("name,phone\na,+5511961230001\n")));
    const auto spreadsheet = import(QByteArray("PK\x03\x04\0\0", 6));
    QCOMPARE(spreadsheet.failure().fault, Fault::unreadable);
    QCOMPARE(spreadsheet.failure().problems.first().code, s("file_is_spreadsheet"));
    const auto missing = m_engine->await(m_desk->importAudience(m_id, s("/nowhere/a.csv"), {}, nullptr, {}, {}));
    QCOMPARE(missing.failure().problems.first().code, s("file_unreadable"));
    const auto noPhones = import("a,b\nx,y\n");
    QCOMPARE(noPhones.failure().problems.first().code, s("phone_column_missing"));
    QCOMPARE(now().counts.audience, 1);
    const auto inspection = m_engine->await(m_desk->inspect(file("name;phone\na;+5511961230001\n"), {}));
    QCOMPARE(inspection->separator, QChar(u';'));
    QCOMPARE(inspection->phoneColumn, 1);
}

void CampaignImportTest::spreadsheetFilesOfThreeOfficesImportWhole_data()
{
    QTest::addColumn<QString>("office");
    for (const char *office : {"en-US", "de-DE", "pt-BR"})
        QTest::newRow(office) << s(office);
}

void CampaignImportTest::spreadsheetFilesOfThreeOfficesImportWhole()
{
    QFETCH(QString, office);
    make();
    const QString path = QStringLiteral(GATEHOUSE_FIXTURES "/csv/audience-%1.csv").arg(office);
    const auto report = m_engine->await(m_desk->importAudience(m_id, path, {}, nullptr, {}, {}));
    QVERIFY(bool(report));
    QCOMPARE(report->rows, 5000);
    QCOMPARE(report->accepted, 5000);
    QVERIFY(report->problems.isEmpty());
    QCOMPARE(now().counts.audience, 5000);
}

void CampaignImportTest::problemsArePagedAndExported()
{
    make();
    QByteArray bytes = "name,phone\nok,+5511961230001\n";
    for (int i = 0; i < 2500; ++i)
        bytes += "\"=x\",=1+" + QByteArray::number(1000 + i) + "\n";
    const auto report = import(bytes);
    QCOMPARE(report->rejected, 2500);
    QCOMPARE(report->problems.size(), 1000);
    PageRequest page;
    page.limit = 1000;
    int seen = 0;
    do {
        const auto part = m_engine->await(m_desk->problems(m_id, page));
        seen += int(part->items.size());
        page.cursor = part->nextCursor;
    } while (!page.cursor.isEmpty());
    QCOMPARE(seen, 2500);
    const QString path = m_engine->dir.filePath(s("problems.csv"));
    QVERIFY(bool(m_engine->await(m_desk->exportProblems(m_id, path))));
    QFile exported(path);
    QVERIFY(exported.open(QIODevice::ReadOnly));
    const QByteArray text = exported.readAll();
    QCOMPARE(text.count('\n'), 2501);
    QVERIFY(text.startsWith("\xef\xbb\xbfrow,reason,value\r\n3,\"phone_invalid\",\"'=*+**00\""));
    QVERIFY(!m_engine->await(m_desk->exportProblems(m_id, s("/nowhere/problems.csv"))));
}

void CampaignImportTest::whateverAnOfficeWritesIsRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = s("Nome;Telefone;Cidade\n\"Jo\xc3\xa3o\nda Silva\";+5511961230001;S\xc3\xa3o Paulo\n"
                           "Ana;+5511961230002;\"Rio; capital\"\n");
    const auto utf16 = [&text](bool big) {
        QByteArray bytes = big ? QByteArray("\xfe\xff") : QByteArray("\xff\xfe");
        for (const QChar c : text) {
            const char low = char(c.unicode() & 0xff);
            const char high = char(c.unicode() >> 8);
            bytes += big ? high : low;
            bytes += big ? low : high;
        }
        return bytes;
    };
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("UTF-8 with a byte-order mark") << "\xef\xbb\xbf" + text.toUtf8();
    QTest::newRow("UTF-16, little") << utf16(false);
    QTest::newRow("UTF-16, big") << utf16(true);
    QTest::newRow("Latin-1") << text.toLatin1();
    QTest::newRow("DOS lines") << text.toUtf8().replace("\n", "\r\n");
    QTest::newRow("tabs")
        << text.toUtf8().replace("Rio; capital", "Rio/ capital").replace(';', '\t').replace("Rio/", "Rio;");
}

void CampaignImportTest::whateverAnOfficeWritesIsRead()
{
    QFETCH(QByteArray, bytes);
    make("{{nome}} {{cidade}}");
    const auto report = import(bytes);
    QVERIFY2(bool(report), report ? "" : qPrintable(report.failure().detail));
    QCOMPARE(report->accepted, 2);
    QVERIFY(report->problems.isEmpty());
    const auto first = m_engine->await(m_desk->preview(m_id, 0, {}));
    QCOMPARE(first->text.simplified(), s("Jo\xc3\xa3o da Silva S\xc3\xa3o Paulo"));
    QCOMPARE(m_engine->await(m_desk->preview(m_id, 1, {}))->text, s("Ana Rio; capital"));
}

void CampaignImportTest::whatIsNoAudienceIsRefusedByItsCode_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QByteArray() << s("file_empty");
    QTest::newRow("blank lines") << QByteArray("\n\r\n \n") << s("file_empty");
    QTest::newRow("a renamed spreadsheet")
        << QByteArray("PK\x03\x04\x14\0\6\0[Content_Types].xml", 27) << s("file_is_spreadsheet");
    QTest::newRow("an old spreadsheet") << QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8)
                                        << s("file_is_spreadsheet");
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << s("file_is_binary");
    QTest::newRow("no numbers") << QByteArray("name,city\nAna,Rio\n") << s("phone_column_missing");
}

void CampaignImportTest::whatIsNoAudienceIsRefusedByItsCode()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    make();
    QVERIFY(bool(import("name,phone\na,+5511961230001\n")));
    const auto report = import(bytes);
    QVERIFY(!report);
    QVERIFY(!report.failure().problems.isEmpty());
    QCOMPARE(report.failure().problems.first().code, code);
    QCOMPARE(now().counts.audience, 1); // as it was
}

void CampaignImportTest::aTwentiethOfALargeFileMayBeBroken()
{
    make();
    QByteArray bytes = "name,phone,city\n";
    const int rows = 50'000;
    for (int i = 0; i < rows; ++i) {
        const QByteArray phone = "+55119" + QByteArray::number(61'000'000 + i);
        if (i % 100 == 7)
            bytes += "broken," + phone.left(8) + ",x\n";
        else if (i % 100 == 27)
            bytes += "\"quoted\nname\"," + phone + "\n"; // ragged, over two lines
        else if (i % 100 == 47)
            bytes += "again,+55 11 9610-00000,x\n"; // the first row's, written otherwise
        else
            bytes += "P," + phone + ",x\n";
    }
    const auto report = import(bytes);
    QVERIFY(bool(report));
    QCOMPARE(report->rows, rows);
    QCOMPARE(report->rejected + report->duplicates, rows / 50);
    QCOMPARE(report->accepted, rows - rows / 50);
    QCOMPARE(m_engine->integer("SELECT count(*) FROM campaign_recipients"), rows - rows / 50);
    QCOMPARE(m_engine->integer("SELECT count(*) FROM campaign_problems WHERE reason = 'row_ragged'"), rows / 100);
}

void CampaignImportTest::emptyCellsAreCountedByColumn()
{
    make("Hi {{name}} of {{city}}");
    QVERIFY(bool(import("name,phone,city,note\n"
                        "Ana,+5511961230001,Rio,\n"
                        ",+5511961230002,  ,\n"
                        "Bo,+5511961230003,,x\n"
                        ",bad,,\n"                // not accepted, not counted
                        "Cy,+5511961230004\n"))); // ragged: what is missing is empty
    QCOMPARE(m_engine->await(m_desk->audience(m_id))->emptyCells, (QList<qint64>{1, 0, 3, 3}));
}

void CampaignImportTest::aCampaignRemovedWhileItIsImportedLeavesNothing()
{
    make();
    auto progress = std::make_shared<ImportProgress>();
    QByteArray large = "name,phone\n";
    for (int i = 0; i < 5000; ++i)
        large += "x,+55119613" + QByteArray::number(10000 + i) + "\n";
    Reply<void> removed;
    std::function<void()> removeLater = [&] {
        if (progress->rows > 2000)
            removed = m_desk->remove(m_id, {}, {});
        else
            m_engine->time.post(removeLater);
    };
    m_engine->time.post(removeLater);
    const auto report = m_engine->await(m_desk->importAudience(m_id, file(large), {}, progress, {}, {}));
    QVERIFY(removed.isFinished() && removed.result());
    QVERIFY(!report);
    QCOMPARE(report.failure().fault, Fault::notFound);
    m_engine->time.settle();
    QCOMPARE(m_engine->integer("SELECT count(*) FROM campaign_recipients"), 0);
}

void CampaignImportTest::twoImportsAtOnceAreAConflict()
{
    make();
    const QString path = file("name,phone\na,+5511961230001\n");
    Reply<AudienceReport> first = m_desk->importAudience(m_id, path, {}, nullptr, {}, {});
    const auto second = m_engine->await(m_desk->importAudience(m_id, path, {}, nullptr, {}, {}));
    QCOMPARE(second.failure().fault, Fault::conflict);
    QVERIFY(bool(first.result()));
}

QTEST_APPLESS_MAIN(CampaignImportTest)
#include "campaignimporttest.moc"
