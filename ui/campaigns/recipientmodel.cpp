#include "ui/campaigns/recipientmodel.h"

#include "ui/async.h"
#include "ui/campaigns/campaignwords.h"
#include "ui/widgets/formats.h"

#include <utility>

namespace gatehouse::ui {

namespace {
constexpr int pageRows = 200;
} // namespace

RecipientModel::RecipientModel(CampaignDesk &desk, QObject *parent) : QAbstractTableModel(parent), m_desk(desk) {}

void RecipientModel::show(CampaignId id)
{
    ++m_round;
    beginResetModel();
    m_id = id;
    m_rows.clear();
    m_cursor.clear();
    m_more = m_asking = m_refreshing = m_again = false;
    endResetModel();
    ask();
}

void RecipientModel::ask()
{
    m_asking = true;
    emit asked();
    whenDone(
        this, m_desk.recipients(m_id, {pageRows, m_cursor}),
        [this, round = m_round](const gatehouse::Page<CampaignRecipient> &page) {
            emit answered();
            if (round != m_round)
                return;
            m_asking = false;
            m_cursor = page.nextCursor;
            m_more = !m_cursor.isEmpty();
            if (page.items.isEmpty())
                return;
            beginInsertRows({}, rowCount(), rowCount() + int(page.items.size()) - 1);
            m_rows += page.items;
            endInsertRows();
            refreshAgain();
        },
        [this, round = m_round](const Failure &failure) {
            emit answered();
            if (round != m_round)
                return;
            m_asking = false;
            emit failed(failure);
        });
}

void RecipientModel::refresh()
{
    // One round at a time, however fast changes come; a row keeps its place, as its number does.
    if (m_id.isNull())
        return;
    if (m_refreshing || m_asking) {
        m_again = true; // the answer under way may be older than the change
        return;
    }
    if (m_rows.isEmpty())
        return ask();
    m_refreshing = true;
    refreshFrom({}, 0, rowCount());
}

void RecipientModel::refreshFrom(const QString &cursor, int row, int until)
{
    whenDone(
        this, m_desk.recipients(m_id, {pageRows, cursor}),
        [this, row, until, round = m_round](const gatehouse::Page<CampaignRecipient> &page) {
            if (round != m_round)
                return;
            int at = row;
            for (const CampaignRecipient &recipient : page.items) {
                if (at < rowCount())
                    put(at++, recipient);
            }
            if (at < until && !page.nextCursor.isEmpty() && at > row)
                return refreshFrom(page.nextCursor, at, until);
            m_refreshing = false;
            refreshAgain();
        },
        [this, round = m_round](const Failure &) {
            if (round == m_round)
                m_refreshing = false; // what shows stays; the next change asks again
        });
}

void RecipientModel::refreshAgain()
{
    if (std::exchange(m_again, false))
        refresh();
}

void RecipientModel::put(int row, const CampaignRecipient &recipient)
{
    CampaignRecipient &mine = m_rows[row];
    if (mine.state == recipient.state && mine.error == recipient.error && mine.row == recipient.row)
        return;
    mine = recipient;
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

int RecipientModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RecipientModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RecipientModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CampaignRecipient &recipient = m_rows.at(index.row());
    if (role == StateRole)
        return recipient.state;
    if (role == Qt::ToolTipRole && index.column() == Error)
        return CampaignWords::recipientError(recipient.error);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case Row:
        return number(recipient.row);
    case Phone:
        return phone(recipient.phone);
    case Name:
        return recipient.name;
    case State:
        return CampaignWords::recipientState(recipient.state);
    case Error:
        return CampaignWords::recipientError(recipient.error);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant RecipientModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (static_cast<Column>(section)) {
    case Row:
        return tr("Row");
    case Phone:
        return tr("Phone");
    case Name:
        return tr("Name");
    case State:
        return tr("State");
    case Error:
        return tr("What went wrong");
    case ColumnCount:
        break;
    }
    return {};
}

bool RecipientModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_asking;
}

void RecipientModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask();
}

} // namespace gatehouse::ui
