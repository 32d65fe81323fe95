#pragma once

#include "gateway/ids.h"

#include <QtGui/QPalette>

namespace gatehouse::ui {

/// The colour that tells sessions apart at a glance, the same in every run. An addition to the session's name, never
/// instead of it.
[[nodiscard]] QColor sessionColor(SessionId session, const QPalette &palette);

} // namespace gatehouse::ui
