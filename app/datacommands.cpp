#include "app/datacommands.h"

#include "app/refusals.h"
#include "app/terminal.h"
#include "gateway/clock.h"
#include "gateway/datacare.h"

#include <QtCore/QDir>

namespace gatehouse::app {

namespace {

QString sizeOf(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes, 1);
}

QString wordsFor(const Failure &failure)
{
    switch (failure.fault) {
    case Fault::notFound:
        return QStringLiteral("missing");
    case Fault::dataDamaged:
        return QStringLiteral("damaged: %1").arg(failure.detail.simplified());
    case Fault::dataNewer:
        return QStringLiteral("written by a newer version: %1").arg(failure.detail.simplified());
    default:
        return QStringLiteral("cannot be read: %1").arg(failure.detail.simplified());
    }
}

void sayFinding(const QString &dataDir, const DataFinding &finding)
{
    const QString name = QDir(dataDir).relativeFilePath(finding.path);
    if (!finding.failure) {
        say(stdout,
            finding.madeAt
                ? QStringLiteral("%1: fine, %2, made %3").arg(name, sizeOf(finding.bytes), toRfc3339(*finding.madeAt))
                : QStringLiteral("%1: fine, %2").arg(name, sizeOf(finding.bytes)));
        return;
    }
    say(stdout, QStringLiteral("%1: %2").arg(name, wordsFor(*finding.failure)));
    for (qsizetype i = 1; i < finding.damages.size(); ++i)
        say(stdout, QStringLiteral("%1: %2").arg(name, finding.damages[i]));
}

QString whatToDo(const QString &dataDir, const DataReport &report)
{
    if (report.isFine())
        return QStringLiteral("Nothing needs to be done.");
    if (report.database.failure && report.database.failure->fault == Fault::dataNewer)
        return QStringLiteral("What to do: install the version that wrote it.");
    if (!report.database.failure && !report.restoreUnfinished)
        return QStringLiteral(
            "What to do: the database is fine; remove the damaged backup, the next day makes another.");
    if (const DataFinding *good = report.newestGood())
        return QStringLiteral(
                   "What to do: gatehouse --restore latest --data-dir \"%1\" puts back what was there at %2.")
            .arg(dataDir, toRfc3339(*good->madeAt));
    if (report.database.failure && report.database.failure->fault == Fault::notFound)
        return QStringLiteral("What to do: there is neither a database nor a backup here; look at --data-dir.");
    return QStringLiteral("What to do: there is no whole backup here; put back a copy of the folder %1, or give "
                          "--restore a file.")
        .arg(dataDir);
}

int refuse(int code, const QString &line)
{
    say(stderr, QStringLiteral("gatehouse: %1").arg(line));
    return code;
}

} // namespace

int checkCommand(const CommandLine &line)
{
    const QString &dataDir = line.settings.dataDir;
    const DataReport report = checkData(dataDir);
    if (report.restoreUnfinished)
        say(stdout, QStringLiteral("a restore was begun and not finished: repeat it"));
    sayFinding(dataDir, report.database);
    for (const DataFinding &backup : report.backups)
        sayFinding(dataDir, backup);
    say(stdout, whatToDo(dataDir, report));
    return report.isFine() ? exitFine : exitData;
}

int restoreCommand(const CommandLine &line, const Clock &clock)
{
    const QString &dataDir = line.settings.dataDir;
    const auto restored = restoreData(dataDir, line.restoreFrom, clock);
    if (!restored) {
        const Failure &failure = restored.failure();
        if (failure.fault == Fault::notFound)
            return refuse(exitData, QStringLiteral("there is no whole backup at %1: see gatehouse --check, or give "
                                                   "--restore another file")
                                        .arg(failure.detail));
        if (failure.fault == Fault::dataDamaged)
            return refuse(exitData, QStringLiteral("the backup is damaged (%1) and nothing was changed: choose another")
                                        .arg(failure.detail.simplified()));
        return refuse(exitCodeFor(failure.fault), refusalLine(failure, line.settings));
    }
    for (const QString &damaged : restored->damagedBackups)
        say(stdout, QStringLiteral("passed over, because it is damaged: %1").arg(damaged));
    for (const QString &aside : restored->setAside)
        say(stdout, QStringLiteral("set aside: %1").arg(aside));
    say(stdout, QStringLiteral("restored: %1, made %2").arg(restored->backup.path, toRfc3339(restored->backup.madeAt)));
    say(stdout,
        QStringLiteral("in doubt: %1 messages that waited then and may have been sent since; paused: %2 campaigns")
            .arg(restored->messages)
            .arg(restored->campaigns));
    say(stdout,
        QStringLiteral("What to do: start gatehouse and settle the doubts; nothing of them is sent before. What "
                       "was accepted after the backup is not in it."));
    return exitFine;
}

} // namespace gatehouse::app
