#include "gateway/campaigns/materialiser.h"

#include "gateway/outbox/dispatchlink.h"
#include "gateway/storage/campaignstore.h"
#include "gateway/storage/changehub.h"
#include "gateway/storage/json.h"
#include "gateway/storage/readers.h"
#include "gateway/storage/storagequeue.h"

namespace gatehouse {

namespace {

// Rows of one commit. Contacts come in no order, so each commit writes most pages of their index whatever its size:
// fewer commits write less. More than this and a reply would wait noticeably (some 40 ms).
constexpr int rowsPerCommit = 4000;

QStringList cellsOf(const AudienceRow &row)
{
    QStringList cells;
    for (const QJsonValue &cell : arrayFromStored(row.cells.toUtf8()))
        cells += cell.toString();
    return cells;
}

} // namespace

void Materialiser::start(CampaignId campaign)
{
    if (m_runs.contains(campaign))
        return;
    auto run = std::make_shared<Run>();
    run->campaign = campaign;
    m_runs.insert(campaign, run);
    m_engine.readers.read<std::optional<CampaignRow>>(
        [campaign](Connection &db) -> Result<std::optional<CampaignRow>> {
            auto row = CampaignStore::load(db, campaign);
            if (row)
                row->campaign.sessions = CampaignStore::liveSessions(db, *row);
            return row;
        },
        m_work,
        [this, alive = m_alive, run](Result<std::optional<CampaignRow>> row) {
            if (!*alive)
                return;
            if (!row || !*row)
                return end(run);
            begin(run, **row);
        });
}

void Materialiser::begin(const RunPtr &run, const CampaignRow &row)
{
    run->client = row.campaign.client;
    run->version = row.audienceVersion;
    run->readTo = row.materialisedRow;
    run->writtenTo = row.materialisedRow;
    run->content = std::make_shared<const ContentTemplate>(row.campaign.content, row.campaign.columns);
    run->sessions = row.campaign.sessions;
    if (!run->sessions.isEmpty())
        return advance(run);
    end(run);
    if (row.campaign.state == CampaignState::running)
        pause(run->campaign);
}

// All its sessions were removed: nothing can go on by itself, so it stops where everybody sees it.
void Materialiser::pause(CampaignId campaign)
{
    m_engine.storage.write(
        [campaign](Transaction &tx) -> Result<void> {
            const auto row = CampaignStore::load(tx.db(), campaign);
            if (!row || row->campaign.state != CampaignState::running
                || !CampaignStore::liveSessions(tx.db(), *row).isEmpty())
                return {};
            CampaignStore::setState(tx, campaign, CampaignState::paused);
            CampaignStore::note(tx, campaign, QStringLiteral("paused"), Actor::engine(QStringLiteral("campaigns")),
                                QStringLiteral("sessions_missing"));
            return {};
        },
        m_work,
        [this, alive = m_alive](Result<void> outcome) {
            if (!*alive || !outcome)
                return;
            m_engine.changes.alert(QStringLiteral("campaign_without_session"), {});
            m_dispatch.campaignsChanged();
        });
}

// Reads ahead by one piece while the one before is written.
void Materialiser::advance(const RunPtr &run)
{
    if (!run->writing && !run->ready.empty())
        write(run);
    if (!run->reading && !run->atEnd && run->ready.empty())
        read(run);
    if (!run->reading && !run->writing)
        end(run);
}

void Materialiser::read(const RunPtr &run)
{
    run->reading = true;
    m_engine.readers.read<Rows>(
        [campaign = run->campaign, client = run->client, version = run->version, after = run->readTo, turn = run->turn,
         sessions = run->sessions, content = run->content](Connection &db) -> Result<Rows> {
            auto rows = std::make_shared<std::vector<MaterialisedRow>>(
                AudienceStore::rows(db, campaign, client, version, after, rowsPerCommit));
            size_t next = turn;
            for (MaterialisedRow &row : *rows) {
                row.content = storedContent(content->render(cellsOf(row.recipient))).toUtf8();
                row.session = sessions[qsizetype(next++ % size_t(sessions.size()))];
            }
            return rows;
        },
        m_work,
        [this, alive = m_alive, run](Result<Rows> rows) {
            if (!*alive)
                return;
            run->reading = false;
            run->atEnd = !rows || (*rows)->empty(); // a failure: the watch comes back to it
            if (rows && !(*rows)->empty()) {
                run->ready = std::move(**rows);
                run->readTo = run->ready.back().recipient.row;
                run->turn += run->ready.size();
            }
            advance(run);
        });
}

void Materialiser::write(const RunPtr &run)
{
    run->writing = true;
    auto rows = std::make_shared<std::vector<MaterialisedRow>>(std::move(run->ready));
    run->ready.clear();
    auto taken = std::make_shared<bool>(false);
    m_engine.storage.write(
        [rows, taken, campaign = run->campaign, version = run->version,
         after = run->writtenTo](Transaction &tx) -> Result<void> {
            const auto written = AudienceStore::materialise(tx, campaign, version, after, *rows);
            if (!written)
                return written.failure();
            *taken = *written;
            return {};
        },
        m_work,
        [this, alive = m_alive, run, rows, taken](Result<void> outcome) {
            if (!*alive)
                return;
            run->writing = false;
            if (!outcome || !*taken) { // cancelled, a session gone, or the disk refuses: the watch comes back to it
                run->atEnd = true;
                run->ready.clear();
            } else {
                run->writtenTo = rows->back().recipient.row;
                for (const SessionId session : run->sessions)
                    m_dispatch.wake(session);
            }
            advance(run);
        });
}

void Materialiser::end(const RunPtr &run)
{
    m_runs.remove(run->campaign);
}

} // namespace gatehouse
