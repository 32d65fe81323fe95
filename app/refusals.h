#pragma once

#include "gateway/result.h"
#include "gateway/settings.h"

namespace gatehouse::app {

enum ExitCode { exitFine = 0, exitUsage = 2, exitData = 3, exitAddress = 4, exitVault = 5 };

/// The exit code for a gateway that could not be opened.
[[nodiscard]] int exitCodeFor(Fault fault);
/// One line for stderr: what is the matter and what to do. English, like all of the command line.
[[nodiscard]] QString refusalLine(const Failure &failure, const Settings &settings);

} // namespace gatehouse::app
