#pragma once

#include "gateway/campaigndesk.h"
#include "gateway/campaigns/campaignoutlook.h"
#include "gateway/campaigns/campaignstarter.h"
#include "gateway/campaigns/campaignwatch.h"

namespace gatehouse {

class DispatchLink;

/// The desk's part that changes campaigns. Each command is one commit, with who gave it in the campaign's log.
/// Any thread.
class CampaignCommands
{
public:
    CampaignCommands(EngineContext &engine, DispatchLink &dispatch, const CampaignOutlook &outlook,
                     CampaignStarter &starter, CampaignWatch &watch, Executor &work)
        : m_engine(engine), m_dispatch(dispatch), m_outlook(outlook), m_starter(starter), m_watch(watch), m_work(work)
    {}
    ~CampaignCommands() { *m_alive = false; }

    [[nodiscard]] Reply<Campaign> create(ClientId client, CampaignDraft draft, Actor actor);
    [[nodiscard]] Reply<Campaign> change(CampaignId id, CampaignChange change, Actor actor,
                                         std::optional<ClientId> scope);
    [[nodiscard]] Reply<void> remove(CampaignId id, Actor actor, std::optional<ClientId> scope);
    [[nodiscard]] Reply<Campaign> start(CampaignId id, Actor actor, std::optional<ClientId> scope);
    [[nodiscard]] Reply<Campaign> pause(CampaignId id, Actor actor, std::optional<ClientId> scope);
    [[nodiscard]] Reply<Campaign> resume(CampaignId id, Actor actor, std::optional<ClientId> scope);
    [[nodiscard]] Reply<Campaign> cancel(CampaignId id, Actor actor, std::optional<ClientId> scope);

private:
    using Edit = UniqueFunction<Result<void>(Transaction &, const CampaignRow &)>;
    /// One command on one campaign the caller may see: loads, edits, answers the campaign as it is then.
    [[nodiscard]] Reply<Campaign> command(CampaignId id, std::optional<ClientId> scope, Edit edit);
    [[nodiscard]] Result<Campaign> run(Transaction &tx, CampaignId id, std::optional<ClientId> scope, Edit &edit);
    [[nodiscard]] Reply<Campaign> goOn(CampaignId id, Actor actor, std::optional<ClientId> scope);
    [[nodiscard]] Result<void> begin(Transaction &tx, const CampaignRow &row, const CampaignStarter::Checked &checked,
                                     const Actor &actor) const;

    EngineContext &m_engine;
    DispatchLink &m_dispatch;
    const CampaignOutlook &m_outlook;
    CampaignStarter &m_starter;
    CampaignWatch &m_watch;
    Executor &m_work;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace gatehouse
