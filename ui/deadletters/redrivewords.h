#pragma once

#include "gateway/redrive.h"

namespace gatehouse::ui {

/// Why letters cannot be put back, as a sentence.
[[nodiscard]] QString refusalSentence(const RedriveRefusals &refusals);
/// How far a redrive is, as a sentence.
[[nodiscard]] QString redriveFigures(const Redrive &redrive);
/// What it waits for, or why it stopped and what to do; empty when there is nothing to say.
[[nodiscard]] QString redriveStanding(const Redrive &redrive);

} // namespace gatehouse::ui
