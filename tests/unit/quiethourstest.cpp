#include "gateway/quiethours.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class QuietHoursTest : public QObject
{
    Q_OBJECT
private slots:
    void withoutHoursItIsNeverQuiet();
    void hoursGoOverMidnight();
    void hoursWithinADay();
    void theNightIsShorterInSpringAndLongerInAutumn();
    void anHourThatIsSkippedBeginsWithTheChange();
    void anHourThatComesTwiceIsQuietTwice();
    void closedDaysJoinTheirNights();
    void whatCannotBeObeyedIsRefused_data();
    void whatCannotBeObeyedIsRefused();

private:
    static QJsonObject hours(const QString &from, const QString &to) { return {{u"from"_s, from}, {u"to"_s, to}}; }
    static Timestamp at(const char *text) { return *fromRfc3339(QString::fromLatin1(text)); }
    static QString change(const QuietHours &quiet, const char *from)
    {
        const auto next = quiet.nextChange(at(from));
        return next ? toRfc3339(*next).left(16) : u"never"_s;
    }
    const QString m_berlin = u"Europe/Berlin"_s; // 2026: forward on 29 March, back on 25 October, at 01:00 UTC
};

void QuietHoursTest::withoutHoursItIsNeverQuiet()
{
    for (const QuietHours &quiet : {QuietHours(), QuietHours({}, m_berlin), QuietHours({{u"from"_s, 7}}, m_berlin)}) {
        QVERIFY(!quiet.isQuiet(at("2026-06-01T23:00:00Z")));
        QCOMPARE(change(quiet, "2026-06-01T23:00:00Z"), u"never"_s);
        QCOMPARE(quiet.opensAt(at("2026-06-01T23:00:00Z")), at("2026-06-01T23:00:00Z"));
    }
}

void QuietHoursTest::hoursGoOverMidnight()
{
    const QuietHours quiet(hours(u"21:00"_s, u"08:00"_s), u"America/Sao_Paulo"_s); // UTC-3
    QVERIFY(!quiet.isQuiet(at("2026-06-01T23:59:59Z")));
    QVERIFY(quiet.isQuiet(at("2026-06-02T00:00:00Z")));
    QVERIFY(quiet.isQuiet(at("2026-06-02T10:59:59Z")));
    QVERIFY(!quiet.isQuiet(at("2026-06-02T11:00:00Z")));
    QCOMPARE(change(quiet, "2026-06-01T15:00:00Z"), u"2026-06-02T00:00"_s);
    QCOMPARE(change(quiet, "2026-06-02T00:00:00Z"), u"2026-06-02T11:00"_s);
    QCOMPARE(quiet.opensAt(at("2026-06-02T05:00:00Z")), at("2026-06-02T11:00:00Z"));
}

void QuietHoursTest::hoursWithinADay()
{
    const QuietHours quiet(hours(u"12:00"_s, u"14:30"_s), u"Asia/Kolkata"_s); // UTC+5:30
    QCOMPARE(change(quiet, "2026-06-01T00:00:00Z"), u"2026-06-01T06:30"_s);
    QCOMPARE(change(quiet, "2026-06-01T06:30:00Z"), u"2026-06-01T09:00"_s);
    QCOMPARE(change(quiet, "2026-06-01T09:00:00Z"), u"2026-06-02T06:30"_s);
}

void QuietHoursTest::theNightIsShorterInSpringAndLongerInAutumn()
{
    const QuietHours quiet(hours(u"21:00"_s, u"08:00"_s), m_berlin);
    QCOMPARE(change(quiet, "2026-03-28T12:00:00Z"), u"2026-03-28T20:00"_s);
    QCOMPARE(change(quiet, "2026-03-28T20:00:00Z"), u"2026-03-29T06:00"_s);
    QCOMPARE(change(quiet, "2026-03-29T06:00:00Z"), u"2026-03-29T19:00"_s);
    QCOMPARE(change(quiet, "2026-10-24T12:00:00Z"), u"2026-10-24T19:00"_s);
    QCOMPARE(change(quiet, "2026-10-24T19:00:00Z"), u"2026-10-25T07:00"_s);
}

