#include "gateway/phonenumber.h"
#include "gateway/text/phonenumbers.h"

#include <QtTest/QtTest>

#include <phonenumbers/phonenumberutil.h>

using namespace gatehouse;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

class PhoneTest : public QObject
{
    Q_OBJECT
private slots:
    void readsWhatPeopleAndSpreadsheetsWrite_data();
    void readsWhatPeopleAndSpreadsheetsWrite();
    void saysWhyATextIsRefused_data();
    void saysWhyATextIsRefused();
    void shortWayAgreesWithTheLibraryForEveryCallingCode();
    void shortWayAgreesWithTheLibraryForEveryCountry();
    void exampleNumbersOfEveryRegionAreRead();
    void formatsByRegion();
    void knowsE164AndRegions();

private:
    PhoneNumbers m_numbers;
    const PhoneNumberUtil &m_library = *PhoneNumberUtil::GetInstance();
    QString byLibrary(const QString &text, const char *country) const;
};

void PhoneTest::readsWhatPeopleAndSpreadsheetsWrite_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("e164");
    const QString brazil = QStringLiteral("+5511961234567");
    const QString germany = QStringLiteral("+4915123456789");
    QTest::newRow("clean") << brazil << QString() << brazil;
    QTest::newRow("grouped") << QStringLiteral("+55 (11) 96123-4567") << QString() << brazil;
    QTest::newRow("national") << QStringLiteral("(11) 96123-4567") << QStringLiteral("BR") << brazil;
    QTest::newRow("national with trunk prefix") << QStringLiteral("0151 23456789") << QStringLiteral("DE") << germany;
    QTest::newRow("country in small letters") << QStringLiteral("015123456789") << QStringLiteral("de") << germany;
    QTest::newRow("optional trunk prefix") << QStringLiteral("+49 (0) 151 23456789") << QString() << germany;
    QTest::newRow("00") << QStringLiteral("0049 151 23456789") << QStringLiteral("DE") << germany;
    QTest::newRow("00 where the prefix is 011")
        << QStringLiteral("0049 151 23456789") << QStringLiteral("US") << germany;
    QTest::newRow("00 without a country") << QStringLiteral("004915123456789") << QString() << germany;
    QTest::newRow("no plus, default country") << QStringLiteral("5511961234567") << QStringLiteral("BR") << brazil;
    QTest::newRow("no plus, other country") << QStringLiteral("5511961234567") << QStringLiteral("US") << brazil;
    QTest::newRow("no plus, no country") << QStringLiteral("5511961234567") << QString() << brazil;
    QTest::newRow("apostrophe") << QStringLiteral("'+5511961234567") << QString() << brazil;
    QTest::newRow("formula text") << QStringLiteral("=\"+5511961234567\"") << QString() << brazil;
    QTest::newRow("floating point") << QStringLiteral("5511961234567.0") << QString() << brazil;
    QTest::newRow("floating point, comma") << QStringLiteral("5511961234567,00") << QString() << brazil;
    QTest::newRow("scientific, whole") << QStringLiteral("5.511961234567E+12") << QString() << brazil;
    QTest::newRow("scientific, comma") << QStringLiteral("5,511961234567e12") << QString() << brazil;
    QTest::newRow("non-breaking spaces") << QString::fromUtf8("\u00a0+55\u00a011\u202f96123\u00a04567\u00a0")
                                         << QString() << brazil;
    QTest::newRow("Arabic-Indic digits") << QString::fromUtf8("+٥٥١١٩٦١٢٣٤٥٦٧") << QString() << brazil;
    QTest::newRow("Persian digits") << QString::fromUtf8("+۵۵۱۱۹۶۱۲۳۴۵۶۷") << QString() << brazil;
    QTest::newRow("full width") << QString::fromUtf8("＋５５１１９６１２３４５６７") << QString() << brazil;
    QTest::newRow("right-to-left marks") << QString::fromUtf8("\u202a\u200e+55 11 96123-4567\u202c") << QString()
                                         << brazil;
    QTest::newRow("byte-order mark") << QString::fromUtf8("\ufeff+5511961234567") << QString() << brazil;
    QTest::newRow("other hyphens") << QString::fromUtf8("+55 11 96123\u20114567") << QString() << brazil;
    QTest::newRow("tel") << QStringLiteral("tel:+55-11-96123-4567") << QString() << brazil;
    QTest::newRow("whatsapp") << QStringLiteral("whatsapp:+5511961234567") << QString() << brazil;
    QTest::newRow("wa.me") << QStringLiteral("https://wa.me/5511961234567?text=Oi%20123") << QString() << brazil;
    QTest::newRow("wa.me bare") << QStringLiteral("wa.me/+5511961234567") << QString() << brazil;
    QTest::newRow("send link") << QStringLiteral("https://api.whatsapp.com/send?text=a&phone=5511961234567")
                               << QString() << brazil;
    QTest::newRow("app link") << QStringLiteral("whatsapp://send?phone=%2B5511961234567&text=1") << QString() << brazil;
    QTest::newRow("id") << QStringLiteral("5511961234567@s.whatsapp.net") << QStringLiteral("DE") << brazil;
    QTest::newRow("id with device") << QStringLiteral("5511961234567:12@s.whatsapp.net") << QString() << brazil;
    QTest::newRow("older id") << QStringLiteral("5511961234567@c.us") << QString() << brazil;
    QTest::newRow("Mexico's old 1") << QStringLiteral("+52 1 55 1234 5678") << QString()
                                    << QStringLiteral("+525512345678");
    QTest::newRow("Argentina's 15") << QStringLiteral("011 15 2345-6789") << QStringLiteral("AR")
                                    << QStringLiteral("+5491123456789");
    QTest::newRow("Italy keeps its zero")
        << QStringLiteral("02 1234567") << QStringLiteral("IT") << QStringLiteral("+39021234567");
    QTest::newRow("Britain drops it") << QStringLiteral("07400 123456") << QStringLiteral("GB")
                                      << QStringLiteral("+447400123456");
    QTest::newRow("Russia's 8") << QStringLiteral("8 (912) 345-67-89") << QStringLiteral("RU")
                                << QStringLiteral("+79123456789");
    QTest::newRow("label in front") << QStringLiteral("Tel. +55 11 96123-4567") << QString() << brazil;
}

