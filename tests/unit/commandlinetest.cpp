#include "app/commandline.h"
#include "app/languages.h"
#include "app/refusals.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace gatehouse::app;

class CommandLineTest : public QObject
{
    Q_OBJECT
private slots:
    void nothingMeansTheDefaults();
    void everyOptionIsRead();
    void wrongUseIsRefusedInOneLine_data();
    void wrongUseIsRefusedInOneLine();
    void practiceHasItsFolderAndTheFileVault();
    void helpNamesEveryOption();
    void everyFaultHasItsExitCodeAndLine();
    void checkAndRestoreAreWishesOfTheirOwn();
    void damageNamesTheWayOut();
    void languageFollowsTheTag();

private:
    static CommandLine read(QStringList arguments)
    {
        arguments.prepend(QStringLiteral("gatehouse"));
        return readCommandLine(arguments, QStringLiteral("/data"), QStringLiteral("/practice"));
    }
};

void CommandLineTest::nothingMeansTheDefaults()
{
    const CommandLine line = read({});
    QVERIFY(line.refusal.isEmpty());
    QVERIFY(line.wish == CommandLine::Wish::run);
    QVERIFY(!line.headless && !line.untilIdle && !line.settings.demo);
    QCOMPARE(line.settings.dataDir, QStringLiteral("/data"));
    QCOMPARE(line.settings.apiPort, 8480);
    QCOMPARE(line.settings.hooksHost, QStringLiteral("127.0.0.1"));
    QVERIFY(line.settings.vault == VaultKind::keychain);
    QVERIFY(line.settings.publicUrl.isEmpty());
}

void CommandLineTest::everyOptionIsRead()
{
    const CommandLine line =
        read({QStringLiteral("--data-dir"), QStringLiteral("/tmp/x"), QStringLiteral("--api"),
              QStringLiteral("0.0.0.0:0"), QStringLiteral("--hooks=[::1]:9000"), QStringLiteral("--public-url"),
              QStringLiteral("https://hooks.example.com/base"), QStringLiteral("--vault"), QStringLiteral("file"),
              QStringLiteral("--headless"), QStringLiteral("--until-idle"), QStringLiteral("--language"),
              QStringLiteral("pt-BR"), QStringLiteral("--log-level"), QStringLiteral("debug")});
    QCOMPARE(line.refusal, QString());
    QCOMPARE(line.settings.dataDir, QStringLiteral("/tmp/x"));
    QCOMPARE(line.settings.apiHost, QStringLiteral("0.0.0.0"));
    QCOMPARE(line.settings.apiPort, 0);
    QCOMPARE(line.settings.hooksHost, QStringLiteral("::1"));
    QCOMPARE(line.settings.hooksPort, 9000);
    QCOMPARE(line.settings.publicUrl, QUrl(QStringLiteral("https://hooks.example.com/base")));
    QVERIFY(line.settings.vault == VaultKind::file);
    QVERIFY(line.headless && line.untilIdle);
    QCOMPARE(line.language, QStringLiteral("pt_BR"));
    QCOMPARE(line.logLevel, QStringLiteral("debug"));
}

void CommandLineTest::wrongUseIsRefusedInOneLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *name, std::initializer_list<const char *> words) {
        QStringList list;
        for (const char *word : words)
            list += QLatin1String(word);
        QTest::newRow(name) << list;
    };
    row("unknown option", {"--nonsense"});
    row("value missing", {"--api"});
    row("no port", {"--api", "127.0.0.1"});
    row("port too large", {"--api", "127.0.0.1:70000"});
    row("no host", {"--hooks", ":8481"});
    row("not a URL", {"--public-url", "hooks.example.com"});
    row("other scheme", {"--public-url", "ftp://hooks.example.com"});
    row("other vault", {"--vault", "paper"});
    row("other level", {"--log-level", "loud"});
    row("a database to come", {"--database", "postgresql://db/gatehouse"});
    row("other database", {"--database", "mysql://x/y"});
    row("no language", {"--language", "qqq"});
    row("idle with a window", {"--until-idle"});
    row("restore of nothing", {"--restore"});
    row("restore of an empty name", {"--restore", ""});
    row("check and restore", {"--check", "--restore", "latest"});
    row("a stray word", {"now"});
    row("empty folder", {"--data-dir", ""});
}

