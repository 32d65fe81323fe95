#include "tests/unit/layering/layerrules.h"

#include <algorithm>

namespace gatehouse::test {

namespace {

const QString app = QStringLiteral("app/");
const QString gateway = QStringLiteral("gateway/");
const QString ui = QStringLiteral("ui/");

QRegularExpression expression(const char *pattern)
{
    return QRegularExpression(QString::fromLatin1(pattern));
}

QString line(const char *text)
{
    return QString::fromLatin1(text);
}

Exemption exempt(const char *path, const char *reason)
{
    return {QString::fromLatin1(path), QString::fromLatin1(reason)};
}

/// Who may include whom.
QList<LayerRule> includeRules()
{
    return {
        {"gateway knows no window",
         "the engine runs without a display, and its tests without a GUI",
         {gateway},
         expression(
             R"re(#include\s+[<"](ui/|app/|Qt(Widgets|Gui|Charts|Svg|SvgWidgets|OpenGL\w*|PrintSupport|Qml|Quick)\b))re"),
         {},
         {line("#include \"ui/shell/mainwindow.h\""), line("#include <QtWidgets/QWidget>"),
          line("#include <QtGui/QImage>")},
         {line("#include <QtCore/QString>"), line("#include \"gateway/result.h\"")}},
        {"ui uses the public headers of gateway",
         "what lies in gateway's folders may change without asking a page",
         {ui},
         expression(R"re(#include\s+"(gateway/[^"]*/|app/))re"),
         {},
         {line("#include \"gateway/storage/connection.h\""), line("#include \"app/commandline.h\"")},
         {line("#include \"gateway/inboxdesk.h\""), line("#include \"ui/inbox/inboxpage.h\"")}},
        {"product code knows no test",
         "a fake that is linked into the program will be used there",
         {app, gateway, ui},
         expression(R"re(#include\s+([<"]tests/|<QtTest\b))re"),
         {},
         {line("#include \"tests/support/virtualtime.h\""), line("#include <QtTest/QtTest>")},
         {line("#include \"gateway/clock.h\"")}},
        {"Qt headers are named with their module",
         "the rules above read the module from the path",
         {app, gateway, ui},
         expression(R"re(#include\s+<Q[A-Z]\w*>)re"),
         {},
         {line("#include <QWidget>"), line("#include <QString>")},
         {line("#include <QtCore/QString>")}},
        {"the database is opened in gateway/storage",
         "one writing connection, one place that knows the schema",
         {app, gateway, ui},
         expression(R"re(#include\s+<(sqlite3|QtSql\b|libpq))re"),
         {exempt("gateway/storage/", "the place meant")},
         {line("#include <sqlite3.h>"), line("#include <QtSql/QSqlQuery>")},
         {line("#include \"gateway/storage/stores.h\"")}},
        {"SQL stands in gateway/storage",
         "a statement elsewhere is missed by the next migration",
         {app, gateway, ui},
         expression(
             R"re("\s*(SELECT\s.+\sFROM\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|CREATE\s+(TABLE|INDEX)\s|PRAGMA\s))re"),
         {exempt("gateway/storage/", "the place meant")},
         {line("query(\"SELECT id FROM message WHERE state = 1\")"), line("u\"PRAGMA journal_mode\"")},
         {line("tr(\"Select a file from the list\")")}},
        {"Boost stays behind the HTTP server",
         "Beast is a detail of one folder; its headers double the compile time of whoever sees them",
         {app, gateway, ui},
         expression(R"re(#include\s+[<"]boost/)re"),
         {exempt("gateway/http/beast/", "the listeners themselves")},
         {line("#include <boost/asio.hpp>")},
         {line("#include \"gateway/http/httpserver.h\"")}},
    };
}