void PhoneTest::readsWhatPeopleAndSpreadsheetsWrite()
{
    QFETCH(QString, text);
    QFETCH(QString, country);
    QFETCH(QString, e164);
    QCOMPARE(m_numbers.parse(text, country).e164, e164);
}

void PhoneTest::saysWhyATextIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("reason");
    const QString missing = QStringLiteral("phone_missing");
    const QString invalid = QStringLiteral("phone_invalid");
    const QString notMobile = QStringLiteral("phone_not_mobile");
    QTest::newRow("nothing") << QString() << QStringLiteral("DE") << missing;
    QTest::newRow("blanks") << QString::fromUtf8(" \u00a0\u200e") << QStringLiteral("DE") << missing;
    QTest::newRow("dash") << QStringLiteral("-") << QStringLiteral("DE") << missing;
    QTest::newRow("word") << QStringLiteral("none") << QStringLiteral("DE") << invalid;
    QTest::newRow("scientific, digits lost") << QStringLiteral("5.51196E+12") << QStringLiteral("BR") << invalid;
    QTest::newRow("scientific, comma, digits lost") << QStringLiteral("5,51196E+12") << QStringLiteral("BR") << invalid;
    QTest::newRow("spreadsheet error") << QStringLiteral("#NAME?") << QStringLiteral("BR") << invalid;
    QTest::newRow("too short") << QStringLiteral("+4915") << QString() << invalid;
    QTest::newRow("too long") << QStringLiteral("+49151234567890123") << QString() << invalid;
    QTest::newRow("no such calling code") << QStringLiteral("+999123456789") << QString() << invalid;
    QTest::newRow("no country") << QStringLiteral("0151 23456789") << QString() << invalid;
    QTest::newRow("trailing name") << QStringLiteral("+4915123456789 Anna") << QString() << invalid;
    QTest::newRow("hidden id") << QStringLiteral("123456789012345@lid") << QString() << invalid;
    QTest::newRow("group") << QStringLiteral("120363021234567890@g.us") << QString() << invalid;
    QTest::newRow("e-mail") << QStringLiteral("4915123456789@example.net") << QString() << invalid;
    QTest::newRow("short code") << QStringLiteral("112") << QStringLiteral("DE") << notMobile;
    QTest::newRow("toll-free") << QStringLiteral("+18002345678") << QString() << notMobile;
    QTest::newRow("toll-free, national") << QStringLiteral("0800 1234567") << QStringLiteral("DE") << notMobile;
    QTest::newRow("premium") << QStringLiteral("+19002345678") << QString() << notMobile;
    QTest::newRow("extension") << QStringLiteral("+49 30 123456 ext. 12") << QString() << notMobile;
}

void PhoneTest::saysWhyATextIsRefused()
{
    QFETCH(QString, text);
    QFETCH(QString, country);
    QFETCH(QString, reason);
    const ParsedPhone parsed = m_numbers.parse(text, country);
    QCOMPARE(parsed.e164, QString());
    QCOMPARE(phoneDefectName(parsed.defect), reason);
}

QString PhoneTest::byLibrary(const QString &text, const char *country) const
{
    PhoneNumber number;
    if (m_library.Parse(text.toStdString(), country, &number) != PhoneNumberUtil::NO_PARSING_ERROR
        || !m_library.IsValidNumber(number))
        return {};
    std::string e164;
    m_library.Format(number, PhoneNumberUtil::E164, &e164);
    return QString::fromStdString(e164);
}

