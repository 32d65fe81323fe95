#pragma once

#include "gateway/campaigns/campaignmedia.h"
#include "gateway/executor.h"
#include "gateway/runtime/enginecontext.h"
#include "gateway/storage/campaignstore.h"
#include "gateway/text/contenttemplate.h"

#include <memory>

namespace gatehouse {

/// What must be done before a campaign may start: its file is taken into the data folder, and every row of its
/// audience is looked at, in pieces on a reading thread. Then one commit starts it. Any thread; lives as long as the
/// work executor runs.
class CampaignStarter
{
public:
    CampaignStarter(EngineContext &engine, Executor &work, QString mediaFolder)
        : m_engine(engine), m_work(work), m_media(std::move(mediaFolder))
    {}
    ~CampaignStarter() { *m_alive = false; }

    /// What was checked: only this may start.
    struct Checked
    {
        CampaignId campaign;
        qint64 version = 0; ///< of the audience
        Content content;    ///< as it was
        Content kept;       ///< with its file in the data folder
    };
    using Done = UniqueFunction<void(Result<Checked>)>;
    /// `done` runs on the work executor. Failures: what `campaignrules::checkStart` names; "media_unreadable",
    /// "media_too_large"; "rows_refused" (`detail` is how many), followed by the first of those rows with pointers
    /// /audience/rows/N and what is wrong with each.
    void check(const CampaignRow &row, Done done);
    /// In the commit that starts it. Conflict when the campaign changed since; the check is to be made again then.
    [[nodiscard]] static Result<void> adopt(Transaction &tx, const CampaignRow &row, const Checked &checked);
    /// When the commit did not come about.
    void forget(const Checked &checked) const;

private:
    struct Run;
    using RunPtr = std::shared_ptr<Run>;
    void step(const RunPtr &run);
    void end(const RunPtr &run);

    EngineContext &m_engine;
    Executor &m_work;
    const CampaignMedia m_media;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace gatehouse
