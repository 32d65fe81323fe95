#pragma once

#include "gateway/message.h"

#include <QtCore/QStringList>

namespace gatehouse::ui {

/// What is known of a message in doubt, a sentence for each piece of evidence: how the attempt ended, what the
/// provider's log shows, what webhooks told.
[[nodiscard]] QStringList evidenceOf(const MessageDetail &detail);

} // namespace gatehouse::ui
