#include "tests/unit/translations/tsfile.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTranslator>
#include <QtTest/QtTest>

using namespace gatehouse::test;

/// Every text of ui/ is translated, as of now: the sources are read again, not the committed list of texts.
class TranslationsTest : public QObject
{
    Q_OBJECT
private slots:
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
    void everyLanguageIsEmbedded_data() { everyTextIsTranslated_data(); }
    void everyLanguageIsEmbedded();
};

void TranslationsTest::everyTextIsTranslated_data()
{
    QTest::addColumn<QString>("tag");
    QTest::addColumn<bool>("pluralsOnly");
    QTest::newRow("Brazilian Portuguese") << QStringLiteral("pt_BR") << false;
    QTest::newRow("Spanish") << QStringLiteral("es") << false;
    QTest::newRow("English plurals") << QStringLiteral("en") << true;
}

void TranslationsTest::everyTextIsTranslated()
{
    QFETCH(QString, tag);
    QFETCH(bool, pluralsOnly);
    const QString root = QStringLiteral(GATEHOUSE_SOURCE_DIR);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("copy.ts"));
    QVERIFY(QFile::copy(QStringLiteral("%1/translations/gatehouse_%2.ts").arg(root, tag), copy));

    QStringList arguments{QStringLiteral("-silent"),
                          QStringLiteral("-I"), // the namespaces of the contexts stand in the headers
                          QStringLiteral("."),
                          QStringLiteral("-locations"),
                          QStringLiteral("none"),
                          QStringLiteral("-no-obsolete"),
                          QStringLiteral("-source-language"),
                          QStringLiteral("en"),
                          QStringLiteral("-extensions"),
                          QStringLiteral("h,cpp")};
    if (pluralsOnly)
        arguments.append(QStringLiteral("-pluralonly"));
    QProcess lupdate;
    lupdate.setWorkingDirectory(root);
    lupdate.start(QStringLiteral(GATEHOUSE_LUPDATE),
                  arguments + QStringList{QStringLiteral("ui"), QStringLiteral("-ts"), copy});
    QVERIFY2(lupdate.waitForFinished(60'000) && lupdate.exitCode() == 0, lupdate.readAllStandardError().constData());

    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto messages = readTs(file);
    QVERIFY2(pluralsOnly || !messages.isEmpty(), "lupdate found no text in ui/");
    QStringList defects;
    for (const TsMessage &message : messages) {
        // All three languages have two forms in Qt's rules, pt_BR's first one serving 0 and 1.
        if (const QString defect = defectOf(message, 2); !defect.isEmpty())
            defects.append(QStringLiteral("%1: \"%2\": %3").arg(message.context, message.source, defect));
    }
    const QString report = QStringLiteral("%1 of %2 texts\n  %3")
                               .arg(defects.size())
                               .arg(messages.size())
                               .arg(defects.mid(0, 40).join(QStringLiteral("\n  ")));
    QVERIFY2(defects.isEmpty(), qPrintable(report));
}

void TranslationsTest::everyLanguageIsEmbedded()
{
    QFETCH(QString, tag);
    QTranslator translator;
    QVERIFY(translator.load(QLocale(tag), QStringLiteral("gatehouse"), QStringLiteral("_"), QStringLiteral(":/i18n")));
    QVERIFY(translator.filePath().endsWith(QStringLiteral("gatehouse_%1.qm").arg(tag)));
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "translationstest.moc"
