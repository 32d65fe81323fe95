#include "ui/settings/accesskeymodel.h"

#include "ui/widgets/formats.h"
#include "ui/widgets/relativetime.h"

namespace gatehouse::ui {

void AccessKeyModel::setKeys(const QList<AccessKey> &keys)
{
    beginResetModel();
    m_keys = keys;
    endResetModel();
}

void AccessKeyModel::setClients(const QList<gatehouse::Client> &clients)
{
    m_clients.clear();
    for (const gatehouse::Client &client : clients)
        m_clients.insert(client.id, client.name);
    if (!m_keys.isEmpty())
        emit dataChanged(index(0, Client), index(rowCount() - 1, Client));
}

void AccessKeyModel::setNow(Timestamp now)
{
    m_now = now;
}

QString AccessKeyModel::scopeText(KeyScope scope)
{
    switch (scope) {
    case KeyScope::read:
        return tr("Read");
    case KeyScope::send:
        return tr("Read and send");
    case KeyScope::admin:
        return tr("Everything");
    }
    Q_UNREACHABLE();
}

int AccessKeyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_keys.size());
}

int AccessKeyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AccessKeyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AccessKey &key = m_keys.at(index.row());
    if (role == Qt::DisplayRole)
        return text(key, index.column());
    if (role == Qt::ToolTipRole && index.column() == Created)
        return exactTime(key.createdAt);
    if (role == Qt::ToolTipRole && index.column() == LastUsed && key.lastUsedAt)
        return exactTime(*key.lastUsedAt);
    return {};
}

QVariant AccessKeyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (static_cast<Column>(section)) {
    case Name:
        return tr("Name");
    case Scope:
        return tr("May do");
    case Client:
        return tr("Client");
    case Created:
        return tr("Made");
    case LastUsed:
        return tr("Last used");
    case ColumnCount:
        break;
    }
    return {};
}

QString AccessKeyModel::text(const AccessKey &key, int column) const
{
    switch (static_cast<Column>(column)) {
    case Name:
        return key.name;
    case Scope:
        return scopeText(key.scope);
    case Client:
        return key.client ? m_clients.value(*key.client, toText(*key.client)) : tr("All clients");
    case Created:
        return relativeTime(key.createdAt, m_now);
    case LastUsed:
        return key.lastUsedAt ? relativeTime(*key.lastUsedAt, m_now) : tr("never");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace gatehouse::ui
