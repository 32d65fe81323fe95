#pragma once

#include "gateway/intake/sessionevents.h"
#include "gateway/providers/providerevent.h"
#include "gateway/runtime/enginecontext.h"
#include "gateway/sessions/sessionregistry.h"
#include "gateway/storage/transaction.h"

namespace gatehouse {

struct NewMessage;
class OptOutWords;
class PhoneNumbers;
class Submission;

/// Writes what a customer sent: contact, thread, message, and what follows from it (opt-out, campaign answered).
/// Storage thread.
class IncomingWriter
{
public:
    IncomingWriter(EngineContext &engine, Submission &submission, const OptOutWords &optOut, const PhoneNumbers &phones)
        : m_engine(engine), m_submission(submission), m_optOut(optOut), m_phones(phones)
    {}

    void write(Transaction &tx, const SessionRuntime &session, const IncomingMessage &message);
    /// A message of our number that this program did not send: typed on the phone.
    void writeFromPhone(Transaction &tx, const SessionRuntime &session, const OutgoingEcho &echo);

private:
    static void takeEarly(Transaction &tx, MessageId id);
    struct Thread
    {
        ContactId contact;
        ConversationId conversation;
        QString recipient; ///< how the person or chat is written to
        QString title;
    };
    [[nodiscard]] Thread threadOf(Transaction &tx, const SessionRuntime &session, const QString &chatId, ChatKind kind,
                                  const ProviderIdentity &person, const QString &name) const;
    /// What both kinds of message have in common.
    [[nodiscard]] static NewMessage rowIn(const Transaction &tx, const SessionRuntime &session, const Thread &thread,
                                          const Content &content, const QString &providerId,
                                          std::optional<Timestamp> at);
    /// True when the person opted out or in by this message.
    bool heedWishes(Transaction &tx, const SessionRuntime &session, const Thread &thread, const NewMessage &message,
                    MessageId id);
    /// Did the person say "stop" or "start" in something written after `at` that is here already?
    [[nodiscard]] bool wishedOtherwiseLater(Transaction &tx, const Thread &thread, Timestamp at) const;
    /// What most people write where the number is from; empty when nobody knows.
    [[nodiscard]] QString languageOf(const QString &recipient) const;
    void optOut(Transaction &tx, const SessionRuntime &session, const Thread &thread, MessageId id,
                const QString &language);

    EngineContext &m_engine;
    Submission &m_submission;
    const OptOutWords &m_optOut;
    const PhoneNumbers &m_phones;
};

} // namespace gatehouse
