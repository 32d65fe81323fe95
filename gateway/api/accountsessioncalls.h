#pragma once

namespace gatehouse {

class ApiTable;
class SessionDesk;

/// Sessions of a provider's account, by its personal access token: list, import, create.
void describeAccountSessionCalls(ApiTable &table, SessionDesk &sessions);

} // namespace gatehouse
