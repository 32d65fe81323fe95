#pragma once

#include "gateway/executor.h"
#include "gateway/outbox/breaker.h"
#include "gateway/outbox/bulkpace.h"
#include "gateway/outbox/dispatchlink.h"
#include "gateway/outbox/lanechooser.h"
#include "gateway/outbox/pacer.h"
#include "gateway/outbox/pairlimit.h"
#include "gateway/outbox/retrybook.h"
#include "gateway/outbox/sendgate.h"
#include "gateway/outbox/sendwindow.h"
#include "gateway/runtime/enginecontext.h"
#include "gateway/sessions/sessionregistry.h"

#include <memory>

namespace gatehouse {

class SendPreparation;

/// What a session's outbox asks of the whole.
class OutboxHost
{
public:
    virtual ~OutboxHost() = default;
    [[nodiscard]] virtual QList<CampaignId> campaignsOf(SessionId session) const = 0;
    /// When the campaign's own rate and its quiet hours let a message to this person go; now or the past: they do.
    [[nodiscard]] virtual SendGate campaignGate(CampaignId campaign, const QString &recipient) const = 0;
    /// The wall time at which the recipient's own clock lets a message of the campaign go, if it does not now.
    [[nodiscard]] virtual std::optional<Timestamp> recipientSleepsUntil(CampaignId campaign,
                                                                        const QString &recipient) const = 0;
    virtual void campaignWent(CampaignId campaign) = 0;
    /// `stops`: by its rule, nothing more goes out before a person acted.
    virtual void trouble(SessionId session, ErrorClass what, bool stops) = 0;
    [[nodiscard]] virtual RetryBook::Snapshot retryTable(const QString &provider) const = 0;
    virtual void acceptedWithoutId(SessionId session, MessageId message, const QString &providerRef) = 0;
    virtual void fellInDoubt(SessionId session) = 0;
    virtual void nextSendChanged(SessionId session, const NextSend &next) = 0;
    virtual void attemptOver() = 0;
};

/// One session's outgoing messages: chooses, commits "attempt started", lets the request out, writes what it came to.
/// Shares nothing with other sessions. Holds only a window of what is due. Dispatch thread.
class SessionOutbox
{
public:
    SessionOutbox(EngineContext &engine, OutboxHost &host, SendPreparation &preparation, SessionId session);
    ~SessionOutbox();

    [[nodiscard]] Pacer &pacer() { return m_pacer; }
    /// Recent recipients count for the pair limit after a start.
    void restoreRecipient(const QString &recipient, std::chrono::nanoseconds at);
    /// Something may have become ready.
    void wake();
    /// The session's state, pacing or pause changed.
    void sessionChanged();
    /// No new attempts from now on.
    void stop();
    [[nodiscard]] int underWay() const { return m_underWay; }

private:
    using Steady = std::chrono::nanoseconds;
    struct Going;
    using GoingPtr = std::shared_ptr<Going>;

    void followSession();
    void providerAnswered(Steady now);
    void pump();
    void load();
    [[nodiscard]] bool postponed(QList<ReadyMessage> &messages);
    [[nodiscard]] bool passOver(Steady now);
    [[nodiscard]] bool tokenIsPresent(const SessionRuntime &used) const;
    void loaded(Result<QList<ReadyMessage>> messages, int limit, std::optional<Timestamp> nextDue);
    struct BulkGates
    {
        SendGate bulk, campaign;
    };
    [[nodiscard]] BulkGates bulkGates(Steady now) const;
    [[nodiscard]] SendGate gateOf(const ReadyMessage &message, Steady now, const BulkGates &gates) const;
    void begin(ReadyMessage message, const SessionRegistry::Snapshot &session);
    void start(const GoingPtr &going, const Content &content);
    void refuseUnsent(const GoingPtr &going, SendAnswer answer);
    void abandon(const GoingPtr &going);
    void answered(const GoingPtr &going, const HttpOutcome &outcome);
    void finish(const GoingPtr &going, SendAnswer answer);
    void write(const GoingPtr &going, const SendAnswer &answer, bool counts, std::optional<Timestamp> retryAt);
    void over(const GoingPtr &going);
    using LaneGates = std::array<SendGate, laneCount>;
    /// `lanes`: what each of them waits for by itself, where that is more than the session.
    void pumpAt(const SendGate &gate, const LaneGates *lanes = nullptr);
    void show(const char *reason, std::optional<Timestamp> at = {}, const LaneGates *lanes = nullptr);

    EngineContext &m_engine;
    OutboxHost &m_host;
    SendPreparation &m_preparation;
    const SessionId m_session;
    Pacer m_pacer;
    Breaker m_breaker;
    BulkPace m_bulk;
    LaneChooser m_chooser;
    SendWindow m_window;
    PairLimit m_pairs;
    std::optional<Timestamp> m_nextDue;
    NextSend m_shown;
    int m_underWay = 0;
    bool m_stale = true;
    bool m_started = false;   ///< what the first load brings has waited over a start of the program
    bool m_read = false;      ///< a window was read
    bool m_fresh = false;     ///< this load is chosen from before the next
    int m_staleLoads = 0;     ///< loads in a row that were out of date when they came
    QStringList m_passedOver; ///< people whose messages are not read until they may be written to again
    Steady m_passedOverUntil{};
    bool m_loading = false;
    bool m_stopped = false;
    bool m_pumping = false;
    std::unique_ptr<Timer> m_timer;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace gatehouse
