#include "gateway/outbox/messagedeskimpl.h"

#include "gateway/clock.h"
#include "gateway/outbox/acceptance.h"
#include "gateway/outbox/dispatchlink.h"
#include "gateway/outbox/submission.h"
#include "gateway/sessions/sessionregistry.h"
#include "gateway/storage/deadletterstore.h"
#include "gateway/storage/idempotencystore.h"
#include "gateway/storage/outboxstore.h"
#include "gateway/storage/readers.h"
#include "gateway/storage/storagequeue.h"

#include <QtCore/QPromise>

namespace gatehouse {

namespace {

Failure noMessage()
{
    return {Fault::notFound, QStringLiteral("There is no such message."), {}, {}};
}

Failure wrongState(const MessageHead &head)
{
    return {Fault::conflict, QStringLiteral("The message is %1.").arg(messageStateName(head.state)), {}, {}};
}

// The head of an outgoing message that the caller may see.
Result<MessageHead> visible(Connection &db, MessageId id, std::optional<ClientId> scope)
{
    const auto head = MessageStore::head(db, id);
    if (!head || head->direction != Direction::out || (scope && head->client != *scope))
        return noMessage();
    return *head;
}

QString settlementWord(Settlement as)
{
    switch (as) {
    case Settlement::sent:
        return QStringLiteral("settled_sent");
    case Settlement::notSent:
        return QStringLiteral("settled_not_sent");
    case Settlement::left:
        return QStringLiteral("settled_left");
    }
    return {};
}

Result<Message> reload(Transaction &tx, MessageId id)
{
    auto message = MessageStore::load(tx.db(), id);
    return message ? Result<Message>(*std::move(message)) : Result<Message>(noMessage());
}

} // namespace

MessageDeskImpl::MessageDeskImpl(EngineContext &engine, DispatchLink &dispatch, const Acceptance &acceptance,
                                 Submission &submission)
    : m_engine(engine), m_dispatch(dispatch), m_acceptance(acceptance), m_submission(submission)
{}

Reply<Message> MessageDeskImpl::send(Draft draft, Actor actor, std::optional<ClientId> scope)
{
    auto promise = std::make_shared<QPromise<Result<Message>>>();
    Reply<Message> reply = promise->future();
    promise->start();
    // Checking may copy a file: on the replies thread, never the caller's.
    m_engine.replies.post([this, promise, draft = std::move(draft), actor = std::move(actor), scope]() mutable {
        m_submission.submit(std::move(draft), actor, scope, [promise](Result<Message> message) {
            promise->addResult(std::move(message));
            promise->finish();
        });
    });
    return reply;
}

Reply<QList<Result<Message>>> MessageDeskImpl::sendBatch(QList<Draft> drafts, Actor actor,
                                                         std::optional<ClientId> scope)
{
    using Answers = QList<Result<Message>>;
    auto promise = std::make_shared<QPromise<Result<Answers>>>();
    Reply<Answers> reply = promise->future();
    promise->start();
    m_engine.replies.post([this, promise, drafts = std::move(drafts), actor = std::move(actor), scope]() mutable {
        auto checked = std::make_shared<std::vector<Result<CheckedDraft>>>();
        for (Draft &draft : drafts)
            checked->push_back(m_acceptance.check(std::move(draft), actor, scope));
        auto answers = std::make_shared<Answers>();
        m_engine.storage.write(
            [checked, actor, answers](Transaction &tx) -> Result<void> {
                QStringList ids;
                for (const auto &draft : *checked) {
                    if (!draft) {
                        answers->append(draft.failure());
                        ids.append(QString());
                        continue;
                    }
                    // A message refused here (a quoted one of another session, say) has written nothing of its own
                    // but perhaps a contact, which harms nobody; a defect of the database ends the whole batch.
                    answers->append(Acceptance::accept(tx, *draft, actor));
                    if (tx.db().failure())
                        return *tx.db().failure();
                    ids.append(answers->last() ? toText(answers->last()->id) : QString());
                }
                IdempotencyStore::note(tx, actor, ids);
                return {};
            },
            m_engine.replies,
            [this, promise, answers](Result<void> outcome) {
                if (outcome) {
                    QSet<SessionId> sessions;
                    for (const auto &answer : std::as_const(*answers)) {
                        if (answer)
                            sessions.insert(answer->session);
                    }
                    for (const SessionId session : sessions)
                        m_dispatch.wake(session);
                    promise->addResult(Result<Answers>(std::move(*answers)));
                } else {
                    promise->addResult(Result<Answers>(outcome.failure()));
                }
                promise->finish();
            });
    });
    return reply;
}

// Its time has come as far as the message goes: what its lane waits for, dispatch knows.
void MessageDeskImpl::completeWait(MessageDetail &detail) const
{
    if (!detail.waits)
        return;
    const bool due = detail.waits->until && *detail.waits->until <= m_engine.clock.now();
    if (due || detail.waits->reason == u"queue")
        detail.waits = m_dispatch.nextSend(detail.message.session).lanes[static_cast<size_t>(detail.message.lane)];
}

Reply<MessageDetail> MessageDeskImpl::message(MessageId id, std::optional<ClientId> scope)
{
    return m_engine.readers.read<MessageDetail>([this, id, scope](Connection &db) -> Result<MessageDetail> {
        auto detail = MessageStore::loadDetail(db, id);
        if (!detail || (scope && detail->message.client != *scope))
            return noMessage();
        completeWait(*detail);
        return *std::move(detail);
    });
}

Reply<Page<Message>> MessageDeskImpl::messages(MessageQuery query)
{
    return m_engine.readers.read<Page<Message>>(
        [query = std::move(query)](Connection &db) { return MessageStore::list(db, query); });
}

Reply<Message> MessageDeskImpl::cancel(MessageId id, Actor actor, std::optional<ClientId> scope)
{
    return m_engine.storage.write<Message>([id, actor = std::move(actor), scope](Transaction &tx) -> Result<Message> {
        auto head = visible(tx.db(), id, scope);
        if (!head)
            return head.failure();
        if (head->state > MessageState::retrying)
            return wrongState(*head);
        MessageStore::move(tx, *head, MessageState::cancelled);
        MessageStore::note(tx, id, QStringLiteral("cancelled"), actor.text());
        return reload(tx, id);
    });
}

Reply<Message> MessageDeskImpl::resend(MessageId id, Actor actor, std::optional<ClientId> scope)
{
    return m_engine.storage.write<Message>(
        [this, id, actor = std::move(actor), scope](Transaction &tx) -> Result<Message> {
            const auto head = visible(tx.db(), id, scope);
            if (!head)
                return head.failure();
            if (head->state != MessageState::dead && head->state != MessageState::cancelled
                && head->state != MessageState::expired)
                return wrongState(*head);
            // A second press, or a second agent: what goes out again is the message that was made of it.
            if (MessageStore::wasResent(tx.db(), id))
                return Failure{Fault::conflict, QStringLiteral("The message was sent again already."), {}, {}};
            const auto old = MessageStore::load(tx.db(), id);
            if (!old)
                return noMessage();
            CheckedDraft again;
            again.client = old->client;
            again.recipient = {old->recipient, old->recipient.endsWith(QLatin1String("@g.us")) ? ConversationKind::group
                                               : old->recipient.endsWith(QLatin1String("@newsletter"))
                                                   ? ConversationKind::channel
                                                   : ConversationKind::person};
            again.draft.session = old->session;
            again.draft.content = old->content;
            // A campaign's message goes out by itself this time: it is a person's act, not the campaign's.
            again.draft.lane = old->lane == Lane::campaign ? Lane::transactional : old->lane;
            again.draft.reference = old->reference;
            again.draft.metadata = old->metadata;
            auto message = m_submission.write(tx, again, actor);
            if (!message)
                return message.failure();
            MessageStore::note(tx, id, QStringLiteral("resent"), toText(message->id));
            // Its dead letter is done with: requeued as well, the same text would go out twice.
            DeadLetterStore::closeOf(tx, id, DeadLetterStore::State::requeued, QStringLiteral("resent"), actor.text());
            MessageStore::note(tx, message->id, QStringLiteral("resend_of"), toText(id));
            return message;
        });
}

Reply<Message> MessageDeskImpl::settle(MessageId id, Settlement as, Actor actor, std::optional<ClientId> scope)
{
    return m_engine.storage.write<Message>(
        [this, id, as, actor = std::move(actor), scope](Transaction &tx) -> Result<Message> {
            auto head = visible(tx.db(), id, scope);
            if (!head)
                return head.failure();
            if (head->state != MessageState::inDoubt)
                return wrongState(*head);
            MessageStore::note(tx, id, settlementWord(as), actor.text());
            if (as == Settlement::sent) {
                MessageStore::clearError(tx, id);
                MessageStore::move(tx, *head, MessageState::accepted);
            } else if (as == Settlement::left) {
                const auto session = m_engine.sessions.find(head->session);
                OutboxStore::die(tx, *head, QStringLiteral("left_unsent"), {}, {},
                                 session ? session->provider->name() : QString());
            } else if (OutboxStore::queueAgain(tx, *head)) {
                tx.afterCommit([this, session = head->session] {
                    m_dispatch.campaignsChanged();
                    m_dispatch.wake(session);
                });
            }
            return reload(tx, id);
        });
}

} // namespace gatehouse
