#include "tests/unit/layering/layerrules.h"
#include "tests/unit/layering/sourcefile.h"

#include <QtTest/QtTest>

#include <algorithm>

using namespace gatehouse::test;

/// Who includes whom and who calls what, read from the sources as they stand.
class LayeringTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void commentsAreNoCode();
    void everyRuleCatchesItsExamples_data() { everyRule(); }
    void everyRuleCatchesItsExamples();
    void everyRuleIsKept_data() { everyRule(); }
    void everyRuleIsKept();
    void everyExemptedFileStillNeedsIt_data() { everyRule(); }
    void everyExemptedFileStillNeedsIt();

private:
    void everyRule();

    QList<LayerRule> m_rules = layerRules();
    QList<SourceFile> m_sources;
};

void LayeringTest::initTestCase()
{
    m_sources = readSources(QStringLiteral(GATEHOUSE_SOURCE_DIR),
                            {QStringLiteral("app"), QStringLiteral("gateway"), QStringLiteral("ui")});
    QVERIFY2(m_sources.size() > 40, "the source tree was not found");
}

void LayeringTest::everyRule()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < m_rules.size(); ++i)
        QTest::newRow(m_rules[i].name) << i;
}

void LayeringTest::commentsAreNoCode()
{
    QCOMPARE(withoutComments(QStringLiteral("a; // processEvents\nb /* x\ny */ c")), QStringLiteral("a; \nb \n c"));
    const QString literals = QStringLiteral("url(\"https://host\", '\"', R\"(// raw \" \n /* )\"); 1'000'000");
    QCOMPARE(withoutComments(literals), literals);
}

void LayeringTest::everyRuleCatchesItsExamples()
{
    QFETCH(int, index);
    LayerRule rule = m_rules[index];
    QVERIFY(!rule.caught.isEmpty());
    const QString anywhere = rule.folders.constFirst() + QStringLiteral("example.cpp");
    QCOMPARE(breaches(rule, {{anywhere, rule.caught}}).size(), rule.caught.size());
    QCOMPARE(breaches(rule, {{anywhere, rule.free}}), QStringList());
}

void LayeringTest::everyRuleIsKept()
{
    QFETCH(int, index);
    const QStringList found = breaches(m_rules[index], m_sources);
    const QString report = QStringLiteral("\n  %1\n  because %2")
                               .arg(found.join(QStringLiteral("\n  ")), QLatin1String(m_rules[index].why));
    QVERIFY2(found.isEmpty(), qPrintable(report));
}

void LayeringTest::everyExemptedFileStillNeedsIt()
{
    QFETCH(int, index);
    const LayerRule &rule = m_rules[index];
    for (const Exemption &exemption : rule.exemptions) {
        QVERIFY2(!exemption.reason.isEmpty(), qPrintable(exemption.path));
        LayerRule withoutExemptions = rule;
        withoutExemptions.exemptions.clear();
        QList<SourceFile> exempted;
        std::copy_if(m_sources.begin(), m_sources.end(), std::back_inserter(exempted),
                     [&](const SourceFile &source) { return exemptionFor(rule, source.path) == &exemption; });
        if (exempted.isEmpty())
            continue; // a place kept for a part that is not written yet
        QVERIFY2(!breaches(withoutExemptions, exempted).isEmpty(),
                 qPrintable(exemption.path + QStringLiteral(" breaks the rule no longer: remove its exemption")));
    }
}

QTEST_APPLESS_MAIN(LayeringTest)
#include "layeringtest.moc"
