#pragma once

#include "gateway/result.h"

#include <QtCore/QString>

namespace gatehouse::ui {

/// One refused member of the input as a sentence for a person.
[[nodiscard]] QString sentenceFor(const Problem &problem);

} // namespace gatehouse::ui
