#pragma once

#include "gateway/ids.h"
#include "gateway/sessionhealth.h"
#include "gateway/timestamp.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>

namespace gatehouse {

/// The numbers are stored.
enum class SessionState {
    unknown = 0,
    disconnected = 1,
    connecting = 2,
    needsScan = 3,
    needsCode = 4,
    connected = 5,
    loggedOut = 6,
    expired = 7,
    unauthorized = 8
};
[[nodiscard]] QString sessionStateName(SessionState state);
[[nodiscard]] std::optional<SessionState> sessionStateFromName(QStringView name);

/// Pacing as typed by a person: an absent member is the provider's rule.
struct PacingOverrides
{
    std::optional<double> perMinute;
    std::optional<int> perDay;
    std::optional<int> minGapMs;
    std::optional<int> burst;
    std::optional<int> inFlight;
    std::optional<double> jitter;  ///< 0 to 1, lane campaign only
    std::optional<bool> warmUp;    ///< lane campaign only
    std::optional<bool> health;    ///< lanes automation and campaign only
    std::optional<int> pauseAfter; ///< 0 to 1,000 messages of the lane campaign, 0: no pauses
    std::optional<int> pauseMs;    ///< how long such a pause is, about
    bool operator==(const PacingOverrides &) const = default;
};

/// What applies in the end, with where each figure comes from ("provider", "account_protection", "trial", "session").
struct Pacing
{
    double perMinute = 256;
    std::optional<int> perDay;
    int minGapMs = 0;
    int burst = 1;
    int inFlight = 4;
    double jitter = 0;
    bool warmUp = false;
    bool health = true;    ///< a bad health slows and holds bulk
    int pauseAfter = 0;    ///< after about so many campaign messages bulk pauses; 0: it does not
    int pauseMs = 180'000; ///< for about so long
    QJsonObject sources;   ///< member name to origin
    bool operator==(const Pacing &) const = default;
};

/// What a session's plan allows at WasenderAPI.
enum class WasenderPlan { paid, accountProtection, trial };

struct Session
{
    SessionId id;
    ClientId client;
    QString clientName;
    QString name;
    QString provider; ///< "wasender"
    QString phone;    ///< E.164
    QString baseUrl;
    SessionState state = SessionState::unknown;
    Timestamp stateSince{};
    bool paused = false;
    QString pausedBy;
    WasenderPlan plan = WasenderPlan::paid;
    PacingOverrides overrides;
    Pacing pacing;
    SessionHealth health;
    QString hookPath;       ///< "/hooks/wasender/se_…"
    bool canManage = false; ///< a personal access token and the account's session id are known
    Timestamp createdAt{};
    // live figures
    int queued = 0; ///< messages that wait or are under way
    int inDoubt = 0;
    int sentToday = 0; ///< attempts since midnight UTC, as the caps count them
    std::optional<Timestamp> lastWebhookAt;
    std::optional<Timestamp> nextSendAt;
    QString trouble;        ///< why it cannot work here whatever the provider says, stable word: "tokens_missing",
                            ///< "vault_unreachable" (its tokens are read as soon as the vault opens); empty otherwise
    QString nextSendReason; ///< stable word: "idle", "now", "rate", "account_protection", "daily_cap", "paused",
                            ///< "not_connected", "provider_wait", "breaker", "ramp_up", "burst_pause", "quiet_hours",
                            ///< "recipient_quiet_hours", "warm_up", "health", "health_held"
};

/// Tokens on their way to the vault. Empty members are left as they are on a change.
struct Credentials
{
    QByteArray apiKey;
    QByteArray webhookSecret;
    QByteArray personalAccessToken;
    QString accountSessionId; ///< the account's number for the session, not a secret
};

struct NewSession
{
    ClientId client;
    QString name;
    QString provider = QStringLiteral("wasender");
    QString phone;
    QString baseUrl; ///< empty: the provider's own
    WasenderPlan plan = WasenderPlan::paid;
    Credentials credentials;
    PacingOverrides pacing;
};

struct SessionChange
{
    std::optional<QString> name;
    std::optional<QString> phone;
    std::optional<QString> baseUrl;
    std::optional<WasenderPlan> plan;
    std::optional<PacingOverrides> pacing;
    std::optional<Credentials> credentials;
};

struct SessionFilter
{
    std::optional<ClientId> client;
    std::optional<SessionState> state;
    QString text; ///< part of name, number or client
};

/// What removing a session would do.
struct SessionRemoval
{
    int queued = 0;        ///< would be cancelled
    int inDoubt = 0;       ///< would stay in doubt, without a way to look them up
    int campaigns = 0;     ///< running campaigns that would lose it
    int conversations = 0; ///< stay readable
};

/// A pairing code to be scanned.
struct PairingCode
{
    QString text; ///< the raw payload; draw it as a QR picture
    Timestamp expiresAt{};
};

/// One line of a session's log, newest first in lists.
struct SessionLogEntry
{
    Timestamp at{};
    QString what; ///< "state", "paused", "resumed", "webhook_registered", "created", …
    QString detail;
    QString actor;
};

/// A session of a provider's account, as its personal access token sees it.
struct AccountSession
{
    QString accountSessionId;
    QString name;
    QString phone;
    SessionState state = SessionState::unknown;
    WasenderPlan plan = WasenderPlan::paid;
    QString webhookUrl;
    std::optional<SessionId> imported; ///< already here as this session
};

/// One step of "is this session ready", in the order shown.
struct SessionCheck
{
    QString step; ///< "token", "number", "webhook", "webhook_back"
    enum class State { open, good, bad } state = State::open;
    QString detail;
};

} // namespace gatehouse
