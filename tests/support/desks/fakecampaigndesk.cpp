#include "tests/support/desks/fakecampaigndesk.h"

namespace gatehouse::test {

template <typename Change>
Reply<Campaign> FakeCampaignDesk::edit(const QString &call, CampaignId id, std::optional<ClientId> scope, Change apply)
{
    return m_answers.answer<Campaign>(call, [&]() -> Result<Campaign> {
        Campaign *found = findVisible(list, id, scope);
        if (!found)
            return notFound();
        apply(*found);
        return *found;
    });
}

Reply<Campaign> FakeCampaignDesk::create(ClientId client, CampaignDraft draft, Actor)
{
    return m_answers.answer<Campaign>(QStringLiteral("createCampaign"), [&]() -> Result<Campaign> {
        if (draft.name.trimmed().isEmpty())
            return Failure::invalid(QStringLiteral("/name"), QStringLiteral("name_missing"), {});
        Campaign campaign;
        campaign.id = CampaignId{++lastId};
        campaign.client = client;
        campaign.name = draft.name;
        campaign.sessions = draft.sessions;
        campaign.content = draft.content;
        campaign.startAt = draft.startAt;
        campaign.timeZone = draft.timeZone;
        campaign.quietHours = draft.quietHours;
        campaign.rate = draft.rate;
        list.prepend(campaign);
        return campaign;
    });
}

Reply<Page<Campaign>> FakeCampaignDesk::campaigns(CampaignQuery query)
{
    return m_answers.answer<Page<Campaign>>(QStringLiteral("campaigns"), [&] {
        QList<Campaign> found;
        for (const Campaign &campaign : list) {
            if ((!query.client || campaign.client == *query.client) && (!query.state || campaign.state == *query.state))
                found += campaign;
        }
        return slice(found, query.page);
    });
}

Reply<Campaign> FakeCampaignDesk::campaign(CampaignId id, std::optional<ClientId> scope)
{
    return edit(QStringLiteral("campaign"), id, scope, [](Campaign &) {});
}

Reply<Campaign> FakeCampaignDesk::change(CampaignId id, CampaignChange change, Actor, std::optional<ClientId> scope)
{
    return edit(QStringLiteral("changeCampaign"), id, scope, [&](Campaign &campaign) {
        campaign.name = change.name.value_or(campaign.name);
        campaign.sessions = change.sessions.value_or(campaign.sessions);
        campaign.content = change.content.value_or(campaign.content);
        campaign.startAt = change.startAt.value_or(campaign.startAt);
        campaign.timeZone = change.timeZone.value_or(campaign.timeZone);
        campaign.quietHours = change.quietHours.value_or(campaign.quietHours);
        campaign.rate = change.rate.value_or(campaign.rate);
    });
}

Reply<void> FakeCampaignDesk::remove(CampaignId id, Actor, std::optional<ClientId> scope)
{
    return m_answers.answer<void>(QStringLiteral("removeCampaign"), [&]() -> Result<void> {
        if (!findVisible(list, id, scope))
            return notFound();
        list.removeIf([id](const Campaign &campaign) { return campaign.id == id; });
        return {};
    });
}

Reply<Page<CampaignLogEntry>> FakeCampaignDesk::log(CampaignId id, PageRequest page, std::optional<ClientId> scope)
{
    return m_answers.answer<Page<CampaignLogEntry>>(QStringLiteral("campaignLog"),
                                                    [&]() -> Result<Page<CampaignLogEntry>> {
                                                        if (!findVisible(list, id, scope))
                                                            return notFound();
                                                        return slice(entries, page);
                                                    });
}

Reply<CsvInspection> FakeCampaignDesk::inspect(QString, CsvMapping)
{
    return m_answers.answer<CsvInspection>(QStringLiteral("inspect"), [&] { return inspection; });
}

Reply<AudienceReport> FakeCampaignDesk::importAudience(CampaignId id, QString, CsvMapping mapping,
                                                       std::shared_ptr<ImportProgress> progress, Actor,
                                                       std::optional<ClientId> scope)
{
    lastMapping = mapping;
    lastProgress = progress;
    return m_answers.answer<AudienceReport>(QStringLiteral("importAudience"), [&]() -> Result<AudienceReport> {
        Campaign *found = findVisible(list, id, scope);
        if (!found)
            return notFound();
        found->columns = inspection.columns;
        found->counts.audience = found->counts.waiting = nextReport.accepted;
        found->forecast = nextForecast;
        report = nextReport;
        return report;
    });
}

Reply<AudienceReport> FakeCampaignDesk::audience(CampaignId id)
{
    return m_answers.answer<AudienceReport>(QStringLiteral("audience"), [&]() -> Result<AudienceReport> {
        const Campaign *found = findById(list, id);
        if (!found)
            return notFound();
        return found->counts.audience > 0 ? report : AudienceReport();
    });
}

Reply<Page<AudienceProblem>> FakeCampaignDesk::problems(CampaignId, PageRequest page)
{
    return m_answers.answer<Page<AudienceProblem>>(QStringLiteral("problems"),
                                                   [&] { return slice(report.problems, page); });
}

Reply<void> FakeCampaignDesk::exportProblems(CampaignId, QString path)
{
    return m_answers.answer<void>(QStringLiteral("exportProblems"), [&]() -> Result<void> {
        exportedTo = path;
        return {};
    });
}

Reply<CampaignPreview> FakeCampaignDesk::preview(CampaignId id, qint64 index, std::optional<Content> content)
{
    return m_answers.answer<CampaignPreview>(QStringLiteral("preview"), [&]() -> Result<CampaignPreview> {
        const Campaign *found = findById(list, id);
        if (!found)
            return notFound();
        return rendered(content.value_or(found->content), index, found->counts.audience);
    });
}

Reply<Page<CampaignRecipient>> FakeCampaignDesk::recipients(CampaignId, PageRequest page)
{
    return m_answers.answer<Page<CampaignRecipient>>(QStringLiteral("recipients"), [&] { return slice(ledger, page); });
}

Reply<CampaignProgress> FakeCampaignDesk::progress(CampaignId id, std::optional<ClientId> scope)
{
    return m_answers.answer<CampaignProgress>(QStringLiteral("progress"), [&]() -> Result<CampaignProgress> {
        const Campaign *found = findVisible(list, id, scope);
        if (!found)
            return notFound();
        CampaignProgress progress = nextProgress;
        progress.audience = found->counts.audience;
        return progress;
    });
}

Reply<Message> FakeCampaignDesk::sendTest(CampaignId, QString phone, Actor)
{
    return m_answers.answer<Message>(QStringLiteral("sendTest"), [&]() -> Result<Message> {
        Message message;
        message.id = MessageId{++lastId};
        message.recipient = phone;
        return message;
    });
}

Reply<Campaign> FakeCampaignDesk::start(CampaignId id, Actor, std::optional<ClientId> scope)
{
    return edit(QStringLiteral("start"), id, scope,
                [](Campaign &c) { c.state = c.startAt ? CampaignState::scheduled : CampaignState::running; });
}

Reply<Campaign> FakeCampaignDesk::pause(CampaignId id, Actor, std::optional<ClientId> scope)
{
    return edit(QStringLiteral("pauseCampaign"), id, scope, [](Campaign &c) { c.state = CampaignState::paused; });
}

Reply<Campaign> FakeCampaignDesk::resume(CampaignId id, Actor, std::optional<ClientId> scope)
{
    return edit(QStringLiteral("resumeCampaign"), id, scope, [](Campaign &c) { c.state = CampaignState::running; });
}

Reply<Campaign> FakeCampaignDesk::cancel(CampaignId id, Actor, std::optional<ClientId> scope)
{
    return edit(QStringLiteral("cancelCampaign"), id, scope, [](Campaign &c) { c.state = CampaignState::cancelled; });
}

CampaignPreview FakeCampaignDesk::rendered(const Content &content, qint64 index, qint64 rows) const
{
    CampaignPreview row = previewRow;
    row.row = index + 2;
    row.rows = rows;
    if (const auto *text = std::get_if<TextContent>(&content.body))
        row.text = text->text;
    else if (const auto *media = std::get_if<MediaContent>(&content.body))
        row.text = media->caption;
    const QStringList cells =
        inspection.sample.isEmpty() ? QStringList() : inspection.sample.at(index % inspection.sample.size());
    for (qsizetype i = 0; i < inspection.columns.size(); ++i) {
        const QString variable = QStringLiteral("{{%1}}").arg(inspection.columns.at(i));
        if (row.text.contains(variable) && cells.value(i).isEmpty())
            row.empty += inspection.columns.at(i);
        row.text.replace(variable, cells.value(i));
    }
    if (inspection.phoneColumn >= 0)
        row.phone = cells.value(inspection.phoneColumn);
    return row;
}

} // namespace gatehouse::test
