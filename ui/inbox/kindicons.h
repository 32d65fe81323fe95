#pragma once

#include "ui/inbox/messagewords.h"

namespace gatehouse::ui {

/// The icon of what a message carries, a name of ui/theme/icons.h; empty for text.
[[nodiscard]] QString iconName(ContentKind kind);

} // namespace gatehouse::ui
