#include "gateway/intake/incomingwriter.h"

#include "gateway/outbox/checkeddraft.h"
#include "gateway/outbox/submission.h"
#include "gateway/storage/bridgestore.h"
#include "gateway/storage/changehub.h"
#include "gateway/storage/contactstore.h"
#include "gateway/storage/conversationstore.h"
#include "gateway/storage/messagestore.h"
#include "gateway/text/optoutwords.h"
#include "gateway/text/phonenumbers.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace gatehouse {

namespace {

using namespace std::chrono_literals;

// How long after a campaign's message an answer counts as an answer to it.
constexpr Milliseconds answerSpan = 72h;
// Of what came in since an old message was written: as many are looked at for a later wish.
constexpr int laterTextsMax = 500;

ConversationKind conversationKind(ChatKind kind)
{
    switch (kind) {
    case ChatKind::group:
        return ConversationKind::group;
    case ChatKind::channel:
        return ConversationKind::channel;
    case ChatKind::person:
    case ChatKind::ignored:
        return ConversationKind::person;
    }
    Q_UNREACHABLE();
}

QString firstOf(std::initializer_list<QString> texts)
{
    for (const QString &text : texts) {
        if (!text.isEmpty())
            return text;
    }
    return {};
}

} // namespace

IncomingWriter::Thread IncomingWriter::threadOf(Transaction &tx, const SessionRuntime &session, const QString &chatId,
                                                ChatKind kind, const ProviderIdentity &person,
                                                const QString &name) const
{
    Thread thread;
    if (kind != ChatKind::person) {
        thread.recipient = chatId;
        thread.conversation =
            ConversationStore::ensure(tx, {session.client, session.id, conversationKind(kind), {}, chatId, {}});
        return thread;
    }
    thread.contact = ContactStore::ensure(tx, session.client, {person.phone, person.jid, person.lid}, name);
    thread.recipient = firstOf({person.phone, ContactStore::phoneOf(tx.db(), thread.contact), person.lid, chatId});
    thread.title = firstOf({ContactStore::nameOf(tx.db(), thread.contact), name, thread.recipient});
    thread.conversation = ConversationStore::ensure(
        tx, {session.client, session.id, ConversationKind::person, thread.contact, thread.recipient, {}});
    return thread;
}

NewMessage IncomingWriter::rowIn(const Transaction &tx, const SessionRuntime &session, const Thread &thread,
                                 const Content &content, const QString &providerId, std::optional<Timestamp> at)
{
    NewMessage row;
    row.client = session.client;
    row.session = session.id;
    row.conversation = thread.conversation;
    row.contact = thread.contact;
    row.lane = Lane::reply;
    row.recipient = thread.recipient;
    row.content = content;
    row.providerId = providerId;
    // A phone's clock may run ahead: nothing that is here already was written in the future.
    row.at = std::min(at.value_or(tx.now()), tx.now());
    return row;
}

void IncomingWriter::write(Transaction &tx, const SessionRuntime &session, const IncomingMessage &message)
{
    if (message.chatKind == ChatKind::ignored)
        return;
    if (!message.providerMessageId.isEmpty()
        && MessageStore::byProviderId(tx.db(), session.id, message.providerMessageId))
        return;
    const Thread thread = threadOf(tx, session, message.chatId, message.chatKind, message.sender, message.senderName);
    NewMessage row = rowIn(tx, session, thread, message.content, message.providerMessageId, message.at);
    row.direction = Direction::in;
    row.state = MessageState::received;
    if (message.chatKind == ChatKind::group)
        row.author = firstOf({message.senderName, message.sender.phone, message.sender.lid});
    if (!message.quotedProviderId.isEmpty()) {
        if (const auto quoted = MessageStore::byProviderId(tx.db(), session.id, message.quotedProviderId))
            row.content.replyTo = quoted->id;
    }
    const MessageId id = MessageStore::insert(tx, row);
    ConversationStore::noteMessage(tx, thread.conversation, id, *row.at, true, true);
    takeEarly(tx, id);

    bool wished = false;
    if (message.chatKind == ChatKind::person) {
        MessageStore::noteCampaignAnswer(tx, thread.conversation, *row.at, answerSpan);
        wished = heedWishes(tx, session, thread, row, id);
    }
    Arrival arrival;
    arrival.conversation = thread.conversation;
    arrival.message = id;
    arrival.client = session.client;
    arrival.session = session.id;
    arrival.title = firstOf({thread.title, row.author, message.chatId});
    arrival.summary = contentSummary(message.content);
    arrival.optOut = wished;
    tx.afterCommit([this, arrival] { m_engine.changes.arrived(arrival); });
}

