#pragma once

#include "gateway/campaigndesk.h"
#include "tests/support/desks/answers.h"

namespace gatehouse::test {

class FakeCampaignDesk final : public CampaignDesk
{
public:
    explicit FakeCampaignDesk(Answers &answers) : m_answers(answers) {}

    Reply<Campaign> create(ClientId client, CampaignDraft draft, Actor) override;
    Reply<Page<Campaign>> campaigns(CampaignQuery query) override;
    Reply<Campaign> campaign(CampaignId id, std::optional<ClientId> scope) override;
    Reply<Campaign> change(CampaignId id, CampaignChange change, Actor, std::optional<ClientId> scope) override;
    Reply<void> remove(CampaignId id, Actor, std::optional<ClientId> scope) override;

    Reply<Page<CampaignLogEntry>> log(CampaignId id, PageRequest page, std::optional<ClientId> scope) override;

    Reply<CsvInspection> inspect(QString, CsvMapping) override;
    Reply<AudienceReport> importAudience(CampaignId id, QString, CsvMapping mapping,
                                         std::shared_ptr<ImportProgress> progress, Actor,
                                         std::optional<ClientId> scope) override;
    Reply<AudienceReport> audience(CampaignId id) override;
    Reply<Page<AudienceProblem>> problems(CampaignId, PageRequest page) override;
    Reply<void> exportProblems(CampaignId, QString path) override;
    Reply<CampaignPreview> preview(CampaignId id, qint64 index, std::optional<Content> content) override;
    Reply<Page<CampaignRecipient>> recipients(CampaignId, PageRequest page) override;
    Reply<CampaignProgress> progress(CampaignId id, std::optional<ClientId> scope) override;
    Reply<Message> sendTest(CampaignId, QString phone, Actor) override;
    Reply<Campaign> start(CampaignId id, Actor, std::optional<ClientId> scope) override;
    Reply<Campaign> pause(CampaignId id, Actor, std::optional<ClientId> scope) override;
    Reply<Campaign> resume(CampaignId id, Actor, std::optional<ClientId> scope) override;
    Reply<Campaign> cancel(CampaignId id, Actor, std::optional<ClientId> scope) override;

    QList<Campaign> list; ///< newest first
    CsvInspection inspection;
    AudienceReport report;     ///< what audience() says
    AudienceReport nextReport; ///< what the next import finds
    CampaignForecast nextForecast;
    CampaignProgress nextProgress;
    CampaignPreview previewRow;
    QList<CampaignRecipient> ledger;
    QList<CampaignLogEntry> entries;
    CsvMapping lastMapping;
    std::shared_ptr<ImportProgress> lastProgress;
    QString exportedTo;
    qint64 lastId = 5'000'000;

private:
    // Rows of the file's sample, over and over; {{column}} without defaults is all that pages need.
    [[nodiscard]] CampaignPreview rendered(const Content &content, qint64 index, qint64 rows) const;

    template <typename Change>
    Reply<Campaign> edit(const QString &call, CampaignId id, std::optional<ClientId> scope, Change apply);

    Answers &m_answers;
};

} // namespace gatehouse::test
