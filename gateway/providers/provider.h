#pragma once

#include "gateway/providers/providercall.h"
#include "gateway/providers/providerevent.h"
#include "gateway/retryrules.h"
#include "gateway/session.h"

#include <string_view>

namespace gatehouse {

/// What one attempt came to.
struct SendAnswer
{
    Attempt::Outcome outcome = Attempt::Outcome::unknown;
    ErrorClass errorClass = ErrorClass::unknown;
    QString providerRef;       ///< the provider's first id of the message (WasenderAPI: msgId)
    QString providerMessageId; ///< WhatsApp's id, where the answer has it
    int httpStatus = 0;
    QString code;  ///< stable cause, such as "recipient_not_on_whatsapp"
    QString words; ///< the provider's own, masked, at most 500 characters
    std::optional<Milliseconds> retryAfter;
};

/// Where and as whom to call.
struct ProviderAccess
{
    QUrl baseUrl;
    Credentials credentials;
};

/// One message to go out; local files already replaced by public URLs.
struct SendOrder
{
    QString recipient;
    Content content;
    QString quotedRef; ///< providerRef of the message that is answered, empty when none is known
};

/// What a look-up of a sent message says.
struct MessageLookup
{
    QString providerMessageId; ///< empty: not assigned yet
    std::optional<MessageState> state;
    QString error;
    QString recipient; ///< E.164 where the answer says whom it went to
};

/// A line of the provider's own record of sends.
struct SentRecord
{
    QString providerRef;
    QString recipient;
    QString text;                                ///< empty when the provider does not keep it
    MessageState state = MessageState::accepted; ///< accepted, sent or dead
    QString error;
    std::optional<Timestamp> at;
};

struct ConnectAnswer
{
    SessionState state = SessionState::unknown;
    QString pairingCode; ///< empty when none is needed
};

/// An account's session with the tokens that come with it.
struct AccountSessionAccess
{
    AccountSession session;
    Credentials credentials;
    QString warning; ///< the provider did it but for what it says here
};

struct RemoteSessionSettings
{
    QString name;
    QString phone;
    WasenderPlan plan = WasenderPlan::paid;
    QString webhookUrl; ///< empty: left as it is
};

/// One provider's protocol, without I/O and without state: requests out, answers and webhooks in. Any thread.
/// Functions that a provider does not have return an empty optional.
class Provider
{
public:
    virtual ~Provider() = default;
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual QUrl defaultBaseUrl() const = 0;
    /// The provider's own limits for a plan, with `sources` filled.
    [[nodiscard]] virtual Pacing pacing(WasenderPlan plan) const = 0;
    /// How long a pairing code is good for.
    [[nodiscard]] virtual Milliseconds pairingCodeLifetime() const = 0;

    // Sending
    /// validationFailed when the provider has no such content; problems name the member.
    [[nodiscard]] virtual Result<HttpRequest> sendRequest(const ProviderAccess &access,
                                                          const SendOrder &order) const = 0;
    [[nodiscard]] virtual SendAnswer readSend(const HttpOutcome &outcome) const = 0;
    /// The largest file of a kind that is delivered: where uploading and sending take different sizes, the smaller.
    [[nodiscard]] virtual qint64 mediaBytesMax(MediaKind kind) const = 0;
    /// Puts a local file where the provider can fetch it; the answer is its URL.
    [[nodiscard]] virtual std::optional<ProviderCall<QString>> upload(const ProviderAccess &access, QByteArray bytes,
                                                                      const QString &mimeType) const = 0;
    [[nodiscard]] virtual std::optional<ProviderCall<MessageLookup>> lookUp(const ProviderAccess &access,
                                                                            const QString &providerRef) const = 0;
    [[nodiscard]] virtual std::optional<ProviderCall<QList<SentRecord>>> sentRecords(const ProviderAccess &access,
                                                                                     int page) const = 0;
    [[nodiscard]] virtual std::optional<ProviderCall<bool>>
    markRead(const ProviderAccess &access, const QString &chatId, const QString &providerMessageId) const = 0;
    [[nodiscard]] virtual std::optional<ProviderCall<bool>> showTyping(const ProviderAccess &access,
                                                                       const QString &chatId) const = 0;
    /// Is this number on WhatsApp. Use sparingly: bulk checks get numbers banned.
    [[nodiscard]] virtual std::optional<ProviderCall<bool>> numberExists(const ProviderAccess &access,
                                                                         const QString &phone) const = 0;

    // Sessions
    [[nodiscard]] virtual ProviderCall<ConnectAnswer> connectSession(const ProviderAccess &access) const = 0;
    [[nodiscard]] virtual ProviderCall<QString> pairingCode(const ProviderAccess &access) const = 0;
    [[nodiscard]] virtual ProviderCall<SessionState> sessionState(const ProviderAccess &access) const = 0;
    [[nodiscard]] virtual ProviderCall<bool> disconnectSession(const ProviderAccess &access) const = 0;
    [[nodiscard]] virtual ProviderCall<bool> restartSession(const ProviderAccess &access) const = 0;
    /// Own phone (E.164), for the check that the number matches.
    [[nodiscard]] virtual ProviderCall<QString> ownNumber(const ProviderAccess &access) const = 0;
    [[nodiscard]] virtual std::optional<ProviderCall<QList<AccountSession>>>
    accountSessions(const ProviderAccess &access) const = 0;
    [[nodiscard]] virtual std::optional<ProviderCall<AccountSessionAccess>>
    accountSession(const ProviderAccess &access, const QString &accountSessionId) const = 0;
    [[nodiscard]] virtual std::optional<ProviderCall<AccountSessionAccess>>
    createAccountSession(const ProviderAccess &access, const RemoteSessionSettings &settings) const = 0;
    /// Sets the webhook's URL and the events this program uses; the answer has the secret.
    [[nodiscard]] virtual std::optional<ProviderCall<AccountSessionAccess>>
    registerWebhook(const ProviderAccess &access, const QString &webhookUrl) const = 0;

    // Webhooks
    /// Constant time. `header(name)` finds a request header by lower-case name.
    [[nodiscard]] virtual bool signatureValid(const std::function<std::string_view(std::string_view)> &header,
                                              std::string_view body, const Credentials &credentials) const = 0;
    /// What is done while the provider waits for its answer, so as little as can be. Failure: unreadable (not JSON).
    [[nodiscard]] virtual Result<WebhookEnvelope> openWebhook(const QByteArray &body) const = 0;
    /// Failure: unreadable (not JSON, or not this provider's). Reads leniently: an event it does not know is
    /// EventIgnored, not a failure.
    [[nodiscard]] virtual Result<WebhookReading> readWebhook(const QByteArray &masked) const = 0;

    // Incoming media
    /// Fetches an incoming file as it lies on WhatsApp's servers (still encrypted), from MediaContent::origin.
    [[nodiscard]] virtual Result<HttpRequest> mediaRequest(const MediaContent &media) const = 0;
    [[nodiscard]] virtual Result<QByteArray> openMedia(const MediaContent &media, const QByteArray &file) const = 0;
    /// The provider's own decryption, where fetching by oneself failed; the answer is a URL to fetch.
    [[nodiscard]] virtual std::optional<ProviderCall<QString>> decryptRemotely(const ProviderAccess &access,
                                                                               const QString &providerMessageId,
                                                                               const MediaContent &media) const = 0;
};

} // namespace gatehouse
