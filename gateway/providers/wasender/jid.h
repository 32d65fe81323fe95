#pragma once

#include "gateway/providers/providerevent.h"

#include <optional>

/// WhatsApp's addresses. "12025550178@s.whatsapp.net" is a phone; "…@lid" is a hidden user whose digits are *not* a
/// phone; "…@g.us" a group; "…@newsletter" a channel; "12025550143:7@…" a linked device of a user.
namespace gatehouse::wasender {

/// One spelling per address: no blanks, no device, "@c.us" as "@s.whatsapp.net", bare digits and "+digits" (seen in
/// message.sent and in contacts) as a user's. Empty when there is nothing in it.
[[nodiscard]] QString normalJid(QStringView raw);
[[nodiscard]] ChatKind chatKindOf(QStringView normalJid);
/// "+12025550178", or empty when the address hides its phone.
[[nodiscard]] QString phoneOf(QStringView raw);
/// "…@lid", or empty when it is none.
[[nodiscard]] QString lidOf(QStringView raw);
/// "12025550178@s.whatsapp.net" of an E.164 phone.
[[nodiscard]] QString userJid(QStringView phone);
/// "+" and 7 to 15 digits, other characters dropped; empty when it is no phone.
[[nodiscard]] QString e164(QStringView text);
/// What the member `to` takes: "+digits", a group, a channel, a LID or a "@username". Nothing when it is none.
[[nodiscard]] std::optional<QString> recipientOf(QStringView text);
/// Everything that these raw addresses say about one person.
[[nodiscard]] ProviderIdentity identityOf(std::initializer_list<QString> addresses);

} // namespace gatehouse::wasender
