#pragma once

#include "gateway/providers/provider.h"

namespace gatehouse {

/// WasenderAPI (wasenderapi.com): one HTTP endpoint for all sending, a plain secret as the webhooks' signature, two
/// tokens (per session and per account). Stateless; the work is in the files beside this one. Any thread.
class WasenderProvider : public Provider
{
public:
    /// `allowLoopbackMedia`: incoming files may lie on this machine, as they do with the built-in simulator.
    explicit WasenderProvider(bool allowLoopbackMedia = false) : m_allowLoopbackMedia(allowLoopbackMedia) {}

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QUrl defaultBaseUrl() const override;
    [[nodiscard]] Pacing pacing(WasenderPlan plan) const override;
    [[nodiscard]] Milliseconds pairingCodeLifetime() const override;

    [[nodiscard]] Result<HttpRequest> sendRequest(const ProviderAccess &access, const SendOrder &order) const override;
    [[nodiscard]] SendAnswer readSend(const HttpOutcome &outcome) const override;
    [[nodiscard]] qint64 mediaBytesMax(MediaKind kind) const override;
    [[nodiscard]] std::optional<ProviderCall<QString>> upload(const ProviderAccess &access, QByteArray bytes,
                                                              const QString &mimeType) const override;
    [[nodiscard]] std::optional<ProviderCall<MessageLookup>> lookUp(const ProviderAccess &access,
                                                                    const QString &providerRef) const override;
    [[nodiscard]] std::optional<ProviderCall<QList<SentRecord>>> sentRecords(const ProviderAccess &access,
                                                                             int page) const override;
    [[nodiscard]] std::optional<ProviderCall<bool>> markRead(const ProviderAccess &access, const QString &chatId,
                                                             const QString &providerMessageId) const override;
    [[nodiscard]] std::optional<ProviderCall<bool>> showTyping(const ProviderAccess &access,
                                                               const QString &chatId) const override;
    [[nodiscard]] std::optional<ProviderCall<bool>> numberExists(const ProviderAccess &access,
                                                                 const QString &phone) const override;

    [[nodiscard]] ProviderCall<ConnectAnswer> connectSession(const ProviderAccess &access) const override;
    [[nodiscard]] ProviderCall<QString> pairingCode(const ProviderAccess &access) const override;
    [[nodiscard]] ProviderCall<SessionState> sessionState(const ProviderAccess &access) const override;
    [[nodiscard]] ProviderCall<bool> disconnectSession(const ProviderAccess &access) const override;
    [[nodiscard]] ProviderCall<bool> restartSession(const ProviderAccess &access) const override;
    [[nodiscard]] ProviderCall<QString> ownNumber(const ProviderAccess &access) const override;
    [[nodiscard]] std::optional<ProviderCall<QList<AccountSession>>>
    accountSessions(const ProviderAccess &access) const override;
    [[nodiscard]] std::optional<ProviderCall<AccountSessionAccess>>
    accountSession(const ProviderAccess &access, const QString &accountSessionId) const override;
    [[nodiscard]] std::optional<ProviderCall<AccountSessionAccess>>
    createAccountSession(const ProviderAccess &access, const RemoteSessionSettings &settings) const override;
    [[nodiscard]] std::optional<ProviderCall<AccountSessionAccess>>
    registerWebhook(const ProviderAccess &access, const QString &webhookUrl) const override;

    [[nodiscard]] bool signatureValid(const std::function<std::string_view(std::string_view)> &header,
                                      std::string_view body, const Credentials &credentials) const override;
    [[nodiscard]] Result<WebhookEnvelope> openWebhook(const QByteArray &body) const override;
    [[nodiscard]] Result<WebhookReading> readWebhook(const QByteArray &masked) const override;

    [[nodiscard]] Result<HttpRequest> mediaRequest(const MediaContent &media) const override;
    [[nodiscard]] Result<QByteArray> openMedia(const MediaContent &media, const QByteArray &file) const override;
    [[nodiscard]] std::optional<ProviderCall<QString>> decryptRemotely(const ProviderAccess &access,
                                                                       const QString &providerMessageId,
                                                                       const MediaContent &media) const override;

private:
    bool m_allowLoopbackMedia;
};

} // namespace gatehouse
