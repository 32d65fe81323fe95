#include "gateway/text/csvinspector.h"
#include "gateway/text/csvreader.h"
#include "gateway/text/phonenumbers.h"

#include <QtCore/QBuffer>
#include <QtCore/QStringEncoder>
#include <QtTest/QtTest>

using namespace gatehouse;

namespace {

using Records = QList<QStringList>;

// Gives few bytes at a time and no size, as a pipe does; or makes up a file that would not fit into memory.
class Drip final : public QIODevice
{
public:
    Drip(QByteArray bytes, qint64 step) : m_bytes(std::move(bytes)), m_step(step)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    qint64 repeat = 1; ///< how often the bytes come

protected:
    qint64 readData(char *into, qint64 most) override
    {
        if (m_at == m_bytes.size() && --repeat > 0)
            m_at = 0;
        const qint64 count = std::min({most, m_step, qint64(m_bytes.size()) - m_at});
        std::memcpy(into, m_bytes.constData() + m_at, size_t(count));
        m_at += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_step;
    qint64 m_at = 0;
};

class Broken final : public QIODevice
{
public:
    Broken() { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override { return -1; }
};

Records readAll(QIODevice &device, const CsvFormat &format, QList<CsvDamage> *damages = nullptr)
{
    Records records;
    CsvReader reader(device, format);
    for (;;) {
        const auto more = reader.next();
        if (!more || !*more)
            return records;
        if (reader.isBlank())
            continue;
        QStringList cells;
        for (qsizetype i = 0; i < reader.fieldCount(); ++i)
            cells += reader.text(i);
        records += cells;
        if (damages)
            *damages += reader.damage();
    }
}

Records readAll(const QByteArray &bytes, CsvFormat format = {})
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    return readAll(buffer, format);
}

QByteArray encoded(const QString &text, QStringConverter::Encoding encoding, bool mark)
{
    QStringEncoder encoder(encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder.encode(text);
}

QString s(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

class CsvTest : public QObject
{
    Q_OBJECT
private slots:
    void readsRecords_data();
    void readsRecords();
    void readsTheSameHoweverTheBytesArrive();
    void detectsEncodingAndSeparator_data();
    void detectsEncodingAndSeparator();
    void anEndInsideACharacterIsStillUtf8();
    void bytesOfTwoEncodingsAreBothRead();
    void wishesGoBeforeDetection();
    void refusesWhatIsNoCsv_data();
    void refusesWhatIsNoCsv();
    void reportsADeviceThatFails();
    void anUnclosedQuoteCostsOneLine();
    void anOverlongFieldIsReportedAndTheNextRowsAreRead();
    void anEndlessLineIsSkipped();
    void memoryDoesNotGrowWithTheFile();
    void findsPhoneAndNameColumns_data();
    void findsPhoneAndNameColumns();
    void columnsHaveNamesThatCanBeUsed();
    void refusesAMappingThatDoesNotFit();
    void mappingByName();
};

void CsvTest::readsRecords_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Records>("records");
    const Records two{{s("a"), s("b")}, {s("c"), s("d")}};
    QTest::newRow("LF") << QByteArray("a,b\nc,d\n") << two;
    QTest::newRow("no end") << QByteArray("a,b\nc,d") << two;
    QTest::newRow("CRLF") << QByteArray("a,b\r\nc,d\r\n") << two;
    QTest::newRow("CR") << QByteArray("a,b\rc,d\r") << two;
    QTest::newRow("mixed ends") << QByteArray("a,b\rc,d\n") << two;
    QTest::newRow("blank lines") << QByteArray("\n\na,b\n\n,\nc,d\n\x1a") << two;
    QTest::newRow("quoted") << QByteArray("\"a\",\"b\"\n\"c\",\"d\"") << two;
    QTest::newRow("blank before quote") << QByteArray("a, \"b\"\nc, \"d\"\n") << two;
    QTest::newRow("empty fields") << QByteArray("a,,\"\"\n,b,\n") << Records{{s("a"), {}, {}}, {{}, s("b"), {}}};
    QTest::newRow("quoted line ends") << QByteArray("\"a\nb\",c\r\n\"d\r\n\",e\n")
                                      << Records{{s("a\nb"), s("c")}, {s("d\r\n"), s("e")}};
    QTest::newRow("quoted separator") << QByteArray("\"a,b\",c\n") << Records{{s("a,b"), s("c")}};
    QTest::newRow("doubled quotes") << QByteArray("\"a \"\"b\"\"\",\"\"\"\"\n") << Records{{s("a \"b\""), s("\"")}};
    QTest::newRow("text after quote") << QByteArray("\"a\"b,c\n") << Records{{s("ab"), s("c")}};
    QTest::newRow("quote inside") << QByteArray("5\" pipe,c\n") << Records{{s("5\" pipe"), s("c")}};
    QTest::newRow("ragged") << QByteArray("a\nb,c,d\ne,f\n")
                            << Records{{s("a")}, {s("b"), s("c"), s("d")}, {s("e"), s("f")}};
    QTest::newRow("blanks are kept") << QByteArray(" a ,b\n") << Records{{s(" a "), s("b")}};
    QTest::newRow("ends in a quote") << QByteArray("a,\"b\"") << Records{{s("a"), s("b")}};
    QTest::newRow("NUL inside") << QByteArray("a\0,b\n", 5) << Records{{QString(QLatin1String("a\0", 2)), s("b")}};
}

void CsvTest::readsRecords()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Records, records);
    QCOMPARE(readAll(bytes), records);
}

void CsvTest::readsTheSameHoweverTheBytesArrive()
{
    const QString text = s("näme;phone\r\n\"Ö\r\n\"\"x\"\"\";+49 1\r\nz;\"2\"\r\n");
    for (const auto encoding : {QStringConverter::Utf8, QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        const QByteArray bytes = encoded(text, encoding, true);
        const auto format = detectCsvFormat(bytes, true);
        QVERIFY(bool(format));
        for (const qint64 step : {1, 2, 3, 7, 1000}) {
            Drip drip(bytes, step);
            QCOMPARE(readAll(drip, *format),
                     (Records{{s("näme"), s("phone")}, {s("Ö\r\n\"x\""), s("+49 1")}, {s("z"), s("2")}}));
        }
    }
}

void CsvTest::detectsEncodingAndSeparator_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<char>("separator");
    QTest::addColumn<QString>("lastCell");
    const QString text = s("name;phone;note\nJosé;+4915123456789;Grüße, €5\nÅsa;+4915123456780;a, b, c\n");
    const QString last = s("a, b, c");
    QTest::newRow("UTF-8") << text.toUtf8() << s("UTF-8") << ';' << last;
    QTest::newRow("UTF-8 with mark") << encoded(text, QStringConverter::Utf8, true) << s("UTF-8") << ';' << last;
    QTest::newRow("UTF-16LE with mark") << encoded(text, QStringConverter::Utf16LE, true) << s("UTF-16LE") << ';'
                                        << last;
    QTest::newRow("UTF-16BE with mark") << encoded(text, QStringConverter::Utf16BE, true) << s("UTF-16BE") << ';'
                                        << last;
    QTest::newRow("UTF-16LE") << encoded(text, QStringConverter::Utf16LE, false) << s("UTF-16LE") << ';' << last;
    QTest::newRow("UTF-16BE") << encoded(text, QStringConverter::Utf16BE, false) << s("UTF-16BE") << ';' << last;
    QTest::newRow("windows-1252") << QByteArray("name;price\nJos\xe9;\x80 5\n") << s("windows-1252") << ';' << s("€ 5");
    QTest::newRow("tab") << QByteArray("a\tb\n1,5\t2,5\n") << s("UTF-8") << '\t' << s("2,5");
    QTest::newRow("bar") << QByteArray("a|b\n1|2\n") << s("UTF-8") << '|' << s("2");
    QTest::newRow("comma") << QByteArray("a,b,c\n1,\"x;y;z;w\",3\n2,y,4\n") << s("UTF-8") << ',' << s("4");
    QTest::newRow("decimal commas") << QByteArray("a;b\n1,5;2,5\n2,5;3,5\n") << s("UTF-8") << ';' << s("3,5");
    QTest::newRow("one column") << QByteArray("phone\n+4915123456789\n") << s("UTF-8") << ',' << s("+4915123456789");
    QTest::newRow("sep line") << QByteArray("sep=|\r\na|b;c\r\n1|2;3\r\n") << s("UTF-8") << '|' << s("2;3");
    QTest::newRow("quoted sep line") << QByteArray("\"sep=;\"\na;b,c\n1;2,3\n") << s("UTF-8") << ';' << s("2,3");
    QTest::newRow("sep line in UTF-16") << encoded(s("sep=;\r\na;b\r\n1;2\r\n"), QStringConverter::Utf16LE, true)
                                        << s("UTF-16LE") << ';' << s("2");
}

void CsvTest::detectsEncodingAndSeparator()
{
    QFETCH(QByteArray, bytes);
    const auto format = detectCsvFormat(bytes, true);
    QVERIFY(bool(format));
    QTEST(csvEncodingName(format->encoding), "encoding");
    QTEST(format->separator, "separator");
    const Records records = readAll(bytes, *format);
    QVERIFY(!records.isEmpty());
    QTEST(records.last().last(), "lastCell");
    QVERIFY(!records.first().first().startsWith(s("sep")));
    QVERIFY(!records.first().first().startsWith(QChar(0xfeff)));
}

void CsvTest::anEndInsideACharacterIsStillUtf8()
{
    const QByteArray bytes = s("name,phone\nJosé").toUtf8().chopped(1);
    QCOMPARE(detectCsvFormat(bytes, false)->encoding, CsvEncoding::utf8);
    QCOMPARE(detectCsvFormat(bytes, true)->encoding, CsvEncoding::windows1252);
}

void CsvTest::bytesOfTwoEncodingsAreBothRead()
{
    QCOMPARE(readAll(s("é").toUtf8() + ",\xe9\n"), (Records{{s("é"), s("é")}}));
}

void CsvTest::wishesGoBeforeDetection()
{
    const auto format = detectCsvFormat("a;b\n\xc3\xa9;2\n", true, {CsvEncoding::windows1252, ','});
    QVERIFY(bool(format));
    QCOMPARE(readAll("a;b\n\xc3\xa9;2\n", *format), (Records{{s("a;b")}, {s("Ã©;2")}}));
    QCOMPARE(csvEncodingFromName(s("ISO-8859-1")), std::optional(CsvEncoding::windows1252));
    QVERIFY(!csvEncodingFromName(s("koi8-r")));
}

void CsvTest::refusesWhatIsNoCsv_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QByteArray() << s("file_empty");
    QTest::newRow("blank lines") << QByteArray("\r\n \r\n") << s("file_empty");
    QTest::newRow("only a mark") << QByteArray("\xef\xbb\xbf") << s("file_empty");
    QTest::newRow("only separators") << QByteArray(";;;\n;;;\n") << s("file_empty");
    QTest::newRow("xlsx") << QByteArray("PK\x03\x04\x14\0\x06\0", 8) << s("file_is_spreadsheet");
    QTest::newRow("xls") << QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", 10) << s("file_is_spreadsheet");
    QTest::newRow("html as xls") << QByteArray("<html xmlns:x=\"urn\"><table><tr>") << s("file_is_spreadsheet");
    QTest::newRow("xml as xls") << QByteArray(
        "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?><Workbook>")
                                << s("file_is_spreadsheet");
    QTest::newRow("pdf") << QByteArray("%PDF-1.7\n") << s("file_is_binary");
    QTest::newRow("zeros") << QByteArray(1000, '\0') << s("file_is_binary");
    QTest::newRow("noise") << QByteArray("\x01\x02\x03 abc,def\n\x04\x05") << s("file_is_binary");
}

