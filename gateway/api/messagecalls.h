#pragma once

namespace gatehouse {

class ApiTable;
class MessageDesk;

/// Adds /v1/messages, and the schemas of contents and messages.
void describeMessageCalls(ApiTable &table, MessageDesk &messages);

} // namespace gatehouse
