#include "gateway/sandbox/sandboxmessagesapi.h"

#include "gateway/sandbox/sandboxcrypto.h"

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mebibyte = 1 << 20;

// What upload takes; other limits hold when a file is sent.
qint64 uploadBytesMax(const QString &mimeType)
{
    if (mimeType == u"image/webp"_s)
        return 5 * mebibyte;
    if (mimeType.startsWith("image/"_L1) || mimeType.startsWith("audio/"_L1))
        return 16 * mebibyte;
    return mimeType.startsWith("video/"_L1) ? 50 * mebibyte : 100 * mebibyte;
}

// The provider compares the type with the file's first bytes; only types that are told apart safely are checked.
bool contradicts(const QString &mimeType, const QByteArray &bytes)
{
    static const QHash<QString, QByteArray> magic{{u"image/png"_s, "\x89PNG"},
                                                  {u"image/jpeg"_s, "\xff\xd8\xff"},
                                                  {u"image/webp"_s, "RIFF"},
                                                  {u"application/pdf"_s, "%PDF"},
                                                  {u"audio/ogg"_s, "OggS"}};
    const auto known = magic.find(mimeType);
    return known != magic.end() && !bytes.startsWith(*known);
}

struct Uploaded
{
    QByteArray bytes;
    QString mimeType;
};

// Raw bytes, or JSON with base64 that may be a data URL; a separate type wins over the data URL's.
Uploaded uploadedBy(const SandboxCall &call)
{
    const QString contentType = QString::fromLatin1(call.contentType).section(u';', 0, 0).trimmed().toLower();
    if (contentType != u"application/json"_s)
        return {call.body, contentType};
    QString text = call.json.value("base64"_L1).toString();
    QString mimeType = call.json.value("mimetype"_L1).toString();
    if (text.startsWith("data:"_L1)) {
        const QString head = text.section(u',', 0, 0);
        if (mimeType.isEmpty())
            mimeType = head.sliced(5).section(u';', 0, 0);
        text = text.sliced(std::min(text.size(), head.size() + 1));
    }
    const auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return {decoded ? *decoded : QByteArray(), mimeType};
}

// Integrations post nested messages; the vendor's own node unwraps these before it decrypts.
QJsonObject unwrapped(QJsonObject message)
{
    static const QStringList wrappers{
        u"message"_s,           u"ephemeralMessage"_s,           u"viewOnceMessage"_s,
        u"viewOnceMessageV2"_s, u"viewOnceMessageV2Extension"_s, u"documentWithCaptionMessage"_s};
    for (int depth = 0; depth < 6; ++depth) {
        for (const QString &wrapper : wrappers) {
            if (message.value(wrapper).isObject())
                message = message.value(wrapper).toObject();
        }
    }
    return message;
}

} // namespace

SandboxMessagesApi::SandboxMessagesApi(SandboxGround &ground, SandboxSends &sends, SandboxMedia &media)
    : m_ground(ground), m_sends(sends), m_media(media)
{}

void SandboxMessagesApi::addRoutes(SandboxRouter &router)
{
    const auto add = [this, &router](const char *method, const QString &path,
                                     SandboxAnswer (SandboxMessagesApi::*step)(SandboxCall &), bool lookup = false) {
        router.add({method, path, SandboxAuth::session, [this, step](SandboxCall &call) { return (this->*step)(call); },
                    SandboxBucket::none, false, lookup});
    };
    router.add({"POST", u"/api/send-message"_s, SandboxAuth::session, [this](SandboxCall &call) { return send(call); },
                SandboxBucket::send});
    add("GET", u"/api/messages/{}/info"_s, &SandboxMessagesApi::info, true);
    add("PUT", u"/api/messages/{}"_s, &SandboxMessagesApi::edit);
    add("DELETE", u"/api/messages/{}"_s, &SandboxMessagesApi::remove);
    add("POST", u"/api/messages/{}/resend"_s, &SandboxMessagesApi::resend);
    router.add({"POST", u"/api/messages/read"_s, SandboxAuth::session, &SandboxMessagesApi::read});
    add("POST", u"/api/upload"_s, &SandboxMessagesApi::upload);
    add("POST", u"/api/decrypt-media"_s, &SandboxMessagesApi::decrypt);
    for (const QString &path : {u"/media/{}"_s, u"/api/decrypted-media/{}"_s, u"/v/{}/{}"_s})
        router.add({"GET", path, SandboxAuth::open, [this](SandboxCall &call) { return file(call); }});
}

