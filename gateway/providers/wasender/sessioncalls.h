#pragma once

#include "gateway/providers/provider.h"

/// A session's life at WasenderAPI. Listing, creating, connecting and restarting take the personal access token;
/// status and own number the session's key.
namespace gatehouse::wasender {

[[nodiscard]] ProviderCall<ConnectAnswer> connectSession(const ProviderAccess &access);
[[nodiscard]] ProviderCall<QString> pairingCode(const ProviderAccess &access);
[[nodiscard]] ProviderCall<SessionState> sessionState(const ProviderAccess &access);
[[nodiscard]] ProviderCall<bool> disconnectSession(const ProviderAccess &access);
[[nodiscard]] ProviderCall<bool> restartSession(const ProviderAccess &access);
[[nodiscard]] ProviderCall<QString> ownNumber(const ProviderAccess &access);

/// Compared without case: the same word comes in lower case from one endpoint and in upper case from another.
[[nodiscard]] SessionState sessionStateOf(const QString &word);

} // namespace gatehouse::wasender
