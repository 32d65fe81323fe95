#include "gateway/sandbox/sandboxsends.h"

#include <QtCore/QJsonDocument>

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {
constexpr quint64 aboutSends = 0x73656e64;
} // namespace

/// When a send reaches each step; made at once, so that what other sessions do in between changes nothing.
struct SandboxSends::Plan
{
    Milliseconds id{0};
    Milliseconds sent{0};
    Milliseconds delivered{0};
    Milliseconds read{0};
    Milliseconds played{0};
    int last = 4; ///< the status it ends with
    bool fails = false;
    bool unseen = false;
    bool person = true;
    QString whatsAppId;
    QString defect;
};

QJsonObject SandboxSend::content() const
{
    return QJsonDocument::fromJson(request).object();
}

QString SandboxSend::text() const
{
    return content().value("text"_L1).toString();
}

QString SandboxSend::logStatus() const
{
    return status == 0 ? u"failed"_s : status == 1 ? u"in_progress"_s : u"sent"_s;
}

SandboxSends::SandboxSends(SandboxGround &ground, SandboxMedia &media) : m_ground(ground), m_media(media) {}

qint64 SandboxSends::accept(const SandboxSession &session, const SandboxRecipient &recipient, QJsonObject request)
{
    SandboxSend send;
    send.msgId = m_ground.options.firstMsgId + static_cast<qint64>(m_sends.size());
    send.sessionId = session.id;
    send.to = request.take("to"_L1).toString();
    send.jid = recipient.jid;
    send.request = QJsonDocument(request).toJson(QJsonDocument::Compact);
    send.acceptedAt = send.updatedAt = m_ground.clock.now();
    send.hash = sandboxHash(QByteArray::number(session.id) + '|' + recipient.jid.toUtf8() + '|' + send.request);
    ++m_times[send.hash];
    QList<qint64> &siblings = m_bySession[session.id];
    send.ordinal = static_cast<quint32>(siblings.size());
    siblings += send.msgId;
    m_sends.push_back(std::move(send));
    start(m_sends.back(), recipient);
    return m_sends.back().msgId;
}

void SandboxSends::start(SandboxSend &send, const SandboxRecipient &recipient)
{
    const SandboxFaults &faults = m_ground.faults(send.sessionId);
    const SandboxLife &life = m_ground.options.life;
    // By the session's own count, not by msgId: that depends on what other sessions do.
    SandboxChance chance(m_ground.seed, {aboutSends, static_cast<quint64>(send.sessionId), send.ordinal,
                                         static_cast<quint64>(send.resends)});
    const QJsonObject content = send.content();
    const SandboxKind kind = sandboxKindOf(content);
    Plan plan;
    plan.whatsAppId = u"3EB0"_s + chance.hex(18).toUpper();
    plan.id = SandboxGround::within(life.idAfter, chance);
    plan.sent = SandboxGround::within(life.sentAfter, chance);
    plan.delivered = SandboxGround::within(life.deliveredAfter, chance);
    plan.read = SandboxGround::within(life.readAfter, chance);
    plan.played = SandboxGround::within(life.playedAfter, chance);
    plan.person = recipient.kind == SandboxRecipient::Kind::person;
    if (!chance.happens(life.readShare))
        plan.last = 3;
    else if (kind == SandboxKind::audio && chance.happens(life.playedShare))
        plan.last = 5;
    if (chance.happens(faults.neverDelivered) || recipient.kind == SandboxRecipient::Kind::channel)
        plan.last = 2;
    plan.unseen = chance.happens(faults.failUnseen);
    plan.fails = chance.happens(faults.failLater) || plan.unseen;
    const QString url = sandboxFileUrl(content);
    plan.defect = sandboxFileDefect(kind, url);
    if (const auto own = m_media.ownPath(url); own && plan.defect.isEmpty()) {
        const SandboxFile *file = m_media.find(*own);
        if (file == nullptr)
            plan.defect = u"Failed to fetch the file: HTTP 404"_s;
        else if (file->bytes.size() > sandboxSentBytesMax(kind))
            plan.defect = u"The file is too large for %1"_s.arg(sandboxKindName(kind));
    }
    m_ground.agenda.in(plan.id, [this, msgId = send.msgId, plan] { leave(msgId, plan); });
}

void SandboxSends::leave(qint64 msgId, const Plan &plan)
{
    SandboxSend *send = at(msgId);
    const SandboxSession *session = m_ground.registry.session(send->sessionId);
    if (session == nullptr)
        return;
    if (plan.fails || !plan.defect.isEmpty())
        return fail(*send, plan);
    send->whatsAppId = plan.whatsAppId;
    send->updatedAt = m_ground.clock.now();
    announceSent(*session, *send);
    m_ground.agenda.in(plan.sent, [this, msgId, plan] { advance(msgId, 2, plan); });
}

void SandboxSends::announceSent(const SandboxSession &session, const SandboxSend &send)
{
    const QJsonObject message = messageOf(send);
    const bool group = send.jid.endsWith("@g.us"_L1);
    const bool channel = send.jid.endsWith("@newsletter"_L1);
    const QJsonObject sent{{u"key"_s, keyOf(send)}, {u"message"_s, message}, {u"success"_s, true}};
    m_ground.announce(session, {u"message.sent"_s, sent, group, channel});
    QJsonObject key = keyOf(send);
    key.insert("addressingMode"_L1, u"pn"_s);
    // The sample of the documentation shows the recipient's number here, though the sender is the session.
    if (!group && !channel) {
        const QString digits = send.jid.section(u'@', 0, 0);
        key.insert("senderPn"_L1, send.jid);
        key.insert("cleanedSenderPn"_L1, digits);
        key.insert("senderLid"_L1, m_ground.directory.lidOf(digits) + u"@lid"_s);
    }
    const QJsonObject upsert{{u"key"_s, key}, {u"messageBody"_s, send.text()}, {u"message"_s, message}};
    m_ground.announce(session,
                      {u"messages.upsert"_s, QJsonObject{{u"messages"_s, QJsonArray{upsert}}}, group, channel});
}