SandboxAnswer SandboxMessagesApi::send(SandboxCall &call)
{
    if (const QJsonObject errors = sandboxSendRefusals(call.json); !errors.isEmpty())
        return SandboxAnswer::invalid(errors);
    if (call.session->state != SandboxState::connected) {
        return SandboxAnswer::refused(422,
                                      u"Your Whatsapp Session is not connected please connect your session first."_s);
    }
    const QString to = call.json.value("to"_L1).toString();
    const auto recipient = m_ground.directory.resolve(to, m_ground.faults(call.session->id).unknownNumber);
    if (!recipient)
        return SandboxAnswer::refused(422, u"The provided JID does not exist on WhatsApp."_s);
    const qint64 msgId = m_sends.accept(*call.session, *recipient, call.json);
    SandboxAnswer answer =
        SandboxAnswer::data(QJsonObject{{u"msgId"_s, msgId}, {u"jid"_s, to}, {u"status"_s, u"in_progress"_s}});
    answer.accepted = true;
    return answer;
}

const SandboxSend *SandboxMessagesApi::ownSend(const SandboxCall &call) const
{
    const SandboxSend *send = m_sends.find(call.captured.at(0).toLongLong());
    return send != nullptr && send->sessionId == call.session->id ? send : nullptr;
}

SandboxAnswer SandboxMessagesApi::info(SandboxCall &call)
{
    const SandboxSend *send = ownSend(call);
    return send == nullptr ? SandboxAnswer::notFound() : SandboxAnswer::data(m_sends.info(*send));
}

SandboxAnswer SandboxMessagesApi::edit(SandboxCall &call)
{
    const SandboxSend *send = ownSend(call);
    if (send == nullptr)
        return SandboxAnswer::notFound();
    const QString text = call.json.value("text"_L1).toString();
    if (text.isEmpty())
        return SandboxAnswer::invalid({{u"text"_s, QJsonArray{u"The text field is required."_s}}});
    if (send->whatsAppId.isEmpty() || send->deleted)
        return SandboxAnswer::failed(422, u"This message cannot be edited."_s);
    m_sends.edit(send->msgId, text);
    QJsonObject data = m_sends.info(*send);
    const QJsonObject edited{{u"extendedTextMessage"_s, QJsonObject{{u"text"_s, text}}}};
    data.insert("message"_L1,
                QJsonObject{{u"protocolMessage"_s, QJsonObject{{u"key"_s, SandboxSends::keyOf(*send)},
                                                               {u"type"_s, 14},
                                                               {u"timestampMs"_s, toMillis(m_ground.clock.now())},
                                                               {u"editedMessage"_s, edited}}}});
    data.insert("status"_L1, 1);
    return SandboxAnswer::data(data);
}

SandboxAnswer SandboxMessagesApi::remove(SandboxCall &call)
{
    const SandboxSend *send = ownSend(call);
    if (send == nullptr || send->deleted)
        return SandboxAnswer::notFound();
    m_sends.remove(send->msgId);
    return SandboxAnswer::success({{u"message"_s, u"Message deleted successfully."_s}});
}

