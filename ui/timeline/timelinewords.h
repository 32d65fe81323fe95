#pragma once

#include "gateway/message.h"

namespace gatehouse::ui {

/// What one step of a message's timeline is called.
[[nodiscard]] QString timelineWord(const QString &what);
/// What a message waits for and how long, a sentence: "Next send in 4 s: account protection."
[[nodiscard]] QString waitSentence(const SendWait &wait, Timestamp now);
/// A word of the engine that is not known here, made readable: "some_cause" becomes "Some cause".
[[nodiscard]] QString readableWord(QString word);

} // namespace gatehouse::ui
