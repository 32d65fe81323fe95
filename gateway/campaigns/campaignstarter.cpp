#include "gateway/campaigns/campaignstarter.h"

#include "gateway/campaigns/campaignpreviews.h"
#include "gateway/campaigns/campaignrules.h"
#include "gateway/providers/provider.h"
#include "gateway/runtime/enginecontext.h"
#include "gateway/sessions/sessionregistry.h"
#include "gateway/storage/audiencestore.h"
#include "gateway/storage/readers.h"

namespace gatehouse {

namespace {

constexpr int rowsPerPiece = 2000;
constexpr qsizetype rowsNamed = 20;
constexpr qint64 fileBytesMax = 100 << 20; // the largest that any provider takes

} // namespace

struct CampaignStarter::Run
{
    CampaignRow row;
    Checked checked;
    std::shared_ptr<const ContentTemplate> content;
    qint64 unitsMax = 0; ///< rows whose cells are no longer than this need no look
    qint64 after = 0;
    qint64 refused = 0;
    QList<Problem> problems;
    Done done;
};

void CampaignStarter::check(const CampaignRow &row, Done done)
{
    auto run = std::make_shared<Run>();
    run->row = row;
    run->checked = {row.campaign.id, row.audienceVersion, row.campaign.content, row.campaign.content};
    run->done = std::move(done);
    m_engine.readers.read<QStringList>(
        [row](Connection &db) -> Result<QStringList> { return campaignpreviews::firstCells(db, row); }, m_work,
        [this, alive = m_alive, run](Result<QStringList> first) {
            if (!*alive)
                return;
            if (!first)
                return run->done(first.failure());
            if (const auto good = campaignrules::checkStart(m_engine.sessions, run->row, *first); !good)
                return run->done(good.failure());
            const auto bytesMax = [this, &run](MediaKind kind) {
                qint64 least = fileBytesMax;
                for (const SessionId id : run->row.campaign.sessions) {
                    if (const auto session = m_engine.sessions.find(id); session && session->provider)
                        least = std::min(least, session->provider->mediaBytesMax(kind));
                }
                return least;
            };
            auto kept = m_media.keep(run->row.campaign.content, bytesMax);
            if (!kept)
                return run->done(kept.failure());
            run->checked.kept = *std::move(kept);
            run->content =
                std::make_shared<const ContentTemplate>(run->row.campaign.content, run->row.campaign.columns);
            run->unitsMax = campaignrules::harmlessCellUnits(run->row.campaign.content, *run->content);
            step(run);
        });
}

void CampaignStarter::step(const RunPtr &run)
{
    m_engine.readers.read<bool>(
        [registry = &m_engine.sessions, run](Connection &db) -> Result<bool> {
            const auto rows = AudienceStore::longRows(db, run->checked.campaign, run->checked.version, run->after,
                                                      run->unitsMax, rowsPerPiece);
            for (const AudienceRow &row : rows) {
                run->after = row.row;
                const QList<Problem> problems = campaignrules::problemsOfRow(
                    *registry, run->row.campaign, run->content->render(campaignpreviews::cellsOf(row)));
                if (problems.isEmpty())
                    continue;
                ++run->refused;
                if (run->problems.size() < rowsNamed)
                    run->problems.append({QStringLiteral("/audience/rows/%1").arg(row.row), problems.first().code,
                                          problems.first().detail});
            }
            return !rows.empty();
        },
        m_work,
        [this, alive = m_alive, run](Result<bool> more) {
            if (!*alive)
                return;
            if (!more) {
                forget(run->checked);
                return run->done(more.failure());
            }
            if (*more)
                return step(run);
            end(run);
        });
}

void CampaignStarter::end(const RunPtr &run)
{
    if (run->refused == 0)
        return run->done(run->checked);
    forget(run->checked);
    run->problems.prepend({QStringLiteral("/content"), QStringLiteral("rows_refused"), QString::number(run->refused)});
    run->done(Failure{Fault::validationFailed,
                      QStringLiteral("%1 rows make a message that cannot be sent.").arg(run->refused),
                      std::move(run->problems),
                      {}});
}

Result<void> CampaignStarter::adopt(Transaction &tx, const CampaignRow &row, const Checked &checked)
{
    if (row.audienceVersion != checked.version || row.campaign.content != checked.content)
        return Failure{Fault::conflict, QStringLiteral("The campaign was changed while it was checked."), {}, {}};
    if (checked.kept != checked.content) {
        CampaignChange change;
        change.content = checked.kept;
        CampaignStore::change(tx, row.campaign.id, change);
    }
    return {};
}

void CampaignStarter::forget(const Checked &checked) const
{
    if (checked.kept != checked.content)
        m_media.forget(checked.kept);
}

} // namespace gatehouse
