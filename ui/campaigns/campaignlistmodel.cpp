#include "ui/campaigns/campaignlistmodel.h"

#include "ui/async.h"
#include "ui/campaigns/campaignwords.h"
#include "ui/widgets/formats.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/sortorder.h"

#include <algorithm>
#include <numeric>

namespace gatehouse::ui {

namespace {
constexpr int pageRows = 100;
} // namespace

CampaignListModel::CampaignListModel(CampaignDesk &desk, QObject *parent) : QAbstractTableModel(parent), m_desk(desk) {}

void CampaignListModel::setQuery(std::optional<ClientId> client, std::optional<CampaignState> state)
{
    m_client = client;
    m_state = state;
    reload();
}

void CampaignListModel::setClients(const QHash<ClientId, QString> &names)
{
    m_clients = names;
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, Client), index(rowCount() - 1, Client));
}

void CampaignListModel::setNow(Timestamp now)
{
    m_now = now;
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, Finish), index(rowCount() - 1, Created));
}

void CampaignListModel::reload()
{
    ++m_round;
    ask({});
}

void CampaignListModel::ask(const QString &cursor)
{
    m_asking = true;
    emit asked();
    const int round = m_round;
    whenDone(
        this, m_desk.campaigns({m_client, m_state, {pageRows, cursor}}),
        [this, round, cursor](const gatehouse::Page<Campaign> &page) {
            emit answered();
            if (round != m_round)
                return;
            m_asking = false;
            m_cursor = page.nextCursor;
            if (cursor.isEmpty()) {
                beginResetModel();
                m_rows = page.items;
                endResetModel();
                arrange();
            } else if (!page.items.isEmpty()) {
                beginInsertRows({}, rowCount(), rowCount() + int(page.items.size()) - 1);
                m_rows += page.items;
                endInsertRows();
                arrange();
            }
            if (m_sortColumn >= 0)
                fetchMore({});
        },
        [this, round](const Failure &failure) {
            emit answered();
            if (round != m_round)
                return;
            m_asking = false;
            emit failed(failure);
        });
}

void CampaignListModel::refresh(const QSet<CampaignId> &ids)
{
    for (const CampaignId id : ids) {
        whenDone(
            this, m_desk.campaign(id), [this](const Campaign &campaign) { upsert(campaign); },
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

void CampaignListModel::upsert(const Campaign &campaign)
{
    const int row = rowOf(campaign.id);
    if (!matches(campaign))
        return forget(campaign.id);
    if (row >= 0) {
        m_rows[row] = campaign;
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        return;
    }
    const int at = placeFor(campaign);
    if (at == rowCount() && !m_cursor.isEmpty())
        return; // beyond what was fetched it comes with its page
    beginInsertRows({}, at, at);
    m_rows.insert(at, campaign);
    endInsertRows();
}

/// Where the sort puts it, or by its id, newest first.
int CampaignListModel::placeFor(const Campaign &campaign) const
{
    const SortOrder sorted;
    const QVariant key = sortKey(campaign, m_sortColumn);
    const auto behind = std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const Campaign &other) {
        return m_sortColumn < 0 ? other.id < campaign.id
                                : sorted.comesBefore(key, sortKey(other, m_sortColumn), m_sortOrder);
    });
    return int(behind - m_rows.cbegin());
}

void CampaignListModel::sort(int column, Qt::SortOrder order)
{
    const bool back = column < 0 && m_sortColumn >= 0;
    m_sortColumn = column;
    m_sortOrder = order;
    if (back)
        return reload();
    arrange();
    if (m_sortColumn >= 0)
        fetchMore({});
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

QList<int> CampaignListModel::order() const
{
    QList<QVariant> keys;
    for (const Campaign &campaign : m_rows)
        keys += sortKey(campaign, m_sortColumn);
    QList<int> places(m_rows.size());
    std::iota(places.begin(), places.end(), 0);
    const SortOrder sorted;
    std::stable_sort(places.begin(), places.end(),
                     [&](int one, int other) { return sorted.comesBefore(keys.at(one), keys.at(other), m_sortOrder); });
    return places;
}

void CampaignListModel::arrange()
{
    if (m_sortColumn < 0)
        return;
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QList<int> places = order();
    QList<Campaign> rows;
    QList<int> newPlace(places.size());
    for (int place = 0; place < places.size(); ++place) {
        rows += m_rows.at(places.at(place));
        newPlace[places.at(place)] = place;
    }
    m_rows = rows;
    for (const QModelIndex &was : persistentIndexList())
        changePersistentIndex(was, index(newPlace.at(was.row()), was.column()));
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void CampaignListModel::forget(CampaignId id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
}

int CampaignListModel::rowOf(CampaignId id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == id)
            return row;
    }
    return -1;
}

int CampaignListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CampaignListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CampaignListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Campaign &campaign = m_rows.at(index.row());
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

bool CampaignListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_cursor.isEmpty() && !m_asking;
}

void CampaignListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(m_cursor);
}

} // namespace gatehouse::ui
