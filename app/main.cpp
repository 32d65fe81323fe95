#include "app/commandline.h"
#include "app/console.h"
#include "app/datacommands.h"
#include "app/demosetup.h"
#include "app/headlessrun.h"
#include "app/refusals.h"
#include "app/shutdownsignals.h"
#include "app/terminal.h"
#include "gateway/clock.h"
#include "gateway/gateway.h"

#include <QtCore/QDir>
#include <QtCore/QLoggingCategory>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtGui/QIcon>
#include <QtNetwork/QTcpServer>
#include <QtWidgets/QApplication>

using namespace gatehouse;
using namespace gatehouse::app;

namespace {

int refuse(int code, const QString &line)
{
    say(stderr, QStringLiteral("gatehouse: %1").arg(line));
    return code;
}

/// Where data lies by default: below the platform's application data folder, practice apart from the real thing.
QString defaultFolder(bool practice)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return QDir(folder).filePath(practice ? QStringLiteral("gatehouse-practice") : QStringLiteral("gatehouse"));
}

void setLogLevel(const QString &level)
{
    QString rules;
    if (level != QLatin1String("debug"))
        rules += QStringLiteral("gatehouse*.debug=false\n");
    if (level == QLatin1String("warning") || level == QLatin1String("error"))
        rules += QStringLiteral("*.info=false\n");
    if (level == QLatin1String("error"))
        rules += QStringLiteral("*.warning=false\n");
    QLoggingCategory::setFilterRules(rules);
}

/// The simulator reaches the hooks listener by its address, which must be known before the gateway opens: a free port
/// is looked for here. Another program may take it in between; then the refusal says so.
void reachHooksFromHere(Settings &settings)
{
    if (settings.hooksPort == 0) {
        QTcpServer probe;
        if (probe.listen(QHostAddress(settings.hooksHost), 0))
            settings.hooksPort = probe.serverPort();
    }
    if (settings.publicUrl.isEmpty()) {
        settings.publicUrl.setScheme(QStringLiteral("http"));
        settings.publicUrl.setHost(settings.hooksHost);
        settings.publicUrl.setPort(settings.hooksPort);
    }
}

/// Ports of its own, so that practice runs beside the real thing.
bool startPractice()
{
    return QProcess::startDetached(QCoreApplication::applicationFilePath(),
                                   {QStringLiteral("--demo"), QStringLiteral("--api"), QStringLiteral("127.0.0.1:0"),
                                    QStringLiteral("--hooks"), QStringLiteral("127.0.0.1:0")});
}

int runConsole(QApplication &application, Gateway &gateway, const CommandLine &line, const ShutdownSignals &wishes)
{
    const ui::Setup setup{gateway.apiUrl(),  gateway.hooksUrl(), gateway.publicUrl(),
                          gateway.dataDir(), line.settings.demo, &startPractice};
    const ui::Desks desks = desksOf(gateway);
    QObject::connect(&wishes, &ShutdownSignals::stopRequested, &application, &QApplication::closeAllWindows);
    Console console(application, desks, setup, line.language);
    std::unique_ptr<DemoSetup> demo;
    if (line.settings.demo) {
        demo = std::make_unique<DemoSetup>(desks, gateway.dataDir(),
                                           static_cast<quint64>(toMillis(gateway.clock().now())));
        QObject::connect(demo.get(), &DemoSetup::failed, &console, &Console::showPracticeFailure);
        QObject::connect(demo.get(), &DemoSetup::sessionsLeft, &console, &Console::showPracticeGap);
        if (const auto begun = demo->begin(); !begun)
            return refuse(exitCodeFor(begun.failure().fault), refusalLine(begun.failure(), line.settings));
    }
    console.show();
    return QApplication::exec();
}

int run(int argc, char **argv, CommandLine line)
{
    std::unique_ptr<QCoreApplication> application;
    QApplication *windowed = nullptr;
    if (line.headless) {
        application = std::make_unique<QCoreApplication>(argc, argv);
    } else {
        auto made = std::make_unique<QApplication>(argc, argv);
        windowed = made.get();
        application = std::move(made);
        QApplication::setApplicationDisplayName(QStringLiteral("Gatehouse"));
        QApplication::setDesktopFileName(QStringLiteral("gatehouse"));
        QApplication::setWindowIcon(QIcon(QStringLiteral(":/gatehouse.svg")));
    }
    if (line.settings.demo)
        reachHooksFromHere(line.settings);
    const ShutdownSignals
        wishes; // from here on: a wish that comes while the gateway opens is kept until the event loop runs
    const auto gateway = Gateway::open(line.settings);
    if (!gateway)
        return refuse(exitCodeFor(gateway.failure().fault), refusalLine(gateway.failure(), line.settings));
    if (windowed)
        return runConsole(*windowed, **gateway, line, wishes);
    return HeadlessRun(**gateway, line, wishes).run();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("gatehouse"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GATEHOUSE_VERSION));
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    const CommandLine line = readCommandLine(arguments, defaultFolder(false), defaultFolder(true));
    if (!line.refusal.isEmpty())
        return refuse(exitUsage, line.refusal);
    setLogLevel(line.logLevel);
    switch (line.wish) {
    case CommandLine::Wish::help: {
        const QCoreApplication application(argc, argv);
        say(stdout, commandLineHelp());
        return exitFine;
    }
    case CommandLine::Wish::version:
        say(stdout, QStringLiteral("gatehouse %1").arg(QCoreApplication::applicationVersion()));
        return exitFine;
    case CommandLine::Wish::check:
    case CommandLine::Wish::restore: {
        const QCoreApplication application(argc, argv);
        return line.wish == CommandLine::Wish::check ? checkCommand(line) : restoreCommand(line, SystemClock());
    }
    case CommandLine::Wish::run:
        break;
    }
    if (!line.headless && !hasDisplay())
        return refuse(exitUsage, QStringLiteral("there is no display here: start with --headless, or set DISPLAY"));
    return run(argc, argv, line);
}