void CommandLineTest::wrongUseIsRefusedInOneLine()
{
    QFETCH(QStringList, arguments);
    const CommandLine line = read(arguments);
    QVERIFY(!line.refusal.isEmpty());
    QVERIFY2(!line.refusal.contains(u'\n'), qPrintable(line.refusal));
}

void CommandLineTest::practiceHasItsFolderAndTheFileVault()
{
    CommandLine line = read({QStringLiteral("--demo")});
    QVERIFY(line.settings.demo);
    QCOMPARE(line.settings.dataDir, QStringLiteral("/practice"));
    QVERIFY(line.settings.vault == VaultKind::file);
    line = read({QStringLiteral("--demo"), QStringLiteral("--vault"), QStringLiteral("keychain"),
                 QStringLiteral("--data-dir"), QStringLiteral("/elsewhere")});
    QCOMPARE(line.settings.dataDir, QStringLiteral("/elsewhere"));
    QVERIFY(line.settings.vault == VaultKind::file);
}

void CommandLineTest::helpNamesEveryOption()
{
    QVERIFY(read({QStringLiteral("--help")}).wish == CommandLine::Wish::help);
    QVERIFY(read({QStringLiteral("--version")}).wish == CommandLine::Wish::version);
    const QString help = commandLineHelp();
    for (const char *option : {"--data-dir", "--database", "--api", "--hooks", "--public-url", "--vault", "--headless",
                               "--demo", "--until-idle", "--check", "--restore", "--language", "--log-level"})
        QVERIFY2(help.contains(QLatin1String(option)), option);
}

void CommandLineTest::everyFaultHasItsExitCodeAndLine()
{
    Settings settings;
    settings.dataDir = QStringLiteral("/data");
    for (int i = 0; i <= static_cast<int>(Fault::internal); ++i) {
        const auto fault = static_cast<Fault>(i);
        const int code = exitCodeFor(fault);
        QVERIFY(code >= exitUsage && code <= exitVault);
        const QString line = refusalLine({fault, QStringLiteral("two\nlines"), {}, {}}, settings);
        QVERIFY2(!line.isEmpty() && !line.contains(u'\n'), qPrintable(line));
    }
    QCOMPARE(exitCodeFor(Fault::dataInUse), 3);
    QCOMPARE(exitCodeFor(Fault::dataNewer), 3);
    QCOMPARE(exitCodeFor(Fault::addressInUse), 4);
    QCOMPARE(exitCodeFor(Fault::vaultUnreachable), 5);
    QVERIFY(refusalLine({Fault::vaultUnreachable, {}, {}, {}}, settings).contains(QStringLiteral("--vault file")));
}

void CommandLineTest::checkAndRestoreAreWishesOfTheirOwn()
{
    CommandLine line = read({QStringLiteral("--check"), QStringLiteral("--data-dir"), QStringLiteral("/tmp/x")});
    QCOMPARE(line.refusal, QString());
    QVERIFY(line.wish == CommandLine::Wish::check);
    QCOMPARE(line.settings.dataDir, QStringLiteral("/tmp/x"));
    line = read({QStringLiteral("--restore"), QStringLiteral("latest"), QStringLiteral("--demo")});
    QCOMPARE(line.refusal, QString());
    QVERIFY(line.wish == CommandLine::Wish::restore);
    QCOMPARE(line.restoreFrom, QStringLiteral("latest"));
    QCOMPARE(line.settings.dataDir, QStringLiteral("/practice"));
}

void CommandLineTest::damageNamesTheWayOut()
{
    Settings settings;
    settings.dataDir = QStringLiteral("/data");
    const QString line = refusalLine({Fault::dataDamaged, QStringLiteral("page 7"), {}, {}}, settings);
    for (const char *word : {"page 7", "untouched", "--check", "--restore latest", "/data"})
        QVERIFY2(line.contains(QLatin1String(word)), qPrintable(line));
}

void CommandLineTest::languageFollowsTheTag()
{
    Languages languages;
    languages.speak(QStringLiteral("pt_BR"));
    QCOMPARE(QLocale().language(), QLocale::Portuguese);
    languages.speak(QStringLiteral("en"));
    QCOMPARE(QLocale().language(), QLocale::English);
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "commandlinetest.moc"
