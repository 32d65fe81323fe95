#include "ui/deadletters/causemodel.h"

#include "ui/deadletters/causewords.h"
#include "ui/widgets/formats.h"

#include <algorithm>

namespace gatehouse::ui {

namespace {

/// Groups come by cause, provider and code; the list is by cause alone.
QList<CauseModel::Cause> byCause(const QList<DeadLetterGroup> &groups)
{
    QList<CauseModel::Cause> causes;
    for (const DeadLetterGroup &group : groups) {
        const auto same = [&group](const CauseModel::Cause &cause) { return cause.cause == group.cause; };
        auto known = std::find_if(causes.begin(), causes.end(), same);
        if (known == causes.end())
            known = causes.insert(causes.end(), {group.cause, 0, group.firstSeen});
        known->count += group.count;
        known->since = std::min(known->since, group.firstSeen);
    }
    std::stable_sort(causes.begin(), causes.end(), [](const auto &a, const auto &b) { return a.count > b.count; });
    return causes;
}

} // namespace

void CauseModel::setGroups(const QList<DeadLetterGroup> &groups)
{
    QList<Cause> fresh = byCause(groups);
    Cause all;
    for (const Cause &cause : std::as_const(fresh)) {
        all.since = all.count == 0 ? cause.since : std::min(all.since, cause.since);
        all.count += cause.count;
    }
    for (int row = int(m_rows.size()) - 1; row > 0; --row) {
        const auto same = [this, row](const Cause &cause) { return cause.cause == m_rows.at(row).cause; };
        const auto now = std::find_if(fresh.cbegin(), fresh.cend(), same);
        if (now == fresh.cend()) {
            beginRemoveRows({}, row, row);
            m_rows.removeAt(row);
            endRemoveRows();
        } else {
            m_rows[row] = *now;
            fresh.erase(now);
        }
    }
    m_rows[0] = all;
    emit dataChanged(index(0), index(int(m_rows.size()) - 1));
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + fresh.size()) - 1);
    m_rows += fresh;
    endInsertRows();
}

int CauseModel::rowOf(const QString &cause) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).cause == cause)
            return row;
    }
    return -1;
}

double CauseModel::share(int row) const
{
    return m_rows.first().count == 0 ? 0.0 : double(m_rows.at(row).count) / double(m_rows.first().count);
}

int CauseModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CauseModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Cause &cause = m_rows.at(index.row());
    if (role == Qt::DisplayRole)
        return index.row() == 0 ? tr("All") : causeWords(cause.cause).title;
    if (role == Qt::AccessibleTextRole)
        return tr("%1, %n letter(s)", nullptr, int(cause.count)).arg(data(index, Qt::DisplayRole).toString());
    return {};
}

} // namespace gatehouse::ui
