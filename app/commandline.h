#pragma once

#include "gateway/settings.h"

#include <QtCore/QStringList>

#include <optional>

namespace gatehouse::app {

/// What the command line asks for.
struct CommandLine
{
    enum class Wish { run, help, version, check, restore };
    Wish wish = Wish::run;
    Settings settings;
    QString restoreFrom; ///< a file, the name of a backup, or "latest"
    bool headless = false;
    bool untilIdle = false;
    QString language; ///< empty: the person's setting, else the desktop's
    QString logLevel = QStringLiteral("info");
    QString refusal; ///< not empty: one line that says what to do; exit code 2
};

/// Needs no application object. `dataDir` and `practiceDir` are where data lies unless --data-dir says otherwise.
[[nodiscard]] CommandLine readCommandLine(const QStringList &arguments, const QString &dataDir,
                                          const QString &practiceDir);
/// For --help. Needs an application object.
[[nodiscard]] QString commandLineHelp();

} // namespace gatehouse::app
