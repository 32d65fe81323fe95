#include "gateway/sandbox/sandboxincoming.h"

#include "gateway/sandbox/sandboxsamples.h"

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {
constexpr quint64 aboutArrivals = 0x696e;
constexpr quint64 aboutSenders = 0x66726f6d;

bool isGroup(const QString &chat)
{
    return chat.endsWith("@g.us"_L1);
}

bool isChannel(const QString &chat)
{
    return chat.endsWith("@newsletter"_L1);
}

QString jidOf(const QString &digits)
{
    return digits + u"@s.whatsapp.net"_s;
}
} // namespace

SandboxIncoming::SandboxIncoming(SandboxGround &ground, SandboxChats &chats, SandboxMedia &media)
    : m_ground(ground), m_chats(chats), m_media(media)
{}

QString SandboxIncoming::nextId(const SandboxSession &session)
{
    return u"3EB0"_s + m_ground.chance(aboutArrivals, session, ++m_receivedBy[session.id]).hex(18).toUpper();
}

// A sender stays what it is: hidden behind a LID, shown under a LID with the number beside it, or plain.
QJsonObject SandboxIncoming::keyFor(const SandboxSession &session, const SandboxArrival &arrival, const QString &id)
{
    QJsonObject key{{u"id"_s, id}, {u"fromMe"_s, false}};
    if (isChannel(arrival.chat)) {
        key.insert("remoteJid"_L1, arrival.chat);
        return key;
    }
    SandboxChance chance(m_ground.seed, {aboutSenders, sandboxHash(arrival.from)});
    const bool hidden = chance.happens(m_ground.faults(session.id).lidOnly);
    const bool byLid = hidden || chance.happens(0.7);
    const QString lid = m_ground.directory.lidOf(arrival.from) + u"@lid"_s;
    const QString shown = byLid ? lid : jidOf(arrival.from);
    const bool group = isGroup(arrival.chat);
    key.insert("remoteJid"_L1, group ? arrival.chat : shown);
    key.insert("addressingMode"_L1, byLid ? u"lid"_s : u"pn"_s);
    if (group)
        key.insert("participant"_L1, shown);
    key.insert(group ? "participantLid"_L1 : "senderLid"_L1, lid);
    if (!hidden) {
        key.insert(group ? "participantPn"_L1 : "senderPn"_L1, jidOf(arrival.from));
        key.insert(group ? "cleanedParticipantPn"_L1 : "cleanedSenderPn"_L1, arrival.from);
    }
    return key;
}

QJsonObject SandboxIncoming::mediaPart(const SandboxArrival &arrival, SandboxChance chance)
{
    const QString part = sandboxMediaPart(arrival.kind);
    const SandboxSample sample = sandboxSample(arrival.kind, chance);
    const SandboxLockedFile locked = m_media.lock(sample.bytes, part);
    const auto base64 = [](const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); };
    QJsonObject media{{u"url"_s, m_ground.baseUrl + locked.path},
                      {u"mimetype"_s, sample.mimeType},
                      {u"mediaKey"_s, base64(locked.mediaKey)},
                      {u"fileSha256"_s, base64(locked.sha256)},
                      {u"fileEncSha256"_s, base64(locked.encSha256)},
                      {u"fileLength"_s, QString::number(locked.bytes)},
                      {u"directPath"_s, locked.path}};
    if (!sample.fileName.isEmpty())
        media.insert("fileName"_L1, sample.fileName);
    if (!arrival.text.isEmpty())
        media.insert("caption"_L1, arrival.text);
    return {{part, media}};
}

QJsonObject SandboxIncoming::contentOf(const SandboxArrival &arrival, SandboxChance chance)
{
    switch (arrival.kind) {
    case SandboxKind::image:
    case SandboxKind::video:
    case SandboxKind::document:
    case SandboxKind::audio:
    case SandboxKind::sticker:
        return mediaPart(arrival, chance);
    case SandboxKind::contact:
        return sandboxWhatsAppMessage(
            {{u"contact"_s, QJsonObject{{u"name"_s, arrival.contactName}, {u"phone"_s, arrival.contactPhone}}}}, {});
    case SandboxKind::location:
        return sandboxWhatsAppMessage({{u"location"_s, QJsonObject{{u"latitude"_s, arrival.latitude},
                                                                   {u"longitude"_s, arrival.longitude},
                                                                   {u"name"_s, arrival.text}}}},
                                      {});
    case SandboxKind::text:
    case SandboxKind::poll:
        break;
    }
    if (arrival.quotedId.isEmpty())
        return {{u"conversation"_s, arrival.text}};
    return {
        {u"extendedTextMessage"_s,
         QJsonObject{{u"text"_s, arrival.text}, {u"contextInfo"_s, QJsonObject{{u"stanzaId"_s, arrival.quotedId}}}}}};
}

