#pragma once

#include "gateway/insightdesk.h"

#include <QtCore/QAbstractTableModel>

namespace gatehouse::ui {

/// What became of the messages of each session in a span.
class RatesModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { sessionColumn, deliveredColumn, readColumn, sentColumn, columns };

    using QAbstractTableModel::QAbstractTableModel;
    void setRates(const QList<SessionRates> &rates);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Column -1: as the desk lists them.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    [[nodiscard]] QVariant sortKey(const SessionRates &rates, int column) const;
    void arrange();

    QList<SessionRates> m_listed; ///< in the desk's order
    QList<SessionRates> m_rates;  ///< as shown
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

/// "97.8 %" of `part` in `whole`, at most all of it; a dash when there was nothing.
[[nodiscard]] QString shareWords(qint64 part, qint64 whole);

} // namespace gatehouse::ui
