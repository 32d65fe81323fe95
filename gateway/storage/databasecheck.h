#pragma once

#include "gateway/result.h"

#include <atomic>

namespace gatehouse {

/// Looks at every page and index of a database file, without changing it or making files beside it; a file that a
/// program has open is looked at as a reader. Blocks for as long as that takes. Nothing when it is whole; else why not,
/// and SQLite's words for it in `damages`. Failures: notFound, dataDamaged, dataNewer, dataReadOnly, storageFailed.
[[nodiscard]] std::optional<Failure> checkWhole(const QString &path, QStringList &damages);

/// The same for a copy that was just written, with every page but not every index: `cancelled` ends it soon, as
/// `cancelled`.
[[nodiscard]] std::optional<Failure> checkCopy(const QString &path, const std::atomic<bool> &cancelled);

} // namespace gatehouse
