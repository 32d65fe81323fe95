#pragma once

namespace gatehouse {

class ApiTable;
class DeadLetterDesk;

/// Adds /v1/dead-letters and, with redrivecalls, what is done with them.
void describeDeadLetterCalls(ApiTable &table, DeadLetterDesk &letters);

} // namespace gatehouse
