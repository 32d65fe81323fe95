#include "gateway/campaigns/campaigndeskimpl.h"

#include "gateway/campaigns/audiencefiles.h"
#include "gateway/campaigns/audienceimport.h"
#include "gateway/campaigns/campaignpreviews.h"
#include "gateway/campaigns/campaignrules.h"
#include "gateway/clock.h"
#include "gateway/messagedesk.h"
#include "gateway/outbox/dispatchlink.h"
#include "gateway/storage/directorystore.h"
#include "gateway/storage/idempotencystore.h"
#include "gateway/storage/readers.h"
#include "gateway/storage/storagequeue.h"
#include "gateway/text/phonenumbers.h"

namespace gatehouse {

namespace {

constexpr int problemsInReport = 1000;

Failure noCampaign()
{
    return {Fault::notFound, QStringLiteral("There is no such campaign."), {}, {}};
}

Failure wrongState(CampaignState state)
{
    return {Fault::conflict, QStringLiteral("The campaign is %1.").arg(campaignStateName(state)), {}, {}};
}

Result<CampaignRow> visible(Connection &db, CampaignId id, std::optional<ClientId> scope = {})
{
    auto row = CampaignStore::load(db, id);
    if (!row || (scope && row->campaign.client != *scope))
        return noCampaign();
    return *std::move(row);
}

bool isOpen(CampaignState state)
{
    return state == CampaignState::draft || state == CampaignState::scheduled;
}

template <typename T>
void answer(const std::shared_ptr<QPromise<Result<T>>> &promise, Result<T> result)
{
    promise->addResult(std::move(result));
    promise->finish();
}

} // namespace

CampaignDeskImpl::CampaignDeskImpl(EngineContext &engine, DispatchLink &dispatch, MessageDesk &messages,
                                   const PhoneNumbers &phones, Executor &work, Executor &helper)
    : m_engine(engine)
    , m_dispatch(dispatch)
    , m_messages(messages)
    , m_phones(phones)
    , m_work(work)
    , m_helper(helper)
    , m_outlook(engine, dispatch)
    , m_watch(engine, dispatch, work, m_outlook)
{}

void CampaignDeskImpl::begin()
{
    m_work.post([this] {
        m_watch.look();
        m_watch.tidy();
    });
}

Reply<Campaign> CampaignDeskImpl::create(ClientId client, CampaignDraft draft, Actor actor)
{
    return m_engine.storage.write<Campaign>(
        [this, client, draft = std::move(draft), actor = std::move(actor)](Transaction &tx) -> Result<Campaign> {
            if (!DirectoryStore::client(tx.db(), client))
                return Failure{Fault::notFound, QStringLiteral("There is no such client."), {}, {}};
            if (const auto good =
                    campaignrules::checkMembers(m_engine.sessions, client, draft.name, draft.sessions, draft.rate);
                !good)
                return good.failure();
            const CampaignId id = CampaignStore::insert(tx, client, draft, actor);
            IdempotencyStore::note(tx, actor, {toText(id)});
            auto row = visible(tx.db(), id);
            if (!row)
                return row.failure();
            return m_outlook.shown(tx.db(), *std::move(row));
        });
}

Reply<Page<Campaign>> CampaignDeskImpl::campaigns(CampaignQuery query)
{
    return m_engine.readers.read<Page<Campaign>>(
        [this, query = std::move(query)](Connection &db) -> Result<Page<Campaign>> {
            const auto rows = CampaignStore::list(db, query);
            if (!rows)
                return rows.failure();
            Page<Campaign> page{{}, rows->nextCursor};
            for (const CampaignRow &row : rows->items)
                page.items.append(m_outlook.shown(db, row));
            return page;
        });
}

Reply<Campaign> CampaignDeskImpl::campaign(CampaignId id, std::optional<ClientId> scope)
{
    return m_engine.readers.read<Campaign>([this, id, scope](Connection &db) -> Result<Campaign> {
        auto row = visible(db, id, scope);
        if (!row)
            return row.failure();
        return m_outlook.shown(db, *std::move(row));
    });
}

Reply<Campaign> CampaignDeskImpl::command(CampaignId id, std::optional<ClientId> scope, Edit edit)
{
    return m_engine.storage.write<Campaign>(
        [this, id, scope, edit = std::move(edit)](Transaction &tx) mutable -> Result<Campaign> {
            auto row = visible(tx.db(), id, scope);
            if (!row)
                return row.failure();
            if (const auto edited = edit(tx, *row); !edited)
                return edited.failure();
            tx.afterCommit([this] {
                m_dispatch.campaignsChanged();
                m_work.post([this] { m_watch.look(); });
            });
            row = visible(tx.db(), id, scope);
            if (!row)
                return row.failure();
            return m_outlook.shown(tx.db(), *std::move(row));
        });
}

Reply<Campaign> CampaignDeskImpl::change(CampaignId id, CampaignChange change, Actor, std::optional<ClientId> scope)
{
    return command(
        id, scope, [this, change = std::move(change)](Transaction &tx, const CampaignRow &row) -> Result<void> {
            const bool onlyNameAndRate =
                !change.sessions && !change.content && !change.startAt && !change.timeZone && !change.quietHours;
            if (!isOpen(row.campaign.state) && !onlyNameAndRate)
                return wrongState(row.campaign.state);
            if (const auto good = campaignrules::checkMembers(m_engine.sessions, row.campaign.client, change.name,
                                                              change.sessions, change.rate.value_or(std::nullopt));
                !good)
                return good.failure();
            CampaignStore::change(tx, row.campaign.id, change);
            return {};
        });
}

Reply<void> CampaignDeskImpl::remove(CampaignId id, Actor, std::optional<ClientId> scope)
{
    return m_engine.storage.write<void>([this, id, scope](Transaction &tx) -> Result<void> {
        const auto row = visible(tx.db(), id, scope);
        if (!row)
            return row.failure();
        switch (row->campaign.state) {
        case CampaignState::scheduled:
        case CampaignState::running:
        case CampaignState::paused:
            return wrongState(row->campaign.state);
        case CampaignState::draft:
        case CampaignState::completed:
        case CampaignState::cancelled:
            break;
        }
        CampaignStore::remove(tx, id);
        tx.afterCommit([this] { m_work.post([this] { m_watch.tidy(); }); });
        return {};
    });
}

Reply<CsvInspection> CampaignDeskImpl::inspect(QString path, CsvMapping mapping)
{
    auto promise = std::make_shared<QPromise<Result<CsvInspection>>>();
    promise->start();
    m_work.post([this, promise, path = std::move(path), mapping = std::move(mapping)] {
        answer(promise, AudienceFiles::inspect(m_phones, path, mapping));
    });
    return promise->future();
}

Reply<AudienceReport> CampaignDeskImpl::importAudience(CampaignId id, QString path, CsvMapping mapping,
                                                       std::shared_ptr<ImportProgress> progress, Actor,
                                                       std::optional<ClientId> scope)
{
    auto promise = std::make_shared<QPromise<Result<AudienceReport>>>();
    promise->start();
    if (!progress)
        progress = std::make_shared<ImportProgress>();
    m_engine.readers.read<CampaignRow>(
        [id, scope](Connection &db) -> Result<CampaignRow> { return visible(db, id, scope); }, m_work,
        [this, promise, id, path = std::move(path), mapping = std::move(mapping),
         progress = std::move(progress)](Result<CampaignRow> row) mutable {
            if (!row)
                return answer<AudienceReport>(promise, row.failure());
            if (!isOpen(row->campaign.state))
                return answer<AudienceReport>(promise, wrongState(row->campaign.state));
            if (m_watch.importing().contains(id))
                return answer<AudienceReport>(
                    promise, Failure{Fault::conflict, QStringLiteral("An import is under way."), {}, {}});
            runImport(id, row->campaign.client, std::move(path), std::move(mapping), std::move(progress), promise);
        });
    return promise->future();
}

void CampaignDeskImpl::runImport(CampaignId id, ClientId client, QString path, CsvMapping mapping,
                                 std::shared_ptr<ImportProgress> progress,
                                 std::shared_ptr<QPromise<Result<AudienceReport>>> promise)
{
    m_watch.importing().insert(id);
    auto import = std::make_shared<AudienceImport>(
        m_engine.storage, m_engine.readers, m_work, m_helper, m_phones,
        AudienceImport::Order{id, client, std::move(path), std::move(mapping), std::move(progress)});
    import->run([this, id, promise](Result<AudienceReport> report) {
        m_watch.importing().remove(id);
    m_watch.tidy(); // the audience before this one, or what a failed import wrote
    answer(promise, std::move(report));
});
} // namespace gatehouse

Reply<AudienceReport> CampaignDeskImpl::audience(CampaignId id)
{
    return m_engine.readers.read<AudienceReport>([id](Connection &db) -> Result<AudienceReport> {
        if (const auto row = visible(db, id); !row)
            return row.failure();
        return AudienceStore::report(db, id, problemsInReport);
    });
}

Reply<Page<AudienceProblem>> CampaignDeskImpl::problems(CampaignId id, PageRequest page)
{
    return m_engine.readers.read<Page<AudienceProblem>>([id, page](Connection &db) -> Result<Page<AudienceProblem>> {
        if (const auto row = visible(db, id); !row)
            return row.failure();
        return AudienceStore::problems(db, id, page);
    });
}

Reply<void> CampaignDeskImpl::exportProblems(CampaignId id, QString path)
{
    return m_engine.readers.read<void>([id, path = std::move(path)](Connection &db) -> Result<void> {
        if (const auto row = visible(db, id); !row)
            return row.failure();
        return AudienceFiles::exportProblems(db, id, path);
    });
}

Reply<CampaignPreview> CampaignDeskImpl::preview(CampaignId id, qint64 index, std::optional<Content> content)
{
    return m_engine.readers.read<CampaignPreview>(
        [id, index, content = std::move(content)](Connection &db) -> Result<CampaignPreview> {
            const auto row = visible(db, id);
            if (!row)
                return row.failure();
            return campaignpreviews::preview(db, *row, index, content.value_or(row->campaign.content));
        });
}

Reply<Page<CampaignRecipient>> CampaignDeskImpl::recipients(CampaignId id, PageRequest page)
{
    return m_engine.readers.read<Page<CampaignRecipient>>(
        [id, page](Connection &db) -> Result<Page<CampaignRecipient>> {
            if (const auto row = visible(db, id); !row)
                return row.failure();
            return AudienceStore::recipients(db, id, page);
        });
}

Reply<CampaignProgress> CampaignDeskImpl::progress(CampaignId id, std::optional<ClientId> scope)
{
    return m_engine.readers.read<CampaignProgress>([this, id, scope](Connection &db) -> Result<CampaignProgress> {
        const auto row = visible(db, id, scope);
        if (!row)
            return row.failure();
        return m_outlook.progress(db, *row);
    });
}

Reply<Message> CampaignDeskImpl::sendTest(CampaignId id, QString phone, Actor actor)
{
    auto promise = std::make_shared<QPromise<Result<Message>>>();
    promise->start();
    m_engine.readers.read<Draft>(
        [id, phone = std::move(phone)](Connection &db) -> Result<Draft> {
            const auto row = visible(db, id);
            if (!row)
                return row.failure();
            return campaignpreviews::testDraft(db, *row, phone);
        },
        m_engine.replies,
        [this, promise, actor = std::move(actor)](Result<Draft> draft) {
            if (!draft)
                return answer<Message>(promise, draft.failure());
            m_messages.send(*std::move(draft), actor).then(QtFuture::Launch::Sync, [promise](Result<Message> sent) {
                answer(promise, std::move(sent));
            });
        });
    return promise->future();
}

Reply<Campaign> CampaignDeskImpl::start(CampaignId id, Actor, std::optional<ClientId> scope)
{
    return command(id, scope, [this](Transaction &tx, const CampaignRow &row) -> Result<void> {
        const Campaign &campaign = row.campaign;
        if (campaign.state != CampaignState::draft)
            return wrongState(campaign.state);
        const QStringList first = campaignpreviews::firstCells(tx.db(), row);
        if (const auto good = campaignrules::checkStart(m_engine.sessions, row, first); !good)
            return good.failure();
        const bool later = campaign.startAt && *campaign.startAt > tx.now();
        CampaignStore::setState(tx, campaign.id, later ? CampaignState::scheduled : CampaignState::running);
        if (!later)
            CampaignStore::plan(tx, campaign.id, m_outlook.curve(tx.db(), row));
        return {};
    });
}

Reply<Campaign> CampaignDeskImpl::moveState(CampaignId id, std::optional<ClientId> scope, CampaignState from,
                                            CampaignState to)
{
    return command(id, scope, [from, to](Transaction &tx, const CampaignRow &row) -> Result<void> {
        if (row.campaign.state != from)
            return wrongState(row.campaign.state);
        CampaignStore::setState(tx, row.campaign.id, to);
        return {};
    });
}

Reply<Campaign> CampaignDeskImpl::pause(CampaignId id, Actor, std::optional<ClientId> scope)
{
    return moveState(id, scope, CampaignState::running, CampaignState::paused);
}

Reply<Campaign> CampaignDeskImpl::resume(CampaignId id, Actor, std::optional<ClientId> scope)
{
    return moveState(id, scope, CampaignState::paused, CampaignState::running);
}

// One commit stops the sending; what waits is cancelled in pieces by the watch, so that no reply waits behind it.
Reply<Campaign> CampaignDeskImpl::cancel(CampaignId id, Actor, std::optional<ClientId> scope)
{
    return command(id, scope, [](Transaction &tx, const CampaignRow &row) -> Result<void> {
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
        return {};
    });
}

} // namespace gatehouse
