#include "tests/integration/processfigures.h"
#include "tests/support/campaignground.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using test::CampaignGround;
using test::s;

/// Files that no memory holds.
class CampaignLargeTest : public QObject, private CampaignGround
{
    Q_OBJECT
private slots:
    void init() { open(); }
    void cleanup() { close(); }
    void twoGigabytesWithAHoleAreReadAsAStream();
    void everyRowAgainAndAgainCostsNoMemory();

private:
    static QByteArray rows(int first, int count)
    {
        QByteArray text;
        for (int i = first; i < first + count; ++i)
            text += "Customer,+55119" + QByteArray::number(61'000'000 + i) + ",Springfield\n";
        return text;
    }
    static constexpr qint64 growthMax = 64 << 20;
};

// A copy that a full disk cut short in the middle: two gigabytes of nothing between good rows.
void CampaignLargeTest::twoGigabytesWithAHoleAreReadAsAStream()
{
    make();
    const QString path = file("name,phone,city\n" + rows(0, 5000));
    QFile large(path);
    QVERIFY(large.open(QIODevice::ReadWrite));
    if (!large.resize(2LL << 30) || !large.seek(large.size()))
        QSKIP("this file system has no holes");
    large.write("\n" + rows(5000, 1000));
    large.close();
    const auto before = test::residentBytes();
    const auto report = m_engine->await(m_desk->importAudience(m_id, path, {}, nullptr, {}, {}));
    const auto after = test::residentBytes();
    QVERIFY2(bool(report), report ? "" : qPrintable(report.failure().detail));
    QCOMPARE(report->accepted, 6000);
    QCOMPARE(report->rejected, 1);
    QCOMPARE(report->problems.first().reason, s("field_too_long"));
    QCOMPARE(report->problems.first().row, 5002);
    if (before && after)
        QVERIFY2(*after - *before < growthMax, qPrintable(QString::number((*after - *before) >> 20)));
}

void CampaignLargeTest::everyRowAgainAndAgainCostsNoMemory()
{
    make();
    QByteArray text = "name,phone,note\n";
    const QByteArray note(2000, 'x');
    for (int i = 0; i < 60'000; ++i) // 120 MB of the same thousand people
        text += "Customer,+55119" + QByteArray::number(61'000'000 + i % 1000) + ',' + note + '\n';
    const QString path = file(text);
    text = {};
    const auto before = test::residentBytes();
    const auto report = m_engine->await(m_desk->importAudience(m_id, path, {}, nullptr, {}, {}));
    const auto after = test::residentBytes();
    QVERIFY(bool(report));
    QCOMPARE(report->accepted, 1000);
    QCOMPARE(report->duplicates, 59'000);
    if (before && after)
        QVERIFY2(*after - *before < growthMax, qPrintable(QString::number((*after - *before) >> 20)));
}

QTEST_APPLESS_MAIN(CampaignLargeTest)
#include "campaignlargetest.moc"
