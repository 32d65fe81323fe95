#pragma once

#include "gateway/campaigndesk.h"
#include "gateway/campaigns/campaignwatch.h"
#include "gateway/runtime/enginecontext.h"

namespace gatehouse {

class PhoneNumbers;

/// The desk's part about files and audiences: one import of a campaign at a time. Any thread.
class AudienceImports
{
public:
    AudienceImports(EngineContext &engine, const PhoneNumbers &phones, CampaignWatch &watch, Executor &work,
                    Executor &helper)
        : m_engine(engine), m_phones(phones), m_watch(watch), m_work(work), m_helper(helper)
    {}
    ~AudienceImports() { *m_alive = false; }

    [[nodiscard]] Reply<CsvInspection> inspect(QString path, CsvMapping mapping);
    [[nodiscard]] Reply<AudienceReport> import(CampaignId id, QString path, CsvMapping mapping,
                                               std::shared_ptr<ImportProgress> progress, Actor actor,
                                               std::optional<ClientId> scope);
    [[nodiscard]] Reply<AudienceReport> report(CampaignId id);
    [[nodiscard]] Reply<Page<AudienceProblem>> problems(CampaignId id, PageRequest page);
    [[nodiscard]] Reply<void> exportProblems(CampaignId id, QString path);

private:
    using Promise = std::shared_ptr<QPromise<Result<AudienceReport>>>;
    void run(const CampaignRow &row, QString path, CsvMapping mapping, std::shared_ptr<ImportProgress> progress,
             Actor actor, Promise promise);

    EngineContext &m_engine;
    const PhoneNumbers &m_phones;
    CampaignWatch &m_watch;
    Executor &m_work;
    Executor &m_helper;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace gatehouse
