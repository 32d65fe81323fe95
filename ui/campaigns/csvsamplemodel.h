#pragma once

#include "gateway/campaign.h"

#include <QtCore/QAbstractTableModel>

namespace gatehouse::ui {

/// The first rows of a file as it would be read.
class CsvSampleModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void show(const CsvInspection &inspection);
    void setPhoneColumn(int column);
    void setNameColumn(int column);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void columnsChanged();

    CsvInspection m_file;
    int m_phone = -1;
    int m_name = -1;
};

} // namespace gatehouse::ui