void CsvTest::refusesWhatIsNoCsv()
{
    QFETCH(QByteArray, bytes);
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const PhoneNumbers numbers;
    const auto layout = CsvInspector(numbers).inspect(buffer);
    QVERIFY(!layout);
    QCOMPARE(layout.failure().fault, Fault::unreadable);
    QCOMPARE(layout.failure().problems.size(), 1);
    QTEST(layout.failure().problems.first().code, "code");
}

void CsvTest::reportsADeviceThatFails()
{
    Broken device;
    CsvReader reader(device, {});
    const auto more = reader.next();
    QVERIFY(!more);
    QCOMPARE(more.failure().problems.first().code, s("file_unreadable"));
}

void CsvTest::anUnclosedQuoteCostsOneLine()
{
    const QByteArray bytes = "a,b\n\"oops,1\nc,2\nd,3\n";
    Drip drip(bytes, 5);
    QList<CsvDamage> damages;
    QCOMPARE(readAll(drip, {}, &damages),
             (Records{{s("a"), s("b")}, {s("\"oops"), s("1")}, {s("c"), s("2")}, {s("d"), s("3")}}));
    QCOMPARE(damages, (QList{CsvDamage::none, CsvDamage::quoteUnclosed, CsvDamage::none, CsvDamage::none}));
    // Also when what follows is longer than what is held in memory.
    Drip large("a,b\n\"oops,1\n" + QByteArray("c,2\n").repeated(2'000'000), 1 << 20);
    CsvReader reader(large, {});
    qint64 rows = 0;
    while (*reader.next())
        ++rows;
    QCOMPARE(rows, 2'000'002);
}

