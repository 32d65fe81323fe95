#pragma once

#include "gateway/inboxdesk.h"
#include "gateway/result.h"

namespace gatehouse {

class PhoneNumbers;

/// Whom a message goes to, checked.
struct Recipient
{
    QString address; ///< E.164, "…@g.us", "…@newsletter" or "…@lid": what the provider is told
    ConversationKind kind = ConversationKind::person;
    [[nodiscard]] bool isPhone() const { return address.startsWith(u'+'); }
};

/// Reads a recipient as callers write it. The digits of a hidden id are never taken for a phone number.
[[nodiscard]] Result<Recipient> recipientFrom(const PhoneNumbers &phones, const QString &text);

} // namespace gatehouse
