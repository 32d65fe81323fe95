#include "gateway/text/csvinspector.h"
#include "gateway/text/csvreader.h"
#include "gateway/text/phonenumbers.h"

#include <QtCore/QFile>
#include <QtCore/QSet>
#include <QtTest/QtTest>

using namespace gatehouse;

// Files written by LibreOffice Calc, see tests/fixtures/make-csv.py: nobody here chose their bytes.
class CsvFixtureTest : public QObject
{
    Q_OBJECT
private slots:
    void everyRowOfASpreadsheetProgramIsRead_data();
    void everyRowOfASpreadsheetProgramIsRead();
};

void CsvFixtureTest::everyRowOfASpreadsheetProgramIsRead_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<char>("separator");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("heading");
    QTest::newRow("en-US") << QStringLiteral("UTF-8") << ',' << QStringLiteral("Martín")
                           << QStringLiteral("Phone number");
    QTest::newRow("de-DE") << QStringLiteral("windows-1252") << ';' << QStringLiteral("Martín")
                           << QStringLiteral("Handynummer");
    QTest::newRow("pt-BR") << QStringLiteral("UTF-16LE") << ';' << QStringLiteral("Martín")
                           << QStringLiteral("Celular");
}

void CsvFixtureTest::everyRowOfASpreadsheetProgramIsRead()
{
    QFile file(QStringLiteral(GATEHOUSE_FIXTURES "/csv/audience-%1.csv").arg(QLatin1String(QTest::currentDataTag())));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const PhoneNumbers numbers;
    const auto layout = CsvInspector(numbers).inspect(file);
    QVERIFY(bool(layout));
    QTEST(layout->inspection.encoding, "encoding");
    QTEST(layout->format.separator, "separator");
    QVERIFY(layout->inspection.hasHeader);
    QCOMPARE(layout->inspection.phoneColumn, 1);
    QCOMPARE(layout->inspection.nameColumn, 0);
    QTEST(layout->inspection.columns[1], "heading");
    QTEST(layout->inspection.sample[0][0], "first");

    CsvReader reader(file, layout->format);
    QVERIFY(*reader.next()); // headings
    QSet<QString> phones;
    QSet<QString> regions;
    QSet<QString> names;
    for (;;) {
        const auto more = reader.next();
        QVERIFY(bool(more));
        if (!*more)
            break;
        QCOMPARE(reader.fieldCount(), 5);
        QCOMPARE(reader.damage(), CsvDamage::none);
        const ParsedPhone phone = numbers.parse(reader.text(1));
        QVERIFY2(bool(phone), qPrintable(reader.text(1)));
        phones.insert(phone.e164);
        names.insert(reader.text(0));
        if (phones.size() % 125 == 1)
            regions.insert(numbers.region(phone.e164));
    }
    QCOMPARE(reader.row(), 5001);
    QCOMPARE(phones.size(), 5000);
    QCOMPARE(regions.size(), 40);
    QCOMPARE(names.size() > 70, true);
    QVERIFY(!names.contains(QStringLiteral("?")));
}

QTEST_APPLESS_MAIN(CsvFixtureTest)
#include "csvfixturetest.moc"