void CsvTest::anOverlongFieldIsReportedAndTheNextRowsAreRead()
{
    Drip drip("a,b\n\"" + QByteArray(CsvReader::fieldBytesMax + 10, 'x') + "\",1\nc,2\n", 1 << 20);
    CsvReader reader(drip, {});
    QVERIFY(*reader.next());
    QVERIFY(*reader.next());
    QCOMPARE(reader.damage(), CsvDamage::fieldTooLong);
    QCOMPARE(reader.field(0).size(), CsvReader::fieldBytesMax);
    QCOMPARE(reader.text(1), s("1"));
    QVERIFY(*reader.next());
    QCOMPARE(reader.text(0), s("c"));
    QCOMPARE(reader.damage(), CsvDamage::none);
    QVERIFY(!*reader.next());
}

void CsvTest::anEndlessLineIsSkipped()
{
    Drip drip("a,b\n" + QByteArray(CsvReader::recordBytesMax * 3, 'x') + "\nc,2\n", 1 << 20);
    CsvReader reader(drip, {});
    QVERIFY(*reader.next());
    QVERIFY(*reader.next());
    QCOMPARE(reader.damage(), CsvDamage::fieldTooLong);
    QCOMPARE(reader.fieldCount(), 0);
    QVERIFY(*reader.next());
    QCOMPARE(reader.text(1), s("2"));
}

