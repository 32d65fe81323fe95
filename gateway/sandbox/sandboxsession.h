#pragma once

#include "gateway/timestamp.h"

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

namespace gatehouse {

enum class SandboxPlan { none, trial, paid };
enum class SandboxState { disconnected, connecting, needScan, needPasskey, connected, loggedOut, expired };

/// "need_scan": as in GET /status, session objects and webhooks.
[[nodiscard]] QString sandboxStateName(SandboxState state);

/// One account of the provider.
struct SandboxAccount
{
    qint64 id = 0;
    QString name;
    QByteArray token; ///< personal access token
    SandboxPlan plan = SandboxPlan::paid;
};

/// What create and update of a session take.
struct SandboxSessionSettings
{
    QString name;
    QString phone; ///< E.164
    bool accountProtection = false;
    bool logMessages = true;
    QString webhookUrl;
    bool webhookEnabled = false;
    QStringList webhookEvents;
    bool readIncoming = false;
    bool autoRejectCalls = false;
    bool ignoreGroups = false;
    bool ignoreChannels = false;
    bool ignoreBroadcasts = false;
    QString proxyUrl;
    bool alwaysOnline = false;

    /// Takes over what `request` names. Answers the refusals by field, empty when all was taken; then nothing changed.
    /// With `creating` the required fields must be there.
    [[nodiscard]] QJsonObject apply(const QJsonObject &request, bool creating);
};

/// One WhatsApp session of an account.
struct SandboxSession
{
    qint64 id = 0;
    qint64 accountId = 0;
    QByteArray apiKey;
    QByteArray webhookSecret;
    SandboxSessionSettings settings;
    SandboxState state = SandboxState::disconnected;
    bool paired = false; ///< connects again without a scan
    QString qr;          ///< while needScan
    int qrCodesMade = 0;
    quint64 epoch = 0;       ///< rises with each step of the lifecycle; what an older step planned is void
    QByteArray passkeyToken; ///< while needPasskey
    QString passkeyRequest;
    QString passkeyStatus;
    Timestamp createdAt;
    Timestamp updatedAt;

    /// Digits of the number.
    [[nodiscard]] QString digits() const { return settings.phone.mid(settings.phone.startsWith(u'+') ? 1 : 0); }
    [[nodiscard]] QString jid() const { return digits() + QStringLiteral("@s.whatsapp.net"); }
    /// As the API shows it; `withSecrets` for create, get and update.
    [[nodiscard]] QJsonObject toJson(bool withSecrets) const;
};

/// The 23 names of WasenderAPI's webhook events.
[[nodiscard]] const QStringList &sandboxEventNames();

} // namespace gatehouse
