#pragma once

#include "gateway/providers/provider.h"

/// Calls about messages other than sending them: look-ups, uploads, read marks, presence, number checks.
namespace gatehouse::wasender {

[[nodiscard]] ProviderCall<QString> upload(const ProviderAccess &access, QByteArray bytes, const QString &mimeType);
[[nodiscard]] ProviderCall<MessageLookup> lookUp(const ProviderAccess &access, const QString &providerRef);
/// Needs the personal access token and the account's session id.
[[nodiscard]] std::optional<ProviderCall<QList<SentRecord>>> sentRecords(const ProviderAccess &access, int page);
[[nodiscard]] ProviderCall<bool> markRead(const ProviderAccess &access, const QString &chatId,
                                          const QString &providerMessageId);
[[nodiscard]] ProviderCall<bool> showTyping(const ProviderAccess &access, const QString &chatId);
[[nodiscard]] ProviderCall<bool> numberExists(const ProviderAccess &access, const QString &phone);

/// A status as number (0 to 5) or word. Nothing for words of a later version.
[[nodiscard]] std::optional<MessageState> messageStateOf(const QJsonValue &status);

} // namespace gatehouse::wasender
