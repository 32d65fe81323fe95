#pragma once

#include "gateway/outbox/doubts.h"
#include "gateway/outbox/housekeeper.h"
#include "gateway/outbox/lookups.h"
#include "gateway/outbox/sendpreparation.h"
#include "gateway/outbox/sessionoutbox.h"

#include <functional>
#include <mutex>
#include <unordered_map>

namespace gatehouse {

/// Who hears of a session that does not work. Dispatch thread.
class SessionTrouble
{
public:
    virtual ~SessionTrouble() = default;
    virtual void trouble(SessionId session, ErrorClass what, const QString &words) = 0;
};

/// All sessions' outboxes, the campaigns that may be chosen from, and what runs beside them. Made anywhere; works on
/// the dispatch thread.
class Dispatcher final : public DispatchLink, private OutboxHost
{
public:
    /// `work` reads files to be sent, which lie below `dataDir`.
    Dispatcher(EngineContext &engine, Executor &work, const QString &dataDir);
    ~Dispatcher() override;

    /// After storage has recovered: takes up pacing where it was, then lets messages go.
    void start(SessionTrouble &trouble);
    /// No new attempts; `done` runs on the dispatch thread when none is under way.
    void stop(Task done);

    void wake(SessionId session) override;
    void campaignsChanged() override;
    [[nodiscard]] NextSend nextSend(SessionId session) const override;

private:
    struct CampaignGate
    {
        QList<SessionId> sessions;
        std::optional<double> rate;
        std::chrono::nanoseconds next{};
        QuietHours quiet;
        // The spell of quiet, or of sending, that was looked up last: asked for with every message.
        Timestamp spellFrom{}, spellTo{};
        bool spellQuiet = false;
    };
    [[nodiscard]] QList<CampaignId> campaignsOf(SessionId session) const override;
    [[nodiscard]] SendGate campaignGate(CampaignId campaign) const override;
    [[nodiscard]] static Timestamp opensAt(CampaignGate &campaign, Timestamp wall);
    void campaignWent(CampaignId campaign) override;
    void trouble(SessionId session, ErrorClass what, const QString &words) override;
    void acceptedWithoutId(SessionId session, MessageId message, const QString &providerRef) override;
    void fellInDoubt(SessionId session) override;
    void nextSendChanged(SessionId session, const NextSend &next) override;
    void attemptOver() override;

    void sessionChanged(SessionId session);
    void restore();
    void restored(const QHash<SessionId, OutboxStore::DayCounts> &today,
                  const QList<OutboxStore::RecentAttempt> &recent);
    void loadCampaigns();
    [[nodiscard]] SessionOutbox &outbox(SessionId session);

    EngineContext &m_engine;
    SendPreparation m_preparation;
    Lookups m_lookups;
    Doubts m_doubts;
    Housekeeper m_housekeeper;
    SessionTrouble *m_trouble = nullptr;
    std::unordered_map<qint64, std::unique_ptr<SessionOutbox>> m_outboxes;
    mutable std::unordered_map<qint64, CampaignGate> m_campaigns; ///< mutable for the spells
    bool m_started = false;
    bool m_stopping = false;
    Task m_stopped;
    mutable std::mutex m_shownMutex;
    QHash<SessionId, NextSend> m_shown;
    std::unique_ptr<Timer> m_again;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace gatehouse
