#include "ui/campaigns/csvsamplemodel.h"

#include "ui/theme/theme.h"

#include <QtWidgets/QApplication>

namespace gatehouse::ui {

void CsvSampleModel::show(const CsvInspection &inspection)
{
    beginResetModel();
    m_file = inspection;
    endResetModel();
}

void CsvSampleModel::setPhoneColumn(int column)
{
    m_phone = column;
    columnsChanged();
}

void CsvSampleModel::setNameColumn(int column)
{
    m_name = column;
    columnsChanged();
}

void CsvSampleModel::columnsChanged()
{
    if (columnCount() == 0)
        return;
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int CsvSampleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_file.sample.size());
}

int CsvSampleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_file.columns.size());
}

QVariant CsvSampleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return m_file.sample.at(index.row()).value(index.column());
    case Qt::BackgroundRole:
        return index.column() == m_phone ? QVariant(color(Role::selection, QApplication::palette())) : QVariant();
    default:
        return {};
    }
}

QVariant CsvSampleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (orientation == Qt::Vertical)
        return section + (m_file.hasHeader ? 2 : 1); // the file's own count of its rows
    const QString name = m_file.columns.value(section);
    if (section == m_phone)
        return tr("%1 · phone", "a column's name, and what it is used as").arg(name);
    if (section == m_name)
        return tr("%1 · name", "a column's name, and what it is used as").arg(name);
    return name;
}

} // namespace gatehouse::ui
