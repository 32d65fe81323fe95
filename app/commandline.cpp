#include "app/commandline.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QDir>
#include <QtCore/QLocale>

namespace gatehouse::app {

namespace {

QString q(const char *text)
{
    return QString::fromLatin1(text);
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(q("A desktop console with a WhatsApp gateway inside."));
    parser.addOptions({
        {q("data-dir"), q("Everything the program writes lies below DIR."), q("DIR")},
        {q("database"), q("postgresql://… shares one database between desks; SQLite in DIR otherwise."), q("URL")},
        {q("api"), q("Listener of the HTTP interface (127.0.0.1:8480; port 0 takes a free one)."), q("HOST:PORT")},
        {q("hooks"), q("Listener for webhooks and nothing else (127.0.0.1:8481)."), q("HOST:PORT")},
        {q("public-url"), q("Base URL under which providers reach the webhook listener."), q("URL")},
        {q("vault"), q("Where tokens live: keychain (the desktop's) or file (sealed)."), q("keychain|file")},
        {q("headless"), q("The engine without a window; SIGTERM and SIGINT stop it in order.")},
        {q("demo"), q("A practice set-up in a folder of its own, with a simulated provider.")},
        {q("until-idle"), q("With --headless: ends when nothing is left to send and prints a report.")},
        {q("check"), q("Looks at every page of the database and its backups, changes nothing, and ends.")},
        {q("restore"), q("Puts a backup in the place of the database, which is set aside, and ends."),
         q("FILE|latest")},
        {q("language"), q("Language of the console, such as pt_BR."), q("TAG")},
        {q("log-level"), q("debug, info, warning or error (info)."), q("LEVEL")},
        {{q("h"), q("help")}, q("Says this.")},
        {{q("v"), q("version")}, q("Says the version.")},
    });
}

/// "HOST:PORT", "[::1]:PORT"; an empty host is none.
bool readAddress(const QString &text, QString &host, quint16 &port)
{
    const auto colon = text.lastIndexOf(u':');
    if (colon <= 0)
        return false;
    bool good = false;
    const uint number = text.mid(colon + 1).toUInt(&good);
    QString name = text.left(colon);
    if (name.startsWith(u'[') && name.endsWith(u']'))
        name = name.mid(1, name.size() - 2);
    if (!good || number > 65535 || name.isEmpty())
        return false;
    host = name;
    port = static_cast<quint16>(number);
    return true;
}

/// The first thing wrong, as one line; empty when all is well.
QString readValues(const QCommandLineParser &parser, CommandLine &line)
{
    Settings &settings = line.settings;
    if (parser.isSet(q("api")) && !readAddress(parser.value(q("api")), settings.apiHost, settings.apiPort))
        return q("--api needs HOST:PORT, such as 127.0.0.1:8480");
    if (parser.isSet(q("hooks")) && !readAddress(parser.value(q("hooks")), settings.hooksHost, settings.hooksPort))
        return q("--hooks needs HOST:PORT, such as 127.0.0.1:8481");
    if (parser.isSet(q("public-url"))) {
        settings.publicUrl = QUrl(parser.value(q("public-url")), QUrl::StrictMode);
        const QString scheme = settings.publicUrl.scheme();
        if (!settings.publicUrl.isValid() || settings.publicUrl.host().isEmpty()
            || (scheme != q("https") && scheme != q("http")))
            return q("--public-url needs a whole URL, such as https://hooks.example.com");
    }
    if (parser.isSet(q("vault"))) {
        const QString word = parser.value(q("vault"));
        if (word != q("keychain") && word != q("file"))
            return q("--vault needs keychain or file");
        settings.vault = word == q("file") ? VaultKind::file : VaultKind::keychain;
    }
    if (parser.isSet(q("database"))) {
        settings.database = parser.value(q("database"));
        const QUrl url(settings.database, QUrl::StrictMode);
        if (!url.isValid() || (url.scheme() != q("postgresql") && url.scheme() != q("postgres")))
            return q("--database needs a URL such as postgresql://user@host/gatehouse; leave it out for SQLite");
        return q("--database: this version keeps its data in SQLite alone; leave the option out");
    }
    if (parser.isSet(q("log-level"))) {
        line.logLevel = parser.value(q("log-level"));
        if (!QStringList{q("debug"), q("info"), q("warning"), q("error")}.contains(line.logLevel))
            return q("--log-level needs debug, info, warning or error");
    }
    if (parser.isSet(q("language"))) {
        line.language = parser.value(q("language")).replace(u'-', u'_');
        if (QLocale(line.language).language() == QLocale::C)
            return q("--language needs a language tag such as en, es or pt_BR");
    }
    if (parser.isSet(q("data-dir")) && parser.value(q("data-dir")).isEmpty())
        return q("--data-dir needs a folder");
    if (parser.isSet(q("restore")) && parser.value(q("restore")).isEmpty())
        return q("--restore needs a file, or latest");
    if (parser.isSet(q("check")) && parser.isSet(q("restore")))
        return q("--check and --restore go one after the other: leave one out");
    if (line.untilIdle && !line.headless)
        return q("--until-idle goes with --headless only: add it");
    return {};
}

} // namespace

CommandLine readCommandLine(const QStringList &arguments, const QString &dataDir, const QString &practiceDir)
{
    CommandLine line;
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments)) {
        line.refusal = parser.errorText() + q(" See gatehouse --help.");
        return line;
    }
    if (parser.isSet(q("help")) || parser.isSet(q("version"))) {
        line.wish = parser.isSet(q("help")) ? CommandLine::Wish::help : CommandLine::Wish::version;
        return line;
    }
    if (!parser.positionalArguments().isEmpty()) {
        line.refusal = q("“%1” is not an option. See gatehouse --help.").arg(parser.positionalArguments().first());
        return line;
    }
    line.headless = parser.isSet(q("headless"));
    line.untilIdle = parser.isSet(q("until-idle"));
    line.settings.demo = parser.isSet(q("demo"));
    line.refusal = readValues(parser, line);
    if (parser.isSet(q("check")))
        line.wish = CommandLine::Wish::check;
    if (parser.isSet(q("restore"))) {
        line.wish = CommandLine::Wish::restore;
        line.restoreFrom = parser.value(q("restore"));
    }
    if (line.settings.demo)
        line.settings.vault = VaultKind::file; // practice must not touch the desktop's keychain
    const QString folder = parser.isSet(q("data-dir")) ? parser.value(q("data-dir"))
                           : line.settings.demo        ? practiceDir
                                                       : dataDir;
    line.settings.dataDir = QDir(folder).absolutePath();
    return line;
}

QString commandLineHelp()
{
    QCommandLineParser parser;
    addOptions(parser);
    return parser.helpText();
}

} // namespace gatehouse::app
