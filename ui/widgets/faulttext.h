#pragma once

#include "gateway/result.h"

#include <QtCore/QString>

namespace gatehouse::ui {

/// What went wrong and what to do, as whole sentences for a person. For refused input the sentences of its problems,
/// one a line.
[[nodiscard]] QString sentenceFor(const Failure &failure);
/// The code and the engine's words, English, to be copied into a report.
[[nodiscard]] QString detailsFor(const Failure &failure);

} // namespace gatehouse::ui
