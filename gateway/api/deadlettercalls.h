#pragma once

namespace gatehouse {

class ApiTable;
class DeadLetterDesk;

/// Adds /v1/dead-letters and /v1/redrives.
void describeDeadLetterCalls(ApiTable &table, DeadLetterDesk &letters);

} // namespace gatehouse
