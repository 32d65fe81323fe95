#pragma once

#include <QtCore/QString>

namespace gatehouse {

/// True for "+" and 7 to 15 digits of which the first is not 0. Says nothing about the number being assigned.
[[nodiscard]] bool isE164(QStringView text);

enum class PhoneStyle {
    international, ///< "+55 11 96123-4567"
    national       ///< "(11) 96123-4567"
};

/// An E.164 number as people of its region write it; other text (a group, a hidden id) comes back unchanged. The
/// result holds no bidirectional marks: isolate it where it stands in running text. Any thread.
[[nodiscard]] QString formatPhone(const QString &e164, PhoneStyle style = PhoneStyle::international);

} // namespace gatehouse