// The short way is only allowed to be short. Every calling code, every length, every first two digits.
void PhoneTest::shortWayAgreesWithTheLibraryForEveryCallingCode()
{
    std::set<int> codes;
    m_library.GetSupportedCallingCodes(&codes);
    quint64 seed = 20261122;
    int compared = 0;
    for (const int code : codes) {
        for (int digits = 5; digits <= 12; ++digits) {
            for (int head = 0; head < 100; ++head) {
                QString national = QStringLiteral("%1").arg(head, 2, 10, QChar(u'0'));
                while (national.size() < digits) {
                    seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
                    national += QChar(u'0' + int((seed >> 33) % 10));
                }
                const QString text = u'+' + QString::number(code) + national;
                const ParsedPhone parsed = m_numbers.parse(text);
                if (!parsed)
                    continue;
                ++compared;
                QCOMPARE(parsed.e164, byLibrary(text, "ZZ"));
            }
        }
    }
    qInfo() << compared << "valid numbers compared";
    QVERIFY(compared > 8'000);
}

void PhoneTest::shortWayAgreesWithTheLibraryForEveryCountry()
{
    std::set<std::string> regions;
    m_library.GetSupportedRegions(&regions);
    quint64 seed = 7;
    int compared = 0;
    for (const std::string &region : regions) {
        for (int kind = 0; kind < int(PhoneNumberUtil::UNKNOWN); ++kind) {
            PhoneNumber example;
            if (!m_library.GetExampleNumberForType(region, PhoneNumberUtil::PhoneNumberType(kind), &example))
                continue;
            std::string written;
            m_library.Format(example, PhoneNumberUtil::NATIONAL, &written);
            QString text = QString::fromStdString(written);
            for (int variation = 0; variation < 8; ++variation) {
                const QString expected = byLibrary(text, region.c_str());
                const ParsedPhone parsed = m_numbers.parse(text, QString::fromStdString(region));
                if (!expected.isEmpty() && (parsed || parsed.defect != PhoneDefect::notMobile)) {
                    ++compared;
                    QVERIFY2(parsed.e164 == expected, qPrintable(text + u' ' + QString::fromStdString(region)));
                }
                seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
                for (qsizetype at = text.size() - 1 - variation % 4; at >= 0; at -= 100) {
                    if (text[at].isDigit())
                        text[at] = QChar(u'0' + int((seed >> 33) % 10));
                }
            }
        }
    }
    qInfo() << compared << "national numbers compared";
    QVERIFY(compared > 3'000);
}

void PhoneTest::exampleNumbersOfEveryRegionAreRead()
{
    std::set<std::string> regions;
    m_library.GetSupportedRegions(&regions);
    QVERIFY(regions.size() > 200);
    for (const std::string &region : regions) {
        PhoneNumber example;
        if (!m_library.GetExampleNumberForType(region, PhoneNumberUtil::MOBILE, &example))
            continue;
        const QString country = QString::fromStdString(region);
        for (const auto format : {PhoneNumberUtil::E164, PhoneNumberUtil::INTERNATIONAL, PhoneNumberUtil::NATIONAL,
                                  PhoneNumberUtil::RFC3966}) {
            std::string text;
            std::string e164;
            m_library.Format(example, format, &text);
            m_library.Format(example, PhoneNumberUtil::E164, &e164);
            QVERIFY2(m_numbers.parse(QString::fromStdString(text), country).e164 == QString::fromStdString(e164),
                     text.c_str());
        }
        QVERIFY(m_numbers.knowsCountry(country));
    }
}

void PhoneTest::formatsByRegion()
{
    QCOMPARE(formatPhone(QStringLiteral("+5511961234567")), QStringLiteral("+55 11 96123-4567"));
    QCOMPARE(formatPhone(QStringLiteral("+5511961234567"), PhoneStyle::national), QStringLiteral("(11) 96123-4567"));
    QCOMPARE(formatPhone(QStringLiteral("+12025550143"), PhoneStyle::national), QStringLiteral("(202) 555-0143"));
    QCOMPARE(formatPhone(QStringLiteral("120363021234567890@g.us")), QStringLiteral("120363021234567890@g.us"));
    QCOMPARE(formatPhone({}), QString());
}

void PhoneTest::knowsE164AndRegions()
{
    QVERIFY(isE164(u"+4915123456789"));
    QVERIFY(!isE164(u"4915123456789"));
    QVERIFY(!isE164(u"+0915123456789"));
    QVERIFY(!isE164(u"+49 15123456789"));
    QVERIFY(!isE164(u"+4915123456789012"));
    QVERIFY(!isE164(u"+"));
    QCOMPARE(m_numbers.region(QStringLiteral("+4915123456789")), QStringLiteral("DE"));
    QCOMPARE(m_numbers.region(QStringLiteral("+77771234567")), QStringLiteral("KZ"));
    QCOMPARE(m_numbers.region(QStringLiteral("+18762101234")), QStringLiteral("JM"));
    QCOMPARE(m_numbers.region(QStringLiteral("nonsense")), QString());
    QVERIFY(!m_numbers.knowsCountry(QStringLiteral("XX")));
    QVERIFY(!m_numbers.knowsCountry({}));
}

QTEST_APPLESS_MAIN(PhoneTest)
#include "phonetest.moc"
