#pragma once

#include "gateway/result.h"

namespace gatehouse::ui {

/// A failure around campaigns as a sentence: names the variable, the sheet, the missing part where the general
/// sentences cannot.
[[nodiscard]] QString campaignSentence(const Failure &failure);

} // namespace gatehouse::ui
