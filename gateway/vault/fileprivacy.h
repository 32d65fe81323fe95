#pragma once

#include "gateway/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace gatehouse {

/// Writes a file that only its owner may read (mode 0600), whole or not at all: keys and sealed secrets. At no time
/// does the content lie in a file that others can open. Failures: diskFull, dataReadOnly.
[[nodiscard]] Result<void> writePrivateFile(const QString &path, const QByteArray &content);

} // namespace gatehouse