void CsvTest::memoryDoesNotGrowWithTheFile()
{
    // 2 GiB would take a minute unoptimised; what counts is that the buffer stays at its two chunks.
    Drip drip(QByteArray("Ana;+5511961234567;12345\n").repeated(4000), 1 << 20);
    drip.repeat = 400;
    CsvFormat format;
    format.separator = ';';
    CsvReader reader(drip, format);
    const char *least = nullptr;
    const char *most = nullptr;
    qint64 rows = 0;
    while (*reader.next()) {
        const char *at = reader.field(0).data();
        least = !least || at < least ? at : least;
        most = at > most ? at : most;
        ++rows;
    }
    QCOMPARE(rows, 1'600'000);
    QCOMPARE(reader.bytesRead(), 40'000'000);
    QVERIFY(most - least < 1024 * 1024);
}

void CsvTest::findsPhoneAndNameColumns_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("hasHeader");
    QTest::addColumn<int>("phone");
    QTest::addColumn<int>("name");
    QTest::newRow("English") << QByteArray("Order,Full name,Mobile\n100000012345,Ana,+5511961234567\n") << true << 2
                             << 1;
    QTest::newRow("Portuguese") << QByteArray("Nome;Celular;CPF\nAna;(11) 96123-4567;52998224725\n") << true << 1 << 0;
    QTest::newRow("German") << QByteArray("Kd-Nr.;Vorname;Handynummer\n1;Jörg;0151 23456789\n") << true << 2 << 1;
    QTest::newRow("Russian") << s("Имя,Номер телефона\nАнна,+79123456789\n").toUtf8() << true << 1 << 0;
    QTest::newRow("Arabic") << s("الاسم,رقم الهاتف\nأحمد,+201001234567\n").toUtf8() << true << 1 << 0;
    QTest::newRow("Chinese") << s("姓名,手机号\n王伟,+8613123456789\n").toUtf8() << true << 1 << 0;
    QTest::newRow("Polish") << s("Imię,Nr telefonu\nŁucja,+48512345678\n").toUtf8() << true << 1 << 0;
    QTest::newRow("heading says nothing")
        << QByteArray("x,y,z\nAna,7,+5511961234567\nBo,8,+4915123456789\n") << true << 2 << -1;
    QTest::newRow("no heading") << QByteArray("Ana,+5511961234567\nBo,+4915123456789\n") << false << 1 << 0;
    QTest::newRow("numbers only") << QByteArray("+5511961234567\n+4915123456789\n") << false << 0 << -1;
    QTest::newRow("two phones, the filled one")
        << QByteArray("name,phone,mobile\nAna,,+5511961234567\nBo,,+4915123456789\n") << true << 2 << 0;
    QTest::newRow("no phones") << QByteArray("a,b\nx,y\n") << false << -1 << 0;
}

