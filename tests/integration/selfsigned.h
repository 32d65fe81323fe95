#pragma once

#include <QtCore/QString>

namespace gatehouse::test {

/// Writes a certificate for this run and its key as PEM. False when OpenSSL or the disk refuses.
[[nodiscard]] bool writeSelfSigned(const QString &certificateFile, const QString &keyFile);

} // namespace gatehouse::test
