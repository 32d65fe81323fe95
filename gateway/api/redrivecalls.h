#pragma once

#include <QtCore/QStringList>

namespace gatehouse {

class ApiTable;
class DeadLetterDesk;

/// In the order of DeadLetterKind.
[[nodiscard]] QStringList deadLetterKindWords();
/// Adds what is done with dead letters: requeue, discard and /v1/redrives.
void describeRedriveCalls(ApiTable &table, DeadLetterDesk &letters);

} // namespace gatehouse
