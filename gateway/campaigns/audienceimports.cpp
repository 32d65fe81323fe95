#include "gateway/campaigns/audienceimports.h"

#include "gateway/campaigns/audiencefiles.h"
#include "gateway/campaigns/audienceimport.h"
#include "gateway/campaigns/campaignlookup.h"
#include "gateway/storage/readers.h"
#include "gateway/storage/storagequeue.h"
#include "gateway/text/phonenumbers.h"

#include <QtCore/QPromise>

namespace gatehouse {

using campaignlookup::visible;

namespace {

constexpr int problemsInReport = 1000;

template <typename T>
void answer(const std::shared_ptr<QPromise<Result<T>>> &promise, Result<T> result)
{
    promise->addResult(std::move(result));
    promise->finish();
}

} // namespace

Reply<CsvInspection> AudienceImports::inspect(QString path, CsvMapping mapping)
{
    auto promise = std::make_shared<QPromise<Result<CsvInspection>>>();
    promise->start();
    m_work.post([this, promise, path = std::move(path), mapping = std::move(mapping)] {
        answer(promise, AudienceFiles::inspect(m_phones, path, mapping));
    });
    return promise->future();
}

Reply<AudienceReport> AudienceImports::import(CampaignId id, QString path, CsvMapping mapping,
                                              std::shared_ptr<ImportProgress> progress, Actor actor,
                                              std::optional<ClientId> scope)
{
    auto promise = std::make_shared<QPromise<Result<AudienceReport>>>();
    promise->start();
    if (!progress)
        progress = std::make_shared<ImportProgress>();
    m_engine.readers.read<CampaignRow>(
        [id, scope](Connection &db) -> Result<CampaignRow> { return visible(db, id, scope); }, m_work,
        [this, alive = m_alive, promise, path = std::move(path), mapping = std::move(mapping),
         progress = std::move(progress), actor = std::move(actor)](Result<CampaignRow> row) mutable {
            if (!*alive)
                return;
            if (!row)
                return answer<AudienceReport>(promise, row.failure());
            if (!campaignlookup::isOpen(row->campaign))
                return answer<AudienceReport>(promise, campaignlookup::wrongState(row->campaign.state));
            if (m_watch.importing().contains(row->campaign.id))
                return answer<AudienceReport>(
                    promise, Failure{Fault::conflict, QStringLiteral("An import is under way."), {}, {}});
            run(*row, std::move(path), std::move(mapping), std::move(progress), std::move(actor), promise);
        });
    return promise->future();
}

void AudienceImports::run(const CampaignRow &row, QString path, CsvMapping mapping,
                          std::shared_ptr<ImportProgress> progress, Actor actor, Promise promise)
{
    const CampaignId id = row.campaign.id;
    m_watch.importing().insert(id);
    auto reading = std::make_shared<AudienceImport>(m_engine.storage, m_engine.readers, m_work, m_helper, m_phones,
                                                    AudienceImport::Order{id, row.campaign.client, std::move(path),
                                                                          std::move(mapping), std::move(progress),
                                                                          std::move(actor)});
    reading->run([this, alive = m_alive, id, promise](Result<AudienceReport> report) {
        if (!*alive)
            return;
        m_watch.importing().remove(id);
        m_watch.tidy(); // the audience before this one, or what a failed import wrote
        answer(promise, std::move(report));
    });
}

Reply<AudienceReport> AudienceImports::report(CampaignId id)
{
    return m_engine.readers.read<AudienceReport>([id](Connection &db) -> Result<AudienceReport> {
        if (const auto row = visible(db, id); !row)
            return row.failure();
        return AudienceStore::report(db, id, problemsInReport);
    });
}

Reply<Page<AudienceProblem>> AudienceImports::problems(CampaignId id, PageRequest page)
{
    return m_engine.readers.read<Page<AudienceProblem>>([id, page](Connection &db) -> Result<Page<AudienceProblem>> {
        if (const auto row = visible(db, id); !row)
            return row.failure();
        return AudienceStore::problems(db, id, page);
    });
}

Reply<void> AudienceImports::exportProblems(CampaignId id, QString path)
{
    return m_engine.readers.read<void>([id, path = std::move(path)](Connection &db) -> Result<void> {
        if (const auto row = visible(db, id); !row)
            return row.failure();
        return AudienceFiles::exportProblems(db, id, path);
    });
}

} // namespace gatehouse
