#include "gateway/campaigns/campaignpreviews.h"

#include "gateway/campaigns/campaignrules.h"
#include "gateway/storage/audiencestore.h"
#include "gateway/storage/campaignstore.h"
#include "gateway/storage/json.h"
#include "gateway/text/contenttemplate.h"

namespace gatehouse::campaignpreviews {

namespace {

// What a person reads of a content, whole.
struct ReadableText
{
    QString operator()(const TextContent &text) const { return text.text; }
    QString operator()(const MediaContent &media) const { return media.caption; }
    QString operator()(const LocationContent &location) const
    {
        return location.address.isEmpty() ? location.name : location.name + u'\n' + location.address;
    }
    QString operator()(const ContactContent &contact) const { return contact.name + u'\n' + contact.phone; }
    QString operator()(const PollContent &poll) const { return poll.question + u'\n' + poll.options.join(u'\n'); }
    QString operator()(const TemplateContent &content) const { return content.name; }
    QString operator()(const UnsupportedContent &) const { return {}; }
};

} // namespace

QStringList cellsOf(const AudienceRow &row)
{
    QStringList cells;
    for (const QJsonValue &cell : arrayFromStored(row.cells.toUtf8()))
        cells += cell.toString();
    return cells;
}

QStringList firstCells(Connection &db, const CampaignRow &row)
{
    const auto first = AudienceStore::rowAt(db, row.campaign.id, row.audienceVersion, 0);
    return first ? cellsOf(*first) : QStringList();
}

Result<CampaignPreview> preview(Connection &db, const CampaignRow &row, qint64 index, const Content &content)
{
    const ContentTemplate written(content, row.campaign.columns);
    CampaignPreview preview;
    preview.rows = row.audienceRows;
    preview.missing = written.unknown();
    if (row.audienceRows == 0) {
        preview.text = std::visit(ReadableText{}, content.body);
        return preview;
    }
    const auto recipient = AudienceStore::rowAt(db, row.campaign.id, row.audienceVersion, index);
    if (!recipient)
        return Failure{Fault::notFound, QStringLiteral("The audience has no such row."), {}, {}};
    const QStringList cells = cellsOf(*recipient);
    preview.row = recipient->row;
    preview.phone = recipient->phone;
    preview.empty = written.emptyIn(cells);
    preview.text = std::visit(ReadableText{}, written.render(cells).body);
    return preview;
}

Result<Draft> testDraft(Connection &db, const CampaignRow &row, const QString &phone)
{
    const Campaign &campaign = row.campaign;
    if (campaign.sessions.isEmpty())
        return Failure::invalid(QStringLiteral("/session_ids"), QStringLiteral("sessions_missing"),
                                QStringLiteral("The campaign has no session to send through."));
    Draft draft;
    draft.session = campaign.sessions.first();
    draft.to = phone;
    draft.content = ContentTemplate(campaign.content, campaign.columns).render(firstCells(db, row));
    if (campaignrules::namesForeignFile(campaign.content, draft.content))
        return Failure::invalid(QStringLiteral("/content"), QStringLiteral("url_invalid"),
                                QStringLiteral("A column cannot name a file of this machine."));
    draft.lane = Lane::transactional;
    draft.metadata = {{QStringLiteral("campaign_test"), toText(campaign.id)}};
    return draft;
}

} // namespace gatehouse::campaignpreviews
