#include "gateway/deadletters/letterexaminer.h"

#include "gateway/deadletters/mergepatch.h"
#include "gateway/outbox/acceptance.h"
#include "gateway/storage/contactstore.h"
#include "gateway/storage/deadletterstore.h"
#include "gateway/storage/journalstore.h"
#include "gateway/storage/outboxstore.h"

namespace gatehouse {

using namespace Qt::StringLiterals;

namespace {

const QStringList payloadMembers{u"to"_s,   u"session_id"_s, u"text"_s,     u"media"_s,    u"location"_s, u"contact"_s,
                                 u"poll"_s, u"template"_s,   u"reply_to"_s, u"mentions"_s, u"view_once"_s};

void refuse(LetterExamination &found, const QString &reason, const QString &detail)
{
    found.reason = reason;
    found.detail = detail;
}

void refuse(LetterExamination &found, const Failure &failure)
{
    if (failure.problems.isEmpty()) {
        const bool unknown = failure.fault == Fault::notFound;
        return refuse(found, unknown ? u"session_unknown"_s : u"not_accepted"_s, failure.detail);
    }
    const Problem &first = failure.problems.first();
    refuse(found, first.code, first.pointer + u": "_s + first.detail);
}

bool isSuppressed(Connection &db, ClientId client, const Recipient &recipient)
{
    const ContactId contact = recipient.isPhone() ? ContactStore::byPhone(db, client, recipient.address)
                                                  : ContactStore::byProviderId(db, client, recipient.address);
    return ContactStore::isSuppressed(db, client, recipient.address, contact);
}

// Reads the edited payload as POST /v1/messages reads its body; what is not of the payload stays as it was.
Result<Draft> draftFrom(const QJsonObject &payload, const Message &original)
{
    for (auto member = payload.begin(); member != payload.end(); ++member) {
        if (!payloadMembers.contains(member.key()))
            return Failure::invalid(u'/' + member.key(), u"unknown_member"_s, u"There is no member of this name."_s);
    }
    auto content = contentFromJson(payload);
    if (!content)
        return content.failure();
    Draft draft;
    draft.content = *std::move(content);
    draft.session = idFromText<SessionId>(payload.value(u"session_id").toString()).value_or(SessionId{});
    draft.to = payload.value(u"to").toString();
    draft.lane = original.lane;
    draft.reference = original.reference;
    draft.metadata = original.metadata;
    draft.expiresAt = original.expiresAt;
    return draft;
}

// A file that lies in the data folder already, where the message that died had it: it is not copied again.
QString ownFile(const Content &content, const Content &original)
{
    const auto *media = std::get_if<MediaContent>(&content.body);
    const auto *before = std::get_if<MediaContent>(&original.body);
    const bool same = media != nullptr && before != nullptr && media->url == before->url;
    return same && media->url.startsWith("file:"_L1) ? media->url : QString();
}

} // namespace

LetterExamination LetterExaminer::examine(Connection &db, DeadLetterId id, const QJsonObject &patch,
                                          std::optional<ClientId> scope, Timestamp now) const
{
    LetterExamination found;
    const auto letter = DeadLetterStore::load(db, id);
    if (!letter || (scope && letter->client != *scope)) {
        refuse(found, u"letter_unknown"_s, u"There is no such dead letter."_s);
        return found;
    }
    found.before = letter->payload;
    if (letter->kind == DeadLetterKind::message && !letter->session.isNull())
        found.before.insert(u"session_id"_s, toText(letter->session));
    found.after = MergePatch::applied(found.before, patch).toObject();
    if (!DeadLetterStore::isOpen(db, id)) {
        refuse(found, u"letter_closed"_s, u"The letter was put back or discarded before."_s);
        return found;
    }
    if (letter->kind == DeadLetterKind::message && letter->message)
        examineMessage(db, *letter, patch, now, found);
    else if (letter->kind != DeadLetterKind::webhook)
        refuse(found, u"kind_unsupported"_s, u"Letters of this kind cannot be put back."_s);
    else if (!patch.isEmpty())
        refuse(found, u"webhook_not_editable"_s, u"A webhook is evidence: it cannot be edited."_s);
    else
        examineWebhook(db, *letter, found);
    return found;
}

void LetterExaminer::examineMessage(Connection &db, const DeadLetter &letter, const QJsonObject &patch, Timestamp now,
                                    LetterExamination &found) const
{
    found.head = MessageStore::head(db, *letter.message);
    const auto &head = found.head;
    if (!head || head->state != MessageState::dead)
        return refuse(found, u"message_not_dead"_s, u"The message is not dead any more."_s);
    if (head->expiresAt && *head->expiresAt <= now)
        return refuse(found, u"expired"_s, u"The message was not to be sent later than expires_at."_s);
    if (!patch.isEmpty())
        return examineEdited(db, letter, found);
    found.session = m_sessions.find(head->session);
    if (!found.session || !OutboxStore::takesMessages(db, head->session))
        return refuse(found, u"session_removed"_s, u"The session was removed."_s);
    if (!OutboxStore::canQueueAgain(db, *head))
        return refuse(found, u"campaign_cancelled"_s, u"The campaign was cancelled or removed."_s);
    if (!head->despiteOptOut && ContactStore::isSuppressed(db, head->client, head->recipient, head->contact))
        return refuse(found, u"suppressed"_s, u"The recipient opted out."_s);
}

void LetterExaminer::examineEdited(Connection &db, const DeadLetter &letter, LetterExamination &found) const
{
    const auto original = MessageStore::load(db, *letter.message);
    if (!original)
        return refuse(found, u"message_not_dead"_s, u"The message is gone."_s);
    auto draft = draftFrom(found.after, *original);
    if (!draft)
        return refuse(found, draft.failure());
    const QString file = ownFile(draft->content, original->content);
    if (!file.isEmpty())
        std::get<MediaContent>(draft->content.body).url = u"https://localhost/file"_s;
    // As a caller of the HTTP interface would be checked: nobody names other files of this machine here.
    auto checked = m_acceptance.check(*std::move(draft), {Actor::Kind::apiKey, {}}, letter.client);
    if (!checked)
        return refuse(found, checked.failure());
    if (!file.isEmpty())
        std::get<MediaContent>(checked->draft.content.body).url = file;
    found.session = m_sessions.find(checked->draft.session);
    if (!found.session || !OutboxStore::takesMessages(db, checked->draft.session))
        return refuse(found, u"session_removed"_s, u"The session was removed."_s);
    if (checked->draft.content.replyTo) {
        const auto quoted = MessageStore::head(db, *checked->draft.content.replyTo);
        if (!quoted || quoted->session != checked->draft.session)
            return refuse(found, u"message_unknown"_s,
                          u"/reply_to: There is no such message in this session; null takes the member away."_s);
    }
    checked->despiteOptOut = found.head->despiteOptOut && checked->recipient.address == found.head->recipient;
    if (!checked->despiteOptOut && isSuppressed(db, letter.client, checked->recipient))
        return refuse(found, u"suppressed"_s, u"The recipient opted out."_s);
    found.draft = *std::move(checked);
}

void LetterExaminer::examineWebhook(Connection &db, const DeadLetter &letter, LetterExamination &found) const
{
    found.session = m_sessions.find(letter.session);
    if (!found.session)
        return refuse(found, u"session_removed"_s, u"The session was removed."_s);
    found.webhook = DeadLetterStore::webhookOf(db, letter.id);
    const auto body = JournalStore::body(db, found.webhook);
    if (!body)
        return refuse(found, u"webhook_gone"_s, u"The webhook is not in the journal any more."_s);
    // A later version may understand it.
    if (!found.session->provider->readWebhook(*body))
        return refuse(found, u"webhook_unreadable"_s, u"This version cannot read the webhook either."_s);
    found.body = *body;
}

} // namespace gatehouse
