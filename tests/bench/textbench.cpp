// What reading an audience costs before anything is stored: CSV records, and phone numbers in the forms that files
// have them in.
#include "gateway/text/csvreader.h"
#include "gateway/text/phonenumbers.h"

#include <QtCore/QBuffer>
#include <QtTest/QtTest>

#include <phonenumbers/phonenumberutil.h>

using namespace gatehouse;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

class TextBench : public QObject
{
    Q_OBJECT
private slots:
    void csvBytes_data();
    void csvBytes();
    void phones_data();
    void phones();
};

void TextBench::csvBytes_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::newRow("plain") << QByteArray("Customer 12345,+5511961234567,100001,Springfield,some words\n");
    QTest::newRow("quoted") << QByteArray(
        "\"Customer 12345\",\"+5511961234567\",\"10\"\"01\",\"Springfield\",\"some\nwords\"\n");
}

void TextBench::csvBytes()
{
    QFETCH(QByteArray, record);
    QByteArray bytes = record.repeated(64 * 1024 * 1024 / record.size());
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    CsvReader reader(buffer, {});
    QElapsedTimer timer;
    timer.start();
    qsizetype fields = 0;
    for (;;) {
        const auto more = reader.next();
        if (!more || !*more)
            break;
        fields += reader.fieldCount();
    }
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    qInfo("csv %s: %.0f MB/s", QTest::currentDataTag(), double(bytes.size()) / 1e6 / seconds);
    QCOMPARE(fields, reader.row() * 5);
}

void TextBench::phones_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<bool>("withCountry");
    QTest::newRow("E.164") << int(PhoneNumberUtil::E164) << false;
    QTest::newRow("international") << int(PhoneNumberUtil::INTERNATIONAL) << false;
    QTest::newRow("national") << int(PhoneNumberUtil::NATIONAL) << true;
}

void TextBench::phones()
{
    QFETCH(int, format);
    QFETCH(bool, withCountry);
    const auto &library = *PhoneNumberUtil::GetInstance();
    std::set<std::string> regions;
    library.GetSupportedRegions(&regions);
    QList<std::pair<QString, QString>> texts;
    for (const std::string &region : regions) {
        PhoneNumber number;
        if (!library.GetExampleNumberForType(region, PhoneNumberUtil::MOBILE, &number))
            continue;
        std::string text;
        library.Format(number, PhoneNumberUtil::PhoneNumberFormat(format), &text);
        texts.append({QString::fromStdString(text), withCountry ? QString::fromStdString(region) : QString()});
    }
    const PhoneNumbers numbers;
    const auto once = [&](int count) {
        int good = 0;
        for (int i = 0; i < count; ++i) {
            const auto &[text, country] = texts[i % texts.size()];
            good += numbers.parse(text, country) ? 1 : 0;
        }
        return good;
    };
    once(int(texts.size())); // the library compiles each region's patterns at first use
    constexpr int count = 50'000;
    QElapsedTimer timer;
    timer.start();
    const int good = once(count);
    qInfo("phones %s: %d in %.0f ms", QTest::currentDataTag(), count, double(timer.nsecsElapsed()) / 1e6);
    QCOMPARE(good, count);
}

QTEST_APPLESS_MAIN(TextBench)
#include "textbench.moc"
