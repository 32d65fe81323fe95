#include "gateway/outbox/campaignhours.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

/// Quiet hours by the clock of each recipient, from the number alone.
class CampaignHoursTest : public QObject
{
    Q_OBJECT
private slots:
    void aNumberTellsItsZones_data();
    void aNumberTellsItsZones();
    void severalZonesAreQuietWhereOneIs();
    void zonesThatLeaveNoHourFallBackToTheCampaign();
    void anUnknownCountryFollowsTheCampaign();
    void theCampaignsOwnClockHoldsForAll();
    void aNamedZoneMeansTheCampaignUnlessItIsSaid();

private:
    static Timestamp at(const char *time) { return *fromRfc3339(QString::fromLatin1(time)); }
    static QJsonObject night(const QString &by, const QString &from = u"20:00"_s, const QString &to = u"09:00"_s)
    {
        return {{u"from"_s, from}, {u"to"_s, to}, {u"by"_s, by}};
    }

    PhoneNumbers m_phones;
    PhoneZones m_zones{m_phones};
};

void CampaignHoursTest::aNumberTellsItsZones_data()
{
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QStringList>("some");
    QTest::addColumn<bool>("alone");
    QTest::newRow("Germany") << u"+4915123456789"_s << QStringList{u"Europe/Berlin"_s} << false;
    QTest::newRow("Japan") << u"+819012345678"_s << QStringList{u"Asia/Tokyo"_s} << true;
    QTest::newRow("Sao Paulo") << u"+5511987654321"_s << QStringList{u"America/Sao_Paulo"_s} << true;
    QTest::newRow("Acre") << u"+5568987654321"_s << QStringList{u"America/Rio_Branco"_s} << true;
    QTest::newRow("Manaus") << u"+5592987654321"_s << QStringList{u"America/Manaus"_s} << true;
    QTest::newRow("Cuiaba") << u"+5566987654321"_s << QStringList{u"America/Cuiaba"_s} << true;
    QTest::newRow("New York") << u"+12125550143"_s
                              << QStringList{u"America/New_York"_s, u"America/Los_Angeles"_s, u"Pacific/Honolulu"_s}
                              << false;
}

void CampaignHoursTest::aNumberTellsItsZones()
{
    QFETCH(QString, phone);
    QFETCH(QStringList, some);
    QFETCH(bool, alone);
    const QStringList zones = PhoneZones::zones(m_zones.area(phone));
    for (const QString &zone : some)
        QVERIFY2(zones.contains(zone), qPrintable(zones.join(u' ')));
    QCOMPARE(zones.size() == 1, alone);
}

void CampaignHoursTest::severalZonesAreQuietWhereOneIs()
{
    CampaignHours hours(night(u"recipient"_s), u"Europe/Berlin"_s, m_zones);
    const QString american = u"+12125550143"_s;
    // In January: nine in Honolulu (and Adak) is 19:00 UTC, eight in the evening in New York is 1:00 UTC.
    QCOMPARE(hours.opensAt(american, at("2026-01-15T15:00:00Z")), at("2026-01-15T19:00:00Z"));
    QCOMPARE(hours.opensAt(american, at("2026-01-15T19:00:00Z")), at("2026-01-15T19:00:00Z"));
    QCOMPARE(hours.opensAt(american, at("2026-01-16T00:59:00Z")), at("2026-01-16T00:59:00Z"));
    QCOMPARE(hours.opensAt(american, at("2026-01-16T01:00:00Z")), at("2026-01-16T19:00:00Z"));
}

void CampaignHoursTest::zonesThatLeaveNoHourFallBackToTheCampaign()
{
    // An hour at noon in New York is never one in Honolulu.
    CampaignHours hours(night(u"recipient"_s, u"13:00"_s, u"12:00"_s), u"Europe/Berlin"_s, m_zones);
    QCOMPARE(hours.opensAt(u"+12125550143"_s, at("2026-01-15T15:00:00Z")), at("2026-01-16T11:00:00Z"));
}

void CampaignHoursTest::anUnknownCountryFollowsTheCampaign()
{
    CampaignHours hours(night(u"recipient"_s), u"Europe/Berlin"_s, m_zones);
    for (const QString &nobody : {u"+881612345678"_s, u"120363000000000000@g.us"_s})
        QCOMPARE(hours.opensAt(nobody, at("2026-01-15T05:00:00Z")), at("2026-01-15T08:00:00Z"));
}

void CampaignHoursTest::theCampaignsOwnClockHoldsForAll()
{
    CampaignHours hours(night(u"campaign"_s), u"Europe/Berlin"_s, m_zones);
    QVERIFY(!hours.byRecipient());
    QCOMPARE(hours.opensAt(u"+819012345678"_s, at("2026-01-15T05:00:00Z")), at("2026-01-15T08:00:00Z"));
}

void CampaignHoursTest::aNamedZoneMeansTheCampaignUnlessItIsSaid()
{
    QJsonObject stored = night(u"recipient"_s);
    QVERIFY(QuietHours::byRecipient(stored, u"Europe/Berlin"_s));
    stored.remove(u"by"_s);
    QVERIFY(!QuietHours::byRecipient(stored, u"Europe/Berlin"_s));
    QVERIFY(QuietHours::byRecipient(stored, {}));
    stored.insert(u"by"_s, u"sender"_s);
    QCOMPARE(QuietHours::check(stored, QString()).first().pointer, u"/quiet_hours/by"_s);
}

QTEST_APPLESS_MAIN(CampaignHoursTest)
#include "campaignhourstest.moc"
