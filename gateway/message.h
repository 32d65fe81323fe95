#pragma once

#include "gateway/actor.h"
#include "gateway/content.h"
#include "gateway/ids.h"
#include "gateway/page.h"
#include "gateway/timestamp.h"

namespace gatehouse {

enum class Direction { in = 0, out = 1 };

/// Who goes first within a session. The numbers are stored.
enum class Lane { reply = 0, transactional = 1, automation = 2, campaign = 3 };
inline constexpr int laneCount = 4;

/// The numbers are stored. Below 10: still ours to send. 10 to 19: with the provider, a rank that never goes back.
/// 20 and more: final without delivery.
enum class MessageState {
    scheduled = 0,
    queued = 1,
    retrying = 2,
    sending = 3,
    inDoubt = 4,
    accepted = 10,
    sent = 11,
    delivered = 12,
    read = 13,
    played = 14,
    dead = 20,
    cancelled = 21,
    expired = 22,
    suppressed = 23,
    received = 30 ///< the one state of an incoming message
};

/// Words of the HTTP interface: "in_doubt", "reply" …
[[nodiscard]] QString messageStateName(MessageState state);
[[nodiscard]] std::optional<MessageState> messageStateFromName(QStringView name);
[[nodiscard]] QString laneName(Lane lane);
[[nodiscard]] std::optional<Lane> laneFromName(QStringView name);

struct Attempt
{
    enum class Outcome { open, accepted, refused, retry, notSent, unknown }; ///< stored by number
    AttemptId id;                                                            ///< told to the provider as X-Request-Id
    int number = 0;                                                          ///< from 1
    Timestamp startedAt{};
    std::optional<Timestamp> finishedAt;
    Outcome outcome = Outcome::open;
    int httpStatus = 0;
    QString errorCode;
    QString error; ///< the provider's words, masked
    std::optional<Timestamp> nextAt;
};
[[nodiscard]] QString attemptOutcomeName(Attempt::Outcome outcome);

/// One step in a message's life, oldest first in lists.
struct TimelineEntry
{
    Timestamp at{};
    QString what;   ///< stable word: "accepted", "sending", "sent", "settled", "cancelled" …
    QString detail; ///< data, not a sentence
};

struct MessageError
{
    QString code; ///< stable cause, such as "recipient_not_on_whatsapp"
    QString message;
};

struct Message
{
    MessageId id;
    ClientId client;
    SessionId session;
    std::optional<ConversationId> conversation;
    Direction direction = Direction::out;
    ContactId contact;    ///< null for groups and channels
    QString contactPhone; ///< E.164; empty when unknown
    QString contactName;
    QString recipient; ///< what the provider is told: E.164, group or channel id
    Lane lane = Lane::transactional;
    MessageState state = MessageState::queued;
    Content content;
    QString reference;
    QJsonObject metadata;
    std::optional<CampaignId> campaign;
    Timestamp createdAt{};
    std::optional<Timestamp> sendAt;
    std::optional<Timestamp> expiresAt;
    Timestamp updatedAt{};
    QString providerMessageId;
    std::optional<MessageError> error;
    QString author;       ///< incoming in groups: who wrote; outgoing: Actor::text()
    QString reaction;     ///< the latest reaction to it, empty when none
    bool deleted = false; ///< withdrawn by its sender
    int attemptCount = 0;
};

/// Why a message is not under way yet.
struct SendWait
{
    QString reason;                 ///< words of Session::nextSendReason, "scheduled", "retry", "campaign_paused"
    std::optional<Timestamp> until; ///< nothing: until something else happens
    bool operator==(const SendWait &) const = default;
};

struct MessageDetail
{
    Message message;
    QList<Attempt> attempts;
    QList<TimelineEntry> timeline;
    std::optional<SendWait> waits = {}; ///< nothing: it waits for nothing of ours
    /// Of one that went out again: {"from":"dl_…","generation":2,"redrive":"rd_…","edited_by":"console:Ana"}.
    QJsonObject lineage = {};
};

/// A message to be accepted.
struct Draft
{
    SessionId session;
    QString to; ///< E.164, group id "…@g.us", channel id "…@newsletter" or a known "…@lid"
    Content content;
    Lane lane = Lane::transactional;
    /// Written in a conversation, by whoever answers there: reaches people who opted out of automatic messages too.
    bool inConversation = false;
    std::optional<Timestamp> sendAt;
    std::optional<Timestamp> expiresAt;
    QString reference;
    QJsonObject metadata;
};

struct MessageQuery
{
    std::optional<ClientId> client;
    std::optional<SessionId> session;
    std::optional<MessageState> state;
    std::optional<Direction> direction;
    std::optional<Lane> lane;
    std::optional<CampaignId> campaign;
    std::optional<ConversationId> conversation;
    QString contact; ///< contact id or E.164
    QString reference;
    PageRequest page;
};

} // namespace gatehouse
