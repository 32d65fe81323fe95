#pragma once

#include <QtCore/QtGlobal>

#include <optional>

namespace gatehouse::test {

/// Memory of this process that is in use; nothing on systems that do not say it in /proc, nor under a sanitizer.
[[nodiscard]] std::optional<qint64> residentBytes();
/// Processor time that a process has used; nothing on systems that do not say it in /proc.
[[nodiscard]] std::optional<double> processorSeconds(qint64 process);

} // namespace gatehouse::test
