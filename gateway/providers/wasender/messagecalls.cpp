#include "gateway/providers/wasender/messagecalls.h"

#include "gateway/providers/wasender/envelope.h"
#include "gateway/providers/wasender/jid.h"
#include "gateway/providers/wasender/json.h"
#include "gateway/providers/wasender/limits.h"
#include "gateway/providers/wasender/request.h"

#include <algorithm>

namespace gatehouse::wasender {

namespace {

constexpr int recordsPerPage = 50;
constexpr int typingMs = 3000;

Result<bool> readDone(const HttpOutcome &outcome)
{
    const auto body = successBody(outcome);
    return body ? Result<bool>(true) : Result<bool>(body.failure());
}

Result<QString> readPublicUrl(const HttpOutcome &outcome)
{
    const auto body = successBody(outcome);
    if (!body)
        return body.failure();
    QString url = firstText(*body, {"publicUrl"});
    if (url.isEmpty())
        url = firstText(member(*body, "data").toObject(), {"publicUrl"});
    if (url.isEmpty())
        return Failure{Fault::providerUnknown, QStringLiteral("answer without publicUrl"), {}, {}};
    return url;
}

Result<MessageLookup> readLookup(const HttpOutcome &outcome)
{
    const auto body = successBody(outcome);
    if (!body)
        return body.failure();
    const QJsonObject data = member(*body, "data").toObject();
    MessageLookup lookup;
    // In the first moments there is no WhatsApp id yet; what "id" is then, nobody documents. Only the key is trusted,
    // and "id" where it is text that is not the integer again.
    lookup.providerMessageId = textOf(member(member(data, "key").toObject(), "id"));
    if (lookup.providerMessageId.isEmpty() && member(data, "id").isString()
        && textOf(member(data, "id")) != textOf(member(data, "msgId")))
        lookup.providerMessageId = textOf(member(data, "id"));
    lookup.state = messageStateOf(member(data, "status"));
    lookup.recipient = phoneOf(textOf(member(member(data, "key").toObject(), "remoteJid")));
    lookup.error = maskedWords(firstText(data, {"error", "failed_reason"}));
    return lookup;
}

std::optional<Timestamp> logTime(const QString &text)
{
    // "2026-03-01 10:00:01", without a zone; taken as UTC, the framework's default.
    QString iso = text;
    iso.replace(u' ', u'T');
    if (const auto at = fromRfc3339(iso))
        return at;
    return fromRfc3339(iso + u'Z');
}

SentRecord readRecord(const QJsonObject &line)
{
    SentRecord record;
    record.providerRef = textOf(member(line, "id"));
    const ProviderIdentity to = identityOf({textOf(member(line, "to"))});
    record.recipient = !to.phone.isEmpty() ? to.phone : !to.lid.isEmpty() ? to.lid : textOf(member(line, "to"));
    // The content is JSON inside of a string, and null when the session does not keep texts.
    const auto content = parseJson(textOf(member(line, "content")).toUtf8(), answerBytesMax);
    const QJsonObject sent = content ? content->toObject() : member(line, "content").toObject();
    record.text = firstText(sent, {"text"});
    const QString status = textOf(member(line, "status")).toLower();
    record.state = status == QLatin1String("sent")     ? MessageState::sent
                   : status == QLatin1String("failed") ? MessageState::dead
                                                       : MessageState::accepted;
    record.error = maskedWords(firstText(line, {"failed_reason"}));
    record.at = logTime(textOf(member(line, "created_at")));
    return record;
}

Result<QList<SentRecord>> readRecords(const HttpOutcome &outcome)
{
    const auto body = successBody(outcome);
    if (!body)
        return body.failure();
    const QJsonValue data = member(*body, "data");
    QList<SentRecord> records;
    for (const QJsonObject &line : objectsOf(data.isArray() ? data : member(data.toObject(), "data")))
        records += readRecord(line);
    return records;
}

} // namespace

std::optional<MessageState> messageStateOf(const QJsonValue &status)
{
    static constexpr std::array byNumber{MessageState::dead,      MessageState::accepted, MessageState::sent,
                                         MessageState::delivered, MessageState::read,     MessageState::played};
    if (const auto number = integerOf(status)) {
        if (*number < 0 || *number >= static_cast<qint64>(byNumber.size()))
            return std::nullopt;
        return byNumber[static_cast<size_t>(*number)];
    }
    // The Node SDK types words; Baileys has its own names for the same.
    static const std::initializer_list<std::pair<const char *, MessageState>> byWord{
        {"error", MessageState::dead},
        {"failed", MessageState::dead},
        {"pending", MessageState::accepted},
        {"queued", MessageState::accepted},
        {"in_progress", MessageState::accepted},
        {"sent", MessageState::sent},
        {"server_ack", MessageState::sent},
        {"delivered", MessageState::delivered},
        {"delivery_ack", MessageState::delivered},
        {"read", MessageState::read},
        {"played", MessageState::played},
    };
    const QString word = textOf(status).trimmed().toLower();
    for (const auto &[name, state] : byWord) {
        if (word == QLatin1String(name))
            return state;
    }
    return std::nullopt;
}

ProviderCall<QString> upload(const ProviderAccess &access, QByteArray bytes, const QString &mimeType)
{
    // The documentation shows no token on this page, the vendor's own code sends one.
    HttpRequest request = sessionRequest(access, "POST", "/upload");
    const QByteArray type = mimeType.toLatin1().simplified();
    for (auto &[name, value] : request.headers) {
        if (name == "Content-Type")
            value = type.isEmpty() ? QByteArray("application/octet-stream") : type;
    }
    request.body = std::move(bytes);
    request.timeout = fileTimeout;
    return {std::move(request), readPublicUrl};
}

ProviderCall<MessageLookup> lookUp(const ProviderAccess &access, const QString &providerRef)
{
    return {sessionRequest(access, "GET", "/messages/" + segment(providerRef) + "/info"), readLookup};
}

std::optional<ProviderCall<QList<SentRecord>>> sentRecords(const ProviderAccess &access, int page)
{
    const Credentials &credentials = access.credentials;
    if (credentials.personalAccessToken.isEmpty() || credentials.accountSessionId.isEmpty())
        return std::nullopt;
    const QByteArray path = "/whatsapp-sessions/" + segment(credentials.accountSessionId) + "/message-logs?page="
                            + QByteArray::number(std::max(page, 1)) + "&per_page=" + QByteArray::number(recordsPerPage);
    return ProviderCall<QList<SentRecord>>{accountRequest(access, "GET", path), readRecords};
}

ProviderCall<bool> markRead(const ProviderAccess &access, const QString &chatId, const QString &providerMessageId)
{
    const QJsonObject key{{QStringLiteral("id"), providerMessageId},
                          {QStringLiteral("remoteJid"), normalJid(chatId)},
                          {QStringLiteral("fromMe"), false}};
    return {sessionRequest(access, "POST", "/messages/read", {{QStringLiteral("key"), key}}), readDone};
}

ProviderCall<bool> showTyping(const ProviderAccess &access, const QString &chatId)
{
    return {sessionRequest(access, "POST", "/send-presence-update",
                           {{QStringLiteral("jid"), normalJid(chatId)},
                            {QStringLiteral("type"), QStringLiteral("composing")},
                            {QStringLiteral("delayMs"), typingMs}}),
            readDone};
}

ProviderCall<bool> numberExists(const ProviderAccess &access, const QString &phone)
{
    const auto read = [](const HttpOutcome &outcome) -> Result<bool> {
        const auto body = successBody(outcome);
        if (!body)
            return body.failure();
        const auto exists = flagOf(member(member(*body, "data").toObject(), "exists"));
        if (!exists)
            return Failure{Fault::providerUnknown, QStringLiteral("answer without exists"), {}, {}};
        return *exists;
    };
    return {sessionRequest(access, "GET", "/on-whatsapp/" + segment(phone)), read};
}

} // namespace gatehouse::wasender
