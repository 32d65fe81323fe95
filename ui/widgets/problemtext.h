#pragma once

#include "gateway/result.h"

#include <QtCore/QString>

namespace gatehouse::ui {

/// One refused member of the input as a sentence for a person.
[[nodiscard]] QString sentenceFor(const Problem &problem);

/// Whether the code has a sentence of its own, rather than “is not accepted”.
[[nodiscard]] bool hasSentence(const QString &code);

} // namespace gatehouse::ui
