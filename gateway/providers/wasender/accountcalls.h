#pragma once

#include "gateway/providers/provider.h"

/// The account's sessions, by its personal access token; nothing without one.
namespace gatehouse::wasender {

[[nodiscard]] std::optional<ProviderCall<QList<AccountSession>>> accountSessions(const ProviderAccess &access);
[[nodiscard]] std::optional<ProviderCall<AccountSessionAccess>> accountSession(const ProviderAccess &access,
                                                                               const QString &accountSessionId);
[[nodiscard]] std::optional<ProviderCall<AccountSessionAccess>>
createAccountSession(const ProviderAccess &access, const RemoteSessionSettings &settings);
[[nodiscard]] std::optional<ProviderCall<AccountSessionAccess>> registerWebhook(const ProviderAccess &access,
                                                                                const QString &webhookUrl);
/// The events this program lives on; the rest would be the same messages once more.
[[nodiscard]] QStringList subscribedEvents();

} // namespace gatehouse::wasender