/// What may be called where.
QList<LayerRule> callRules()
{
    return {
        {"only ui speaks to people",
         "the engine answers with codes; ui turns them into sentences in the user's language",
         {app, gateway},
         expression(R"re(\btr\(|\bQT_TR\w*_NOOP\(|\bQCoreApplication::translate\(|\bqtTrId\()re"),
         {},
         {line("return tr(\"Not connected\");"), line("QCoreApplication::translate(\"a\", \"b\")")},
         {line("str(\"x\")"), line("ptr(value)")}},
        {"the wall clock is read in one place",
         "a test holds the clock in its hand; what reads the system's own escapes it",
         {app, gateway, ui},
         expression(
             R"re(\bsystem_clock::now\b|\bcurrent(DateTime|DateTimeUtc|MSecsSinceEpoch|SecsSinceEpoch|Date|Time)\s*\(|\bgettimeofday\b|\bclock_gettime\b|\bstd::time\s*\()re"),
         {exempt("gateway/clock.cpp", "the system's clock behind the interface Clock")},
         {line("std::chrono::system_clock::now()"), line("QDateTime::currentDateTimeUtc()"),
          line("QDate::currentDate()")},
         {line("clock.now()"), line("QDateTime::fromMSecsSinceEpoch(ms)")}},
        {"chance comes in from outside",
         "one seed repeats a failing run; app draws it once, and secrets come from libsodium",
         {gateway, ui},
         expression(
             R"re(\brandom_device\b|\bQRandomGenerator(64)?::(global|system|securelySeeded)\b|\bmt19937|\bs?rand\s*\()re"),
         {exempt("gateway/gateway.cpp", "the seed of a real run, drawn once where the edges are made")},
         {line("std::random_device device;"), line("QRandomGenerator::global()->bounded(6)")},
         {line("random.below(6)"), line("operand(1)")}},
        {"nobody waits in place",
         "a nested event loop runs foreign code in the middle of a function; a blocked thread serves nobody",
         {app, gateway, ui},
         expression(
             R"re(\bprocessEvents\b|\bQEventLoop\b|\bBlockingQueuedConnection\b|\b(sleep_for|sleep_until)\b|\bQThread::\w*sleep\s*\(|\b(m|u|nano)sleep\s*\(|\bwaitForFinished\s*\()re"),
         {exempt("gateway/runtime/runfiles.cpp", "the very first start, before any event loop runs")},
         {line("QCoreApplication::processEvents();"), line("QEventLoop loop;"), line("QThread::msleep(10);"),
          line("QThread::sleep(1);"), line("std::this_thread::sleep_for(1s);"), line("future.waitForFinished();")},
         {line("void Housekeeper::sleep(std::optional<Timestamp> next)"), line("bool asleep(int);")}},
    };
}

/// What differs between systems.
QList<LayerRule> portabilityRules()
{
    return {
        {"what differs between systems has a place of its own",
         "the rest builds on every platform Qt has",
         {app, gateway, ui},
         expression(
             R"re(#\s*(el)?if.*\b(Q_OS_\w+|_WIN32|__linux__|__unix__|__APPLE__)\b|#\s*ifn?def\s+(Q_OS_\w+|_WIN32|__linux__|__unix__|__APPLE__)|#include\s+<(unistd|fcntl|poll|pwd|grp|dlfcn|pthread|signal|csignal|termios|netdb|windows|sys/\w+|netinet/\w+|arpa/\w+)(\.h)?>)re"),
         {exempt("app/shutdownsignals.cpp", "the small place itself: wishes of the system that the program ends"),
          exempt("gateway/backup/durable.cpp", "the small place itself: what is on the disk after a loss of power"),
          exempt("app/terminal.cpp", "the small place itself: whether a person looks on, whether there is a display")},
         {line("#ifdef Q_OS_LINUX"), line("#if defined(Q_OS_WIN)"), line("#include <unistd.h>"),
          line("#include <csignal>"), line("#include <sys/stat.h>")},
         {line("#include <system_error>"), line("#if QT_VERSION >= 0x060600")}},
    };
}

} // namespace

QList<LayerRule> layerRules()
{
    return includeRules() + callRules() + portabilityRules();
}

bool concerns(const LayerRule &rule, const QString &path)
{
    return std::any_of(rule.folders.begin(), rule.folders.end(),
                       [&path](const QString &folder) { return path.startsWith(folder); });
}

const Exemption *exemptionFor(const LayerRule &rule, const QString &path)
{
    const auto found =
        std::find_if(rule.exemptions.begin(), rule.exemptions.end(), [&path](const Exemption &exemption) {
            return exemption.path.endsWith(QLatin1Char('/')) ? path.startsWith(exemption.path) : path == exemption.path;
        });
    return found == rule.exemptions.end() ? nullptr : &*found;
}

QStringList breaches(const LayerRule &rule, const QList<SourceFile> &sources)
{
    QStringList found;
    for (const SourceFile &source : sources) {
        if (!concerns(rule, source.path) || exemptionFor(rule, source.path))
            continue;
        for (qsizetype i = 0; i < source.lines.size(); ++i) {
            if (rule.forbidden.match(source.lines[i]).hasMatch())
                found.append(QStringLiteral("%1:%2: %3").arg(source.path).arg(i + 1).arg(source.lines[i].trimmed()));
        }
    }
    return found;
}

} // namespace gatehouse::test