void CsvTest::findsPhoneAndNameColumns()
{
    QFETCH(QByteArray, bytes);
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const PhoneNumbers numbers;
    const auto layout = CsvInspector(numbers).inspect(buffer);
    QVERIFY(bool(layout));
    QTEST(layout->inspection.hasHeader, "hasHeader");
    QTEST(layout->inspection.phoneColumn, "phone");
    QTEST(layout->inspection.nameColumn, "name");
    QCOMPARE(buffer.pos(), 0);
}

void CsvTest::columnsHaveNamesThatCanBeUsed()
{
    QByteArray bytes = "name, name ,,NAME\nAna,b,c,+5511961234567\n";
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const PhoneNumbers numbers;
    const auto layout = CsvInspector(numbers).inspect(buffer);
    QVERIFY(bool(layout));
    QCOMPARE(layout->inspection.columns, QStringList({s("name"), s("name 2"), s("column 3"), s("NAME 3")}));
    QCOMPARE(layout->inspection.sample.size(), 1);
    QCOMPARE(layout->inspection.bytes, bytes.size());
}

void CsvTest::refusesAMappingThatDoesNotFit()
{
    QByteArray bytes = "name,phone\nAna,+5511961234567\n";
    const PhoneNumbers numbers;
    const auto codeFor = [&](const CsvMapping &mapping) {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        const auto layout = CsvInspector(numbers).inspect(buffer, mapping);
        return layout ? QString() : layout.failure().problems.first().code;
    };
    CsvMapping mapping;
    mapping.phoneColumn = 2;
    QCOMPARE(codeFor(mapping), s("column_unknown"));
    mapping = {};
    mapping.phoneColumnName = s("mobile");
    QCOMPARE(codeFor(mapping), s("column_unknown"));
    mapping = {};
    mapping.encoding = s("koi8-r");
    QCOMPARE(codeFor(mapping), s("encoding_unknown"));
    mapping = {};
    mapping.separator = QChar(0x20ac);
    QCOMPARE(codeFor(mapping), s("separator_unknown"));
    mapping = {};
    mapping.defaultCountry = s("XX");
    QCOMPARE(codeFor(mapping), s("country_unknown"));
    QCOMPARE(codeFor({}), QString());
}

void CsvTest::mappingByName()
{
    QByteArray bytes = "Work Phone,Home Phone\n+5511961234567,+5511961234568\n";
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const PhoneNumbers numbers;
    CsvMapping mapping;
    mapping.phoneColumnName = s("home phone");
    const auto layout = CsvInspector(numbers).inspect(buffer, mapping);
    QVERIFY(bool(layout));
    QCOMPARE(layout->inspection.phoneColumn, 1);
}

QTEST_APPLESS_MAIN(CsvTest)
#include "csvtest.moc"
