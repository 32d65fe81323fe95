#include "ui/sessions/sessionfilterproxy.h"

#include "ui/sessions/sessionsmodel.h"
#include "ui/widgets/typedphone.h"

namespace gatehouse::ui {

SessionFilterProxy::SessionFilterProxy(QObject *parent) : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(false);
    setSortRole(SessionsModel::sortRole);
}

void SessionFilterProxy::setText(const QString &text)
{
    m_text = text;
    m_digits = typedPhone(text);
    invalidateFilter();
    sortAgain();
}

void SessionFilterProxy::setStanding(const QString &word)
{
    m_standing = word;
    invalidateFilter();
    sortAgain();
}

void SessionFilterProxy::sortAgain()
{
    if (sortColumn() >= 0)
        sort(sortColumn(), sortOrder());
}

bool SessionFilterProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QAbstractItemModel *model = sourceModel();
    if (!m_standing.isEmpty() && model->index(row, SessionsModel::stateColumn, parent).data().toString() != m_standing)
        return false;
    const QString searched = model->index(row, 0, parent).data(SessionsModel::searchRole).toString();
    return m_text.isEmpty() || searched.contains(m_text, Qt::CaseInsensitive)
           || (m_digits.size() > 2 && searched.contains(m_digits));
}

bool SessionFilterProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(sortRole());
    const QVariant b = right.data(sortRole());
    if (a.typeId() != QMetaType::QString)
        return a.toLongLong() < b.toLongLong();
    return a.toString().localeAwareCompare(b.toString()) < 0;
}

} // namespace gatehouse::ui
