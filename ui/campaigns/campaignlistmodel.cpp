#include "ui/campaigns/campaignlistmodel.h"

#include "ui/campaigns/campaignwords.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/relativetime.h"

namespace gatehouse::ui {

CampaignListModel::CampaignListModel(CampaignDesk &desk, QObject *parent) : PagedTableModel(parent), m_desk(desk) {}

void CampaignListModel::setQuery(std::optional<ClientId> client, std::optional<CampaignState> state)
{
    m_client = client;
    m_state = state;
    reload();
}

void CampaignListModel::setClients(const QHash<ClientId, QString> &names)
{
    m_clients = names;
    if (rowCount() > 0)
        emit dataChanged(index(0, Client), index(rowCount() - 1, Client));
}

void CampaignListModel::setNow(Timestamp now)
{
    m_now = now;
    if (rowCount() > 0)
        emit dataChanged(index(0, Finish), index(rowCount() - 1, Created));
}

Reply<gatehouse::Page<Campaign>> CampaignListModel::ask(PageRequest page)
{
    return m_desk.campaigns({m_client, m_state, std::move(page)});
}

void CampaignListModel::refreshThose(const QSet<CampaignId> &ids)
{
    for (const CampaignId id : ids) {
        whenDone(
            this, m_desk.campaign(id), [this](const Campaign &campaign) { takeUp(campaign); },
            [this, id](const Failure &failure) {
                if (failure.fault == Fault::notFound)
                    forget(id);
            });
    }
}

bool CampaignListModel::matches(const Campaign &campaign) const
{
    return (!m_client || campaign.client == *m_client) && (!m_state || campaign.state == *m_state);
}

void CampaignListModel::takeUp(const Campaign &campaign)
{
    if (matches(campaign))
        upsert(campaign);
    else
        forget(campaign.id);
}

QVariant CampaignListModel::sortKey(const Campaign &campaign, int column) const
{
    switch (column) {
    case State:
        return int(campaign.state);
    case Audience:
        return campaign.counts.audience;
    case Progress:
        return campaign.counts.audience > 0
                   ? QVariant(double(CampaignWords::handled(campaign.counts)) / double(campaign.counts.audience))
                   : QVariant();
    case Finish: {
        const auto at = campaign.finishedAt ? campaign.finishedAt : campaign.forecast.finishesAt;
        return at ? QVariant(localTime(*at)) : QVariant();
    }
    case Created:
        return localTime(campaign.createdAt);
    default:
        return text(campaign, column);
    }
}

int CampaignListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CampaignListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Campaign &campaign = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(campaign, index.column());
    case Qt::TextAlignmentRole:
        return int(index.column() == Audience ? Qt::AlignTrailing | Qt::AlignVCenter
                                              : Qt::AlignLeading | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        if (index.column() == Created)
            return exactTime(campaign.createdAt);
        if (index.column() == Finish && campaign.forecast.finishesAt)
            return exactTime(*campaign.forecast.finishesAt);
        return {};
    case CampaignStateRole:
        return int(campaign.state);
    case ShareRole:
        return campaign.counts.audience > 0
                   ? double(CampaignWords::handled(campaign.counts)) / double(campaign.counts.audience)
                   : 0.0;
    default:
        return {};
    }
}

QString CampaignListModel::text(const Campaign &campaign, int column) const
{
    const bool started = campaign.state != CampaignState::draft;
    switch (static_cast<Column>(column)) {
    case Name:
        return campaign.name;
    case State:
        return CampaignWords::stateName(campaign.state);
    case Client:
        return m_clients.value(campaign.client);
    case Audience:
        return campaign.counts.audience > 0 ? number(campaign.counts.audience) : tr("–", "no audience yet");
    case Progress:
        return started ? tr("%1 of %2")
                             .arg(number(CampaignWords::handled(campaign.counts)), number(campaign.counts.audience))
                       : QString();
    case Finish:
        if (campaign.finishedAt)
            return CampaignWords::dayAndTime(*campaign.finishedAt, m_now);
        if (campaign.state == CampaignState::scheduled && campaign.startAt)
            return tr("starts %1").arg(CampaignWords::dayAndTime(*campaign.startAt, m_now));
        if (campaign.state == CampaignState::running && campaign.forecast.finishesAt)
            return CampaignWords::dayAndTime(*campaign.forecast.finishesAt, m_now);
        return campaign.state == CampaignState::running ? tr("a session cannot send") : QString();
    case Created:
        return relativeTime(campaign.createdAt, m_now);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant CampaignListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return int(section == Audience ? Qt::AlignTrailing | Qt::AlignVCenter : Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Name:
        return tr("Campaign");
    case State:
        return tr("State");
    case Client:
        return tr("Client");
    case Audience:
        return tr("Audience");
    case Progress:
        return tr("Progress");
    case Finish:
        return tr("Finishes");
    case Created:
        return tr("Created");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace gatehouse::ui
