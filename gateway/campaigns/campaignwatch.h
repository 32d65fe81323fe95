#pragma once

#include "gateway/campaigns/campaignstarter.h"
#include "gateway/campaigns/materialiser.h"
#include "gateway/executor.h"
#include "gateway/storage/campaignstore.h"

#include <QtCore/QSet>

namespace gatehouse {

class CampaignOutlook;

/// What campaigns do by themselves: start when their time has come, become messages, complete, lose what waits after
/// a cancel, and be rid of stale audiences. It asks the database what there is to do, so a restart needs no memory.
/// Lives on the work executor.
class CampaignWatch
{
public:
    CampaignWatch(EngineContext &engine, DispatchLink &dispatch, Executor &work, const CampaignOutlook &outlook,
                  CampaignStarter &starter);
    ~CampaignWatch() { *m_alive = false; }

    /// Looks for work now, and again by itself when there will be some.
    void look();
    /// Deletes stale audiences, except of campaigns that are being imported.
    void tidy();
    void stop();

    /// Campaigns with an import under way. Work executor.
    [[nodiscard]] QSet<CampaignId> &importing() { return m_importing; }

private:
    void glance();
    void take(const CampaignWork &work);
    void begin(CampaignId campaign);
    void start(CampaignId campaign, Result<CampaignStarter::Checked> checked);
    void complete(CampaignId campaign);
    void cancelWaiting(CampaignId campaign);
    void dropStale(CampaignId campaign);
    void lookIn(Milliseconds delay);

    EngineContext &m_engine;
    DispatchLink &m_dispatch;
    Executor &m_work;
    const CampaignOutlook &m_outlook;
    CampaignStarter &m_starter;
    Materialiser m_materialiser;
    std::unique_ptr<Timer> m_timer;
    bool m_quiet = false; ///< there was nothing to do at the last look
    quint64 m_seen = 0;   ///< version of the database then
    std::chrono::nanoseconds m_lookedAt{0};
    std::optional<Timestamp> m_nextStart;
    bool m_looking = false;
    bool m_again = false; ///< asked to look while looking
    QSet<CampaignId> m_importing;
    QSet<CampaignId> m_beginning; ///< whose rows are being looked at
    QSet<CampaignId> m_ending;    ///< whose waiting messages are being cancelled
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace gatehouse
