#pragma once

namespace gatehouse {

class ApiTable;
class InboxDesk;
class MessageDesk;

/// Adds /v1/conversations.
void describeInboxCalls(ApiTable &table, InboxDesk &inbox, MessageDesk &messages);

} // namespace gatehouse
