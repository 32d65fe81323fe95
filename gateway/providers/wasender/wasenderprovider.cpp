#include "gateway/providers/wasender/wasenderprovider.h"

#include "gateway/providers/wasender/accountcalls.h"
#include "gateway/providers/wasender/limits.h"
#include "gateway/providers/wasender/media.h"
#include "gateway/providers/wasender/messagecalls.h"
#include "gateway/providers/wasender/request.h"
#include "gateway/providers/wasender/sending.h"
#include "gateway/providers/wasender/sessioncalls.h"
#include "gateway/providers/wasender/webhook.h"

namespace gatehouse {

QString WasenderProvider::name() const
{
    return QStringLiteral("wasender");
}

QUrl WasenderProvider::defaultBaseUrl() const
{
    return QUrl(QLatin1String(wasender::defaultBaseUrl));
}

Pacing WasenderProvider::pacing(WasenderPlan plan) const
{
    return wasender::pacingOf(plan);
}

Milliseconds WasenderProvider::pairingCodeLifetime() const
{
    return wasender::pairingCodeLifetime;
}

Result<HttpRequest> WasenderProvider::sendRequest(const ProviderAccess &access, const SendOrder &order) const
{
    return wasender::sendRequest(access, order);
}

SendAnswer WasenderProvider::readSend(const HttpOutcome &outcome) const
{
    return wasender::readSend(outcome);
}

qint64 WasenderProvider::mediaBytesMax(MediaKind kind) const
{
    return wasender::sentBytesMax(kind);
}

std::optional<ProviderCall<QString>> WasenderProvider::upload(const ProviderAccess &access, QByteArray bytes,
                                                              const QString &mimeType) const
{
    return wasender::upload(access, std::move(bytes), mimeType);
}

std::optional<ProviderCall<MessageLookup>> WasenderProvider::lookUp(const ProviderAccess &access,
                                                                    const QString &providerRef) const
{
    return wasender::lookUp(access, providerRef);
}

std::optional<ProviderCall<QList<SentRecord>>> WasenderProvider::sentRecords(const ProviderAccess &access,
                                                                             int page) const
{
    return wasender::sentRecords(access, page);
}

std::optional<ProviderCall<bool>> WasenderProvider::markRead(const ProviderAccess &access, const QString &chatId,
                                                             const QString &providerMessageId) const
{
    return wasender::markRead(access, chatId, providerMessageId);
}

std::optional<ProviderCall<bool>> WasenderProvider::showTyping(const ProviderAccess &access,
                                                               const QString &chatId) const
{
    return wasender::showTyping(access, chatId);
}

std::optional<ProviderCall<bool>> WasenderProvider::numberExists(const ProviderAccess &access,
                                                                 const QString &phone) const
{
    return wasender::numberExists(access, phone);
}

ProviderCall<ConnectAnswer> WasenderProvider::connectSession(const ProviderAccess &access) const
{
    return wasender::connectSession(access);
}

ProviderCall<QString> WasenderProvider::pairingCode(const ProviderAccess &access) const
{
    return wasender::pairingCode(access);
}

ProviderCall<SessionState> WasenderProvider::sessionState(const ProviderAccess &access) const
{
    return wasender::sessionState(access);
}

ProviderCall<bool> WasenderProvider::disconnectSession(const ProviderAccess &access) const
{
    return wasender::disconnectSession(access);
}

ProviderCall<bool> WasenderProvider::restartSession(const ProviderAccess &access) const
{
    return wasender::restartSession(access);
}

ProviderCall<QString> WasenderProvider::ownNumber(const ProviderAccess &access) const
{
    return wasender::ownNumber(access);
}

std::optional<ProviderCall<QList<AccountSession>>> WasenderProvider::accountSessions(const ProviderAccess &access) const
{
    return wasender::accountSessions(access);
}

std::optional<ProviderCall<AccountSessionAccess>>
WasenderProvider::accountSession(const ProviderAccess &access, const QString &accountSessionId) const
{
    return wasender::accountSession(access, accountSessionId);
}

std::optional<ProviderCall<AccountSessionAccess>>
WasenderProvider::createAccountSession(const ProviderAccess &access, const RemoteSessionSettings &settings) const
{
    return wasender::createAccountSession(access, settings);
}

std::optional<ProviderCall<AccountSessionAccess>> WasenderProvider::registerWebhook(const ProviderAccess &access,
                                                                                    const QString &webhookUrl) const
{
    return wasender::registerWebhook(access, webhookUrl);
}

bool WasenderProvider::signatureValid(const std::function<std::string_view(std::string_view)> &header, std::string_view,
                                      const Credentials &credentials) const
{
    return wasender::signatureValid(header, credentials);
}

Result<WebhookEnvelope> WasenderProvider::openWebhook(const QByteArray &body) const
{
    return wasender::openWebhook(body);
}

Result<WebhookReading> WasenderProvider::readWebhook(const QByteArray &masked) const
{
    return wasender::readWebhook(masked);
}

Result<HttpRequest> WasenderProvider::mediaRequest(const MediaContent &media) const
{
    return wasender::mediaRequest(media, m_allowLoopbackMedia);
}

Result<QByteArray> WasenderProvider::openMedia(const MediaContent &media, const QByteArray &file) const
{
    return wasender::openMedia(media, file);
}

std::optional<ProviderCall<QString>> WasenderProvider::decryptRemotely(const ProviderAccess &access,
                                                                       const QString &providerMessageId,
                                                                       const MediaContent &media) const
{
    return wasender::decryptRemotely(access, providerMessageId, media);
}

} // namespace gatehouse
