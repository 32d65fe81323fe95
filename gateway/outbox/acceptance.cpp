#include "gateway/outbox/acceptance.h"

#include "gateway/sessions/sessionregistry.h"
#include "gateway/storage/contactstore.h"
#include "gateway/storage/conversationstore.h"
#include "gateway/storage/messagestore.h"
#include "gateway/storage/outboxstore.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QUrl>
#include <QtCore/QUuid>

namespace gatehouse {

namespace {

Failure notFoundSession()
{
    return {Fault::notFound, QStringLiteral("There is no such session."), {}, {}};
}

} // namespace

Acceptance::Acceptance(const SessionRegistry &sessions, const PhoneNumbers &phones, QString dataDir)
    : m_sessions(sessions), m_phones(phones), m_dataDir(std::move(dataDir))
{}

Result<CheckedDraft> Acceptance::check(Draft draft, const Actor &actor, std::optional<ClientId> scope) const
{
    const auto session = m_sessions.find(draft.session);
    if (!session || (scope && session->client != *scope))
        return notFoundSession();
    auto recipient = recipientFrom(m_phones, draft.to);
    if (!recipient)
        return recipient.failure();
    if (std::holds_alternative<UnsupportedContent>(draft.content.body))
        return Failure::invalid({}, QStringLiteral("content_missing"),
                                QStringLiteral("One of text, media, location, contact, poll, template is required."));
    // The provider says whether it has such a content before anything is accepted.
    Content probe = draft.content;
    if (auto *media = std::get_if<MediaContent>(&probe.body);
        media != nullptr && media->url.startsWith(QLatin1String("file:")))
        media->url = QStringLiteral("https://localhost/file");
    if (const auto request = session->provider->sendRequest(session->access, {recipient->address, probe, {}}); !request)
        return request.failure();
    if (const auto kept = keepFile(draft.content, *session->provider, actor); !kept)
        return kept.failure();
    return CheckedDraft{std::move(draft), *std::move(recipient), session->client, false};
}

Result<void> Acceptance::keepFile(Content &content, const Provider &provider, const Actor &actor) const
{
    auto *media = std::get_if<MediaContent>(&content.body);
    if (media == nullptr || !media->url.startsWith(QLatin1String("file:")))
        return {};
    // Only the person at this machine may name a file of this machine.
    if (actor.kind == Actor::Kind::apiKey)
        return Failure::invalid(QStringLiteral("/media/url"), QStringLiteral("url_invalid"),
                                QStringLiteral("This member must be an http or https URL."));
    const QFileInfo file(QUrl(media->url).toLocalFile());
    if (!file.isFile() || !file.isReadable())
        return Failure::invalid(QStringLiteral("/media/url"), QStringLiteral("file_unreadable"),
                                QStringLiteral("The file cannot be read."));
    if (file.size() > provider.mediaBytesMax(media->kind))
        return Failure::invalid(QStringLiteral("/media/url"), QStringLiteral("file_too_large"),
                                QStringLiteral("The file is larger than WhatsApp takes of its kind."));
    const QString folder = m_dataDir + QStringLiteral("/outgoing");
    const QString kept = folder + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces) + u'.' + file.suffix();
    if (!QDir().mkpath(folder) || !QFile::copy(file.filePath(), kept))
        return Failure{
            Fault::storageFailed, QStringLiteral("the file could not be copied into the data folder"), {}, {}};
    if (media->fileName.isEmpty())
        media->fileName = file.fileName();
    media->url = QUrl::fromLocalFile(kept).toString();
    return {};
}

Result<Message> Acceptance::accept(Transaction &tx, const CheckedDraft &checked, const Actor &actor)
{
    const Draft &draft = checked.draft;
    if (!OutboxStore::takesMessages(tx.db(), draft.session))
        return notFoundSession();
    if (draft.content.replyTo) {
        const auto quoted = MessageStore::head(tx.db(), *draft.content.replyTo);
        if (!quoted || quoted->session != draft.session)
            return Failure::invalid(QStringLiteral("/reply_to"), QStringLiteral("message_unknown"),
                                    QStringLiteral("There is no such message in this session."));
    }
    NewMessage message;
    message.client = checked.client;
    message.session = draft.session;
    if (checked.recipient.kind == ConversationKind::person) {
        PersonKey person;
        (checked.recipient.isPhone() ? person.phone : person.lid) = checked.recipient.address;
        message.contact = ContactStore::ensure(tx, checked.client, person, {});
    }
    message.conversation = ConversationStore::ensure(
        tx, {checked.client, draft.session, checked.recipient.kind, message.contact, checked.recipient.address, {}});
    message.lane = draft.lane;
    // A program that calls its message a reply gives it that lane, not a person's right to answer who opted out.
    const bool byPerson = draft.lane == Lane::reply && actor.kind != Actor::Kind::apiKey;
    message.despiteOptOut = checked.despiteOptOut || draft.inConversation || byPerson;
    message.recipient = checked.recipient.address;
    message.content = draft.content;
    message.reference = draft.reference;
    message.metadata = draft.metadata;
    message.sendAt = draft.sendAt;
    message.expiresAt = draft.expiresAt;
    message.author = actor.text();
    message.state = draft.sendAt && *draft.sendAt > tx.now() ? MessageState::scheduled : MessageState::queued;
    if (!message.despiteOptOut
        && ContactStore::isSuppressed(tx.db(), checked.client, message.recipient, message.contact))
        message.state = MessageState::suppressed;

    const MessageId id = MessageStore::insert(tx, message);
    if (message.state == MessageState::suppressed)
        MessageStore::note(tx, id, QStringLiteral("suppressed"));
    ConversationStore::noteMessage(tx, message.conversation, id, tx.now(), false, draft.lane == Lane::reply);
    return MessageStore::asInserted(tx, message, id);
}

} // namespace gatehouse
