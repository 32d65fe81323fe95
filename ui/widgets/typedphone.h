#pragma once

#include <QtCore/QString>

namespace gatehouse::ui {

/// A number as people type it, with spaces, dashes and any script's digits, as "+" and digits. Not checked.
[[nodiscard]] QString typedPhone(const QString &text);

} // namespace gatehouse::ui
