#include "ui/campaigns/audienceproblemmodel.h"

#include "ui/async.h"
#include "ui/campaigns/campaignwords.h"
#include "ui/widgets/formats.h"

namespace gatehouse::ui {

namespace {
constexpr int pageRows = 200;
} // namespace

AudienceProblemModel::AudienceProblemModel(CampaignDesk &desk, QObject *parent)
    : QAbstractTableModel(parent), m_desk(desk)
{}

void AudienceProblemModel::show(CampaignId id)
{
    clear();
    m_id = id;
    ask({});
}

void AudienceProblemModel::clear()
{
    ++m_round;
    beginResetModel();
    m_rows.clear();
    m_cursor.clear();
    m_asking = false;
    endResetModel();
}

void AudienceProblemModel::ask(const QString &cursor)
{
    m_asking = true;
    whenDone(
        this, m_desk.problems(m_id, {pageRows, cursor}),
        [this, round = m_round](const gatehouse::Page<AudienceProblem> &page) {
            if (round != m_round)
                return;
            m_asking = false;
            m_cursor = page.nextCursor;
            if (page.items.isEmpty())
                return;
            beginInsertRows({}, rowCount(), rowCount() + int(page.items.size()) - 1);
            m_rows += page.items;
            endInsertRows();
        },
        [this, round = m_round](const Failure &failure) {
            if (round != m_round)
                return;
            m_asking = false;
            emit failed(failure);
        });
}

int AudienceProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AudienceProblemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AudienceProblemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const AudienceProblem &problem = m_rows.at(index.row());
    switch (static_cast<Column>(index.column())) {
    case Row:
        return number(problem.row);
    case Reason:
        return CampaignWords::problem(problem.reason);
    case Value:
        return isolateLtr(problem.value);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant AudienceProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (static_cast<Column>(section)) {
    case Row:
        return tr("Row");
    case Reason:
        return tr("Why it is left out");
    case Value:
        return tr("What stands there");
    case ColumnCount:
        break;
    }
    return {};
}

bool AudienceProblemModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_cursor.isEmpty() && !m_asking;
}

void AudienceProblemModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(m_cursor);
}

} // namespace gatehouse::ui