void QuietHoursTest::anHourThatIsSkippedBeginsWithTheChange()
{
    const QuietHours quiet(hours(u"02:30"_s, u"03:30"_s), m_berlin); // there is no 02:30 that night
    QCOMPARE(change(quiet, "2026-03-29T00:00:00Z"), u"2026-03-29T01:00"_s);
    QCOMPARE(change(quiet, "2026-03-29T01:00:00Z"), u"2026-03-29T01:30"_s);
}

void QuietHoursTest::anHourThatComesTwiceIsQuietTwice()
{
    const QuietHours quiet(hours(u"02:15"_s, u"02:45"_s), m_berlin);
    QCOMPARE(change(quiet, "2026-10-25T00:00:00Z"), u"2026-10-25T00:15"_s);
    QCOMPARE(change(quiet, "2026-10-25T00:15:00Z"), u"2026-10-25T00:45"_s);
    QCOMPARE(change(quiet, "2026-10-25T00:45:00Z"), u"2026-10-25T01:15"_s);
    QCOMPARE(change(quiet, "2026-10-25T01:15:00Z"), u"2026-10-25T01:45"_s);
    QCOMPARE(change(quiet, "2026-10-25T01:45:00Z"), u"2026-10-26T01:15"_s);
}

void QuietHoursTest::closedDaysJoinTheirNights()
{
    QJsonObject stored = hours(u"21:00"_s, u"08:00"_s);
    stored.insert(u"closed_days"_s, QJsonArray{u"saturday"_s, u"sunday"_s});
    const QuietHours quiet(stored, u"UTC"_s);
    QCOMPARE(change(quiet, "2026-06-05T12:00:00Z"), u"2026-06-05T21:00"_s); // a Friday
    QCOMPARE(change(quiet, "2026-06-05T21:00:00Z"), u"2026-06-08T08:00"_s);
    const QuietHours onlyDays(QJsonObject{{u"closed_days"_s, QJsonArray{u"sunday"_s}}}, u"UTC"_s);
    QCOMPARE(change(onlyDays, "2026-06-01T00:00:00Z"), u"2026-06-07T00:00"_s);
    QCOMPARE(change(onlyDays, "2026-06-07T00:00:00Z"), u"2026-06-08T00:00"_s);
}

void QuietHoursTest::whatCannotBeObeyedIsRefused_data()
{
    QTest::addColumn<QJsonObject>("stored");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("code");
    const QString invalid = u"quiet_hours_invalid"_s;
    const QString always = u"quiet_hours_always"_s;
    QTest::newRow("hour") << hours(u"25:00"_s, u"08:00"_s) << QString() << u"/quiet_hours/from"_s << invalid;
    QTest::newRow("no end") << QJsonObject{{u"from"_s, u"21:00"_s}} << QString() << u"/quiet_hours/to"_s << invalid;
    QTest::newRow("all day") << hours(u"08:00"_s, u"08:00"_s) << QString() << u"/quiet_hours/to"_s << always;
    QTest::newRow("member") << QJsonObject{{u"form"_s, u"x"_s}} << QString() << u"/quiet_hours/form"_s << invalid;
    QTest::newRow("day") << QJsonObject{{u"closed_days"_s, QJsonArray{u"funday"_s}}} << QString()
                         << u"/quiet_hours/closed_days"_s << invalid;
    QTest::newRow("all week") << QJsonObject{{u"closed_days"_s,
                                              QJsonArray{u"monday"_s, u"tuesday"_s, u"wednesday"_s, u"thursday"_s,
                                                         u"friday"_s, u"saturday"_s, u"sunday"_s}}}
                              << QString() << u"/quiet_hours/closed_days"_s << always;
    QTest::newRow("zone") << QJsonObject() << u"Mars/Olympus"_s << u"/time_zone"_s << u"time_zone_unknown"_s;
}

void QuietHoursTest::whatCannotBeObeyedIsRefused()
{
    QFETCH(QJsonObject, stored);
    QFETCH(QString, zone);
    QFETCH(QString, pointer);
    QFETCH(QString, code);
    const QList<Problem> problems = QuietHours::check(stored, zone);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().pointer, pointer);
    QCOMPARE(problems.first().code, code);
    QVERIFY(QuietHours::check(hours(u"21:00"_s, u"08:00"_s), m_berlin).isEmpty());
    QVERIFY(QuietHours::check(QJsonObject(), QString()).isEmpty());
}

QTEST_APPLESS_MAIN(QuietHoursTest)
#include "quiethourstest.moc"
