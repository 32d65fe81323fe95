#pragma once

#include "gateway/campaigns/campaigndeskimpl.h"
#include "gateway/messagedesk.h"
#include "gateway/text/phonenumbers.h"
#include "tests/support/enginefixture.h"

#include <functional>

namespace gatehouse::test {

inline QString s(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

/// Takes drafts and keeps them.
class NotedMessages final : public MessageDesk
{
public:
    Reply<Message> send(Draft draft, Actor, std::optional<ClientId>) override
    {
        drafts.append(draft);
        Message message;
        message.recipient = draft.to;
        message.content = draft.content;
        return QtFuture::makeReadyFuture(Result<Message>(message));
    }
    Reply<QList<Result<Message>>> sendBatch(QList<Draft>, Actor, std::optional<ClientId>) override { return {}; }
    Reply<MessageDetail> message(MessageId, std::optional<ClientId>) override { return {}; }
    Reply<Page<Message>> messages(MessageQuery) override { return {}; }
    Reply<Message> cancel(MessageId, Actor, std::optional<ClientId>) override { return {}; }
    Reply<Message> resend(MessageId, Actor, std::optional<ClientId>) override { return {}; }
    Reply<Message> settle(MessageId, Settlement, Actor, std::optional<ClientId>) override { return {}; }
    QList<Draft> drafts;
};

/// The campaigns' desk on a database of its own, with a client of two connected sessions and nothing that sends.
class CampaignGround
{
protected:
    void open();
    void close();
    /// The program ends and starts again, but for `begin`; `between` while nothing is open.
    void reopen(const std::function<void()> &between = {});
    QString file(const QByteArray &bytes);
    Result<AudienceReport> import(const QByteArray &bytes);
    Campaign make(const char *text = "Hi {{name}}");
    Campaign now();
    /// Started, with every recipient queued.
    Campaign started(int rows);
    /// As dispatch would leave them.
    void endMessages(MessageState state) { endSome(1'000'000, state); }
    void endSome(int count, MessageState state);

    std::unique_ptr<EngineFixture> m_engine;
    NotedDispatch m_dispatch;
    NotedMessages m_messages;
    PhoneNumbers m_phones;
    std::unique_ptr<CampaignDeskImpl> m_desk;
    const ClientId m_client{7};
    QList<SessionId> m_sessions;
    CampaignId m_id;

private:
    void makeDesk();
};

} // namespace gatehouse::test
