#include "gateway/campaigns/campaigndeskimpl.h"

#include "gateway/campaigns/campaignlookup.h"
#include "gateway/campaigns/campaignpreviews.h"
#include "gateway/messagedesk.h"
#include "gateway/storage/audiencestore.h"
#include "gateway/storage/readers.h"

#include <QtCore/QPromise>

namespace gatehouse {

using campaignlookup::visible;

CampaignDeskImpl::CampaignDeskImpl(EngineContext &engine, DispatchLink &dispatch, MessageDesk &messages,
                                   const PhoneNumbers &phones, Executor &work, Executor &helper, QString mediaFolder)
    : m_engine(engine)
    , m_messages(messages)
    , m_work(work)
    , m_outlook(engine, dispatch)
    , m_starter(engine, work, std::move(mediaFolder))
    , m_watch(engine, dispatch, work, m_outlook, m_starter)
    , m_commands(engine, dispatch, m_outlook, m_starter, m_watch, work)
    , m_imports(engine, phones, m_watch, work, helper)
{}

void CampaignDeskImpl::begin()
{
    m_work.post([this] {
        m_watch.look();
        m_watch.tidy();
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

Reply<Page<CampaignLogEntry>> CampaignDeskImpl::log(CampaignId id, PageRequest page, std::optional<ClientId> scope)
{
    return m_engine.readers.read<Page<CampaignLogEntry>>(
        [id, page = std::move(page), scope](Connection &db) -> Result<Page<CampaignLogEntry>> {
            if (const auto row = visible(db, id, scope); !row)
                return row.failure();
            return CampaignStore::log(db, id, page);
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
    const auto finish = [promise](Result<Message> sent) {
        promise->addResult(std::move(sent));
        promise->finish();
    };
    m_engine.readers.read<Draft>(
        [id, phone = std::move(phone)](Connection &db) -> Result<Draft> {
            const auto row = visible(db, id);
            if (!row)
                return row.failure();
            return campaignpreviews::testDraft(db, *row, phone);
        },
        m_engine.replies,
        [this, finish, actor = std::move(actor)](Result<Draft> draft) {
            if (!draft)
                return finish(draft.failure());
            m_messages.send(*std::move(draft), actor).then(QtFuture::Launch::Sync, finish);
        });
    return promise->future();
}

Reply<CsvInspection> CampaignDeskImpl::inspect(QString path, CsvMapping mapping)
{
    return m_imports.inspect(std::move(path), std::move(mapping));
}

Reply<AudienceReport> CampaignDeskImpl::importAudience(CampaignId id, QString path, CsvMapping mapping,
                                                       std::shared_ptr<ImportProgress> progress, Actor actor,
                                                       std::optional<ClientId> scope)
{
    return m_imports.import(id, std::move(path), std::move(mapping), std::move(progress), std::move(actor), scope);
}

Reply<AudienceReport> CampaignDeskImpl::audience(CampaignId id)
{
    return m_imports.report(id);
}

Reply<Page<AudienceProblem>> CampaignDeskImpl::problems(CampaignId id, PageRequest page)
{
    return m_imports.problems(id, std::move(page));
}

Reply<void> CampaignDeskImpl::exportProblems(CampaignId id, QString path)
{
    return m_imports.exportProblems(id, std::move(path));
}

Reply<Campaign> CampaignDeskImpl::create(ClientId client, CampaignDraft draft, Actor actor)
{
    return m_commands.create(client, std::move(draft), std::move(actor));
}

Reply<Campaign> CampaignDeskImpl::change(CampaignId id, CampaignChange change, Actor actor,
                                         std::optional<ClientId> scope)
{
    return m_commands.change(id, std::move(change), std::move(actor), scope);
}

Reply<void> CampaignDeskImpl::remove(CampaignId id, Actor actor, std::optional<ClientId> scope)
{
    return m_commands.remove(id, std::move(actor), scope);
}

Reply<Campaign> CampaignDeskImpl::start(CampaignId id, Actor actor, std::optional<ClientId> scope)
{
    return m_commands.start(id, std::move(actor), scope);
}

Reply<Campaign> CampaignDeskImpl::pause(CampaignId id, Actor actor, std::optional<ClientId> scope)
{
    return m_commands.pause(id, std::move(actor), scope);
}

Reply<Campaign> CampaignDeskImpl::resume(CampaignId id, Actor actor, std::optional<ClientId> scope)
{
    return m_commands.resume(id, std::move(actor), scope);
}

Reply<Campaign> CampaignDeskImpl::cancel(CampaignId id, Actor actor, std::optional<ClientId> scope)
{
    return m_commands.cancel(id, std::move(actor), scope);
}

} // namespace gatehouse
