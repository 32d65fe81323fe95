#include "ui/insights/ratesmodel.h"

#include "ui/widgets/formats.h"
#include "ui/widgets/sortorder.h"

#include <algorithm>

namespace gatehouse::ui {

QString shareWords(qint64 part, qint64 whole)
{
    return whole == 0 ? QStringLiteral("–") : percent(std::min(1.0, double(part) / double(whole)));
}

void RatesModel::setRates(const QList<SessionRates> &rates)
{
    const auto same = [](const SessionRates &a, const SessionRates &b) { return a.session == b.session; };
    if (std::equal(rates.cbegin(), rates.cend(), m_listed.cbegin(), m_listed.cend(), same)) {
        m_listed = rates;
        // Rows keep their places while figures change: nothing moves under the eyes.
        for (SessionRates &shown : m_rates)
            shown = *std::find_if(rates.cbegin(), rates.cend(), [&](const auto &now) { return same(now, shown); });
        if (!m_rates.isEmpty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
        return;
    }
    beginResetModel();
    m_listed = rates;
    arrange();
    endResetModel();
}

void RatesModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    beginResetModel();
    arrange();
    endResetModel();
}

void RatesModel::arrange()
{
    m_rates = m_listed;
    if (m_sortColumn < 0)
        return;
    const SortOrder sorted;
    std::stable_sort(m_rates.begin(), m_rates.end(), [&](const SessionRates &one, const SessionRates &other) {
        return sorted.comesBefore(sortKey(one, m_sortColumn), sortKey(other, m_sortColumn), m_sortOrder);
    });
}

QVariant RatesModel::sortKey(const SessionRates &rates, int column) const
{
    const auto share = [](qint64 part, qint64 whole) {
        return whole == 0 ? QVariant() : QVariant(double(part) / double(whole));
    };
    switch (static_cast<Column>(column)) {
    case sessionColumn:
        return rates.name;
    case deliveredColumn:
        return share(rates.delivered, rates.sent);
    case readColumn:
        return share(rates.read, rates.delivered);
    case sentColumn:
        return rates.sent;
    case columns:
        break;
    }
    return {};
}

int RatesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rates.size());
}

int RatesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(columns);
}

QVariant RatesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SessionRates &rates = m_rates.at(index.row());
    if (role == Qt::ToolTipRole)
        return tr("%1: %2 sent, %3 delivered, %4 read, %5 failed")
            .arg(isolate(rates.name), number(rates.sent), number(rates.delivered), number(rates.read),
                 number(rates.failed));
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case sessionColumn:
        return rates.name;
    case deliveredColumn:
        return shareWords(rates.delivered, rates.sent);
    case readColumn:
        return shareWords(rates.read, rates.delivered);
    case sentColumn:
        return number(rates.sent);
    case columns:
        break;
    }
    return {};
}

QVariant RatesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (static_cast<Column>(section)) {
    case sessionColumn:
        return tr("Session");
    case deliveredColumn:
        return tr("Delivered");
    case readColumn:
        return tr("Read");
    case sentColumn:
        return tr("Sent");
    case columns:
        break;
    }
    return {};
}

} // namespace gatehouse::ui
