#pragma once

#include <QtCore/QString>

namespace gatehouse::ui {

/// What a person typed as a phone number, without spaces, brackets and dashes; digits of any script become 0 to 9.
[[nodiscard]] QString typedNumber(const QString &text);

} // namespace gatehouse::ui
