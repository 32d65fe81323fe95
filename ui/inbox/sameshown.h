#pragma once

#include "gateway/contact.h"
#include "gateway/inboxdesk.h"

namespace gatehouse::ui {

/// Whether two values of one message, conversation or contact look the same to a reader. Pages ask for more than what
/// changed; a row that did not change need not be laid out and painted again.
[[nodiscard]] bool sameShown(const Message &a, const Message &b);
[[nodiscard]] bool sameShown(const Conversation &a, const Conversation &b);
[[nodiscard]] bool sameShown(const Contact &a, const Contact &b);

} // namespace gatehouse::ui
