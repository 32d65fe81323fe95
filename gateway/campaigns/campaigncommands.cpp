#include "gateway/campaigns/campaigncommands.h"

#include "gateway/campaigns/campaignlookup.h"
#include "gateway/campaigns/campaignpreviews.h"
#include "gateway/campaigns/campaignrules.h"
#include "gateway/outbox/dispatchlink.h"
#include "gateway/storage/directorystore.h"
#include "gateway/storage/idempotencystore.h"
#include "gateway/storage/readers.h"
#include "gateway/storage/storagequeue.h"

#include <QtCore/QPromise>

namespace gatehouse {

using campaignlookup::visible;
using campaignlookup::wrongState;

Reply<Campaign> CampaignCommands::create(ClientId client, CampaignDraft draft, Actor actor)
{
    return m_engine.storage.write<Campaign>(
        [this, client, draft = std::move(draft), actor = std::move(actor)](Transaction &tx) -> Result<Campaign> {
            if (!DirectoryStore::client(tx.db(), client))
                return Failure{Fault::notFound, QStringLiteral("There is no such client."), {}, {}};
            if (const auto good = campaignrules::checkMembers(m_engine.sessions, client, draft.name, draft.sessions,
                                                              draft.rate, draft.timeZone, draft.quietHours);
                !good)
                return good.failure();
            const CampaignId id = CampaignStore::insert(tx, client, draft, actor);
            CampaignStore::note(tx, id, QStringLiteral("created"), actor);
            IdempotencyStore::note(tx, actor, {toText(id)});
            auto row = visible(tx.db(), id);
            if (!row)
                return row.failure();
            return m_outlook.shown(tx.db(), *std::move(row));
        });
}

Result<Campaign> CampaignCommands::run(Transaction &tx, CampaignId id, std::optional<ClientId> scope, Edit &edit)
{
    auto row = visible(tx.db(), id, scope);
    if (!row)
        return row.failure();
    if (const auto edited = edit(tx, *row); !edited)
        return edited.failure();
    tx.afterCommit([this] {
        m_dispatch.campaignsChanged();
        m_work.post([this, alive = m_alive] {
            if (*alive)
                m_watch.look();
        });
    });
    row = visible(tx.db(), id, scope);
    if (!row)
        return row.failure();
    return m_outlook.shown(tx.db(), *std::move(row));
}

Reply<Campaign> CampaignCommands::command(CampaignId id, std::optional<ClientId> scope, Edit edit)
{
    return m_engine.storage.write<Campaign>(
        [this, id, scope, edit = std::move(edit)](Transaction &tx) mutable -> Result<Campaign> {
            return run(tx, id, scope, edit);
        });
}

Reply<Campaign> CampaignCommands::change(CampaignId id, CampaignChange change, Actor actor,
                                         std::optional<ClientId> scope)
{
    return command(id, scope,
                   [this, change = std::move(change),
                    actor = std::move(actor)](Transaction &tx, const CampaignRow &row) -> Result<void> {
                       const bool onlyNameAndRate = !change.sessions && !change.content && !change.startAt
                                                    && !change.timeZone && !change.quietHours;
                       if (!campaignlookup::isOpen(row.campaign) && !onlyNameAndRate)
                           return wrongState(row.campaign.state);
                       if (const auto good = campaignrules::checkMembers(
                               m_engine.sessions, row.campaign.client, change.name, change.sessions,
                               change.rate.value_or(std::nullopt), change.timeZone, change.quietHours);
                           !good)
                           return good.failure();
                       CampaignStore::change(tx, row.campaign.id, change);
                       CampaignStore::note(tx, row.campaign.id, QStringLiteral("changed"), actor);
                       return {};
                   });
}

Reply<void> CampaignCommands::remove(CampaignId id, Actor actor, std::optional<ClientId> scope)
{
    return m_engine.storage.write<void>([this, id, scope, actor = std::move(actor)](Transaction &tx) -> Result<void> {
        const auto row = visible(tx.db(), id, scope);
        if (!row)
            return row.failure();
        switch (row->campaign.state) {
        case CampaignState::scheduled:
        case CampaignState::running:
        case CampaignState::paused:
            return wrongState(row->campaign.state);
        case CampaignState::cancelled:
            if (row->campaign.counts.waiting > 0) // removed now, the rest would wait for ever
                return Failure{
                    Fault::conflict, QStringLiteral("What waited is still being cancelled: try again soon."), {}, {}};
            break;
        case CampaignState::draft:
        case CampaignState::completed:
            break;
        }
        CampaignStore::remove(tx, id);
        CampaignStore::note(tx, id, QStringLiteral("removed"), actor);
        tx.afterCommit([this] {
            m_work.post([this, alive = m_alive] {
                if (*alive)
                    m_watch.tidy();
            });
        });
        return {};
    });
}

// Checking may take a second, with a file to copy and every row to look at: before the commit, and not in it.
Reply<Campaign> CampaignCommands::start(CampaignId id, Actor actor, std::optional<ClientId> scope)
{
    auto promise = std::make_shared<QPromise<Result<Campaign>>>();
    promise->start();
    const auto refuse = [promise](Failure failure) {
        promise->addResult(Result<Campaign>(std::move(failure)));
        promise->finish();
    };
    const auto commit = [this, id, scope, promise, refuse, actor](const CampaignStarter::Checked &checked) {
        auto started = std::make_shared<std::optional<Campaign>>();
        m_engine.storage.write(
            [this, id, scope, actor, checked, started](Transaction &tx) -> Result<void> {
                Edit edit = [this, &checked, &actor](Transaction &within, const CampaignRow &row) {
                    return begin(within, row, checked, actor);
                };
                auto campaign = run(tx, id, scope, edit);
                if (!campaign)
                    return campaign.failure();
                *started = *std::move(campaign);
                return {};
            },
            m_work,
            [this, alive = m_alive, promise, refuse, checked, started](Result<void> outcome) {
                if (!*alive)
                    return;
                if (!outcome) {
                    m_starter.forget(checked);
                    return refuse(outcome.failure());
                }
                promise->addResult(Result<Campaign>(std::move(**started)));
                promise->finish();
            });
    };
    m_engine.readers.read<CampaignRow>(
        [id, scope](Connection &db) -> Result<CampaignRow> { return visible(db, id, scope); }, m_work,
        [this, alive = m_alive, refuse, commit](Result<CampaignRow> row) {
            if (!*alive)
                return;
            if (!row)
                return refuse(row.failure());
            if (row->campaign.state != CampaignState::draft && !campaignlookup::wasRefused(row->campaign))
                return refuse(wrongState(row->campaign.state));
            m_starter.check(*row, [alive, refuse, commit](Result<CampaignStarter::Checked> checked) {
                if (!checked)
                    return refuse(checked.failure());
                if (*alive)
                    commit(*checked);
            });
        });
    return promise->future();
}

Result<void> CampaignCommands::begin(Transaction &tx, const CampaignRow &row, const CampaignStarter::Checked &checked,
                                     const Actor &actor) const
{
    const Campaign &campaign = row.campaign;
    if (campaign.state != CampaignState::draft && !campaignlookup::wasRefused(campaign))
        return wrongState(campaign.state);
    // Sessions may have gone while the rows were looked at.
    const QStringList first = campaignpreviews::firstCells(tx.db(), row);
    if (const auto good = campaignrules::checkStart(m_engine.sessions, row, first); !good)
        return good.failure();
    if (const auto adopted = CampaignStarter::adopt(tx, row, checked); !adopted)
        return adopted.failure();
    const bool later = campaign.startAt && *campaign.startAt > tx.now();
    CampaignStore::setState(tx, campaign.id, later ? CampaignState::scheduled : CampaignState::running);
    CampaignStore::note(tx, campaign.id, later ? QStringLiteral("scheduled") : QStringLiteral("started"), actor);
    if (!later)
        CampaignStore::plan(tx, campaign.id, m_outlook.curve(tx.db(), row));
    return {};
}

Reply<Campaign> CampaignCommands::pause(CampaignId id, Actor actor, std::optional<ClientId> scope)
{
    return command(id, scope, [actor = std::move(actor)](Transaction &tx, const CampaignRow &row) -> Result<void> {
        if (row.campaign.state != CampaignState::running)
            return wrongState(row.campaign.state);
        CampaignStore::setState(tx, row.campaign.id, CampaignState::paused);
        CampaignStore::note(tx, row.campaign.id, QStringLiteral("paused"), actor);
        return {};
    });
}

Reply<Campaign> CampaignCommands::resume(CampaignId id, Actor actor, std::optional<ClientId> scope)
{
    auto promise = std::make_shared<QPromise<Result<Campaign>>>();
    promise->start();
    m_engine.readers.read<CampaignRow>(
        [id, scope](Connection &db) -> Result<CampaignRow> { return visible(db, id, scope); }, m_work,
        [this, alive = m_alive, id, scope, actor = std::move(actor), promise](const Result<CampaignRow> &row) {
            if (!*alive)
                return;
            // What was refused at its planned start has passed no check yet.
            Reply<Campaign> reply =
                row && campaignlookup::wasRefused(row->campaign) ? start(id, actor, scope) : goOn(id, actor, scope);
            reply.then([promise](const Result<Campaign> &campaign) {
                promise->addResult(campaign);
                promise->finish();
            });
        });
    return promise->future();
}

Reply<Campaign> CampaignCommands::goOn(CampaignId id, Actor actor, std::optional<ClientId> scope)
{
    return command(id, scope, [actor = std::move(actor)](Transaction &tx, const CampaignRow &row) -> Result<void> {
        if (row.campaign.state != CampaignState::paused || campaignlookup::wasRefused(row.campaign))
            return wrongState(row.campaign.state);
        if (CampaignStore::liveSessions(tx.db(), row).isEmpty())
            return Failure::invalid(QStringLiteral("/session_ids"), QStringLiteral("sessions_missing"),
                                    QStringLiteral("The campaign has no session left to send through."));
        CampaignStore::setState(tx, row.campaign.id, CampaignState::running);
        CampaignStore::note(tx, row.campaign.id, QStringLiteral("resumed"), actor);
        return {};
    });
}

// One commit stops the sending; what waits is cancelled in pieces by the watch, so that no reply waits behind it.
Reply<Campaign> CampaignCommands::cancel(CampaignId id, Actor actor, std::optional<ClientId> scope)
{
    return command(id, scope, [actor = std::move(actor)](Transaction &tx, const CampaignRow &row) -> Result<void> {
        switch (row.campaign.state) {
        case CampaignState::draft:
        case CampaignState::completed:
        case CampaignState::cancelled:
            return wrongState(row.campaign.state);
        case CampaignState::scheduled:
        case CampaignState::running:
        case CampaignState::paused:
            break;
        }
        CampaignStore::setState(tx, row.campaign.id, CampaignState::cancelled);
        CampaignStore::note(tx, row.campaign.id, QStringLiteral("cancelled"), actor);
        return {};
    });
}

} // namespace gatehouse
