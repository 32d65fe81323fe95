#pragma once

#include "gateway/result.h"

#include <QtCore/QString>

/// What makes a file survive a loss of power. Blocks for as long as the disk takes. Failures: diskFull, dataReadOnly,
/// storageFailed. Never for a database that is open in this process: closing a second handle on a file gives SQLite's
/// locks away.
namespace gatehouse::durable {

/// What was written to the file is on the disk.
[[nodiscard]] Result<void> syncFile(const QString &path);
/// The names in the folder are on the disk.
[[nodiscard]] Result<void> syncFolder(const QString &path);
/// `to` is the old file or the new one at every moment. Durable after syncFolder.
[[nodiscard]] Result<void> replaceFile(const QString &from, const QString &to);

} // namespace gatehouse::durable
