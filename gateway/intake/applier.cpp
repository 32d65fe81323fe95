#include "gateway/intake/applier.h"

#include "gateway/executor.h"
#include "gateway/insights/recorder.h"
#include "gateway/intake/echomatcher.h"
#include "gateway/storage/bridgestore.h"
#include "gateway/storage/contactstore.h"
#include "gateway/storage/conversationstore.h"
#include "gateway/storage/deadletterstore.h"
#include "gateway/storage/earlychanges.h"
#include "gateway/storage/journalstore.h"
#include "gateway/storage/outboxstore.h"
#include "gateway/storage/storagequeue.h"

#include <QtCore/QJsonDocument>

namespace gatehouse {

namespace {

constexpr Milliseconds applyAgainAfter{5'000};
constexpr int refusalsMax = 12; // a minute: longer than a reader or a backup holds the database

// How our rows may name the person or chat of an event: a webhook may speak of a hidden id where we wrote to a phone.
QStringList recipientsOf(Connection &db, ClientId client, const ProviderIdentity &person, const QString &chatId)
{
    QStringList names = ContactStore::namesOf(db, client, {person.phone, person.jid, person.lid});
    if (!chatId.isEmpty() && !names.contains(chatId))
        names += chatId;
    return names;
}

} // namespace

void Applier::apply(const SessionRegistry::Snapshot &session, WebhookId webhook, const QByteArray &masked)
{
    ++m_waiting;
    tryToApply(std::make_shared<Piece>(Piece{session, webhook, masked}));
}

void Applier::tryToApply(const PiecePtr &piece)
{
    m_engine.storage.writeLater(
        [this, piece](Transaction &tx) -> Result<void> {
            write(tx, *piece);
            return {};
        },
        m_engine.dispatch,
        [this, alive = m_alive, piece](Result<void> outcome) {
            if (!*alive)
                return;
            if (!outcome && outcome.failure().fault != Fault::unavailable)
                return refused(piece, outcome.failure());
            --m_waiting;
            if (outcome && piece->result != nullptr)
                m_engine.recorder.webhook(piece->session->provider->name(), QLatin1String(piece->result));
        });
}

void Applier::write(Transaction &tx, Piece &piece)
{
    const SessionRuntime &session = *piece.session;
    piece.result = nullptr;
    // Taken up twice (at a start, say): applied once.
    const auto receivedAt = JournalStore::waitingSince(tx.db(), piece.webhook);
    if (!receivedAt)
        return;
    const auto reading = session.provider->readWebhook(piece.masked);
    if (!reading) {
        JournalStore::setState(tx, piece.webhook, JournalStore::State::dead);
        DeadLetterStore::addWebhook(tx, session.client, session.id, session.provider->name(), piece.webhook,
                                    QStringLiteral("webhook_unreadable"), reading.failure().detail, piece.masked);
        piece.result = "unreadable";
        return;
    }
    if (!JournalStore::claim(tx, session.id, piece.webhook, *receivedAt, reading->identity)) {
        piece.result = "duplicate";
        return;
    }
    tx.setCause(toText(piece.webhook));
    for (const ProviderEvent &event : reading->events)
        std::visit([&](const auto &each) { applyEvent(tx, session, each); }, event);
    JournalStore::setState(tx, piece.webhook, JournalStore::State::applied);
    piece.result = "applied";
}

void Applier::refused(const PiecePtr &piece, const Failure &why)
{
    // It was acknowledged, so it is ours: a full disk is waited for. What the database refuses again and again is of
    // this webhook, and a person should see it.
    if (why.fault != Fault::diskFull && ++piece->refusals >= refusalsMax) {
        return giveUp(piece, why.detail);
    }
    applyAgain(piece);
}

void Applier::applyAgain(const PiecePtr &piece)
{
    auto timer = std::make_shared<std::unique_ptr<Timer>>();
    *timer = m_engine.dispatch.after(applyAgainAfter, [this, alive = m_alive, timer, piece] {
        if (*alive)
            tryToApply(piece);
    });
}

void Applier::giveUp(const PiecePtr &piece, const QString &why)
{
    m_engine.storage.write(
        [piece, why](Transaction &tx) -> Result<void> {
            if (!JournalStore::waitingSince(tx.db(), piece->webhook))
                return {};
            const SessionRuntime &session = *piece->session;
            JournalStore::setState(tx, piece->webhook, JournalStore::State::dead);
            DeadLetterStore::addWebhook(tx, session.client, session.id, session.provider->name(), piece->webhook,
                                        QStringLiteral("webhook_not_applied"), why, piece->masked);
            return {};
        },
        m_engine.dispatch,
        [this, alive = m_alive, piece](const Result<void> &written) {
            if (!*alive)
                return;
            if (!written && written.failure().fault != Fault::unavailable) {
                // Not even this could be written: it is the database that is in trouble, not the webhook.
                piece->refusals = 0;
                return applyAgain(piece);
            }
            --m_waiting;
            if (written)
                m_engine.recorder.webhook(piece->session->provider->name(), QStringLiteral("dead"));
        });
}

void Applier::applyEvent(Transaction &tx, const SessionRuntime &session, const IncomingMessage &event)
{
    m_incoming.write(tx, session, event);
}

void Applier::applyEvent(Transaction &tx, const SessionRuntime &session, const OutgoingEcho &event)
{
    // The echo of our own message tells which hidden id belongs to the number it went to: the answer may come under
    // that id alone, and a "stop" in it must reach what waits for the number.
    if (!event.recipient.phone.isEmpty() && !event.recipient.lid.isEmpty()
        && !ContactStore::byPhone(tx.db(), session.client, event.recipient.phone).isNull())
        ContactStore::ensure(tx, session.client, {event.recipient.phone, event.recipient.jid, event.recipient.lid}, {});
    if (auto known = MessageStore::byProviderId(tx.db(), session.id, event.providerMessageId)) {
        if (event.confirmsSend && known->direction == Direction::out)
            MessageStore::raise(tx, *known, MessageState::sent, event.at.value_or(tx.now()));
        return;
    }
    const QList<Message> candidates = BridgeStore::unbridgedTo(
        tx.db(), session.id, recipientsOf(tx.db(), session.client, event.recipient, event.chatId));
    const EchoMatcher::Match match = EchoMatcher::sent(candidates, event.content);
    if (match.message) {
        auto head = MessageStore::head(tx.db(), *match.message);
        if (!head)
            return;
        if (head->state == MessageState::inDoubt) {
            MessageStore::note(tx, head->id, QStringLiteral("settled_by_webhook"), event.providerMessageId);
            MessageStore::clearError(tx, head->id);
        }
        BridgeStore::bridge(tx, *head, event.providerMessageId);
        MessageStore::raise(tx, *head, MessageState::sent, event.at.value_or(tx.now()));
        return;
    }
    if (match.ambiguous) {
        // The look-up by the provider's own id will tell; what is known of this id is kept until then.
        BridgeStore::keepEarly(tx, session.id, event.providerMessageId, MessageState::sent,
                               event.at.value_or(tx.now()));
        // Evidence for whoever has to settle a doubt among them.
        for (const Message &candidate : candidates) {
            if (candidate.state == MessageState::inDoubt && EchoMatcher::sameContent(candidate.content, event.content))
                MessageStore::noteLatest(tx, candidate.id, QStringLiteral("echo_ambiguous"), event.providerMessageId);
        }
        return;
    }
    m_incoming.writeFromPhone(tx, session, event);
}

void Applier::applyEvent(Transaction &tx, const SessionRuntime &session, const StatusChange &event)
{
    const Timestamp at = event.at.value_or(tx.now());
    auto head = MessageStore::byProviderId(tx.db(), session.id, event.providerMessageId);
    if (!head) {
        BridgeStore::keepEarly(tx, session.id, event.providerMessageId, event.state, at, event.errorCode, event.error);
        return;
    }
    if (head->direction != Direction::out)
        return;
    if (event.state != MessageState::dead) {
        MessageStore::raise(tx, *head, event.state, at);
        return;
    }
    // "Failed" after "sent" would be going backwards: the phone has it.
    if (head->state == MessageState::accepted || head->state == MessageState::sending
        || head->state == MessageState::inDoubt)
        OutboxStore::die(tx, *head, event.errorCode.isEmpty() ? QStringLiteral("send_failed") : event.errorCode, {},
                         event.error, session.provider->name());
}

void Applier::applyEvent(Transaction &tx, const SessionRuntime &session, const SendFailed &event)
{
    std::optional<MessageHead> head;
    if (!event.providerMessageId.isEmpty())
        head = MessageStore::byProviderId(tx.db(), session.id, event.providerMessageId);
    if (!head) {
        const auto match = EchoMatcher::failed(
            BridgeStore::unbridgedTo(tx.db(), session.id, recipientsOf(tx.db(), session.client, event.recipient, {})),
            tx.now());
        if (match.message)
            head = MessageStore::head(tx.db(), *match.message);
    }
    if (!head || (head->state != MessageState::accepted && head->state != MessageState::sending))
        return;
    OutboxStore::die(tx, *head, event.errorCode.isEmpty() ? QStringLiteral("send_failed") : event.errorCode, {},
                     event.error, session.provider->name());
}

void Applier::applyEvent(Transaction &tx, const SessionRuntime &session, const SessionStateChange &event)
{
    tx.afterCommit([this, id = session.id, state = event.state] {
        if (m_sessionEvents != nullptr)
            m_sessionEvents->stateReported(id, state);
    });
}

void Applier::applyEvent(Transaction &tx, const SessionRuntime &session, const PairingCodeRenewed &event)
{
    tx.afterCommit([this, id = session.id, code = event.text] {
        if (m_sessionEvents != nullptr)
            m_sessionEvents->pairingCodeReported(id, code);
    });
}

void Applier::applyEvent(Transaction &tx, const SessionRuntime &session, const MessageDeleted &event)
{
    const auto head = MessageStore::byProviderId(tx.db(), session.id, event.providerMessageId);
    if (!head) {
        EarlyChanges::keep(tx, session.id, event.providerMessageId,
                           event.mayBeOurs ? EarlyChanges::Kind::takenBack : EarlyChanges::Kind::takenBackByWriter, {});
        return;
    }
    // The other side takes back what it wrote, never what was written to it.
    if (head->direction == Direction::in || event.mayBeOurs)
        MessageStore::setDeleted(tx, *head);
}

void Applier::applyEvent(Transaction &tx, const SessionRuntime &session, const MessageReaction &event)
{
    if (const auto head = MessageStore::byProviderId(tx.db(), session.id, event.providerMessageId))
        MessageStore::setReaction(tx, *head, event.emoji);
    else
        EarlyChanges::keep(tx, session.id, event.providerMessageId, EarlyChanges::Kind::reaction, event.emoji);
}

void Applier::applyEvent(Transaction &tx, const SessionRuntime &session, const ContactSeen &event)
{
    // Names of people who are known here; the phone's whole address book is not taken over.
    ContactId contact = ContactStore::byPhone(tx.db(), session.client, event.person.phone);
    for (const QString &value : {event.person.lid, event.person.jid}) {
        if (contact.isNull())
            contact = ContactStore::byProviderId(tx.db(), session.client, value);
    }
    if (!contact.isNull())
        ContactStore::ensure(tx, session.client, {event.person.phone, event.person.jid, event.person.lid}, event.name);
}

void Applier::applyEvent(Transaction &tx, const SessionRuntime &session, const GroupSeen &event)
{
    if (!event.subject.isEmpty() && !ConversationStore::setTitle(tx, session.id, event.chatId, event.subject))
        EarlyChanges::keep(tx, session.id, event.chatId, EarlyChanges::Kind::groupName, event.subject);
}

void Applier::applyEvent(Transaction &tx, const SessionRuntime &session, const PollVotes &event)
{
    const QString votes = QString::fromUtf8(QJsonDocument(event.results).toJson(QJsonDocument::Compact));
    if (const auto head = MessageStore::byProviderId(tx.db(), session.id, event.providerMessageId))
        MessageStore::noteLatest(tx, head->id, QStringLiteral("poll_results"), votes);
    else
        EarlyChanges::keep(tx, session.id, event.providerMessageId, EarlyChanges::Kind::votes, votes);
}

} // namespace gatehouse
