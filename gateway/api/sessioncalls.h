#pragma once

namespace gatehouse {

class ApiTable;
class SessionDesk;

/// Adds /v1/sessions.
void describeSessionCalls(ApiTable &table, SessionDesk &sessions);

} // namespace gatehouse
