#pragma once

class QPushButton;
class QString;

namespace gatehouse::ui {

/// The one button of a place that does what the place is for: filled with the accent.
[[nodiscard]] QPushButton *primaryButton(const QString &text);

} // namespace gatehouse::ui
