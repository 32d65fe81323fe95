#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace gatehouse {

/// A key of the HTTP interface: 32 random bytes from the operating system, "gh_" and base64url.
[[nodiscard]] QString makeKeySecret();
/// What is stored of it. A plain hash is enough: nobody guesses 256 bits, so there is nothing to slow down.
[[nodiscard]] QByteArray hashOfKey(const QString &secret);

} // namespace gatehouse
