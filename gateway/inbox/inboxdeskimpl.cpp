#include "gateway/inbox/inboxdeskimpl.h"

#include "gateway/outbox/acceptance.h"
#include "gateway/outbox/dispatchlink.h"
#include "gateway/sessions/sessionregistry.h"
#include "gateway/storage/conversationstore.h"
#include "gateway/storage/idempotencystore.h"
#include "gateway/storage/messagestore.h"
#include "gateway/storage/readers.h"
#include "gateway/storage/storagequeue.h"

#include <QtCore/QPromise>

namespace gatehouse {

namespace {

Failure noConversation()
{
    return {Fault::notFound, QStringLiteral("There is no such conversation."), {}, {}};
}

Result<Conversation> visible(Connection &db, ConversationId id, std::optional<ClientId> scope)
{
    auto conversation = ConversationStore::load(db, id);
    if (!conversation || (scope && conversation->client != *scope))
        return noConversation();
    return *std::move(conversation);
}

// How the conversation's person or chat is written to.
QString addressOf(const Conversation &conversation)
{
    return conversation.phone.isEmpty() ? conversation.chatId : conversation.phone;
}

} // namespace

InboxDeskImpl::InboxDeskImpl(EngineContext &engine, DispatchLink &dispatch, const Acceptance &acceptance,
                             const QString &dataDir)
    : m_engine(engine), m_dispatch(dispatch), m_acceptance(acceptance), m_media(engine, dataDir)
{}

Reply<Page<Conversation>> InboxDeskImpl::conversations(ConversationQuery query)
{
    return m_engine.readers.read<Page<Conversation>>(
        [query = std::move(query)](Connection &db) { return ConversationStore::list(db, query); });
}

Reply<Conversation> InboxDeskImpl::conversation(ConversationId id, std::optional<ClientId> scope)
{
    return m_engine.readers.read<Conversation>([id, scope](Connection &db) { return visible(db, id, scope); });
}

Reply<Page<Message>> InboxDeskImpl::messages(ConversationId id, PageRequest page, std::optional<ClientId> scope)
{
    return m_engine.readers.read<Page<Message>>([id, page, scope](Connection &db) -> Result<Page<Message>> {
        if (const auto conversation = visible(db, id, scope); !conversation)
            return conversation.failure();
        MessageQuery query;
        query.conversation = id;
        query.page = page;
        return MessageStore::list(db, query);
    });
}

Reply<Message> InboxDeskImpl::reply(ConversationId id, Content content, Actor actor, std::optional<ClientId> scope)
{
    auto promise = std::make_shared<QPromise<Result<Message>>>();
    Reply<Message> answer = promise->future();
    promise->start();
    const auto refuse = [promise](const Failure &failure) {
        promise->addResult(Result<Message>(failure));
        promise->finish();
    };
    m_engine.readers.read<Conversation>(
        [id, scope](Connection &db) { return visible(db, id, scope); }, m_engine.replies,
        [this, promise, refuse, content = std::move(content), actor = std::move(actor),
         scope](Result<Conversation> conversation) mutable {
            if (!conversation)
                return refuse(conversation.failure());
            Draft draft;
            draft.session = conversation->session;
            draft.to = addressOf(*conversation);
            draft.content = std::move(content);
            draft.lane = Lane::reply;
            auto checked = m_acceptance.check(std::move(draft), actor, scope);
            if (!checked)
                return refuse(checked.failure());
            auto accepted = std::make_shared<std::optional<Message>>();
            m_engine.storage.write(
                [checked = *std::move(checked), actor, accepted](Transaction &tx) -> Result<void> {
                    auto message = Acceptance::accept(tx, checked, actor);
                    if (!message)
                        return message.failure();
                    IdempotencyStore::note(tx, actor, {toText(message->id)});
                    *accepted = *std::move(message);
                    return {};
                },
                m_engine.replies,
                [this, promise, refuse, accepted](Result<void> outcome) {
                    if (!outcome)
                        return refuse(outcome.failure());
                    m_dispatch.wake((*accepted)->session);
                    promise->addResult(Result<Message>(std::move(**accepted)));
                    promise->finish();
                });
        });
    return answer;
}

Reply<Conversation> InboxDeskImpl::change(ConversationId id, ConversationChange change, Actor actor,
                                          std::optional<ClientId> scope)
{
    return m_engine.storage.write<Conversation>(
        [id, change = std::move(change), actor = std::move(actor), scope](Transaction &tx) -> Result<Conversation> {
            if (const auto known = visible(tx.db(), id, scope); !known)
                return known.failure();
            ConversationStore::change(tx, id, change);
            return visible(tx.db(), id, scope);
        });
}

Reply<void> InboxDeskImpl::markRead(ConversationId id, Actor actor)
{
    Q_UNUSED(actor) // reading leaves no trace of its own; the parameter is for the audit that comes later
    return m_engine.storage.write<void>([this, id](Transaction &tx) -> Result<void> {
        // The provider hears of the newest one; WhatsApp takes those before it as read too.
        const auto read = ConversationStore::markRead(tx, id);
        if (!read)
            return {};
        const auto session = m_engine.sessions.find(read->session);
        if (!session || session->state != SessionState::connected)
            return {};
        if (auto call = session->provider->markRead(session->access, read->chat, read->providerMessageId)) {
            tx.afterCommit([this, request = std::move(call->request)]() mutable {
                m_engine.transport.send(std::move(request), [](const HttpOutcome &) {});
            });
        }
        return {};
    });
}

void InboxDeskImpl::showTyping(ConversationId id)
{
    m_engine.readers.read<Conversation>(
        [id](Connection &db) { return visible(db, id, std::nullopt); }, m_engine.dispatch,
        [this](Result<Conversation> conversation) {
            if (!conversation)
                return;
            const auto session = m_engine.sessions.find(conversation->session);
            if (!session || session->state != SessionState::connected)
                return;
            if (auto call = session->provider->showTyping(session->access, addressOf(*conversation)))
                m_engine.transport.send(std::move(call->request), [](const HttpOutcome &) {});
        });
}

Reply<MediaFile> InboxDeskImpl::media(MessageId id)
{
    auto promise = std::make_shared<QPromise<Result<MediaFile>>>();
    Reply<MediaFile> answer = promise->future();
    promise->start();
    m_media.fetch(id, [promise](Result<MediaFile> file) {
        promise->addResult(std::move(file));
        promise->finish();
    });
    return answer;
}

Reply<int> InboxDeskImpl::unreadTotal(std::optional<ClientId> client)
{
    return m_engine.readers.read<int>([client](Connection &db) -> Result<int> {
        return static_cast<int>(ConversationStore::unreadTotal(db, client));
    });
}

} // namespace gatehouse
