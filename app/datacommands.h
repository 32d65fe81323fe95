#pragma once

#include "app/commandline.h"

namespace gatehouse {
class Clock;
}

namespace gatehouse::app {

/// `--check`: a line for the database and each backup, the last one says what to do. Answers the exit code: fine, or 3
/// when anything is damaged.
[[nodiscard]] int checkCommand(const CommandLine &line);
/// `--restore`: says what was restored, from when, and what is to be looked at now. Answers the exit code.
[[nodiscard]] int restoreCommand(const CommandLine &line, const Clock &clock);

} // namespace gatehouse::app
