#pragma once

namespace gatehouse {

class ApiTable;
class RuleDesk;

/// Adds /v1/retry-rules.
void describeRuleCalls(ApiTable &table, RuleDesk &rules);

} // namespace gatehouse