QString SandboxIncoming::receive(const SandboxSession &session, const SandboxArrival &arrival)
{
    if (session.state != SandboxState::connected || m_chats.blocked(session.id, arrival.from))
        return {};
    ++m_received;
    const QString made = nextId(session);
    const QString id = arrival.messageId.isEmpty() ? made : arrival.messageId;
    QJsonObject message{{u"key"_s, keyFor(session, arrival, id)},
                        {u"message"_s, contentOf(arrival, SandboxChance(m_ground.seed, {sandboxHash(id)}))}};
    if (!arrival.text.isEmpty() && arrival.kind != SandboxKind::location)
        message.insert("messageBody"_L1, arrival.text);
    SandboxChance shapes(m_ground.seed, {aboutSenders, sandboxHash(id)});
    if (!isChannel(arrival.chat) && !shapes.happens(m_ground.faults(session.id).noPushName)) {
        message.insert("pushName"_L1,
                       arrival.pushName.isEmpty() ? m_ground.directory.nameOf(arrival.from) : arrival.pushName);
        message.insert("messageTimestamp"_L1, toMillis(m_ground.clock.now()) / 1'000);
    }
    const bool group = isGroup(arrival.chat);
    const bool channel = isChannel(arrival.chat);
    announceChat(session, arrival);
    const QJsonObject single{{u"messages"_s, message}};
    const QString own = group     ? u"messages-group.received"_s
                        : channel ? u"messages-newsletter.received"_s
                                  : u"messages-personal.received"_s;
    m_ground.announce(session, {u"messages.received"_s, single, group, channel});
    m_ground.announce(session, {own, single, group, channel});
    m_ground.announce(session,
                      {u"messages.upsert"_s, QJsonObject{{u"messages"_s, QJsonArray{message}}}, group, channel});
    return id;
}

void SandboxIncoming::announceChat(const SandboxSession &session, const SandboxArrival &arrival)
{
    const bool group = isGroup(arrival.chat);
    const bool channel = isChannel(arrival.chat);
    const QString chat = arrival.chat.isEmpty() ? arrival.from : arrival.chat;
    const bool first = !group && !channel && m_chats.meet(session, arrival.from);
    if (first)
        m_ground.announce(session, {u"contacts.upsert"_s, QJsonArray{m_chats.contactJson(session, arrival.from)}});
    const int unread = ++m_unread[QString::number(session.id) + u' ' + chat];
    const QJsonObject state{{u"id"_s, chat},
                            {u"conversationTimestamp"_s, toMillis(m_ground.clock.now()) / 1'000},
                            {u"unreadCount"_s, unread}};
    m_ground.announce(session, {first ? u"chats.upsert"_s : u"chats.update"_s, QJsonArray{state}, group, channel});
}

void SandboxIncoming::react(const SandboxSession &session, const QString &from, const QJsonObject &key,
                            const QString &emoji)
{
    const QJsonObject inner{{u"id"_s, key.value("id"_L1)}, {u"fromMe"_s, false}, {u"remoteJid"_s, jidOf(from)}};
    const QJsonObject reaction{{u"text"_s, emoji}, {u"key"_s, inner}};
    m_ground.announce(session,
                      {u"messages.reaction"_s, QJsonArray{QJsonObject{{u"key"_s, key}, {u"reaction"_s, reaction}}}});
}

void SandboxIncoming::vote(const SandboxSession &session, const QString &from, const SandboxSend &poll, int option)
{
    m_votes[poll.msgId][from] = option;
    const QHash<QString, int> votes = m_votes.value(poll.msgId);
    QStringList voters = votes.keys();
    voters.sort();
    QJsonArray results;
    const QJsonArray options = poll.content().value("poll"_L1)["options"_L1].toArray();
    for (int i = 0; i < options.size(); ++i) {
        QJsonArray names;
        for (const QString &voter : voters) {
            if (votes.value(voter) == i)
                names += jidOf(voter);
        }
        results += QJsonObject{{u"name"_s, options.at(i)}, {u"voters"_s, names}};
    }
    m_ground.announce(
        session, {u"poll.results"_s, QJsonObject{{u"key"_s, SandboxSends::keyOf(poll)}, {u"pollResult"_s, results}}});
}

void SandboxIncoming::call(const SandboxSession &session, const QString &from, bool video)
{
    const QJsonObject call{{u"id"_s, nextId(session).right(10)},
                           {u"from"_s, jidOf(from)},
                           {u"date"_s, toRfc3339(m_ground.clock.now())},
                           {u"isGroup"_s, false},
                           {u"isVideo"_s, video},
                           {u"status"_s, session.settings.autoRejectCalls ? u"reject"_s : u"offer"_s}};
    m_ground.announce(session, {u"call"_s, QJsonObject{{u"call"_s, call}}});
}

void SandboxIncoming::withdraw(const SandboxSession &session, const QString &from, const QString &messageId)
{
    const QJsonObject key{{u"id"_s, messageId}, {u"fromMe"_s, false}, {u"remoteJid"_s, jidOf(from)}};
    m_ground.announce(session, {u"messages.delete"_s, QJsonObject{{u"keys"_s, QJsonArray{key}}}});
}

void SandboxIncoming::receipt(const SandboxSession &session, const SandboxSend &send, const QString &member, bool read)
{
    const QString lid = m_ground.directory.lidOf(member) + u"@lid"_s;
    QJsonObject key = SandboxSends::keyOf(send);
    key.insert("participant"_L1, lid);
    const QJsonObject receipt{
        {u"userJid"_s, lid},
        {read ? u"readTimestamp"_s : u"receiptTimestamp"_s, toMillis(m_ground.clock.now()) / 1'000}};
    const QJsonObject data{{u"message"_s, QJsonObject{{u"key"_s, key}, {u"receipt"_s, receipt}}}};
    m_ground.announce(session, {u"message-receipt.update"_s, data, true});
}

} // namespace gatehouse
