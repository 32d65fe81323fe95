#pragma once

#include "gateway/campaigndesk.h"
#include "gateway/campaigns/audienceimports.h"
#include "gateway/campaigns/campaigncommands.h"
#include "gateway/campaigns/campaignoutlook.h"
#include "gateway/campaigns/campaignstarter.h"
#include "gateway/campaigns/campaignwatch.h"
#include "gateway/runtime/enginecontext.h"

namespace gatehouse {

class DispatchLink;
class MessageDesk;
class PhoneNumbers;

/// Campaigns from file to the last tick. Any thread; files are read and campaigns watched on `work`, a thread of its
/// own in the program.
class CampaignDeskImpl final : public CampaignDesk
{
public:
    /// `helper` is another thread, which takes its part of an import's work: some milliseconds at a time, so it may be
    /// one that has other things to do. Files that campaigns send are kept in `mediaFolder`.
    CampaignDeskImpl(EngineContext &engine, DispatchLink &dispatch, MessageDesk &messages, const PhoneNumbers &phones,
                     Executor &work, Executor &helper, QString mediaFolder);

    /// Takes up what an earlier run of the program left: starts, queues, completes. After dispatch has begun.
    void begin();
    /// Does no more by itself once the work executor has come to it. Any thread.
    void stop()
    {
        m_work.post([this] { m_watch.stop(); });
    }

    [[nodiscard]] Reply<Campaign> create(ClientId client, CampaignDraft draft, Actor actor) override;
    [[nodiscard]] Reply<Page<Campaign>> campaigns(CampaignQuery query) override;
    [[nodiscard]] Reply<Campaign> campaign(CampaignId id, std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<Campaign> change(CampaignId id, CampaignChange change, Actor actor,
                                         std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<void> remove(CampaignId id, Actor actor, std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<Page<CampaignLogEntry>> log(CampaignId id, PageRequest page,
                                                    std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<CsvInspection> inspect(QString path, CsvMapping mapping) override;
    [[nodiscard]] Reply<AudienceReport> importAudience(CampaignId id, QString path, CsvMapping mapping,
                                                       std::shared_ptr<ImportProgress> progress, Actor actor,
                                                       std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<AudienceReport> audience(CampaignId id) override;
    [[nodiscard]] Reply<Page<AudienceProblem>> problems(CampaignId id, PageRequest page) override;
    [[nodiscard]] Reply<void> exportProblems(CampaignId id, QString path) override;
    [[nodiscard]] Reply<CampaignPreview> preview(CampaignId id, qint64 index, std::optional<Content> content) override;
    [[nodiscard]] Reply<Page<CampaignRecipient>> recipients(CampaignId id, PageRequest page) override;
    [[nodiscard]] Reply<CampaignProgress> progress(CampaignId id, std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<Message> sendTest(CampaignId id, QString phone, Actor actor) override;
    [[nodiscard]] Reply<Campaign> start(CampaignId id, Actor actor, std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<Campaign> pause(CampaignId id, Actor actor, std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<Campaign> resume(CampaignId id, Actor actor, std::optional<ClientId> scope) override;
    [[nodiscard]] Reply<Campaign> cancel(CampaignId id, Actor actor, std::optional<ClientId> scope) override;

private:
    EngineContext &m_engine;
    MessageDesk &m_messages;
    Executor &m_work;
    CampaignOutlook m_outlook;
    CampaignStarter m_starter;
    CampaignWatch m_watch;
    CampaignCommands m_commands;
    AudienceImports m_imports;
};

} // namespace gatehouse
