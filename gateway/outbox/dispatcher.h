#pragma once

#include "gateway/outbox/campaignhours.h"
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
    /// `stops`: by its rule, nothing more goes out before a person acted.
    virtual void trouble(SessionId session, ErrorClass what, bool stops) = 0;
};

/// All sessions' outboxes, the campaigns that may be chosen from, and what runs beside them. Made anywhere; works on
/// the dispatch thread.
class Dispatcher final : public DispatchLink, private OutboxHost
{
public:
    /// `work` reads files to be sent, which lie below `dataDir`.
    Dispatcher(EngineContext &engine, const RetryBook &rules, const PhoneZones &zones, Executor &work,
               const QString &dataDir);
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
        CampaignHours hours;
    };
    [[nodiscard]] QList<CampaignId> campaignsOf(SessionId session) const override;
    [[nodiscard]] SendGate campaignGate(CampaignId campaign, const QString &recipient) const override;
    [[nodiscard]] std::optional<Timestamp> recipientSleepsUntil(CampaignId campaign,
                                                                const QString &recipient) const override;
    void campaignWent(CampaignId campaign) override;
    void trouble(SessionId session, ErrorClass what, bool stops) override;
    [[nodiscard]] RetryBook::Snapshot retryTable(const QString &provider) const override;
    void acceptedWithoutId(SessionId session, MessageId message, const QString &providerRef) override;
    void fellInDoubt(SessionId session) override;
    void nextSendChanged(SessionId session, const NextSend &next) override;
    void attemptOver() override;

    void sessionChanged(SessionId session);
    void restore();
    void restored(const QHash<SessionId, OutboxStore::DayCounts> &today,
                  const QList<OutboxStore::RecentAttempt> &recent);
    void loadCampaigns();
    /// When a campaign's rate lets it go on after a pause or a restart.
    [[nodiscard]] std::chrono::nanoseconds resumesAt(std::optional<double> rate,
                                                     std::optional<Milliseconds> lastAttemptAge) const;
    [[nodiscard]] SessionOutbox &outbox(SessionId session);

    EngineContext &m_engine;
    const RetryBook &m_rules;
    const PhoneZones &m_zones;
    SendPreparation m_preparation;
    Lookups m_lookups;
    Doubts m_doubts;
    Housekeeper m_housekeeper;
    SessionTrouble *m_trouble = nullptr;
    std::unordered_map<qint64, std::unique_ptr<SessionOutbox>> m_outboxes;
    mutable std::unordered_map<qint64, CampaignGate> m_campaigns; ///< mutable for the hours looked up
    bool m_started = false;
    bool m_stopping = false;
    Task m_stopped;
    mutable std::mutex m_shownMutex;
    QHash<SessionId, NextSend> m_shown;
    std::unique_ptr<Timer> m_again;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace gatehouse
