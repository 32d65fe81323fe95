#pragma once

#include "gateway/intake/sessionevents.h"
#include "gateway/providers/providerevent.h"
#include "gateway/runtime/enginecontext.h"
#include "gateway/sessions/sessionregistry.h"
#include "gateway/storage/transaction.h"

namespace gatehouse {

class DispatchLink;
class OptOutWords;

/// Writes what a customer sent: contact, thread, message, and what follows from it (opt-out, campaign answered).
/// Storage thread.
class IncomingWriter
{
public:
    IncomingWriter(EngineContext &engine, DispatchLink &dispatch, const OptOutWords &optOut)
        : m_engine(engine), m_dispatch(dispatch), m_optOut(optOut)
    {}

    void write(Transaction &tx, const SessionRuntime &session, const IncomingMessage &message);
    /// A message of our number that this program did not send: typed on the phone.
    void writeFromPhone(Transaction &tx, const SessionRuntime &session, const OutgoingEcho &echo);

private:
    struct Thread
    {
        ContactId contact;
        ConversationId conversation;
        QString recipient; ///< how the person or chat is written to
        QString title;
    };
    [[nodiscard]] Thread threadOf(Transaction &tx, const SessionRuntime &session, const QString &chatId, ChatKind kind,
                                  const ProviderIdentity &person, const QString &name) const;
    /// True when the person opted out or in by this message.
    bool heedWishes(Transaction &tx, const SessionRuntime &session, const Thread &thread,
                    const IncomingMessage &message, MessageId id);
    void optOut(Transaction &tx, const SessionRuntime &session, const Thread &thread, MessageId id,
                const QString &language);
    static void noteCampaignAnswer(Transaction &tx, const Thread &thread);

    EngineContext &m_engine;
    DispatchLink &m_dispatch;
    const OptOutWords &m_optOut;
};

} // namespace gatehouse
