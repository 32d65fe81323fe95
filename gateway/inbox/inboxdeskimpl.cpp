#include "gateway/inbox/inboxdeskimpl.h"

#include "gateway/outbox/submission.h"
#include "gateway/sessions/sessionregistry.h"
#include "gateway/storage/conversationstore.h"
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

InboxDeskImpl::InboxDeskImpl(EngineContext &engine, Submission &submission, const QString &dataDir)
    : m_engine(engine), m_submission(submission), m_media(engine, dataDir)
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
    m_engine.readers.read<Conversation>(
        [id, scope](Connection &db) { return visible(db, id, scope); }, m_engine.replies,
        [this, promise, content = std::move(content), actor = std::move(actor),
         scope](Result<Conversation> conversation) mutable {
            if (!conversation) {
                promise->addResult(Result<Message>(conversation.failure()));
                return promise->finish();
            }
            Draft draft;
            draft.session = conversation->session;
            draft.to = addressOf(*conversation);
            draft.content = std::move(content);
            draft.lane = Lane::reply;
            draft.inConversation = true;
            m_submission.submit(std::move(draft), actor, scope, [promise](Result<Message> message) {
                promise->addResult(std::move(message));
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