void SandboxSends::advance(qint64 msgId, int status, const Plan &plan)
{
    SandboxSend *send = at(msgId);
    const SandboxSession *session = m_ground.registry.session(send->sessionId);
    if (session == nullptr || send->deleted)
        return;
    send->status = static_cast<qint8>(status);
    send->updatedAt = m_ground.clock.now();
    announceStatus(*session, *send, plan.person);
    if (reached)
        reached(*session, *send);
    if (status >= plan.last)
        return;
    const Milliseconds wait = status == 2 ? plan.delivered : status == 3 ? plan.read : plan.played;
    m_ground.agenda.in(wait, [this, msgId, status, plan] { advance(msgId, status + 1, plan); });
}

void SandboxSends::announceStatus(const SandboxSession &session, const SandboxSend &send, bool person)
{
    const QJsonObject update{{u"update"_s, QJsonObject{{u"status"_s, send.status}}}, {u"key"_s, keyOf(send)}};
    const bool group = send.jid.endsWith("@g.us"_L1);
    m_ground.announce(session, {u"messages.update"_s, update, group, !person && !group});
}

void SandboxSends::fail(SandboxSend &send, const Plan &plan)
{
    const SandboxSession *session = m_ground.registry.session(send.sessionId);
    send.status = 0;
    send.updatedAt = m_ground.clock.now();
    send.failure = plan.defect.isEmpty() ? u"Invalid number JID: "_s + send.to : plan.defect;
    if (plan.unseen)
        return;
    // No key and no msgId: that is all the real webhook tells.
    const QJsonObject data{{u"success"_s, false}, {u"error"_s, u"Failed to send message: "_s + send.failure}};
    m_ground.announce(*session, {u"message.sent"_s, data});
}

void SandboxSends::resend(qint64 msgId)
{
    SandboxSend *send = at(msgId);
    ++send->resends;
    send->status = 1;
    send->failure.clear();
    send->updatedAt = m_ground.clock.now();
    SandboxRecipient recipient{SandboxRecipient::Kind::person, send->jid, send->jid.section(u'@', 0, 0)};
    if (send->jid.endsWith("@g.us"_L1))
        recipient.kind = SandboxRecipient::Kind::group;
    else if (send->jid.endsWith("@newsletter"_L1))
        recipient.kind = SandboxRecipient::Kind::channel;
    start(*send, recipient);
}

void SandboxSends::edit(qint64 msgId, const QString &text)
{
    SandboxSend *send = at(msgId);
    QJsonObject content = send->content();
    content.insert("text"_L1, text);
    send->request = QJsonDocument(content).toJson(QJsonDocument::Compact);
    send->updatedAt = m_ground.clock.now();
}

void SandboxSends::remove(qint64 msgId)
{
    SandboxSend *send = at(msgId);
    send->deleted = true;
    send->updatedAt = m_ground.clock.now();
    if (const SandboxSession *session = m_ground.registry.session(send->sessionId);
        session && !send->whatsAppId.isEmpty())
        m_ground.announce(*session, {u"messages.delete"_s, QJsonObject{{u"keys"_s, QJsonArray{keyOf(*send)}}}});
}

const SandboxSend *SandboxSends::find(qint64 msgId) const
{
    const qint64 index = msgId - m_ground.options.firstMsgId;
    if (index < 0 || index >= static_cast<qint64>(m_sends.size()))
        return nullptr;
    return &m_sends[static_cast<std::size_t>(index)];
}

SandboxSend *SandboxSends::at(qint64 msgId)
{
    return &m_sends[static_cast<std::size_t>(msgId - m_ground.options.firstMsgId)];
}

QJsonObject SandboxSends::keyOf(const SandboxSend &send)
{
    return {{u"id"_s, send.whatsAppId}, {u"fromMe"_s, true}, {u"remoteJid"_s, send.jid}};
}

QJsonObject SandboxSends::messageOf(const SandboxSend &send) const
{
    const QJsonObject content = send.content();
    QJsonObject context;
    if (const SandboxSend *quoted = find(content.value("replyTo"_L1).toInteger(-1))) {
        const SandboxSession *session = m_ground.registry.session(send.sessionId);
        context = {{u"stanzaId"_s, quoted->whatsAppId},
                   {u"participant"_s, session == nullptr ? QString() : session->jid()},
                   {u"quotedMessage"_s, sandboxWhatsAppMessage(quoted->content(), {})}};
    }
    return sandboxWhatsAppMessage(content, context);
}

QJsonObject SandboxSends::info(const SandboxSend &send) const
{
    QJsonObject data{{u"remoteJid"_s, send.jid},
                     {u"msgId"_s, send.msgId},
                     {u"message"_s, messageOf(send)},
                     {u"messageTimestamp"_s, QString::number(toMillis(send.acceptedAt) / 1'000)},
                     {u"status"_s, send.status}};
    if (!send.whatsAppId.isEmpty()) {
        data.insert("id"_L1, send.whatsAppId);
        data.insert("key"_L1, keyOf(send));
    }
    return data;
}

} // namespace gatehouse