void IncomingWriter::writeFromPhone(Transaction &tx, const SessionRuntime &session, const OutgoingEcho &echo)
{
    if (echo.chatKind == ChatKind::ignored)
        return;
    const Thread thread = threadOf(tx, session, echo.chatId, echo.chatKind, echo.recipient, {});
    NewMessage row = rowIn(tx, session, thread, echo.content, echo.providerMessageId, echo.at);
    row.state = MessageState::sent;
    row.despiteOptOut = true;
    row.author = QStringLiteral("phone");
    const MessageId id = MessageStore::insert(tx, row);
    ConversationStore::noteMessage(tx, thread.conversation, id, *row.at, false, false);
    takeEarly(tx, id);
}

void IncomingWriter::takeEarly(Transaction &tx, MessageId id)
{
    if (auto head = MessageStore::head(tx.db(), id))
        BridgeStore::takeEarly(tx, *head);
}

QString IncomingWriter::languageOf(const QString &recipient) const
{
    const QString region = recipient.startsWith(u'+') ? m_phones.region(recipient) : QString();
    const QLocale::Territory territory = QLocale::codeToTerritory(region);
    if (territory == QLocale::AnyTerritory)
        return {};
    return QLocale::languageToCode(QLocale(QLocale::AnyLanguage, QLocale::AnyScript, territory).language());
}

bool IncomingWriter::heedWishes(Transaction &tx, const SessionRuntime &session, const Thread &thread,
                                const NewMessage &message, MessageId id)
{
    const auto *text = std::get_if<TextContent>(&message.content.body);
    if (text == nullptr)
        return false;
    const QString language = languageOf(thread.recipient);
    const OptAnswer answer = m_optOut.classify(text->text, language);
    // Webhooks overtake each other, and a phone that was off brings old ones: the last word holds, not the last to
    // come.
    if (answer.intent != OptIntent::none && wishedOtherwiseLater(tx, thread, *message.at))
        return false;
    switch (answer.intent) {
    case OptIntent::none:
        return false;
    case OptIntent::optOut:
        // "STOP" is written everywhere: who has a language of their own is answered in it.
        optOut(tx, session, thread, id,
               answer.language == QLatin1String("en") && m_optOut.languages().contains(language) ? language
                                                                                                 : answer.language);
        return true;
    case OptIntent::optIn:
        if (!ContactStore::optIn(tx, session.client, thread.recipient, thread.contact))
            return false;
        MessageStore::note(tx, id, QStringLiteral("opted_in"));
        return true;
    }
    Q_UNREACHABLE();
}

bool IncomingWriter::wishedOtherwiseLater(Transaction &tx, const Thread &thread, Timestamp at) const
{
    const QStringList later = MessageStore::textsWrittenAfter(tx.db(), thread.conversation, at, laterTextsMax);
    return std::any_of(later.cbegin(), later.cend(),
                       [this](const QString &text) { return m_optOut.classify(text).intent != OptIntent::none; });
}

void IncomingWriter::optOut(Transaction &tx, const SessionRuntime &session, const Thread &thread, MessageId id,
                            const QString &language)
{
    qint64 ended = 0;
    const SuppressionId suppression =
        ContactStore::suppress(tx, session.client, thread.recipient, thread.contact, QStringLiteral("opt_out"),
                               Actor::engine(QStringLiteral("opt-out")).text(), id, &ended);
    MessageStore::note(tx, id, QStringLiteral("opted_out"), QString::number(ended));
    if (suppression.isNull())
        return; // said before: one confirmation is enough
    CheckedDraft confirmation;
    confirmation.client = session.client;
    confirmation.recipient = {thread.recipient, ConversationKind::person};
    confirmation.despiteOptOut = true;
    confirmation.draft.session = session.id;
    confirmation.draft.lane = Lane::automation;
    confirmation.draft.content.body = TextContent{m_optOut.confirmation(language)};
    // Refused only when the session was removed meanwhile: then nobody can confirm anything.
    (void)m_submission.write(tx, confirmation, Actor::engine(QStringLiteral("opt-out")));
}

} // namespace gatehouse
