#pragma once

namespace gatehouse {

class ApiTable;
class ContactDesk;

/// Adds /v1/contacts and /v1/suppressions.
void describeContactCalls(ApiTable &table, ContactDesk &contacts);

} // namespace gatehouse
