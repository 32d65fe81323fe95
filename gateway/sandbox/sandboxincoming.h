#pragma once

#include "gateway/sandbox/sandboxchats.h"
#include "gateway/sandbox/sandboxmedia.h"
#include "gateway/sandbox/sandboxsends.h"

namespace gatehouse {

/// What somebody on the other side sends.
struct SandboxArrival
{
    QString from;     ///< digits; empty only in a channel
    QString chat;     ///< group or channel JID; empty: one to one
    QString pushName; ///< empty: as the directory has it
    SandboxKind kind = SandboxKind::text;
    QString text;      ///< text or caption
    QString quotedId;  ///< WhatsApp id of the message that is answered
    QString messageId; ///< empty: one is made
    double latitude = 0;
    double longitude = 0;
    QString contactName;
    QString contactPhone;
};

/// Messages to the sessions: makes them as WhatsApp does (files encrypted, senders by LID or number) and announces
/// each under every event that stands for it.
class SandboxIncoming
{
public:
    SandboxIncoming(SandboxGround &ground, SandboxChats &chats, SandboxMedia &media);

    /// Answers the WhatsApp id; empty when the sender is blocked.
    QString receive(const SandboxSession &session, const SandboxArrival &arrival);
    void react(const SandboxSession &session, const QString &from, const QJsonObject &key, const QString &emoji);
    void vote(const SandboxSession &session, const QString &from, const SandboxSend &poll, int option);
    void call(const SandboxSession &session, const QString &from, bool video);
    void withdraw(const SandboxSession &session, const QString &from, const QString &messageId);
    /// A group member's receipt for one of the session's sends.
    void receipt(const SandboxSession &session, const SandboxSend &send, const QString &member, bool read);
    [[nodiscard]] qint64 count() const { return m_received; }

private:
    [[nodiscard]] QJsonObject keyFor(const SandboxSession &session, const SandboxArrival &arrival, const QString &id);
    [[nodiscard]] QJsonObject contentOf(const SandboxArrival &arrival, SandboxChance chance);
    [[nodiscard]] QJsonObject mediaPart(const SandboxArrival &arrival, SandboxChance chance);
    void announceChat(const SandboxSession &session, const SandboxArrival &arrival);
    [[nodiscard]] QString nextId(const SandboxSession &session);

    SandboxGround &m_ground;
    SandboxChats &m_chats;
    SandboxMedia &m_media;
    qint64 m_received = 0;
    QHash<qint64, quint64> m_receivedBy;        ///< by session: the ordinal that ids and chance go by
    QHash<QString, int> m_unread;               ///< by session and chat
    QHash<qint64, QHash<QString, int>> m_votes; ///< by msgId: voter to option
};

} // namespace gatehouse
