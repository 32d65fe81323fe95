#pragma once

#include "gateway/intake/incomingwriter.h"

#include <atomic>

namespace gatehouse {

/// Applies normalised webhooks: each in one transaction with its journal row, so that it happens exactly once.
/// Any order and any number of deliveries come to the same state. Any thread.
class Applier
{
public:
    Applier(EngineContext &engine, Submission &submission, const OptOutWords &optOut, const PhoneNumbers &phones)
        : m_engine(engine), m_incoming(engine, submission, optOut, phones)
    {}
    ~Applier() { *m_alive = false; }
    /// Once, before anything is applied.
    void setSessionEvents(SessionEvents *events) { m_sessionEvents = events; }

    /// `masked`: as the journal keeps it. What cannot be read becomes a dead letter.
    void apply(const SessionRegistry::Snapshot &session, WebhookId webhook, const QByteArray &masked);
    /// How many are neither applied nor given up.
    [[nodiscard]] int waiting() const { return m_waiting; }

private:
    struct Piece
    {
        SessionRegistry::Snapshot session;
        WebhookId webhook;
        QByteArray masked;
        int refusals = 0;             ///< how often the database refused it so far
        const char *result = nullptr; ///< for the recorder; null when there was nothing left to do
    };
    using PiecePtr = std::shared_ptr<Piece>;
    void tryToApply(const PiecePtr &piece);
    void write(Transaction &tx, Piece &piece);
    void refused(const PiecePtr &piece, const Failure &why);
    void giveUp(const PiecePtr &piece, const QString &why);
    void applyAgain(const PiecePtr &piece);
    void applyEvent(Transaction &tx, const SessionRuntime &session, const IncomingMessage &event);
    void applyEvent(Transaction &tx, const SessionRuntime &session, const OutgoingEcho &event);
    void applyEvent(Transaction &tx, const SessionRuntime &session, const StatusChange &event);
    void applyEvent(Transaction &tx, const SessionRuntime &session, const SendFailed &event);
    void applyEvent(Transaction &tx, const SessionRuntime &session, const SessionStateChange &event);
    void applyEvent(Transaction &tx, const SessionRuntime &session, const PairingCodeRenewed &event);
    void applyEvent(Transaction &tx, const SessionRuntime &session, const MessageDeleted &event);
    void applyEvent(Transaction &tx, const SessionRuntime &session, const MessageReaction &event);
    void applyEvent(Transaction &tx, const SessionRuntime &session, const ContactSeen &event);
    void applyEvent(Transaction &tx, const SessionRuntime &session, const GroupSeen &event);
    void applyEvent(Transaction &tx, const SessionRuntime &session, const PollVotes &event);
    void applyEvent(Transaction &, const SessionRuntime &, const CallSeen &) {}
    void applyEvent(Transaction &, const SessionRuntime &, const EventIgnored &) {}

    EngineContext &m_engine;
    IncomingWriter m_incoming;
    SessionEvents *m_sessionEvents = nullptr;
    std::atomic<int> m_waiting = 0;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace gatehouse
