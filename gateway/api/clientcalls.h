#pragma once

namespace gatehouse {

class ApiTable;
class ClientDesk;

/// Adds /v1/clients and /v1/api-keys.
void describeClientCalls(ApiTable &table, ClientDesk &clients);

} // namespace gatehouse