SandboxAnswer SandboxMessagesApi::resend(SandboxCall &call)
{
    const SandboxSend *send = m_sends.find(call.captured.at(0).toLongLong());
    if (send == nullptr)
        return SandboxAnswer::notFound();
    if (send->sessionId != call.session->id)
        return SandboxAnswer::failed(403, u"You are not authorized to modify this message."_s);
    if (send->status != 0)
        return SandboxAnswer::failed(422, u"Only messages with status 'failed' can be resent."_s);
    if (!call.session->settings.logMessages)
        return SandboxAnswer::failed(422, u"Message logging is disabled for this session."_s);
    m_sends.resend(send->msgId);
    return SandboxAnswer::success({{u"message"_s, u"Message resend initiated successfully."_s}});
}

SandboxAnswer SandboxMessagesApi::read(SandboxCall &call)
{
    if (call.json.value("key"_L1)["id"_L1].toString().isEmpty())
        return SandboxAnswer::failed(422, u"The key.id field is required and must be a non-empty string."_s);
    if (!call.json.value("key"_L1)["remoteJid"_L1].toString().contains(u'@'))
        return SandboxAnswer::failed(422, u"The key.remoteJid field must be a JID."_s);
    return SandboxAnswer::data(QJsonObject{{u"status"_s, u"read"_s}});
}

SandboxAnswer SandboxMessagesApi::upload(SandboxCall &call)
{
    Uploaded uploaded = uploadedBy(call);
    if (uploaded.bytes.isEmpty() || uploaded.mimeType.isEmpty())
        return SandboxAnswer::failed(422, u"No file content or content type provided."_s);
    const qint64 most = uploadBytesMax(uploaded.mimeType);
    if (uploaded.bytes.size() > most) {
        return SandboxAnswer::failed(
            422, u"File size exceeds the limit of %1 MB for this file type."_s.arg(most / mebibyte));
    }
    if (contradicts(uploaded.mimeType, uploaded.bytes))
        return SandboxAnswer::failed(422, u"The file content does not match the declared type."_s);
    const QString path = m_media.store({std::move(uploaded.bytes), uploaded.mimeType});
    return SandboxAnswer::success({{u"publicUrl"_s, m_ground.baseUrl + path}});
}

SandboxAnswer SandboxMessagesApi::decrypt(SandboxCall &call)
{
    const QJsonValue held = call.json.value("data"_L1)["messages"_L1];
    const QJsonObject envelope = held.isArray() ? held.toArray().at(0).toObject() : held.toObject();
    const QJsonObject message = unwrapped(envelope.value("message"_L1).toObject());
    QString part;
    for (auto member = message.begin(); member != message.end(); ++member)
        part = sandboxMediaInfo(member.key()).isEmpty() ? part : member.key();
    if (part.isEmpty()) {
        return SandboxAnswer::failed(422, u"No supported media object (image, video, etc.) found in the message."_s);
    }
    const QJsonObject media = message.value(part).toObject();
    const auto path = m_media.ownPath(media.value("url"_L1).toString());
    const SandboxFile *locked = path ? m_media.find(*path) : nullptr;
    if (locked == nullptr)
        return SandboxAnswer::failed(422, u"Failed to download the media file."_s);
    const QByteArray key = QByteArray::fromBase64(media.value("mediaKey"_L1).toString().toLatin1());
    auto plain = sandboxDecrypt(locked->bytes, key, sandboxMediaInfo(part));
    if (!plain)
        return SandboxAnswer::failed(422, u"Failed to decrypt the media file."_s);
    const QString id = envelope.value("key"_L1)["id"_L1].toString(u"media"_s);
    m_media.storeDecrypted(id, {std::move(*plain), media.value("mimetype"_L1).toString()});
    return SandboxAnswer::success({{u"publicUrl"_s, m_ground.baseUrl + u"/api/decrypted-media/"_s + id}});
}

SandboxAnswer SandboxMessagesApi::file(SandboxCall &call)
{
    const SandboxFile *found = m_media.find(call.path);
    if (found == nullptr)
        return SandboxAnswer::notFound();
    SandboxAnswer answer;
    answer.body = found->bytes;
    answer.contentType = found->mimeType.toLatin1();
    return answer;
}

} // namespace gatehouse
