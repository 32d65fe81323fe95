#pragma once

#include "gateway/content.h"
#include "gateway/message.h"
#include "gateway/session.h"

#include <variant>

namespace gatehouse {

/// Who somebody is to the provider: any part may be missing, never all.
struct ProviderIdentity
{
    QString phone; ///< E.164 with '+', empty when hidden
    QString jid;   ///< "…@s.whatsapp.net"
    QString lid;   ///< "…@lid"
    bool operator==(const ProviderIdentity &) const = default;
};

enum class ChatKind { person, group, channel, ignored /**< status updates, broadcasts, calls */ };

/// A message that a person wrote to the session.
struct IncomingMessage
{
    QString providerMessageId;
    QString chatId; ///< the provider's id of the chat
    ChatKind chatKind = ChatKind::person;
    ProviderIdentity sender; ///< in a group: the author
    QString senderName;
    Content content;
    QString quotedProviderId; ///< what it answers, if anything
    std::optional<Timestamp> at;
};

/// A message of our own number, seen on the wire: sent by us or typed on the phone.
struct OutgoingEcho
{
    QString providerMessageId;
    QString chatId;
    ChatKind chatKind = ChatKind::person;
    ProviderIdentity recipient;
    Content content;
    bool confirmsSend = false; ///< the provider says that a send of the API succeeded
    std::optional<Timestamp> at;
};

/// A message's status rose (or failed: `dead`).
struct StatusChange
{
    QString providerMessageId;
    QString chatId;
    MessageState state = MessageState::sent; ///< accepted, sent, delivered, read, played or dead
    QString participant;                     ///< groups: whose receipt
    QString errorCode;
    QString error;
    std::optional<Timestamp> at;
};

/// A send failed and the provider does not say which: only the recipient stands in the text.
struct SendFailed
{
    ProviderIdentity recipient;
    QString providerMessageId; ///< usually empty
    QString errorCode;         ///< stable cause
    QString error;
};

struct SessionStateChange
{
    SessionState state = SessionState::unknown;
};
struct PairingCodeRenewed
{
    QString text;
};
struct MessageDeleted
{
    QString providerMessageId;
    QString chatId;
    bool mayBeOurs = false; ///< our own phone deleted it, or the provider says that it was ours
};
struct MessageReaction
{
    QString providerMessageId;
    QString chatId;
    QString emoji;
    bool fromMe = false;
};
struct ContactSeen
{
    ProviderIdentity person;
    QString name;
};
struct GroupSeen
{
    QString chatId;
    QString subject;
};
struct PollVotes
{
    QString providerMessageId;
    QString chatId;
    QJsonArray results;
};
struct CallSeen
{
    ProviderIdentity caller;
    QString callId;
    QString status;
};
/// Understood and of no consequence here (chats, participants, passkeys, test deliveries, events of a later version).
struct EventIgnored
{
    QString what;
};

using ProviderEvent =
    std::variant<IncomingMessage, OutgoingEcho, StatusChange, SendFailed, SessionStateChange, PairingCodeRenewed,
                 MessageDeleted, MessageReaction, ContactSeen, GroupSeen, PollVotes, CallSeen, EventIgnored>;

/// A webhook as it came, fit to be kept.
struct WebhookEnvelope
{
    QString kind;      ///< the provider's event name, at most 64 characters; "unreadable" when it has none
    QByteArray masked; ///< the body without credentials, otherwise byte for byte: it reads as the body does
};

/// A webhook read: what to remember it by, what it says.
struct WebhookReading
{
    /// The same for every delivery of the same event, at most 200 characters. Empty: nothing in it tells a repetition
    /// from the same thing happening again ("connected" without a time), so each delivery counts as new.
    QString identity;
    QList<ProviderEvent> events;
};

} // namespace gatehouse
