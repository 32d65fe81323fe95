#pragma once

#include "gateway/message.h"

namespace gatehouse {

class ApiTable;

/// A message as every answer shows it.
[[nodiscard]] QJsonObject messageJson(const Message &message);
/// With attempts and timeline, as the one by its id is shown.
[[nodiscard]] QJsonObject messageDetailJson(const MessageDetail &detail);
/// A content without what only this machine should know: paths of local files, keys of received media.
[[nodiscard]] QJsonObject shownContent(const Content &content);
/// Reads a content from a request's members; problems point below `pointer`.
[[nodiscard]] Result<Content> contentOf(const QJsonObject &object, const QString &pointer);
/// Who a message or conversation is with.
[[nodiscard]] QJsonObject personJson(ContactId id, const QString &phone, const QString &name);

/// The words of enums, for schemas.
[[nodiscard]] QStringList laneWords();
[[nodiscard]] QStringList messageStateWords();
void addMessageSchemas(ApiTable &table);

} // namespace gatehouse
